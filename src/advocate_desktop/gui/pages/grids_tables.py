"""The grids in words: what the ideas of a profile look like as rows, columns, cells and notes."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QObject

from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.grids import Cell, CellKey, Idea, IdeaGrid, IdeaState, PillarRow
from advocate_desktop.domain.ladder import LadderCell, LadderRow
from advocate_desktop.domain.week_grid import PlanDay, PlanWeek
from advocate_desktop.gui.icons import shipped
from advocate_desktop.gui.pages.grids_steps import GridsView
from advocate_desktop.gui.widgets.note_model import GridHead, Note, NoteCell, NoteTable
from advocate_desktop.messages import Messages

FORMS, LADDER, WEEKS, MATERIAL = "forms", "ladder", "weeks", "material"
_RUNG_ICONS = {
    Rung.RELAY: "share-fat",
    Rung.COMMENT: "chat-circle-text",
    Rung.REBOUND: "arrow-bend-up-right",
    Rung.STORY: "book-open-text",
    Rung.VISION: "mountains",
}


class GridTables(QObject):
    """Makes tables of notes, in the language of the interface."""

    def __init__(self, messages: Messages, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._today = today

    # The three grids

    def forms(self, view: GridsView) -> NoteTable:
        """Give pillars by forms."""
        grid = view.grid
        columns = tuple(GridHead(form.name, shipped(form.icon, "duotone")) for form in grid.forms)
        rows = tuple(self._pillar_head(number, row) for number, row in enumerate(grid.rows, 1))
        cells = tuple(
            tuple(
                self._form_cell(cell, f"{row.pillar.name} × {form.name}")
                for cell, form in zip(row.cells, grid.forms, strict=True)
            )
            for row in grid.rows
        )
        return NoteTable(rows, columns, cells)

    def ladder(self, view: GridsView) -> NoteTable:
        """Give pillars by rungs; what belongs to no pillar stands in a row of its own."""
        columns = tuple(
            GridHead(
                self._messages(f"grids.rungs.{rung.value}"),
                _RUNG_ICONS[rung],
                details=self._messages(f"grids.rungs_meaning.{rung.value}"),
            )
            for rung in Rung
        )
        rows = []
        for number, row in enumerate(view.ladder, 1):
            posts = self.posts(row.posts)
            if row.unknown:
                posts += " · " + self.tr("%n without a rung", "", row.unknown)
            name = row.pillar.name if row.pillar is not None else self.tr("Without a pillar")
            rows.append(GridHead(name, number=str(number) if row.pillar is not None else "–", details=posts))
        cells = tuple(tuple(self._rung_cell(row, cell) for cell in row.cells) for row in view.ladder)
        return NoteTable(tuple(rows), columns, cells, stairs=True, lines=2)

    def weeks(self, view: GridsView) -> NoteTable:
        """Give eight weeks by days, with a first column for ideas without a day."""
        locale = QLocale()
        first = view.weeks.weeks[0].days
        columns = [GridHead(self.tr("Any day"))]
        for day in first:
            name = locale.dayName(day.day.isoweekday(), QLocale.FormatType.ShortFormat)
            slot = self.tr("your slot") if day.day.weekday() in view.slots else ""
            columns.append(GridHead(name[:1].upper() + name[1:], details=slot))
        rows = tuple(self._week_head(week) for week in view.weeks.weeks)
        cells = tuple(
            (
                self._open_week_cell(week, rows[number].title),
                *(self._day_cell(day) for day in week.days),
            )
            for number, week in enumerate(view.weeks.weeks)
        )
        return NoteTable(rows, tuple(columns), cells, lines=2)

    def strip(self, view: GridsView, which: str) -> tuple[Note, ...]:
        """Give the ideas that have no place in a grid."""
        if which == FORMS:
            ideas = list(view.grid.unplaced)
        elif which == LADDER:
            ideas = [idea for row in view.ladder for idea in row.unplaced]
        else:
            ideas = [*view.weeks.waiting, *view.weeks.later]
        return tuple(self.note(idea) for idea in ideas if idea.state is not IdeaState.PUBLISHED)

    # Cells and heads

    def _pillar_head(self, number: int, row: PillarRow) -> GridHead:
        total = len(row.cells)
        foot = self.tr("%n of {total} forms", "", row.forms_used).format(total=total)
        return GridHead(
            row.pillar.name,
            number=str(number),
            details=self.posts(row.posts),
            foot=foot,
            share=(row.forms_used, total),
        )

    def _form_cell(self, cell: Cell, name: str) -> NoteCell:
        foot = self.posts(cell.posts) if cell.posts else ""
        return NoteCell(self._notes(cell.ideas), cell.level, foot, name=name)

    def _rung_cell(self, row: LadderRow, cell: LadderCell) -> NoteCell:
        counts = [self.posts(cell.posts)] if cell.posts else []
        if cell.comments:
            counts.append(self.tr("%n comment(s)", "", cell.comments))
        pillar = row.pillar.name if row.pillar is not None else self.tr("Without a pillar")
        rung = self._messages(f"grids.rungs.{cell.rung.value}")
        hint = self.tr("A first idea?") if row.pillar is not None else ""
        return NoteCell(
            self._notes(cell.ideas),
            cell.level,
            ", ".join(counts),
            hint=hint,
            name=f"{pillar} × {rung}",
            takes=row.pillar is not None,
        )

    def _week_head(self, week: PlanWeek) -> GridHead:
        number = week.days[3].day.isocalendar().week
        last = week.start + timedelta(days=6)
        dates = f"{self.short_day(week.start)} – {self.short_day(last)}"
        return GridHead(self.tr("Week {number}").format(number=number), details=dates)

    def _open_week_cell(self, week: PlanWeek, name: str) -> NoteCell:
        return NoteCell(self._notes(week.ideas), name=f"{name}, {self.tr('Any day')}")

    def _day_cell(self, day: PlanDay) -> NoteCell:
        marks = [self.tr("slot")] if day.slot else []
        if day.paused:
            marks.append(self.tr("break"))
        posts = sum(1 for idea in day.ideas if idea.state is IdeaState.PUBLISHED)
        mark = "pause" if day.paused else "slot" if day.slot else ""
        long_day = QLocale().toString(_qt_day(day.day), self.tr("dddd d MMMM"))
        takes = day.day >= self._today
        return NoteCell(
            tuple(self.note(idea, dated=False) for idea in day.ideas),
            min(4, posts),
            self.short_day(day.day),
            mark=mark,
            name=long_day,
            takes=takes,
            aside=" · ".join(marks),
        )

    def _notes(self, ideas: tuple[Idea, ...]) -> tuple[Note, ...]:
        return tuple(self.note(idea) for idea in ideas)

    def note(self, idea: Idea, *, dated: bool = True) -> Note:
        """Give an idea as a note; its foot says when it is for, or what it is (always so, where not dated)."""
        foot = self._messages(f"grids.states.{idea.state.value}")
        if not dated:
            return Note(idea.id, idea.sentence, idea.state.value, foot)
        if idea.state is IdeaState.PUBLISHED and idea.published_on is not None:
            foot = self.short_day(idea.published_on)
        elif idea.planned_on is not None:
            foot = self.short_day(idea.planned_on)
        elif idea.week is not None:
            foot = self.tr("week {number}").format(number=idea.week.isocalendar().week)
        return Note(idea.id, idea.sentence, idea.state.value, foot)

    # Words

    def posts(self, count: int) -> str:
        """Count posts in words."""
        return self.tr("%n post(s)", "", count)

    def short_day(self, day: date) -> str:
        """Give a day as day and month."""
        return QLocale().toString(_qt_day(day), self.tr("d MMM"))


def gap_of(grid: IdeaGrid) -> CellKey | None:
    """Give an empty cell worth filling: the first one of the pillar with the fewest posts that has any."""
    rows = sorted((row for row in grid.rows), key=lambda row: row.posts)
    for row in rows:
        for cell in row.cells:
            if not cell.ideas:
                return cell.key
    return None


def _qt_day(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
