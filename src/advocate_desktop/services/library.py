"""The library: company content comes in, is found, and is kept with what the person did with it."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.content import ContentSource, LibraryEntry, SourceKind, Standing, days_for, standing
from advocate_desktop.domain.guide import Guide
from advocate_desktop.domain.library import Leaning, LibraryCounts, LibraryPage, LibraryQuery, Sort, Span
from advocate_desktop.domain.query_fields import read_fields
from advocate_desktop.domain.sources import REMOVED_KEPT, RemovedSource
from advocate_desktop.errors import UserError
from advocate_desktop.paths import ProfilePaths
from advocate_desktop.services.reasons import reasons_for
from advocate_desktop.settings import OptionStore, person_id
from advocate_desktop.storage.counts import count
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.did_you_mean import find_meant
from advocate_desktop.storage.highlights import highlights, match_of
from advocate_desktop.storage.ideas import ideas, is_empty
from advocate_desktop.storage.library import LibraryRows
from advocate_desktop.storage.mine import count_mine, next_opening
from advocate_desktop.storage.removed import RemovedSources
from advocate_desktop.storage.same_news import behind

if TYPE_CHECKING:
    from advocate_desktop.services.importing import ImportProgress, ImportReport

_LARGEST_ID = 2**63 - 1
_RANKED = {Sort.BEST, Sort.MINE}
_ORPHAN_AGE = 3600
_EVERYTHING = ChangeSet.of(Changed.CONTENT, Changed.GUIDE, Changed.DRAFTS, Changed.IDEAS)


def _silent(_progress: "ImportProgress") -> None:
    return


def _never() -> bool:
    return False


def _last(steps: Iterator[ChangeSet]) -> ChangeSet:
    told = list(steps)
    return told[-1] if told else ChangeSet()


class LibraryService:
    """The library of one profile. Every write is one transaction and tells what changed."""

    def __init__(
        self,
        database: Database,
        paths: ProfilePaths,
        settings: OptionStore,
        clock: Clock,
        leanings: Callable[[], Sequence[Leaning]] = tuple,
    ) -> None:
        self._database = database
        self._leanings = leanings
        self._paths = paths
        self._settings = settings
        self._clock = clock
        self._image_names: dict[int, dict[str, str]] = {}
        self._folders: dict[int, Path] = {}
        self._moves: dict[int, object] = {}  # by source, the last asked of those under way

    def import_paths(
        self,
        paths: Sequence[Path],
        progress: Callable[["ImportProgress"], None] = _silent,
        cancelled: Callable[[], bool] = _never,
        accepted_keys: Sequence[str] = (),
        *,
        ask_first: bool = False,
        feed_address: str = "",
        only_pack: str = "",
    ) -> "ImportReport":
        """Take in packs, folders of Markdown and single files; what cannot be taken is refused with its reason.

        A pack is taken whole or not at all, a folder one item at a time. `progress` is called at most every tenth
        of a second, `cancelled` between any two files. The key a pack is first signed with is kept, and another
        one is refused; `accepted_keys` are fingerprints the person took all the same, or `unsigned`. With
        `ask_first` a signed pack nobody knows yet is refused too, until its fingerprint is among them.
        `feed_address` is where a feed among the files was read from: it names its source. With `only_pack`, the
        key of a source, any other pack is refused.
        Raises ProfileError when the profile cannot be written.
        """
        from advocate_desktop.services.importing import Importer

        importer = Importer(
            self._database,
            self._paths,
            self._settings,
            self._clock,
            progress=progress,
            cancelled=cancelled,
            accepted=accepted_keys,
            ask_first=ask_first,
            feed_address=feed_address,
            only_pack=only_pack,
        )
        try:
            return importer.run(paths)
        finally:
            self._forget_pictures()

    def search(self, query: LibraryQuery) -> LibraryPage:
        """Give one page of what a query asks for; what is typed is never refused."""
        started = time.perf_counter()
        with self._database.read() as connection:
            now = self._clock.now()
            leanings = self._leanings() if query.text.strip() and query.sort in _RANKED else ()
            answer = find_meant(connection, query, person_id(self._settings), now, leanings)
            found = LibraryRows(connection).entries(answer.hits.ids)
        text = answer.query.text
        matches = []
        for entry, plain in found:
            match = match_of(entry.item.title, entry.item.summary, plain, text, entry.note)
            if text.strip() and query.sort in _RANKED:
                why = reasons_for(entry, plain, match, standing(entry, now), text=text, leanings=leanings)
                match = replace(match, reasons=why)
            matches.append(match)
        return LibraryPage(
            total=answer.hits.total,
            bounded=answer.hits.bounded,
            entries=tuple(self._dated(entry for entry, _ in found)),
            matches=tuple(matches),
            milliseconds=(time.perf_counter() - started) * 1000,
            meant=answer.meant,
        )

    def is_empty(self) -> bool:
        """Tell whether no item is in sight."""
        with self._database.read() as connection:
            return is_empty(connection)

    def ideas(self, lang: str, limit: int) -> list[LibraryEntry]:
        """Give items to write about, in one language or any (""): what is of use now, then what is older."""
        with self._database.read() as connection:
            ids = ideas(connection, lang, limit, self._clock.now())
            return self._dated(entry for entry, _ in LibraryRows(connection).entries(ids))

    def highlights(self, text: str, query: str) -> tuple[Span, ...]:
        """Find what a query asks for in a text, whatever its accents and endings."""
        return highlights(text, read_fields(query, self._clock.today()).text)

    def counts(self) -> LibraryCounts:
        """Count what is behind each filter."""
        with self._database.read() as connection:
            now = self._clock.now()
            return replace(count(connection, now), mine=count_mine(connection, person_id(self._settings), now))

    def ids(self, query: LibraryQuery, rows: Iterable[tuple[int, int]]) -> tuple[int, ...]:
        """Give the ids of some rows of a list: ranges of first row and number of rows."""
        with self._database.read() as connection:
            now = self._clock.now()
            leanings = self._leanings() if query.text.strip() and query.sort in _RANKED else ()
            parts = [replace(query, offset=first, limit=number) for first, number in rows]
            person = person_id(self._settings)
            answers = [find_meant(connection, part, person, now, leanings) for part in parts]
        return tuple(dict.fromkeys(content_id for answer in answers for content_id in answer.hits.ids))

    def next_opening(self) -> datetime | None:
        """Give the next moment at which something under embargo opens; None when nothing waits."""
        with self._database.read() as connection:
            return next_opening(connection, self._clock.now())

    def entry(self, content_id: int) -> LibraryEntry:
        """Give one item whole.

        Raises UserError when there is none of that id.
        """
        if 0 < content_id <= _LARGEST_ID:
            with self._database.read() as connection:
                found = LibraryRows(connection).entries((content_id,))
            if found:
                return self._dated([found[0][0]])[0]
        raise UserError("library.unknown", id=content_id)

    def same_news(self, content_id: int) -> list[LibraryEntry]:
        """Give the items that tell the same news as one and stand behind it."""
        with self._database.read() as connection:
            return [entry for entry, _ in LibraryRows(connection).entries(behind(connection, content_id))]

    def standing(self, entry: LibraryEntry) -> Standing:
        """Say where an item stands now."""
        return standing(entry, self._clock.now())

    def themes_like(self, names: Iterable[str]) -> tuple[str, ...]:
        """Give the themes called so, whatever the case and accents; unknown ones stay as asked."""
        from advocate_desktop.storage.stems import fold

        with self._database.read() as connection:
            known = LibraryRows(connection).theme_names()
        found: dict[str, None] = {}
        for name in names:
            found |= dict.fromkeys([theme for theme in known if fold(theme) == fold(name.strip())] or [name])
        return tuple(found)

    def note(self, content_id: int) -> str:
        """Give the person's own note on an item."""
        with self._database.read() as connection:
            return LibraryRows(connection).note(content_id)

    def mark_seen(self, content_id: int) -> ChangeSet:
        """Keep that the person read an item; the first time counts."""
        with self._database.write() as connection:
            done = LibraryRows(connection).mark_seen(content_id, self._clock.now())
        return _content({content_id} if done else ())

    def set_seen(self, ids: Iterable[int], value: bool) -> ChangeSet:
        """Keep items as seen, or as not seen. The ids told are those that moved: undo is the contrary for them."""
        moment = self._clock.now()
        with self._database.write() as connection:
            rows = LibraryRows(connection)
            moved = [content_id for content_id in ids if rows.set_seen(content_id, value, moment)]
        return _content(moved)

    def set_not_for_me(self, ids: Iterable[int], value: bool) -> ChangeSet:
        """Put items out of sight, or back. The ids told are those that moved: undo is the contrary for them."""
        moment = self._clock.now()
        with self._database.write() as connection:
            rows = LibraryRows(connection)
            moved = [content_id for content_id in ids if rows.set_not_for_me(content_id, value, moment)]
        return _content(moved)

    def set_note(self, content_id: int, note: str) -> ChangeSet:
        """Keep a note of the person's own on an item; empty takes it away."""
        with self._database.write() as connection:
            done = LibraryRows(connection).set_note(content_id, note)
        return _content({content_id} if done else ())

    def sources(self) -> tuple[tuple[ContentSource, int], ...]:
        """List packs, folders and files the library was fed from, each with how many items it brought."""
        with self._database.read() as connection:
            return tuple(LibraryRows(connection).sources())

    def remove_source(self, source_id: int) -> ChangeSet:
        """Take out a source with its items, pictures and guide; drafts and publications made from them stay.

        For thirty days `restore_source` brings it back as it was, and so does importing it again.
        """
        return _last(self.removing(source_id))

    def restore_source(self, source_id: int) -> ChangeSet:
        """Bring back a source that was taken out, with what was seen, noted and made from it.

        Raises UserError when it is gone for good, or came back already.
        """
        return _last(self.restoring(source_id))

    def removing(self, source_id: int) -> Iterator[ChangeSet]:
        """Take out a source as `remove_source` does, in steps short enough for other writing to come between.

        It stops where the source is asked back meanwhile.
        """
        mine = self._moves[source_id] = object()
        moment, more, begun = self._clock.now(), True, False
        while more and self._moves[source_id] is mine:
            with self._database.write() as connection:
                removed = RemovedSources(connection)
                # An import of the same source may have brought it back between two steps.
                brought_back = begun and source_id not in removed.halfway()
                if brought_back or not LibraryRows(connection).has_source(source_id):
                    return
                removed.forget_before(moment - REMOVED_KEPT)
                more = removed.take_out(source_id, moment)
            begun = True
            if not more:
                self._forget_pictures()
                self.remove_unused_images()
            yield _EVERYTHING

    def restoring(self, source_id: int) -> Iterator[ChangeSet]:
        """Bring back a source as `restore_source` does, in steps short enough for other writing to come between.

        It stops where the source is taken out again meanwhile.
        """
        mine = self._moves[source_id] = object()
        more, begun = True, False
        while more and self._moves[source_id] is mine:
            with self._database.write() as connection:
                try:
                    more = RemovedSources(connection).put_back(source_id)
                except KeyError:
                    if begun:
                        return
                    raise UserError("library.not_removed") from None
            begun = True
            self._forget_pictures()
            yield _EVERYTHING

    def mending(self) -> Iterator[ChangeSet]:
        """Bring back whole, in steps, the sources that were on their way when the application ended."""
        with self._database.read() as connection:
            halfway = RemovedSources(connection).halfway()
        for source_id in halfway:
            if source_id not in self._moves:
                yield from self.restoring(source_id)

    def removed_sources(self) -> list[RemovedSource]:
        """List the sources that can come back, the last one taken out first."""
        since = self._clock.now() - REMOVED_KEPT
        with self._database.read() as connection:
            return [each for each in RemovedSources(connection).all() if each.removed_at >= since]

    def guide(self) -> Guide:
        """Give the texts and sensitive topics of all packs together."""
        with self._database.read() as connection:
            return LibraryRows(connection).guide()

    def companies(self) -> tuple[str, ...]:
        """List the names of the companies whose packs are here, with their aliases."""
        with self._database.read() as connection:
            rows = LibraryRows(connection)
            packs = [source for source, _ in rows.sources() if source.kind is SourceKind.PACK]
            names = [name for pack in packs for name in (pack.company, *rows.manifest(pack.id).get("aliases", ()))]
        return tuple(dict.fromkeys(name for name in names if name))

    def pack_files(self, prefix: str) -> dict[tuple[int, str], str]:
        """Give kept files of packs whose path begins so, by source and path."""
        with self._database.read() as connection:
            return LibraryRows(connection).pack_files(prefix)

    def image_path(self, source_id: int, name: str, item_path: str = "") -> Path | None:
        """Give the file of a picture as an item names it, from the root of its source or beside the item.

        None where there is none; what lies outside a folder that was imported is never given.
        """
        from advocate_desktop.formats.images import find_image

        if source_id not in self._image_names:
            self._read_images(source_id)
        names = self._image_names[source_id]
        known = find_image(names, item_path, name)
        if known is not None:
            path = self._paths.images / names[known]
            return path if path.is_file() else None
        if source_id not in self._folders:
            return None
        root = self._folders[source_id] if self._folders[source_id].name else Path(item_path).parent
        inside = item_path if self._folders[source_id].name else ""
        return _image_in_folder(root, inside, name)

    def remove_unused_images(self) -> int:
        """Delete pictures nothing refers to, young ones excepted (an import may be under way); gives how many."""
        if not self._paths.images.is_dir():
            return 0
        with self._database.read() as connection:
            used = LibraryRows(connection).image_files() | RemovedSources(connection).image_files()
        removed = 0
        for path in self._paths.images.iterdir():
            with suppress(OSError):
                if path.name not in used and time.time() - path.stat().st_mtime > _ORPHAN_AGE:
                    path.unlink()
                    removed += 1
        return removed

    def _forget_pictures(self) -> None:
        self._image_names.clear()
        self._folders.clear()

    def _dated(self, entries: Iterable[LibraryEntry]) -> list[LibraryEntry]:
        """Say beside items which days are the person's own."""
        person, today, dated = person_id(self._settings), self._clock.today(), []
        for entry in entries:
            window = days_for(entry, person, today)
            dated.append(replace(entry, window=window) if window is not None else entry)
        return dated

    def _read_images(self, source_id: int) -> None:
        with self._database.read() as connection:
            rows = LibraryRows(connection)
            self._image_names[source_id] = rows.image_names(source_id)
            for source, _ in rows.sources():
                if source.kind in {SourceKind.FOLDER, SourceKind.FILE}:
                    self._folders[source.id] = Path(source.key.partition(":")[2])


def _image_in_folder(root: Path, item_path: str, name: str) -> Path | None:
    from advocate_desktop.formats.images import IMAGE_SUFFIXES

    plain = name.split("?", 1)[0].split("#", 1)[0].strip()
    if PurePosixPath(plain).suffix.casefold() not in IMAGE_SUFFIXES or "\x00" in plain or ":" in plain:
        return None
    beside = root / PurePosixPath(item_path).parent / plain.lstrip("/")
    with suppress(OSError, ValueError):
        inside = root.resolve()
        for candidate in (beside, root / plain.lstrip("/")):
            found = candidate.resolve()
            if found.is_relative_to(inside) and found.is_file():
                return found
    return None


def _content(ids: Iterable[int]) -> ChangeSet:
    moved = frozenset(ids)
    return ChangeSet.of(Changed.CONTENT, ids=moved) if moved else ChangeSet()
