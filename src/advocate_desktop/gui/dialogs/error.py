"""What went wrong, in the order people need it: what happened, what is safe, what to do, the technical detail."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QWidget

from advocate_desktop.gui.forms.ui_error import Ui_ErrorForm
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.text import Text

_DETAIL_LINES = 8
_COPIED_MS = 2000


class ErrorDialog(Dialog):
    """A dialog about a failure; it frees itself once closed, `chosen` tells by which button."""

    def __init__(
        self,
        title: str,
        message: str,
        next_step: str,
        parent: QWidget | None,
        details: str = "",
        *,
        safe: Sequence[str] = (),
        choices: Sequence[Choice] = (),
        icon: str = "warning-circle",
    ) -> None:
        """Make the dialog; `safe` are sentences about what is unharmed, `choices` stand beside 'Close'."""
        super().__init__(parent, title=title, sentence=message, icon=icon, tone="caution")
        self._form = QWidget(self)
        self.ui = Ui_ErrorForm()
        self.ui.setupUi(self._form)
        self.body.addWidget(self._form)
        ui = self.ui
        for sentence in safe:
            self._add_safe(sentence)
        ui.safeBlock.setVisible(bool(safe))
        ui.nextText.setText(next_step)
        ui.nextBlock.setVisible(bool(next_step))
        ui.detailCard.setVisible(bool(details))
        self._form.setVisible(bool(safe or next_step or details))
        dress_list(ui.details, details, plain=True)
        ui.details.setAccessibleName(ui.detailTitle.text())
        ui.copyButton.clicked.connect(self._copy)
        close = Choice("close", self.tr("Close"), kind="ghost" if choices else "primary", safe=True)
        for choice in (close, *choices):
            self.add_choice(choice)
        self.finished.connect(self.dispose)

    def _add_safe(self, sentence: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        mark = QLabel(self._form)
        mark.setPixmap(pixmap("check-circle", "fill", "accent", theme().icon_px(18)))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(sentence, role="small", wrap=True, parent=self._form), 1)
        self.ui.safeRows.addLayout(row)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the main button; the detail comes last."""
        super().showEvent(event)
        focus_main(self)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.details.toPlainText())
        self.ui.copyButton.setText(self.tr("Copied"))
        QTimer.singleShot(_COPIED_MS, self, self._uncopied)

    def _uncopied(self) -> None:
        self.ui.copyButton.setText(self.tr("Copy"))


def focus_main(dialog: Dialog) -> None:
    """Give the keyboard to the main button of a dialog that has texts to copy before it."""
    for button in dialog.findChildren(Button):
        if button.isDefault():
            button.setFocus(Qt.FocusReason.OtherFocusReason)


def dress_list(box: QPlainTextEdit, text: str, *, plain: bool = False) -> None:
    """Show lines in a box as high as they need, up to a few; what is longer scrolls."""
    role = "cap" if plain else "small"
    if plain:
        box.document().setDocumentMargin(0)
    box.setFont(theme().font(role))
    box.setTabChangesFocus(True)
    box.setPlainText(text)
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    lines = sum(1 + len(line) // 72 for line in text.splitlines())
    box.setFixedHeight(theme().line_height(role) * min(max(lines, 1), _DETAIL_LINES) + (6 if plain else 22))
