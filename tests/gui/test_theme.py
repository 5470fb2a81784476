import re
import tomllib

import pytest
from PySide6.QtGui import QColor, QFontInfo, QImage, QRawFont
from PySide6.QtWidgets import QApplication

from advocate_desktop.gui.icons import icon, pixmap
from advocate_desktop.gui.motion import motion_ms
from advocate_desktop.gui.style_sheet import style_sheet
from advocate_desktop.gui.theme import Theme, install, theme
from advocate_desktop.gui.tokens import FAMILIES, blend, contrast, load_palette, load_shape
from advocate_desktop.resources import resource_path
from advocate_desktop.settings import APPEARANCE, MOTION, TEXT_SCALE, OptionStore

APPEARANCES = ("light", "dark", "contrast")
TEXT_PAIRS = [
    *((ink, ground) for ink in ("ink", "ink2", "ink3") for ground in ("canvas", "surface", "sunken")),
    ("ink3", "hover"),
    ("ink2", "pressed"),
    *(("onAccent", fill) for fill in ("accent", "accentHover", "accentPressed")),
    *(("accent", ground) for ground in ("surface", "canvas", "sunken")),
    *((ink, "accentSoft") for ink in ("accentInk", "ink", "ink2")),
    *((ink, "cautionSoft") for ink in ("caution", "ink", "ink2")),
    *((ink, "dangerSoft") for ink in ("danger", "ink2")),
    ("caution", "surface"),
    ("danger", "surface"),
    ("ink", "hl"),
    *((family, f"{family}Soft") for family in FAMILIES),
    *(("ink2", f"{family}Soft") for family in FAMILIES),
    *((ink, f"cover{level}") for ink in ("accentInk", "ink") for level in range(5)),
    ("onTip", "tip"),
    ("onToast", "toast"),
    ("toastAction", "toast"),
]
LINE_PAIRS = [
    *(("lineStrong", ground) for ground in ("surface", "canvas", "sunken")),
    ("heat4", "surface"),
    ("heat3", "surface"),
    ("cautionFill", "surface"),
]


@pytest.fixture
def settings() -> OptionStore:
    return OptionStore(None)


@pytest.fixture
def look(qapp: QApplication, settings: OptionStore) -> Theme:
    return install(qapp, settings)


@pytest.mark.parametrize("name", APPEARANCES)
def test_texts_can_be_read_on_every_ground(name):
    colors = load_palette(name).colors
    floor = 7.0 if name == "contrast" else 4.5
    pale = {pair: round(contrast(colors[pair[0]], colors[pair[1]]), 2) for pair in TEXT_PAIRS}
    assert {pair: ratio for pair, ratio in pale.items() if ratio < floor} == {}


@pytest.mark.parametrize("name", APPEARANCES)
def test_boundaries_and_fills_stand_out(name):
    colors = load_palette(name).colors
    pale = {pair: round(contrast(colors[pair[0]], colors[pair[1]]), 2) for pair in LINE_PAIRS}
    assert {pair: ratio for pair, ratio in pale.items() if ratio < 3} == {}


def test_the_contrast_palette_leaves_no_state_to_a_faint_colour():
    colors = load_palette("contrast").colors
    for level in range(1, 5):
        assert contrast(colors[f"heat{level}"], colors["surface"]) >= 3
    for text, ground in (("disabled", "surface"), ("line", "surface"), ("accentLine", "surface")):
        assert contrast(colors[text], colors[ground]) >= 4.5


def test_every_palette_has_the_same_tokens():
    light = load_palette("light")
    for name in APPEARANCES:
        palette = load_palette(name)
        assert list(palette.colors) == list(light.colors)
        assert list(palette.opacity) == list(light.opacity)
        assert all(re.fullmatch(r"#[0-9A-F]{6}", color) for color in palette.colors.values())


def test_more_contrast_firms_lines_and_captions():
    firm = load_palette("light").with_more_contrast().colors
    assert firm["line"] == load_palette("light").colors["lineStrong"]
    assert firm["ink3"] == load_palette("light").colors["ink2"]


def test_contrast_follows_the_formula():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#1C2326", "#F7F6F2") == pytest.approx(14.74, abs=0.01)
    assert blend("#000000", "#FFFFFF", 0.5) == "#808080"


def test_every_role_has_its_own_font(look):
    for name, role in load_shape().type.items():
        info = QFontInfo(look.font(name))
        assert info.family() == role.family, name
        assert info.pixelSize() == role.px
        assert info.weight() == role.weight


def test_french_spaces_and_signs_are_in_the_font_of_every_role(look):
    wanted = "\u202f\u00a0«»’‘“”…–—·•ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜàâæçéèêëîïôœùûüÿ€°×−"
    missing = {
        (name, sign)
        for name in load_shape().type
        for sign in wanted
        if not QRawFont.fromFont(look.font(name)).supportsCharacter(ord(sign))
    }
    assert missing == set()


def test_every_sign_of_our_texts_is_in_the_font_of_controls(look):
    raw = QRawFont.fromFont(look.font("body"))
    texts = [path.read_text("utf-8") for path in resource_path("messages").rglob("*.toml")]
    texts += [path.read_text("utf-8") for path in resource_path("i18n").glob("*.ts")]
    signs = {sign for text in texts for sign in text if sign.isprintable() or sign in "\u202f\u00a0"}
    assert {sign for sign in signs | set("←→↑↓↵⌘⇧⌥") if not raw.supportsCharacter(ord(sign))} == set()


def test_digits_of_tables_have_one_width(look):
    from PySide6.QtGui import QFontMetricsF

    metrics = QFontMetricsF(look.font("body", figures=True))
    assert len({round(metrics.horizontalAdvance(digit * 20), 1) for digit in "0123456789"}) == 1


def test_the_style_sheet_names_no_font_and_leaves_nothing_open():
    for name in APPEARANCES:
        sheet = style_sheet(load_palette(name), load_shape(), 1.5)
        assert "font" not in sheet
        assert "$" not in sheet


def test_text_scale_grows_texts_and_leaves_spaces(look):
    look.apply("light", 150)
    assert look.px(38) == 57
    assert look.font("body").pixelSize() == 21
    assert look.line_height("body") == 32
    assert look.icon_px(18) == 23
    assert look.space("l") == 24
    assert look.radius("card") == 14


def test_a_choice_in_the_settings_dresses_the_windows_at_once(qtbot, look, settings):
    with qtbot.waitSignal(look.changed):
        settings.set(APPEARANCE, "dark")
    assert look.is_dark
    assert look.color("canvas") == QColor(load_palette("dark").colors["canvas"])
    with qtbot.waitSignal(look.changed):
        settings.set(TEXT_SCALE, 130)
    assert look.scale == 1.3


def test_the_same_look_again_disturbs_nobody(qtbot, look):
    look.apply("dark", 100)
    with qtbot.assertNotEmitted(look.changed):
        look.apply("dark", 100)


def test_a_theme_that_was_replaced_no_longer_dresses_anything(qapp, look, settings):
    newer = install(qapp, OptionStore(None))
    newer.apply("light", 100)
    settings.set(APPEARANCE, "dark")
    assert theme() is newer
    assert not newer.is_dark


def test_colours_may_be_changed_by_whoever_asked_for_them(look):
    look.color("ink").setRed(200)
    look.color("ink", 0.5).setRed(200)
    assert look.color("ink").name().upper() == load_palette(look.name).colors["ink"]


def test_reduced_motion_leaves_only_the_cross_fade_of_cards(look, settings):
    settings.set(MOTION, "full")
    assert (motion_ms("base"), motion_ms("card")) == (200, 280)
    settings.set(MOTION, "reduced")
    assert (motion_ms("base"), motion_ms("card")) == (0, 100)


def test_icons_take_the_colour_that_is_asked_for(look):
    picture = pixmap("check", "bold", QColor("#FF0000"), 32, 1).toImage()
    inks = {
        QColor(picture.pixelColor(x, y)).name()
        for x in range(32)
        for y in range(32)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inks == {"#ff0000"}


def test_icons_are_sharp_on_dense_screens(look):
    picture = pixmap("check", size=18, ratio=2)
    assert (picture.width(), picture.devicePixelRatio()) == (36, 2)
    assert icon("check", size=18).pixmap(18, 18).width() == 18


def test_an_icon_that_is_not_shipped_is_refused(look):
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon")


def test_every_shipped_icon_draws_something(look):
    for path in resource_path("icons").glob("*/*.svg"):
        picture = pixmap(path.stem, path.parent.name, "ink", 16, 1).toImage()
        blank = QImage(picture.size(), picture.format())
        blank.fill(0)
        assert picture != blank, path


def test_licences_of_fonts_and_icons_are_shipped():
    for name in ("fonts/Inter-OFL.txt", "fonts/Newsreader-OFL.txt", "icons/LICENSE-phosphor.txt"):
        assert resource_path(*name.split("/")).stat().st_size > 500


def test_the_theme_files_are_plain_toml():
    for path in resource_path("themes").glob("*.toml"):
        assert tomllib.loads(path.read_text("utf-8"))
