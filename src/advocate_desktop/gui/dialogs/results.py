"""Results typed in: of one post, and the numbers that sums rest on."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale
from PySide6.QtGui import QDoubleValidator, QIntValidator
from PySide6.QtWidgets import QGridLayout, QWidget

from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.domain.results import BY_HAND, Figure, Metric
from advocate_desktop.domain.routine import Publication
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.pages.result_words import metric_name
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.fields import TextField
from advocate_desktop.settings import (
    COST_A_YEAR,
    COST_PER_THOUSAND,
    PEOPLE_SHARING,
    RELATIONS,
    Option,
    OptionStore,
)

_MOST = 2_000_000_000
_NETWORKS = ("linkedin", "mastodon", "bluesky")
_COLUMNS = 3


class ResultsDialog(Dialog):
    """Seven figures at most; what stays empty stays unknown."""

    def __init__(
        self, post: Publication, figures: Mapping[Metric, Figure], parent: QWidget, *, more: bool
    ) -> None:
        """Ask; `more` offers to go on with the next post that has no results."""
        super().__init__(parent, icon="chart-line-up", tone="accent", width=560)
        title = words.entry_title(post) or words.kind_name(post)
        day = QLocale().toString(words.qdate(post.local_date), "d MMMM yyyy")
        self.set_texts(self.tr("Results of a post"), self.tr("{title}, {day}").format(title=title, day=day))
        self._known = {metric: figures[metric].value for metric in BY_HAND if metric in figures}
        self._fields: dict[Metric, TextField] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for at, metric in enumerate(BY_HAND):
            field = TextField(self)
            field.setCaption(metric_name(metric))
            field.edit.setValidator(QIntValidator(0, _MOST, field))
            field.setText(str(self._known[metric]) if metric in self._known else "")
            grid.addWidget(field, at // _COLUMNS, at % _COLUMNS)
            self._fields[metric] = field
        self.body.addLayout(grid)
        self.add_choice(Choice("cancel", self.tr("Cancel"), "ghost", safe=True))
        if more:
            self.add_choice(Choice("keep", self.tr("Keep")))
            self.add_choice(Choice("next", self.tr("Keep, next post"), "primary"))
        else:
            self.add_choice(Choice("keep", self.tr("Keep"), "primary"))

    def field(self, metric: Metric) -> TextField:
        """Give the field of a figure."""
        return self._fields[metric]

    def answer(self) -> dict[Metric, int | None]:
        """Give the figures that are other than before; None forgets one that was typed."""
        said: dict[Metric, int | None] = {}
        for metric, field in self._fields.items():
            digits = "".join(letter for letter in field.text() if letter.isdigit())
            value = min(int(digits), _MOST) if digits else None
            if value != self._known.get(metric):
                said[metric] = value
        return said


class WorthDialog(Dialog):
    """What the person tells of their networks and costs; all of it may stay empty."""

    def __init__(self, settings: OptionStore, parent: QWidget) -> None:
        super().__init__(parent, icon="scales", tone="accent", width=560)
        self.set_texts(
            self.tr("What the sums rest on"),
            self.tr("These numbers are yours. Without one of them, the sum it is for is not shown."),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        relations = settings.get(RELATIONS)
        self._relations: dict[str, TextField] = {}
        for at, network in enumerate(known for known in _NETWORKS if known in CHANNELS):
            said = self.tr("Relations on {network}").format(network=CHANNELS[network].name)
            field = self._whole(said, relations.get(network, 0))
            self._relations[network] = field
            grid.addWidget(field, at // 2, at % 2)
        self._people = self._whole(self.tr("People who share"), settings.get(PEOPLE_SHARING))
        self._thousand = self._money(self.tr("Ads: 1,000 views cost"), settings.get(COST_PER_THOUSAND))
        self._cost = self._money(self.tr("Your posts cost, a year"), settings.get(COST_A_YEAR))
        for at, field in enumerate((self._people, self._thousand, self._cost), len(self._relations)):
            grid.addWidget(field, at // 2, at % 2)
        self.body.addLayout(grid)
        self.add_choice(Choice("cancel", self.tr("Cancel"), "ghost", safe=True))
        self.add_choice(Choice("keep", self.tr("Keep"), "primary"))

    def keep(self, settings: OptionStore) -> None:
        """Keep what was told."""
        others = {name: count for name, count in settings.get(RELATIONS).items() if name not in self._relations}
        told = {name: _whole_of(field) for name, field in self._relations.items()}
        settings.set(RELATIONS, {**others, **{name: count for name, count in told.items() if count}})
        settings.set(PEOPLE_SHARING, max(1, _whole_of(self._people)))
        for option, field in self._monies():
            settings.set(option, _money_of(field))

    def _monies(self) -> tuple[tuple[Option[float], TextField], ...]:
        return (COST_PER_THOUSAND, self._thousand), (COST_A_YEAR, self._cost)

    def _whole(self, caption: str, value: object) -> TextField:
        field = TextField(self)
        field.setCaption(caption)
        field.edit.setValidator(QIntValidator(0, _MOST, field))
        field.setText(str(value) if isinstance(value, int) and value else "")
        return field

    def _money(self, caption: str, value: float) -> TextField:
        field = TextField(self)
        field.setCaption(caption)
        field.edit.setValidator(QDoubleValidator(0, _MOST, 2, field))
        field.setText(QLocale().toString(value, "f", 2) if value else "")
        return field


def _whole_of(field: TextField) -> int:
    digits = "".join(letter for letter in field.text() if letter.isdigit())
    return min(int(digits), _MOST) if digits else 0


def _money_of(field: TextField) -> float:
    value, known = QLocale().toDouble(field.text())
    return max(0.0, value) if known else 0.0
