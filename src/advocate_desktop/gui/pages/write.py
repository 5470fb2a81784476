"""The Write page: the list of drafts, and the studio where one is written."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.draft_states import DraftKind, VersionReason
from advocate_desktop.domain.drafts import Draft
from advocate_desktop.errors import UserError
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.page import Page
from advocate_desktop.gui.pages.write_list import DraftsList
from advocate_desktop.gui.pages.write_studio import Studio
from advocate_desktop.settings import OPEN_DRAFT


class WritePage(Page):
    """`open_with` takes {"draft": id}, {"content": id, "kind": "post" | "comment"}, {"idea": id}, {"new": kind}
    or None."""

    shows = frozenset({Changed.DRAFTS, Changed.CONTENT})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.drafts = DraftsList(context, self)
        self.studio = Studio(context, self)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.drafts)
        self._stack.addWidget(self.studio)
        self.collapses_rail = False
        self.drafts.chosen.connect(self._open_draft)
        self.drafts.new_asked.connect(self._new)
        self.studio.left.connect(self.show_list)
        self.studio.gone.connect(self._on_gone)
        self._add_actions()

    # What is shown

    def open_with(self, argument: object) -> None:
        """Show a draft, begin one, or show the list (None: the draft that was open, else the list)."""
        wanted: Mapping[str, object] = argument if isinstance(argument, Mapping) else {}
        if "draft" in wanted:
            self._open_draft(_number(wanted["draft"]), str(wanted.get("channel", "")))
        elif "content" in wanted:
            self._start(_number(wanted["content"]), str(wanted.get("kind", "post")))
        elif "idea" in wanted:
            self._start_idea(_number(wanted["idea"]))
        elif "new" in wanted:
            self._new(str(wanted["new"]))
        elif "list" in wanted:
            self.show_list()
        elif not self.in_studio() and self.context.state.get(OPEN_DRAFT):
            self._open_draft(self.context.state.get(OPEN_DRAFT))

    def in_studio(self) -> bool:
        """Tell whether a draft is open."""
        return self._stack.currentWidget() is self.studio

    def refresh(self) -> None:
        """Read the list again; while a draft is open the list waits."""
        if not self.in_studio():
            self.drafts.refresh()

    def flush(self) -> None:
        """Hand over at once what is not written yet."""
        self.studio.flush()

    def place(self) -> object:
        """Give what leads back here."""
        if not self.in_studio():
            return {"list": True}
        studio = self.studio
        place: dict[str, object] = {"draft": studio.draft_id()}
        if studio.draft is not None and studio.channels.current != studio.draft.channel:
            place["channel"] = studio.channels.current
        return place

    def panes(self) -> list[QWidget]:
        """Give the panes F6 goes round."""
        if not self.in_studio():
            return [self.drafts.ui.search, self.drafts.ui.list]
        ui = self.studio.ui
        found: list[QWidget] = [ui.editor, ui.tabs, ui.bar.copy_button()]
        if ui.source.isVisible() and not ui.source.is_folded():
            found.insert(0, ui.source.text)
        return [pane for pane in found if pane.isVisible()]

    def bottom_bar(self) -> int:
        """Give the height of the bar of the studio, with the question over it."""
        if not self.in_studio():
            return 0
        ui = self.studio.ui
        strips = sum(strip.sizeHint().height() for strip in (ui.asked, ui.answers) if strip.isVisibleTo(self))
        return ui.bar.height() + strips

    def start_focus(self) -> QWidget | None:
        """Give what is written first, or the list."""
        return self.studio.first_field() if self.in_studio() else self.drafts.ui.list

    @Slot()
    def show_list(self) -> None:
        """Go back to all drafts; a version of what was written in this session is kept."""
        draft_id = self.studio.draft_id()
        if draft_id:
            self.studio.flush()
            self.context.write(lambda services: services.drafting.keep_version(draft_id, VersionReason.SESSION))
        self.studio.close_draft()
        self.context.state.set(OPEN_DRAFT, 0)
        self._show(self.drafts)
        self.drafts.refresh()
        self.drafts.ui.list.setFocus()

    def _show(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        self.collapses_rail = view is self.studio
        refit = getattr(self.window(), "refit", None)
        if refit is not None:
            refit()

    @Slot(int)
    def _open_draft(self, draft_id: int, channel: str = "") -> None:
        self.studio.open(draft_id, channel)
        self._show(self.studio)

    @Slot(object)
    def _on_gone(self, error: BaseException) -> None:
        self.context.state.set(OPEN_DRAFT, 0)
        self._show(self.drafts)
        self.drafts.refresh()
        if isinstance(error, UserError):
            self.context.failed.emit(error)
        else:
            raise error

    # Beginning

    @Slot(str)
    def _new(self, kind: str) -> None:
        self.studio.flush()
        wanted = DraftKind(kind)
        self.context.read(lambda services: services.drafting.new(wanted), self._on_begun)

    def _start(self, content_id: int, kind: str) -> None:
        self.studio.flush()
        wanted = DraftKind(kind)
        self.context.read(
            lambda services: services.drafting.start_from_content(content_id, kind=wanted), self._on_begun
        )

    def _start_idea(self, idea_id: int) -> None:
        self.studio.flush()
        self.context.read(lambda services: services.grids.start_draft(idea_id), self._on_begun)

    @Slot(object)
    def _on_begun(self, answer: tuple[Draft, ChangeSet]) -> None:
        draft, changes = answer
        self.context.announce(changes)
        self._open_draft(draft.id)

    # Keys

    def _add_actions(self) -> None:
        studio, layout = self.studio, self.studio.layout_
        editor = studio.ui.editor
        entries: tuple[tuple[str, str, Callable[[], object], str], ...] = (
            ("write.copy", self.tr("Copy for the network"), studio.copying.copy, "copy"),
            ("write.prompt_next", self.tr("Next question"), partial(editor.go_to_prompt, 1), "pencil-simple-line"),
            ("write.prompt_previous", self.tr("Previous question"), partial(editor.go_to_prompt, -1), ""),
            ("write.check_next", self.tr("Next remark"), studio.checking.next_finding, "check-circle"),
            ("write.remark", self.tr("What can be done about this remark"), studio.remarks.open_here, ""),
            ("write.mend", self.tr("Mend all points of form"), studio.remarks.mend_all, "wrench"),
            ("write.aside", self.tr("Remarks put aside"), studio.remarks.show_put_aside, "eye-slash"),
            ("write.preview", self.tr("Preview or checks"), layout.toggle_preview, "eye"),
            ("write.source", self.tr("Fold or unfold the source"), layout.toggle_source, "sidebar-simple"),
            ("write.proposals", self.tr("Three ways to begin"), studio.ways.show, "shuffle"),
            ("write.take1", self.tr("Take the first proposal"), partial(studio.ways.take_number, 0), ""),
            ("write.take2", self.tr("Take the second proposal"), partial(studio.ways.take_number, 1), ""),
            ("write.take3", self.tr("Take the third proposal"), partial(studio.ways.take_number, 2), ""),
            ("write.others", self.tr("Three other proposals"), studio.ways.others, "arrows-clockwise"),
            ("write.focus", self.tr("Only the text"), layout.toggle_focus, "arrows-out-simple"),
            ("write.save", self.tr("Save"), self._say_saved, "check"),
            ("write.undo", self.tr("Undo"), editor.undo_edit, "arrow-u-up-left"),
            ("write.redo", self.tr("Redo"), editor.redo_edit, "arrow-u-up-right"),
            (
                "write.versions",
                self.tr("Versions of this draft"),
                studio.copying.show_versions,
                "clock-counter-clockwise",
            ),
            ("write.parts", self.tr("Copy part by part"), studio.copying.copy_parts, "copy"),
            ("write.left", self.tr("What is left to do by hand"), studio.copying.show_left, "clipboard-text"),
            ("write.own", self.tr("Own text for this network"), studio.channels.write_own, ""),
            ("write.hashtags", self.tr("Hashtags…"), studio.naming.ask_hashtags, "hash"),
            ("write.mentions", self.tr("Mentions…"), studio.naming.ask_people, "at"),
            ("write.text_file", self.tr("Save the draft as text"), studio.exporting.save_text, "export"),
            ("write.week_folder", self.tr("Save this week as a folder"), studio.exporting.save_week, "export"),
            ("write.talk", self.tr("Can I hold the conversation?"), studio.before_out.talk, "chat-circle-text"),
            ("write.disclose", self.tr("Say where I work"), studio.before_out.disclose, "user-focus"),
            ("write.sleep", self.tr("Sleep on it until tomorrow"), studio.before_out.sleep, "moon"),
            ("write.published", self.tr("Mark as published"), studio.copying.ask_published, "seal-check"),
            ("write.back", self.tr("All drafts"), self.show_list, "arrow-left"),
        )
        for action_id, text, run, icon in entries:
            self.context.actions.add(action_id, text, run, owner=studio, group="write", icon=icon)

    @Slot()
    def _say_saved(self) -> None:
        self.studio.flush()
        self.context.toast(self.tr("Already saved: every word is kept as you type."))


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
