"""Under the facts of an item: why a search put it high, and who else told the same news."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from advocate_desktop.domain.content import LibraryEntry
from advocate_desktop.domain.library import Reason
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.pages.library_words import row_line, why_words
from advocate_desktop.gui.tasks import Task
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.text import Text

_MENU_WIDTH = 420


class ToldBlock(QWidget):
    """Reasons in one line, and a menu of the other tellings; hidden when there is neither."""

    copy_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: LibraryEntry | None = None
        self._task: Task | None = None
        self.why = Text(role="small", color="ink2", wrap=True, parent=self)
        self.copies = Button("", icon="copy", small=True)
        self.menu = QMenu(self)
        self.copies.setMenu(self.menu)
        self._ways = Flow(self)
        self._ways.add(self.copies)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 18)
        column.setSpacing(10)
        column.addWidget(self.why)
        column.addWidget(self._ways)
        follow(self._restyle)

    def show_reasons(self, reasons: Sequence[Reason], context: AppContext) -> None:
        """Say why the item is high; no reasons, no line."""
        words = why_words(reasons, context.messages)
        self.why.setText(self.tr("Why it is high: {reasons}").format(reasons=words))
        self.why.setVisible(bool(words))
        self._show()

    def show_entry(self, entry: LibraryEntry, context: AppContext) -> None:
        """Say how many more times the news of an item was told, and read where."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self._entry is None or (self._entry.id, self._entry.copies) != (entry.id, entry.copies):
            self.menu.clear()
        self._entry = entry
        self.copies.setText(self.tr("Told %n more time(s)", "", entry.copies))
        self.copies.setVisible(bool(entry.copies))
        if entry.copies:
            told = partial(self._on_copies, context)
            self._task = context.read(lambda services: services.library.same_news(entry.id), told)
        self._ways.refit()
        self._show()

    def _on_copies(self, context: AppContext, copies: list[LibraryEntry]) -> None:
        self._task = None
        self.menu.clear()
        width, today = theme().px(_MENU_WIDTH), context.clock.today()
        for each in copies:
            words = " · ".join(part for part in (row_line(each, today), each.item.title) if part)
            shown = self.menu.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
            action = self.menu.addAction(shown.replace("&", "&&"))
            action.setToolTip(words)
            action.triggered.connect(partial(self._ask, each.id))

    def _ask(self, content_id: int, _checked: bool = False) -> None:
        self.copy_asked.emit(content_id)

    def _show(self) -> None:
        self._ways.setVisible(not self.copies.isHidden())
        self.setVisible(not (self.why.isHidden() and self.copies.isHidden()))

    def _restyle(self) -> None:
        self._ways.refit()
