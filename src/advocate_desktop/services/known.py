"""What a profile knows that checks of a text look at: the employer, the line, the log, what was waved away."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from advocate_desktop.checks.base import PostsSoFar
from advocate_desktop.checks.rules import RULE_LANGUAGES, Rules, parse_rules
from advocate_desktop.composing.disclosure import disclosure
from advocate_desktop.domain.cards import Card
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.content import LibraryEntry, days_for
from advocate_desktop.domain.drafts import Draft
from advocate_desktop.domain.findings import Finding, Origin
from advocate_desktop.domain.ignoring import Ignored, IgnoreScope, ignore
from advocate_desktop.domain.windows import Window
from advocate_desktop.errors import UserError
from advocate_desktop.settings import COUNTRY, OptionStore, person_id

if TYPE_CHECKING:
    # A text can be checked without a profile: then nothing of storage is imported.
    from advocate_desktop.services.library import LibraryService
    from advocate_desktop.services.line import LineService
    from advocate_desktop.services.material import MaterialService
    from advocate_desktop.services.routine import RoutineService
    from advocate_desktop.storage.database import Database

_MATERIAL_AT_MOST = 300


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside a text; nothing of it where there is no profile."""

    companies: tuple[str, ...] = ()
    disclosures: tuple[str, ...] = ()
    rules: Rules = field(default_factory=Rules)
    boundaries: tuple[Card, ...] = ()
    material: tuple[str, ...] = ()
    window: Window | None = None
    posts: PostsSoFar = field(default_factory=PostsSoFar)
    ignored: tuple[Ignored, ...] = ()


class KnownService:
    """Gathers what the checks look at, and keeps what the person waves away."""

    def __init__(
        self,
        database: "Database",
        library: "LibraryService",
        *,
        routine: "RoutineService",
        settings: OptionStore,
        clock: Clock,
        line: Callable[[], "LineService"],
        material: Callable[[], "MaterialService"],
    ) -> None:
        self._database = database
        self._library = library
        self._routine = routine
        self._settings = settings
        self._clock = clock
        self._line = line
        self._material = material

    def read(self, lang: str, draft: Draft | None = None, entry: LibraryEntry | None = None) -> Known:
        """Give what is known for a text in a language, of a draft and its content where there are some."""
        line = self._line().current()
        proofs = tuple(proof for pillar in line.pillars for proof in pillar.proofs) if line is not None else ()
        kept = tuple(piece.text for piece in self._material().search()[:_MATERIAL_AT_MOST])
        published = draft is not None and draft.published_at is not None
        companies = self._library.companies()
        said = disclosure(self._settings.get(COUNTRY), lang, companies[0]).employee if companies else ()
        return Known(
            companies=companies,
            disclosures=said,
            rules=self._pack_rules(lang),
            boundaries=line.boundaries if line is not None else (),
            material=proofs + kept,
            window=self.window(entry) if entry is not None and not published else None,
            posts=self._posts() if not published else PostsSoFar(),
            ignored=tuple(self.ignored(draft.id if draft is not None else None)),
        )

    def window(self, entry: LibraryEntry) -> Window | None:
        """Give the person's days for a content item; None once its life is over, or where it has no day."""
        return days_for(entry, person_id(self._settings), self._clock.today())

    def ignore(
        self, finding: Finding, text: str, scope: IgnoreScope, draft_id: int | None = None
    ) -> tuple[Ignored, ChangeSet]:
        """Keep that a remark on a text is waved away; `forget` takes that back.

        Raises UserError for a remark that holds the copy back, or that is about no words where they are kept.
        """
        try:
            wanted = ignore(finding, text, scope, draft_id)
        except ValueError:
            raise UserError("checks.not_ignorable") from None
        return self.put_back(wanted)

    def put_back(self, ignored: Ignored) -> tuple[Ignored, ChangeSet]:
        """Keep again what `forget` took away."""
        from advocate_desktop.storage.ignored import IgnoredRows

        with self._database.write() as connection:
            kept = IgnoredRows(connection).add(ignored, self._clock.now())
        return kept, _changed(kept)

    def forget(self, ignored_id: int) -> ChangeSet:
        """Say a remark again that was waved away; one that is gone already changes nothing."""
        from advocate_desktop.storage.ignored import IgnoredRows

        with self._database.write() as connection:
            rows = IgnoredRows(connection)
            known = rows.find(ignored_id)
            rows.remove(ignored_id)
        return _changed(known) if known is not None else ChangeSet()

    def ignored(self, draft_id: int | None = None) -> list[Ignored]:
        """List the remarks waved away for a draft and for all, the last first; without a draft, those for all."""
        from advocate_desktop.storage.ignored import IgnoredRows

        with self._database.read() as connection:
            return IgnoredRows(connection).of(draft_id)

    def _posts(self) -> PostsSoFar:
        record, today = self._routine.summary(), self._clock.today()
        state = record.state(today)
        on_the_day = record.days().get(today)
        return PostsSoFar(
            on_the_day.posts if on_the_day is not None else 0, state.current.posts, state.rhythm.posts
        )

    def _pack_rules(self, lang: str) -> Rules:
        languages = (lang[:2],) if lang[:2] in RULE_LANGUAGES else RULE_LANGUAGES
        found = Rules()
        for (_source, path), text in self._library.pack_files("rules/").items():
            if path.split("/")[1] in languages:
                found += _parsed(text, path)
        return found


def _changed(ignored: Ignored) -> ChangeSet:
    ids = frozenset({ignored.draft_id}) if ignored.draft_id is not None else frozenset[int]()
    return ChangeSet.of(Changed.DRAFTS, ids=ids)


@lru_cache(maxsize=64)
def _parsed(text: str, path: str) -> Rules:
    """Read a pack's list; one that is wrong says nothing here, since the check of a pack names it."""
    try:
        return parse_rules(text, path, Origin.COMPANY)
    except UserError:
        return Rules()
