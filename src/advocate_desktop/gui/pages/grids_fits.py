"""'What fits?': the content of the library that suits the cell the keyboard is on, with the reasons."""

from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QLocale, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.domain.content import last_day
from advocate_desktop.domain.fit import Fit, FitReason
from advocate_desktop.domain.grids import CellKey
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.forms.ui_grids import Ui_GridsPage
from advocate_desktop.gui.pages.grids_steps import read_fits
from advocate_desktop.gui.tasks import Task
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Card
from advocate_desktop.gui.widgets.text import Text

_WIDE = 320


class FitsPane(QObject):
    """Fills the pane at the right; `chosen` tells the content to make an idea of, and the cell."""

    chosen = Signal(int, str, object)

    def __init__(self, context: AppContext, ui: Ui_GridsPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._ui = context, ui
        self._cell: CellKey | None = None
        self._form = ""
        self._task: Task | None = None
        self._cards: list[QWidget] = []
        ui.fitsPane.hide()
        ui.fitsPane.setFixedWidth(theme().px(_WIDE))
        ui.fitsClose.setIconName("x")
        ui.fitsClose.setName(self.tr("Close"))
        ui.fitsClose.clicked.connect(self.close)

    def is_open(self) -> bool:
        """Tell whether the pane is shown."""
        return not self._ui.fitsPane.isHidden()

    def open(self) -> None:
        """Show the pane."""
        self._ui.fitsPane.show()

    @Slot()
    def close(self) -> None:
        """Put the pane away."""
        inside = self._ui.fitsPane.isAncestorOf(self._ui.fitsPane.window().focusWidget() or self._ui.grid)
        self._ui.fitsPane.hide()
        self._cell = None
        if inside:
            self._ui.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_cell(self, cell: CellKey | None, pillar: str, form: str) -> None:
        """Find what fits a cell; the newest question wins."""
        if not self.is_open() or cell == self._cell:
            return
        self._cell, self._form = cell, form
        if self._task is not None:
            self._task.cancel()
        self._clear()
        if cell is None:
            self._ui.fitsCell.setText(self.tr("Choose a cell of the grid of forms."))
            return
        self._ui.fitsCell.setText(f"{pillar} × {form}")
        self._task = self._context.read(partial(read_fits, cell.pillar_id, cell.form), self._on_fits)

    def again(self) -> None:
        """Forget what was found, for the library or the line changed."""
        self._cell = None

    @Slot(object)
    def _on_fits(self, fits: tuple[Fit, ...]) -> None:
        self._clear()
        if not fits:
            words = self.tr("Nothing in the library for this cell yet. Your own material may do better.")
            self._add(Text(words, role="small", color="ink2", wrap=True))
        for fit in fits:
            self._add(self._card(fit))

    def _card(self, fit: Fit) -> QWidget:
        card = Card(self._ui.fitsGround)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(6)
        title = fit.entry.item.title
        column.addWidget(Text(title, role="h3", wrap=True, max_lines=3, parent=card))
        reasons = " ".join(self._reason(fit, reason) for reason in fit.reasons)
        column.addWidget(Text(reasons, role="cap", color="ink2", wrap=True, parent=card))
        row = QHBoxLayout()
        row.setSpacing(6)
        take = Button(self.tr("Make it an idea"), kind="soft", small=True, parent=card)
        take.setAccessibleName(self.tr("Make an idea of {title}").format(title=title))
        take.clicked.connect(partial(self._take, fit.entry.id, title))
        read = Button(self.tr("Read"), kind="ghost", small=True, parent=card)
        read.setAccessibleName(self.tr("Read {title}").format(title=title))
        read.clicked.connect(partial(self._read, fit.entry.id))
        row.addWidget(take)
        row.addWidget(read)
        row.addStretch(1)
        column.addLayout(row)
        return card

    def _reason(self, fit: Fit, reason: FitReason) -> str:
        until = last_day(fit.entry.item)
        words = ", ".join(fit.words)
        return self._context.messages(
            f"grids.fit.{reason.value}", words=words, until=self._day(until), form=self._form
        )

    def _day(self, day: date | None) -> str:
        return QLocale().toString(QDate(day.year, day.month, day.day), self.tr("d MMMM")) if day else ""

    def _take(self, content_id: int, title: str) -> None:
        self.chosen.emit(content_id, title, self._cell)

    def _read(self, content_id: int) -> None:
        self._context.navigate("library", content_id)

    def _add(self, widget: QWidget) -> None:
        self._ui.fitRows.addWidget(widget)
        self._cards.append(widget)

    def _clear(self) -> None:
        for card in self._cards:
            self._ui.fitRows.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
