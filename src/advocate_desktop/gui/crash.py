"""What happens when a bug surfaces: drafts are safe first, then a report one can copy. Nothing is sent."""

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot

from advocate_desktop import __version__

_log = logging.getLogger(__name__)


class CrashNet(QObject):
    """Takes every exception nobody caught, on whatever thread, and shows it on the GUI thread."""

    _raised = Signal(str, str)

    def __init__(
        self,
        flush: Callable[[], None],
        show: Callable[[str, str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._flush = flush
        self._show = show
        self._showing = False
        self._raised.connect(self._on_raised, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the process's exception hook; Qt calls it on the thread the exception came from."""
        sys.excepthook = self._hook

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("bug", exc_info=(kind, error, trace))
        details = "".join(traceback.format_exception(kind, error, trace))
        self._raised.emit(f"{kind.__name__}: {error}", report(details))

    @Slot(str, str)
    def _on_raised(self, summary: str, details: str) -> None:
        if self._showing:
            return
        self._showing = True
        try:
            self._flush()
        finally:
            self._show(summary, details)
            self._showing = False


def report(details: str) -> str:
    """Write the report a person may copy: versions and the trace, no text of theirs."""
    import platform

    from PySide6.QtCore import qVersion

    python, system = platform.python_version(), platform.platform()
    head = f"Advocate Desktop {__version__}, Python {python}, Qt {qVersion()}, {system}"
    return f"{head}\n\n{details}"
