"""Tells the pages at the moment an embargo ends or a day begins, so that nobody has to start anew to see it."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Slot

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.gui.context import AppContext

# A clock looked at often, and not one long timer: laptops sleep, and timers sleep with them.
_EVERY_MS = 15_000


class EmbargoWatch(QObject):
    """Looks at the clock; the library is asked only after it changed."""

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._next: datetime | None = None
        self._day = context.clock.today()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        context.changed.connect(self._on_changed)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start()
        self._ask()

    @Slot()
    def look(self) -> None:
        """Tell the pages if something opened, or a new day began, since the last look."""
        now = self._context.clock.now()
        opened = self._next is not None and now >= self._next
        if opened or now.date() != self._day:
            self._next, self._day = None, now.date()
            self._context.announce(ChangeSet.of(Changed.CONTENT))

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Changed.CONTENT):
            self._ask()

    def _ask(self) -> None:
        self._context.read(_next_opening, self._on_next)

    def _on_next(self, moment: datetime | None) -> None:
        self._next = moment


def _next_opening(services: Services) -> datetime | None:
    return services.library.next_opening()
