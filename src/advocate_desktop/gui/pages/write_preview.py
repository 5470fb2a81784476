"""How a post may look in a feed: a neutral card, on a phone or a wide screen, folded or open."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.domain.fold import fold_of, folded, hook_end
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.avatar import Avatar, initials_of
from advocate_desktop.gui.widgets.choices import Segmented
from advocate_desktop.gui.widgets.common import draw_box
from advocate_desktop.gui.widgets.cover import Cover
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text

_PHONE_WIDTH = 356


class _Post(QWidget):
    """The card of the post."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar(parent=self)
        self._name = Text(role="h3", parent=self, max_lines=1)
        self._headline = Text(role="cap", color="ink3", wrap=True, max_lines=2, parent=self)
        self._now = Text(self.tr("now"), role="cap", color="ink3", parent=self)
        self._words = Text(role="body", wrap=True, parent=self)
        self._picture = Cover(self)
        self._picture.setRadius(0)
        self._actions = QWidget(self)
        names = QVBoxLayout()
        names.setSpacing(0)
        for text in (self._name, self._headline, self._now):
            names.addWidget(text)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(12)
        head.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        body = QVBoxLayout()
        body.setContentsMargins(16, 0, 16, 4)
        body.addWidget(self._words)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 14, 1, 6)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(body)
        column.addWidget(self._picture)
        column.addWidget(self._actions)
        self._fill_actions()
        follow(self._restyle)

    def _fill_actions(self) -> None:
        row = QHBoxLayout(self._actions)
        row.setContentsMargins(10, 0, 10, 0)
        said = (
            ("thumbs-up", self.tr("Like")),
            ("chat-circle-text", self.tr("Reply")),
            ("repeat", self.tr("Repost")),
            ("paper-plane-tilt", self.tr("Send")),
        )
        for icon, words in said:
            cell = QVBoxLayout()
            cell.setSpacing(2)
            mark = QLabel(self._actions)
            mark.setPixmap(pixmap(icon, "regular", "ink2", theme().icon_px(18)))
            cell.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
            label = Text(words, role="cap", color="ink2", parent=self._actions)
            cell.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            row.addLayout(cell, 1)

    def set_author(self, name: str, headline: str) -> None:
        """Show who writes."""
        self._name.setText(name or self.tr("You"))
        self._headline.setText(headline)
        self._headline.setVisible(bool(headline))
        self._avatar.setInitials(initials_of(name))

    def set_words(self, shown: str, more: bool) -> None:
        """Show the words, with what stands for the rest."""
        # The joiner keeps the line from ending between the dots and the word.
        rest = " " + self.tr("…more").replace("…", "…\u2060")
        self._words.setText(shown + (rest if more else ""))

    def set_picture(self, picture: QPixmap | None, alternative: str) -> None:
        """Show the picture of the post, or none."""
        self._picture.setVisible(picture is not None)
        if picture is not None:
            self._picture.setImage(picture, alternative)

    def set_comment(self, comment: bool) -> None:
        """Look like a comment: no picture, no actions below."""
        self._actions.setVisible(not comment)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep the shape of the picture."""
        self._picture.setFixedHeight(round(self.width() / 1.91))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        draw_box(QPainter(self), self.rect(), 12, theme().color("surface"), theme().color("line"))

    def _restyle(self) -> None:
        self.update()


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
        self.post = _Post(self)
        below = _NextPost(self)
        below.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(10)
        self._column.addWidget(self.post)
        self._column.addWidget(below)
        self._column.addStretch(1)
        self.set_phone(True)

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
    """The preview with its two choices."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._channel = "", ""
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
        column.addWidget(self._area, 1)
        column.addWidget(self._note)
        self._device.changed.connect(self._show)
        self._opened.changed.connect(self._show)

    def set_author(self, name: str, headline: str) -> None:
        """Show who writes."""
        self._frame.post.set_author(name, headline)

    def set_comment(self, comment: bool) -> None:
        """Show a comment instead of a post."""
        self._frame.post.set_comment(comment)

    def show_post(self, text: str, channel: str) -> None:
        """Show a text as it will be pasted."""
        if (text, channel) != (self._text, self._channel):
            self._text, self._channel = text, channel
            if self.isVisible():
                self._show()

    def set_picture(self, picture: QPixmap | None, alternative: str) -> None:
        """Show the picture of the post, or none."""
        self._frame.post.set_picture(picture, alternative)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was written while the preview was out of sight."""
        super().showEvent(event)
        self._show()

    def _show(self, _key: str = "") -> None:
        known = CHANNELS.get(self._channel)
        phone = self._device.current() == "phone"
        cut = None
        if known is not None and known.fold is not None and self._opened.current() == "folded":
            cut = hook_end(self._text, known.fold) if phone else fold_of(self._text, known.fold)
        self._frame.post.set_words(folded(self._text, cut), cut is not None)
        self._frame.set_phone(phone)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Put the choices below each other where they do not fit side by side."""
        needed = self._device.sizeHint().width() + self._opened.sizeHint().width() + 12
        narrow = self.width() < needed
        self._choices.setDirection(
            QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        )
