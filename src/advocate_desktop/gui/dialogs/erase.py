"""The end of all data on this laptop, asked for twice and typed once."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.forms.ui_erase import Ui_EraseForm
from advocate_desktop.gui.widgets.dialog import Choice, Dialog


class EraseDialog(Dialog):
    """Says what goes, and lets nobody erase by one key too many: a word has to be typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, icon="trash", tone="danger", width=560)
        self._word = self.tr("erase")
        self.set_texts(
            self.tr("Erase everything?"),
            self.tr(
                "Your drafts and their versions, your routine, the library and your settings leave this laptop. "
                "There is no way back, except a copy you exported."
            ),
        )
        holder = QWidget(self)
        self.ui = Ui_EraseForm()
        self.ui.setupUi(holder)
        self.body.addWidget(holder)
        self.add_point(self.tr("What you published stays where you published it."))
        self.ui.word.setCaption(self.tr("To go on, type: {word}").format(word=self._word))
        self.ui.word.textChanged.connect(self._on_typed)
        self.add_choice(Choice("keep", self.tr("Keep everything"), safe=True))
        self._erase = self.add_choice(Choice("erase", self.tr("Erase everything"), "danger"))
        self._erase.setEnabled(False)

    @classmethod
    def ask_about(cls, parent: QWidget) -> bool:
        """Ask; tell whether to erase."""
        dialog = cls(parent)
        dialog.exec()
        sure = dialog.chosen == "erase"
        dialog.dispose()
        return sure

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._erase.setEnabled(text.strip().casefold() == self._word.casefold())
