"""The bar under the studio: the network, how long the text is, how much of it is copied, and the copy."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.domain.channels import TextLength
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.choices import Segmented
from advocate_desktop.gui.widgets.fields import IconButton
from advocate_desktop.gui.widgets.meters import Meter
from advocate_desktop.gui.widgets.pane import Pane
from advocate_desktop.gui.words import channel_name, number

_FIRST = ("linkedin", "x", "bluesky", "mastodon")
_SHOWN_AT_MOST = 5
_ADVICE, _WARNING = 30, 50
_SEGMENTS_FROM, _METERS_FROM, _WORDS_FROM = 1180, 760, 560


class CopyBar(Pane):
    """Network, length, originality, more, copy."""

    channel_chosen = Signal(str)
    channels_asked = Signal(QPoint)  # where the list of networks may end, in the coordinates of the screen
    copy_asked = Signal()
    menu_asked = Signal(QPoint)  # where the menu may stand, in the coordinates of the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="surface", edges="t")
        self._channel = ""
        self._segments = Segmented((), parent=self)
        self._others = IconButton(self.tr("Other networks"), icon="caret-down", parent=self)
        self._picker = Button(icon="caret-up-down", parent=self)
        self._length = Meter(self.tr("Length"), self)
        self._copied = Meter(self.tr("Reused"), self)
        self._copied.setTick(_ADVICE)
        self._more = Button(icon="dots-three", parent=self)
        self._more.setAccessibleName(self.tr("More"))
        self._more.setToolTip(self.tr("More"))
        self._copy = Button(kind="primary", icon="copy", key_hint="Ctrl+Return", parent=self)
        self._segments.setAccessibleName(self.tr("Network"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addWidget(self._segments)
        row.addWidget(self._others)
        row.addWidget(self._picker)
        row.addSpacing(14)
        row.addWidget(self._length, 5)
        row.addSpacing(12)
        row.addWidget(self._copied, 6)
        row.addStretch(1)
        row.addWidget(self._more)
        row.addWidget(self._copy)
        self._segments.changed.connect(self.channel_chosen)
        self._others.clicked.connect(self._open_channels)
        self._picker.clicked.connect(self._open_channels)
        self._copy.clicked.connect(self.copy_asked)
        self._more.clicked.connect(self._open_more)
        follow(self._restyle)

    def set_channels(self, channel: str, chosen: Sequence[str], own: Collection[str]) -> None:
        """Show the network looked at, those the draft is for, and which of them have a text of their own."""
        self._channel = channel
        wanted = list(dict.fromkeys((*chosen, *_FIRST)))[: max(len(_FIRST), min(len(chosen), _SHOWN_AT_MOST))]
        shown = wanted if channel in wanted else [*wanted[:-1], channel]
        # In the order people know, whichever was added last.
        shown = [key for key in CHANNELS if key in shown]
        options = [(key, channel_name(key)) for key in shown]
        if [key for key, _name in options] != self._segments.keys():
            self._segments.setOptions(options)
        several = len(chosen) > 1
        for key in shown:
            mark = ("pencil-simple-line", self.tr("own text")) if key in own else ("check", self.tr("chosen"))
            self._segments.setMark(key, *(mark if several and key in chosen else ("", "")))
        self._segments.setCurrent(channel)
        self._picker.setText(channel_name(channel))
        self._picker.setAccessibleName(self.tr("Network: {name}").format(name=channel_name(channel)))
        self._copy.setAccessibleName(self.tr("Copy for {name}").format(name=channel_name(channel)))
        self._fit()

    def show_length(self, length: TextLength, *, fold: bool = True) -> None:
        """Show the length, counted the network's way, with its fold where there is one."""
        if length.maximum is None:
            self._length.setRange(0, 1)
            self._length.setValue(0)
            self._length.setTick(None)
            self._length.setWords(number(length.count))
            return
        self._length.setRange(0, length.maximum)
        self._length.setValue(length.count)
        channel = CHANNELS.get(self._channel)
        found = channel.fold if channel is not None and fold else None
        self._length.setTick(found.sure_characters if found is not None else None)
        self._length.setTone("accent" if length.fits else "danger")
        said = self.tr("{count} / {maximum}").format(count=number(length.count), maximum=number(length.maximum))
        if not length.fits and length.count > length.maximum:
            over = number(length.count - length.maximum)
            said = self.tr("{count} / {maximum}, {over} too many").format(
                count=number(length.count), maximum=number(length.maximum), over=over
            )
        self._length.setWords(said)

    def show_copied(self, share: float) -> None:
        """Show how much of the text stands word for word elsewhere, from 0 to 1."""
        percent = round(share * 100)
        self._copied.setRange(0, 100)
        self._copied.setValue(percent)
        self._copied.setTone("accent" if percent < _ADVICE else "caution")
        if percent < _ADVICE:
            said = self.tr("{share}%, your own voice").format(share=percent)
        elif percent < _WARNING:
            said = self.tr("{share}%, parrot risk").format(share=percent)
        else:
            said = self.tr("{share}%, mostly copied").format(share=percent)
        self._copied.setWords(said)

    def copy_button(self) -> Button:
        """Give the main button."""
        return self._copy

    def _open_channels(self) -> None:
        under = self._picker if self._picker.isVisible() else self._others
        self.channels_asked.emit(under.mapToGlobal(QPoint(0, 0)))

    def _open_more(self) -> None:
        self.menu_asked.emit(self._more.mapToGlobal(QPoint(0, 0)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the networks in a menu where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() / theme().scale
        wide = room >= _SEGMENTS_FROM
        self._segments.setVisible(wide)
        self._others.setVisible(wide)
        self._picker.setVisible(not wide)
        self._copied.setVisible(room >= _METERS_FROM)
        self._copy.setKeyHint("Ctrl+Return" if wide else "")
        full = self.tr("Copy for {name}").format(name=channel_name(self._channel))
        self._copy.setText(full if room >= _WORDS_FROM else self.tr("Copy"))
        for meter in (self._length, self._copied):
            meter.setMaximumWidth(theme().px(236))

    def _restyle(self) -> None:
        self.setFixedHeight(max(theme().px(56) + 20, 76))
        self._fit()
