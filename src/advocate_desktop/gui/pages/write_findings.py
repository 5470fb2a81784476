"""What the checks say of a draft: what to look at, and what is good."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from advocate_desktop.domain.findings import Finding, Origin, Severity, Span
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.common import tab_through
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.gui.words import channel_name

_ICONS = {
    "originality": ("bird", "fill"),
    "open-prompt": ("pencil-simple-line", "fill"),
    "length": ("text-aa", "regular"),
    "fold": ("eye", "regular"),
    "hashtags": ("hash", "regular"),
    "accessibility": ("users-three", "fill"),
    "embargo": ("lock-simple", "fill"),
    "confidential": ("shield-check", "fill"),
    "tone": ("warning", "fill"),
    "boundaries": ("hand-palm", "regular"),
    "disclosure": ("user-focus", "regular"),
    "personal-touch": ("feather", "regular"),
    "company": ("clipboard-text", "regular"),
    "promotion": ("megaphone-simple", "regular"),
    "layout": ("list-bullets", "regular"),
    "cliche": ("repeat", "regular"),
    "conversation": ("chat-circle-text", "fill"),
    "mentions": ("at", "regular"),
    "links": ("link", "regular"),
    "link-place": ("link", "regular"),
    "typography": ("quotes", "regular"),
    "window": ("calendar-blank", "regular"),
    "cadence": ("calendar-dots", "fill"),
    "spelling": ("pencil-simple", "regular"),
    "readability": ("newspaper", "regular"),
}
_ORIGINS = {
    Origin.COMPANY: QT_TRANSLATE_NOOP("ChecksPanel", "Your company's guide"),
    Origin.LAW: QT_TRANSLATE_NOOP("ChecksPanel", "The law"),
    Origin.BOUNDARY: QT_TRANSLATE_NOOP("ChecksPanel", "A limit of your own"),
    Origin.CRAFT: QT_TRANSLATE_NOOP("ChecksPanel", "Advice"),
}
_COLORS = {Severity.STOP: "danger", Severity.WARNING: "caution", Severity.ADVICE: "ink2"}


class FindingItem(QWidget):
    """One remark, with what can be done about it."""

    go_asked = Signal(object)  # Finding
    fix_asked = Signal(object)  # Finding

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding: Finding | None = None
        self._mark = QLabel(self)
        self._title = Text(role="h3", wrap=True, parent=self)
        self._why = Text(role="small", color="ink2", wrap=True, parent=self)
        self._origin = Text(role="cap", color="ink3", wrap=True, parent=self)
        self._go = Button(small=True, parent=self)
        self._fix = Button(small=True, kind="soft", parent=self)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._go)
        buttons.addWidget(self._fix)
        buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        for text in (self._title, self._why, self._origin):
            words.addWidget(text)
        words.addSpacing(5)
        words.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 12)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._go.clicked.connect(self._on_go)
        self._fix.clicked.connect(self._on_fix)
        follow(self._restyle)

    def buttons(self) -> list[Button]:
        """Give what can be done about it, in the order of Tab."""
        return [self._go, self._fix]

    def show_finding(self, finding: Finding, channel: str) -> None:
        """Show another remark."""
        self._finding = finding
        self._title.setText(finding.message)
        self._why.setText(finding.why)
        self._why.setVisible(bool(finding.why))
        said = (
            channel_name(channel)
            if finding.origin is Origin.CHANNEL
            else QCoreApplication.translate("ChecksPanel", str(_ORIGINS[finding.origin]))
        )
        if finding.severity is Severity.STOP:
            held = self.tr("Holds the copy")
            said = held if finding.origin is Origin.CRAFT else f"{held} · {said}"
        self._origin.setText(said)
        if finding.check == "originality":
            self._go.setText(self.tr("See the passages"))
        elif finding.check == "open-prompt":
            self._go.setText(self.tr("Go to the first"))
        else:
            self._go.setText(self.tr("Go there"))
        self._go.setVisible(finding.span.end > finding.span.start)
        self._go.setAccessibleDescription(finding.message)
        self._fix.setVisible(finding.fix is not None)
        if finding.fix is not None:
            self._fix.setText(finding.fix.label)
            self._fix.setAccessibleDescription(finding.message)
        self.setAccessibleName(f"{finding.message} {finding.why}")
        self._restyle()

    def _on_go(self) -> None:
        self.go_asked.emit(self._finding)

    def _on_fix(self) -> None:
        self.fix_asked.emit(self._finding)

    def _restyle(self) -> None:
        if self._finding is None:
            return
        name, weight = _ICONS.get(self._finding.check, ("info", "regular"))
        own = {"open-prompt": "accentInk", "originality": "caution"}
        color = own.get(self._finding.check, _COLORS[self._finding.severity])
        self._mark.setPixmap(pixmap(name, weight, color, theme().icon_px(18)))


class _GoodLine(QWidget):
    """A check that has nothing to say."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(words, role="small", wrap=True, parent=self), 1)
        follow(self._restyle)

    def _restyle(self) -> None:
        self._mark.setPixmap(pixmap("check-circle", "fill", "accent", theme().icon_px(18)))


class ChecksPanel(ScrollArea):
    """Remarks first, what is good below; the panel changes only where a remark did."""

    go_asked = Signal(object)
    fix_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._channel = ""
        self._good: tuple[str, ...] = ()
        self._items: list[FindingItem] = []
        self._next = -1
        content = self._content = QWidget(self)
        self._look = Text(self.tr("To look at"), role="capM", color="ink3", parent=content)
        self._fine = Text(self.tr("All good"), role="capM", color="ink3", parent=content)
        self._fold = Button(kind="ghost", small=True, parent=content)
        self._fold.setIconName("check-circle", "fill")
        self._fold.setInk("accentInk")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._arrange_good)
        self._note = Text(
            self.tr("Checks suggest, you decide. Only a few hold the copy, and they say why."),
            role="cap",
            color="ink3",
            wrap=True,
            parent=content,
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self._goods = QVBoxLayout()
        self._goods.setSpacing(0)
        self._short = False
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 18, 8, 18)
        column.setSpacing(8)
        column.addWidget(self._look)
        column.addLayout(self._list)
        column.addWidget(self._fine)
        column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._goods)
        column.addStretch(1)
        column.addWidget(self._note)
        self.setWidget(content)
        self.setAccessibleName(self.tr("Checks"))

    def set_short(self, short: bool) -> None:
        """Fold what is good to one line, where there is little room."""
        if short != self._short:
            self._short = short
            self._arrange_good()

    def show_findings(self, findings: Sequence[Finding], good: Sequence[str], channel: str) -> None:
        """Show what the checks say of the text as it is; `good` are sentences of those that have no remark."""
        if (tuple(findings), tuple(good), channel) == (self._findings, self._good, self._channel):
            return
        self._findings, self._channel = tuple(findings), channel
        while len(self._items) < len(findings):
            item = FindingItem(self._content)
            item.go_asked.connect(self.go_asked)
            item.fix_asked.connect(self.fix_asked)
            self._items.append(item)
            self._list.addWidget(item)
            tab_through(self._look, [button for known in self._items for button in known.buttons()])
        for item, finding in zip(self._items, findings, strict=False):
            item.show_finding(finding, channel)
        for number, item in enumerate(self._items):
            item.setVisible(number < len(findings))
        self._look.setVisible(bool(findings))
        self._show_good(tuple(good))
        self._arrange_good()

    def _show_good(self, good: tuple[str, ...]) -> None:
        if good == self._good:
            return
        self._good = good
        while (old := self._goods.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.deleteLater()
        for words in good:
            self._goods.addWidget(_GoodLine(words, self._content))

    def next_finding(self) -> Finding | None:
        """Give the remark after the one given last, going round; one that has a place in the text."""
        places = [finding for finding in self._findings if finding.span.end > finding.span.start]
        if not places:
            return None
        self._next = (self._next + 1) % len(places)
        return places[self._next]

    def _arrange_good(self) -> None:
        self._fold.setText(self.tr("%n point(s) good", "", len(self._good)))
        self._fold.setVisible(self._short and bool(self._good))
        self._fine.setVisible(bool(self._good) and not self._short)
        shown = not self._short or self._fold.isChecked()
        for index in range(self._goods.count()):
            item = self._goods.itemAt(index)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(shown)


def places(finding: Finding) -> tuple[Span, ...]:
    """Give all places of a remark in the text, in order."""
    found = {finding.span, *finding.related}
    return tuple(sorted((span for span in found if span.end > span.start), key=lambda span: span.start))
