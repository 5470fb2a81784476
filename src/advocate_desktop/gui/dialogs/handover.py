"""What is left to do by hand once the text is pasted: people to name, the first comment, the picture."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.gui.dialogs.form_room import FormRoom
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Canvas
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.gui.words import channel_name
from advocate_desktop.services.export import Handover


def is_anything_left(handover: Handover) -> bool:
    """Tell whether something is to be done by hand beside the text."""
    return bool(handover.mentions or handover.first_comment or handover.image)


class HandoverDialog(Dialog):
    """Each thing with its own copy; those already copied are marked."""

    picture_asked = Signal()  # the picture as a file

    def __init__(self, parent: QWidget, handover: Handover, put: Callable[[str], None]) -> None:
        super().__init__(parent, icon="list-checks", tone="accent", width=600)
        name = channel_name(handover.channel)
        self.set_texts(
            self.tr("What is left for {name}").format(name=name),
            self.tr("The text is on the clipboard. Paste it first; this stays open meanwhile."),
        )
        self._put, self._handover = put, handover
        self.buttons: list[Button] = []
        ground = Canvas(tone="surface")
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(6)
        self._fill()
        self._column.addStretch(1)
        area = ScrollArea(self)
        area.setWidget(ground)
        self._room = FormRoom(self, area, area, ground)
        if handover.address:
            self.add_choice(Choice("open", self.tr("Open {name}").format(name=name), icon="arrow-square-out"))
        self.add_choice(Choice("done", self.tr("Done"), "primary", safe=True))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height of the rows once they have theirs."""
        super().showEvent(event)
        QTimer.singleShot(0, self._room.fit)

    @classmethod
    def show_left(
        cls, parent: QWidget, handover: Handover, put: Callable[[str], None], save_picture: Callable[[], None]
    ) -> str:
        """Show what is left; give `open` where the network's page is asked for."""
        dialog = cls(parent, handover, put)
        dialog.picture_asked.connect(save_picture)
        dialog.exec()
        answer = dialog.chosen
        dialog.dispose()
        return answer

    def _fill(self) -> None:
        given = self._handover
        if given.mentions:
            self._head(
                self.tr("People to name by hand"),
                self.tr("A pasted name links to nobody there: type @ and choose the person in the list."),
            )
            for mention in given.mentions:
                facts = f"@{mention.handle}" if mention.handle and "/" not in mention.handle else mention.handle
                self._row(mention.name, facts, (self.tr("Copy the name"), partial(self._put, mention.name)))
        if given.first_comment:
            self._head(self.tr("First comment"), self.tr("Post it under your own post, right after."))
            self._row(given.first_comment, "", (self.tr("Copy the link"), partial(self._put, given.first_comment)))
        if given.image is not None:
            self._head(self.tr("Picture"), "")
            own = given.image.parent.name == "drafts"  # its name there is a number
            self._row(
                self.tr("The picture of the post") if own else given.image.name,
                "",
                (self.tr("Copy it"), self._put_picture),
                (self.tr("Save it…"), self.picture_asked.emit),
            )
            if given.image_alt:
                act = self.tr("Copy the words"), partial(self._put, given.image_alt)
                self._row(given.image_alt, self.tr("Alternative text"), act)

    def _head(self, title: str, why: str) -> None:
        if self._column.count():
            self._column.addSpacing(10)
        self._column.addWidget(Text(title, role="h3", parent=self))
        if why:
            self._column.addWidget(Text(why, role="small", color="ink2", wrap=True, parent=self))

    def _row(self, words: str, facts: str, *acts: tuple[str, Callable[[], object]]) -> None:
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Text(words, role="body", wrap=True, max_lines=4, parent=self))
        if facts:
            said.addWidget(Text(facts, role="cap", color="ink3", wrap=True, parent=self))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(said, 1)
        for action, act in acts:
            button = Button(action, small=True, parent=self)
            button.setAccessibleDescription(words)
            button.clicked.connect(partial(self._on_act, button, act))
            self.buttons.append(button)
            row.addWidget(button)
        self._column.addLayout(row)

    def _on_act(self, button: Button, act: Callable[[], object], _checked: bool = False) -> None:
        act()
        button.setIconName("check")
        button.setKind("soft")

    def _put_picture(self) -> None:
        image = QImage(str(self._handover.image))
        if not image.isNull():
            QGuiApplication.clipboard().setImage(image)
