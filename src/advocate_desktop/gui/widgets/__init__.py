"""Widgets shared by pages and dialogs; a name taken from here loads its own module alone."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from advocate_desktop.gui.widgets.avatar import Avatar, initials_of
    from advocate_desktop.gui.widgets.button import Button
    from advocate_desktop.gui.widgets.card import Canvas, Card
    from advocate_desktop.gui.widgets.chips import FilterChip, MetaChip
    from advocate_desktop.gui.widgets.choices import ChoiceCard, Segmented, Select, Stepper
    from advocate_desktop.gui.widgets.cover import Cover
    from advocate_desktop.gui.widgets.dialog import Choice, Dialog
    from advocate_desktop.gui.widgets.empty_state import EmptyState
    from advocate_desktop.gui.widgets.fields import IconButton, SearchField, TextField
    from advocate_desktop.gui.widgets.focus_ring import FocusRing
    from advocate_desktop.gui.widgets.heat_map import HeatMap
    from advocate_desktop.gui.widgets.heat_model import HeatDay, HeatMark
    from advocate_desktop.gui.widgets.key_cap import KeyCap
    from advocate_desktop.gui.widgets.meters import Dots, Meter, Sparkbars, Steps
    from advocate_desktop.gui.widgets.rail import AppMark, Rail, RailButton
    from advocate_desktop.gui.widgets.scroll import ScrollArea
    from advocate_desktop.gui.widgets.switches import CheckBox, DayToggle, DayToggles, RadioButton, Switch
    from advocate_desktop.gui.widgets.tabs import Tabs
    from advocate_desktop.gui.widgets.text import Text
    from advocate_desktop.gui.widgets.tip import Tip
    from advocate_desktop.gui.widgets.toast import Toast, ToastHost
    from advocate_desktop.gui.widgets.week_strip import WeekDay, WeekStrip

__all__ = [
    "AppMark",
    "Avatar",
    "Button",
    "Canvas",
    "Card",
    "CheckBox",
    "Choice",
    "ChoiceCard",
    "Cover",
    "DayToggle",
    "DayToggles",
    "Dialog",
    "Dots",
    "EmptyState",
    "FilterChip",
    "FocusRing",
    "HeatDay",
    "HeatMap",
    "HeatMark",
    "IconButton",
    "KeyCap",
    "MetaChip",
    "Meter",
    "RadioButton",
    "Rail",
    "RailButton",
    "ScrollArea",
    "SearchField",
    "Segmented",
    "Select",
    "Sparkbars",
    "Stepper",
    "Steps",
    "Switch",
    "Tabs",
    "Text",
    "TextField",
    "Tip",
    "Toast",
    "ToastHost",
    "WeekDay",
    "WeekStrip",
    "initials_of",
]

# Start-up pays for what it shows: the first window needs three of these modules.
_MODULES = {
    "avatar": "Avatar initials_of",
    "button": "Button",
    "card": "Canvas Card",
    "chips": "FilterChip MetaChip",
    "choices": "ChoiceCard Segmented Select Stepper",
    "cover": "Cover",
    "dialog": "Choice Dialog",
    "empty_state": "EmptyState",
    "fields": "IconButton SearchField TextField",
    "focus_ring": "FocusRing",
    "heat_map": "HeatMap",
    "heat_model": "HeatDay HeatMark",
    "key_cap": "KeyCap",
    "meters": "Dots Meter Sparkbars Steps",
    "rail": "AppMark Rail RailButton",
    "scroll": "ScrollArea",
    "switches": "CheckBox DayToggle DayToggles RadioButton Switch",
    "tabs": "Tabs",
    "text": "Text",
    "tip": "Tip",
    "toast": "Toast ToastHost",
    "week_strip": "WeekDay WeekStrip",
}
_PLACES = {name: module for module, names in _MODULES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    """Load the module of a widget when its name is first asked for."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
