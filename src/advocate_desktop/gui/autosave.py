"""Hands over to the database what is typed, within half a second, without the typing ever waiting for it."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.history import EditHistory
from advocate_desktop.gui.context import AppContext

DELAY_MS = 300
_RETRY_MS = 3_000


@dataclass(frozen=True, slots=True)
class _State:
    """A draft as it stood at a moment."""

    draft_id: int
    channel: str  # whose own text it is; empty: the common one
    text: str
    cursor: int
    history: EditHistory


class Autosave(QObject):
    """Saves the draft that is open. What could not be written is kept here and tried again."""

    saved = Signal(object)  # datetime: the database has all there was to save
    failed = Signal(object)  # the error; the text is still here

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._draft_id = 0
        self._channel = ""
        self._waiting: dict[tuple[int, str], _State] = {}
        # The database thread answers in the order it was asked, so the oldest state sent is the one answered for.
        self._sent: deque[_State] = deque()
        # Never restarted while it runs: steady typing is saved every 300 ms and not only after a pause.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def clean(self) -> bool:
        """Tell whether the database has everything."""
        return not self._waiting and not self._sent

    def follow(self, draft_id: int, channel: str = "") -> None:
        """Save another draft from now on, or what a channel has for itself; what waits is handed over first."""
        self.flush()
        self._draft_id, self._channel = draft_id, channel

    def forget(self, draft_id: int) -> None:
        """Give up what waits for a draft that is no more."""
        self._waiting = {key: state for key, state in self._waiting.items() if state.draft_id != draft_id}

    def keep(self, text: str, cursor: int, history: EditHistory) -> None:
        """Take the newest state of the draft."""
        state = _State(self._draft_id, self._channel, text, cursor, history)
        self._waiting[state.draft_id, state.channel] = state
        if not self._timer.isActive():
            self._timer.start(DELAY_MS)

    @Slot()
    def flush(self) -> None:
        """Hand over now what waits."""
        self._timer.stop()
        waiting, self._waiting = self._waiting, {}
        for state in waiting.values():
            self._send(state)

    def _send(self, state: _State) -> None:
        def work(services: Services) -> tuple[ChangeSet, datetime]:
            if state.channel:
                changes = services.variants.write(state.draft_id, state.channel, state.text).changes
            else:
                changes = services.drafting.save_text(state.draft_id, state.text, state.cursor, state.history)
            return changes, services.foundation.clock.now()

        self._sent.append(state)
        self._context.read(work, self._on_saved, self._on_failed)

    @Slot(object)
    def _on_saved(self, answer: tuple[ChangeSet, datetime]) -> None:
        changes, at = answer
        state = self._sent.popleft()
        self._context.announce(changes)
        if state.draft_id == self._draft_id and self.clean:
            self.saved.emit(at)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        state = self._sent.popleft()
        key = state.draft_id, state.channel
        newer = key in self._waiting or any((sent.draft_id, sent.channel) == key for sent in self._sent)
        if not newer:
            self._waiting[key] = state
        if self._waiting and not self._timer.isActive():
            self._timer.start(_RETRY_MS)
        self.failed.emit(error)
