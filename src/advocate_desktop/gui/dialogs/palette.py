"""The command palette: one field that goes to anything and does anything."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.drafts import Draft, DraftSummary
from advocate_desktop.domain.library import LibraryPage, LibraryQuery, Sort
from advocate_desktop.errors import UserError
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.palette_match import Strength
from advocate_desktop.gui.dialogs.palette_rows import ROW_HEIGHT, PaletteDelegate, PaletteModel, PaletteRow
from advocate_desktop.gui.dialogs.palette_sources import PaletteSources, Ranked
from advocate_desktop.gui.forms.ui_palette import Ui_PaletteForm
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.tasks import Task
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.common import NO_RING, key_words
from advocate_desktop.gui.widgets.dialog import Dialog

_WIDTH, _TOP, _MARGIN, _FIELD_HEIGHT = 640, 118, 28, 60
_LIST_PADDING = 10
_CONTENT_ROWS = 6
_ACTIONS, _THEMES = ">", "#"


class PaletteDialog(Dialog):
    """Finds drafts, content, pages and actions while one types. It disposes of itself when it closes."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent, width=_WIDTH)
        self._context = context
        self._sources = PaletteSources(context, self)
        self._model = PaletteModel(self)
        self._drafts: Sequence[DraftSummary] = ()
        self._themes: Sequence[tuple[str, int]] = ()
        self._found = LibraryPage()
        self._search: Task | None = None
        self._making: Task | None = None
        self._moved = False
        self.set_texts(self.tr("Go to anything"), "")
        self._build()
        self.finished.connect(self._on_finished)
        self._show()
        context.read(_known, self._on_known, self._on_failed)

    def _lay_out(self) -> None:
        """Leave out the head and the buttons other dialogs have."""
        self._title.hide()

    def _build(self) -> None:
        look = theme()
        holder = QWidget(self)
        self.ui = Ui_PaletteForm()
        self.ui.setupUi(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.addWidget(holder)
        ui = self.ui
        ui.glass.setPixmap(pixmap("magnifying-glass", "regular", "ink2", look.icon_px(20)))
        ui.field.setProperty("plain", "true")
        ui.field.setProperty(NO_RING, True)
        ui.field.setFont(look.font("edit"))
        ui.glass.setFixedHeight(look.px(_FIELD_HEIGHT))
        ui.field.textChanged.connect(self._on_text)
        ui.field.moved.connect(self._move)
        ui.field.chosen.connect(self._choose)
        ui.field.closed.connect(self.reject)
        ui.keys.setText(ui.keys.text().format(keys=" ".join(key_words("Ctrl+Return"))))
        ui.list.setModel(self._model)
        ui.list.setItemDelegate(PaletteDelegate(ui.list))
        ui.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ui.list.setMouseTracking(True)
        ui.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        ui.list.setViewportMargins(0, _LIST_PADDING // 2, 0, _LIST_PADDING // 2)
        ui.list.entered.connect(self._on_entered)
        ui.list.clicked.connect(self._on_row_clicked)
        veil = self.parentWidget()
        if veil is not None:
            veil.installEventFilter(self)

    def place(self) -> None:
        """Stand near the top of the window, as tall as what was found."""
        veil = self.parentWidget()
        if veil is None:
            return
        width = min(theme().px(_WIDTH), veil.width() - 2 * _MARGIN)
        top = max(_MARGIN, min(_TOP, veil.height() // 7))
        chrome = self._height_around_list(width)
        room = veil.height() - top - _MARGIN - chrome
        height = max(theme().px(ROW_HEIGHT), min(self._model.content_height() + _LIST_PADDING, room))
        self.setGeometry((veil.width() - width) // 2, top, width, chrome + height)
        veil.update()

    def _height_around_list(self, width: int) -> int:
        """Give the height of field, footer and hairlines; asking the layout would give that of the last rows."""
        ui = self.ui
        margins = ui.footer.contentsMargins()
        left = width - margins.left() - margins.right() - ui.footer.spacing() - ui.keys.sizeHint().width()
        footer = max(ui.prefixes.heightForWidth(left), ui.keys.sizeHint().height())
        return theme().px(_FIELD_HEIGHT) + footer + margins.top() + margins.bottom() + 2

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close by a click beside the palette."""
        beside = watched is self.parentWidget() and isinstance(event, QMouseEvent)
        if beside and event.type() == QEvent.Type.MouseButtonPress:
            self.reject()
            return True
        return super().eventFilter(watched, event)

    # What is found

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self._moved = False
        if self._search is not None:
            self._search.cancel()
        query = self._query(text.strip())
        if query is None:
            self._found = LibraryPage()
        else:
            self._search = self._context.read(partial(_search, query), self._on_found, self._on_failed)
        self._show()

    def _query(self, typed: str) -> LibraryQuery | None:
        """Give what to ask of the library: the words typed, or what a theme holds."""
        if typed.startswith(_THEMES):
            ranked = self._sources.themes(typed[1:], self._themes) if typed[1:].strip() else []
            if not ranked:
                return None
            return LibraryQuery(themes=(ranked[0][1].title,), sort=Sort.NEWEST, limit=_CONTENT_ROWS)
        if not typed or typed.startswith(_ACTIONS):
            return None
        return LibraryQuery(text=typed, limit=_CONTENT_ROWS)

    @Slot(object)
    def _on_known(self, known: tuple[list[DraftSummary], list[tuple[str, int]]]) -> None:
        self._drafts, self._themes = known
        self._on_text(self.ui.field.text())

    @Slot(object)
    def _on_found(self, page: LibraryPage) -> None:
        self._found = page
        self._show()

    def _on_failed(self, error: BaseException) -> None:
        # Pages and actions are there without a database, whose failure the page below has told already.
        if not isinstance(error, UserError):
            raise error

    def _show(self) -> None:
        """Show what is known now, and keep the row the person moved to."""
        current = self._model.row_at(self.ui.list.currentIndex())
        typed = self.ui.field.text().strip()
        rows: list[PaletteRow] = []
        for name, members in self._groups(typed):
            if members:
                rows.append(PaletteRow(f"group:{name}", name))
                rows += members
        if not rows:
            rows.append(PaletteRow("none", self.tr("Nothing by that name.")))
        self._model.set_rows(rows)
        self.place()
        place = self._model.place_of(current.key) if current is not None and self._moved else -1
        choosable = self._model.choosable()
        if choosable:
            self._go_to(place if place >= 0 else choosable[0])

    def _groups(self, typed: str) -> list[tuple[str, list[PaletteRow]]]:
        sources = self._sources
        library = (self.tr("Library"), sources.content(self._found))
        if typed.startswith(_THEMES):
            themes = _rows(sources.themes(typed[1:], self._themes))
            return [(self.tr("Themes"), [self._theme_row(row) for row in themes]), library]
        if typed.startswith(_ACTIONS):
            return [
                (self.tr("Pages"), _rows(sources.pages(typed[1:]))),
                (self.tr("Actions"), _rows(sources.actions(typed[1:]))),
            ]
        drafts, pages, actions = sources.drafts(typed, self._drafts), sources.pages(typed), sources.actions(typed)
        groups = [
            (_place(drafts), (self.tr("Drafts"), _rows(drafts))),
            (1, library),
            (_place(pages), (self.tr("Pages"), _rows(pages))),
            (_place(actions), (self.tr("Actions"), _rows(actions) + ([self._new_row(typed)] if typed else []))),
        ]
        return [group for _, group in sorted(groups, key=_first)]

    def _theme_row(self, row: PaletteRow) -> PaletteRow:
        return replace(row, run=partial(self.ui.field.setText, f"{_THEMES}{row.title}"))

    def _new_row(self, typed: str) -> PaletteRow:
        title = self.tr("New draft “{title}”").format(title=typed)
        return PaletteRow("new", title, partial(self._make_draft, typed), "plus")

    # Moving and choosing

    @Slot(int)
    def _move(self, step: int) -> None:
        places = self._model.choosable()
        if not places:
            return
        now = self.ui.list.currentIndex().row()
        at = places.index(now) if now in places else -1
        single = abs(step) == 1
        wanted = (at + step) % len(places) if single else max(0, min(len(places) - 1, at + step))
        self._moved = True
        self._go_to(places[wanted])

    def _go_to(self, place: int) -> None:
        index = self._model.index(place, 0)
        self.ui.list.setCurrentIndex(index)
        if place == self._model.choosable()[0]:
            self.ui.list.scrollToTop()
        else:
            self.ui.list.scrollTo(index)
        if QAccessible.isActive():
            words = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.ui.field, words))

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        if self._model.row_at(index) is not None:
            self._moved = True
            self.ui.list.setCurrentIndex(index)

    @Slot(QModelIndex)
    def _on_row_clicked(self, index: QModelIndex) -> None:
        if self._model.row_at(index) is not None:
            self.ui.list.setCurrentIndex(index)
            self._choose(in_write=False)

    @Slot(bool)
    def _choose(self, in_write: bool) -> None:
        row = self._model.row_at(self.ui.list.currentIndex())
        if row is None or row.run is None:
            return
        run = row.in_write if in_write and row.in_write is not None else row.run
        if row.key.startswith("theme:") or row.key == "new":
            run()
            return
        self.accept()
        run()

    def _make_draft(self, title: str) -> None:
        if self._making is None:
            self._making = self._context.read(partial(_new_draft, title), self._on_made, self._on_not_made)

    @Slot(object)
    def _on_made(self, made: tuple[Draft, ChangeSet]) -> None:
        draft, changes = made
        self.accept()
        self._context.announce(changes)
        self._context.navigate("write", {"draft": draft.id})

    def _on_not_made(self, error: BaseException) -> None:
        self.reject()
        if not isinstance(error, UserError):
            raise error
        self._context.failed.emit(error)

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        if self._search is not None:
            self._search.cancel()
        self.dispose()


def _known(services: Services) -> tuple[list[DraftSummary], list[tuple[str, int]]]:
    return services.drafting.drafts(), list(services.library.counts().themes.items())


def _search(query: LibraryQuery, services: Services) -> LibraryPage:
    return services.library.search(query)


def _new_draft(title: str, services: Services) -> tuple[Draft, ChangeSet]:
    return services.drafting.new(title=title)


def _rows(ranked: Sequence[Ranked]) -> list[PaletteRow]:
    return [row for _, row in ranked]


def _place(ranked: Sequence[Ranked]) -> int:
    """Give how far up a group stands: names that begin as typed stand above all, loose finds below the library."""
    best = max((strength for strength, _ in ranked), default=Strength.LETTERS)
    return {Strength.START: 0, Strength.WORDS: 1}.get(best, 2)


def _first(group: tuple[int, object]) -> int:
    return group[0]
