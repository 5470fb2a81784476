"""What the library was fed from: how it may be judged, what imports brought, and whose keys are trusted."""

from advocate_desktop.domain.brought import PastImport
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.sources import SourceFacts
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.library_imports import LibraryImportRows
from advocate_desktop.storage.publishers import PublisherRows
from advocate_desktop.storage.source_facts import source_facts


class SourcesService:
    """The sources of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[SourceFacts]:
        """List the sources with all there is to tell of them, the packs first."""
        with self._database.read() as connection:
            return source_facts(connection)

    def imports(self) -> list[PastImport]:
        """List the last imports, the newest first."""
        with self._database.read() as connection:
            return LibraryImportRows(connection).all()

    def forget_key(self, pack: str) -> ChangeSet:
        """Know a pack by no key any more: the next one it is signed with is asked about like a first one."""
        with self._database.write() as connection:
            PublisherRows(connection).remove(pack)
        return ChangeSet.of(Changed.CONTENT)
