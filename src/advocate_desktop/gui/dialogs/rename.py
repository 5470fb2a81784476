"""Another title for a draft."""

from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.fields import TextField


class RenameDialog(Dialog):
    """One field; an empty title lets the first words stand for it."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, width=480)
        self.set_texts(
            self.tr("Rename"), self.tr("The title is for you alone. Without one, the first words serve.")
        )
        self.field = TextField(self)
        self.field.setCaption(self.tr("Title of the draft"))
        self.field.setText(title)
        self.body.addWidget(self.field)
        self.add_choice(Choice("close", self.tr("Cancel"), safe=True))
        self.add_choice(Choice("keep", self.tr("Rename"), "primary"))

    @classmethod
    def ask_title(cls, parent: QWidget, title: str) -> str | None:
        """Ask; None when nothing is to change."""
        dialog = cls(parent, title)
        dialog.exec()
        answer = dialog.field.text().strip() if dialog.chosen == "keep" else None
        dialog.dispose()
        return answer
