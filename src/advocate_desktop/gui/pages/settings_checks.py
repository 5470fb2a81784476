"""The part of the Settings page about remarks: which checks speak, what was put aside, words that are right."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.checks.dictionaries import SPELLING_LANGUAGES
from advocate_desktop.checks.registry import CHECKS, is_on
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.ignoring import Ignored
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.put_aside import told
from advocate_desktop.gui.pages.settings_rows import CheckRow
from advocate_desktop.gui.pages.write_voice_line import voice_in_a_line
from advocate_desktop.gui.widgets.aside_row import AsideRow
from advocate_desktop.services.voice import VoiceState
from advocate_desktop.settings import DISABLED_CHECKS, DRAFT_LANGUAGE, ENABLED_CHECKS

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.settings import SettingsPage

_PERSONAL = ChangeSet.of(Changed.PROFILE)
Found = tuple[list[Ignored], list[tuple[str, str]], VoiceState]


class ChecksPart(QObject):
    """Switches for the checks; lists of what was put aside and of taught words, each row with its way back."""

    def __init__(self, context: AppContext, page: "SettingsPage") -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._filling = False
        self._rows: list[CheckRow] = []
        self.aside: list[AsideRow] = []
        self.words: list[AsideRow] = []
        for check in CHECKS:
            self._add(check.id, switchable=check.can_be_switched_off, by_default=check.on_by_default)
        self._show_lists([], [])

    def _add(self, check_id: str, *, switchable: bool, by_default: bool) -> None:
        messages, ui = self._context.messages, self._page.ui
        name, about = messages(f"checks.{check_id}.name"), messages(f"checks.{check_id}.about")
        if not by_default:
            about = self.tr("{about} Off unless you switch it on.").format(about=about)
        if not switchable:
            about = self.tr("{about} Always on.").format(about=about)
        row = CheckRow(check_id, name, about, on=True, first=not self._rows, parent=ui.checksCard)
        row.switch.setEnabled(switchable)
        row.switched.connect(self._keep)
        ui.checksCardLayout.addWidget(row)
        self._rows.append(row)

    def switches(self) -> list[QWidget]:
        """Give the switches that can be moved."""
        return [row.switch for row in self._rows if row.switch.isEnabled()]

    def rows(self) -> list[CheckRow]:
        """Give a row a check."""
        return self._rows

    # Checks

    def fill(self) -> None:
        """Show which checks are on, wherever that was chosen."""
        self._filling = True
        for row in self._rows:
            row.switch.setChecked(self._is_on(row.check_id))
        self._filling = False

    def _is_on(self, check_id: str) -> bool:
        settings = self._context.settings
        check = next(known for known in CHECKS if known.id == check_id)
        return is_on(check, settings.get(DISABLED_CHECKS), settings.get(ENABLED_CHECKS))

    @Slot(str, bool)
    def _keep(self, check_id: str, on: bool) -> None:
        if self._filling:
            return
        self._set(check_id, on=on)
        if not on:
            name = self._context.messages(f"checks.{check_id}.name")
            words = self.tr("“{name}” says nothing from now on.").format(name=name)
            self._context.toast(words, partial(self.bring_back, check_id))

    def bring_back(self, check_id: str) -> None:
        """Switch a check on again."""
        self._set(check_id, on=True)
        self.fill()

    def _set(self, check_id: str, *, on: bool) -> None:
        settings = self._context.settings
        off = set(settings.get(DISABLED_CHECKS)) - {check_id} | (set() if on else {check_id})
        wanted = set(settings.get(ENABLED_CHECKS)) - {check_id} | ({check_id} if on else set())
        settings.set(DISABLED_CHECKS, sorted(off))
        settings.set(ENABLED_CHECKS, sorted(wanted))
        self._context.announce(_PERSONAL)

    # What was put aside, and words

    def refresh(self) -> None:
        """Read again what was put aside, the taught words and the voice."""
        language = self._context.settings.get(DRAFT_LANGUAGE) or self._context.language
        self._context.read(partial(_found, language), self._on_found)

    @Slot(object)
    def _on_found(self, found: Found) -> None:
        ignored, words, voice = found
        self._show_lists(ignored, words)
        said = voice_in_a_line(voice, self._context.messages)
        if said:
            self._page.ui.voiceHint.setText(said)

    def _show_lists(self, ignored: list[Ignored], words: list[tuple[str, str]]) -> None:
        ui = self._page.ui
        _empty(ui.asideRows, self.aside)
        _empty(ui.wordsRows, self.words)
        for one in ignored:
            title, sentence = told(one, self._context.messages)
            self._row(
                self.aside, ui.asideRows, AsideRow(one, title, sentence, self.tr("Make it again"), ui.asideCard)
            )
            self.aside[-1].asked.connect(self._take_back)
        names = {"fr": self.tr("In French"), "en": self.tr("In English")}
        for word, language in words:
            row = AsideRow((word, language), word, names[language], self.tr("Remove"), ui.wordsCard)
            self._row(self.words, ui.wordsRows, row)
            row.asked.connect(self._forget_word)
        ui.asideCard.setVisible(bool(ignored))
        ui.wordsCard.setVisible(bool(words))

    def _row(self, rows: list[AsideRow], layout: QVBoxLayout, row: AsideRow) -> None:
        layout.addWidget(row)
        row.show()
        rows.append(row)

    @Slot(object)
    def _take_back(self, ignored: Ignored) -> None:
        self._context.write(partial(_forget, ignored.id))
        self._context.toast(self.tr("This remark is made again."), partial(self._put_aside, ignored))

    def _put_aside(self, ignored: Ignored) -> None:
        self._context.write(partial(_put_aside, ignored))

    @Slot(object)
    def _forget_word(self, about: tuple[str, str]) -> None:
        self._context.write(partial(_forget_word, about))
        words = self.tr("“{word}” is looked up again.").format(word=about[0])
        self._context.toast(words, partial(self._learn_word, about))

    def _learn_word(self, about: tuple[str, str]) -> None:
        self._context.write(partial(_learn_word, about))


def _empty(layout: QVBoxLayout, rows: list[AsideRow]) -> None:
    for row in rows:
        row.hide()
        layout.removeWidget(row)
        row.deleteLater()
    rows.clear()


def _found(language: str, services: Services) -> Found:
    words = [(word, lang) for lang in SPELLING_LANGUAGES for word in services.spelling.words(lang)]
    return services.checking.ignored(), words, services.voice.state(language)


def _forget(ignored_id: int, services: Services) -> ChangeSet:
    return services.checking.forget(ignored_id)


def _put_aside(ignored: Ignored, services: Services) -> ChangeSet:
    return services.checking.put_back(ignored)[1]


def _forget_word(about: tuple[str, str], services: Services) -> ChangeSet:
    return services.checking.forget_word(*about)


def _learn_word(about: tuple[str, str], services: Services) -> ChangeSet:
    return services.checking.learn_word(*about)
