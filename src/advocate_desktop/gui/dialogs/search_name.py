"""The name of a saved search."""

from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.fields import TextField


class SearchNameDialog(Dialog):
    """One field: what the search is called in the menu."""

    def __init__(self, parent: QWidget, name: str, *, new: bool) -> None:
        super().__init__(parent, width=480)
        title = self.tr("Save this search") if new else self.tr("Rename the search")
        self.set_texts(title, self.tr("It keeps the words and the filters, and finds what is new each time."))
        self.field = TextField(self)
        self.field.setCaption(self.tr("Name of the search"))
        self.field.setText(name)
        self.body.addWidget(self.field)
        self.add_choice(Choice("close", self.tr("Cancel"), safe=True))
        self.add_choice(Choice("keep", self.tr("Save") if new else self.tr("Rename"), "primary"))

    @classmethod
    def ask_name(cls, parent: QWidget, name: str, *, new: bool) -> str | None:
        """Ask; None when nothing is to change."""
        dialog = cls(parent, name, new=new)
        dialog.exec()
        answer = dialog.field.text().strip() if dialog.chosen == "keep" else None
        dialog.dispose()
        return answer
