"""One registry of actions: it feeds the menus, the buttons, the list of keys and the command palette."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui import hotkeys
from advocate_desktop.settings import SINGLE_LETTER_KEYS, OptionStore


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """An action as menus, help and palette show it; `group` is the id of its page, or `everywhere`."""

    id: str
    group: str
    action: QAction
    icon: str


class ActionRegistry(QObject):
    """Actions by id. An action of a page works while that page is shown.

    Text fields take letters for themselves before a shortcut is tried, so bare letters are safe as keys; a person
    can still switch them all off (WCAG 2.1.4).
    """

    changed = Signal()

    def __init__(self, window: QWidget, settings: OptionStore) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        settings.on_change(self._on_setting)
        self._entries: dict[str, ActionEntry] = {}

    def add(
        self,
        action_id: str,
        text: str,
        run: Callable[[], object],
        *,
        owner: QWidget | None = None,
        group: str = "everywhere",
        icon: str = "",
    ) -> QAction:
        """Register an action. Its keys come from `hotkeys`; with an `owner` they work while it is on screen.

        A second registration of an id replaces the first: a page that is built anew registers its own again.
        """
        previous = self._entries.pop(action_id, None)
        if previous is not None:
            previous.action.deleteLater()
        action = QAction(text, owner or self._window)
        action.setObjectName(action_id)
        self._assign_keys(action)
        # With this context Qt asks whether the owner is visible: the keys of a page rest while it is hidden.
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(run)
        (owner or self._window).addAction(action)
        self._entries[action_id] = ActionEntry(action_id, group, action, icon)
        self.changed.emit()
        return action

    def _assign_keys(self, action: QAction) -> None:
        wanted = self._settings.get(SINGLE_LETTER_KEYS) or not hotkeys.is_single_key(action.objectName())
        action.setShortcuts([QKeySequence(key) for key in hotkeys.keys(action.objectName()) if wanted])

    def _on_setting(self, key: str) -> None:
        if key == SINGLE_LETTER_KEYS.key:
            for entry in self._entries.values():
                self._assign_keys(entry.action)

    def entries(self) -> list[ActionEntry]:
        """Give all actions, in the order they were registered."""
        return list(self._entries.values())

    def get(self, action_id: str) -> QAction:
        """Give one action.

        Raises KeyError for an unknown id.
        """
        return self._entries[action_id].action

    def forget(self, group: str) -> None:
        """Drop the actions of a page that is going away."""
        for action_id in [entry.id for entry in self._entries.values() if entry.group == group]:
            self._entries.pop(action_id).action.deleteLater()
