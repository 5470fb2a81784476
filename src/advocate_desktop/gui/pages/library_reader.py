"""The reading pane of the library: one item, and what can be done with it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from advocate_desktop.domain.content import LibraryEntry, Standing, last_day, standing, under_embargo
from advocate_desktop.domain.library import Reason
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.forms.ui_reader import Ui_ReaderForm
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.pages.library_facts import Fact
from advocate_desktop.gui.pages.library_life import LifeBlock
from advocate_desktop.gui.pages.library_render import Rendered, render
from advocate_desktop.gui.pages.library_thumbs import FindPicture, in_library
from advocate_desktop.gui.pages.library_told import ToldBlock
from advocate_desktop.gui.pages.library_words import kind_words, long_day, moment_words, reader_line
from advocate_desktop.gui.tasks import Task
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.chips import MetaChip
from advocate_desktop.gui.widgets.common import RING_GAP, RING_RADIUS
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.gui.window_words import is_open, window_about, window_value

_MEASURE, _SIDE, _NARROW_SIDE, _NARROW = 620, 48, 28, 560
_THEMES_SHOWN = 3
_WITH_WINDOW = (Standing.FRESH, Standing.EXPIRING, Standing.EMBARGO)
_RENDER_AFTER_MS = 30
_SEEN_AFTER_MS = 1500


class Reader(QWidget):
    """Shows an item. It asks for everything else by signals; `seen` tells that it was read for a moment."""

    draft_asked = Signal()
    react_asked = Signal()
    not_for_me_asked = Signal()
    back_asked = Signal()
    menu_asked = Signal(object)  # QMenu, to be filled
    acts_asked = Signal(object)  # QMenu, to be filled with what is done to items
    link_asked = Signal(str)
    seen = Signal(object)  # LibraryEntry
    shown = Signal()  # the text stands

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ReaderForm()
        self.ui.setupUi(self)
        self.entry: LibraryEntry | None = None
        self._context: AppContext | None = None
        self._find: FindPicture | None = None
        self._shows_only = False
        self._rendered: Rendered | None = None
        self._task: Task | None = None
        self._more = QMenu(self)
        self._notice_icon = "lock-simple"
        self._render_soon = self._timer(self._render)
        self._seen_soon = self._timer(self._on_seen)
        self.life = LifeBlock(self.ui.column)
        self.ui.columnLayout.insertWidget(self.ui.columnLayout.indexOf(self.ui.noticeBlock) + 1, self.life)
        self.life.hide()
        self.told = ToldBlock(self.ui.column)
        self.ui.columnLayout.insertWidget(self.ui.columnLayout.indexOf(self.life), self.told)
        self.told.hide()
        self._connect()
        follow(self._restyle)

    def dress(self, context: AppContext, find: FindPicture | None = None) -> None:
        """Take the context that reads; with `find`, which gives pictures, the pane shows and does nothing."""
        self._context = context
        self._find = find or in_library(context.services)
        for button in (self.ui.draftButton, self.ui.reactButton, self.ui.moreButton):
            button.setVisible(find is None)
        self._shows_only = find is not None

    def _timer(self, run: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(run)
        return timer

    def _connect(self) -> None:
        ui = self.ui
        ui.draftButton.clicked.connect(self.draft_asked)
        ui.reactButton.clicked.connect(self.react_asked)
        ui.notButton.clicked.connect(self.not_for_me_asked)
        ui.backButton.clicked.connect(self.back_asked)
        ui.backButton.setName(self.tr("Back to the list"))
        ui.moreButton.setName(self.tr("More"))
        ui.moreButton.clicked.connect(self._open_menu)
        ui.body.link_asked.connect(self.link_asked)
        ui.body.place_asked.connect(self._scroll_to)
        ui.body.setAccessibleName(self.tr("Text"))
        ui.backButton.hide()
        # The pane itself scrolls by keyboard; Tab goes on to the links in the text.
        ui.scroll.setFocusPolicy(self.focusPolicy().StrongFocus)
        ui.scroll.verticalScrollBar().rangeChanged.connect(self._fit)
        ui.scroll.setProperty(RING_GAP, -4)
        ui.scroll.setProperty(RING_RADIUS, 8)

    # Showing

    def show_entry(self, entry: LibraryEntry) -> None:
        """Show an item; one that is shown already keeps its text and its place."""
        same = self.entry is not None and self.entry.id == entry.id and self.entry.item == entry.item
        self.entry = entry
        self._show_head(entry)
        if same:
            return
        self._forget_task()
        self._rendered = None
        self.ui.body.show_html((), {})
        self._show_banner(None)
        self.ui.scroll.verticalScrollBar().setValue(0)
        self._render_soon.start(_RENDER_AFTER_MS)
        self._seen_soon.start(_SEEN_AFTER_MS)

    def show_reasons(self, reasons: Sequence[Reason]) -> None:
        """Say why a search put the item high."""
        if self._context is not None:
            self.told.show_reasons(reasons, self._context)

    def clear(self) -> None:
        """Show no item."""
        self._forget_task()
        self.entry = None

    def focus_text(self) -> None:
        """Give the keyboard to the text, to scroll it."""
        self.ui.scroll.setFocus()

    def set_single(self, single: bool) -> None:
        """Show the way back to the list, where the list is not beside."""
        self.ui.backButton.setVisible(single)
        self._fit()

    def _forget_task(self) -> None:
        self._render_soon.stop()
        self._seen_soon.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _show_head(self, entry: LibraryEntry) -> None:
        ui, item, context = self.ui, entry.item, self._context
        if context is None:
            return
        now = context.clock.now()
        ui.title.setText(item.title)
        ui.scroll.setAccessibleName(item.title)
        ui.chips.clear()
        for words in (kind_words(item.kind), *item.themes[:_THEMES_SHOWN]):
            ui.chips.add(MetaChip(words, parent=ui.chips))
        ui.chips.add(Text(reader_line(entry, now.date()), role="small", color="ink2", parent=ui.chips))
        ui.notButton.setText(self.tr("For me after all") if entry.not_for_me else self.tr("Not for me"))
        ui.notButton.setIconName("thumbs-up" if entry.not_for_me else "thumbs-down")
        facts = self._facts(entry)
        ui.facts.show_facts(facts)
        ui.factsBlock.setVisible(bool(facts))
        self._show_notice(entry)
        self.life.show_entry(entry, context)
        self.told.show_entry(entry, context)
        self._fit()

    def _facts(self, entry: LibraryEntry) -> list[Fact]:
        context, item = self._context, entry.item
        if context is None:
            return []
        now = context.clock.now()
        today, where, last = now.date(), standing(entry, now), last_day(item)
        facts = []
        if under_embargo(item, now) and item.embargo is not None:
            words = moment_words(item.embargo, now)
            facts.append(Fact("lock-simple", self.tr("Under embargo until"), words, "ink2"))
        elif where in (Standing.FRESH, Standing.EXPIRING, Standing.USED) and last is not None and last >= today:
            color = "caution" if where is Standing.EXPIRING else "accentInk"
            facts.append(Fact("hourglass-medium", self.tr("Fresh until"), long_day(last, today), color))
        elif where is Standing.EXPIRED and item.expires is not None:
            facts.append(Fact("hourglass-medium", self.tr("Expired"), long_day(item.expires, today), "ink2"))
        elif where is Standing.WITHDRAWN:
            facts.append(Fact("package", self.tr("Withdrawn"), self.tr("by the company"), "ink2"))
        if where in _WITH_WINDOW and entry.window is not None:
            color = "accentInk" if is_open(entry.window, today) else "ink2"
            words = window_value(entry.window, today)
            facts.append(Fact("calendar-check", self.tr("Your window"), words, color, window_about()))
        if entry.published_on is not None:
            facts.append(Fact("seal-check", self.tr("You posted on it"), long_day(entry.published_on, today)))
        if entry.drafts:
            facts.append(Fact("note-pencil", self.tr("Your drafts"), str(entry.drafts)))
        if item.images:
            told = sum(bool(image.alt) for image in item.images)
            words = self.tr("{count}, all described") if told == len(item.images) else self.tr("{count}")
            facts.append(Fact("images", self.tr("Pictures"), words.format(count=len(item.images))))
        return facts

    def _show_notice(self, entry: LibraryEntry) -> None:
        ui, context = self.ui, self._context
        now = context.clock.now() if context is not None else None
        words, self._notice_icon = "", "lock-simple"
        if entry.withdrawn:
            self._notice_icon = "x-circle"
            words = self.tr(
                "The company took this back. Ask it before you write about this; what you wrote stays."
            )
        elif now is not None and under_embargo(entry.item, now) and entry.item.embargo is not None:
            words = self.tr("To be read only, until {moment}. You can prepare a draft; copying waits until then.")
            words = words.format(moment=moment_words(entry.item.embargo, now))
        ui.noticeText.setText(words)
        ui.noticeBlock.setVisible(bool(words))
        self._paint_notice()

    @Slot()
    def _render(self) -> None:
        if self.entry is None or self._context is None or self._find is None:
            return
        work = partial(render, self._find, self.entry, self._column(), self.devicePixelRatioF())
        self._task = self._context.tasks.long(work, self._on_rendered, self._on_failed)

    def _on_rendered(self, rendered: Rendered) -> None:
        self._task = None
        if self.entry is None or rendered.content_id != self.entry.id:
            return
        self._rendered = rendered
        self._show_banner(rendered)
        self.ui.body.show_html(rendered.pieces, rendered.images)
        self.shown.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._task = None
        raise error

    def _show_banner(self, rendered: Rendered | None) -> None:
        banner, entry = self.ui.banner, self.entry
        if entry is None:
            return
        if rendered is not None and rendered.banner is not None:
            alternative = entry.item.images[0].alt if entry.item.images else ""
            banner.setImage(QPixmap.fromImage(rendered.banner), alternative)
        else:
            subject = entry.item.themes[0] if entry.item.themes else entry.item.title
            banner.setSeed(entry.item.title, subject)
            banner.setAccessibleName("")
        self.ui.bannerBlock.setVisible(rendered is not None or not entry.item.images)

    @Slot()
    def _on_seen(self) -> None:
        if self.entry is not None and self.entry.seen_at is None and self.isVisible():
            self.seen.emit(self.entry)

    @Slot(int)
    def _scroll_to(self, y: int) -> None:
        at = self.ui.body.mapTo(self.ui.ground, QPoint(0, y)).y()
        self.ui.scroll.verticalScrollBar().setValue(max(0, at - 24))

    # The menu

    @Slot()
    def _open_menu(self) -> None:
        self._more.clear()
        self.acts_asked.emit(self._more)
        self._more.addSeparator()
        self.menu_asked.emit(self._more)
        button = self.ui.moreButton
        self._more.popup(button.mapToGlobal(button.rect().bottomLeft()))

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text to a measure that reads well."""
        super().resizeEvent(event)
        self._fit()

    def _column(self) -> int:
        look = theme()
        side = _SIDE if self.width() >= _NARROW * look.scale else _NARROW_SIDE
        return max(200, min(look.px(_MEASURE), self.width() - 2 * side))

    @Slot()
    def _fit(self) -> None:
        ui, width = self.ui, self._column()
        ui.column.setFixedWidth(width)
        bar = ui.scroll.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        ui.barLayout.setContentsMargins(0, 18, taken, 18)  # above the text, whether it scrolls or not
        ui.barInner.setFixedWidth(width)
        ui.banner.setFixedHeight(round(width * 0.23))
        ui.bar.setVisible(not self._shows_only or not ui.backButton.isHidden())
        buttons = [ui.draftButton, ui.reactButton, ui.moreButton, ui.notButton]
        if not ui.backButton.isHidden():
            buttons.append(ui.backButton)
        needed = sum(button.sizeHint().width() for button in buttons) + 8 * len(buttons)
        ui.notButton.setVisible(needed <= width and not self._shows_only)

    def _restyle(self) -> None:
        self._paint_notice()
        self.ui.notice.setTone("cautionSoft", "cautionLine")
        self._fit()

    def _paint_notice(self) -> None:
        side = theme().icon_px(22)
        self.ui.noticeIcon.setFixedWidth(side + 2)
        painted = pixmap(self._notice_icon, "fill", "caution", side, self.devicePixelRatioF())
        self.ui.noticeIcon.setPixmap(painted)
