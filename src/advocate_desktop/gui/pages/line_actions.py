"""The keys of the Line page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.line import LinePage

_GAME, _RESULT = "game", "result"


class LineActions(QObject):
    """Registers what the page can do; each action works in the game or on the result alone."""

    def __init__(self, page: "LinePage") -> None:
        super().__init__(page)
        plain = (
            (_GAME, "line.next", self.tr("Next round"), page.next_round, "arrow-right"),
            (_GAME, "line.back", self.tr("Previous round"), page.previous_round, "arrow-left"),
            (_GAME, "line.undo", self.tr("Take back the last move"), page.undo, "arrow-u-up-left"),
            (_GAME, "line.redo", self.tr("Play it again"), page.redo, "arrow-u-up-right"),
            (
                _GAME,
                "line.reword",
                self.tr("Put this card in my words, or name this pillar"),
                page.reword,
                "pencil-simple",
            ),
            (_GAME, "line.blank", self.tr("Write a card of my own"), page.write_card, "plus"),
            (_GAME, "line.drop", self.tr("Put this game aside"), page.drop_game, "x"),
            (_RESULT, "line.export", self.tr("Export the memento"), page.export.offer, "export"),
            (_RESULT, "line.replay", self.tr("Play again"), page.replay, "arrow-counter-clockwise"),
            (_RESULT, "line.compare", self.tr("Compare two versions"), page.corrections.compare, "git-diff"),
            (
                _RESULT,
                "line.statement",
                self.tr("Put my statement in other words"),
                page.corrections.edit_statement,
                "pencil-simple",
            ),
        )
        self._by_mode: dict[str, list[QAction]] = {_GAME: [], _RESULT: []}
        for mode, action_id, text, run, icon in plain:
            action = page.context.actions.add(action_id, text, run, owner=page, group="line", icon=icon)
            self._by_mode[mode].append(action)

    def enable(self, shown: str) -> None:
        """Let the actions of what is shown work, and rest the others."""
        for mode, actions in self._by_mode.items():
            for action in actions:
                action.setEnabled(mode == shown)
