"""How to be reminded of one's slots: by the system, and by a calendar file for any calendar program."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QSystemTrayIcon, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.gui.autostart import command, set_autostart
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.switches import Switch
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.services.calendar import WrittenCalendar
from advocate_desktop.settings import REMIND, SLOT_DAYS, SLOT_TIME, START_WITH_SESSION


class RemindersDialog(Dialog):
    """Says which slots there are, and how they are announced; every switch holds at once."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent, icon="calendar-dots", tone="accent", width=580)
        self._context = context
        self.set_texts(self.tr("Reminders"), self._slots())
        settings = context.settings
        self.remind = self._switch(self.tr("Remind me when a slot comes"), settings.get(REMIND), self._on_remind)
        where = self.tr("While the application is open, minimised included. Never during a pause.")
        if not QSystemTrayIcon.isSystemTrayAvailable():
            where = self.tr("This system has no tray: the words come inside the window. Never during a pause.")
        self._small(where)
        start = self.tr("Start minimised when my session begins")
        self.start = self._switch(start, settings.get(START_WITH_SESSION), self._on_start)
        self._save = Button(self.tr("Save the calendar file…"), icon="download-simple", parent=self)
        self._save.clicked.connect(self._choose)
        self.body.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        self._small(
            self.tr(
                "It holds your slots and the ideas planned on days, with an alarm before each, for any calendar. "
                "Import it again after a change: the same slots are replaced, none is doubled."
            )
        )
        self.add_choice(Choice("close", self.tr("Close"), "primary", safe=True))

    def _switch(self, text: str, on: bool, act: object) -> Switch:
        switch = Switch(text, self)
        switch.setChecked(on)
        if callable(act):
            switch.toggled.connect(act)
        self.body.addWidget(switch)
        return switch

    def _small(self, text: str) -> None:
        self.body.addWidget(Text(text, role="cap", color="ink3", wrap=True, parent=self))

    def _slots(self) -> str:
        settings = self._context.settings
        days = [day for day in settings.get(SLOT_DAYS) if isinstance(day, int)]
        hour = words.clock_words(settings.get(SLOT_TIME))
        if not days:
            return self.tr("You have chosen no days yet. Choose days and an hour under Rhythm.")
        said = self.tr("Your slots: {days}, around {hour}. Change them under Rhythm.")
        return said.format(days=words.weekday_names(days), hour=hour)

    @Slot(bool)
    def _on_remind(self, on: bool) -> None:
        self._context.settings.set(REMIND, on)

    @Slot(bool)
    def _on_start(self, on: bool) -> None:
        try:
            set_autostart(on, command(self._context.foundation.paths.root))
        except OSError:
            self._context.toast(self.tr("The system does not let the application start with the session."))
            self.start.blockSignals(True)
            self.start.setChecked(not on)
            self.start.blockSignals(False)
            return
        self._context.settings.set(START_WITH_SESSION, on)

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
