"""What a place says when there is nothing in it yet: why, and one to three ways out."""

from collections.abc import Sequence

from PySide6.QtCore import Property, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.common import split_parent
from advocate_desktop.gui.widgets.text import Text

_WIDTH = 330


class EmptyState(QWidget):
    """An icon, a title, one sentence, and buttons below each other."""

    def __init__(
        self,
        icon: "str | QWidget | None" = "",
        title: str = "",
        sentence: str = "",
        actions: Sequence[Button] = (),
        parent: QWidget | None = None,
        *,
        width: int = _WIDTH,
    ) -> None:
        """Make an empty state of `width` px at 100 % text; `icon` names a duotone icon."""
        name, parent = split_parent(icon, parent)
        super().__init__(parent)
        self._wide = width
        self._icon_name, self._color = name, "accentInk"
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title = Text(title, role="title2", wrap=True, parent=self)
        self._sentence = Text(sentence, role="body", color="ink2", wrap=True, parent=self)
        for text in (self._title, self._sentence):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._icon)
        self._column.addSpacing(4)
        self._column.addWidget(self._title)
        self._column.addWidget(self._sentence)
        self._column.addSpacing(8)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for action in actions:
            self.add_button(action)
        follow(self._restyle)

    def add_button(self, button: Button) -> None:
        """Add a way out below the others."""
        button.setParent(self)
        self._column.addWidget(button)

    def setTexts(self, title: str, sentence: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def iconName(self) -> str:
        """Give the name of the icon."""
        return self._icon_name

    def setIconName(self, name: str, color: str = "accentInk") -> None:
        """Show another duotone icon, in a colour token."""
        self._icon_name, self._color = name, color
        self._restyle()

    def title(self) -> str:
        """Give the title."""
        return self._title.text()

    def setTitle(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def sentence(self) -> str:
        """Give the sentence."""
        return self._sentence.text()

    def setSentence(self, sentence: str) -> None:
        """Show another sentence."""
        self._sentence.setText(sentence)

    iconKey = Property(str, iconName, lambda self, name: self.setIconName(name))
    headline = Property(str, title, setTitle)
    details = Property(str, sentence, setSentence)

    def _restyle(self) -> None:
        self.setFixedWidth(theme().px(self._wide))
        if self._icon_name:
            self._icon.setPixmap(pixmap(self._icon_name, "duotone", self._color, theme().icon_px(44)))
        self._icon.setVisible(bool(self._icon_name))
