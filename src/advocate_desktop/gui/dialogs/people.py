"""The address book: find somebody to name, keep people, take lists in and out."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.channels import Channel
from advocate_desktop.domain.contacts import Contact, ContactKind
from advocate_desktop.errors import UserError
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.contact import ContactAnswer, ContactDialog
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.fields import SearchField
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.pick_list import PickList, PickRow, UndoLine
from advocate_desktop.services.address_book import BookImport


class PeopleDialog(Dialog):
    """Typing finds; Enter names the one that is chosen where the text cursor stands."""

    def __init__(self, parent: QWidget, context: AppContext, channel: Channel) -> None:
        super().__init__(parent, width=640)
        self._context, self._channel = context, channel
        self._people: list[Contact] = []
        self.set_texts(
            self.tr("Mentions"),
            self.tr("Names go in with @. Each network gets the handle it knows, or a name to retype by hand."),
        )
        self._build()
        self.add_choice(Choice("close", self.tr("Close"), safe=True))
        self._insert = self.add_choice(Choice("insert", self.tr("Name here"), "primary"))
        self._read()

    @classmethod
    def pick(cls, parent: QWidget, context: AppContext, channel: Channel) -> str:
        """Let people choose; give the name to insert, or nothing."""
        dialog = cls(parent, context, channel)
        dialog.exec()
        chosen = dialog.current()
        name = chosen.name if chosen is not None and dialog.chosen == "insert" else ""
        dialog.dispose()
        return name

    def _build(self) -> None:
        self.search = SearchField(self)
        self.search.setPlaceholderText(self.tr("Find somebody"))
        self.search.setAccessibleName(self.tr("Find somebody"))
        self.list = PickList(self)
        self.list.setAccessibleName(self.tr("Address book"))
        self.list.setMinimumHeight(theme().px(236))
        self.undo = UndoLine(self)
        acts = Flow(self, gap=4, line_gap=4)
        self.new = self._act(self.tr("New…"), "plus")
        self.edit = self._act(self.tr("Edit…"), "pencil-simple-line")
        self.remove = self._act(self.tr("Remove"), "trash")
        self.take_in = self._act(self.tr("From a CSV…"), "download-simple")
        self.write_out = self._act(self.tr("To a CSV…"), "upload-simple")
        for button, act in (
            (self.new, self._on_new),
            (self.edit, self._on_edit),
            (self.remove, self._on_remove),
            (self.take_in, self._on_take_in),
            (self.write_out, self._on_write_out),
        ):
            button.clicked.connect(act)
            acts.add(button)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(acts)
        self.body.addWidget(self.undo)
        self.search.textChanged.connect(self._show)
        self.search.installEventFilter(self)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.removed_key.connect(self._on_remove)
        self.list.itemDoubleClicked.connect(self._on_chosen)

    def _act(self, words: str, icon: str) -> Button:
        return Button(words, kind="ghost", icon=icon, small=True, parent=self)

    # Showing

    def _read(self) -> None:
        self._context.read(_all, self._on_read)

    @Slot(object)
    def _on_read(self, people: list[Contact]) -> None:
        self._people = people
        self._show()

    @Slot()
    def _show(self) -> None:
        wanted = self.search.text().strip().lstrip("@").casefold()
        rows = [
            self._row(contact)
            for contact in self._people
            if wanted in contact.name.casefold()
            or any(wanted in handle.name.casefold() for handle in contact.handles)
        ]
        self.search.setFound(self.tr("%n person(s)", "", len(rows)) if self._people else "")
        self.list.set_rows(rows, _said)

    def _row(self, contact: Contact) -> PickRow:
        handle = contact.handle_on(self._channel.id)
        name = self._channel.name
        facts = (
            handle
            if "/" in handle
            else f"@{handle}"
            if handle
            else self.tr("no handle on {name}").format(name=name)
        )
        icon = "users-three" if contact.kind is ContactKind.ORGANISATION else "user"
        return PickRow(str(contact.id), contact.name, facts, icon=icon)

    def current(self) -> Contact | None:
        """Give the one that is chosen."""
        key = self.list.current_key()
        return next((contact for contact in self._people if str(contact.id) == key), None)

    @Slot()
    def _on_row(self) -> None:
        there = self.current() is not None
        for button in (self.edit, self.remove, self._insert):
            button.setEnabled(there)
        self.write_out.setEnabled(bool(self._people))

    @Slot()
    def _on_chosen(self) -> None:
        self._insert.click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows lead from the field into the list."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        down = pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if watched is self.search and down and self.list.count():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    # Keeping people

    @Slot()
    def _on_new(self) -> None:
        typed = self.search.text().strip()
        given = ContactAnswer(typed, ContactKind.PERSON, (), "") if typed else None
        self._ask(None, given)

    @Slot()
    def _on_edit(self) -> None:
        contact = self.current()
        if contact is not None:
            self._ask(contact, None)

    def _ask(self, known: Contact | None, given: ContactAnswer | None, problem: str = "") -> None:
        answer = ContactDialog.ask_about(self, known, given, problem)
        if answer is not None:
            self._context.read(
                partial(_keep, known=known, answer=answer),
                partial(self._on_kept, known),
                partial(self._on_refused, known, answer),
            )

    def _on_kept(self, known: Contact | None, kept: tuple[Contact, ChangeSet]) -> None:
        contact, changes = kept
        self._context.announce(changes)
        if known is None:
            self.search.clear()
            undo: Callable[[], object] = partial(
                self._do, lambda services: services.address_book.delete(contact.id)
            )
            self._tell(self.tr("{name} is in the address book.").format(name=contact.name), undo)
        else:
            undo = partial(self._do, lambda services: services.address_book.edit(contact)[1])
            self._tell(self.tr("{name} is changed.").format(name=contact.name), undo)
        self._read()

    def _on_refused(self, known: Contact | None, answer: ContactAnswer, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._ask(known, answer, error.message(self._context.messages))

    @Slot()
    def _on_remove(self) -> None:
        contact = self.current()
        if contact is None:
            return
        number = contact.id
        self._do(lambda services: services.address_book.delete(number))
        undo = partial(self._do, lambda services: services.address_book.restore(number))
        self._tell(self.tr("{name} is out of the address book.").format(name=contact.name), undo)

    def _do(self, work: Callable[[Services], ChangeSet]) -> None:
        self._context.read(work, self._on_done)

    @Slot(object)
    def _on_done(self, changes: ChangeSet) -> None:
        self._context.announce(changes)
        self._read()

    def _tell(self, words: str, undo: Callable[[], object] | None) -> None:
        self.undo.say(words, undo)
        self.place()

    # Lists

    @Slot()
    def _on_take_in(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("A list of people"), "", self.tr("Lists (*.csv *.tsv *.txt)")
        )
        if path:
            self.take_file(Path(path))

    def take_file(self, path: Path) -> None:
        """Take a list in; what could not be used is told."""
        work: Callable[[Services], BookImport] = lambda services: services.address_book.import_csv(path)  # noqa: E731
        self._context.read(work, self._on_taken, self._on_list_failed)

    @Slot(object)
    def _on_taken(self, done: BookImport) -> None:
        self._context.announce(done.changes)
        parts = [self.tr("%n person(s) added", "", len(done.added))]
        if done.before:
            parts.append(self.tr("%n changed", "", len(done.before)))
        if done.refused:
            line, why = done.refused[0]
            said = self.tr("%n line(s) left out", "", len(done.refused))
            reason = self.tr("line {number}: {why}").format(
                number=line, why=self._context.messages(f"people.errors.{why}.title")
            )
            parts.append(f"{said} ({reason})")
        undo = partial(self._do, lambda services: services.address_book.take_back(done))
        self._tell(", ".join(parts) + ".", undo if done.changes.kinds else None)
        self._read()

    def _on_list_failed(self, error: BaseException) -> None:
        if not isinstance(error, (UserError, OSError)):
            raise error
        words = self.tr("This file could not be used.")
        said = error.message(self._context.messages) if isinstance(error, UserError) else words
        self._tell(said, None)

    @Slot()
    def _on_write_out(self) -> None:
        name = self.tr("Address book")
        chosen, _kind = QFileDialog.getSaveFileName(self, name, f"{name}.csv", self.tr("List (*.csv)"))
        if chosen:
            path, language = Path(chosen), self._context.language
            self._context.read(
                lambda services: (services.address_book.export_csv(path, language), path),
                self._on_written,
                self._on_list_failed,
            )

    @Slot(object)
    def _on_written(self, answer: tuple[int, Path]) -> None:
        count, path = answer
        said = self.tr("%n person(s) written to {path}.", "", count)
        self._tell(said.format(path=path), None)


def _all(services: Services) -> list[Contact]:
    return services.address_book.all()


def _keep(services: Services, *, known: Contact | None, answer: ContactAnswer) -> tuple[Contact, ChangeSet]:
    """Keep somebody; a new one as kept, a known one as before."""
    if known is None:
        return services.address_book.add(answer.name, answer.kind, answer.handles, answer.note)
    changed = replace(known, name=answer.name, kind=answer.kind, handles=answer.handles, note=answer.note)
    return services.address_book.edit(changed)


def _said(row: PickRow) -> str:
    return f"{row.title}, {row.facts}"
