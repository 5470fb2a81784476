"""The sources of the library: what each is and brought, what imports did, what was taken out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.brought import PastImport
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.content import SourceKind
from advocate_desktop.domain.sources import RemovedSource, SourceFacts
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.sources_words import SourceWords
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.empty_state import EmptyState
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.pick_list import PickList, PickRow, UndoLine
from advocate_desktop.gui.widgets.tabs import Tabs
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.services.brought_words import summary

_SOURCES, _IMPORTS, _REMOVED = range(3)
_LIST, _LEAST, _PANE, _AROUND = 240, 80, 252, 320


@dataclass(frozen=True, slots=True)
class _Stock:
    sources: Sequence[SourceFacts] = ()
    imports: Sequence[PastImport] = ()
    removed: Sequence[RemovedSource] = ()


class SourcesDialog(Dialog):
    """One list at a time: sources, last imports, what was taken out. It disposes of itself when it closes."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent, width=720)
        self._context = context
        self._stock = _Stock()
        self._words = SourceWords(context.clock.now(), context.messages, self)
        self.set_texts(self.tr("Sources"), self.tr("What the library was fed from. Nothing is fetched from here."))
        self._build()
        self.add_choice(Choice("subscriptions", self.tr("Subscriptions…"), "ghost", icon="newspaper"))
        self.add_choice(Choice("close", self.tr("Close"), "primary", safe=True))
        self.accepted.connect(self._on_accepted)
        context.changed.connect(self._on_changed)
        self.finished.connect(self.dispose)
        self._read()

    def _build(self) -> None:
        self.tabs = Tabs(self)
        for words in (self.tr("Sources"), self.tr("Last imports"), self.tr("Taken out")):
            self.tabs.addTab(words)
        self.list = PickList(self)
        self.facts = Text("", role="small", color="ink2", wrap=True, selectable=True, parent=self)
        self._acts = Flow(self, gap=4, line_gap=4)
        self.items = self._act(self.tr("Show its contents"), "books", self._on_items)
        self.again = self._act(self.tr("Import again"), "arrows-clockwise", self._on_again)
        self.forget = self._act(self.tr("Forget its key…"), "shield-check", self._on_forget)
        self.remove = self._act(self.tr("Remove"), "trash", self._on_remove)
        self.read = self._act(self.tr("Read what it brought"), "list-bullets", self._on_read_past)
        self.restore = self._act(self.tr("Put back"), "arrow-u-up-left", self._on_restore)
        self.undo = UndoLine(self)
        self.empty = EmptyState("books", parent=self, width=440)
        self._pane = QWidget(self)
        column = QVBoxLayout(self._pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignCenter)
        for widget in (self.list, self.facts, self._acts, self.undo):
            column.addWidget(widget)
        column.addStretch(0)
        # In line with the signs of the rows above.
        self.facts.setContentsMargins(12, 0, 12, 0)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._pane)
        self.tabs.currentChanged.connect(self._show)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.removed_key.connect(self._on_remove)
        self.list.itemDoubleClicked.connect(self._on_opened)

    def _act(self, words: str, icon: str, run: Callable[[], object]) -> Button:
        button = Button(words, kind="ghost", icon=icon, small=True, parent=self)
        button.clicked.connect(run)
        self._acts.add(button)
        return button

    def place(self) -> None:
        """Give the list its rows, as far as the window has room; what is below keeps its place between tabs."""
        look, veil = theme(), self.parentWidget()
        if veil is not None:
            room = max(0, veil.height() - look.px(_AROUND))
            self._pane.setMinimumHeight(min(look.px(_PANE), room))
        rows = min(self.list.count() * look.px(40) + 4, look.px(_LIST))
        self.give_room(self.list, min(rows, look.px(_LEAST)), rows)
        super().place()

    @Slot()
    def _on_accepted(self) -> None:
        if self.chosen == "subscriptions":
            # This dialog gives the keyboard back first.
            opens = self._context.actions.get("subscriptions")
            QTimer.singleShot(0, opens, opens.trigger)

    # Showing

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Changed.CONTENT, Changed.GUIDE):
            self._read()

    def _read(self) -> None:
        self._context.read(_stock, self._on_stock)

    def _on_stock(self, stock: _Stock) -> None:
        self._stock = stock
        for tab, rows in ((_SOURCES, stock.sources), (_IMPORTS, stock.imports), (_REMOVED, stock.removed)):
            self.tabs.setCount(tab, len(rows), plain=True)
        self._show()

    @Slot()
    def _show(self) -> None:
        tab, words = self.tabs.currentIndex(), self._words
        rows = {
            _SOURCES: [words.row(each) for each in self._stock.sources],
            _IMPORTS: [words.past(each) for each in self._stock.imports],
            _REMOVED: [words.removed(each) for each in self._stock.removed],
        }[tab]
        self.list.setAccessibleName(self.tabs.tabText(tab))
        self.list.setVisible(bool(rows))
        self.empty.setTexts(*self._nothing(tab))
        self.empty.setVisible(not rows)
        self.list.set_rows(rows, _said)

    @Slot()
    def _on_row(self) -> None:
        source, past, removed = self.source(), self._past(), self._removed()
        for button, shown in (
            (self.items, source is not None),
            (self.again, source is not None and source.source.kind is SourceKind.FOLDER),
            (self.forget, source is not None and source.key_known),
            (self.remove, source is not None),
            (self.read, past is not None),
            (self.restore, removed is not None),
        ):
            button.setVisible(shown)
        self.facts.setText(self._facts())
        self.facts.setVisible(bool(self.facts.text()))
        self._acts.refit()
        self.place()

    def _facts(self) -> str:
        source, past, removed = self.source(), self._past(), self._removed()
        if source is not None:
            return self._words.facts(source)
        if past is not None:
            return summary(past.brought, self._context.messages)
        if removed is not None:
            return self._words.removed_facts(removed)
        return ""

    def _nothing(self, tab: int) -> tuple[str, str]:
        if tab == _REMOVED:
            words = self.tr("What you take out of the library can be put back from here for thirty days.")
            return self.tr("Nothing taken out"), words
        words = self.tr(
            "“Add”, in the library, takes in a pack, files or a folder. They can also be dropped on it."
        )
        return self.tr("Nothing imported yet"), words

    def source(self) -> SourceFacts | None:
        """Give the source that is chosen; None on another tab."""
        found = self._stock.sources if self.tabs.currentIndex() == _SOURCES else ()
        return next((each for each in found if self._words.row(each).key == self.list.current_key()), None)

    def _past(self) -> PastImport | None:
        found = self._stock.imports if self.tabs.currentIndex() == _IMPORTS else ()
        return next((each for each in found if self._words.past(each).key == self.list.current_key()), None)

    def _removed(self) -> RemovedSource | None:
        found = self._stock.removed if self.tabs.currentIndex() == _REMOVED else ()
        return next((each for each in found if self._words.removed(each).key == self.list.current_key()), None)

    # Doing

    @Slot()
    def _on_opened(self) -> None:
        if self._past() is not None:
            self._on_read_past()
        elif self.source() is not None:
            self._on_items()

    @Slot()
    def _on_items(self) -> None:
        facts = self.source()
        if facts is not None:
            self.done(0)
            self._context.navigate("library", {"text": self._words.query(facts.source), "unfiltered": True})

    @Slot()
    def _on_again(self) -> None:
        from advocate_desktop.gui.importing import import_paths

        facts = self.source()
        if facts is not None:
            import_paths(self._context, [Path(facts.source.key.partition(":")[2])], self)

    @Slot()
    def _on_forget(self) -> None:
        facts = self.source()
        if facts is None:
            return
        answer = Dialog.ask(
            self.window(),
            self.tr("Forget the key of “{name}”?").format(name=facts.source.name),
            self.tr("The next version will be asked about as if its publisher were new, whoever signed it."),
            [
                Choice("keep", self.tr("Keep the key"), "primary", safe=True),
                Choice("forget", self.tr("Forget it"), "danger"),
            ],
            icon="shield-check",
            points=(self.tr("What you have from it stays as it is."),),
        )
        if answer == "forget":
            pack = facts.source.key.partition(":")[2]
            self._context.write(lambda services: services.sources.forget_key(pack))

    @Slot()
    def _on_remove(self) -> None:
        facts = self.source()
        if facts is None:
            return
        number = facts.source.id
        self._context.write_in_steps(lambda services: services.library.removing(number))
        self.undo.say(self._words.gone(facts), partial(self._put_back, number))
        self.place()

    @Slot()
    def _on_restore(self) -> None:
        removed = self._removed()
        if removed is not None:
            self.undo.say("", None)
            self._put_back(removed.source.id)

    def _put_back(self, number: int) -> None:
        self._context.write_in_steps(lambda services: services.library.restoring(number))

    @Slot()
    def _on_read_past(self) -> None:
        from advocate_desktop.gui.dialogs.brought import BroughtDialog

        past = self._past()
        if past is not None:
            dialog = BroughtDialog(past.brought, self._context, self.window(), self._words.moment(past))
            dialog.left.connect(self.reject)
            dialog.open()


def _stock(services: Services) -> _Stock:
    return _Stock(services.sources.all(), services.sources.imports(), services.library.removed_sources())


def _said(row: PickRow) -> str:
    return f"{row.title}, {row.facts}"
