"""Hands over to the database what is typed, within half a second, without the typing ever waiting for it."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.history import EditHistory
from advocate_desktop.gui.context import AppContext

DELAY_MS = 300
_RETRY_MS = 3_000


class Autosave(QObject):
    """Saves one draft. The newest state is written; one write is under way at a time."""

    saved = Signal(object)  # datetime: the database has all there was to save
    failed = Signal(object)  # the error; the text stays with the editor and is tried again

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._draft_id = 0
        self._waiting: tuple[str, int, EditHistory] | None = None
        self._sent: tuple[str, int, EditHistory] | None = None
        # Never restarted while it runs: steady typing is saved every 300 ms and not only after a pause.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def clean(self) -> bool:
        """Tell whether the database has everything."""
        return self._waiting is None and self._sent is None

    def follow(self, draft_id: int) -> None:
        """Save another draft from now on; what waits for the last one is handed over first."""
        self.flush()
        self._draft_id = draft_id
        self._waiting = self._sent = None

    def keep(self, text: str, cursor: int, history: EditHistory) -> None:
        """Take the newest state of the draft."""
        self._waiting = (text, cursor, history)
        if not self._timer.isActive():
            self._timer.start(DELAY_MS)

    @Slot()
    def flush(self) -> None:
        """Hand over now what waits."""
        self._timer.stop()
        if self._waiting is None or not self._draft_id:
            return
        self._sent, self._waiting = self._waiting, None
        text, cursor, history = self._sent
        draft_id = self._draft_id

        def work(services: Services) -> tuple[int, ChangeSet, datetime]:
            changes = services.drafting.save_text(draft_id, text, cursor, history)
            return draft_id, changes, services.foundation.clock.now()

        self._context.read(work, self._on_saved, self._on_failed)

    @Slot(object)
    def _on_saved(self, answer: tuple[int, ChangeSet, datetime]) -> None:
        draft_id, changes, at = answer
        self._context.announce(changes)
        if draft_id != self._draft_id:
            return
        self._sent = None
        if self._waiting is None:
            self.saved.emit(at)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if self._waiting is None and self._sent is not None:
            self._waiting = self._sent
        self._sent = None
        if self._waiting is not None and not self._timer.isActive():
            self._timer.start(_RETRY_MS)
        self.failed.emit(error)
