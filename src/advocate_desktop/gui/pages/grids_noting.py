"""Noting material from anywhere: a small dialog, then back to what one was doing."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.grids import Axes
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.material import MaterialAnswer, MaterialDialog

if TYPE_CHECKING:
    from advocate_desktop.bootstrap import Services


class Noting(QObject):
    """Reads the pillars, asks, keeps, and says so."""

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._kept = 0
        context.read(_pillars, self._on_axes)

    @Slot(object)
    def _on_axes(self, axes: Axes) -> None:
        answer = MaterialDialog.ask_about(self._window, self._context.messages, axes.pillars)
        if answer is None:
            self.deleteLater()
        else:
            self._context.read(partial(_keep, answer), self._on_kept)

    @Slot(object)
    def _on_kept(self, kept: tuple[int, ChangeSet]) -> None:
        self._kept, changes = kept
        self._context.announce(changes)
        self._context.toast(self.tr("Kept with your material."), self.take_back)

    @Slot()
    def take_back(self) -> None:
        """Put what was noted in the tray."""
        self._context.write(partial(_drop, self._kept))


def note_idea(context: AppContext, window: QWidget) -> None:
    """Ask for an anecdote, a figure, an opinion or a quote, and keep it."""
    Noting(context, window)


def _pillars(services: "Services") -> Axes:
    return services.grids.axes()


def _keep(answer: MaterialAnswer, services: "Services") -> tuple[int, ChangeSet]:
    new, changes = services.material.add(answer.kind, answer.text, answer.speaker, answer.pillar_ids)
    return new.id, changes


def _drop(material_id: int, services: "Services") -> ChangeSet:
    return services.material.delete(material_id)
