"""The hashtag library: pick some for the post, keep one's own, mark favourites."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.channels import Channel
from advocate_desktop.domain.grids import GridPillar
from advocate_desktop.domain.hashtags import HashtagEntry, plain_tag, tag_key, tags_in
from advocate_desktop.errors import UsageError
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.choices import Select
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.fields import SearchField
from advocate_desktop.gui.widgets.pick_list import PickList, PickRow, UndoLine
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.services.hashtags import HashtagWrite

Shelf = tuple[list[HashtagEntry], Sequence[GridPillar]]
_NEW = "new:"
_ALL, _FAVOURITES, _OWN = -1, -2, -3


class HashtagsDialog(Dialog):
    """Typing finds a tag or makes a new one; Space picks, Enter inserts what is picked."""

    def __init__(self, parent: QWidget, context: AppContext, channel: Channel, text: str) -> None:
        super().__init__(parent, width=620)
        self._context, self._channel = context, channel
        self._entries: list[HashtagEntry] = []
        self._pillars: Sequence[GridPillar] = ()
        self._there = {tag_key(tag) for tag in tags_in(text)}
        self._picked: dict[str, str] = {}
        self.set_texts(self.tr("Hashtags"), self._rule())
        self._build()
        self._keep = self.add_choice(Choice("insert", self.tr("Insert"), "primary"))
        self._show_count()
        self._read()

    @classmethod
    def pick(cls, parent: QWidget, context: AppContext, channel: Channel, text: str) -> list[str]:
        """Let people pick; give the tags to insert, without their sign."""
        dialog = cls(parent, context, channel, text)
        dialog.exec()
        picked = list(dialog._picked.values()) if dialog.chosen == "insert" else []
        dialog.dispose()
        return picked

    def _build(self) -> None:
        self.search = SearchField(self)
        self.search.setPlaceholderText(self.tr("Find a hashtag, or type a new one"))
        self.search.setAccessibleName(self.tr("Find a hashtag, or type a new one"))
        self.filter = Select(self)
        self.filter.setAccessibleName(self.tr("Which hashtags"))
        self.list = PickList(self)
        self.list.setAccessibleName(self.tr("Hashtags"))
        self.list.setMinimumHeight(theme().px(236))
        self.favourite = Button(self.tr("Favourite"), kind="ghost", icon="star", small=True, parent=self)
        self.for_pillars = Button(self.tr("Pillars…"), kind="ghost", icon="tag", small=True, parent=self)
        self.remove = Button(self.tr("Remove from mine"), kind="ghost", icon="trash", small=True, parent=self)
        self.undo = UndoLine(self)
        self._count = Text("", role="small", color="ink2", wrap=True, parent=self)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.search, 1)
        head.addWidget(self.filter)
        acts = QHBoxLayout()
        acts.setSpacing(4)
        for button in (self.favourite, self.for_pillars, self.remove):
            acts.addWidget(button)
        acts.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(acts)
        self.body.addWidget(self.undo)
        self.body.addWidget(self._count)
        self.add_choice(Choice("close", self.tr("Close"), safe=True))
        self.search.textChanged.connect(self._show)
        self.search.installEventFilter(self)
        self.filter.activated.connect(self._show)
        self.list.pressed_key.connect(self.toggle)
        self.list.removed_key.connect(self._remove)
        self.list.currentRowChanged.connect(self._on_row)
        self.favourite.clicked.connect(self._on_favourite)
        self.for_pillars.clicked.connect(self._on_pillars)
        self.remove.clicked.connect(self._on_remove)

    def _rule(self) -> str:
        rule, name = self._channel.hashtags, self._channel.name
        if rule.advised is not None and rule.maximum is not None and rule.maximum > rule.advised:
            words = self.tr("{name}: {advised} suit, {maximum} at most.")
            said = words.format(name=name, advised=rule.advised, maximum=rule.maximum)
        elif rule.maximum is not None:
            said = self.tr("{name}: {maximum} at most.").format(name=name, maximum=rule.maximum)
        else:
            said = self.tr("{name} names no limit; one or two are enough.").format(name=name)
        return f"{said} {self.tr('They stand at the end of the text.')}" if rule.at_the_end else said

    # Showing

    def _read(self) -> None:
        self._context.read(_shelf, self._on_read)

    @Slot(object)
    def _on_read(self, shelf: Shelf) -> None:
        first = not self.filter.count()
        self._entries, self._pillars = shelf
        if first:
            for key, words in (
                (_ALL, self.tr("All")),
                (_FAVOURITES, self.tr("Favourites")),
                (_OWN, self.tr("Mine")),
                *((pillar.id, pillar.name) for pillar in self._pillars),
            ):
                self.filter.addItem(words, key)
        self._show()

    @Slot()
    def _show(self) -> None:
        wanted = tag_key("".join(self.search.text().split()))
        kind = self.filter.currentData()
        rows = [
            self._row(entry)
            for entry in self._entries
            if wanted in entry.key
            and (
                kind in (_ALL, None)
                or (kind == _FAVOURITES and entry.favourite)
                or (kind == _OWN and entry.own)
                or kind in entry.pillar_ids
            )
        ]
        typed = plain_tag(self.search.text())
        if typed and all(entry.key != tag_key(typed) for entry in self._entries):
            words = self.tr("Keep #{tag}").format(tag=typed)
            rows.append(PickRow(_NEW + typed, words, self.tr("new"), icon="plus", color="accent"))
        self.list.set_rows(rows, self._said)

    def _row(self, entry: HashtagEntry) -> PickRow:
        facts = [*entry.companies]
        if entry.used:
            facts.append(self.tr("in %n post(s)", "", entry.used))
        if entry.key in self._there:
            facts.append(self.tr("in the text"))
        icon = ("star", "fill", "caution") if entry.favourite else ("hash", "regular", "ink3")
        picked = entry.key in self._picked or entry.key in self._there
        return PickRow(entry.key, entry.tag, " · ".join(facts), *icon, picked=picked)

    def _said(self, row: PickRow) -> str:
        parts = [row.title, row.facts]
        if row.weight == "fill":
            parts.append(self.tr("favourite"))
        if row.picked:
            parts.append(self.tr("picked"))
        return ", ".join(part for part in parts if part)

    def _show_count(self) -> None:
        there = len(self._there | set(self._picked))
        rule = self._channel.hashtags
        words = self.tr("%n in the text with these", "", there)
        over = rule.maximum is not None and there > rule.maximum
        self._count.setText(f"{words}. {self.tr('That is more than the network takes.')}" if over else f"{words}.")
        self._count.setColor("caution" if over else "ink2")
        self._keep.setEnabled(bool(self._picked))

    @Slot()
    def _on_row(self) -> None:
        entry = self._current()
        for button in (self.favourite, self.for_pillars, self.remove):
            button.setEnabled(entry is not None)
        self.for_pillars.setVisible(bool(self._pillars))
        self.remove.setEnabled(entry is not None and entry.own)
        if entry is not None:
            self.favourite.setText(self.tr("No favourite") if entry.favourite else self.tr("Favourite"))

    def _current(self) -> HashtagEntry | None:
        key = self.list.current_key()
        return next((entry for entry in self._entries if entry.key == key), None)

    # Picking

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Pick a tag, or no longer; a new one is kept first."""
        if key.startswith(_NEW):
            tag = key.removeprefix(_NEW)
            self._picked[tag_key(tag)] = tag
            self.search.clear()
            self._write(lambda services: services.hashtags.keep([tag]), self.tr("#{tag} is kept.").format(tag=tag))
        elif key in self._picked:
            del self._picked[key]
        elif key not in self._there:
            entry = next(entry for entry in self._entries if entry.key == key)
            self._picked[key] = entry.tag
        self._show()
        self._show_count()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows lead from the field into the list, and Enter pick the first row."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.list.count():
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and self.search.text().strip() and self.list.count():
                self.toggle(self.list.current_key())
                self.search.selectAll()
                return True
        return super().eventFilter(watched, event)

    # The library itself

    def _write(self, work: Callable[[Services], HashtagWrite], said: str) -> None:
        self._context.read(work, partial(self._on_written, said), self._on_failed)

    def _on_written(self, said: str, done: HashtagWrite) -> None:
        self._context.announce(done.changes)
        self.undo.say(said, partial(self._put_back, done))
        self.place()
        self._read()

    def _put_back(self, done: HashtagWrite) -> None:
        self._context.read(lambda services: services.hashtags.put_back(done.before), self._on_put_back)

    @Slot(object)
    def _on_put_back(self, changes: ChangeSet) -> None:
        self._context.announce(changes)
        self._read()

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, UsageError):
            raise error
        self.undo.say(error.message(self._context.messages), None)
        self.place()

    @Slot()
    def _on_favourite(self) -> None:
        entry = self._current()
        if entry is not None:
            wanted = not entry.favourite
            words = self.tr("#{tag} is a favourite.") if wanted else self.tr("#{tag} is no favourite any more.")
            tag = entry.tag
            self._write(lambda services: services.hashtags.set_favourite(tag, wanted), words.format(tag=tag))

    @Slot()
    def _on_remove(self) -> None:
        self._remove(self.list.current_key())

    @Slot(str)
    def _remove(self, key: str) -> None:
        entry = next((entry for entry in self._entries if entry.key == key), None)
        if entry is not None and entry.own:
            tag, words = entry.tag, self.tr("#{tag} is no longer among yours.")
            self._picked.pop(key, None)
            self._show_count()
            self._write(lambda services: services.hashtags.remove(tag), words.format(tag=tag))

    @Slot()
    def _on_pillars(self) -> None:
        entry = self._current()
        if entry is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for pillar in self._pillars:
            action = menu.addAction(pillar.name)
            action.setCheckable(True)
            action.setChecked(pillar.id in entry.pillar_ids)
            action.toggled.connect(partial(self._set_pillar, entry, pillar.id))
        menu.popup(self.for_pillars.mapToGlobal(QPoint(0, self.for_pillars.height())))

    def _set_pillar(self, entry: HashtagEntry, pillar: int, on: bool) -> None:
        ids = [number for number in entry.pillar_ids if number != pillar] + ([pillar] if on else [])
        tag, words = entry.tag, self.tr("The pillars of #{tag} are kept.")
        self._write(lambda services: services.hashtags.set_pillars(tag, ids), words.format(tag=tag))


def _shelf(services: Services) -> Shelf:
    return services.hashtags.entries(), services.grids.axes().pillars
