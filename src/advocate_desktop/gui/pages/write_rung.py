"""The rung of the ladder a draft stands on: estimated from its text until the person says it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.drafts import Rung
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.widgets.chips import MenuChip

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.write_studio import Studio


class RungPart(QObject):
    """Shows the rung on a chip of the header; a click corrects it."""

    def __init__(self, context: AppContext, studio: "Studio") -> None:
        super().__init__(studio)
        self._context, self._studio = context, studio
        self._estimate: Rung | None = None
        self.chip: MenuChip | None = None

    def make_chip(self, parent: QWidget) -> MenuChip:
        """Make the chip anew, in the place of the one before."""
        self.chip = MenuChip(parent)
        menu = QMenu(self.chip)
        self.chip.setMenu(menu)
        menu.aboutToShow.connect(partial(self._fill, menu))
        self._show()
        return self.chip

    def show_estimate(self, rung: Rung | None) -> None:
        """Say which rung the text seems to stand on; None where there is too little of it."""
        if rung is not self._estimate:
            self._estimate = rung
            self._show()

    def names(self) -> dict[Rung, str]:
        """Give the rungs in words."""
        return {
            Rung.RELAY: self.tr("Relay"),
            Rung.COMMENT: self.tr("Comment"),
            Rung.REBOUND: self.tr("Rebound"),
            Rung.STORY: self.tr("Own story"),
            Rung.VISION: self.tr("Own vision"),
        }

    def _said(self) -> Rung | None:
        return self._studio.draft.rung if self._studio.draft is not None else None

    def _show(self) -> None:
        if self.chip is None:
            return
        said = self._said()
        rung = said or self._estimate
        if rung is None:
            words = about = self.tr("Rung")
        else:
            pattern = self.tr("Rung {number}") if said else self.tr("Rung {number}, estimated")
            words = pattern.format(number=rung.value)
            about = f"{words}. {self.names()[rung]}"
        self.chip.setText(words)
        self.chip.setAccessibleName(about)
        self.chip.setToolTip(about)

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        group = QActionGroup(menu)
        said = self._said()
        for rung, name in self.names().items():
            self._add(menu, group, f"{rung.value}. {name}", rung, checked=said is rung)
        menu.addSeparator()
        words = self.tr("As estimated")
        if self._estimate is not None:
            name = self.names()[self._estimate]
            words = self.tr("As estimated: {number}. {name}").format(number=self._estimate.value, name=name)
        self._add(menu, group, words, None, checked=said is None)

    def _add(self, menu: QMenu, group: QActionGroup, words: str, rung: Rung | None, *, checked: bool) -> None:
        action = QAction(words, menu)
        action.setCheckable(True)
        action.setChecked(checked)
        action.triggered.connect(partial(self.choose, rung))
        group.addAction(action)
        menu.addAction(action)

    def choose(self, rung: Rung | None) -> None:
        """Keep the rung the person says; None goes back to the estimate."""
        draft_id = self._studio.draft_id()
        if draft_id and rung is not self._said():
            self._studio.change_draft(rung=rung)
            self._context.write(partial(_set_rung, draft_id, rung))
            self._show()


def _set_rung(draft_id: int, rung: Rung | None, services: Services) -> ChangeSet:
    return services.drafting.set_rung(draft_id, rung)
