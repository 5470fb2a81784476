"""The buttons below the table, shorter step by step until they fit."""

from PySide6.QtWidgets import QHBoxLayout

from advocate_desktop.gui.widgets.button import Button


class LineFoot:
    """Leaves out the keys first, then the words that an icon can stand for."""

    def __init__(self, row: QHBoxLayout, hinted: tuple[Button, ...], pictured: tuple[Button, ...]) -> None:
        self._row = row
        self._hints = {button: button.keyHint() for button in hinted}
        self._words = {button: button.text() for button in pictured}
        for button, words in self._words.items():
            if not button.accessibleName():
                button.setAccessibleName(words)
            button.setToolTip(button.accessibleName())

    def fit(self, width: int) -> None:
        """Fit the row into a width, in px."""
        for hints, words in ((True, True), (False, True), (False, False)):
            for button, hint in self._hints.items():
                button.setKeyHint(hint if hints else "")
            for button, text in self._words.items():
                button.setText(text if words else "")
            self._row.invalidate()
            if self._row.sizeHint().width() <= width:
                return
