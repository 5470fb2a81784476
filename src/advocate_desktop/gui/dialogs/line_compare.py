"""Two versions of the line side by side: cards in, cards out, pillars changed."""

from collections.abc import Sequence
from html import escape

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.domain.line import EditorialLine, LineChange, compare
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.card import Canvas
from advocate_desktop.gui.widgets.choices import Select
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text


class CompareDialog(Dialog):
    """An earlier version at the left, a later one at the right, and what differs below."""

    def __init__(self, parent: QWidget, versions: Sequence[EditorialLine], shown: int) -> None:
        super().__init__(parent, title=self.tr("Compare two versions"), width=760)
        self._versions = list(versions)
        self.before, self.after = Select(self), Select(self)
        self._texts = (Text(wrap=True, role="read", parent=self), Text(wrap=True, role="read", parent=self))
        row = QHBoxLayout()
        row.setSpacing(24)
        names = (self.tr("Earlier version"), self.tr("Later version"))
        for select, text, name in zip((self.before, self.after), self._texts, names, strict=True):
            select.setAccessibleName(name)
            for line in self._versions:
                select.addItem(self.tr("Version {number}").format(number=line.version))
            column = QVBoxLayout()
            column.setSpacing(8)
            column.addWidget(select)
            column.addWidget(text)
            column.addStretch(1)
            row.addLayout(column, 1)
        at = next((index for index, line in enumerate(self._versions) if line.version == shown), 0)
        at = min(at, max(0, len(self._versions) - 2))
        self.after.setCurrentIndex(at)
        self.before.setCurrentIndex(min(at + 1, len(self._versions) - 1))
        ground = Canvas(tone="surface")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.setSpacing(14)
        inside.addLayout(row)
        self.differences = Text(wrap=True, parent=ground)
        inside.addWidget(self.differences)
        inside.addStretch(1)
        area = ScrollArea(self)
        area.setWidget(ground)
        area.setMinimumHeight(theme().px(360))
        self.body.addWidget(area, 1)
        self.add_choice(Choice("close", self.tr("Close"), "primary", safe=True))
        for select in (self.before, self.after):
            select.currentIndexChanged.connect(self._on_chosen)
        self._on_chosen(0)

    def _on_chosen(self, _index: int) -> None:
        before = self._versions[self.before.currentIndex()]
        after = self._versions[self.after.currentIndex()]
        for text, line in zip(self._texts, (before, after), strict=True):
            text.setText(line.statement)
        parts = [
            f"<b>{escape(title)}</b><br>{escape(words)}" for title, words in self._rows(compare(before, after))
        ]
        self.differences.setMarkup("<br><br>".join(parts) or escape(self.tr("The two versions say the same.")))

    def _rows(self, change: LineChange) -> list[tuple[str, str]]:
        to = self.tr("{before} becomes {after}")
        rows = [
            (self.tr("Cards in"), ", ".join(card.title for card in change.cards_in)),
            (self.tr("Cards out"), ", ".join(card.title for card in change.cards_out)),
            (self.tr("New pillars"), ", ".join(pillar.name for pillar in change.added)),
            (self.tr("Pillars left out"), ", ".join(pillar.name for pillar in change.removed)),
            (
                self.tr("Pillars renamed"),
                ", ".join(to.format(before=old.name, after=new.name) for old, new in change.renamed),
            ),
            (self.tr("Pillars on other cards"), ", ".join(new.name for _, new in change.recast)),
            (self.tr("Statement"), self.tr("Other words") if change.statement_changed else ""),
        ]
        return [(title, words) for title, words in rows if words]
