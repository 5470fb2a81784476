"""Searches of the library that the person keeps to ask again."""

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.library import LibraryQuery, SavedSearch
from advocate_desktop.errors import UserError
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.saved_searches import SavedSearchRows

MAX_NAME = 80


class SavedSearches:
    """The saved searches of one profile."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def all(self) -> list[SavedSearch]:
        """List them by name."""
        with self._database.read() as connection:
            return SavedSearchRows(connection).all()

    def save(self, name: str, query: LibraryQuery) -> ChangeSet:
        """Keep a search under a name; one of the same name is replaced.

        Raises UserError when the name is empty or the search asks for nothing.
        """
        name = " ".join(name.split())[:MAX_NAME]
        if not name:
            raise UserError("library.search_unnamed")
        if query == LibraryQuery(limit=query.limit, offset=query.offset):
            raise UserError("library.search_empty")
        with self._database.write() as connection:
            SavedSearchRows(connection).put(name, query, self._clock.now())
        return ChangeSet.of(Changed.SEARCHES)

    def rename(self, number: int, name: str) -> ChangeSet:
        """Give a search another name.

        Raises UserError when the name is empty or another search has it.
        """
        name = " ".join(name.split())[:MAX_NAME]
        if not name:
            raise UserError("library.search_unnamed")
        with self._database.write() as connection:
            done = SavedSearchRows(connection).rename(number, name)
        if not done:
            raise UserError("library.search_taken", name=name)
        return ChangeSet.of(Changed.SEARCHES)

    def remove(self, number: int) -> ChangeSet:
        """Forget a search."""
        with self._database.write() as connection:
            done = SavedSearchRows(connection).remove(number)
        return ChangeSet.of(Changed.SEARCHES) if done else ChangeSet()
