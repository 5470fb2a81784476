"""A person or an organisation of the address book: the name, and a handle for each network."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.domain.contacts import HANDLE_AT_MOST, NAME_AT_MOST, Contact, ContactKind, Handle
from advocate_desktop.gui.dialogs.form_room import FormRoom
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.card import Canvas
from advocate_desktop.gui.widgets.choices import Segmented
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.fields import TextField
from advocate_desktop.gui.widgets.scroll import ScrollArea

_WITHOUT_PEOPLE = ("linkedin_article", "internal")
_TWO_COLUMNS_FROM = 460


@dataclass(frozen=True, slots=True)
class ContactAnswer:
    """What the person typed."""

    name: str
    kind: ContactKind
    handles: tuple[Handle, ...]
    note: str


class ContactDialog(Dialog):
    """The name first; one handle a network, where there is one."""

    def __init__(self, parent: QWidget, known: Contact | None, given: ContactAnswer | None, problem: str) -> None:
        super().__init__(parent, width=620)
        title = self.tr("Somebody to name") if known is None else self.tr("In the address book")
        self.set_texts(title, self.tr("With their handle, a mention links where the network lets it."))
        ground = Canvas(tone="surface")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        self.name = TextField(ground)
        self.name.setCaption(self.tr("Name"))
        self.name.edit.setMaxLength(NAME_AT_MOST)
        kinds = [(ContactKind.PERSON, self.tr("Person")), (ContactKind.ORGANISATION, self.tr("Organisation"))]
        self.kind = Segmented([(str(kind.value), words) for kind, words in kinds], parent=ground)
        self.kind.setAccessibleName(self.tr("Kind"))
        self.note = TextField(ground)
        self.note.setCaption(self.tr("Note, for you alone"))
        column.addWidget(self.name)
        column.addWidget(self.kind)
        self.handles: dict[str, TextField] = {}
        column.addLayout(self._fields(ground))
        column.addWidget(self.note)
        area = ScrollArea(self)
        area.setWidget(ground)
        self._room = FormRoom(self, area, area, ground)
        self.add_choice(Choice("close", self.tr("Cancel"), safe=True))
        self._keep = self.add_choice(Choice("keep", self.tr("Keep"), "primary"))
        self.name.textChanged.connect(self._validate)
        self._fill(known, given)
        self.name.setError(problem)
        self._validate()

    def _fields(self, ground: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        window = self.window()
        columns = 2 if window.width() >= theme().px(_TWO_COLUMNS_FROM) + 120 else 1
        named = [channel for channel in CHANNELS.values() if channel.id not in _WITHOUT_PEOPLE]
        for number, channel in enumerate(named):
            field = TextField(ground)
            field.setCaption(channel.name)
            field.edit.setMaxLength(HANDLE_AT_MOST)
            field.setPlaceholder("@")
            self.handles[channel.id] = field
            grid.addWidget(field, number // columns, number % columns)
        return grid

    def _fill(self, known: Contact | None, given: ContactAnswer | None) -> None:
        shown = given or known
        if shown is None:
            return
        self.name.setText(shown.name)
        self.kind.setCurrent(shown.kind.value)
        self.note.setText(shown.note)
        for handle in shown.handles:
            if handle.channel in self.handles:
                self.handles[handle.channel].setText(handle.name)

    def _validate(self) -> None:
        self._keep.setEnabled(bool(self.name.text().strip()))

    def answer(self, beside: Sequence[Handle]) -> ContactAnswer:
        """Give what was typed; `beside` are handles that have no field here."""
        typed = [Handle(channel, field.text().strip()) for channel, field in self.handles.items()]
        handles = (*(handle for handle in typed if handle.name), *beside)
        return ContactAnswer(self.name.text(), ContactKind(self.kind.current()), handles, self.note.text())

    @classmethod
    def ask_about(
        cls, parent: QWidget, known: Contact | None = None, given: ContactAnswer | None = None, problem: str = ""
    ) -> ContactAnswer | None:
        """Ask; None when the person closed it. `given` is what was typed before, with its problem."""
        dialog = cls(parent, known, given, problem)
        dialog.exec()
        beside = [] if known is None else [each for each in known.handles if each.channel not in dialog.handles]
        answer = dialog.answer(beside) if dialog.chosen == "keep" else None
        dialog.dispose()
        return answer
