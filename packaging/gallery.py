"""Pictures of every shared widget, to look at beside the design: `python packaging/gallery.py --out DIR`."""

import argparse
import os
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLayout, QMenu, QVBoxLayout, QWidget

from advocate_desktop.gui.theme import install, theme
from advocate_desktop.gui.widgets import (
    AppMark,
    Avatar,
    Button,
    Canvas,
    Card,
    CheckBox,
    ChoiceCard,
    Cover,
    DayToggles,
    Dots,
    EmptyState,
    FilterChip,
    HeatDay,
    HeatMap,
    HeatMark,
    IconButton,
    KeyCap,
    MetaChip,
    Meter,
    RadioButton,
    Rail,
    SearchField,
    Segmented,
    Select,
    Sparkbars,
    Stepper,
    Steps,
    Switch,
    Tabs,
    Text,
    TextField,
    WeekDay,
    WeekStrip,
)
from advocate_desktop.settings import OptionStore

TODAY = date(2026, 11, 19)
LOOKS = (("light", 100), ("dark", 100), ("contrast", 100), ("light", 150))


def row(*widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
    """Give widgets side by side."""
    line = QHBoxLayout()
    line.setSpacing(10)
    for widget in widgets:
        line.addWidget(widget)
    if stretch:
        line.addStretch(1)
    return line


def buttons() -> QLayout:
    """Give every kind of button: at rest, pressed, disabled, with a key, small."""
    grid = QGridLayout()
    grid.setSpacing(8)
    icons = {"primary": "pencil-simple-line", "secondary": "plus", "ghost": "x", "danger": "trash", "soft": "eye"}
    for line, (kind, icon) in enumerate(icons.items()):
        held, off = Button("Commencer", kind=kind, icon=icon), Button("Commencer", kind=kind, icon=icon)
        held.setDown(True)
        off.setEnabled(False)
        keyed = Button("Noter une idée", kind=kind, icon=icon, key_hint="Ctrl+I")
        both = (
            Button("Commencer", kind=kind, icon=icon),
            held,
            off,
            keyed,
            Button("Petit", kind=kind, small=True),
        )
        for column, button in enumerate(both):
            cell = row(button)
            grid.addLayout(cell, line, column)
    return grid


def chips(owner: QWidget) -> QLayout:
    """Give both kinds of chips."""
    on, off = FilterChip("Ma fenêtre"), FilterChip("Embargo")
    on.setChecked(True)
    off.setEnabled(False)
    line = row(FilterChip("Thème", menu=QMenu(owner)), FilterChip("Frais", count=12), on, off)
    for text, tone, icon in (
        ("Étude de cas", "neutral", ""),
        ("Prêt", "accent", "check-circle"),
        ("Expire dans 3 jours", "caution", "hourglass-medium"),
        ("Client sans accord", "danger", "warning-circle"),
        ("Sujet", "encre", ""),
        ("Public", "ocre", ""),
        ("Intention", "prune", ""),
        ("Ton", "brique", ""),
        ("Limite", "ardoise", ""),
        ("Rôle", "indigo", ""),
        ("Forme", "olive", ""),
    ):
        line.insertWidget(line.count() - 1, MetaChip(text, tone=tone, icon=icon))
    return line


def fields() -> QLayout:
    """Give fields in their states."""
    empty, wrong, off, search, select = TextField(), TextField(), TextField(), SearchField(), Select()
    empty.setCaption("Nom du pilier")
    empty.setPlaceholder("Nommez ce pilier…")
    wrong.setCaption("Date")
    wrong.setText("2027-02-30")
    wrong.setError("Ce jour n’existe pas.")
    off.setCaption("Indisponible")
    off.setText("Indisponible")
    off.setEnabled(False)
    search.setText("renov")
    search.setFound("6 sur 142")
    select.setIconName("clock")
    select.addItems(["vers 12 h 30", "vers 18 h"])
    grid = QGridLayout()
    for column, widget in enumerate((empty, wrong, off)):
        grid.addWidget(widget, 0, column)
    grid.addWidget(search, 1, 0, 1, 2)
    grid.addWidget(select, 1, 2)
    return grid


def switches() -> QLayout:
    """Give what is on or off, and one of several."""
    check, radio, switch = CheckBox("Coché"), RadioButton("Choisi"), Switch("Actif")
    for mark in (check, radio, switch):
        mark.setChecked(True)
    segmented = Segmented([("pillar", "Pilier"), ("form", "Forme"), ("rung", "Marche"), ("day", "Jour")])
    segmented.setCurrent("form")
    column = QVBoxLayout()
    others = (CheckBox("Libre"), radio, RadioButton("Autre"), switch, Switch("Inactif"))
    column.addLayout(row(check, *others, KeyCap("Ctrl+K"), KeyCap("Return"), IconButton("Fermer", icon="x")))
    tabs = Tabs()
    tabs.addTab("Relire")
    tabs.addTab("Aperçu")
    tabs.setCount(0, 2)
    column.addLayout(row(segmented, tabs, Avatar("CR"), AppMark()))
    posts, comments = Stepper(), Stepper()
    posts.setWords(lambda value: f"{value} posts par semaine")
    comments.setWords(lambda value: f"{value} commentaires par semaine")
    posts.setValue(2)
    comments.setValue(5)
    days = DayToggles()
    days.setDays([("L", "lundi"), ("M", "mardi"), ("M", "mercredi"), ("J", "jeudi"), ("V", "vendredi")])
    days.setChosen([1, 3])
    column.addLayout(row(posts, comments, days))
    return column


def choices() -> QLayout:
    """Give option cards."""
    first = ChoiceCard("Ouvrir le pack de mon entreprise", sentence="Un fichier .advpack reçu", icon="package")
    second = ChoiceCard("Essayer avec Héliane", sentence="Une entreprise fictive, 142 contenus", icon="flask")
    second.setChecked(True)
    return row(first, second, stretch=False)


def measures() -> QLayout:
    """Give meters, dots and bars."""
    line = QHBoxLayout()
    line.setSpacing(24)
    for label, words, tone, value, tick in (
        ("Longueur", "567 / 3 000", "accent", 19, 7),
        ("Repris", "41 %, risque perroquet", "caution", 41, 30),
        ("Longueur", "3 214 / 3 000, 214 de trop", "danger", 100, 0),
    ):
        meter = Meter(label)
        meter.setWords(words)
        meter.setTone(tone)
        meter.setValue(value)
        meter.setTick(tick)
        line.addWidget(meter)
    bars, steps = Sparkbars(), Steps()
    heights = (0.4, 0.6, 0.5, 1, 0.5, 0.8, 0.6)
    bars.setBars([*((share, "kept") for share in heights[:-1]), (0.5, "open"), *[(0.1, "none")] * 5])
    steps.setSteps(2.3, 4)
    line.addLayout(row(Dots(3, 5), bars))
    line.addWidget(steps)
    return line


def week() -> QWidget:
    """Give the week of Today on a card."""
    card, strip = Card(), WeekStrip()
    states = (
        ("L", "comment"),
        ("M", "post"),
        ("M", "comment"),
        ("J", "slot"),
        ("V", "slot"),
        ("S", "none"),
        ("D", "none"),
    )
    strip.setDays([WeekDay(letter, state, letter, index == 3) for index, (letter, state) in enumerate(states)])
    column = QVBoxLayout(card)
    column.setContentsMargins(24, 20, 24, 20)
    column.addWidget(Text("Cette semaine", role="h3"))
    column.addWidget(strip)
    return card


def year() -> QWidget:
    """Give the year on a card."""
    card, heat = Card(), HeatMap()
    first = date(2026, 1, 1)
    span = [first + timedelta(days=step) for step in range(365)]
    days = [
        HeatDay(day, (day.toordinal() * 7919 % 11) % 5 if day.weekday() < 5 else 0, f"{day:%d/%m}") for day in span
    ]
    heat.setLabels(
        ["Janv.", "Févr.", "Mars", "Avr.", "Mai", "Juin", "Juil.", "Août", "Sept.", "Oct.", "Nov.", "Déc."],
        ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
        "moins",
        "plus",
    )
    heat.setDays(days, first, date(2026, 12, 31), TODAY)
    heat.setMarks(
        [
            HeatMark(date(2026, 5, 18), date(2026, 8, 2), "11 semaines, votre record", "best"),
            HeatMark(date(2026, 8, 10), date(2026, 8, 23), "pause de congés", "pause"),
            HeatMark(date(2026, 10, 5), date(2026, 11, 22), "7 semaines", "current"),
        ]
    )
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 18, 20, 18)
    column.addWidget(heat)
    return card


def words() -> QLayout:
    """Give the roles of type."""
    column = QVBoxLayout()
    column.addWidget(Text("Bonjour Camille.", role="display"))
    column.addWidget(Text("Heat, minus the jargon", role="title2"))
    marked = Text(role="body", color="ink2", wrap=True)
    marked.setMarkup(
        "Partez de <b>Trois semaines dans une école occupée</b>. Vous y étiez\u202f: racontez.", "ink"
    )
    column.addWidget(marked)
    column.addWidget(Text("L’école n’a jamais fermé.", role="read"))
    column.addStretch(1)
    return column


def page() -> QWidget:
    """Give everything on one ground."""
    ground = Canvas()
    whole = QHBoxLayout(ground)
    whole.setContentsMargins(0, 0, 0, 0)
    rail = Rail()
    rail.set_jump("Aller à…", "Ctrl K")
    rail.set_note("Rien ne quitte ce portable")
    for key, text, icon in (("today", "Aujourd’hui", "sun-horizon"), ("library", "Bibliothèque", "books")):
        rail.add_page(key, text, icon)
    rail.add_footer("settings", "Réglages", "gear-six")
    rail.set_current("today")
    whole.addWidget(rail)
    column = QVBoxLayout()
    column.setContentsMargins(40, 28, 40, 28)
    column.setSpacing(18)
    whole.addLayout(column, 1)
    covers = QHBoxLayout()
    for title in ("Trois semaines", "Podcast", "Paille", "Chaleur", "Façade", "Apprentis", "Chiffres"):
        cover = Cover()
        cover.setSeed(title)
        cover.setFixedSize(84, 84)
        covers.addWidget(cover)
    empty = EmptyState("binoculars", "Rien ici encore", "Dites pourquoi, puis une issue.", [Button("Une issue")])
    top = QHBoxLayout()
    top.addLayout(words(), 1)
    top.addWidget(week())
    top.addWidget(empty)
    for part in (top, buttons(), chips(ground), fields(), switches(), choices(), measures(), covers):
        column.addLayout(part)
    column.addWidget(year())
    column.addStretch(1)
    return ground


def main() -> None:
    """Write one picture a look."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    install(app, OptionStore(None))
    for appearance, scale in LOOKS:
        theme().apply(appearance, scale)
        ground = page()
        ground.resize(1360, 1240)
        ground.grab().save(str(out / f"widgets-{appearance}-{scale}.png"))


if __name__ == "__main__":
    main()
