"""An import as people see it while it runs: a card in the corner of the window."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.forms.ui_import_progress import Ui_ImportProgressForm
from advocate_desktop.gui.shadows import paint_shadow
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import draw_box
from advocate_desktop.messages import format_number

_WIDTH = 340
_MARGIN, _REACH = 24, 24
_SHOWN_AFTER_MS = 250


class ImportCard(QWidget):
    """Stands in the corner of the window while an import runs: where it is, and the way to stop it."""

    stop_asked = Signal()

    def __init__(self, window: QWidget, language: str) -> None:
        super().__init__(window)
        self.ui = Ui_ImportProgressForm()
        self._inner = QWidget(self)
        self.ui.setupUi(self._inner)
        self._language = language
        self.ui.bar.setRange(0, 0)
        self.ui.bar.setAccessibleName(self.ui.title.text())
        self.ui.stopButton.clicked.connect(self._on_stop)
        self.hide()
        window.installEventFilter(self)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self._appear)
        follow(self._place)

    def begin(self) -> None:
        """Appear soon, unless the import is over by then."""
        self._late.start(_SHOWN_AFTER_MS)

    def tell(self, done: int, total: int, name: str) -> None:
        """Say where the import stands; a `total` of 0 is not known yet."""
        ui = self.ui
        ui.bar.setRange(0, total)
        ui.bar.setValue(min(done, total))
        room = self.width() - 2 * _REACH - 40
        ui.name.setText(QFontMetrics(ui.name.font()).elidedText(name, Qt.TextElideMode.ElideMiddle, room))
        ui.count.setText(
            self.tr("{done} of {total}").format(
                done=format_number(done, self._language), total=format_number(total, self._language)
            )
            if total
            else ""
        )

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card and its shadow."""
        painter, look = QPainter(self), theme()
        box = self._inner.geometry()
        paint_shadow(painter, box, 2, look.radius("card"))
        line = look.color("lineStrong" if look.name == "contrast" else "line")
        draw_box(painter, box, look.radius("card"), look.color("surface"), line)

    @Slot()
    def _appear(self) -> None:
        self._place()
        self.show()
        self.raise_()

    @Slot()
    def _on_stop(self) -> None:
        self.ui.stopButton.setEnabled(False)
        self.ui.title.setText(self.tr("Stopping…"))
        self.stop_asked.emit()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        width = min(theme().px(_WIDTH), window.width() - 2 * _MARGIN)
        size = QSize(width, self._inner.sizeHint().height())
        self.resize(size.width() + 2 * _REACH, size.height() + 2 * _REACH)
        self._inner.setGeometry(_REACH, _REACH, size.width(), size.height())
        self.move(
            window.width() - self.width() - _MARGIN + _REACH, window.height() - self.height() - _MARGIN + _REACH
        )
