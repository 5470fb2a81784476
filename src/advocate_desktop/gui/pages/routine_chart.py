"""A chart with its table beside it; both can be saved."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Card
from advocate_desktop.gui.widgets.chart import Chart, ChartBar
from advocate_desktop.gui.widgets.figure_table import FigureTable
from advocate_desktop.gui.widgets.text import Text

_BESIDE_FROM = 760
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class ChartCard(Card):
    """Title, what the chart is of, the chart, and the same figures as a table."""

    saved = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget, *, standing: bool = False) -> None:
        super().__init__(parent)
        self._context = context
        self._title = Text(role="h3", parent=self)
        self._note = Text(role="small", color="ink2", wrap=True, parent=self)
        self.chart = Chart(self, standing=standing)
        self.table = FigureTable(self, most_rows=7)
        self.png = Button(self.tr("Save the picture…"), kind="ghost", icon="image", small=True, parent=self)
        self.csv = Button(
            self.tr("Save the figures…"), kind="ghost", icon="download-simple", small=True, parent=self
        )
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(24)
        self._columns.addWidget(self.chart, 3)
        self._columns.addWidget(self.table, 2)
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1)
        foot.addWidget(self.png)
        foot.addWidget(self.csv)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(10)
        column.addLayout(self.head)
        column.addLayout(self._columns)
        column.addLayout(foot)
        self.png.clicked.connect(self._choose_png)
        self.csv.clicked.connect(self._choose_csv)

    def say(
        self, title: str, note: str, bars: Sequence[ChartBar], heads: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        """Show bars, and the rows that say the same."""
        self._title.setText(title)
        self._note.setText(note)
        self.chart.set_bars(title, bars)
        self.table.set_rows(heads, rows)
        self.table.setAccessibleName(title)
        for widget in (self.chart, self.table, self.png, self.csv):
            widget.setVisible(bool(bars))
        self.setVisible(bool(bars) or bool(note))

    def arrange(self, room: float) -> None:
        """Put the table beside the chart, or below it."""
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if room >= _BESIDE_FROM else direction.TopToBottom)
        self.table.setMinimumWidth(theme().px(240))

    def save_png(self, path: Path) -> None:
        """Write the chart as a picture."""
        if self.chart.picture().save(str(path)):
            self._context.toast(self.tr("Saved: {name}").format(name=path.name))
        else:
            self._context.toast(self.tr("{name} cannot be written there.").format(name=path.name))

    def save_csv(self, path: Path) -> None:
        """Write the figures for a spreadsheet; what would be a formula there is told to be words."""
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(self.table.heads())
        writer.writerows(
            [[f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row] for row in self.table.rows()]
        )
        try:
            path.write_text(text.getvalue(), "utf-8-sig", newline="")
        except OSError:
            self._context.toast(self.tr("{name} cannot be written there.").format(name=path.name))
            return
        self._context.toast(self.tr("Saved: {name}").format(name=path.name))

    @Slot()
    def _choose_png(self) -> None:
        kinds = self.tr("Pictures (*.png)")
        name, _kind = QFileDialog.getSaveFileName(self.window(), self.png.text(), "routine.png", kinds)
        if name:
            self.save_png(_with(Path(name), ".png"))

    @Slot()
    def _choose_csv(self) -> None:
        kinds = self.tr("Tables (*.csv)")
        name, _kind = QFileDialog.getSaveFileName(self.window(), self.csv.text(), "routine.csv", kinds)
        if name:
            self.save_csv(_with(Path(name), ".csv"))


def _with(path: Path, suffix: str) -> Path:
    return path if path.suffix else path.with_suffix(suffix)
