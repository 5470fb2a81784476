"""An idea for the grids: one sentence, where it stands, what it leans on, when it is for."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Slot
from PySide6.QtWidgets import QWidget

from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.grids import SENTENCE_AT_MOST, Axes, Idea, IdeaState
from advocate_desktop.domain.material import Material
from advocate_desktop.domain.routine import week_start
from advocate_desktop.domain.week_grid import WEEKS_SHOWN
from advocate_desktop.gui.forms.ui_idea import Ui_IdeaForm
from advocate_desktop.gui.widgets.choices import Select
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.messages import Messages

_SHORT = 70


@dataclass(frozen=True, slots=True)
class IdeaSheet:
    """What the dialog offers for an idea, which is new or known; `contents` are ids with titles."""

    idea: Idea
    new: bool
    axes: Axes
    contents: tuple[tuple[int, str], ...] = ()
    materials: tuple[Material, ...] = ()
    next_rung: Rung = Rung.RELAY


@dataclass(frozen=True, slots=True)
class IdeaAnswer:
    """What the person said of an idea; with `draft` it becomes a draft at once."""

    sentence: str
    pillar_id: int | None = None
    form: str = ""
    rung: Rung | None = None
    content_id: int | None = None
    material_id: int | None = None
    week: date | None = None
    day: int | None = None
    draft: bool = False

    @property
    def planned_on(self) -> date | None:
        """Give the day it is planned on; None without a day."""
        return self.week + timedelta(days=self.day) if self.week is not None and self.day is not None else None

    def applied_to(self, idea: Idea) -> Idea:
        """Give an idea with these words and links."""
        return replace(
            idea, sentence=self.sentence, rung=self.rung, content_id=self.content_id, material_id=self.material_id
        )


class IdeaDialog(Dialog):
    """A sentence is enough; the rest can stay open."""

    def __init__(self, parent: QWidget, sheet: IdeaSheet, today: date, messages: Messages) -> None:
        super().__init__(parent, width=600)
        self._sheet, self._today, self._messages = sheet, today, messages
        title = self.tr("A new idea") if sheet.new else self.tr("This idea")
        self.set_texts(title, self.tr("One sentence is enough. The rest can wait."))
        holder = QWidget(self)
        self.ui = Ui_IdeaForm()
        self.ui.setupUi(holder)
        self.body.addWidget(holder)
        self.ui.sentence.edit.setMaxLength(SENTENCE_AT_MOST)
        self._fill_place()
        self._fill_links()
        self._fill_weeks()
        self.add_choice(Choice("close", self.tr("Close"), safe=True))
        drafted = sheet.idea.state is not IdeaState.IDEA
        words = self.tr("Open the draft") if drafted else self.tr("Keep and draft it")
        self._draft = self.add_choice(Choice("draft", words, icon="pencil-simple-line"))
        self._keep = self.add_choice(Choice("keep", self.tr("Keep it"), "primary"))
        self.ui.sentence.textChanged.connect(self._validate)
        self.ui.sentence.setText(sheet.idea.sentence)
        self.ui.sentence.edit.selectAll()
        self._validate()

    def _fill_place(self) -> None:
        ui, idea, axes = self.ui, self._sheet.idea, self._sheet.axes
        ui.pillar.addItem(self.tr("No pillar yet"), None)
        for pillar in axes.pillars:
            ui.pillar.addItem(pillar.name, pillar.id)
        ui.form.addItem(self.tr("No form yet"), "")
        for form in axes.forms:
            ui.form.addItem(form.name, form.id)
        if idea.form and idea.form not in [form.id for form in axes.forms]:
            ui.form.addItem(self.tr("A form you no longer keep"), idea.form)
        ui.rung.addItem(self.tr("No rung in mind"), None)
        for rung in Rung:
            name = self._messages(f"grids.rungs.{rung.value}")
            ui.rung.addItem(f"{rung.value} · {name}", rung.value)
        suggested = self._messages(f"grids.rungs.{self._sheet.next_rung.value}")
        ui.rungHint.setText(self.tr("Your next step up: {rung}.").format(rung=suggested))
        _choose(ui.pillar, idea.pillar_id)
        _choose(ui.form, idea.form)
        _choose(ui.rung, idea.rung.value if idea.rung is not None else None)
        ui.rung.setEnabled(idea.state is not IdeaState.PUBLISHED)
        names = (
            (ui.pillar, self.tr("Pillar")),
            (ui.form, self.tr("Form")),
            (ui.rung, self.tr("Rung of the ladder")),
            (ui.content, self.tr("Content to lean on")),
            (ui.material, self.tr("Material of your own")),
            (ui.week, self.tr("Week")),
            (ui.day, self.tr("Day")),
        )
        for select, name in names:
            select.setAccessibleName(name)

    def _fill_links(self) -> None:
        ui, idea = self.ui, self._sheet.idea
        ui.content.addItem(self.tr("No content"), None)
        for number, title in self._sheet.contents:
            ui.content.addItem(title, number)
        ui.material.addItem(self.tr("No material"), None)
        for material in self._sheet.materials:
            kind = self._messages(f"grids.kinds.{material.kind.value}")
            words = " ".join(material.text.split())
            short = words if len(words) <= _SHORT else words[:_SHORT].rstrip() + "…"
            ui.material.addItem(self.tr("{kind}: {words}").format(kind=kind, words=short), material.id)
        _choose(ui.content, idea.content_id)
        _choose(ui.material, idea.material_id)

    def _fill_weeks(self) -> None:
        ui, idea = self.ui, self._sheet.idea
        monday = week_start(self._today)
        ui.week.addItem(self.tr("No week yet"), None)
        weeks = [monday + timedelta(weeks=number) for number in range(WEEKS_SHOWN)]
        if idea.week is not None and idea.week > weeks[-1]:
            weeks.append(idea.week)
        locale = QLocale()
        for start in weeks:
            words = locale.toString(QDate(start.year, start.month, start.day), self.tr("d MMMM"))
            ui.week.addItem(self.tr("Week of {day}").format(day=words), start.isoformat())
        _choose(ui.week, idea.week.isoformat() if idea.week is not None else None)
        ui.week.currentIndexChanged.connect(self._fill_days)
        self._fill_days()
        _choose(ui.day, idea.day)
        for select in (ui.week, ui.day):
            select.setEnabled(idea.state is not IdeaState.PUBLISHED)

    @Slot()
    def _fill_days(self) -> None:
        ui = self.ui
        chosen, week = ui.day.currentData(), self._week()
        ui.day.clear()
        ui.day.addItem(self.tr("Any day"), None)
        for number in range(7):
            if week is not None and week + timedelta(days=number) >= self._today:
                ui.day.addItem(QLocale().dayName(number + 1), number)
        _choose(ui.day, chosen)
        ui.day.setEnabled(week is not None)

    def _week(self) -> date | None:
        chosen = self.ui.week.currentData()
        return date.fromisoformat(chosen) if chosen else None

    @Slot()
    def _validate(self) -> None:
        said = bool(self.ui.sentence.text().strip())
        self._keep.setEnabled(said)
        self._draft.setEnabled(said)

    def answer(self) -> IdeaAnswer:
        """Give what was said."""
        ui = self.ui
        rung = ui.rung.currentData()
        return IdeaAnswer(
            sentence=" ".join(ui.sentence.text().split()),
            pillar_id=ui.pillar.currentData(),
            form=ui.form.currentData() or "",
            rung=Rung(rung) if rung else None,
            content_id=ui.content.currentData(),
            material_id=ui.material.currentData(),
            week=self._week(),
            day=ui.day.currentData() if self._week() is not None else None,
            draft=self.chosen == "draft",
        )

    @classmethod
    def ask_about(cls, parent: QWidget, sheet: IdeaSheet, today: date, messages: Messages) -> IdeaAnswer | None:
        """Ask; None when the person closed it."""
        dialog = cls(parent, sheet, today, messages)
        dialog.exec()
        answer = dialog.answer() if dialog.chosen in ("keep", "draft") else None
        dialog.dispose()
        return answer


def _choose(select: Select, value: object) -> None:
    found = next((index for index in range(select.count()) if select.itemData(index) == value), 0)
    select.setCurrentIndex(found)
