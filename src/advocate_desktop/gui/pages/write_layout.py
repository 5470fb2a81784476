"""How the studio shares its room between source, text and checks, at every width and text size."""

from typing import Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.forms.ui_write import Ui_WriteForm
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.pages.write_source import FOLDED_WIDTH
from advocate_desktop.gui.theme import theme
from advocate_desktop.settings import PANES

# Widths of the studio at 100 % text, in px.
_SOURCE_FROM, _COLUMNS_FROM, _WIDE, _NARROW = 1080, 720, 1536, 560
_SHORT = 690
_SOURCE, _WIDE_SOURCE = 308, 380
_SIDE, _PREVIEW_SIDE, _NARROW_SIDE = 348, 440, 304


class StudioLayout(QObject):
    """Arranges the panes; what the person folded or sized stays so."""

    def __init__(self, ui: Ui_WriteForm, context: AppContext, studio: QWidget) -> None:
        super().__init__(studio)
        self._ui, self._context, self._studio = ui, context, studio
        self._has_source, self._has_picture = False, True
        self._folded: bool | None = self._kept().get("source_folded")
        self._focus = False
        self._arranging = False
        self._saved = ("", "")
        self._notice = ""
        ui.source.fold_asked.connect(self.toggle_source)
        ui.editor.column_moved.connect(self._on_column)
        ui.tabs.currentChanged.connect(self.arrange)
        for splitter in (ui.panes, ui.work):
            splitter.splitterMoved.connect(self._on_moved)
            splitter.reset_asked.connect(self._reset)
        ui.panes.setStretchFactor(0, 0)
        ui.panes.setStretchFactor(1, 1)
        ui.work.setStretchFactor(0, 1)
        ui.work.setStretchFactor(1, 0)
        ui.middle.setMinimumSize(320, 180)
        ui.side.setMinimumSize(240, 160)

    def _kept(self) -> dict[str, Any]:
        kept = self._context.state.get(PANES).get("write")
        return kept if isinstance(kept, dict) else {}

    def _keep(self, **values: Any) -> None:
        panes = dict(self._context.state.get(PANES))
        panes["write"] = {**self._kept(), **values}
        self._context.state.set(PANES, panes)

    def set_parts(self, *, source: bool, picture: bool) -> None:
        """Say whether the draft has a source to show, and whether it may have a picture."""
        self._has_source, self._has_picture = source, picture

    @property
    def focus_mode(self) -> bool:
        """Tell whether only the text shows."""
        return self._focus

    @Slot()
    def toggle_focus(self) -> None:
        """Show only the text, or everything again."""
        self._focus = not self._focus
        self.arrange()
        self._ui.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def toggle_source(self) -> None:
        """Fold or unfold the source."""
        self._folded = not self._ui.source.is_folded()
        self._keep(source_folded=self._folded)
        self.arrange()

    @Slot()
    def toggle_preview(self) -> None:
        """Show the preview, or the checks again."""
        tabs = self._ui.tabs
        if self._focus:
            self.toggle_focus()
        tabs.setCurrentIndex(0 if tabs.currentIndex() == 1 else 1)

    @Slot()
    def arrange(self) -> None:
        """Share the room."""
        ui, look = self._ui, theme()
        room = self._studio.width() / look.scale
        columns = room >= _COLUMNS_FROM
        short = self._studio.height() / look.scale < _SHORT
        self._arranging = True
        folded = room < _SOURCE_FROM if self._folded is None else self._folded or room < _COLUMNS_FROM
        ui.source.setVisible(self._has_source and not self._focus)
        ui.source.set_folded(folded)
        ui.side.setVisible(not self._focus)
        ui.author.setVisible(bool(ui.authorName.text()) and not short and not self._focus)
        ui.checks.set_short(short or room < _SOURCE_FROM)
        ui.work.setOrientation(Qt.Orientation.Horizontal if columns else Qt.Orientation.Vertical)
        ui.side.setMaximumWidth(look.px(460) if columns else 16_777_215)
        self._share(room, columns)
        for chip in range(ui.chips.count()):
            item = ui.chips.itemAt(chip)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(room >= _COLUMNS_FROM or (room >= _NARROW and chip == ui.chips.count() - 1))
        ui.pictureHolder.setVisible(self._has_picture and not self._focus)
        self._show_saved()
        self._arranging = False

    def _share(self, room: float, columns: bool) -> None:
        ui, look, kept = self._ui, theme(), self._kept()
        wide = room >= _WIDE
        source = int(kept.get("source", 0)) or look.px(_WIDE_SOURCE if wide else _SOURCE)
        if ui.source.is_folded():
            source = look.px(FOLDED_WIDTH)
        total = self._studio.width()
        left = source + 1 if ui.source.isVisibleTo(self._studio) else 0
        ui.panes.setSizes([source, max(100, total - left)])
        if not columns:
            height = ui.work.height()
            ui.work.setSizes([round(height * 0.58), round(height * 0.42)])
            return
        usual = _PREVIEW_SIDE if ui.tabs.currentIndex() or wide else _SIDE
        usual = usual if room >= _SOURCE_FROM else _NARROW_SIDE
        side = int(kept.get("side", 0)) or look.px(usual)
        side = min(side, round((total - left) * 0.48))
        ui.work.setSizes([max(100, total - left - side - 1), side])

    @Slot()
    def _on_moved(self) -> None:
        if self._arranging or self._ui.work.orientation() != Qt.Orientation.Horizontal:
            return
        values: dict[str, int] = {"side": self._ui.side.width()}
        if not self._ui.source.is_folded():
            values["source"] = self._ui.source.width()
        self._keep(**values)

    @Slot()
    def _reset(self) -> None:
        self._keep(side=0, source=0)
        self.arrange()

    @Slot(int, int)
    def _on_column(self, left: int, width: int) -> None:
        ui = self._ui
        room = ui.middle.width()
        right = max(0, room - left - width)
        ui.authorRow.setContentsMargins(left, 24, right, 8)
        ui.pictureRow.setContentsMargins(left, 8, max(24, right - theme().px(96)), 20)
        ui.target.set_column(left, width, room)

    # What is saved

    def show_saved(self, words: str, short: str) -> None:
        """Say when the text was saved."""
        self._saved = (words, short)
        self._show_saved()

    def show_notice(self, words: str) -> None:
        """Say that something is wrong, over the text; nothing takes the notice away."""
        self._notice = words
        self._ui.notice.setVisible(bool(words))
        self._ui.noticeText.setText(words)
        self._show_saved()

    def _show_saved(self) -> None:
        ui, look = self._ui, theme()
        words, short = self._saved
        narrow = self._studio.width() / look.scale < _SOURCE_FROM
        if self._notice:
            words = short = self.tr("Not saved yet")
        ui.saved.setText(short if narrow else words)
        ui.saved.setVisible(bool(self._notice) or self._studio.width() / look.scale >= _NARROW)
        ui.savedMark.setToolTip(words)
        ui.savedMark.setAccessibleName(words)
        mark = ("warning", "danger") if self._notice else ("check", "ink2")
        ui.savedMark.setPixmap(pixmap(mark[0], "regular", mark[1], look.icon_px(16)))
        ui.saved.setToolTip(words)
