"""Slow work off the GUI thread: one thread for the database, some for the network, some for the rest.

`done` and `failed` are bound methods of widgets and run on the GUI thread; a widget that is gone hears nothing.
"""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from advocate_desktop.errors import Cancelled

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")
_DATABASE, _WORKERS, _NETWORK = "database", "worker", "network"
_THREADS = {_DATABASE: 1, _WORKERS: 2, _NETWORK: 2}
_log = logging.getLogger(__name__)


class Task:
    """A piece of work under way."""

    def __init__(self, done: Callable[[Any], None] | None, failed: Callable[[BaseException], None] | None) -> None:
        self._done = done
        self._failed = failed
        self._cancelled = False
        self.future: Future[Any] | None = None

    def cancel(self) -> None:
        """Ask the work to stop; neither `done` nor `failed` will be called for it."""
        self._cancelled = True
        if self.future is not None:
            self.future.cancel()

    def is_cancelled(self) -> bool:
        """Tell the work whether it should stop."""
        return self._cancelled

    def deliver(self, result: Any, error: BaseException | None) -> None:
        """Hand the outcome over, on the GUI thread."""
        if self._cancelled or isinstance(error, Cancelled):
            return
        receiver = self._done if error is None else self._failed
        if error is not None and receiver is None:
            raise error
        if receiver is not None and _alive(receiver):
            receiver(result if error is None else error)


def _alive(receiver: Callable[..., None]) -> bool:
    owner = getattr(receiver, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)


class Tasks(QObject):
    """Runs work elsewhere and brings the outcome back to the GUI thread."""

    _finished = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executors: dict[str, ThreadPoolExecutor] = {}
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._closed = False
        self._long: WeakSet[Task] = WeakSet()

    def database(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Task:
        """Run work on the database thread, in the order it was asked for."""
        return self._start(_DATABASE, Task(done, failed), work)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Task:
        """Run work that needs no database in the pool."""
        return self._start(_WORKERS, Task(done, failed), work)

    def long(
        self,
        work: Callable[[Callable[[], bool]], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Task:
        """Run long database work that is handed a function telling whether to stop.

        It has a thread of the pool, not the database thread, so that typing is still saved meanwhile.
        """
        return self._start_long(_WORKERS, Task(done, failed), work)

    def network(
        self,
        work: Callable[[Callable[[], bool]], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Task:
        """Run work that may wait for others, on a thread where nothing else has to wait for it.

        It is handed a function telling whether to stop, and may use the database as long work does.
        """
        return self._start_long(_NETWORK, Task(done, failed), work)

    def _start_long(self, kind: str, task: Task, work: Callable[[Callable[[], bool]], Any]) -> Task:
        self._long.add(task)
        return self._start(kind, task, lambda: work(task.is_cancelled))

    def _start(self, kind: str, task: Task, work: Callable[[], Any]) -> Task:
        if not self._closed:
            task.future = self._executor(kind).submit(self._work, task, work)
        return task

    def _executor(self, kind: str) -> "ThreadPoolExecutor":
        """Give the threads of a kind, made on first use: the first paint needs none and does not wait for them."""
        if kind not in self._executors:
            from concurrent.futures import ThreadPoolExecutor

            self._executors[kind] = ThreadPoolExecutor(_THREADS[kind], thread_name_prefix=kind)
        return self._executors[kind]

    def _work(self, task: Task, work: Callable[[], Any]) -> None:
        result, error = None, None
        try:
            result = work()
        except BaseException as caught:  # noqa: BLE001  it is raised again on the GUI thread
            error = caught
        if not self._closed:
            self._finished.emit(task, result, error)

    @Slot(object, object, object)
    def _deliver(self, task: Task, result: object, error: BaseException | None) -> None:
        task.deliver(result, error)

    def close(self) -> None:
        """Finish what the database was asked to write, stop long work where it may stop, and drop the rest."""
        for task in self._long:
            task.cancel()
        for kind in (_NETWORK, _WORKERS):
            if kind in self._executors:
                self._executors[kind].shutdown(wait=True, cancel_futures=True)
        if _DATABASE in self._executors:
            self._executors[_DATABASE].shutdown(wait=True)
        self._closed = True
