"""Grids: ideas by pillar and form, by rung, by week, and the material kept for them."""

from datetime import date
from functools import partial

from PySide6.QtCore import QRandomGenerator, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.drafts import Draft, Rung
from advocate_desktop.domain.grids import CellKey, Idea
from advocate_desktop.domain.routine import week_start
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.idea import IdeaDialog, IdeaSheet
from advocate_desktop.gui.forms.ui_grids import Ui_GridsPage
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.page import Page
from advocate_desktop.gui.pages import grids_steps as steps
from advocate_desktop.gui.pages.grids_actions import GridActions
from advocate_desktop.gui.pages.grids_fits import FitsPane
from advocate_desktop.gui.pages.grids_hint import GridHint
from advocate_desktop.gui.pages.grids_layout import fit
from advocate_desktop.gui.pages.grids_material import MaterialPane
from advocate_desktop.gui.pages.grids_steps import Done, GridsView, Step
from advocate_desktop.gui.pages.grids_tables import FORMS, LADDER, MATERIAL, WEEKS, GridTables
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.note_drag import NoteDrag
from advocate_desktop.gui.widgets.note_model import Note
from advocate_desktop.settings import SLOT_DAYS

_VIEWS = (FORMS, LADDER, WEEKS, MATERIAL)
_STEPS_KEPT = 100
_TRAY_SHOWN = 12


class GridsPage(Page):
    """One read fills the three grids; every change is one step that Ctrl+Z takes back."""

    shows = frozenset(
        {Changed.IDEAS, Changed.LINE, Changed.DRAFTS, Changed.ROUTINE, Changed.CONTENT, Changed.MATERIAL}
    )

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_GridsPage()
        self.ui.setupUi(self)
        self.view: GridsView | None = None
        self.which = FORMS
        self._undone: list[Step] = []
        self._done: list[Step] = []
        self._words = ""
        self._drawn: CellKey | None = None
        self._go_to = 0
        self._tables = GridTables(context.messages, context.clock.today(), self)
        self._hint = GridHint(self.ui, context.messages, self)
        self.fits = FitsPane(context, self.ui, self)
        self.material = MaterialPane(context, self.ui, self)
        self._drag = NoteDrag(self, self.ui.grid, self.ui.strip)
        self._dress()
        self._connect()
        self._show_which(FORMS)

    def _dress(self) -> None:
        ui = self.ui
        ui.views.setOptions(
            [
                (FORMS, self.tr("Forms")),
                (LADDER, self.tr("Ladder")),
                (WEEKS, self.tr("Weeks")),
                (MATERIAL, self.tr("Material")),
            ]
        )
        ui.empty.setIconName("cards-three")
        ui.empty.setTexts(
            self.tr("Your grid grows from your line"),
            self.tr(
                "Play the cards of your editorial line first: its pillars are the rows, its forms the columns."
            ),
        )
        self._play = Button(self.tr("Play the cards"), kind="secondary", icon="cards-three")
        ui.empty.add_button(self._play)
        ui.emptyPane.hide()
        last = ui.groundLayout.count() - 1
        for index, share in ((ui.groundLayout.indexOf(ui.grid), 1000), (last, 1)):
            ui.groundLayout.setStretch(index, share)
        ui.groundLayout.setStretch(ui.groundLayout.indexOf(ui.materialPane), 1000)
        side = theme().icon_px(22)
        ui.hintIcon.setPixmap(pixmap("binoculars", "duotone", "accentInk", side, self.devicePixelRatioF()))
        ui.strip.setAccessibleName(self.tr("Not placed yet"))
        ui.grid.setAccessibleName(self.tr("Pillars by forms"))

    def _connect(self) -> None:
        ui = self.ui
        ui.views.changed.connect(self._show_which)
        ui.newButton.clicked.connect(self.new_idea)
        ui.drawButton.clicked.connect(self.draw)
        ui.fitsButton.clicked.connect(self.toggle_fits)
        ui.trayButton.clicked.connect(self._open_tray)
        self._play.clicked.connect(self._open_line)
        ui.grid.opened.connect(self.open_idea)
        ui.strip.opened.connect(self.open_idea)
        ui.grid.asked.connect(self._ask_in)
        ui.grid.dropped.connect(self._on_dropped)
        ui.grid.place_changed.connect(self._on_place)
        self._drag.dropped.connect(self._on_dropped)
        self._drag.taken_out.connect(self._take_out)
        self.fits.chosen.connect(self._on_fit)
        self.material.wrote.connect(self.run)
        GridActions(self)

    # What the window asks

    def open_with(self, argument: object) -> None:
        """Show a grid (by name), or the idea of a number: {"view": ..., "idea": ...}."""
        wanted = argument if isinstance(argument, dict) else {}
        which = wanted.get("view")
        if which in _VIEWS:
            self.show_grid(str(which))
        number = wanted.get("idea")
        if isinstance(number, int):
            self._go_to = number
            self._find_idea()

    def place(self) -> object:
        """Give the grid that is shown and the idea the keyboard is on."""
        note = self.current_note()
        return {"view": self.which, "idea": note.id if note is not None else 0}

    def panes(self) -> list[QWidget]:
        """Give the choice of grids, the grid, the strip, and what fits."""
        ui = self.ui
        stops: list[QWidget] = [ui.views]
        shown = (ui.materialSearch, ui.materialList, ui.grid, ui.strip, ui.fitsClose)
        return [*stops, *(widget for widget in shown if widget.isVisible())]

    def start_focus(self) -> QWidget:
        """Give the grid, or the way to a line while there is none."""
        if self.which == MATERIAL:
            return self.ui.materialSearch
        return self.ui.grid if self._has_line() or self.view is None else self._play

    def refresh(self) -> None:
        """Read the grids again."""
        slots = frozenset(day for day in self.context.settings.get(SLOT_DAYS) if isinstance(day, int))
        self.fits.again()
        self.context.read(partial(steps.read_view, slots), self._on_view)
        if self.which == MATERIAL:
            self.material.refresh()

    @Slot(object)
    def _on_view(self, view: GridsView) -> None:
        first = self.view is None
        self.view = view
        self._show()
        if first and self.isVisible():
            self.start_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    # Showing

    @Slot(str)
    def _show_which(self, which: str) -> None:
        self.which = which
        self._drawn = None
        if which == MATERIAL:
            self.material.refresh()
        self._show()

    def show_grid(self, which: str) -> None:
        """Show one of the four views and take the keyboard there."""
        self.ui.views.setCurrent(which)
        self._show_which(which)
        self.start_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _has_line(self) -> bool:
        return self.view is not None and bool(self.view.axes.pillars)

    def _show(self) -> None:
        ui, view = self.ui, self.view
        on_material = self.which == MATERIAL
        ui.materialPane.setVisible(on_material)
        ui.emptyPane.setVisible(not on_material and view is not None and not self._has_line())
        ui.grid.setVisible(not on_material and self._has_line())
        ui.stripPane.setVisible(not on_material and view is not None)
        for button in (ui.fitsButton, ui.drawButton):
            button.setVisible(self.which == FORMS and self._has_line())
        ui.newButton.setVisible(not on_material)
        if on_material or view is None:
            self.fits.close()
            self._fit()
            return
        names = {
            FORMS: self.tr("Pillars by forms"),
            LADDER: self.tr("Pillars by rungs of the ladder"),
            WEEKS: self.tr("The next eight weeks"),
        }
        ui.grid.setAccessibleName(names[self.which])
        if self._has_line():
            tables = {FORMS: self._tables.forms, LADDER: self._tables.ladder, WEEKS: self._tables.weeks}
            ui.grid.show_table(tables[self.which](view), self.tr("+{count} more"))
        self._show_strip(view)
        if self.which != FORMS:
            self.fits.close()
        self._find_idea()
        self._fit()
        self._on_place()

    def _show_strip(self, view: GridsView) -> None:
        ui = self.ui
        notes = self._tables.strip(view, self.which)
        ui.strip.show_notes(notes)
        ui.strip.setVisible(bool(notes))
        titles = {
            FORMS: self.tr("Not placed yet"),
            LADDER: self.tr("No rung yet"),
            WEEKS: self.tr("Waiting for a day"),
        }
        hints = {
            FORMS: self.tr("Ideas without a cell wait here. Delete is for the tray."),
            LADDER: self.tr("Ideas without a rung wait here. Drag one up a step, or use M."),
            WEEKS: self.tr("Ideas without a day wait here. Drag one on a slot, or use M."),
        }
        ui.stripTitle.setText(titles[self.which])
        ui.stripCount.setText(str(len(notes)) if notes else "")
        ui.stripHint.setText(hints[self.which])
        ui.stripHint.setVisible(not notes)
        ui.trayButton.setText(self.tr("Tray ({count})").format(count=len(view.tray)))
        ui.trayButton.setVisible(bool(view.tray))
        ui.strip.setAccessibleName(titles[self.which])

    def _find_idea(self) -> None:
        number = self._go_to
        if number and self.view is not None:
            self._go_to = 0
            if not self.ui.grid.go_to_note(number):
                self.ui.strip.go_to_note(number)

    @Slot()
    def _on_place(self) -> None:
        view = self.view
        if view is None or self.which == MATERIAL:
            return
        self._hint.show(view, self.which, self._drawn)
        key = self._cell_key()
        names = {pillar.id: pillar.name for pillar in view.axes.pillars}
        forms = {form.id: form.name for form in view.axes.forms}
        if key is None:
            self.fits.show_cell(None, "", "")
        else:
            self.fits.show_cell(key, names.get(key.pillar_id, ""), forms.get(key.form, ""))

    def _cell_key(self) -> CellKey | None:
        place, view = self.ui.grid.place(), self.view
        if self.which != FORMS or place is None or view is None or place[0] >= len(view.grid.rows):
            return None
        return view.grid.rows[place[0]].cells[place[1]].key

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the header and the hint to the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.width() - (self.ui.fitsPane.width() if self.fits.is_open() else 0)
        shaded = self._has_line() and self.which in (FORMS, LADDER)
        fit(self.ui, width, self.height(), has_line=self._has_line(), shaded=shaded)

    # Ideas

    def current_note(self) -> Note | None:
        """Give the note the keyboard is on, in the grid or on the strip."""
        if self.which == MATERIAL:
            return None
        strip = self.ui.strip
        if strip.hasFocus() or not self._has_line():
            return strip.current_note()
        return self.ui.grid.current_note()

    @Slot()
    def new_idea(self) -> None:
        """Ask for an idea, for the cell the keyboard is on."""
        place = self.ui.grid.place()
        if place is not None and self._has_line() and not self.ui.strip.hasFocus():
            self._ask_in(*place)
        else:
            self._ask(None, self._blank())

    def _blank(self) -> Idea:
        return Idea(0, "", self.context.clock.now())

    @Slot(int, int)
    def _ask_in(self, row: int, column: int) -> None:
        self._ask(None, self._prefilled(row, column))

    def _prefilled(self, row: int, column: int) -> Idea:
        view, now = self.view, self.context.clock.now()
        if view is None:
            return self._blank()
        if self.which == FORMS:
            key = view.grid.rows[row].cells[column].key
            return Idea(0, "", now, key.pillar_id, key.form)
        if self.which == LADDER:
            pillar = view.ladder[row].pillar
            return Idea(0, "", now, pillar.id if pillar is not None else None, rung=list(Rung)[column])
        day = self._day_at(row, column)
        if day is None or day < self.context.clock.today():
            return Idea(0, "", now, week=week_start(view.weeks.weeks[row].days[-1].day))
        return Idea(0, "", now, week=week_start(day), day=day.weekday())

    def _day_at(self, row: int, column: int) -> date | None:
        if self.view is None or column == 0:
            return None
        return self.view.weeks.weeks[row].days[column - 1].day

    @Slot(int)
    def open_idea(self, idea_id: int) -> None:
        """Show an idea, to correct, link or plan it."""
        self._ask(Idea(idea_id, "", self.context.clock.now()), self._blank())

    @Slot(int, str, object)
    def _on_fit(self, content_id: int, title: str, cell: CellKey | None) -> None:
        now = self.context.clock.now()
        pillar, form = (cell.pillar_id, cell.form) if cell is not None else (None, "")
        self._ask(None, Idea(0, title[:300], now, pillar, form, content_id=content_id))

    def _ask(self, idea: Idea | None, prefilled: Idea) -> None:
        self.context.read(partial(steps.read_sheet, idea, prefilled), self._on_sheet)

    @Slot(object)
    def _on_sheet(self, sheet: IdeaSheet) -> None:
        answer = IdeaDialog.ask_about(self, sheet, self.context.clock.today(), self.context.messages)
        if answer is None:
            return
        if answer.draft:
            self.context.read(partial(steps.keep_and_draft, sheet, answer), self._on_draft)
            return
        self.run(partial(steps.keep, sheet, answer), self.tr("Kept.") if sheet.new else "")

    @Slot()
    def draft_current(self) -> None:
        """Turn the current idea into a draft and open it."""
        note = self.current_note()
        if note is not None:
            self.context.read(partial(steps.start_draft, note.id), self._on_draft)

    @Slot(object)
    def _on_draft(self, begun: tuple[Draft, ChangeSet]) -> None:
        draft, changes = begun
        self.context.announce(changes)
        self.context.navigate("write", {"draft": draft.id})

    @Slot()
    def pick_up(self) -> None:
        """Pick up the current idea, to put it down in another cell with Enter."""
        note = self.current_note()
        if note is not None and self._has_line():
            self.ui.grid.carry(note)
            self.context.toast(self.tr("Arrows choose a cell, Enter puts it down, Esc leaves it."))

    @Slot(int, int, int)
    def _on_dropped(self, idea_id: int, row: int, column: int) -> None:
        if self.view is None:
            return
        if self.which == FORMS:
            key = self.view.grid.rows[row].cells[column].key
            step: Step = partial(steps.move, idea_id, key.pillar_id, key.form)
        elif self.which == LADDER:
            pillar = self.view.ladder[row].pillar
            number = pillar.id if pillar is not None else None
            step = partial(steps.set_rung, idea_id, list(Rung)[column], number)
        else:
            day = self._day_at(row, column)
            week = self.view.weeks.weeks[row].days[-1].day
            step = partial(steps.plan_week, idea_id, week) if day is None else partial(steps.plan, idea_id, day)
        self._go_to = idea_id
        self.run(step, "")

    @Slot(int)
    def _take_out(self, idea_id: int) -> None:
        takers: dict[str, Step] = {
            FORMS: partial(steps.move, idea_id, None, ""),
            LADDER: partial(steps.set_rung, idea_id, None, None),
            WEEKS: partial(steps.unplan, idea_id),
        }
        self.run(takers[self.which], "")

    @Slot()
    def delete_current(self) -> None:
        """Put the current idea, or piece of material, in the tray."""
        note = self.current_note()
        if self.which == MATERIAL:
            self.material.delete()
        elif note is not None:
            self.run(partial(steps.delete, note.id), self.tr("Put in the tray."))

    @Slot()
    def _open_tray(self) -> None:
        menu = QMenu(self)
        for idea in self.view.tray[:_TRAY_SHOWN] if self.view is not None else ():
            words = idea.sentence if len(idea.sentence) <= 60 else idea.sentence[:59] + "…"
            action = menu.addAction(words.replace("&", "&&"))
            action.setData(idea.id)
        button = self.ui.trayButton
        chosen = menu.exec(button.mapToGlobal(button.rect().bottomLeft()))
        if chosen is not None:
            self.run(partial(steps.restore, chosen.data()), self.tr("Back in its place."))
        menu.deleteLater()

    @Slot()
    def draw(self) -> None:
        """Draw a cell to fill, and go there."""
        if self.which != FORMS or not self._has_line():
            return
        seed = QRandomGenerator.global_().bounded(2**30)
        self.context.read(partial(steps.draw, seed, self._drawn), self._on_drawn)

    @Slot(object)
    def _on_drawn(self, key: CellKey | None) -> None:
        view = self.view
        if key is None or view is None or self.which != FORMS:
            return
        for row, cells in enumerate(view.grid.rows):
            for column, cell in enumerate(cells.cells):
                if cell.key == key:
                    self._drawn = key
                    self.ui.grid.go_to(row, column)
                    self.ui.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def toggle_fits(self) -> None:
        """Show or put away what fits the cell."""
        if self.which != FORMS or not self._has_line():
            return
        if self.fits.is_open():
            self.fits.close()
        else:
            self.fits.open()
        self._fit()
        self._on_place()

    @Slot()
    def _open_line(self) -> None:
        self.context.navigate("line")

    # Writing

    @Slot(object, str)
    def run(self, step: Step, words: str) -> None:
        """Do a step that Ctrl+Z takes back, and say so in a few words."""
        self._words = words
        self.context.read(step, self._on_done)

    @Slot(object)
    def _on_done(self, done: Done) -> None:
        self._undone = []
        self._remember(self._done, done)
        if done.idea_id:
            self._go_to = done.idea_id
        if self._words:
            self.context.toast(self._words, self.undo)
        self.context.announce(done.changes)

    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        if self._done:
            self.context.read(self._done.pop(), self._on_undone)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        if self._undone:
            self.context.read(self._undone.pop(), self._on_redone)

    @Slot(object)
    def _on_undone(self, done: Done) -> None:
        self._remember(self._undone, done)
        self.context.announce(done.changes)

    @Slot(object)
    def _on_redone(self, done: Done) -> None:
        self._remember(self._done, done)
        self.context.announce(done.changes)

    def _remember(self, stack: list[Step], done: Done) -> None:
        if done.back is not None:
            stack.append(done.back)
            del stack[:-_STEPS_KEPT]
