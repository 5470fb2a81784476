"""A post as the card of each network, drawn neutrally: where the name, the words and the picture stand."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from advocate_desktop.channels.entities import entities
from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.avatar import Avatar, initials_of
from advocate_desktop.gui.widgets.common import draw_box
from advocate_desktop.gui.widgets.cover import Cover
from advocate_desktop.gui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class CardLook:
    """How a network lays its card out; `handle` writes the person's own, `{name}` filled in."""

    handle: str = ""
    one_line: bool = False  # name, handle and time side by side
    indented: bool = False  # the words stand under the name, the avatar alone in its column
    picture_first: bool = False
    rounded: bool = False  # the picture stands inside the margins
    ratio: float = 1.91  # width to height of the picture
    actions: tuple[str, ...] = ("heart", "chat-circle", "repeat", "share-fat")
    worded: bool = False  # each action has its word below
    more: str = "more"


_LINKEDIN = CardLook(actions=("thumbs-up", "chat-circle-text", "repeat", "paper-plane-tilt"), worded=True)
LOOKS: dict[str, CardLook] = {
    "linkedin": _LINKEDIN,
    "linkedin_article": _LINKEDIN,
    "x": CardLook(
        "@{name}",
        one_line=True,
        indented=True,
        rounded=True,
        ratio=16 / 9,
        actions=("chat-circle", "repeat", "heart", "chart-line-up", "bookmark-simple"),
    ),
    "bluesky": CardLook(
        "@{name}",
        one_line=True,
        indented=True,
        rounded=True,
        ratio=16 / 9,
        actions=("chat-circle", "repeat", "heart", "share-fat", "dots-three"),
    ),
    "mastodon": CardLook(
        "@{name}",
        rounded=True,
        ratio=16 / 9,
        actions=("arrow-bend-up-right", "repeat", "star", "bookmark-simple", "dots-three"),
    ),
    "threads": CardLook(
        "{name}",
        one_line=True,
        indented=True,
        rounded=True,
        ratio=4 / 5,
        actions=("heart", "chat-circle", "repeat", "paper-plane-tilt"),
    ),
    "facebook": CardLook(actions=("thumbs-up", "chat-circle", "share-fat"), worded=True),
    "instagram": CardLook(
        "{name}",
        picture_first=True,
        ratio=4 / 5,
        actions=("heart", "chat-circle", "paper-plane-tilt", "bookmark-simple"),
    ),
    "tiktok": CardLook(
        "{name}",
        picture_first=True,
        ratio=9 / 16,
        actions=("heart", "chat-circle", "bookmark-simple", "share-fat"),
    ),
}
_PLAIN = CardLook(actions=("thumbs-up", "chat-circle", "share-fat"), worded=True)
_MARGIN, _GAP, _HANDLE_AT_LEAST = 16, 12, 56


def look_of(channel: str) -> CardLook:
    """Give how the card of a channel looks; those without a look of their own have a plain one."""
    return LOOKS.get(channel, _PLAIN)


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, with their handles where the address book knows them."""

    name: str = ""
    headline: str = ""
    handles: Mapping[str, str] | None = None

    def handle_on(self, channel: str) -> str:
        """Give the handle as the card shows it; made up from the name where none is known, empty without one."""
        known = (self.handles or {}).get(channel, "")
        look = look_of(channel)
        return look.handle.format(name=known or _made_up(self.name)) if look.handle and self.name else ""


def _made_up(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in plain if sign.isalnum())


class PostCard(QWidget):
    """One post, or one part of a thread."""

    def __init__(self, channel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.channel = channel
        self.look = look_of(channel)
        self._shown = ""
        self._avatar = Avatar(side=32 if self.look.picture_first else 40, parent=self)
        self._name = Text(role="h3", parent=self, max_lines=1)
        self._handle = Text(role="small", color="ink3", parent=self, max_lines=1)
        self._headline = Text(role="cap", color="ink3", wrap=True, max_lines=2, parent=self)
        self._now = Text(self.tr("now"), role="cap", color="ink3", parent=self)
        self._words = Text(role="body", wrap=True, parent=self)
        self._picture = Cover(self)
        self._picture.setRadius(12 if self.look.rounded else 0)
        self._picture.hide()
        self._actions = QWidget(self)
        self._fill_actions()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 14, 1, 8)
        column.setSpacing(10)
        self._lay_out(column)
        follow(self.update)

    # How it is laid out

    def _lay_out(self, column: QVBoxLayout) -> None:
        look = self.look
        inset = 0 if look.indented else _MARGIN
        body = QVBoxLayout()
        body.setContentsMargins(inset, 0, inset, 2)
        body.addWidget(self._words)
        picture = QVBoxLayout()
        side = inset if look.rounded else 0
        picture.setContentsMargins(side, 0, side, 0)
        picture.addWidget(self._picture)
        if look.indented:
            right = QVBoxLayout()
            right.setSpacing(8)
            for part in (self._names(), body, picture):
                right.addLayout(part)
            right.addWidget(self._actions)
            row = QHBoxLayout()
            row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
            row.setSpacing(_GAP)
            row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(right, 1)
            column.addLayout(row)
            return
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        head.setSpacing(_GAP)
        middle = Qt.AlignmentFlag.AlignVCenter if look.picture_first else Qt.AlignmentFlag.AlignTop
        head.addWidget(self._avatar, 0, middle)
        head.addLayout(self._names(), 1)
        column.addLayout(head)
        column.addLayout(picture if look.picture_first else body)
        if not look.picture_first:
            column.addLayout(picture)
        column.addWidget(self._actions)
        if look.picture_first:
            column.addLayout(body)

    def _names(self) -> QVBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(0)
        if self.look.picture_first:
            self._name.hide()
            names.addWidget(self._handle)
        elif self.look.one_line:
            line = QHBoxLayout()
            line.setSpacing(6)
            for text in (self._name, self._handle, self._now):
                line.addWidget(text, 0, Qt.AlignmentFlag.AlignBaseline)
            line.addStretch(1)
            names.addLayout(line)
        else:
            for text in (self._name, self._handle, self._headline, self._now):
                names.addWidget(text)
        shown = (self._name, self._handle, self._headline, self._now)
        for text in shown:
            text.setVisible(names.indexOf(text) >= 0 or (self.look.one_line and text is not self._headline))
        return names

    def _fill_actions(self) -> None:
        said = {
            "thumbs-up": self.tr("Like"),
            "chat-circle-text": self.tr("Reply"),
            "chat-circle": self.tr("Reply"),
            "repeat": self.tr("Repost"),
            "paper-plane-tilt": self.tr("Send"),
            "share-fat": self.tr("Share"),
        }
        row = QHBoxLayout(self._actions)
        side = 0 if self.look.indented else 10
        row.setContentsMargins(side, 2, side, 0)
        for icon in self.look.actions:
            cell = QVBoxLayout()
            cell.setSpacing(2)
            mark = QLabel(self._actions)
            mark.setPixmap(pixmap(icon, "regular", "ink2", theme().icon_px(18)))
            across = Qt.AlignmentFlag.AlignHCenter if self.look.worded else Qt.AlignmentFlag.AlignLeft
            cell.addWidget(mark, 0, across)
            if self.look.worded:
                label = Text(said.get(icon, ""), role="cap", color="ink2", parent=self._actions)
                cell.addWidget(label, 0, across)
            row.addLayout(cell, 1)

    # What it shows

    def set_author(self, author: Author) -> None:
        """Show who writes."""
        handle = author.handle_on(self.channel)
        self._name.setText(author.name or self.tr("You"))
        self._handle.setText(handle or (self.tr("You") if self.look.picture_first else ""))
        self._handle.setVisible(bool(self._handle.text()) and bool(self.look.handle))
        titled = not self.look.handle
        self._headline.setText(author.headline if titled else "")
        self._headline.setVisible(titled and bool(author.headline))
        if self.look.handle == "{name}":
            # There the handle is the name that shows.
            self._handle.setRole("h3")
            self._handle.setColor("ink")
            self._name.hide()
        self._avatar.setInitials(initials_of(author.name))

    def set_words(self, shown: str, *, more: bool) -> None:
        """Show the words, those that become links marked, with what stands for the rest."""
        # The joiner keeps the line from ending between the dots and the word.
        rest = " " + self.tr("…more").replace("…", "…\u2060") if more else ""
        self._shown = shown + rest
        self._words.setMarkup(self._markup(shown) + escape(rest, quote=False), "accentInk")

    def _markup(self, shown: str) -> str:
        channel = CHANNELS.get(self.channel)
        pieces: list[str] = []
        at = 0
        for found in entities(shown, channel) if channel is not None else ():
            if found.start < at:
                continue
            pieces += (escape(shown[at : found.start], quote=False), "<b>")
            pieces += (escape(shown[found.start : found.end], quote=False), "</b>")
            at = found.end
        return "".join((*pieces, escape(shown[at:], quote=False)))

    def words(self) -> str:
        """Give the words it shows."""
        return self._shown

    def set_picture(self, picture: QPixmap | None, alternative: str) -> None:
        """Show the picture of the post, or none."""
        self._picture.setVisible(picture is not None)
        if picture is not None:
            self._picture.setImage(picture, alternative)

    def set_comment(self, comment: bool) -> None:
        """Look like a comment: no actions below."""
        self._actions.setVisible(not comment)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep the shape of the picture, and the name whole: the handle gives way."""
        if self.look.one_line:
            self._fit_names()
        room = self.width() - 2
        if self.look.rounded:
            room -= 2 * _MARGIN
        if self.look.indented:
            room -= self._avatar.sizeHint().width() + _GAP
        self._picture.setFixedHeight(max(40, min(round(room / self.look.ratio), theme().px(420))))

    def _fit_names(self) -> None:
        room = self.width() - self._avatar.sizeHint().width() - 2 * _MARGIN - _GAP
        handle_names = self.look.handle == "{name}"
        first = self._handle if handle_names else self._name
        room -= first.sizeHint().width()
        wanted = self._now.sizeHint().width() + 6
        self._now.setVisible(room >= wanted)
        if not handle_names:
            room -= wanted + 18
            self._handle.setMaximumWidth(max(0, room))
            self._handle.setVisible(bool(self._handle.text()) and room >= theme().px(_HANDLE_AT_LEAST))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        draw_box(QPainter(self), self.rect(), 12, theme().color("surface"), theme().color("line"))
