"""The Settings page: every choice applies at once and is kept at once."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QLocale, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.content import ContentSource
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.forms.ui_settings import Ui_SettingsPage
from advocate_desktop.gui.page import Page
from advocate_desktop.gui.pages.settings_checks import ChecksPart
from advocate_desktop.gui.pages.settings_data import DataPart
from advocate_desktop.gui.pages.settings_networks import NetworksPart
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.choices import Segmented
from advocate_desktop.gui.widgets.fields import TextField
from advocate_desktop.settings import (
    APPEARANCE,
    COUNTRY,
    DEFAULT_CHANNEL,
    DRAFT_LANGUAGE,
    FIRST_NAME,
    FULL_NAME,
    HEADLINE,
    LANGUAGE,
    MOTION,
    SHOW_STREAK,
    SINGLE_LETTER_KEYS,
    TEXT_SCALE,
    WEEK_STARTS_ON,
    Option,
)

_COLUMN, _SIDE_BY_SIDE_FROM, _PAGE_WIDTH = 620, 560, 1320
_LANGUAGES = (("en", "English"), ("fr", "Français"))
_PERSONAL = ChangeSet.of(Changed.PROFILE)

Sources = Sequence[tuple[ContentSource, int]]


class SettingsPage(Page):
    """All choices in one column; `open_with` takes what `place` gives."""

    shows = frozenset({Changed.CONTENT, Changed.PROFILE, Changed.DRAFTS, Changed.WORDS, Changed.VOICE})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_SettingsPage()
        self.ui.setupUi(self)
        self._filling = False
        self._focus: QWidget | None = None
        self._data = DataPart(context, self)
        self._networks = NetworksPart(context, self.ui, self)
        self.checks = ChecksPart(context, self)
        self._offer()
        self._fill()
        self._connect()

    # What there is to choose

    def _offer(self) -> None:
        from advocate_desktop.channels.registry import CHANNELS

        ui, locale = self.ui, QLocale()
        ui.language.setOptions(_LANGUAGES)
        ui.appearance.setOptions(
            [
                ("system", self.tr("System")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("contrast", self.tr("High contrast")),
            ]
        )
        percent = self.tr("{number}%")
        ui.scale.setOptions(
            [(str(size), percent.format(number=locale.toString(size))) for size in TEXT_SCALE.choices]
        )
        ui.motion.setOptions(
            [("system", self.tr("System")), ("full", self.tr("Full")), ("reduced", self.tr("Reduced"))]
        )
        ui.draftLanguage.setOptions([("", self.tr("As the interface")), *_LANGUAGES])
        ui.week.setOptions([("monday", locale.dayName(1)), ("sunday", locale.dayName(7))])
        self._offer_ways()
        for known in CHANNELS.values():
            ui.channel.addItem(known.name, known.id)
        ui.country.addItem(self.tr("By the language of the draft"), "")
        # It has no sentence below it, so it stands in the middle of its row.
        ui.appearanceTitle.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _offer_ways(self) -> None:
        for words, kind, icon, action in (
            (self.tr("Import files or a pack"), "secondary", "plus", "import.files"),
            (self.tr("Import a folder"), "ghost", "folder-open", "import.folder"),
            (self.tr("Subscriptions…"), "ghost", "newspaper", "subscriptions"),
            (self.tr("Make a pack…"), "ghost", "package", "pack.make"),
        ):
            button = Button(words, kind=kind, icon=icon, small=True)
            button.clicked.connect(partial(self._trigger, action))
            self.ui.contentWays.add(button)

    def _connect(self) -> None:
        ui = self.ui
        ui.language.changed.connect(self._on_language)
        ui.scale.changed.connect(self._on_scale)
        for segmented, option in self._segments():
            segmented.changed.connect(partial(self._keep_choice, option))
        ui.channel.activated.connect(self._on_channel)
        ui.country.activated.connect(self._on_country)
        ui.letters.toggled.connect(partial(self._keep_switch, SINGLE_LETTER_KEYS))
        ui.streak.toggled.connect(partial(self._keep_switch, SHOW_STREAK))
        for field, option in self._fields():
            field.editingFinished.connect(partial(self._keep_field, field, option))
        for button, action in (
            (ui.keysButton, "help"),
            (ui.sourcesButton, "sources"),
            (ui.openButton, "data.folder"),
            (ui.voiceButton, "voice"),
            (ui.aboutButton, "about"),
        ):
            button.clicked.connect(partial(self._trigger, action))
        ui.exportButton.clicked.connect(self._data.export)
        ui.eraseButton.clicked.connect(self._data.erase)
        theme().changed.connect(self._fill)

    def _segments(self) -> tuple[tuple[Segmented, Option[str]], ...]:
        ui = self.ui
        return (
            (ui.appearance, APPEARANCE),
            (ui.motion, MOTION),
            (ui.draftLanguage, DRAFT_LANGUAGE),
            (ui.week, WEEK_STARTS_ON),
        )

    def _fields(self) -> tuple[tuple[TextField, Option[str]], ...]:
        ui = self.ui
        return (ui.firstName, FIRST_NAME), (ui.fullName, FULL_NAME), (ui.headline, HEADLINE)

    # Showing

    @Slot()
    def _fill(self) -> None:
        """Show what is chosen now, wherever it was chosen."""
        ui, settings = self.ui, self.context.settings
        self._filling = True
        ui.language.setCurrent(self.context.language)
        ui.scale.setCurrent(str(settings.get(TEXT_SCALE)))
        for segmented, option in self._segments():
            segmented.setCurrent(settings.get(option))
        ui.letters.setChecked(settings.get(SINGLE_LETTER_KEYS))
        ui.streak.setChecked(settings.get(SHOW_STREAK))
        for field, option in self._fields():
            if not field.edit.hasFocus():
                field.setText(settings.get(option))
        self._networks.fill()
        ui.channel.setCurrentIndex(max(0, ui.channel.findData(settings.get(DEFAULT_CHANNEL))))
        self.checks.fill()
        ui.country.setCurrentIndex(max(0, ui.country.findData(settings.get(COUNTRY))))
        self._filling = False

    def refresh(self) -> None:
        """Read again the sources and the size of all."""
        self.context.read(_sources, self._on_sources)
        if self.ui.country.count() == 1:
            self.context.read(partial(_countries, self.context.language), self._on_countries)
        self._data.refresh()
        self.checks.refresh()

    @Slot(object)
    def _on_countries(self, countries: tuple[tuple[str, str], ...]) -> None:
        for code, name in countries:
            self.ui.country.addItem(name, code)
        self._fill()

    @Slot(object)
    def _on_sources(self, sources: Sources) -> None:
        items = self.tr("%n item(s)", "", sum(count for _, count in sources))
        words = self.tr("%n source(s)", "", len(sources)) + f" · {items}"
        self.ui.sourcesHint.setText(words if sources else self.tr("Nothing was imported yet."))

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was chosen elsewhere meanwhile, from the palette or by keys."""
        super().showEvent(event)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column at its width, and put controls below their words where there is no room."""
        super().resizeEvent(event)
        look = theme()
        left, top, right, bottom = (44, 28, 40, 40) if self.width() >= 1060 * look.scale else (28, 24, 28, 32)
        left += max(0, (self.width() - left - right - _PAGE_WIDTH) // 2)
        column = min(look.px(_COLUMN), self.width() - left - right)
        self.ui.groundLayout.setContentsMargins(left, top, self.width() - left - column, bottom)
        wide = column >= look.px(_SIDE_BY_SIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        for row in self.findChildren(QBoxLayout):
            if row.objectName().endswith("Row"):
                row.setDirection(direction)
                row.setSpacing(24 if wide else 10)

    def sizeHint(self) -> QSize:
        """Give a comfortable size."""
        return QSize(theme().px(_COLUMN) + 84, theme().px(700))

    # Where the person is

    def place(self) -> object:
        """Give the scroll position and what has the keyboard."""
        focused: QWidget | None = self.focusWidget()
        while focused is not None and not hasattr(self.ui, focused.objectName() or "-"):
            focused = focused.parentWidget()
        name = focused.objectName() if focused is not None else ""
        return {"scroll": self.ui.scroll.verticalScrollBar().value(), "focus": name}

    def open_with(self, argument: object) -> None:
        """Come back to a place."""
        where: Mapping[str, object] = argument if isinstance(argument, Mapping) else {}
        found = getattr(self.ui, str(where.get("focus", "")) or "-", None)
        self._focus = _stop_of(found) if isinstance(found, QWidget) else None
        scroll = where.get("scroll")
        if isinstance(scroll, int):
            self.ui.scroll.verticalScrollBar().setValue(scroll)

    def start_focus(self) -> QWidget:
        """Give what had the keyboard, or the first choice."""
        return self._focus or _stop_of(self.ui.language)

    def panes(self) -> list[QWidget]:
        """Give the first control of each part."""
        ui = self.ui
        stops: list[QWidget] = [_stop_of(ui.language), ui.letters, ui.firstName.edit, ui.channel]
        stops += self.checks.switches()[:1]
        return [*stops, _stop_of(ui.week), ui.sourcesButton, ui.openButton]

    def flush(self) -> None:
        """Keep the names as they are typed."""
        for field, option in self._fields():
            self._keep_field(field, option)
        self._networks.flush()

    # Keeping

    def _keep_choice(self, option: Option[str], value: str) -> None:
        if not self._filling:
            self.context.settings.set(option, value)
            if option is WEEK_STARTS_ON:
                self.context.announce(ChangeSet.of(Changed.ROUTINE, Changed.PROFILE))

    def _keep_switch(self, option: Option[bool], value: bool) -> None:
        if not self._filling:
            self.context.settings.set(option, value)
            if option is SHOW_STREAK:
                self.context.announce(_PERSONAL)

    def _keep_field(self, field: TextField, option: Option[str]) -> None:
        text = " ".join(field.text().split())
        if text != self.context.settings.get(option):
            self.context.settings.set(option, text)
            self.context.announce(_PERSONAL)

    @Slot(str)
    def _on_language(self, language: str) -> None:
        self.context.settings.set(LANGUAGE, language)
        self.context.set_language(language)

    @Slot(str)
    def _on_scale(self, size: str) -> None:
        self.context.settings.set(TEXT_SCALE, int(size))

    @Slot(int)
    def _on_channel(self, index: int) -> None:
        self.context.settings.set(DEFAULT_CHANNEL, str(self.ui.channel.itemData(index)))

    @Slot(int)
    def _on_country(self, index: int) -> None:
        self.context.settings.set(COUNTRY, str(self.ui.country.itemData(index)))
        self.context.announce(_PERSONAL)

    def _trigger(self, action: str) -> None:
        self.context.actions.get(action).trigger()


def _sources(services: Services) -> Sources:
    return services.library.sources()


def _countries(language: str, services: Services) -> tuple[tuple[str, str], ...]:
    return services.disclosure.countries(language)


def _stop_of(widget: QWidget) -> QWidget:
    """Give what takes the keyboard inside a control: the chosen segment, the line of a field."""
    if isinstance(widget, Segmented):
        chosen = [button for button in widget.findChildren(QAbstractButton) if button.isChecked()]
        return chosen[0] if chosen else widget
    return widget
