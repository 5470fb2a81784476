"""The filters of the drafts list: one at a time."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advocate_desktop.gui.widgets.chips import FilterChip


class FilterRow(QWidget):
    """All, in progress, ready, published, deleted."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = "all"
        names = {
            "all": self.tr("All"),
            "open": self.tr("In progress"),
            "ready": self.tr("Ready"),
            "published": self.tr("Published"),
            "deleted": self.tr("Deleted"),
        }
        self._chips = {key: FilterChip(name, parent=self) for key, name in names.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for key, chip in self._chips.items():
            row.addWidget(chip)
            chip.clicked.connect(partial(self._on_clicked, key))
        row.addStretch(1)
        self.set_current("all")

    def current(self) -> str:
        """Give the filter in force."""
        return self._current

    def set_current(self, key: str) -> None:
        """Filter another way, without telling."""
        self._current = key
        for name, chip in self._chips.items():
            chip.setChecked(name == key and key != "all")
            chip.setActive(name == key)

    def set_counts(self, counts: dict[str, int]) -> None:
        """Show how many drafts each filter leaves."""
        for key, chip in self._chips.items():
            chip.setCount(counts.get(key, 0))

    def _on_clicked(self, key: str, _checked: bool = False) -> None:
        self.set_current("all" if key == self._current else key)
        self.chosen.emit(self._current)
