"""An editor of plain text with prompts as objects, and an undo that outlives the session."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from advocate_desktop.domain.findings import Span
from advocate_desktop.domain.history import EditHistory, Step, difference
from advocate_desktop.gui.draft_document import insert, plain, read, write
from advocate_desktop.gui.draft_text import CHIP, clean, lay
from advocate_desktop.gui.widgets.passages import line_boxes
from advocate_desktop.gui.widgets.prompt_chip import PromptChip

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")


class PromptEdit(QTextEdit):
    """Edits a text whose prompts are written `[[question]]`; places in it are indexes of a Python str.

    An open prompt is the one that is selected: typing replaces it, Backspace removes it, leaving keeps it.
    """

    edited = Signal(int, int, int)  # the text changed: index, characters removed, characters inserted
    prompt_opened = Signal(str)  # its question
    picture_dropped = Signal(str)  # path of a picture dropped on the text
    menu_filling = Signal(int, object)  # the menu of a place opens: index, QMenu to add to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Your text"))
        self._chips = PromptChip(self.document(), self.tr("Your turn: {question}"))
        self._text = ""
        self._laid = lay("")
        self._history = EditHistory()
        self._now: Callable[[], datetime] | None = None
        self._typing = self._busy = False
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self.selectionChanged.connect(self._on_cursor_moved)

    # What is edited

    def load(
        self, text: str, history: EditHistory, cursor: int, now: Callable[[], datetime] | None = None
    ) -> None:
        """Edit another text, with the history that leads to it; `now` dates the edits."""
        self._busy = True
        self._text, self._history, self._now = text, history, now
        self._laid = lay(clean(text))
        self.document().clear()
        insert(QTextCursor(self.document()), self._laid.pieces())
        self._busy = False
        self._style_document()
        self.set_cursor(cursor)
        self._describe()

    def draft_text(self) -> str:
        """Give the text to the last character, prompts written out."""
        return self._text

    def history(self) -> EditHistory:
        """Give the undo history as it stands."""
        return self._history

    def cursor_index(self) -> int:
        """Give the place of the cursor in the text."""
        return self._laid.to_text(self.textCursor().position())

    def selected(self) -> Span:
        """Give what is selected; an empty span at the cursor where nothing is."""
        cursor = self.textCursor()
        return Span(self._laid.to_text(cursor.selectionStart()), self._laid.to_text(cursor.selectionEnd()))

    def set_cursor(self, index: int) -> None:
        """Put the cursor at a place of the text and show it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._laid.to_document(index))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def select(self, span: Span) -> None:
        """Select a passage and show it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._laid.to_document(span.end))
        cursor.setPosition(self._laid.to_document(span.start), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def replace_span(self, span: Span, replacement: str) -> None:
        """Put other words in the place of a passage; it can be undone."""
        if span.end > len(self._text) or span.start > span.end:
            return
        text = self._text[: span.start] + replacement + self._text[span.end :]
        self._show(text, span.start + len(replacement))
        self._note(text, typed=False)

    def replace_all(self, text: str, history: EditHistory) -> None:
        """Show a text that came about elsewhere, such as a version brought back, with its history."""
        cursor = min(self.cursor_index(), len(text))
        before = self._text
        self._show(text, cursor)
        self._text, self._history = text, history
        self.edited.emit(0, len(before), len(text))
        self._describe()

    # Undo that outlives the session

    @Slot()
    def undo_edit(self) -> None:
        """Take the last edit back, of an earlier session too."""
        self._step(self._history.undo(self._text))

    @Slot()
    def redo_edit(self) -> None:
        """Make again what was taken back."""
        self._step(self._history.redo(self._text))

    def _step(self, step: Step | None) -> None:
        if step is None:
            return
        edit = difference(self._text, step.text)
        self._show(step.text, step.cursor)
        self._text, self._history = step.text, step.history
        if edit is not None:
            self.edited.emit(edit.position, len(edit.removed), len(edit.inserted))
        self._describe()

    def _show(self, text: str, cursor: int) -> None:
        """Bring the document to a text."""
        shown, markups = read(self.document())
        self._busy = True
        self._laid = lay(clean(text))
        write(self.document(), shown, markups, self._laid)
        self._busy = False
        self.set_cursor(cursor)

    @Slot()
    def _on_text_changed(self) -> None:
        if self._busy:
            return
        shown, markups = read(self.document())
        text = plain(shown, markups)
        cleaned = clean(text)
        self._laid = lay(cleaned)
        if self._laid.shown != shown or len(markups) != len(self._laid.prompts):
            # Something typed or pasted made a prompt, or unmade one.
            position = self._laid.to_document(
                min(len(cleaned), _index(shown, markups, self.textCursor().position()))
            )
            self._busy = True
            write(self.document(), shown, markups, self._laid)
            cursor = self.textCursor()
            cursor.setPosition(position)
            self.setTextCursor(cursor)
            self._busy = False
        self._note(cleaned, typed=self._typing)

    def _note(self, text: str, *, typed: bool) -> None:
        edit = difference(self._text, text, self.cursor_index())
        if edit is None:
            return
        if self._now is not None:
            edit = replace(edit, made_at=self._now())
        self._history = self._history.record(edit, coalesce=typed)
        self._text = text
        self.edited.emit(edit.position, len(edit.removed), len(edit.inserted))
        if "[[" in edit.removed or "[[" in edit.inserted:
            self._describe()

    # Prompts

    def prompts(self) -> int:
        """Give how many prompts wait for an answer."""
        return len(self._laid.prompts)

    def open_prompt(self, number: int) -> None:
        """Open a prompt for its answer: what is typed next replaces it."""
        prompt = self._laid.prompts[number]
        at = self._laid.to_document(prompt.start)
        cursor = QTextCursor(self.document())
        cursor.setPosition(at)
        cursor.setPosition(at + 1, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.prompt_opened.emit(prompt.question)
        said = self.tr("{prompt}. Type your answer.").format(prompt=self._chips.words(prompt.question))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def go_to_prompt(self, step: int) -> None:
        """Open the next prompt (1) or the one before (-1), going round."""
        if not self._laid.prompts:
            return
        opened = self.opened_prompt()
        if opened is not None:
            self.open_prompt((opened + step) % len(self._laid.prompts))
            return
        here = self.cursor_index()
        starts = [prompt.start for prompt in self._laid.prompts]
        behind = [number for number, start in enumerate(starts) if start >= here]
        before = [number for number, start in enumerate(starts) if start < here]
        if step > 0:
            self.open_prompt(behind[0] if behind else 0)
        else:
            self.open_prompt(before[-1] if before else len(starts) - 1)

    def opened_prompt(self) -> int | None:
        """Give the number of the prompt that is open, if one is."""
        cursor = self.textCursor()
        if cursor.selectionEnd() - cursor.selectionStart() != 1:
            return None
        return self._laid.prompt_at(cursor.selectionStart())

    @Slot()
    def _on_cursor_moved(self) -> None:
        opened = self.opened_prompt()
        at = -1 if opened is None else self.textCursor().selectionStart()
        if at != self._chips.opened:
            self._chips.opened = at
            self.viewport().update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.tr("%n question(s) to answer", "", self.prompts()))

    def _prompt_under(self, event: QMouseEvent) -> int | None:
        point = event.position()
        gap = self.cursorForPosition(point.toPoint()).position()
        for position in (gap, gap - 1):
            number = self._laid.prompt_at(position) if self._is_chip(position) else None
            if number is not None and any(
                box.adjusted(0, -8, 0, 8).contains(point) for box in line_boxes(self, position, position + 1)
            ):
                return number
        return None

    def _is_chip(self, position: int) -> bool:
        return position >= 0 and self.document().characterAt(position) == CHIP

    # Keys and mouse

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the prompt that was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            number = self._prompt_under(event)
            if number is not None:
                self.open_prompt(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; undo and redo of our own; Enter opens the prompt it stands before."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_edit()
            return
        if event.matches(QKeySequence.StandardKey.Redo) or _is_ctrl_y(event):
            self.redo_edit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._enter(event):
            return
        self._typing = True
        super().keyPressEvent(event)
        self._typing = False

    def _enter(self, event: QKeyEvent) -> bool:
        """Handle Enter; tell whether that is all there was to do."""
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        cursor = self.textCursor()
        if self.opened_prompt() is not None:
            return True
        if not cursor.hasSelection() and self._is_chip(cursor.position()):
            number = self._laid.prompt_at(cursor.position())
            if number is not None:
                self.open_prompt(number)
                return True
        # With Shift, Qt would begin a line inside the paragraph, which no network knows.
        cursor.insertBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Type by an input method, accents included."""
        self._typing = True
        super().inputMethodEvent(event)
        self._typing = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the keys do."""
        menu = QMenu(self)
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self._laid.to_text(self.cursorForPosition(event.pos()).position())
        else:
            index = self.selected().start
        self.menu_filling.emit(index, menu)
        writable = not self.isReadOnly()
        chosen = self.textCursor().hasSelection()
        entries: tuple[tuple[str, Callable[[], object], bool], ...] = (
            (self.tr("Undo"), self.undo_edit, self._history.can_undo),
            (self.tr("Redo"), self.redo_edit, self._history.can_redo),
            (self.tr("Cut"), self.cut, chosen and writable),
            (self.tr("Copy"), self.copy, chosen),
            (self.tr("Paste"), self.paste, self.canPaste()),
            (self.tr("Select all"), self.selectAll, bool(self._text)),
        )
        for text, run, enabled in entries:
            action = menu.addAction(text)
            action.triggered.connect(run)
            action.setEnabled(enabled)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    # Clipboard and drops: plain text alone

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the selection as plain text, prompts written out."""
        cursor, data = self.textCursor(), QMimeData()
        start = self._laid.to_text(cursor.selectionStart())
        data.setText(self._laid.text[start : self._laid.to_text(cursor.selectionEnd())])
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, and pictures dropped as files."""
        return source.hasText() or bool(_pictures(source.urls()))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert what is pasted or dropped as plain text; a picture's file goes to the post's picture."""
        pictures = _pictures(source.urls())
        if pictures:
            self.picture_dropped.emit(pictures[0])
            return
        cursor = self.textCursor()
        cursor.insertText(clean(source.text()))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _style_document(self) -> None:
        """Dress the paragraphs of a document just filled."""


def _is_ctrl_y(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _pictures(urls: list[QUrl]) -> list[str]:
    paths = [url.toLocalFile() for url in urls if url.isLocalFile()]
    return [path for path in paths if path.lower().endswith(_PICTURES)]


def _index(shown: str, markups: list[str], position: int) -> int:
    """Give the index in the text of a position in a document that stands as `read` gave it."""
    before = shown.encode("utf-16-le", "surrogatepass")[: position * 2].decode("utf-16-le", "ignore")
    return len(plain(before, markups[: before.count(CHIP)]))
