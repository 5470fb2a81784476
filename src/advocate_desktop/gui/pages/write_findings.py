"""What the checks say of a draft: what holds it back, what to look at, advice, and what is good."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from advocate_desktop.checks.registry import CHECKS
from advocate_desktop.domain.findings import Finding, Severity
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.pages.write_finding_item import FindingItem
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.common import tab_through
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text

_SHOWN_OF_A_CHECK, _CHECKS_SHOWN, _SHOWN_GOOD = 2, 4, 5
# Slow checks come last: what they say arrives below what one may be about to click.
_RANK = {check.id: (check.slow, number) for number, check in enumerate(CHECKS)}
_LAST = (True, len(CHECKS))


class _Block(QWidget):
    """The remarks of one check: the first of them; the others, behind a button, are made when asked for."""

    go_asked = Signal(object)
    fix_asked = Signal(object)
    menu_asked = Signal(object, QPoint)
    grown = Signal()  # a row was added

    def __init__(self, check: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.check = check
        self.items: list[FindingItem] = []
        self._findings: Sequence[Finding] = ()
        self._channel = ""
        self.fold = Button(kind="ghost", small=True, icon="caret-down", parent=self)
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._arrange)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._list)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def count(self) -> int:
        """Give the number of remarks, those behind the button included."""
        return len(self._findings)

    def show_findings(self, findings: Sequence[Finding], channel: str) -> None:
        """Show other remarks."""
        self._findings, self._channel = findings, channel
        if self.count <= _SHOWN_OF_A_CHECK:
            self.fold.setChecked(False)
        self._arrange()
        if findings:
            self.fold.setAccessibleDescription(findings[0].message)

    @Slot()
    def _arrange(self) -> None:
        opened = self.fold.isChecked()
        shown = self._findings if opened else self._findings[:_SHOWN_OF_A_CHECK]
        if len(self.items) < len(shown):
            while len(self.items) < len(shown):
                self._add_item()
            self.grown.emit()
        for item, finding in zip(self.items, shown, strict=False):
            item.show_finding(finding, self._channel)
        for number, item in enumerate(self.items):
            item.setVisible(number < len(shown))
        rest = self.count - _SHOWN_OF_A_CHECK
        self.fold.setVisible(rest > 0)
        self.fold.setText(self.tr("Fewer of these") if opened else self.tr("%n more like this", "", rest))
        self.fold.setIconName("caret-up" if opened else "caret-down")

    def _add_item(self) -> None:
        item = FindingItem(self)
        item.go_asked.connect(self.go_asked)
        item.fix_asked.connect(self.fix_asked)
        item.menu_asked.connect(self.menu_asked)
        self.items.append(item)
        self._list.addWidget(item)


class _Group(QWidget):
    """Remarks of one gravity under their heading."""

    go_asked = Signal(object)
    fix_asked = Signal(object)
    menu_asked = Signal(object, QPoint)
    grown = Signal()

    def __init__(self, heading: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.heading = Text(heading, role="capM", color="ink3", parent=self)
        self._blocks: dict[str, _Block] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(8)
        self._column.addWidget(self.heading)
        self.fold = Button(kind="ghost", small=True, icon="caret-down", parent=self)
        self.fold.setCheckable(True)
        self.fold.setAccessibleDescription(heading)
        self.fold.toggled.connect(self._arrange)
        self._column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)

    def blocks(self) -> list[_Block]:
        """Give the blocks in the order they stand in."""
        return sorted(self._blocks.values(), key=lambda block: _RANK.get(block.check, _LAST))

    def show_findings(self, findings: Sequence[Finding], channel: str) -> None:
        """Show other remarks."""
        for check in dict.fromkeys([*self._blocks, *(finding.check for finding in findings)]):
            if check not in self._blocks:
                self._add_block(check)
            mine = [finding for finding in findings if finding.check == check]
            self._blocks[check].show_findings(mine, channel)
        self._arrange()
        self.setVisible(bool(findings))

    @Slot()
    def _arrange(self) -> None:
        told = [block for block in self.blocks() if block.count]
        rest = told[_CHECKS_SHOWN:] if len(told) > _CHECKS_SHOWN + 1 else []
        opened = self.fold.isChecked() and bool(rest)
        for block in self.blocks():
            block.setVisible(bool(block.count) and (opened or block not in rest))
        count = sum(block.count for block in rest)
        self.fold.setVisible(bool(rest))
        self.fold.setText(self.tr("Fewer remarks") if opened else self.tr("%n more remark(s)", "", count))
        self.fold.setIconName("caret-up" if opened else "caret-down")

    def _add_block(self, check: str) -> None:
        block = self._blocks[check] = _Block(check, self)
        block.go_asked.connect(self.go_asked)
        block.fix_asked.connect(self.fix_asked)
        block.menu_asked.connect(self.menu_asked)
        block.grown.connect(self.grown)
        self._column.insertWidget(1 + self.blocks().index(block), block)


class _GoodLine(QWidget):
    """A check that has nothing to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark = QLabel(self)
        self._words = Text(role="small", wrap=True, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        follow(self._restyle)

    def say(self, words: str) -> None:
        """Say what is good; the same words are not laid out again."""
        if words != self._words.text():
            self._words.setText(words)

    def _restyle(self) -> None:
        self._mark.setPixmap(pixmap("check-circle", "fill", "accent", theme().icon_px(18)))


class ChecksPanel(ScrollArea):
    """Remarks first, what is good below; the panel changes only where a remark did."""

    go_asked = Signal(object)  # Finding
    fix_asked = Signal(object)  # Finding
    menu_asked = Signal(object, QPoint)  # Finding, where on the screen
    mend_asked = Signal()  # all that can be mended without a change of meaning
    aside_asked = Signal()  # the list of what was put aside

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._channel = ""
        self._good: tuple[str, ...] = ()
        self._lines: list[_GoodLine] = []
        self._next = -1
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self._settle)
        content = self._content = QWidget(self)
        self._groups = {
            Severity.STOP: _Group(self.tr("Before it is copied"), content),
            Severity.WARNING: _Group(self.tr("To look at"), content),
            Severity.ADVICE: _Group(self.tr("Advice"), content),
        }
        self.mend = Button(kind="soft", small=True, icon="wrench", parent=content)
        self.mend.clicked.connect(self.mend_asked)
        self._fine = Text(self.tr("All good"), role="capM", color="ink3", parent=content)
        self._fold = Button(kind="ghost", small=True, parent=content)
        self._fold.setIconName("check-circle", "fill")
        self._fold.setInk("accentInk")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._arrange_good)
        self.aside = Button(kind="ghost", small=True, icon="eye-slash", parent=content)
        self.aside.clicked.connect(self.aside_asked)
        self._note = Text(
            self.tr("Checks suggest, you decide. Only a few hold the copy, and they say why."),
            role="cap",
            color="ink3",
            wrap=True,
            parent=content,
        )
        self._short = False
        self._lay_out(content)
        self.show_tools(0, 0)
        self.setWidget(content)
        self.setAccessibleName(self.tr("Checks"))

    def _lay_out(self, content: QWidget) -> None:
        self._goods = QVBoxLayout()
        self._goods.setSpacing(0)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 18, 8, 18)
        column.setSpacing(8)
        left = Qt.AlignmentFlag.AlignLeft
        column.addWidget(self.mend, 0, left)
        for group in self._groups.values():
            group.go_asked.connect(self.go_asked)
            group.fix_asked.connect(self.fix_asked)
            group.menu_asked.connect(self.menu_asked)
            group.grown.connect(self._settling.start)
            column.addWidget(group)
        column.addWidget(self._fine)
        column.addLayout(self._goods)
        column.addWidget(self._fold, 0, left)
        column.addStretch(1)
        column.addWidget(self.aside, 0, left)
        column.addWidget(self._note)

    def set_short(self, short: bool) -> None:
        """Fold what is good to one line, where there is little room."""
        if short != self._short:
            self._short = short
            self._arrange_good()

    def show_tools(self, mends: int, aside: int) -> None:
        """Say how many remarks one click mends together, and how many were put aside."""
        self.mend.setText(self.tr("Mend %n point(s) of form", "", mends))
        self.mend.setVisible(mends > 1)
        self.aside.setText(self.tr("%n remark(s) put aside", "", aside))
        self.aside.setVisible(aside > 0)

    def show_findings(self, findings: Sequence[Finding], good: Sequence[str], channel: str) -> None:
        """Show what the checks say of the text as it is; `good` are sentences of those that have no remark."""
        if (tuple(findings), tuple(good), channel) == (self._findings, self._good, self._channel):
            return
        self._findings, self._channel = tuple(findings), channel
        for severity, group in self._groups.items():
            group.show_findings([finding for finding in findings if finding.severity is severity], channel)
        self._good = tuple(good)
        self._arrange_good()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what changed while nobody saw it."""
        super().showEvent(event)
        self._settling.start()

    @Slot()
    def _settle(self) -> None:
        tab_through(self.mend, self._stops())
        # What a remark asked for while it was hidden has not reached the layouts around it.
        for group in self._groups.values():
            for layout in group.findChildren(QLayout):
                layout.invalidate()
            for block in group.blocks():
                for item in block.items:
                    item.updateGeometry()
                block.updateGeometry()
            group.updateGeometry()

    def _stops(self) -> list[QWidget]:
        found: list[QWidget] = []
        for group in self._groups.values():
            for block in group.blocks():
                found += [button for item in block.items for button in item.buttons()]
                found.append(block.fold)
            found.append(group.fold)
        return [*found, self._fold, self.aside]

    def next_finding(self) -> Finding | None:
        """Give the remark after the one given last, going round; one that has a place in the text."""
        places = [finding for finding in self._findings if finding.span.end > finding.span.start]
        if not places:
            return None
        self._next = (self._next + 1) % len(places)
        return places[self._next]

    @Slot()
    def _arrange_good(self) -> None:
        shown = self._good if self._fold.isChecked() else () if self._short else self._good[:_SHOWN_GOOD]
        while len(self._lines) < len(shown):
            self._lines.append(_GoodLine(self._content))
            self._goods.addWidget(self._lines[-1])
        for line, words in zip(self._lines, shown, strict=False):
            line.say(words)
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(shown))
        rest = len(self._good) - (0 if self._short else _SHOWN_GOOD)
        self._fold.setText(
            self.tr("%n point(s) good", "", rest) if self._short else self.tr("%n more", "", max(0, rest))
        )
        self._fold.setVisible(rest > 0)
        self._fine.setVisible(bool(self._good) and not self._short)
