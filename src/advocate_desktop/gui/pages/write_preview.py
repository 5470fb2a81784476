"""How a post may look in a feed: a neutral card of each network, on a phone or a wide screen, folded or open."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from advocate_desktop.channels.threads import split_thread
from advocate_desktop.domain.channels import Channel
from advocate_desktop.domain.fold import fold_of, folded, hook_end
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.pages.write_cards import Author, PostCard
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.choices import Segmented
from advocate_desktop.gui.widgets.common import draw_box
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text

_PHONE_WIDTH = 356
_PARTS_SHOWN = 40


class _NextPost(QWidget):
    """The beginning of whatever comes below in the feed."""

    def sizeHint(self) -> QSize:
        """Give the size of the part that shows."""
        return QSize(200, 90)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a card without words."""
        painter, look = QPainter(self), theme()
        draw_box(painter, self.rect(), 12, look.color("surface"), look.color("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("hover"))
        painter.drawEllipse(QPointF(37, 37), 21, 21)
        painter.drawRoundedRect(QRectF(70, 24, min(110, self.width() - 100), 7), 3, 3)
        painter.drawRoundedRect(QRectF(70, 40, min(160, self.width() - 86), 7), 3, 3)


class _Frame(QWidget):
    """A phone that belongs to nobody, or a plain wide ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phone = True
        self.cards: list[PostCard] = []
        below = _NextPost(self)
        below.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(10)
        self._column.addWidget(below)
        self._column.addStretch(1)
        self.set_phone(True)

    def fit_cards(self, channel: str, count: int) -> bool:
        """Have so many cards of a network; tell whether there are new ones, to be filled."""
        if self.cards and self.cards[0].channel != channel:
            count_before, kept = len(self.cards), 0
        else:
            count_before = kept = len(self.cards)
        for card in self.cards[min(kept, count) :]:
            card.hide()
            self._column.removeWidget(card)
            card.deleteLater()
        self.cards = self.cards[: min(kept, count)]
        fresh = count > len(self.cards)
        while len(self.cards) < count:
            card = PostCard(channel, self)
            self._column.insertWidget(len(self.cards), card)
            card.show()
            self.cards.append(card)
        return fresh or kept < count_before

    def set_phone(self, phone: bool) -> None:
        """Be a phone, or not."""
        self._phone = phone
        self._column.setContentsMargins(12, 44 if phone else 4, 12, 0)
        self.setMaximumWidth(theme().px(_PHONE_WIDTH) if phone else 16_777_215)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the edge of the phone and its status line."""
        if not self._phone:
            return
        painter, look = QPainter(self), theme()
        painter.setClipRect(self.rect())
        edge = QRect(0, 0, self.width(), self.height() + 60)
        draw_box(painter, edge, 34, look.color("sunken"), look.color("lineStrong"))
        painter.setFont(look.font("capM", True))
        painter.setPen(look.color("ink2"))
        painter.drawText(QRect(26, 8, 80, 26), int(Qt.AlignmentFlag.AlignVCenter), "12:30")
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(self.width() - 66, 13, pixmap("wifi-high", "fill", "ink2", 16, ratio))
        painter.drawPixmap(self.width() - 44, 13, pixmap("battery-high", "regular", "ink2", 16, ratio))


class PreviewPanel(QWidget):
    """The preview with its two choices; a long post as the parts of its thread."""

    parts_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._channel: Channel | None = None
        self._author, self._comment = Author(), False
        self._picture: tuple[QPixmap | None, str] = (None, "")
        self._parts = Button(self.tr("Copy part by part"), kind="soft", icon="copy", small=True, parent=self)
        self._parts.clicked.connect(self.parts_asked)
        self._parts.hide()
        self._device = Segmented((("phone", self.tr("Mobile")), ("wide", self.tr("Desktop"))), parent=self)
        self._opened = Segmented((("folded", self.tr("Folded")), ("open", self.tr("In full"))), parent=self)
        self._device.setAccessibleName(self.tr("Screen"))
        self._opened.setAccessibleName(self.tr("Fold"))
        self._area = ScrollArea(self)
        self._area.setAccessibleName(self.tr("Preview"))
        holder = QWidget(self)
        centred = QHBoxLayout(holder)
        centred.setContentsMargins(0, 0, 8, 0)
        self._frame = _Frame(holder)
        centred.addStretch(1)
        centred.addWidget(self._frame, 100)
        centred.addStretch(1)
        self._area.setWidget(holder)
        self._note = Text(
            self.tr("An approximation: each network may cut a few words earlier or later."),
            role="cap",
            color="ink3",
            wrap=True,
            parent=self,
        )
        self._choices = QHBoxLayout()
        self._choices.addWidget(self._device)
        self._choices.addStretch(1)
        self._choices.addWidget(self._opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 14)
        column.setSpacing(14)
        column.addLayout(self._choices)
        column.addWidget(self._parts, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._area, 1)
        column.addWidget(self._note)
        self._device.changed.connect(self._show)
        self._opened.changed.connect(self._show)

    def set_author(self, author: Author) -> None:
        """Show who writes."""
        self._author = author
        for card in self._frame.cards:
            card.set_author(author)

    def set_comment(self, comment: bool) -> None:
        """Show a comment instead of a post."""
        self._comment = comment
        for card in self._frame.cards:
            card.set_comment(comment)

    def show_post(self, text: str, channel: Channel) -> None:
        """Show a text as it will be pasted; the channel is as it is for the person."""
        if (text, channel) != (self._text, self._channel):
            self._text, self._channel = text, channel
            if self.isVisible():
                self._show()

    def set_picture(self, picture: QPixmap | None, alternative: str) -> None:
        """Show the picture of the post, or none."""
        self._picture = (picture, alternative)
        for card in self._frame.cards[:1]:
            card.set_picture(picture, alternative)

    def cards(self) -> list[PostCard]:
        """Give the cards shown: one, or those of a thread."""
        return self._frame.cards

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was written while the preview was out of sight."""
        super().showEvent(event)
        self._show()

    def _show(self, _key: str = "") -> None:
        channel = self._channel
        if channel is None:
            return
        phone = self._device.current() == "phone"
        parts = [self._text] if self._comment else split_thread(self._text, channel)
        fold = channel.fold if not self._comment else None
        self._opened.setVisible(fold is not None)
        self._parts.setVisible(len(parts) > 1)
        if self._frame.fit_cards(channel.id, min(len(parts), _PARTS_SHOWN)):
            for card in self._frame.cards:
                card.set_author(self._author)
                card.set_comment(self._comment)
            self.set_picture(*self._picture)
        for card, part in zip(self._frame.cards, parts, strict=False):
            cut = None
            if fold is not None and self._opened.current() == "folded":
                cut = hook_end(part, fold) if phone else fold_of(part, fold)
            card.set_words(folded(part, cut), more=cut is not None)
        self._frame.set_phone(phone)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Put the choices below each other where they do not fit side by side."""
        needed = self._device.sizeHint().width() + self._opened.sizeHint().width() + 12
        narrow = self.width() < needed
        self._choices.setDirection(
            QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        )
