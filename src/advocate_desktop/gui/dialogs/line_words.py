"""The words of a line, corrected without playing again: its statement, or the name and proofs of a pillar."""

from PySide6.QtWidgets import QTextEdit, QWidget

from advocate_desktop.domain.line import Pillar
from advocate_desktop.domain.play import NAME_AT_MOST
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.fields import TextField
from advocate_desktop.gui.widgets.text import Text


class _Words(QTextEdit):
    """A plain text whose Tab goes on."""

    def __init__(self, parent: QWidget, role: str, lines: int, text: str, name: str) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFont(theme().font(role))
        self.setMinimumHeight(lines * theme().line_height(role) + 24)
        self.setPlainText(text)
        self.setAccessibleName(name)

    def lines(self) -> tuple[str, ...]:
        """Give what was typed, no-break spaces kept, a line each."""
        return tuple(self.document().toRawText().replace("\u2028", "\u2029").split("\u2029"))


class StatementDialog(Dialog):
    """The statement of a version in other words; what it said before is kept."""

    def __init__(self, parent: QWidget, statement: str) -> None:
        super().__init__(
            parent,
            title=self.tr("My statement"),
            sentence=self.tr("What it said before is kept with this version."),
            width=640,
        )
        self.words = _Words(self, "read", 5, statement, self.tr("My statement"))
        self.body.addWidget(self.words)
        self.add_choice(Choice("close", self.tr("Cancel"), safe=True))
        self.add_choice(Choice("keep", self.tr("Keep these words"), "primary"))

    @classmethod
    def ask_statement(cls, parent: QWidget, statement: str) -> str | None:
        """Ask; None when nothing is to change."""
        dialog = cls(parent, statement)
        dialog.exec()
        answer = " ".join(dialog.words.lines()) if dialog.chosen == "keep" else None
        dialog.dispose()
        return answer


class PillarDialog(Dialog):
    """The name and the proofs of a pillar."""

    def __init__(self, parent: QWidget, pillar: Pillar) -> None:
        super().__init__(parent, title=pillar.name, width=560)
        self.name = TextField(self)
        self.name.setCaption(self.tr("Name of the pillar"))
        self.name.edit.setMaxLength(NAME_AT_MOST)
        self.name.setText(pillar.name)
        title = self.tr("Proof: what makes me legitimate")
        self.proofs = _Words(self, "body", 5, "\n".join(pillar.proofs), title)
        self.body.addWidget(self.name)
        self.body.addWidget(Text(title, role="h3", parent=self))
        self.body.addWidget(self.proofs)
        self.add_choice(Choice("close", self.tr("Cancel"), safe=True))
        self.add_choice(Choice("keep", self.tr("Keep these words"), "primary"))

    @classmethod
    def ask_words(cls, parent: QWidget, pillar: Pillar) -> tuple[str, tuple[str, ...]] | None:
        """Ask for name and proofs; None when nothing is to change."""
        dialog = cls(parent, pillar)
        dialog.exec()
        answer = (dialog.name.text(), dialog.proofs.lines()) if dialog.chosen == "keep" else None
        dialog.dispose()
        return answer
