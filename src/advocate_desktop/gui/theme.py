"""The look in force: colours, fonts and sizes for every widget, following the person and the system."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from advocate_desktop.gui.fonts import load_fonts, make_font
from advocate_desktop.gui.style_sheet import style_sheet
from advocate_desktop.gui.tokens import Palette, blend, load_palette, load_shape
from advocate_desktop.settings import APPEARANCE, MOTION, TEXT_SCALE, OptionStore

# The style every look is drawn for, as arguments of QApplication: to set it later has PySide make QStyle with all
# its enumerations, a twentieth of the start.
STYLE_ARGUMENTS = ("-style", "fusion")
_installed: list["Theme"] = []


class Theme(QObject):
    """The appearance and text scale in force; `changed` has widgets dress anew."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: OptionStore) -> None:
        """Dress the application as the settings say, and follow them and the system from here on."""
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._shape = load_shape()
        self._palette = load_palette("light")
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool, bool], QFont] = {}
        self._appearance = "system"
        self._percent = 100
        self._ready = False
        load_fonts()
        self.apply(settings.get(APPEARANCE), settings.get(TEXT_SCALE))
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        settings.on_change(self._on_setting_changed)

    @property
    def appearance(self) -> str:
        """Give what was asked for: `system`, `light`, `dark` or `contrast`."""
        return self._appearance

    @property
    def name(self) -> str:
        """Give the name of the palette in force: `light`, `dark` or `contrast`, with `+` for firmer lines."""
        return self._palette.name

    @property
    def is_dark(self) -> bool:
        """Tell whether the palette in force is light text on a dark ground."""
        return self._palette.dark

    @property
    def scale(self) -> float:
        """Give the text scale: 1.0 is 100 %."""
        return self._percent / 100

    @property
    def reduced_motion(self) -> bool:
        """Tell whether the person, or else the system, wants no movement."""
        choice = self._settings.get(MOTION)
        if choice != "system":
            return choice == "reduced"
        hints = QGuiApplication.styleHints()
        # Qt tells the preference for less motion from 6.12 on.
        preference = (
            getattr(hints.accessibility(), "motionPreference", None) if hasattr(hints, "accessibility") else None
        )
        return preference is not None and "Reduced" in str(preference())

    def color(self, token: str, alpha: float = 1.0) -> QColor:
        """Give the colour of a token; `alpha` from 0 to 1. Raises KeyError for a token that does not exist."""
        known = self._colors.get(token)
        if known is None:
            known = self._colors[token] = QColor(self._palette.colors[token])
        color = QColor(known)
        if alpha < 1:
            color.setAlphaF(alpha)
        return color

    def mix(self, one: str, other: str, share: float) -> QColor:
        """Give the colour that stands `share` (0 to 1) of the way between two tokens."""
        return QColor(blend(self._palette.colors[one], self._palette.colors[other], share))

    def control_line(self) -> QColor:
        """Give the border of what carries a text label of its own (buttons, chips)."""
        if self.name == "contrast":
            return self.color("lineStrong")
        return self.mix("line", "lineStrong", 0.45)

    def opacity(self, token: str) -> float:
        """Give an opacity of the palette, from 0 to 1."""
        return self._palette.opacity[token]

    def px(self, size: float) -> int:
        """Give a height or width that grows with the text."""
        return round(size * self.scale)

    def icon_px(self, size: float) -> int:
        """Give the size of an icon: it grows by 60 % of what the text grows by."""
        return round(size * (1 + (self.scale - 1) * 0.6))

    def font(self, role: str, figures: bool = False, italic: bool = False) -> QFont:
        """Give the font of a role; with `figures`, digits of one width."""
        key = (role, figures, italic)
        known = self._fonts.get(key)
        if known is None:
            known = make_font(self._shape.type[role], self.scale, figures=figures, italic=italic)
            self._fonts[key] = known
        return QFont(known)

    def line_height(self, role: str) -> int:
        """Give the height of one line of a role, in px."""
        return self.px(self._shape.type[role].line)

    def radius(self, token: str) -> int:
        """Give a corner radius, in px."""
        return self._shape.radius[token]

    def space(self, token: str) -> int:
        """Give a space, in px."""
        return self._shape.space[token]

    def duration(self, token: str) -> int:
        """Give a duration in ms, before any wish for less motion (see `motion.motion_ms`)."""
        return self._shape.motion[token]

    def apply(self, appearance: str, scale: int) -> None:
        """Dress the application: `appearance` as in the settings, `scale` the text size from 100 to 200 (%)."""
        palette = self._choose(appearance)
        if self._ready and palette == self._palette and scale == self._percent and appearance == self._appearance:
            return
        self._ready = True
        self._palette, self._percent, self._appearance = palette, scale, appearance
        self._colors.clear()
        self._fonts.clear()
        self._app.setPalette(self._qt_palette())
        self._app.setFont(self.font("body"))
        QToolTip.setFont(self.font("capM"))
        self._app.setStyleSheet(style_sheet(self._palette, self._shape, self.scale))
        self._tell_platform()
        self.changed.emit()

    def _choose(self, appearance: str) -> Palette:
        if appearance != "system":
            return load_palette(appearance)
        hints = QGuiApplication.styleHints()
        palette = load_palette("dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light")
        if hasattr(hints, "accessibility"):
            preference = hints.accessibility().contrastPreference()
            if preference == Qt.ContrastPreference.HighContrast:
                return palette.with_more_contrast()
        return palette

    def _tell_platform(self) -> None:
        """Title bars and native file dialogs follow the choice too."""
        hints = QGuiApplication.styleHints()
        if self._appearance == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if self.is_dark else Qt.ColorScheme.Light)

    def _qt_palette(self) -> QPalette:
        role = QPalette.ColorRole
        pairs = {
            role.Window: "canvas", role.WindowText: "ink", role.Base: "surface", role.AlternateBase: "sunken",
            role.Text: "ink", role.PlaceholderText: "ink3", role.Button: "surface", role.ButtonText: "ink",
            role.BrightText: "onAccent", role.Highlight: "accentSoft", role.HighlightedText: "ink",
            role.Link: "accentInk", role.LinkVisited: "accentInk", role.ToolTipBase: "tip",
            role.ToolTipText: "onTip", role.Light: "surface", role.Midlight: "hover", role.Mid: "line",
            role.Dark: "lineStrong", role.Shadow: "shadow", role.Accent: "accent",
        }  # fmt: skip
        palette = QPalette()
        for color_role, token in pairs.items():
            palette.setColor(color_role, self.color(token))
        for color_role in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
            palette.setColor(QPalette.ColorGroup.Disabled, color_role, self.color("disabled"))
        return palette

    def _on_system_changed(self) -> None:
        if self._appearance == "system" and self in _installed:
            self.apply("system", self._percent)

    def _on_setting_changed(self, key: str) -> None:
        if key in (APPEARANCE.key, TEXT_SCALE.key) and self in _installed:
            self.apply(self._settings.get(APPEARANCE), self._settings.get(TEXT_SCALE))


def install(app: QApplication, settings: OptionStore) -> Theme:
    """Make the application's theme, which `theme()` gives from here on."""
    for old in _installed:
        old.deleteLater()
    _installed[:] = [Theme(app, settings)]
    return _installed[0]


def theme() -> Theme:
    """Give the application's theme. Raises RuntimeError before `install`."""
    if not _installed:
        raise RuntimeError("the theme is installed before the first widget")
    return _installed[0]


def follow(restyle: Callable[[], None]) -> None:
    """Call a widget's method now and after each change of look, for as long as the widget lives."""
    theme().changed.connect(restyle)
    restyle()
