"""One remark of a check, with what can be done about it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from advocate_desktop.domain.findings import Finding, Offer, Origin, Severity, Span
from advocate_desktop.domain.ignoring import can_be_ignored
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.fields import IconButton
from advocate_desktop.gui.widgets.flow import Flow
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
    menu_asked = Signal(object, QPoint)  # Finding, where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding: Finding | None = None
        self._seen: tuple[object, ...] = ()
        self._mark = QLabel(self)
        self._title = Text(role="h3", wrap=True, parent=self)
        self._why = Text(role="small", color="ink2", wrap=True, parent=self)
        self._origin = Text(role="cap", color="ink3", wrap=True, parent=self)
        self._go = Button(small=True, parent=self)
        self._fix = Button(small=True, kind="soft", parent=self)
        self._more = IconButton(self.tr("What else can be done"), icon="dots-three", side=26, parent=self)
        self._buttons = Flow(self)
        self._buttons.add(self._go)
        self._buttons.add(self._fix)
        words = QVBoxLayout()
        words.setSpacing(2)
        for text in (self._title, self._why, self._origin):
            words.addWidget(text)
        words.addSpacing(5)
        words.addWidget(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 12)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self._go.clicked.connect(self._on_go)
        self._fix.clicked.connect(self._on_fix)
        self._more.clicked.connect(self._on_more)
        follow(self._restyle)

    def buttons(self) -> list[QWidget]:
        """Give what can be done about it, in the order of Tab."""
        return [self._go, self._fix, self._more]

    def show_finding(self, finding: Finding, channel: str) -> None:
        """Show another remark; one that only moved with the text changes nothing that is laid out."""
        self._finding = finding
        label = finding.fix.label if finding.fix is not None else None
        placed = finding.span.end > finding.span.start
        seen = (
            *(finding.check, finding.severity, finding.message, finding.why, finding.origin),
            *(label, placed, bool(finding.alternatives), channel),
        )
        if seen == self._seen:
            return
        self._seen = seen
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
        # Advice is what a remark is when nothing else is said.
        self._origin.setVisible(finding.severity is Severity.STOP or finding.origin is not Origin.CRAFT)
        if finding.check == "originality":
            self._go.setText(self.tr("See the passages"))
        elif finding.check == "open-prompt":
            self._go.setText(self.tr("Go to the first"))
        else:
            self._go.setText(self.tr("Go there"))
        self._go.setVisible(placed)
        self._go.setAccessibleDescription(finding.message)
        rest = finding.offer is Offer.SLEEP_ON_IT
        self._fix.setVisible(finding.fix is not None or rest)
        self._fix.setText(finding.fix.label if finding.fix is not None else self.tr("Sleep on it until tomorrow"))
        self._fix.setAccessibleDescription(finding.message)
        self._buttons.setVisible(not self._go.isHidden() or not self._fix.isHidden())
        self._buttons.refit()
        self._more.setVisible(bool(finding.alternatives) or can_be_ignored(finding))
        self._more.setAccessibleDescription(finding.message)
        self.setAccessibleName(f"{finding.message} {finding.why}")
        self._restyle()

    def _on_go(self) -> None:
        self.go_asked.emit(self._finding)

    def _on_fix(self) -> None:
        self.fix_asked.emit(self._finding)

    @Slot()
    def _on_more(self) -> None:
        self._ask_menu(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done."""
        self._ask_menu(event.globalPos())

    def _ask_menu(self, place: QPoint) -> None:
        if not self._more.isHidden():
            self.menu_asked.emit(self._finding, place)

    def _restyle(self) -> None:
        if self._finding is None:
            return
        name, weight = _ICONS.get(self._finding.check, ("info", "regular"))
        own = {"open-prompt": "accentInk", "originality": "caution"}
        color = own.get(self._finding.check, _COLORS[self._finding.severity])
        self._mark.setPixmap(pixmap(name, weight, color, theme().icon_px(18)))


def places(finding: Finding) -> tuple[Span, ...]:
    """Give all places of a remark in the text, in order."""
    found = {finding.span, *finding.related}
    return tuple(sorted((span for span in found if span.end > span.start), key=lambda span: span.start))
