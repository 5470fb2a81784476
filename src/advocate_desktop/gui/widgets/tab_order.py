"""The order in which the Tab key goes through widgets that code made."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def set_tab_order(widgets: Iterable[QWidget]) -> None:
    """Have the Tab key go through these widgets in their order."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
