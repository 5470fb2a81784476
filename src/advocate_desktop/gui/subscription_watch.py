"""Looks at subscriptions in the background: those that are due, and those a person asked for."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.subscriptions import Outcome, Subscription, SubscriptionKind
from advocate_desktop.errors import Cancelled, UserError
from advocate_desktop.gui.context import AppContext

if TYPE_CHECKING:
    from advocate_desktop.domain.brought import Brought
    from advocate_desktop.gui.dialogs.pack_trust import PackTrustDialog
    from advocate_desktop.services.importing import ImportProgress
    from advocate_desktop.services.subscriptions import Look

# A clock looked at often, and not one long timer: laptops sleep, and timers sleep with them.
_EVERY_MS = 30_000
_SLEPT = timedelta(minutes=10)
_log = logging.getLogger(__name__)

_Plan = list[tuple[datetime, Subscription]]


@dataclass(frozen=True, slots=True)
class _Wanted:
    number: int
    by_hand: bool
    accepted: tuple[str, ...] = ()


class SubscriptionWatch(QObject):
    """The looks of one window, one after the other. Until a subscription is on or asked for, nothing happens."""

    moved = Signal()  # what is under way or planned is another
    asks_web = Signal(bool)  # whether addresses are asked by themselves
    _progress = Signal(object)

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("subscriptionWatch")
        self._context, self._window = context, window
        self.attended = False  # somebody sees the subscriptions, and needs no words about them elsewhere
        self.planned: dict[int, datetime] = {}
        self._since = self._seen = context.clock.now()
        self._waiting: list[_Wanted] = []
        self._running: _Wanted | None = None
        self._stop = Event()
        self._at: ImportProgress | None = None
        self._news: list[str] = []
        self._stopped: set[int] = set()  # not looked at by themselves again before the next start
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.tick)
        self._progress.connect(self._on_progress)
        context.changed.connect(self._on_changed)

    def start(self) -> None:
        """Begin to look at what is due, where anything is on."""
        self._context.read(partial(_plan, self._since), self._on_plan)

    @Slot()
    def tick(self) -> None:
        """Look at what is due by now."""
        now, before = self._context.clock.now(), self._seen
        self._seen = now
        if now - before > _SLEPT:
            self._since = now
            self.start()
            return
        for number, moment in self.planned.items():
            if moment <= now:
                self._want(_Wanted(number, by_hand=False))

    def look(self, number: int, accepted: Sequence[str] = ()) -> None:
        """Look at one because a person asked; `accepted` are keys they took."""
        self._stopped.discard(number)
        self._waiting = [each for each in self._waiting if each.number != number]
        self._want(_Wanted(number, True, tuple(accepted)))

    def is_looking(self, number: int) -> bool:
        """Tell whether one is looked at now, or waits for its turn."""
        return any(each.number == number for each in (self._running, *self._waiting) if each is not None)

    def progress(self, number: int) -> "ImportProgress | None":
        """Give how far the look at one has come; None while nothing is known."""
        return self._at if self._running is not None and self._running.number == number else None

    def stop(self, number: int) -> None:
        """Stop looking at one, and leave it until somebody asks or the next start; what was taken stays."""
        self._stopped.add(number)
        self.planned.pop(number, None)
        self._waiting = [each for each in self._waiting if each.number != number]
        if self._running is not None and self._running.number == number:
            self._stop.set()
        self.moved.emit()

    def allow(self, number: int) -> None:
        """Look at one by itself again, because a person turned it on."""
        self._stopped.discard(number)

    # One after the other

    def _want(self, wanted: _Wanted) -> None:
        if self._running is not None and self._running.number == wanted.number and not wanted.accepted:
            return
        if all(each.number != wanted.number for each in self._waiting):
            self._waiting.append(wanted)
        self._next()

    def _next(self) -> None:
        if self._running is None and self._waiting:
            self._running, self._stop, self._at = self._waiting.pop(0), Event(), None
            work = partial(_look, self._context.services, self._running, self._progress.emit, self._stop)
            self._context.tasks.network(work, self._on_looked, self._on_failed)
        elif self._running is None and self._news:
            self._context.toast(" ".join(self._news))
            self._news = []
        self.moved.emit()

    @Slot(object)
    def _on_progress(self, progress: "ImportProgress") -> None:
        self._at = progress
        self.moved.emit()

    def _on_looked(self, look: "Look | None") -> None:
        done, self._running = self._running, None
        if look is not None and done is not None:
            _log.info("looked at subscription %s: %s", done.number, look.outcome.value)
            # Its moment has passed; the change that is announced brings the next one.
            self.planned.pop(done.number, None)
            self._context.announce(look.changes)
            self._tell(done, look)
        self._next()

    def _on_failed(self, error: BaseException) -> None:
        done, self._running = self._running, None
        # What the profile refuses now it refuses in half a minute too.
        self._waiting, self.planned = [], {}
        self._timer.stop()
        if not isinstance(error, UserError):
            raise error
        _log.warning("a look ended: %s", error)
        if done is not None and done.by_hand:
            self._context.failed.emit(error)
        self._next()

    # Telling

    def _tell(self, done: _Wanted, look: "Look") -> None:
        from advocate_desktop.services.pack_import import TRUST_QUESTIONS

        report = look.report
        asked = [] if report is None else [e.error for e in report.refused if e.error.key in TRUST_QUESTIONS]
        if report is not None and look.outcome is Outcome.NEW:
            self._tell_brought(look.name, report.brought, by_hand=done.by_hand)
        if done.by_hand:
            self._ask(done, asked)
        elif asked and not look.again:
            words = self.tr("“{name}” waits for you: its key is to be compared. See Subscriptions.")
            self._news.append(words.format(name=look.name))

    def _tell_brought(self, name: str, brought: "Brought", *, by_hand: bool) -> None:
        from advocate_desktop.gui.dialogs.brought import BroughtDialog
        from advocate_desktop.services.brought_words import summary

        to_read = bool(brought.drafts or any(pack.read_again or pack.key_before for pack in brought.packs))
        if to_read and by_hand:
            BroughtDialog(brought, self._context, self._window).open()
        elif not self.attended:
            words = self.tr("{name}: {news}")
            self._news.append(words.format(name=name, news=summary(brought, self._context.messages)))
            if to_read:
                self._news.append(self.tr("It asks to be read: see Sources and last imports."))

    def _ask(self, done: _Wanted, asked: list[UserError]) -> None:
        """Ask about one key after the other; what is taken is looked at again once all were answered."""
        if not asked:
            return
        from advocate_desktop.gui.dialogs.pack_trust import PackTrustDialog

        dialog = PackTrustDialog(asked[0], self._context.messages, self._window)
        dialog.finished.connect(partial(self._on_answer, dialog, done, asked[1:]))
        dialog.open()

    def _on_answer(self, dialog: "PackTrustDialog", done: _Wanted, rest: list[UserError], _result: int) -> None:
        if dialog.chosen == "accept":
            done = _Wanted(done.number, by_hand=True, accepted=(*done.accepted, dialog.key))
        if rest:
            # The dialog before has to give the keyboard back first.
            QTimer.singleShot(0, self, partial(self._ask, done, rest))
        elif dialog.chosen == "accept" or done.accepted:
            self.look(done.number, done.accepted)

    # The plan

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Changed.SUBSCRIPTIONS):
            self.start()

    def _on_plan(self, plan: _Plan) -> None:
        self.planned = {each.id: moment for moment, each in plan if each.id not in self._stopped}
        self.asks_web.emit(any(each.kind is not SubscriptionKind.FOLDER for _, each in plan))
        if not plan:
            self._timer.stop()
        elif not self._timer.isActive():
            self._seen = self._context.clock.now()
            self._timer.start()
        self.moved.emit()


def _plan(since: datetime, services: Services) -> _Plan:
    return services.subscriptions.schedule(since)


def _look(
    services: Services,
    wanted: _Wanted,
    tell: Callable[[object], None],
    stop: Event,
    is_cancelled: Callable[[], bool],
) -> "Look | None":
    """Look; None when the person stopped it meanwhile."""
    try:
        return services.subscriptions.look(
            wanted.number,
            tell,
            lambda: stop.is_set() or is_cancelled(),
            by_hand=wanted.by_hand,
            accepted=wanted.accepted,
        )
    except Cancelled:
        return None


def subscription_watch(context: AppContext, parent: QWidget) -> SubscriptionWatch:
    """Give the one watch of the window that a widget stands in."""
    window = parent.window()
    found = window.findChild(SubscriptionWatch, "subscriptionWatch")
    return found if found is not None else SubscriptionWatch(context, window)
