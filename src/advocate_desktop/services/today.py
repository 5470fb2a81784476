"""What Today shows: the one next step, drafts under way, the week and the streak."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.domain.content import LibraryEntry, last_day
from advocate_desktop.domain.draft_states import DraftState
from advocate_desktop.domain.drafts import DraftSummary
from advocate_desktop.domain.next_step import (
    ContentFact,
    DraftFact,
    IdeaFact,
    LineStanding,
    NextStep,
    StepFacts,
    next_steps,
)
from advocate_desktop.domain.routine import RoutineState, week_start
from advocate_desktop.domain.steps import Reason
from advocate_desktop.domain.today import DayView, DraftLine, StepView, TodayFacts
from advocate_desktop.services.drafting import DraftingService
from advocate_desktop.services.library import LibraryService
from advocate_desktop.services.routine import RoutineRecord, RoutineService
from advocate_desktop.settings import DRAFT_LANGUAGE, FIRST_NAME, LANGUAGE, SLOT_DAYS, OptionStore

if TYPE_CHECKING:
    # Who has neither a line nor ideas yet does not wait for the grids.
    from advocate_desktop.domain.grids import Idea
    from advocate_desktop.services.grids import GridsService

_DRAFTS_SHOWN = 3
_IDEAS = 8
_LOOKED_AT = 24
_IDEAS_OF_A_PILLAR = 2
_BARS = 12
_IN_PROGRESS = (DraftState.TO_START, DraftState.PROMPTS_OPEN, DraftState.READY, DraftState.COPIED)


class TodayService:
    """Gathers what Today shows from the other use cases."""

    def __init__(
        self,
        library: LibraryService,
        drafting: DraftingService,
        routine: RoutineService,
        *,
        settings: OptionStore,
        line: Callable[[], LineStanding],
        any_ideas: Callable[[], bool],
        grids: "Callable[[], GridsService]",
    ) -> None:
        self._line = line
        self._any_ideas = any_ideas
        self._library = library
        self._drafting = drafting
        self._routine = routine
        self._grids = grids
        self._settings = settings

    def facts(
        self, today: date, *, recovered_draft: int | None = None, set_aside: frozenset[str] = frozenset()
    ) -> TodayFacts:
        """Give what Today shows on a day; `recovered_draft` was open when the application ended abruptly."""
        record = self._routine.summary()
        state = record.state(today)
        drafts = [draft for draft in self._drafting.drafts() if draft.state in _IN_PROGRESS]
        awake = [draft for draft in drafts if not draft.rests(today)]
        line = self._line()
        entries, pillar, suited = self._ideas(drafts, today, line)
        ideas = self._planned(record, today)
        known = {draft.id for draft in awake}
        shown = awake + [draft for draft in drafts if draft.rests(today)]
        steps = next_steps(
            StepFacts(
                has_content=not self._library.is_empty(),
                drafts=tuple(DraftFact(draft.id, draft.kind, draft.state) for draft in awake),
                contents=tuple(_content_fact(entry, today, entry.id in suited) for entry in entries),
                recovered_draft=recovered_draft if recovered_draft in known else None,
                posts_left=state.posts_left,
                comments_left=state.comments_left,
                paused=state.paused,
                last_published=record.last_day(),
                ideas=tuple(IdeaFact(idea.id, reason) for idea, reason in ideas),
                line=line,
                set_aside=set_aside,
            ),
            today,
        )
        return TodayFacts(
            today=today.isoformat(),
            name=self._settings.get(FIRST_NAME).strip(),
            steps=tuple(
                replace(
                    self._view(step, drafts, entries, ideas), pillar=pillar if step.content_id in suited else ""
                )
                for step in steps
            ),
            drafts=tuple(_line(draft) for draft in shown[:_DRAFTS_SHOWN]),
            drafts_count=len(drafts),
            week=self._week(record, today),
            posts=(min(state.current.counted, state.rhythm.posts), state.rhythm.posts),
            comments=(min(state.current.comments, state.rhythm.comments), state.rhythm.comments),
            streak=state.streak,
            best=state.best,
            freezes=state.freezes,
            regularity=state.regularity,
            bars=_bars(state),
            paused=state.paused,
            started=bool(state.weeks),
        )

    def _ideas(
        self, drafts: list[DraftSummary], today: date, line: LineStanding
    ) -> tuple[list[LibraryEntry], str, frozenset[int | None]]:
        """Give contents to propose, none with a draft under way.

        First what expires, then what suits the line, what is new; each time what the person's own days are open
        for before the rest, so that colleagues with one pack are not sent to the same content.

        With the pillar least served, and the ids of those that speak of it.
        """
        begun = {draft.content_id for draft in drafts}
        language = self._settings.get(DRAFT_LANGUAGE) or self._settings.get(LANGUAGE)
        found = self._library.ideas(language, _LOOKED_AT)
        if not found and language:
            found = self._library.ideas("", _LOOKED_AT)
        found = [entry for entry in found if entry.id not in begun]
        # Without a line nothing of the card game needs to be read, nor imported.
        pillar, fits = self._grids().for_least_served(found) if line is not LineStanding.NONE else ("", [])
        places = {fit.entry.id: place for place, fit in enumerate(fits)}
        suit = frozenset(fit.entry.id for fit in fits if fit.words)

        def place(entry: LibraryEntry) -> tuple[bool, bool, bool, int]:
            own_days = entry.window is not None and entry.window.holds(today)
            expires = _expires_soon(entry, today)
            return not expires, entry.id not in suit, not own_days, places.get(entry.id, len(found))

        found.sort(key=place)
        return found[:_IDEAS], pillar, suit

    def _planned(self, record: RoutineRecord, today: date) -> "list[tuple[Idea, Reason]]":
        if not self._any_ideas():
            return []
        due, week, served = self._grids().proposals(today, record.publications)
        reasons = (Reason.PLANNED_TODAY, Reason.PLANNED_WEEK, Reason.LEAST_SERVED)
        groups = zip((due, week, served[:_IDEAS_OF_A_PILLAR]), reasons, strict=True)
        return [(idea, reason) for ideas, reason in groups for idea in ideas]

    def _view(
        self,
        step: NextStep,
        drafts: list[DraftSummary],
        entries: list[LibraryEntry],
        ideas: "list[tuple[Idea, Reason]]",
    ) -> StepView:
        title, until, picture, theme = "", "", "", ""
        entry = next((known for known in entries if known.id == step.content_id), None)
        if entry is not None:
            last = last_day(entry.item)
            title, until = entry.item.title, last.isoformat() if last is not None else ""
            theme = next(iter(entry.item.themes), "")
            picture = self._picture(entry)
        draft = next((known for known in drafts if known.id == step.draft_id), None)
        if draft is not None:
            title = draft.heading
        title = next((idea.sentence for idea, _ in ideas if idea.id == step.idea_id), title)
        return StepView(
            key=step.key,
            kind=step.kind.value,
            reason=step.reason.value,
            minutes=step.minutes,
            title=title,
            until=until,
            picture=picture,
            theme=theme,
            draft_id=step.draft_id,
            content_id=step.content_id,
            window=_days(entry),
            idea_id=step.idea_id,
        )

    def _picture(self, entry: LibraryEntry) -> str:
        for image in entry.item.images:
            path = self._library.image_path(entry.source.id, image.file)
            if path is not None:
                return str(path)
        return ""

    def _week(self, record: RoutineRecord, today: date) -> tuple[DayView, ...]:
        counts = record.days()
        slots = set(self._settings.get(SLOT_DAYS))
        start = week_start(today, record.first_day)
        views = []
        for offset in range(7):
            day = start + timedelta(days=offset)
            facts = counts.get(day)
            views.append(
                DayView(
                    day.isoformat(),
                    facts.posts if facts is not None else 0,
                    facts.comments if facts is not None else 0,
                    day.weekday() in slots,
                )
            )
        return tuple(views)


def _days(entry: LibraryEntry | None) -> tuple[str, str] | None:
    if entry is None or entry.window is None:
        return None
    return entry.window.first_day.isoformat(), entry.window.last_day.isoformat()


def _expires_soon(entry: LibraryEntry, today: date) -> bool:
    expires = entry.item.expires
    return expires is not None and (expires - today).days <= 3


def _content_fact(entry: LibraryEntry, today: date, suits_pillar: bool) -> ContentFact:
    last = last_day(entry.item)
    return ContentFact(
        entry.id,
        expiring=_expires_soon(entry, today),
        fresh=last is not None and last >= today,
        suits_pillar=suits_pillar,
    )


def _line(draft: DraftSummary) -> DraftLine:
    return DraftLine(
        id=draft.id,
        kind=draft.kind.value,
        heading=draft.heading,
        channel=_channel_name(draft.channel),
        state=draft.state.value,
        prompts=draft.prompts,
        characters=draft.characters,
        updated=draft.updated_at.isoformat(),
        rests_until=draft.rests_until.isoformat() if draft.rests_until is not None else "",
    )


def _channel_name(channel_id: str) -> str:
    known = CHANNELS.get(channel_id)
    return known.name if known is not None else ""


def _bars(state: RoutineState) -> tuple[tuple[float, str], ...]:
    recent = state.weeks[-_BARS:]
    return tuple((round(min(1.0, week.counted / week.rhythm.posts), 3), week.state.value) for week in recent)
