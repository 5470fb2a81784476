"""What a country asks one to say of one's tie with the company, and wordings to put into the text."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QDate, QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.domain.disclosure import Disclosure
from advocate_desktop.gui.dialogs.form_room import FormRoom
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Canvas
from advocate_desktop.gui.widgets.choices import Select
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text


class _Wording(QWidget):
    """A sentence and the button that puts it into the text."""

    def __init__(self, words: str, button: str, put: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        shown = words.replace("[[", "").replace("]]", "")
        self.button = Button(button, kind="soft", small=True, parent=self)
        self.button.setAccessibleName(f"{button}: {shown}")
        self.button.clicked.connect(put)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Text(shown, wrap=True, parent=self), 1)
        row.addWidget(self.button)


class DisclosureDialog(Dialog):
    """The rule in short, and wordings; `sentence` and `label` hold what the person took."""

    country_chosen = Signal(str)

    def __init__(self, parent: QWidget, countries: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent, icon="identification-badge", tone="accent", width=620)
        self.set_texts(
            self.tr("Say where you work"),
            self.tr("Readers may know that you speak of your own company. One sentence is enough."),
        )
        self.sentence, self.label = "", ""
        holder = QWidget(self)
        self._ground = Canvas(tone="surface")
        inside = QVBoxLayout(self._ground)
        inside.setContentsMargins(2, 2, 10, 2)
        inside.setSpacing(14)
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        self.country = Select(self._ground)
        self.country.setAccessibleName(self.tr("Country"))
        for code, name in countries:
            self.country.addItem(name, code)
        self.country.activated.connect(self._on_country)
        scroll = ScrollArea(holder)
        scroll.setWidget(self._ground)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        inside.addWidget(self.country)
        inside.addLayout(self._column)
        self._room = FormRoom(self, holder, scroll, self._ground)
        self.wordings: list[_Wording] = []
        self.add_choice(Choice("close", self.tr("Close"), safe=True))

    def show_rule(self, rule: Disclosure, wordings: Disclosure) -> None:
        """Show the rule in the language of the windows, the wordings in that of the draft."""
        self.country.setCurrentIndex(max(0, self.country.findData(rule.country)))
        while (old := self._column.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.wordings = []
        self._add(Text(rule.rule, role="small", color="ink2", wrap=True, parent=self._ground))
        for words in wordings.employee:
            self._add_wording(words, self.tr("Put it in"), partial(self._take, words, ""))
        self._add(
            Text(self.tr("If you received something for this post"), role="h3", wrap=True, parent=self._ground)
        )
        for words in wordings.rewarded:
            self._add_wording(words, self.tr("Put it first"), partial(self._take, "", words))
        day = QLocale().toString(QDate(rule.as_of.year, rule.as_of.month, rule.as_of.day), "d MMMM yyyy")
        note = self.tr("Help, and no legal advice. As of {day}: {sources}.").format(
            day=day, sources="; ".join(rule.sources)
        )
        self._add(Text(note, role="cap", color="ink3", wrap=True, selectable=True, parent=self._ground))
        self._column.addStretch(1)
        self._room.fit()

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.show()

    def _add_wording(self, words: str, button: str, put: Callable[[], None]) -> None:
        row = _Wording(words, button, put, self._ground)
        self.wordings.append(row)
        self._add(row)

    def _take(self, sentence: str, label: str, _checked: bool = False) -> None:
        self.sentence, self.label = sentence, label
        self.accept()

    @Slot(int)
    def _on_country(self, index: int) -> None:
        self.country_chosen.emit(str(self.country.itemData(index)))
