"""Room for the form of a dialog: as high as its content, scrolling where the window is too low."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.dialog import Dialog

# What title, sentence, buttons and margins of a dialog take, at 100 % text.
_AROUND = 205


class FormRoom(QObject):
    """Puts a form into a dialog and keeps its scroll area at the height of the fields, or of the room there is."""

    def __init__(self, dialog: Dialog, holder: QWidget, scroll: QScrollArea, fields: QWidget) -> None:
        super().__init__(dialog)
        self._dialog, self._scroll, self._fields = dialog, scroll, fields
        dialog.body.addWidget(holder)
        dialog.installEventFilter(self)

    def fit(self) -> None:
        """Take the height that the fields ask for now."""
        layout = self._fields.layout()
        if layout is None:
            return
        # What widgets asked for since the last pass has not reached the layouts around them.
        for inner in (*self._fields.findChildren(QLayout), layout):
            inner.invalidate()
            holder = inner.parentWidget()
            if holder is not None:
                holder.updateGeometry()
        width = self._scroll.viewport().width()
        wanted = layout.totalHeightForWidth(width)
        if wanted < 0:
            wanted = layout.totalSizeHint().height()
        # A wrapped text asks for its lines at the least width too: below that the area would scroll.
        wanted = max(wanted, layout.totalMinimumSize().height())
        room = self._dialog.window().height() - theme().px(_AROUND) - 48
        self._scroll.setFixedHeight(max(theme().px(120), min(wanted + 2, room)))
        for inner in self._dialog.findChildren(QLayout):
            inner.invalidate()
        self._dialog.place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Fit anew when the dialog gets another width or is shown."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.fit()
        return False
