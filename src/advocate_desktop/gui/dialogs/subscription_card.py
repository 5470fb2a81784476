"""What there is to say of one subscription, and to do with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from advocate_desktop.domain.subscriptions import Subscription, SubscriptionKind
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.subscription_words import HOURS, SubscriptionWords, is_troubled, last_words, next_words
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.choices import Select
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.switches import Switch
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.messages import format_number

if TYPE_CHECKING:
    from advocate_desktop.errors import UserError
    from advocate_desktop.gui.subscription_watch import SubscriptionWatch
    from advocate_desktop.services.subscriptions import Offer


class SubscriptionCard(QWidget):
    """Shows a subscription, or an address that a pack names for its updates."""

    look_asked = Signal(int)
    stop_asked = Signal(int)
    switch_asked = Signal(int, bool)
    hours_asked = Signal(int, int)
    log_asked = Signal()
    access_asked = Signal()
    remove_asked = Signal()
    follow_asked = Signal(object)  # the offer
    resized = Signal()

    def __init__(self, context: AppContext, watch: "SubscriptionWatch", parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._watch = context, watch
        self._known: Subscription | None = None
        self._offer: Offer | None = None
        self.place = Text(role="small", color="ink2", wrap=True, selectable=True, parent=self)
        self.last = Text(role="small", wrap=True, parent=self)
        self.next = Text(role="small", color="ink2", wrap=True, parent=self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Looking"))
        self.on = Switch(self.tr("Look by itself"), self)
        self.hours = Select(self)
        self.hours.setAccessibleName(self.tr("How often"))
        self._acts = Flow(self, gap=4, line_gap=4)
        self.look = self._act("", "arrows-clockwise")
        self.log = self._act(self.tr("Log…"), "list-bullets")
        self.access = self._act(self.tr("Access…"), "lock-simple")
        self.remove = self._act(self.tr("Remove"), "trash")
        self.follow = self._act(self.tr("Follow this pack"), "plus")
        rhythm = QHBoxLayout()
        rhythm.setSpacing(16)
        rhythm.addWidget(self.on)
        rhythm.addWidget(self.hours)
        rhythm.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        told = QVBoxLayout()
        # In line with the signs of the rows above.
        told.setContentsMargins(12, 0, 12, 0)
        told.setSpacing(6)
        for part in (self.place, self.last, self.bar, self.next):
            told.addWidget(part)
        told.addLayout(rhythm)
        column.addLayout(told)
        column.addWidget(self._acts)
        self.on.clicked.connect(self._on_switch)
        self.hours.activated.connect(self._on_hours)
        self.look.clicked.connect(self._on_look)
        self.log.clicked.connect(self.log_asked)
        self.access.clicked.connect(self.access_asked)
        self.remove.clicked.connect(self.remove_asked)
        self.follow.clicked.connect(self._on_follow)

    def _act(self, words: str, icon: str) -> Button:
        button = Button(words, kind="ghost", icon=icon, small=True, parent=self)
        self._acts.add(button)
        return button

    def show_one(self, known: Subscription | None, offer: "Offer | None") -> None:
        """Show a subscription, else an offer, else nothing."""
        self._known, self._offer = known, offer
        self.setVisible(known is not None or offer is not None)
        is_known = known is not None
        for part in (self.on, self.hours, self.look, self.log, self.remove):
            part.setVisible(is_known)
        self.access.setVisible(known is not None and known.kind is not SubscriptionKind.FOLDER)
        self.follow.setVisible(offer is not None)
        if known is not None:
            self.place.setText(known.place)
            self.on.setChecked(known.is_on)
            self._show_hours(known)
            self.hours.setEnabled(known.is_on)
        elif offer is not None:
            self.place.setText(offer.address)
            words = self.tr("“{name}” names this address for its updates. It is asked only if you follow it.")
            self.last.setText(words.format(name=offer.source.name))
            self.last.setColor("ink")
        self.refresh()

    def _show_hours(self, known: Subscription) -> None:
        words = SubscriptionWords()
        self.hours.clear()
        for hours in sorted({*HOURS, known.every_hours}):
            self.hours.addItem(words.every(hours), hours)
        self.hours.setCurrentIndex(self.hours.findData(known.every_hours))
        self.hours.updateGeometry()

    @Slot()
    def refresh(self) -> None:
        """Show where the look under way stands, or what the last one gave."""
        known = self._known
        looking = known is not None and self._watch.is_looking(known.id)
        self.bar.setVisible(looking)
        self.next.setVisible(known is not None)
        if known is not None:
            self._show_look(known, looking=looking)
        self._acts.refit()
        self.resized.emit()

    def _show_look(self, known: Subscription, *, looking: bool) -> None:
        now, messages = self._context.clock.now(), self._context.messages
        self.look.setText(self.tr("Stop") if looking else self._look_words(known))
        self.look.setIconName("stop" if looking else "arrows-clockwise")
        if looking:
            at = self._watch.progress(known.id)
            done, total = (at.done, at.total) if at is not None else (0, 0)
            self.bar.setRange(0, total)
            self.bar.setValue(min(done, total))
            language = messages.language
            self.last.setText(
                self.tr("{done} of {total}").format(
                    done=format_number(done, language), total=format_number(total, language)
                )
                if total
                else self.tr("Looking…")
            )
            self.last.setColor("ink")
            self.next.setText("")
            return
        error = self._trouble(known)
        parts = [last_words(known, now, messages)] + ([error.next_step(messages)] if error is not None else [])
        self.last.setText(" ".join(part for part in parts if part))
        self.last.setColor("caution" if error is not None else "ink")
        planned = next_words(known, self._watch.planned.get(known.id), now)
        self.next.setText(planned or self.tr("It is looked at when you ask."))

    def _look_words(self, known: Subscription) -> str:
        from advocate_desktop.services.pack_import import TRUST_QUESTIONS

        error = self._trouble(known)
        if error is not None and error.key in TRUST_QUESTIONS:
            return self.tr("Compare the key…")
        return self.tr("Look now")

    def _trouble(self, known: Subscription) -> "UserError | None":
        from advocate_desktop.services.subscriptions import refusal_of

        return refusal_of(known.last) if is_troubled(known) else None

    @Slot()
    def _on_look(self) -> None:
        if self._known is not None:
            number = self._known.id
            (self.stop_asked if self._watch.is_looking(number) else self.look_asked).emit(number)

    @Slot(bool)
    def _on_switch(self, on: bool) -> None:
        if self._known is not None:
            self.switch_asked.emit(self._known.id, on)

    @Slot(int)
    def _on_hours(self, index: int) -> None:
        if self._known is not None:
            self.hours_asked.emit(self._known.id, int(self.hours.itemData(index)))

    @Slot()
    def _on_follow(self) -> None:
        if self._offer is not None:
            self.follow_asked.emit(self._offer)
