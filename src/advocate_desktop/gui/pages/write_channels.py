"""One draft, several networks: which one is looked at, and which text of it is edited."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu

from advocate_desktop.bootstrap import Services
from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.findings import Span
from advocate_desktop.domain.history import EditHistory
from advocate_desktop.domain.variants import ChannelText, Variant
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.pages.write_loading import Opened
from advocate_desktop.gui.words import channel_name

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.write_studio import Studio

Texts = tuple[int, tuple[ChannelText, ...], EditHistory, ChangeSet]


class Channels(QObject):
    """Shows the draft on one network or another; a network may have a text of its own, edited in its place."""

    def __init__(self, context: AppContext, studio: "Studio") -> None:
        super().__init__(studio)
        self._context, self._studio = context, studio
        self.current = ""  # the network looked at
        self.slot = ""  # whose own text is in the editor; empty: the common one
        self._wanted = ""
        self._texts: dict[str, ChannelText] = {}
        # The undo of texts of their own lasts as long as the window.
        self._undo: dict[tuple[int, str], tuple[str, EditHistory, int]] = {}
        strip, bar = studio.ui.strip, studio.ui.bar
        strip.also_asked.connect(self.add)
        strip.instead_asked.connect(self.write_instead)
        strip.own_asked.connect(self.write_own)
        strip.common_asked.connect(self.back_to_common)
        strip.seen_asked.connect(self.mark_seen)
        context.changed.connect(self._on_changed)
        bar.channel_chosen.connect(self.look_at)
        bar.channels_asked.connect(self._open_menu)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        # How a text goes out is read once for a draft: the people it names, the tags of its links.
        if changes.kinds & {Changed.CONTACTS, Changed.PROFILE} and self._studio.draft is not None:
            self._studio.reopen()

    # What is shown

    def show_opened(self, opened: Opened, *, again: bool) -> None:
        """Show a draft on its own network, or go on with the one looked at."""
        self._texts = {text.channel: text for text in opened.texts}
        main = opened.draft.channel
        if not again:
            wanted, self._wanted = self._wanted, ""
            self.slot, self.current = "", main
            self._undo = {key: kept for key, kept in self._undo.items() if key[0] == opened.draft.id}
            self._show_state()
            if wanted in CHANNELS and wanted != main:
                self.look_at(wanted)
        else:
            self._show_state()

    def want(self, channel: str) -> None:
        """Look at a network as soon as the draft being opened is there."""
        self._wanted = channel

    def text(self, channel: str) -> ChannelText | None:
        """Give what the draft has for a network; None where it is not for it."""
        return self._texts.get(channel)

    @Slot(str)
    def look_at(self, channel: str) -> None:
        """Show the draft as it goes out on a network."""
        if channel != self.current:
            self._wanted = channel
            self._do(_nothing)

    def refresh(self) -> None:
        """Read again which networks the draft is for."""
        self._do(_nothing)

    def restore(self, version_id: int) -> None:
        """Bring a version of the text of its own back; undo leads away from it."""
        self._studio.flush()
        draft_id, channel = self._studio.draft_id(), self.slot

        def work(services: Services) -> tuple[ChangeSet, str]:
            done = services.variants.restore_version(draft_id, version_id)
            return done.changes, services.drafting.text_on(draft_id, channel)

        self._context.read(work, self._on_restored)

    @Slot(object)
    def _on_restored(self, answer: tuple[ChangeSet, str]) -> None:
        changes, text = answer
        editor = self._studio.ui.editor
        editor.replace_span(Span(0, len(editor.draft_text())), text)
        self._context.announce(changes)
        self._context.toast(self.tr("The version is back."), editor.undo_edit)

    def _show_state(self) -> None:
        studio = self._studio
        if studio.draft is None or studio.opened is None:
            return
        if studio.opened.checks.channel.id != self.current:
            studio.opened = replace(studio.opened, checks=studio.opened.checks.on_channel(self.current))
        own = {channel for channel, text in self._texts.items() if text.own}
        studio.ui.bar.set_channels(self.current, tuple(self._texts), own)
        studio.ui.strip.show_state(self.current, studio.draft.channel, self._texts.get(self.current))

    def _do(self, work: Callable[[Services], ChangeSet]) -> None:
        """Write something about the networks of the draft, then show what holds now."""
        studio, draft_id = self._studio, self._studio.draft_id()
        if not draft_id:
            return
        studio.flush()

        def both(services: Services) -> Texts:
            changes = work(services)
            return draft_id, services.variants.texts(draft_id), services.drafting.history(draft_id), changes

        self._context.read(both, self._on_texts)

    def set_main(self, channel: str) -> None:
        """Let the draft be for a network instead of its first one."""
        draft = self._studio.draft
        if draft is not None and channel != draft.channel:
            self._move(draft.id, draft.channel, channel)

    @Slot(object)
    def _on_texts(self, answer: Texts) -> None:
        draft_id, texts, history, changes = answer
        self._context.announce(changes)
        if draft_id != self._studio.draft_id():
            return
        self._texts = {text.channel: text for text in texts}
        self._studio.change_draft(channel=texts[0].channel)
        self.current, self._wanted = self._wanted or self.current, ""
        text = self._texts.get(self.current)
        slot = self.current if text is not None and text.own else ""
        if slot != self.slot:
            self._leave()
            self.slot = slot
            self._load(text.text if text is not None and slot else texts[0].text, history)
        self._show_state()
        if self._studio.opened is not None:
            self._studio.copying.show_opened(self._studio.opened)
        self._studio.checking.run()

    def _leave(self) -> None:
        editor = self._studio.ui.editor
        self._undo[self._studio.draft_id(), self.slot] = (
            editor.draft_text(),
            editor.history(),
            editor.cursor_index(),
        )

    def _load(self, text: str, history: EditHistory) -> None:
        studio, draft_id = self._studio, self._studio.draft_id()
        known, undo, cursor = self._undo.get((draft_id, self.slot), ("", EditHistory(), 0))
        if known != text:
            same = text == studio.ui.editor.draft_text()
            undo, cursor = EditHistory(), studio.ui.editor.cursor_index() if same else len(text)
        studio.autosave.follow(draft_id, self.slot)
        studio.ui.editor.load(text, undo if self.slot else history, cursor, self._context.clock.now)
        studio.ui.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # What can be done

    @Slot()
    def add(self) -> None:
        """Let the draft be for the network looked at too."""
        draft_id, channel = self._studio.draft_id(), self.current
        self._do(partial(_add, draft_id=draft_id, channel=channel))
        said = self.tr("The draft is for {name} too.").format(name=channel_name(channel))
        self._context.toast(said, partial(self._put_back, draft_id, channel, None))

    @Slot()
    def write_own(self) -> None:
        """Give the network looked at a text of its own, which begins as the common one."""
        draft_id, channel = self._studio.draft_id(), self.current
        text = self._studio.ui.editor.draft_text()
        self._do(partial(_write, draft_id=draft_id, channel=channel, text=text))
        said = self.tr("{name} has a text of its own now.").format(name=channel_name(channel))
        self._context.toast(said, partial(self._back, draft_id, channel))

    @Slot()
    def back_to_common(self) -> None:
        """Let the common text serve the network again; its own stays one step away."""
        draft_id, channel = self._studio.draft_id(), self.current
        own = self._studio.ui.editor.draft_text()
        self._back(draft_id, channel)
        said = self.tr("{name} has the common text again.").format(name=channel_name(channel))
        self._context.toast(said, partial(self._bring_back, draft_id, channel, own))

    @Slot()
    def mark_seen(self) -> None:
        """Say that the change of the common text was taken into account."""
        self._do(partial(_seen, draft_id=self._studio.draft_id(), channel=self.current))

    @Slot()
    def write_instead(self) -> None:
        """Let the draft be for the network looked at instead of its first one."""
        draft = self._studio.draft
        if draft is not None:
            self._move(draft.id, draft.channel, self.current)
            said = self.tr("The draft is for {name} now.").format(name=channel_name(self.current))
            self._context.toast(said, partial(self._move, draft.id, self.current, draft.channel))

    def remove(self, channel: str) -> None:
        """Write no more for a network."""
        draft = self._studio.draft
        if draft is None:
            return
        draft_id = draft.id
        self._wanted = draft.channel
        self._studio.flush()

        def work(services: Services) -> tuple[Variant | None, Texts]:
            done = services.variants.remove(draft_id, channel)
            texts = services.variants.texts(draft_id)
            return done.before, (draft_id, texts, services.drafting.history(draft_id), done.changes)

        self._context.read(work, partial(self._on_removed, draft_id, channel))

    def _on_removed(self, draft_id: int, channel: str, answer: tuple[Variant | None, Texts]) -> None:
        before, texts = answer
        self._on_texts(texts)
        said = self.tr("The draft is no longer for {name}.").format(name=channel_name(channel))
        self._context.toast(said, partial(self._put_back, draft_id, channel, before))

    # Ways back

    def _move(self, draft_id: int, old: str, new: str) -> None:
        if self._studio.draft_id() == draft_id:
            self._wanted = new
            self._do(partial(_move, draft_id=draft_id, old=old, new=new))
        else:
            self._context.write(partial(_move, draft_id=draft_id, old=old, new=new))

    def _back(self, draft_id: int, channel: str) -> None:
        self._act(draft_id, partial(_back, draft_id=draft_id, channel=channel))

    def _bring_back(self, draft_id: int, channel: str, text: str) -> None:
        self._act(draft_id, partial(_write, draft_id=draft_id, channel=channel, text=text))

    def _put_back(self, draft_id: int, channel: str, before: Variant | None) -> None:
        self._act(draft_id, partial(_put_back, draft_id=draft_id, channel=channel, before=before))

    def _act(self, draft_id: int, work: Callable[[Services], ChangeSet]) -> None:
        if self._studio.draft_id() == draft_id:
            self._do(work)
        else:
            self._context.write(work)

    # The menu

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        draft = self._studio.draft
        if draft is None:
            return
        menu = QMenu(self._studio)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for channel in CHANNELS.values():
            action = menu.addAction(self._menu_words(channel.id))
            action.setCheckable(True)
            action.setChecked(channel.id == self.current)
            action.triggered.connect(partial(self._look, channel.id))
        name, text = channel_name(self.current), self._texts.get(self.current)
        if self.current != draft.channel:
            menu.addSeparator()
            if text is None:
                menu.addAction(self.tr("For {name} too").format(name=name)).triggered.connect(self.add)
            if text is None or not text.own:
                menu.addAction(self.tr("For {name} instead").format(name=name)).triggered.connect(
                    self.write_instead
                )
                menu.addAction(self.tr("Own text for {name}").format(name=name)).triggered.connect(self.write_own)
            else:
                menu.addAction(self.tr("Back to the common text")).triggered.connect(self.back_to_common)
            if text is not None:
                action = menu.addAction(self.tr("No longer for {name}").format(name=name))
                action.triggered.connect(partial(self._remove, self.current))
        menu.popup(place - QPoint(0, menu.sizeHint().height() + 4))

    def _menu_words(self, channel: str) -> str:
        name, text = channel_name(channel), self._texts.get(channel)
        if text is None:
            return name
        if text.own:
            return self.tr("{name}, own text").format(name=name)
        return self.tr("{name}, chosen").format(name=name) if len(self._texts) > 1 else name

    def _look(self, channel: str, _checked: bool = False) -> None:
        self.look_at(channel)

    def _remove(self, channel: str, _checked: bool = False) -> None:
        self.remove(channel)


def _nothing(_services: Services) -> ChangeSet:
    return ChangeSet()


def _add(services: Services, *, draft_id: int, channel: str) -> ChangeSet:
    return services.variants.add(draft_id, channel).changes


def _write(services: Services, *, draft_id: int, channel: str, text: str) -> ChangeSet:
    return services.variants.write(draft_id, channel, text).changes


def _back(services: Services, *, draft_id: int, channel: str) -> ChangeSet:
    return services.variants.back_to_common(draft_id, channel).changes


def _seen(services: Services, *, draft_id: int, channel: str) -> ChangeSet:
    return services.variants.seen(draft_id, channel).changes


def _put_back(services: Services, *, draft_id: int, channel: str, before: Variant | None) -> ChangeSet:
    return services.variants.put_back(draft_id, channel, before)


def _move(services: Services, *, draft_id: int, old: str, new: str) -> ChangeSet:
    """Let another network be the first one; the old one is left."""
    changes = services.variants.remove(draft_id, new).changes
    changes |= services.drafting.set_channel(draft_id, new)
    return changes | services.variants.remove(draft_id, old).changes
