"""How to be reminded of one's slots: a calendar file for any calendar program."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.services.calendar import WrittenCalendar
from advocate_desktop.settings import SLOT_DAYS, SLOT_TIME


class RemindersDialog(Dialog):
    """Says which slots there are, and writes them into a file that calendars import."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent, icon="calendar-dots", tone="accent", width=560)
        self._context = context
        self.set_texts(self.tr("Reminders"), self._slots())
        self.add_point(
            self.tr("The file holds your slots and the ideas planned on days, with an alarm before each.")
        )
        self.add_point(self.tr("No reminder stands in a pause."))
        self._save = Button(self.tr("Save the calendar file…"), icon="download-simple", parent=self)
        self._save.clicked.connect(self._choose)
        self.body.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        said = self.tr("Import it again after a change: the same slots are replaced, none is doubled.")
        self.body.addWidget(Text(said, role="cap", color="ink3", wrap=True, parent=self))
        self.add_choice(Choice("close", self.tr("Close"), "primary", safe=True))

    def _slots(self) -> str:
        settings = self._context.settings
        days = [day for day in settings.get(SLOT_DAYS) if isinstance(day, int)]
        hour = words.clock_words(settings.get(SLOT_TIME))
        if not days:
            return self.tr("You have chosen no days yet: those of your rhythm serve. Choose them under Rhythm.")
        said = self.tr("Your slots: {days}, around {hour}. Change them under Rhythm.")
        return said.format(days=words.weekday_names(days), hour=hour)

    @Slot()
    def _choose(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self.window(), self.tr("Save the calendar file"), "advocate.ics", self.tr("Calendars (*.ics)")
        )
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write the calendar file, and say so."""
        target = path if path.suffix else path.with_suffix(".ics")
        self._context.read(partial(_export, target, self._context.language), self._on_saved)

    @Slot(object)
    def _on_saved(self, written: WrittenCalendar) -> None:
        said = self._context.messages("calendar.written", count=written.events, path=written.path.name)
        self._context.toast(said)


def _export(target: Path, language: str, services: Services) -> WrittenCalendar:
    return services.calendar.export(target, language)
