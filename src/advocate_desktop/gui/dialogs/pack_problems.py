"""What was found in a pack: the places to correct before the remarks, and the way to each."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from advocate_desktop.formats.images import IMAGE_SUFFIXES
from advocate_desktop.formats.pack_manifest import PackProblem
from advocate_desktop.gui.dialogs.pack_problem_list import FoundRow, ProblemList
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.messages import Messages
from advocate_desktop.services.pack_look import PackLook
from advocate_desktop.services.packs import left_out, problem_place, problem_text

_LISTED = 500
_COPIED_MS = 2000
_ALL_ROOM = 1000  # of what stretches, the list takes all while it is shown
# What a text editor or a viewer opens: nothing that could run is ever started from a list of problems.
_OPENED = frozenset({".md", ".markdown", ".mdx", ".txt", ".toml", ".json", ".yml", ".yaml", *IMAGE_SUFFIXES})


class ProblemsPane(QWidget):
    """Says whether anything stands in the way, then what; `file_asked` wants the author's own file of a name."""

    file_asked = Signal(str)

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._all: list[str] = []
        self._mark = QLabel(self)
        self._sign = ("check-circle", "accent")
        self.verdict = Text(role="h2", wrap=True, parent=self)
        self.detail = Text(role="small", color="ink2", wrap=True, selectable=True, parent=self)
        self.list = ProblemList(self)
        self.list.setAccessibleName(self.tr("What was found"))
        self.open_button = Button(self.tr("Open the file"), icon="arrow-square-out", small=True, parent=self)
        self.copy_button = Button(self.tr("Copy the whole list"), icon="copy", small=True, parent=self)
        self._lay_out()
        self.list.opened.connect(self.file_asked)
        self.list.currentRowChanged.connect(self._on_current)
        self.open_button.clicked.connect(self._on_open)
        self.copy_button.clicked.connect(self._on_copy)
        follow(self._restyle)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.verdict)
        words.addWidget(self.detail)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.list, _ALL_ROOM)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_look(self, look: PackLook) -> None:
        """Show what a look found."""
        check, messages = look.done.check, self._messages
        rows = [
            *self._rows("problem", check.problems),
            *self._rows("warning", check.warnings),
        ]
        skipped = left_out(look.done, messages)
        if skipped:
            rows.append(FoundRow("heading", self.tr("%n file(s) left out", "", len(skipped))))
            rows += [FoundRow("left", reason, path, path) for path, reason in skipped[:_LISTED]]
            rows += self._more(len(skipped))
        names = {"problem": self.tr("To correct"), "warning": self.tr("Remark"), "left": self.tr("Left out")}
        self.list.set_rows(rows, names)
        self.list.setVisible(bool(rows))
        self.open_button.setVisible(bool(rows) and not look.path.is_file())
        self.copy_button.setVisible(bool(rows))
        self._say(look)
        found = (*check.problems, *check.warnings)
        self._all = [f"{problem_place(each, messages)}\n    {problem_text(each, messages)}" for each in found]
        self._all += [f"{path}\n    {reason}" for path, reason in skipped]

    def _rows(self, kind: str, found: Sequence[PackProblem]) -> list[FoundRow]:
        if not found:
            return []
        messages, count = self._messages, len(found)
        correct, remarks = self.tr("%n place(s) to correct", "", count), self.tr("%n remark(s)", "", count)
        rows = [FoundRow("heading", correct if kind == "problem" else remarks)]
        rows += [
            FoundRow(kind, problem_text(each, messages), problem_place(each, messages), each.path)
            for each in found[:_LISTED]
        ]
        return rows + self._more(count)

    def _more(self, count: int) -> list[FoundRow]:
        if count <= _LISTED:
            return []
        return [FoundRow("heading", self.tr("and %n more, all in the copied list", "", count - _LISTED))]

    def _say(self, look: PackLook) -> None:
        detail = ""
        if look.done.check.problems:
            self._sign = ("x-circle", "danger")
            said = self.tr("Something is to be corrected before this can be a pack.")
        elif look.refusal is not None and look.view.signature is None:
            self._sign = ("info", "ink2")
            said = look.refusal.title(self._messages)
            detail = self.tr("The file is whole, and nothing in it proves who made it.")
        elif look.refusal is not None:
            self._sign = ("x-circle", "danger")
            said, detail = look.refusal.title(self._messages), look.refusal.message(self._messages)
        elif look.view.signature is not None:
            self._sign = ("seal-check", "accent")
            said = self.tr("This pack is whole and signed.")
            detail = self.tr("Fingerprint: {fingerprint}").format(fingerprint=look.view.signature.fingerprint)
        else:
            self._sign = ("check-circle", "accent")
            said = self._messages("packs.fine")
            if look.done.check.warnings:
                detail = self.tr("The remarks below are worth a look; none of them stops it.")
        self.verdict.setText(said)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self._restyle()

    def show_file(self, path: Path | None, folder: Path) -> None:
        """Open a file in the system's program for it, or show its folder."""
        target = path if path is not None else folder
        opened = path is not None and path.suffix.casefold() in _OPENED
        if opened and QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))):
            return
        place = target if target.is_dir() else target.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    @Slot()
    def _on_current(self) -> None:
        row = self.list.current_row()
        self.open_button.setEnabled(row is not None and row.kind != "heading")

    @Slot()
    def _on_open(self) -> None:
        row = self.list.current_row()
        if row is not None:
            self.file_asked.emit(row.file)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._all))
        self.copy_button.setText(self.tr("Copied"))
        QTimer.singleShot(_COPIED_MS, self, self._uncopied)

    def _uncopied(self) -> None:
        self.copy_button.setText(self.tr("Copy the whole list"))

    def _restyle(self) -> None:
        side = theme().icon_px(24)
        self._mark.setFixedWidth(side)
        self._mark.setPixmap(pixmap(self._sign[0], "fill", self._sign[1], side, self.devicePixelRatioF()))
