"""A long text copied part by part."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.text import Text


class ThreadDialog(Dialog):
    """Each part with its own copy; the parts already copied are marked."""

    def __init__(self, parent: QWidget, parts: Sequence[str], put: Callable[[str], None]) -> None:
        super().__init__(parent, icon="file-text", tone="accent", width=600)
        self.set_texts(
            self.tr("In %n part(s)", "", len(parts)),
            self.tr("Copy and paste each part in turn, each as an answer to the one before."),
        )
        self._parts, self._put = list(parts), put
        self._copied: set[int] = set()
        self._buttons: list[Button] = []
        for number, part in enumerate(parts):
            self._add_part(number, part)
        self._done = self.add_choice(Choice("done", self.tr("Done"), "primary"))
        self._mark_next()

    @classmethod
    def copy_parts(cls, parent: QWidget, parts: Sequence[str], put: Callable[[str], None]) -> bool:
        """Let people copy the parts; tell whether one was copied at least."""
        dialog = cls(parent, parts, put)
        dialog.exec()
        copied = bool(dialog._copied)
        dialog.dispose()
        return copied

    def _add_part(self, number: int, part: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        words = Text(part, role="small", color="ink2", wrap=True, max_lines=3, parent=self)
        button = Button(self.tr("Copy part {number}").format(number=number + 1), small=True, parent=self)
        button.clicked.connect(partial(self._copy_part, number))
        self._buttons.append(button)
        row.addWidget(words, 1)
        row.addWidget(button)
        self.body.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy a part by its number."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < min(9, len(self._parts)) and not event.modifiers():
            self._copy_part(number)
            return
        super().keyPressEvent(event)

    def _copy_part(self, number: int, _checked: bool = False) -> None:
        self._put(self._parts[number])
        self._copied.add(number)
        self._buttons[number].setText(self.tr("Part {number} copied").format(number=number + 1))
        self._buttons[number].setIconName("check")
        self._mark_next()

    def _mark_next(self) -> None:
        waiting = [number for number in range(len(self._parts)) if number not in self._copied]
        for number, button in enumerate(self._buttons):
            button.setKind("soft" if waiting and number == waiting[0] else "secondary")
        if waiting:
            self._buttons[waiting[0]].setFocus()
        else:
            self._done.setFocus()
