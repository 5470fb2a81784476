"""The rows of the library list: as many as were found, read page by page as they come into view."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from advocate_desktop.domain.content import LibraryEntry
from advocate_desktop.domain.library import LibraryPage, Match

PAGE = 50
_PAGES_KEPT = 12
ENTRY = Qt.ItemDataRole.UserRole
MATCH = Qt.ItemDataRole.UserRole + 1
_TOP = QModelIndex()


class LibraryModel(QAbstractListModel):
    """Rows of one query. A row that was not read yet has no data; `page_wanted` asks for its page."""

    page_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._pages: dict[int, LibraryPage] = {}
        self._asked: set[int] = set()
        self._words: Callable[[LibraryEntry, Match], str] = _title
        self._tip: Callable[[Match], str] | None = None

    def set_words(self, words: Callable[[LibraryEntry, Match], str]) -> None:
        """Take what says a row aloud."""
        self._words = words

    def set_tip(self, tip: Callable[[Match], str]) -> None:
        """Take what a row says under the pointer."""
        self._tip = tip

    def show(self, page: LibraryPage, number: int = 0) -> None:
        """Show what a query found, of which one page is known."""
        self.beginResetModel()
        self._total = page.total
        self._pages = {number: page}
        self._asked = set()
        self.endResetModel()

    def add_page(self, number: int, page: LibraryPage) -> None:
        """Fill in a page that was asked for; far ones are let go of, so that memory stays flat."""
        self._asked.discard(number)
        self._pages[number] = page
        if len(self._pages) > _PAGES_KEPT:
            farthest = max(self._pages, key=lambda other: abs(other - number))
            del self._pages[farthest]
        last = min(self._total, (number + 1) * PAGE) - 1
        if last >= number * PAGE:
            self.dataChanged.emit(self.index(number * PAGE), self.index(last))

    def want(self, first: int, last: int) -> None:
        """Ask for the pages that hold these rows and are not there yet."""
        for number in range(max(0, first) // PAGE, min(last, self._total - 1) // PAGE + 1):
            if number not in self._pages and number not in self._asked:
                self._asked.add(number)
                self.page_wanted.emit(number)

    def entry(self, row: int) -> LibraryEntry | None:
        """Give the item of a row, if it was read."""
        page = self._pages.get(row // PAGE)
        at = row % PAGE
        return page.entries[at] if page is not None and 0 <= at < len(page.entries) else None

    def match_of(self, row: int) -> Match:
        """Give the snippet of a row and what is marked in it."""
        page = self._pages.get(row // PAGE)
        at = row % PAGE
        return page.matches[at] if page is not None and 0 <= at < len(page.matches) else Match("")

    def row_of(self, content_id: int) -> int:
        """Give the row of an item among those read, or -1."""
        for number, page in self._pages.items():
            for at, entry in enumerate(page.entries):
                if entry.id == content_id:
                    return number * PAGE + at
        return -1

    # Qt asks

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        """Give the number of rows found."""
        return 0 if parent.isValid() else self._total

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the item of a row, its title, or what is said aloud of it."""
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role == MATCH:
            return self.match_of(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.item.title
        if role == Qt.ItemDataRole.ToolTipRole and self._tip is not None:
            return self._tip(self.match_of(index.row()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(entry, self.match_of(index.row()))
        return None


def _title(entry: LibraryEntry, _match: Match) -> str:
    return entry.item.title
