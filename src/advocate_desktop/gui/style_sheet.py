"""The one style sheet of the application, made from the palette. It names no font: fonts come from roles."""

from string import Template

from advocate_desktop.gui.tokens import Palette, Shape, blend

_SHEET = Template("""
QToolTip { color: $onTip; background: $tip; border: 1px solid $tip; padding: 5px 9px; }
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox {
    color: $ink; background: $field; border: 1px solid $lineStrong; border-radius: ${control}px;
    selection-background-color: $selection; selection-color: $ink; }
QLineEdit { padding: 1px 11px; min-height: ${field_inside}px; }
QPlainTextEdit, QTextEdit { padding: 7px 9px; }
QAbstractSpinBox { padding: 1px 9px; min-height: ${field_inside}px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QAbstractSpinBox:hover { border-color: $ink2; }
QLineEdit:focus, QAbstractSpinBox:focus { border: 2px solid $accent; padding: 0px 10px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 6px 8px; }
QLineEdit[error="true"] { border: 1px solid $danger; }
QLineEdit[error="true"]:focus { border: 2px solid $danger; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled {
    color: $disabled; background: $sunken; border-color: $line; }
QLineEdit[plain="true"], QPlainTextEdit[plain="true"], QTextEdit[plain="true"] {
    background: transparent; border: none; padding: 0px; min-height: 0px; }
QDateTimeEdit::drop-down { border: none; background: transparent; width: 34px; }
QDateTimeEdit::down-arrow { image: none; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton { color: $ink; padding: 4px 8px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView { background: $surface; selection-background-color: $accent;
    selection-color: $onAccent; }
QAbstractSpinBox QLineEdit { background: transparent; border: none; padding: 0px; min-height: 0px; }

.QPushButton { color: $ink; background: $surface; border: 1px solid $controlLine; border-radius: ${control}px;
    padding: 0px 16px; min-height: ${button_inside}px; }
.QPushButton:hover { background: $hover; }
.QPushButton:pressed { background: $pressed; }
.QPushButton:default { color: $onAccent; background: $accent; border-color: $accent; }
.QPushButton:disabled { color: $disabled; background: $sunken; border-color: $line; }
QToolButton { color: $ink2; background: transparent; border: none; border-radius: ${small}px; padding: 6px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $pressed; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $handle; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 36px; margin: 3px; }
QScrollBar::handle:horizontal { min-width: 36px; margin: 3px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $lineStrong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QMenu { color: $ink; background: $surface; border: 1px solid $menuLine; padding: 6px; }
QMenu::item { padding: 7px 28px 7px 12px; border-radius: ${small}px; }
QMenu::item:selected { color: $ink; background: $hover; }
QMenu::item:disabled { color: $ink3; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }
QMenuBar { color: $ink; background: $canvas; }
QMenuBar::item { padding: 6px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $hover; }

.QDialog, QMessageBox { background: $surface; }
QListView, QTreeView, QTableView { color: $ink; background: transparent; border: none; outline: none;
    selection-background-color: $accentSoft; selection-color: $ink; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $menuLine; padding: 6px; }
QComboBox QAbstractItemView::item { min-height: ${row}px; padding: 0px 8px; border-radius: ${small}px; }
QComboBox QAbstractItemView::item:selected { background: $hover; color: $ink; }
QHeaderView::section { color: $ink3; background: transparent; border: none; border-bottom: 1px solid $line;
    padding: 6px 3px; }
.QProgressBar { color: $ink; background: $track; border: none; border-radius: 3px; max-height: 6px; }
.QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QFrame[rule="true"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
""")


def style_sheet(palette: Palette, shape: Shape, scale: float) -> str:
    """Give the style sheet of a palette at a text scale (1.0 = 100 %)."""
    colors = palette.colors
    values: dict[str, str | int] = dict(colors)
    values["controlLine"] = blend(colors["line"], colors["lineStrong"], 1 if palette.name == "contrast" else 0.45)
    values["menuLine"] = colors["lineStrong"] if palette.name == "contrast" else colors["line"]
    values["selection"] = blend(colors["accentSoft"], colors["accent"], 0.25)
    values["control"] = shape.radius["control"]
    values["small"] = shape.radius["small"]
    values["field_inside"] = round(40 * scale) - 4
    values["button_inside"] = round(38 * scale) - 2
    values["row"] = round(34 * scale)
    return _SHEET.substitute(values)
