"""What one day holds, in words and with what can be done."""

from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.domain.grids import Idea
from advocate_desktop.domain.month import MonthDay
from advocate_desktop.domain.routine import DayFacts, Publication
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.widgets.card import Card
from advocate_desktop.gui.widgets.fields import IconButton
from advocate_desktop.gui.widgets.text import Text


class DayCard(Card):
    """The day the keyboard is on: its posts, its ideas, slot or pause."""

    taken_out = Signal(int)  # an idea that loses its day
    opened = Signal(object)  # an idea to work on

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = Text(role="h3", wrap=True, parent=self)
        self._what = Text(role="small", color="ink2", wrap=True, parent=self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 12, 14)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._what)
        column.addLayout(self._rows)

    def show_day(self, day: MonthDay, today: date) -> None:
        """Show another day."""
        title = QLocale().toString(words.qdate(day.day), "dddd d MMMM")
        self._title.setText(title[:1].upper() + title[1:])
        self._what.setText(self._words(day, today))
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for post in day.posts:
            self._rows.addWidget(self._post(post))
        for idea in day.ideas:
            self._rows.addWidget(self._idea(idea))

    def _words(self, day: MonthDay, today: date) -> str:
        said = [words.facts_words(DayFacts(len(day.posts), day.comments))]
        if day.paused:
            said.append(self.tr("a pause: nothing is expected"))
        elif day.slot:
            said.append(self.tr("a slot of your rhythm"))
        if not any(said) and not day.ideas:
            said.append(self.tr("nothing planned") if day.day >= today else self.tr("nothing went out"))
        whole = ", ".join(part for part in said if part)
        return f"{whole[:1].upper()}{whole[1:]}." if whole else self.tr("Planned:")

    def _post(self, post: Publication) -> QWidget:
        title = words.entry_title(post) or words.kind_name(post)
        return self._row(title, words.entry_moment(post), [])

    def _idea(self, idea: Idea) -> QWidget:
        write = IconButton(
            self.tr("Work on: {idea}").format(idea=idea.sentence), icon="pencil-simple", side=28, parent=self
        )
        write.clicked.connect(partial(self._on_opened, idea))
        out = IconButton(
            self.tr("Take off its day: {idea}").format(idea=idea.sentence), icon="x", side=28, parent=self
        )
        out.clicked.connect(partial(self._on_taken_out, idea.id))
        return self._row(idea.sentence, self.tr("idea"), [write, out])

    def _row(self, first: str, second: str, buttons: list[IconButton]) -> QWidget:
        row = QWidget(self)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Text(first, role="small", wrap=True, max_lines=2, parent=row))
        texts.addWidget(Text(second, role="cap", color="ink3", parent=row))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(2)
        line.addLayout(texts, 1)
        for button in buttons:
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.show()
        return row

    def _on_opened(self, idea: Idea, _checked: bool = False) -> None:
        self.opened.emit(idea)

    def _on_taken_out(self, idea_id: int, _checked: bool = False) -> None:
        self.taken_out.emit(idea_id)
