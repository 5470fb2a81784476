"""Reminds of the slots the person chose: by the system tray where there is one, else inside the window."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.calendar import Reminder
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.tasks import Task
from advocate_desktop.resources import resource_path
from advocate_desktop.settings import REMIND

# A laptop sleeps and clocks are set: the next slot is looked for anew at least this often.
_LOOK_AGAIN_MS = 10 * 60 * 1000
_SHOWN_MS = 20_000


class Reminding(QObject):
    """Waits for the next slot while the application runs; says nothing during a pause, or when not asked to."""

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._tray: QSystemTrayIcon | None = None
        self._next: Reminder | None = None
        self._reading: Task | None = None
        self._since: datetime = context.clock.now()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        context.changed.connect(self._on_changed)
        context.settings.on_change(self._on_setting)

    def start(self) -> None:
        """Show the tray icon and wait, where the person wants it."""
        self._fit_tray()
        self._look_ahead()

    def tray(self) -> QSystemTrayIcon | None:
        """Give the icon in the system tray, where there is one."""
        return self._tray

    @Slot()
    def look(self) -> None:
        """Remind of the slot that has come, then wait for the next one."""
        now, due = self._context.clock.now(), self._next
        if due is not None and due.at <= now:
            self._since, self._next = now, None
            self._say(due)
        self._look_ahead()

    def _look_ahead(self) -> None:
        self._timer.stop()
        if self._reading is not None:
            self._reading.cancel()
        if not self._context.settings.get(REMIND):
            self._next = None
            return
        since = self._since

        def work(services: Services) -> Reminder | None:
            return services.calendar.next_reminder(since)

        self._reading = self._context.read(work, self._on_next)

    @Slot(object)
    def _on_next(self, reminder: Reminder | None) -> None:
        self._next = reminder
        wait = _LOOK_AGAIN_MS
        if reminder is not None:
            left = (reminder.at - self._context.clock.now()).total_seconds() * 1000
            wait = max(0, min(wait, round(left)))
        self._timer.start(wait)

    def _say(self, due: Reminder) -> None:
        title = self.tr("Time to post")
        said = due.sentence or self.tr(
            "Half an hour for a post or a comment. Nothing ready? One comment is enough."
        )
        if self._tray is not None:
            self._tray.showMessage(title, said, self._tray.icon(), _SHOWN_MS)
        else:
            self._context.toast(f"{title}. {said}")

    # The tray

    def _fit_tray(self) -> None:
        wanted = self._context.settings.get(REMIND) and QSystemTrayIcon.isSystemTrayAvailable()
        if not wanted and self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None
        elif wanted and self._tray is None:
            self._tray = QSystemTrayIcon(QIcon(str(resource_path("icons", "advocate.svg"))), self)
            self._tray.setToolTip("Advocate Desktop")
            menu = QMenu(self._window)
            menu.addAction(self.tr("Open Advocate Desktop"), self._open)
            menu.addAction(self.tr("Quit"), self._window.close)
            self._tray.setContextMenu(menu)
            self._tray.activated.connect(self._on_activated)
            self._tray.messageClicked.connect(self._open_today)
            self._tray.show()

    @Slot(object)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self._open()

    @Slot()
    def _open(self) -> None:
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    @Slot()
    def _open_today(self) -> None:
        self._open()
        self._context.navigate("today")

    # News

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Changed.ROUTINE, Changed.PROFILE, Changed.IDEAS):
            self._look_ahead()

    def _on_setting(self, key: str) -> None:
        if key == REMIND.key:
            self._since = self._context.clock.now()
            self._fit_tray()
            self._look_ahead()
