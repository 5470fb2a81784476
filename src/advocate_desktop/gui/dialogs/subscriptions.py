"""Subscriptions: what is looked at for new content, when, and what the last look gave."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.subscriptions import LogEntry, Subscription, SubscriptionKind
from advocate_desktop.errors import UserError
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.form_room import FormRoom
from advocate_desktop.gui.dialogs.subscription_access import SubscriptionAccessDialog
from advocate_desktop.gui.dialogs.subscription_adding import SubscriptionAdding
from advocate_desktop.gui.dialogs.subscription_card import SubscriptionCard
from advocate_desktop.gui.dialogs.subscription_log import SubscriptionLogDialog
from advocate_desktop.gui.subscription_watch import subscription_watch
from advocate_desktop.gui.subscription_words import ICONS, is_troubled, kind_words, rhythm_words
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.empty_state import EmptyState
from advocate_desktop.gui.widgets.pick_list import PickList, PickRow, UndoLine
from advocate_desktop.gui.widgets.scroll import ScrollArea

if TYPE_CHECKING:
    from advocate_desktop.services.subscriptions import Offer

_OFFER = "offer:"
_MOST_ROWS, _MOST_WHERE_LOW, _LOW, _EMPTY = 5, 3, 640, 460

_Shown = tuple[list[Subscription], "list[Offer]"]


class SubscriptionsDialog(Dialog):
    """A list, what can be said of the one chosen, and the ways to add one; it frees itself once closed."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent, width=700)
        self._context = context
        self._watch = subscription_watch(context, parent)
        self._known: list[Subscription] = []
        self._offers: list[Offer] = []
        self._wanted = ""
        self.set_texts(
            self.tr("Subscriptions"),
            self.tr(
                "Folders, feeds and packs that are looked at for what is new. Nothing is asked unless you want it,"
                " and then the address alone goes out: no name, no cookie."
            ),
        )
        self.setAcceptDrops(True)
        self._build()
        self.add_choice(Choice("close", self.tr("Close"), safe=True))
        self._connect()
        self._read()

    def _build(self) -> None:
        self._fields = QWidget()
        self.adding = SubscriptionAdding(self._context, self._fields)
        self.empty = EmptyState(
            "newspaper",
            self.tr("Nothing is looked at yet"),
            self.tr(
                "A company may publish a pack or a feed, or share a folder. Add it here: what is new comes into"
                " your library when you ask, or by itself once you turn that on."
            ),
            parent=self._fields,
            width=_EMPTY,
        )
        self.list = PickList(self._fields)
        self.list.setAccessibleName(self.tr("Subscriptions"))
        self.card = SubscriptionCard(self._context, self._watch, self._fields)
        self.said = UndoLine(self._fields)
        # Until it is known what there is.
        self.empty.hide()
        self.list.hide()
        self.card.hide()
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(2, 2, 12, 2)
        column.setSpacing(10)
        for part in (self.adding, self.list, self.card, self.said):
            column.addWidget(part)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.empty)
        middle.setContentsMargins(0, 12, 0, 0)
        middle.addStretch(1)
        column.insertLayout(1, middle)
        column.addStretch(1)
        scroll = ScrollArea(self)
        scroll.setWidget(self._fields)
        self._room = FormRoom(self, scroll, scroll, self._fields)

    def _connect(self) -> None:
        self.adding.add_asked.connect(self._add)
        self.adding.unasked_asked.connect(self._add_unasked)
        self.adding.feeds_chosen.connect(self._add_list)
        self.adding.resized.connect(self._fit)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.removed_key.connect(self._ask_remove)
        card = self.card
        card.look_asked.connect(self._watch.look)
        card.stop_asked.connect(self._watch.stop)
        card.switch_asked.connect(self._switch)
        card.hours_asked.connect(self._set_hours)
        card.log_asked.connect(self._read_log)
        card.access_asked.connect(self._ask_access)
        card.remove_asked.connect(self._ask_remove)
        card.follow_asked.connect(self._follow)
        card.resized.connect(self._fit)
        self._watch.moved.connect(self._on_moved)
        self._context.changed.connect(self._on_changed)
        self.finished.connect(self._on_finished)

    # Showing

    def _read(self) -> None:
        self._context.read(_shown, self._on_read)

    @Slot(object)
    def _on_read(self, shown: _Shown) -> None:
        self._known, self._offers = shown
        rows = [self._row(each) for each in self._known]
        facts = self.tr("named by this pack")
        rows += [
            PickRow(_OFFER + offer.address, offer.source.name, facts, icon="plus", color="accent")
            for offer in self._offers
        ]
        self.empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        most = _MOST_WHERE_LOW if self.window().height() < theme().px(_LOW) else _MOST_ROWS
        self.list.setFixedHeight(theme().px(40) * min(len(rows), most) + 4)
        self.list.set_rows(rows, _said)
        if self._wanted:
            self._choose(self._wanted)
        self._on_row()

    def _row(self, known: Subscription) -> PickRow:
        facts = f"{kind_words(known.kind)} · {rhythm_words(known)}"
        if is_troubled(known):
            return PickRow(str(known.id), known.name, facts, "warning", "fill", "caution")
        return PickRow(
            str(known.id), known.name, facts, ICONS[known.kind], color="accent" if known.is_on else "ink3"
        )

    @Slot()
    def _fit(self) -> None:
        self._room.fit()
        # Texts ask for another height once they have their new width.
        QTimer.singleShot(0, self, self._room.fit)

    def _choose(self, key: str) -> None:
        for number, row in enumerate(self.list.rows()):
            if row.key == key:
                self.list.setCurrentRow(number)
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                self._wanted = ""

    def current(self) -> Subscription | None:
        """Give the one that is chosen."""
        key = self.list.current_key()
        return next((each for each in self._known if str(each.id) == key), None)

    @Slot()
    def _on_row(self) -> None:
        key = self.list.current_key()
        offer = next((each for each in self._offers if _OFFER + each.address == key), None)
        self.card.show_one(self.current(), offer)
        self._fit()

    @Slot()
    def _on_moved(self) -> None:
        self.card.refresh()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Changed.SUBSCRIPTIONS, Changed.CONTENT):
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell the watch that what it finds is seen here."""
        super().showEvent(event)
        self._watch.attended = True

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the watch speak elsewhere again."""
        super().hideEvent(event)
        self._watch.attended = False

    @Slot()
    def _on_finished(self) -> None:
        self.adding.stop()
        self.dispose()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a folder, a list of feeds or a link."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self.adding.take(event.mimeData().urls())
        event.acceptProposedAction()

    # Adding

    @Slot(object, str, str)
    def _add(self, kind: SubscriptionKind, place: str, name: str) -> None:
        self._context.read(partial(_add, kind, place, name), self._on_added, self._on_not_added)

    @Slot(str)
    def _add_unasked(self, typed: str) -> None:
        self._context.read(partial(_add_unasked, typed), self._on_added_unasked, self._on_not_added)

    @Slot(object)
    def _follow(self, offer: "Offer") -> None:
        self._add(SubscriptionKind.PACK, offer.address, offer.source.name)

    @Slot(object)
    def _on_added(self, added: Subscription) -> None:
        self._on_added_unasked(added)
        self._watch.look(added.id)

    @Slot(object)
    def _on_added_unasked(self, added: Subscription) -> None:
        self.adding.clear()
        self._wanted = str(added.id)
        self._context.announce(ChangeSet.of(Changed.SUBSCRIPTIONS))
        words = self.tr("“{name}” is in the list. It is looked at when you ask, until you turn it on.")
        self._tell(words.format(name=added.name))

    def _on_not_added(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.adding.tell(error.message(self._context.messages))

    @Slot(object)
    def _add_list(self, feeds: list[tuple[str, str]]) -> None:
        self._context.read(partial(_add_list, feeds), self._on_list_added)

    @Slot(object)
    def _on_list_added(self, added: int) -> None:
        self.adding.clear()
        self._context.announce(ChangeSet.of(Changed.SUBSCRIPTIONS))
        self._tell(self.tr("%n feed(s) added.", "", added))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, words: str) -> None:
        self.said.say(words, None)
        self._fit()

    # The one that is chosen

    @Slot(int, bool)
    def _switch(self, number: int, on: bool) -> None:
        if on:
            self._watch.allow(number)
        self._context.write(partial(_switch, number, on))

    @Slot(int, int)
    def _set_hours(self, number: int, hours: int) -> None:
        self._context.write(partial(_set_hours, number, hours))

    @Slot()
    def _read_log(self) -> None:
        known = self.current()
        if known is not None:
            self._context.read(partial(_log, known.id), partial(self._show_log, known))

    def _show_log(self, known: Subscription, entries: list[LogEntry]) -> None:
        SubscriptionLogDialog(self, self._context, known, entries).open()

    @Slot()
    def _ask_access(self) -> None:
        known = self.current()
        value = SubscriptionAccessDialog.ask_for(self, known) if known is not None else None
        if known is None or value is None:
            return
        words = self.tr("The keyring keeps it.") if value else self.tr("It is forgotten.")
        self._with_keyring(partial(_set_access, self._context.services, known.id, value), words)

    @Slot()
    def _ask_remove(self) -> None:
        known = self.current()
        if known is None:
            return
        answer = Dialog.ask(
            self,
            self.tr("Remove “{name}” from the subscriptions?").format(name=known.name),
            self.tr("It is looked at no more. Its log and what the keyring keeps for it go."),
            [
                Choice("keep", self.tr("Keep it"), safe=True),
                Choice("remove", self.tr("Remove"), "danger", icon="trash"),
            ],
            icon=ICONS[known.kind] if known.kind is not SubscriptionKind.FOLDER else "archive",
            points=(self.tr("What it brought stays in your library."),),
        )
        if answer == "remove":
            self._watch.stop(known.id)
            words = self.tr("“{name}” is no longer looked at.").format(name=known.name)
            self._with_keyring(partial(_remove, self._context.services, known.id), words)

    def _with_keyring(self, work: Callable[[Callable[[], bool]], ChangeSet], words: str) -> None:
        """Do what needs the keyring where nobody waits: it may ask the person for a password of its own."""
        self._context.tasks.network(work, partial(self._on_kept, words), self._on_not_kept)

    def _on_kept(self, words: str, changes: ChangeSet) -> None:
        self._context.announce(changes)
        self._tell(words)

    def _on_not_kept(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._tell(error.sentence(self._context.messages))


def _shown(services: Services) -> _Shown:
    return services.subscriptions.all(), services.subscriptions.offers()


def _add(kind: SubscriptionKind, place: str, name: str, services: Services) -> Subscription:
    return services.subscriptions.add(kind, place, name)


def _add_unasked(typed: str, services: Services) -> Subscription:
    return services.subscriptions.add_unasked(typed)


def _add_list(feeds: list[tuple[str, str]], services: Services) -> int:
    return services.subscriptions.add_list(feeds)


def _switch(number: int, on: bool, services: Services) -> ChangeSet:
    return services.subscriptions.switch(number, on)


def _set_hours(number: int, hours: int, services: Services) -> ChangeSet:
    return services.subscriptions.set_hours(number, hours)


def _log(number: int, services: Services) -> list[LogEntry]:
    return services.subscriptions.log(number)


def _set_access(services: Services, number: int, value: str, _cancelled: Callable[[], bool]) -> ChangeSet:
    return services.subscriptions.set_authorization(number, value)


def _remove(services: Services, number: int, _cancelled: Callable[[], bool]) -> ChangeSet:
    return services.subscriptions.remove(number)


def _said(row: PickRow) -> str:
    return f"{row.title}, {row.facts}"
