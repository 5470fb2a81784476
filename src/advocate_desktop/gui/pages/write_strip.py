"""The strip over the text: which text of which network is being edited, where the draft is for several."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from advocate_desktop.domain.variants import ChannelText
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.pane import Pane
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.gui.words import channel_name

_ONE_ROW_FROM = 520


class ChannelStrip(Pane):
    """Says what the network shown has of its own, with the one or two things that can be done about it."""

    also_asked = Signal()
    instead_asked = Signal()
    own_asked = Signal()
    common_asked = Signal()
    seen_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="canvas", edges="b")
        self._mark = QLabel(self)
        self._words = Text(role="small", color="ink2", wrap=True, parent=self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._icon = "eye"
        self.also = self._button("")
        self.instead = self._button("")
        self.seen = self._button(self.tr("Seen"))
        self.own = self._button("")
        self.common = self._button(self.tr("Back to the common text"))
        said = QHBoxLayout()
        said.setSpacing(10)
        said.addWidget(self._mark)
        said.addWidget(self._words, 1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.also, self.instead, self.seen, self.own, self.common):
            acts.addWidget(button)
        acts.addStretch(0)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 8, 24, 8)
        self._row.setSpacing(8)
        self._row.addLayout(said, 1)
        self._row.addLayout(acts)
        self.also.clicked.connect(self.also_asked)
        self.instead.clicked.connect(self.instead_asked)
        self.own.clicked.connect(self.own_asked)
        self.common.clicked.connect(self.common_asked)
        self.seen.clicked.connect(self.seen_asked)
        self.hide()
        follow(self._restyle)

    def _button(self, words: str) -> Button:
        return Button(words, kind="secondary", small=True, parent=self)

    def show_state(self, channel: str, main: str, text: ChannelText | None) -> None:
        """Say what the text shown is; `text` is None where the draft is not for that network."""
        self.setVisible(channel != main)
        if channel == main:
            return
        name, first = channel_name(channel), channel_name(main)
        own = text is not None and text.own
        behind = own and text is not None and text.behind
        self._icon = "eye" if text is None else "pencil-simple-line" if own else "copy"
        if text is None:
            said = self.tr("How it would go out on {name}. The draft is for {first}.")
        elif behind:
            said = self.tr("Own text for {name}. The common text has changed since.")
        elif own:
            said = self.tr("Own text for {name}. The common text stays as it is.")
        else:
            said = self.tr("{name} has the common text: what you change here changes everywhere.")
        self._words.setText(said.format(name=name, first=first))
        self.also.setText(self.tr("For {name} too").format(name=name))
        self.instead.setText(self.tr("For {name} instead").format(name=name))
        self.own.setText(self.tr("Own text for {name}").format(name=name))
        for button, shown in (
            (self.also, text is None),
            (self.instead, text is None),
            (self.own, text is not None and not own),
            (self.common, own),
            (self.seen, behind),
        ):
            button.setVisible(shown)
        self._restyle()

    def words(self) -> str:
        """Give what it says."""
        return self._words.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where there is no room beside them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= theme().px(_ONE_ROW_FROM)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _restyle(self) -> None:
        self._mark.setPixmap(pixmap(self._icon, "regular", "ink2", theme().icon_px(18)))
        self._fit()
