"""What pages and dialogs are given: services, tasks, settings, actions, and the news of what changed."""

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from advocate_desktop.bootstrap import Foundation, Services
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.errors import UserError
from advocate_desktop.gui.actions import ActionRegistry
from advocate_desktop.gui.tasks import Task, Tasks
from advocate_desktop.messages import Messages

if TYPE_CHECKING:
    from advocate_desktop.services.http_port import HttpPort

T = TypeVar("T")
_TOLD_SECONDS = 1.0


class AppContext(QObject):
    """One per window. `services` is to be touched on the database thread alone, through `read` and `write`."""

    changed = Signal(object)  # ChangeSet: something was written; open pages refresh from it
    navigation_asked = Signal(str, object)  # page id, what to show there (or None)
    toast_asked = Signal(str, object)  # text, callable that takes it back (or None)
    failed = Signal(object)  # an error no page answered for
    language_changed = Signal(str)

    actions: ActionRegistry  # the main window's, set when it is made

    def __init__(self, foundation: Foundation, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.foundation = foundation
        self.settings = foundation.settings
        self.state = foundation.state
        self.clock = foundation.clock
        self.tasks = Tasks(self)
        self.services = Services(foundation, language)
        self.services.http = _http
        self._steps: set[_Steps] = set()
        self.recovered_draft: int | None = None  # open when the application last ended abruptly
        self.language = language

    @property
    def messages(self) -> Messages:
        """Give the texts of code without Qt in the language of the interface."""
        return Messages(self.language)

    def read(
        self,
        work: Callable[[Services], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> Task:
        """Read from the database and hand the result to `done`."""
        return self.tasks.database(lambda: work(self.services), done, failed or self.answer_for)

    def write(
        self,
        work: Callable[[Services], ChangeSet],
        failed: Callable[[BaseException], None] | None = None,
    ) -> Task:
        """Write to the database and tell every open page what changed."""
        return self.tasks.database(lambda: work(self.services), self.announce, failed or self.answer_for)

    def write_in_steps(self, work: Callable[[Services], Iterator[ChangeSet]]) -> None:
        """Write a step at a time, so that what was asked for meanwhile is written in between.

        Pages are told once a second, and when all is done.
        """
        steps = _Steps(self, work, self._steps.discard)
        self._steps.add(steps)
        steps.go()

    @Slot(object)
    def announce(self, changes: ChangeSet) -> None:
        """Tell every open page what changed."""
        if changes.kinds:
            self.changed.emit(changes)

    def navigate(self, page: str, argument: object = None) -> None:
        """Open a page, with something to show there."""
        self.navigation_asked.emit(page, argument)

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say something quietly at the bottom of the window, with a way back where there is one."""
        self.toast_asked.emit(text, undo)

    def set_language(self, language: str) -> None:
        """Switch the interface to another language."""
        self.language = language
        self.services.speak(language)
        self.language_changed.emit(language)

    @Slot(object)
    def answer_for(self, error: BaseException) -> None:
        """Tell of an error no page answered for."""
        if isinstance(error, UserError):
            self.failed.emit(error)
        else:
            raise error

    def close(self) -> None:
        """Write what is waiting and let go of the database."""
        for steps in self._steps:
            self.tasks.database(steps.finish)
        self.tasks.close()
        self.services.close()


class _Steps:
    """Writing under way, a step at a time on the database thread."""

    def __init__(
        self,
        context: AppContext,
        work: Callable[[Services], Iterator[ChangeSet]],
        ended: Callable[["_Steps"], None],
    ) -> None:
        self._context, self._work, self._ended = context, work, ended
        self._iterator: Iterator[ChangeSet] | None = None
        self._untold = ChangeSet()
        self._told = time.monotonic()

    def go(self) -> None:
        """Ask for the next step."""
        self._context.read(self._step, self._on_step, self._on_failed)

    def finish(self) -> None:
        """Do all that is left, on the database thread."""
        while self._step(self._context.services) is not None:
            pass

    def _step(self, services: Services) -> ChangeSet | None:
        if self._iterator is None:
            self._iterator = self._work(services)
        return next(self._iterator, None)

    def _on_step(self, changes: ChangeSet | None) -> None:
        if changes is None:
            self._ended(self)
        else:
            self._untold = changes
            self.go()
        now = time.monotonic()
        if changes is None or now - self._told >= _TOLD_SECONDS:
            self._told = now
            told, self._untold = self._untold, ChangeSet()
            self._context.announce(told)

    def _on_failed(self, error: BaseException) -> None:
        self._ended(self)
        self._context.answer_for(error)


def _http() -> "HttpPort":
    from advocate_desktop.gui.http import QtHttp

    return QtHttp()
