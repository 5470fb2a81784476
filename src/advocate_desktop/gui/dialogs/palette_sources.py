"""What the command palette can find: drafts, content, pages and actions, each as rows."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QLocale, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from advocate_desktop.domain.content import LibraryEntry, Standing, last_day, standing
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.drafts import DraftSummary
from advocate_desktop.domain.library import LibraryPage, Match
from advocate_desktop.gui.actions import ActionEntry
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.palette_match import Strength, find_in
from advocate_desktop.gui.dialogs.palette_rows import PaletteRow
from advocate_desktop.gui.words import draft_heading, draft_icon, hour
from advocate_desktop.settings import APPEARANCE

_PAGE = "page."
_RECENT_DRAFTS, _MATCHING_DRAFTS = 3, 5
_APPEARANCE_ICONS = {"light": "sun", "dark": "moon", "contrast": "circle-half", "system": "monitor"}

Ranked = tuple[Strength, PaletteRow]


class PaletteSources(QObject):
    """Makes rows out of what the person typed."""

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._now = context.clock.now()

    def drafts(self, typed: str, known: Sequence[DraftSummary]) -> list[Ranked]:
        """Find drafts by their title or first words; the last ones where nothing was typed."""
        found = ((draft, find_in(typed, draft_heading(draft.kind, draft.heading))) for draft in known)
        rows = [
            (
                match.strength,
                PaletteRow(
                    key=f"draft:{draft.id}",
                    title=draft_heading(draft.kind, draft.heading),
                    run=partial(self._context.navigate, "write", {"draft": draft.id}),
                    icon=draft_icon(draft.kind),
                    detail=self._draft_detail(draft),
                    spans=match.spans,
                ),
            )
            for draft, match in found
            if match is not None and (typed or draft.published_at is None)
        ]
        return _best(rows, _MATCHING_DRAFTS if typed else _RECENT_DRAFTS)

    def content(self, page: LibraryPage) -> list[PaletteRow]:
        """Give rows for what the library found."""
        matches = page.matches or (Match(""),) * len(page.entries)
        return [self._content_row(entry, match) for entry, match in zip(page.entries, matches, strict=False)]

    def pages(self, typed: str) -> list[Ranked]:
        """Find pages by their name."""
        return _best(self._of_entries(typed, self._entries(pages=True)))

    def actions(self, typed: str) -> list[Ranked]:
        """Find what can be done here and now, the look and the language included."""
        return _best(self._of_entries(typed, self._entries(pages=False)) + self._switches(typed))

    def themes(self, typed: str, names: Iterable[tuple[str, int]]) -> list[Ranked]:
        """Find themes by their name; a theme's row has no `run` of its own yet."""
        rows = []
        for name, number in names:
            match = find_in(typed, name)
            if match is not None:
                detail = self.tr("%n item(s)", "", number)
                row = PaletteRow(f"theme:{name}", name, icon="hash", detail=detail, spans=match.spans)
                rows.append((match.strength, row))
        return _best(rows, 8)

    # Words

    def _draft_detail(self, draft: DraftSummary) -> str:
        what = self.tr("Comment") if draft.kind is DraftKind.COMMENT else self.tr("Draft")
        if draft.published_at is not None:
            return self.tr("Published on {day}").format(day=self._day(draft.published_at))
        moment = draft.updated_at.astimezone(self._now.tzinfo)
        if moment.date() == self._now.date():
            return self.tr("{what}, edited at {hour}").format(what=what, hour=hour(moment))
        return self.tr("{what}, edited on {day}").format(what=what, day=self._day(moment))

    def _day(self, moment: date) -> str:
        return QLocale().toString(QDate(moment.year, moment.month, moment.day), self.tr("d MMMM"))

    def _content_row(self, entry: LibraryEntry, match: Match) -> PaletteRow:
        return PaletteRow(
            key=f"content:{entry.id}",
            title=entry.item.title,
            run=partial(self._context.navigate, "library", entry.id),
            icon="books",
            detail=self._standing(entry),
            spans=match.title_spans,
            in_write=partial(self._context.navigate, "write", {"content": entry.id, "kind": "post"}),
        )

    def _standing(self, entry: LibraryEntry) -> str:
        state = standing(entry, self._now)
        last = last_day(entry.item)
        if state in (Standing.FRESH, Standing.EXPIRING) and last is not None:
            return self.tr("Until {day}").format(day=self._day(last))
        return {
            Standing.WITHDRAWN: self.tr("Withdrawn"),
            Standing.EMBARGO: self.tr("Under embargo"),
            Standing.EXPIRED: self.tr("Expired"),
            Standing.USED: self.tr("Already used"),
        }.get(state, entry.source.company or entry.source.name)

    # Actions

    def _entries(self, *, pages: bool) -> list[ActionEntry]:
        return [
            entry
            for entry in self._context.actions.entries()
            if entry.id.startswith(_PAGE) is pages and entry.id != "palette" and _in_force(entry)
        ]

    @staticmethod
    def _of_entries(typed: str, entries: Iterable[ActionEntry]) -> list[Ranked]:
        rows = []
        for entry in entries:
            title = entry.action.text()
            match = find_in(typed, title)
            if match is not None:
                keys = entry.action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
                icon = entry.icon or "lightning"
                row = PaletteRow(f"action:{entry.id}", title, entry.action.trigger, icon, "", match.spans, keys)
                rows.append((match.strength, row))
        return rows

    def _switches(self, typed: str) -> list[Ranked]:
        settings = self._context.settings
        names = {
            "light": self.tr("Light appearance"),
            "dark": self.tr("Dark appearance"),
            "contrast": self.tr("High contrast appearance"),
            "system": self.tr("Appearance of the system"),
        }
        rows = [
            PaletteRow(f"look:{key}", name, partial(settings.set, APPEARANCE, key), _APPEARANCE_ICONS[key])
            for key, name in names.items()
            if key != settings.get(APPEARANCE)
        ]
        other = "en" if self._context.language == "fr" else "fr"
        name = self.tr("Interface in French") if other == "fr" else self.tr("Interface in English")
        rows.append(PaletteRow(f"language:{other}", name, partial(self._context.set_language, other), "translate"))
        found = ((row, find_in(typed, row.title)) for row in rows)
        return [
            (match.strength, PaletteRow(row.key, row.title, row.run, row.icon, spans=match.spans))
            for row, match in found
            if match is not None
        ]


def _best(rows: list[Ranked], limit: int = 100) -> list[Ranked]:
    # Sorting is stable: rows of one strength stay in the order they came in.
    return sorted(rows, key=_weakness)[:limit]


def _weakness(ranked: Ranked) -> int:
    return -ranked[0]


def _in_force(entry: ActionEntry) -> bool:
    owner = entry.action.parent()
    return entry.action.isEnabled() and isinstance(owner, QWidget) and owner.isVisible()
