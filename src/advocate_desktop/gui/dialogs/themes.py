"""Calling the themes of the library otherwise, and making two of them one."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.widgets.choices import Select
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.fields import TextField
from advocate_desktop.gui.widgets.text import Text

NAME_AT_MOST = 60


class ThemesDialog(Dialog):
    """Which theme, and what it is to be called; the name of another theme makes the two one."""

    def __init__(self, parent: QWidget, themes: Sequence[str]) -> None:
        super().__init__(parent, width=520, icon="git-diff", tone="accent")
        self.set_texts(
            self.tr("Rename or merge themes"),
            self.tr("Under a name that another theme has, the two become one. Updates keep your names."),
        )
        self._themes = tuple(themes)
        self.theme = Select(self)
        self.theme.addItems(list(themes))
        self.theme.setAccessibleName(self.tr("Theme"))
        self.name = TextField(self)
        self.name.setCaption(self.tr("Call it"))
        self.name.edit.setMaxLength(NAME_AT_MOST)
        self._said = Text(role="small", color="ink2", wrap=True, parent=self)
        self.body.addWidget(self.theme)
        self.body.addWidget(self.name)
        self.body.addWidget(self._said)
        self.add_choice(Choice("close", self.tr("Close"), safe=True))
        self._keep = self.add_choice(Choice("keep", self.tr("Rename"), "primary"))
        self.theme.currentIndexChanged.connect(self._on_theme)
        self.name.edit.textChanged.connect(self._on_name)
        self._on_theme()

    @Slot()
    def _on_theme(self) -> None:
        self.name.setText(self.theme.currentText())
        self.name.edit.selectAll()
        self._on_name()

    @Slot()
    def _on_name(self) -> None:
        shown, name = self.theme.currentText(), " ".join(self.name.text().split())
        other = next((each for each in self._themes if each.casefold() == name.casefold() and each != shown), "")
        self._keep.setEnabled(bool(name) and name != shown)
        self._keep.setText(self.tr("Merge") if other else self.tr("Rename"))
        words = self.tr("“{theme}” and “{other}” become one.").format(theme=shown, other=other) if other else ""
        self._said.setText(words)

    @classmethod
    def ask_name(cls, parent: QWidget, themes: Sequence[str]) -> tuple[str, str] | None:
        """Ask for a theme and its new name; None when the person closed it."""
        dialog = cls(parent, themes)
        dialog.exec()
        answer = (dialog.theme.currentText(), dialog.name.text()) if dialog.chosen == "keep" else None
        dialog.dispose()
        return answer
