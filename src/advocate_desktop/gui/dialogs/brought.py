"""What an import brought: read when it is over, and again later."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from advocate_desktop.domain.brought import Brought
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.told_text import ToldText
from advocate_desktop.services.brought_words import as_text, sections, summary

_LEAST = 120
_COPIED_MS = 2000
_WIDTH = 680
_SIDES = 64


class BroughtDialog(Dialog):
    """Every line about an item or a draft leads there, and closes the dialog. It disposes of itself."""

    left = Signal()  # a line was followed

    def __init__(self, brought: Brought, context: AppContext, parent: QWidget, when: str = "") -> None:
        """Make the dialog; `when` says the moment of an import of before."""
        tone = "caution" if brought.refused or brought.drafts else "accent"
        super().__init__(parent, icon="package", tone=tone, width=_WIDTH)
        self._context, self._brought = context, brought
        messages = context.messages
        title = self.tr("What the import brought") if brought.came else self.tr("Nothing was added")
        said = summary(brought, messages)
        if brought.cancelled:
            said = f"{said} {messages('library.cancelled')}"
        names = ", ".join(name for name in brought.names if name)
        head = " · ".join(part for part in (when, names) if part)
        self.set_texts(title, f"{head}\n{said}" if head else said)
        self.text = ToldText(self)
        self.text.setAccessibleName(title)
        self.text.show_sections(sections(brought, messages))
        self.text.item_asked.connect(partial(self._go, "library"))
        self.text.draft_asked.connect(self._go_to_draft)
        self.body.addWidget(self.text)
        self.copy = Button(self.tr("Copy this list"), kind="ghost", icon="copy", small=True, parent=self)
        self.copy.clicked.connect(self._on_copy)
        self.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        close = self.add_choice(Choice("close", self.tr("Close"), "primary", safe=True))
        self.set_stops([close, self.text, self.copy])
        self.finished.connect(self.dispose)

    def place(self) -> None:
        """Give the text the height it asks for, as far as there is room; what is longer scrolls."""
        veil = self.parentWidget()
        if veil is not None:
            width = min(theme().px(_WIDTH), veil.width() - 48) - _SIDES
            self.give_room(self.text, _LEAST, self.text.height_at(width - 16))
        super().place()

    def _go(self, page: str, argument: object) -> None:
        self.done(0)
        self.left.emit()
        self._context.navigate(page, argument)

    @Slot(int)
    def _go_to_draft(self, draft: int) -> None:
        self._go("write", {"draft": draft})

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._brought, self._context.messages))
        self.copy.setText(self.tr("Copied"))
        QTimer.singleShot(_COPIED_MS, self, self._on_told)

    @Slot()
    def _on_told(self) -> None:
        self.copy.setText(self.tr("Copy this list"))
