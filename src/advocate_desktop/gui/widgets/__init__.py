"""Widgets shared by pages and dialogs."""

from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Canvas, Card
from advocate_desktop.gui.widgets.chips import FilterChip, MetaChip
from advocate_desktop.gui.widgets.key_cap import KeyCap
from advocate_desktop.gui.widgets.text import Text

__all__ = ["Button", "Canvas", "Card", "FilterChip", "KeyCap", "MetaChip", "Text"]
