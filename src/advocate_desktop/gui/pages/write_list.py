"""The list of drafts: find one, go on with it, begin another."""

import unicodedata
from datetime import datetime
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QListView,
    QMenu,
    QSizePolicy,
    QStyleOptionViewItem,
    QWidget,
)

from advocate_desktop.domain.draft_states import DraftState
from advocate_desktop.domain.drafts import DraftSummary
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.rename import RenameDialog
from advocate_desktop.gui.forms.ui_drafts import Ui_DraftsForm
from advocate_desktop.gui.models.drafts import DraftsModel
from advocate_desktop.gui.pages.write_rows import DraftDelegate
from advocate_desktop.gui.tasks import Task
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.common import NO_RING
from advocate_desktop.gui.widgets.scroll import ScrollArea

_MAX = 1320
_ROWS_AT_LEAST = 3
_SHORT = 560
_OPEN = (DraftState.TO_START, DraftState.PROMPTS_OPEN)
_READY = (DraftState.READY, DraftState.COPIED)


class DraftsList(QWidget):
    """All drafts, with search, filters and sort; the bin is one of the filters."""

    chosen = Signal(int)
    new_asked = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.ui = Ui_DraftsForm()
        self.ui.setupUi(self)
        self._drafts: list[DraftSummary] = []
        self._deleted: list[DraftSummary] = []
        self._texts: dict[int, str] = {}
        self._loaded = False
        self._task: Task | None = None
        self.model = DraftsModel(self)
        self._delegate = DraftDelegate(context.clock.now(), self)
        self._dress()
        self._connect()

    def refresh(self) -> None:
        """Read the drafts again."""
        if self._task is not None:
            self._task.cancel()
        self._task = self.context.read(
            lambda services: (services.drafting.drafts(), services.drafting.drafts(deleted=True)), self._on_read
        )

    @Slot(object)
    def _on_read(self, answer: tuple[list[DraftSummary], list[DraftSummary]]) -> None:
        self._drafts, self._deleted = answer
        self._loaded = True
        self._show()

    # What is shown

    @Slot()
    def _show(self) -> None:
        ui, groups = self.ui, self._groups()
        ui.filters.set_counts({key: len(rows) for key, rows in groups.items()})
        rows = self._sorted(self._found(groups[ui.filters.current()]))
        self._delegate.now = self.context.clock.now()
        current = self._current()
        self.model.set_rows(rows, [self._delegate.words(row) for row in rows])
        if current is not None and (row := self.model.row_of(current.id)) >= 0:
            ui.list.setCurrentIndex(self.model.index(row))
        elif rows and not ui.list.currentIndex().isValid():
            ui.list.setCurrentIndex(self.model.index(0))
        asked = bool(ui.search.text().strip())
        ui.search.setFound(self.tr("%n draft(s)", "", len(rows)) if asked else "")
        height = self._delegate.sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        ui.listCard.setMaximumHeight(len(rows) * height + 14)
        ui.listCard.setMinimumHeight(min(len(rows), _ROWS_AT_LEAST) * height + 14)
        nothing = self._loaded and not rows
        blank = self._loaded and not self._drafts and not self._deleted
        for part in (ui.search, ui.filters, ui.sort, ui.sortLabel):
            part.setVisible(not blank)
        ui.listCard.setVisible(not nothing)
        ui.emptyHolder.setVisible(nothing)
        if nothing:
            self._show_empty(asked)

    def _groups(self) -> dict[str, list[DraftSummary]]:
        drafts = self._drafts
        return {
            "all": drafts,
            "open": [row for row in drafts if row.state in _OPEN],
            "ready": [row for row in drafts if row.state in _READY],
            "published": [row for row in drafts if row.state is DraftState.PUBLISHED],
            "deleted": self._deleted,
        }

    def _found(self, rows: list[DraftSummary]) -> list[DraftSummary]:
        words = _plain(self.ui.search.text()).split()
        return [row for row in rows if all(word in _plain(row.heading) for word in words)]

    def _sorted(self, rows: list[DraftSummary]) -> list[DraftSummary]:
        order = self.ui.sort.currentData()
        if order == "title":
            return sorted(rows, key=lambda row: _plain(self._delegate.heading(row)))
        if order == "created":
            return sorted(rows, key=_created, reverse=True)
        return sorted(rows, key=_updated, reverse=True)

    def _show_empty(self, asked: bool) -> None:
        ui = self.ui
        self._new.setVisible(not asked and ui.filters.current() in ("all", "open"))
        self._library.setVisible(self._new.isVisibleTo(self))
        if asked:
            ui.empty.setIconName("magnifying-glass")
            ui.empty.setTexts(
                self.tr("No draft with these words"), self.tr("The search looks at titles and first words.")
            )
        elif ui.filters.current() == "deleted":
            ui.empty.setIconName("trash")
            ui.empty.setTexts(
                self.tr("The bin is empty"),
                self.tr("A draft you delete stays here thirty days, then goes for good."),
            )
        elif self._drafts:
            ui.empty.setIconName("file-text")
            ui.empty.setTexts(self.tr("Nothing here yet"), self.tr("Other filters have drafts."))
        else:
            ui.empty.setIconName("feather")
            ui.empty.setTexts(
                self.tr("No draft yet"),
                self.tr("Begin with something you saw this week, or with a content of the library."),
            )

    # What can be done

    def _current(self) -> DraftSummary | None:
        return self.model.summary(self.ui.list.currentIndex().row())

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        found = self.model.summary(index.row())
        if found is None:
            return
        if found.deleted_at is not None:
            self.restore()
        else:
            self.chosen.emit(found.id)

    @Slot()
    def rename(self) -> None:
        """Give the current draft another title."""
        found = self._current()
        if found is None or found.deleted_at is not None:
            return
        title = RenameDialog.ask_title(self, found.heading)
        if title is not None:
            self.context.write(lambda services: services.drafting.rename(found.id, title))

    @Slot()
    def duplicate(self) -> None:
        """Begin a draft with the text of the current one."""
        found = self._current()
        if found is not None:
            self.context.write(lambda services: services.drafting.duplicate(found.id)[1])

    @Slot()
    def delete(self) -> None:
        """Put the current draft in the bin; the toast takes that back."""
        found = self._current()
        if found is None or found.deleted_at is not None:
            return
        self.context.write(lambda services: services.drafting.delete(found.id))
        self.context.toast(self.tr("The draft is in the bin."), partial(self._undelete, found.id))

    @Slot()
    def restore(self) -> None:
        """Take the current draft out of the bin."""
        found = self._current()
        if found is not None and found.deleted_at is not None:
            self._undelete(found.id)
            self.context.toast(self.tr("The draft is back in the list."))

    def _undelete(self, draft_id: int) -> None:
        self.context.write(lambda services: services.drafting.undelete(draft_id))

    def _wake(self, draft_id: int, _checked: bool = False) -> None:
        self.context.write(lambda services: services.drafting.wake(draft_id))

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        found = self._current()
        if found is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if found.deleted_at is not None:
            menu.addAction(self.tr("Take out of the bin")).triggered.connect(self.restore)
        else:
            menu.addAction(self.tr("Open")).triggered.connect(partial(self.chosen.emit, found.id))
            menu.addAction(self.tr("Rename…")).triggered.connect(self.rename)
            menu.addAction(self.tr("Duplicate")).triggered.connect(self.duplicate)
            if found.rests(self.context.clock.today()):
                menu.addAction(self.tr("Wake this draft")).triggered.connect(partial(self._wake, found.id))
            menu.addAction(self.tr("Delete")).triggered.connect(self.delete)
        menu.popup(self.ui.list.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename by F2, delete by Delete, from the search to the list by the arrows."""
        if event.key() == Qt.Key.Key_F2:
            self.rename()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.ui.search.hasFocus():
            self.ui.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    # Wiring

    def _dress(self) -> None:
        ui = self.ui
        view: QListView = ui.list
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setProperty(NO_RING, True)  # the current row shows the focus itself
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        for key, words in (
            ("updated", self.tr("Last changed")),
            ("created", self.tr("Last begun")),
            ("title", self.tr("By title")),
        ):
            ui.sort.addItem(words, key)
        # Large text in a small window needs more height than there is.
        area = ScrollArea(self)
        ui.outer.replaceWidget(ui.ground, area)
        area.setWidget(ui.ground)
        self._new = Button(self.tr("Write a post"), icon="pencil-simple-line")
        self._library = Button(self.tr("Look in the library"), icon="books")
        ui.empty.add_button(self._new)
        ui.empty.add_button(self._library)
        ui.emptyHolder.hide()
        ui.listCard.hide()
        ui.emptyHolder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        ui.column.addStretch(0)
        ui.column.setStretchFactor(ui.listCard, 1)
        follow(self._restyle)

    def _connect(self) -> None:
        ui = self.ui
        ui.list.activated.connect(self._open)
        ui.list.clicked.connect(self._open)
        ui.list.customContextMenuRequested.connect(self._open_menu)
        ui.search.textChanged.connect(self._show)
        ui.filters.chosen.connect(self._show)
        ui.sort.currentIndexChanged.connect(self._show)
        ui.newPost.clicked.connect(partial(self.new_asked.emit, "post"))
        ui.newComment.clicked.connect(partial(self.new_asked.emit, "comment"))
        self._new.clicked.connect(partial(self.new_asked.emit, "post"))
        self._library.clicked.connect(partial(self.context.navigate, "library"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the list from growing wider than people read."""
        super().resizeEvent(event)
        room = self.width() / theme().scale
        side = max(28 if room < 900 else 44, (self.width() - theme().px(_MAX)) // 2)
        self.ui.column.setContentsMargins(side, 28, side - 4, 24)
        narrow = room < 700
        across = QBoxLayout.Direction.LeftToRight
        self.ui.toolRow.setDirection(QBoxLayout.Direction.TopToBottom if narrow else across)
        self.ui.headRow.setDirection(QBoxLayout.Direction.TopToBottom if room < 560 else across)
        self.ui.sortLabel.setVisible(not narrow)
        self.ui.newPost.setKeyHint("" if narrow else "Ctrl+N")
        self.ui.pageLine.setVisible(self.height() / theme().scale >= _SHORT)

    def _restyle(self) -> None:
        self.model.layoutChanged.emit()
        if self._loaded:
            self._show()


def _plain(text: str) -> str:
    marks = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in marks if not unicodedata.combining(letter))


def _updated(row: DraftSummary) -> datetime:
    return row.updated_at


def _created(row: DraftSummary) -> datetime:
    return row.created_at
