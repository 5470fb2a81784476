"""What a pack of a blog says of itself, guessed from the settings of the blog and to be said otherwise."""

import re

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from advocate_desktop.formats.pack_source import MANIFEST
from advocate_desktop.gui.dialogs.pack_sheet import Sheet
from advocate_desktop.gui.widgets.fields import TextField
from advocate_desktop.messages import Messages
from advocate_desktop.services.blog_pack import PackFacts
from advocate_desktop.services.pack_look import PackLook
from advocate_desktop.services.packs import problem_text

_TYPED_MS = 700
_FIELDS = ("name", "company", "id", "languages")


class FactsPane(Sheet):
    """Fields with guesses; `changed` tells what the person says, fields left as they were guessed are empty."""

    changed = Signal(object)  # PackFacts

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._guessed: dict[str, str] = {}
        self._said = PackFacts()
        self.about = self.say("", "body", "ink2")
        captions = {
            "name": (self.tr("Name of the pack"), self.tr("What advocates see in their library.")),
            "company": (self.tr("Company"), self.tr("Who speaks.")),
            "id": (
                self.tr("Identifier"),
                self.tr("It never changes between versions: letters without accents, digits, dots, hyphens."),
            ),
            "languages": (self.tr("Languages"), self.tr("Their codes, the main one first, such as en, fr.")),
        }
        self.fields: dict[str, TextField] = {}
        for key in _FIELDS:
            field = self.fields[key] = TextField(self.ground)
            field.setCaption(captions[key][0])
            field.edit.setAcceptDrops(False)
            field.edit.textEdited.connect(self._on_typed)
            field.editingFinished.connect(self._tell)
            self.column.addWidget(field)
            self.say(captions[key][1], "small", "ink2")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell)

    def begin(self, said: PackFacts) -> None:
        """Take what was said of this blog before."""
        self._said, self._guessed = said, {}
        for field in self.fields.values():
            field.setText("")

    def show_look(self, look: PackLook) -> None:
        """Fill the fields with what was guessed, and say what is wrong with them."""
        blog, manifest = look.done.blog, look.view.manifest
        if blog is None:
            return
        kinds = {"hugo": "Hugo", "jekyll": "Jekyll", "mkdocs": "MkDocs"}
        if blog.kind in kinds:
            words = self.tr("This is a blog made with {generator}. These facts come from its settings.")
        else:
            words = self.tr("This is a folder of articles without settings: say who speaks.")
        self.about.setText(words.format(generator=kinds.get(blog.kind, "")))
        faults = {
            str(each.values.get("field")): each for each in look.done.check.problems if each.path == MANIFEST
        }
        if manifest is not None:
            found = {
                "name": manifest.name,
                "company": manifest.company,
                "id": manifest.id,
                "languages": ", ".join(manifest.languages),
            }
            typing = {key for key, field in self.fields.items() if field.edit.hasFocus()}
            for key, value in found.items():
                if not _value(self._said, key):
                    self._guessed[key] = value
                if key not in typing:
                    self.fields[key].setText(value)
        for key, field in self.fields.items():
            field.setError(problem_text(faults[key], self._messages) if key in faults else "")

    @Slot()
    def _on_typed(self) -> None:
        self._soon.start(_TYPED_MS)

    @Slot()
    def _tell(self) -> None:
        self._soon.stop()
        typed = {key: " ".join(field.text().split()) for key, field in self.fields.items()}
        own = {key: "" if typed[key] == self._guessed.get(key) else typed[key] for key in _FIELDS}
        languages = tuple(each for each in re.split(r"[\s,;]+", own["languages"]) if each)
        said = PackFacts(id=own["id"], name=own["name"], company=own["company"], languages=languages)
        if said != self._said:
            self._said = said
            self.changed.emit(said)


def _value(facts: PackFacts, key: str) -> str:
    return {
        "name": facts.name,
        "company": facts.company,
        "id": facts.id,
        "languages": ", ".join(facts.languages),
    }[key]
