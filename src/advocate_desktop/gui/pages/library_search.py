"""Asks the library on behalf of the page: the newest question wins, its pages come as they are wanted."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.content import ContentSource
from advocate_desktop.domain.library import LibraryCounts, LibraryPage, LibraryQuery
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.models.library_model import PAGE
from advocate_desktop.gui.tasks import Task


@dataclass(frozen=True, slots=True)
class Answer:
    """One page of what a query found; with `keep` it is the same list read again."""

    query: LibraryQuery
    number: int
    page: LibraryPage
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Stock:
    """What the library holds: how many behind each filter, and the sources with their items."""

    counts: LibraryCounts
    sources: tuple[tuple[ContentSource, int], ...]

    @property
    def empty(self) -> bool:
        """Tell whether nothing was ever imported, or all of it removed."""
        return not self.counts.all and not self.counts.not_for_me


class LibrarySearch(QObject):
    """Questions go to the database thread one by one; one that was overtaken is dropped."""

    found = Signal(object)  # Answer
    more = Signal(object)  # Answer: a further page of the same list
    stocked = Signal(object)  # Stock
    unfiltered = Signal(int)  # how many there would be without the filters

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._query = LibraryQuery()
        self._tasks: list[Task] = []

    def ask(self, query: LibraryQuery, *, number: int = 0, keep: bool = False) -> None:
        """Ask for a list, beginning with one of its pages."""
        for task in self._tasks:
            task.cancel()
        self._tasks = []
        self._query = query
        wanted = replace(query, limit=PAGE, offset=number * PAGE)

        def work(services: Services) -> Answer:
            page = services.library.search(wanted)
            if not page.entries and page.total and wanted.offset:
                return Answer(query, 0, services.library.search(replace(wanted, offset=0)), keep)
            return Answer(query, number, page, keep)

        self._tasks.append(self._context.read(work, self._on_found))

    @Slot(int)
    def ask_page(self, number: int) -> None:
        """Ask for a further page of the list that is shown."""
        query = self._query
        wanted = replace(query, limit=PAGE, offset=number * PAGE)

        def work(services: Services) -> Answer:
            return Answer(query, number, services.library.search(wanted))

        self._tasks = [task for task in self._tasks if task.future is not None and not task.future.done()]
        self._tasks.append(self._context.read(work, self._on_more))

    def ask_stock(self) -> None:
        """Ask what the library holds."""
        self._context.read(_stock, self._on_stock)

    def ask_unfiltered(self, query: LibraryQuery) -> None:
        """Ask how many a query without filters would find."""
        wanted = replace(query, limit=1)
        self._tasks.append(
            self._context.read(lambda services: services.library.search(wanted).total, self._on_unfiltered)
        )

    def _on_found(self, answer: Answer) -> None:
        self.found.emit(answer)

    def _on_more(self, answer: Answer) -> None:
        if answer.query == self._query:
            self.more.emit(answer)

    def _on_stock(self, stock: Stock) -> None:
        self.stocked.emit(stock)

    def _on_unfiltered(self, total: int) -> None:
        self.unfiltered.emit(total)


def _stock(services: Services) -> Stock:
    return Stock(services.library.counts(), services.library.sources())
