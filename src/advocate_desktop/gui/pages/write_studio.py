"""The studio: one draft, its source beside it, what the checks say, how it will look."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.content import Standing, standing, under_embargo
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.drafts import Draft
from advocate_desktop.domain.findings import Span
from advocate_desktop.domain.proposals import still_standing
from advocate_desktop.errors import UserError
from advocate_desktop.gui.autosave import Autosave
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.forms.ui_write import Ui_WriteForm
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.pages.library_words import mark_of, moment_words
from advocate_desktop.gui.pages.write_before import BeforeOut
from advocate_desktop.gui.pages.write_cards import Author
from advocate_desktop.gui.pages.write_channels import Channels
from advocate_desktop.gui.pages.write_checking import Checking
from advocate_desktop.gui.pages.write_commenting import Commenting
from advocate_desktop.gui.pages.write_copying import Copying
from advocate_desktop.gui.pages.write_exporting import Exporting
from advocate_desktop.gui.pages.write_layout import StudioLayout
from advocate_desktop.gui.pages.write_loading import Checked, Opened, facts_line, open_draft
from advocate_desktop.gui.pages.write_naming import Naming
from advocate_desktop.gui.pages.write_pictures import Pictures
from advocate_desktop.gui.pages.write_proposing import Proposing
from advocate_desktop.gui.pages.write_remarks import Remarks
from advocate_desktop.gui.pages.write_rung import RungPart
from advocate_desktop.gui.pages.write_ways import Ways
from advocate_desktop.gui.tasks import Task
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.avatar import initials_of
from advocate_desktop.gui.widgets.chips import MetaChip
from advocate_desktop.gui.window_words import is_open, window_chip, window_sentence, window_tip
from advocate_desktop.gui.words import day, hour
from advocate_desktop.settings import FULL_NAME, HEADLINE, OPEN_DRAFT

_TOLD_OF_SOURCE = (Standing.WITHDRAWN, Standing.EMBARGO, Standing.EXPIRED, Standing.EXPIRING)


class Studio(QWidget):
    """The draft that is open. Everything typed goes to the database by itself."""

    left = Signal()  # the person goes back to the list
    gone = Signal(object)  # the draft could not be opened: the error
    focus_mode_changed = Signal(bool)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.ui = Ui_WriteForm()
        self.ui.setupUi(self)
        self.draft: Draft | None = None
        self.opened: Opened | None = None
        self.report: Checked | None = None
        self._task: Task | None = None
        self.autosave = Autosave(context, self)
        self.layout_ = StudioLayout(self.ui, context, self)
        self.channels = Channels(context, self)
        self.copying = Copying(context, self)
        self.exporting = Exporting(context, self)
        self.naming = Naming(context, self)
        self.pictures = Pictures(context, self)
        self.checking = Checking(context, self)
        self.remarks = Remarks(context, self)
        self.rung = RungPart(context, self)
        self._app_sentences: tuple[str, ...] = ()
        self._waits = False  # for the end of an embargo
        self._dress()
        self._connect()
        self.proposing = Proposing(context, self)
        self.commenting = Commenting(context, self)
        self.ways = Ways(self.proposing, self.commenting)
        self.before_out = BeforeOut(context, self)

    # What is shown

    def open(self, draft_id: int, channel: str = "") -> None:
        """Open a draft, as it goes out on a network if one is named."""
        self.flush()
        self.channels.want(channel)
        if self._task is not None:
            self._task.cancel()
        messages = self.context.messages
        self._task = self.context.read(
            lambda services: open_draft(services, draft_id, messages), self._on_opened, self._on_gone
        )

    def draft_id(self) -> int:
        """Give the id of the open draft, or 0."""
        return self.draft.id if self.draft is not None else 0

    def flush(self) -> None:
        """Hand over at once what is not written yet."""
        if self.draft is None:
            return
        self._on_title()
        self.ui.target.flush()
        self.ui.picture.flush()
        self.autosave.flush()

    def close_draft(self) -> None:
        """Hand over what is typed and forget the draft."""
        self.flush()
        self.checking.stop()
        self.draft = self.opened = self.report = None

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        again = self.draft is not None and self.draft.id == opened.draft.id
        self.draft, self.opened, self.report = opened.draft, opened, None
        self._tell_opening(again=again)
        self.context.state.set(OPEN_DRAFT, opened.draft.id)
        ui, draft = self.ui, opened.draft
        if not again:
            self.autosave.follow(draft.id)
            ui.editor.load(draft.text, opened.history, draft.cursor, self.context.clock.now)
        ui.title.setText(draft.title)
        ui.title.setCursorPosition(0)
        comment = draft.kind is DraftKind.COMMENT
        ui.target.setVisible(comment)
        if comment:
            ui.target.show_target(draft.target_url, draft.target_text)
        ui.editor.set_invitation(
            self.tr("Two sentences are enough: what you think, and why.")
            if comment
            else self.tr("Begin with something you saw, did or learnt.")
        )
        self.layout_.set_parts(source=opened.entry is not None, picture=not comment)
        ui.preview.set_comment(comment)
        settings = self.context.settings
        ui.preview.set_author(Author(settings.get(FULL_NAME), settings.get(HEADLINE), opened.handles))
        self.channels.show_opened(opened, again=again)
        self._show_source(opened)
        self.pictures.show_opened(opened)
        self._show_chips()
        self._show_saved(draft.updated_at)
        self.copying.show_opened(self.opened)
        self.set_app_sentences(opened.app_sentences)
        self.ways.show_opened(opened, again=again)
        self.before_out.show_opened()
        self.layout_.arrange()
        self.checking.run()
        if not again:
            self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_opening(self, *, again: bool) -> None:
        entry = self.opened.entry if self.opened is not None else None
        waited = again and self._waits
        self._waits = entry is not None and under_embargo(entry.item, self.context.clock.now())
        if waited and not self._waits:
            self.context.toast(self.tr("The embargo is over. This text can be copied."))

    def first_field(self) -> QWidget:
        """Give what is written first: the text, or what a comment answers where that is not said yet."""
        draft, ui = self.draft, self.ui
        if draft is None or draft.kind is not DraftKind.COMMENT:
            return ui.editor
        told = draft.content_id or draft.text or draft.target_url or draft.target_text
        return ui.editor if told else ui.target

    @Slot(object)
    def _on_gone(self, error: BaseException) -> None:
        self.draft = self.opened = None
        self.gone.emit(error)

    def _show_source(self, opened: Opened) -> None:
        if opened.entry is None:
            return
        item = opened.entry.item
        facts = facts_line(opened.entry, self.context.clock.today())
        theme_name = item.themes[0] if item.themes else item.kind.value
        self.ui.source.show_source(opened.checks.source_text, len(item.title), facts, (item.title, theme_name))
        if opened.source_image is not None:
            self.ui.source.show_picture(opened.source_image, item.images[0].alt)

    def _show_chips(self) -> None:
        draft, row = self.draft, self.ui.chips
        self.rung.chip = None
        while (old := row.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.deleteLater()
        if draft is None:
            return
        if draft.kind is DraftKind.COMMENT:
            row.addWidget(MetaChip(self.tr("Comment"), parent=self.ui.header))
        row.addWidget(MetaChip(self._language_words(draft.lang), parent=self.ui.header))
        if draft.kind is DraftKind.POST:
            row.addWidget(self.rung.make_chip(self.ui.header))
        if draft.published_at is None:
            self._show_source_chip(draft.kind)
        if draft.published_at is not None:
            said = day(draft.published_at.date(), self.context.clock.today())
            words = self.tr("Published {day}").format(day=said)
            row.addWidget(MetaChip(words, tone="accent", icon="seal-check", parent=self.ui.header))

    def _show_source_chip(self, kind: DraftKind) -> None:
        """Say where the source stands when that matters most, else the person's own days for a post."""
        entry, now = self.opened.entry if self.opened is not None else None, self.context.clock.now()
        if entry is None:
            return
        window = entry.window if kind is DraftKind.POST else None
        if standing(entry, now) in _TOLD_OF_SOURCE:
            mark = mark_of(entry, now)
            words, tip, tone, icon = mark.text, mark.text, "caution", mark.icon
            if entry.item.embargo is not None and self._waits:
                moment = moment_words(entry.item.embargo, now)
                tip = self.tr("Under embargo: copying waits until {moment}.").format(moment=moment)
        elif window is not None:
            today = now.date()
            words, tip = window_chip(window, today), window_tip(window_sentence(window, today))
            tone, icon = "accent" if is_open(window, today) else "neutral", "calendar-check"
        else:
            return
        chip = MetaChip(words, tone=tone, icon=icon, parent=self.ui.header)
        chip.setToolTip(tip)
        self.ui.chips.addWidget(chip)

    def _language_words(self, lang: str) -> str:
        return self.tr("In French") if lang == "fr" else self.tr("In English")

    def _show_saved(self, at: datetime) -> None:
        local = at.astimezone(self.context.clock.now().tzinfo)
        self.layout_.show_saved(self.tr("Saved at {hour}").format(hour=hour(local)), self.tr("Saved"))

    # Writing

    @Slot()
    def _on_edited(self) -> None:
        editor = self.ui.editor
        self.autosave.keep(editor.draft_text(), editor.cursor_index(), editor.history())
        self.checking.wait()

    @Slot(object)
    def _on_saved(self, at: datetime) -> None:
        self.layout_.show_notice("")
        self._show_saved(at)

    @Slot(object)
    def _on_save_failed(self, error: BaseException) -> None:
        said = self.tr("This text could not be saved just now. It is still here, and saving goes on being tried.")
        why = error.message(self.context.messages) if isinstance(error, UserError) else ""
        self.layout_.show_notice(f"{said} {why}".strip())

    def _copy_unsaved(self) -> None:
        QApplication.clipboard().setText(self.ui.editor.draft_text())
        self.context.toast(self.tr("The text is on the clipboard. Paste it somewhere safe."))

    def change_draft(self, **values: object) -> None:
        """Show the draft with other facts, before the database has said so."""
        if self.draft is not None:
            self.draft = replace(self.draft, **values)  # type: ignore[arg-type]  # fields of Draft, by name

    @Slot()
    def _on_title(self) -> None:
        if self.draft is None:
            return
        title = " ".join(self.ui.title.text().split())
        if title != self.draft.title:
            self.change_draft(title=title)
            draft_id = self.draft.id
            self.context.write(lambda services: services.drafting.rename(draft_id, title))

    @Slot(str)
    def _fit_title(self, _text: str = "") -> None:
        field = self.ui.title
        words = field.text() or field.placeholderText()
        wanted = QFontMetrics(field.font()).horizontalAdvance(words) + 14
        field.setFixedWidth(max(80, min(wanted, max(120, self.width() // 2 - 40))))

    @Slot(str, str)
    def _on_target(self, url: str, text: str) -> None:
        draft_id = self.draft_id()
        if draft_id:
            self.change_draft(target_url=url, target_text=text)
            self.context.write(lambda services: services.drafting.set_target(draft_id, url, text))

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        """Follow the source: it was updated or withdrawn, its embargo ended, or a day began."""
        entry = self.opened.entry if self.draft is not None and self.opened is not None else None
        if entry is not None and changes.touches(Changed.CONTENT) and (not changes.ids or entry.id in changes.ids):
            self.reopen()

    # Language

    def set_language(self, lang: str) -> None:
        """Say which language the draft is in."""
        draft_id = self.draft_id()
        self.autosave.flush()
        self.context.write(lambda services: services.drafting.set_language(draft_id, lang))
        self.reopen()

    def reopen(self) -> None:
        """Read the draft again; the text being typed stays."""
        if self.draft is not None:
            messages, draft_id = self.context.messages, self.draft.id
            self.context.read(
                lambda services: open_draft(services, draft_id, messages), self._on_opened, self._on_gone
            )

    def set_app_sentences(self, sentences: tuple[str, ...]) -> None:
        """Mark the sentences of a proposal for as long as they stand as they were written."""
        self._app_sentences = sentences
        self.mark_app_sentences()

    def mark_app_sentences(self) -> None:
        """Mark again those of them that still stand."""
        editor = self.ui.editor
        spans = still_standing(self._app_sentences, editor.draft_text())
        editor.set_app_spans([Span(start, end) for start, end in spans])

    # Wiring

    def _dress(self) -> None:
        ui, settings = self.ui, self.context.settings
        ui.tabs.addTab(self.tr("Checks"))
        ui.tabs.addTab(self.tr("Preview"))
        ui.tabs.addTab(self.tr("Proposals"))
        ui.tabs.addTab(self.tr("Openings"))
        ui.tabs.currentChanged.connect(ui.sides.setCurrentIndex)
        name, headline = settings.get(FULL_NAME), settings.get(HEADLINE)
        ui.author.setProperty("named", bool(name))
        ui.avatar.setInitials(initials_of(name))
        ui.authorName.setText(name)
        ui.authorHeadline.setText(headline)
        ui.authorHeadline.setVisible(bool(headline))
        ui.preview.parts_asked.connect(self.copying.copy_parts)
        ui.target.hide()
        ui.notice.hide()
        ui.asked.hide()
        ui.title.installEventFilter(self)
        follow(self._restyle)

    def _restyle(self) -> None:
        look = theme()
        self.ui.title.setFont(look.font("title3"))
        self.ui.header.setFixedHeight(max(61, look.px(61)))
        self.ui.noticeMark.setPixmap(pixmap("warning", "fill", "caution", look.icon_px(18)))
        for mark in (self.ui.askedMark, self.ui.answersMark):
            mark.setPixmap(pixmap("seal-check", "fill", "accent", look.icon_px(18)))
        self._fit_title()

    def _connect(self) -> None:
        ui = self.ui
        ui.back.clicked.connect(self.left)
        ui.title.editingFinished.connect(self._on_title)
        ui.title.textChanged.connect(self._fit_title)
        ui.versions.clicked.connect(self.copying.show_versions)
        ui.focusMode.clicked.connect(self.layout_.toggle_focus)
        ui.editor.edited.connect(self._on_edited)
        ui.editor.picture_dropped.connect(self.pictures.take_file)
        ui.target.changed.connect(self._on_target)
        ui.bar.copy_asked.connect(self.copying.copy)
        ui.bar.menu_asked.connect(self._open_menu)
        ui.noticeCopy.clicked.connect(self._copy_unsaved)
        ui.noticeRetry.clicked.connect(self.autosave.flush)
        self.autosave.saved.connect(self._on_saved)
        self.autosave.failed.connect(self._on_save_failed)
        self.context.changed.connect(self._on_changed)

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        if self.draft is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        other = "en" if self.draft.lang == "fr" else "fr"
        words = self.tr("The draft is in French") if other == "fr" else self.tr("The draft is in English")
        menu.addAction(words).triggered.connect(partial(self.set_language, other))
        menu.addAction(self.tr("Keep this version")).triggered.connect(self.copying.keep_version)
        menu.addAction(self.tr("Versions…")).triggered.connect(self.copying.show_versions)
        menu.addAction(self.tr("Mark as published…")).triggered.connect(self.copying.ask_published)
        if self.opened is not None and self.opened.checks.channel.composer_url:
            name = self.opened.checks.channel.name
            action = menu.addAction(self.tr("Open {name} in the browser").format(name=name))
            action.triggered.connect(self.copying.open_composer)
        self.exporting.add_to(menu)
        self.before_out.fill(menu)
        menu.popup(place - QPoint(0, menu.sizeHint().height() + 6))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter and Esc in the title lead back to the text."""
        if watched is self.ui.title and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.draft is not None:
                self.ui.title.setText(self.draft.title)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
                self.ui.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panes for the width there is."""
        super().resizeEvent(event)
        self._fit_title()
        self.layout_.arrange()

    def show_picture(self, picture: QPixmap | None, alternative: str) -> None:
        """Show the picture of the post in the preview."""
        self.ui.preview.set_picture(picture, alternative)

    @Slot(object)
    def announce(self, changes: ChangeSet) -> None:
        """Tell the open pages what changed."""
        self.context.announce(changes)
