"""Something to keep for later posts: an anecdote, a figure, an opinion or a quote."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from advocate_desktop.domain.grids import GridPillar
from advocate_desktop.domain.material import SPEAKER_AT_MOST, TEXT_AT_MOST, Material, MaterialKind
from advocate_desktop.gui.forms.ui_material import Ui_MaterialForm
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.switches import CheckBox
from advocate_desktop.messages import Messages


@dataclass(frozen=True, slots=True)
class MaterialAnswer:
    """What the person wants to keep."""

    kind: MaterialKind
    text: str
    speaker: str
    pillar_ids: tuple[int, ...]

    def applied_to(self, known: Material) -> Material:
        """Give a piece of material in these words."""
        return replace(known, kind=self.kind, text=self.text, speaker=self.speaker, pillar_ids=self.pillar_ids)


class MaterialDialog(Dialog):
    """The words first; kind and pillars are for finding them again."""

    def __init__(
        self, parent: QWidget, messages: Messages, pillars: Sequence[GridPillar], known: Material | None
    ) -> None:
        super().__init__(parent, width=560)
        title = self.tr("Note an idea") if known is None else self.tr("Your material")
        self.set_texts(title, self.tr("It waits here until you write. Nobody else sees it."))
        holder = QWidget(self)
        self.ui = Ui_MaterialForm()
        self.ui.setupUi(holder)
        self.body.addWidget(holder)
        ui = self.ui
        ui.text.setFont(theme().font("body"))
        ui.text.setTabChangesFocus(True)
        ui.text.setAccessibleName(self.tr("What you want to keep"))
        ui.text.setMinimumHeight(theme().px(96))
        ui.text.setMaximumHeight(theme().px(170))
        ui.kind.setOptions([(kind.value, messages(f"grids.kinds.{kind.value}")) for kind in MaterialKind])
        ui.speaker.edit.setMaxLength(SPEAKER_AT_MOST)
        self._boxes: list[tuple[int, CheckBox]] = []
        for pillar in pillars:
            box = CheckBox(pillar.name)
            box.setChecked(known is not None and pillar.id in known.pillar_ids)
            self._boxes.append((pillar.id, box))
            ui.pillars.add(box)
        # Pillars of an earlier line stay with what was noted for them.
        shown = {pillar.id for pillar in pillars}
        self._beside = tuple(i for i in known.pillar_ids if i not in shown) if known is not None else ()
        ui.pillarsLabel.setVisible(bool(pillars))
        ui.pillars.setVisible(bool(pillars))
        if known is not None:
            ui.kind.setCurrent(known.kind.value)
            ui.text.setPlainText(known.text)
            ui.speaker.setText(known.speaker)
        self.add_choice(Choice("close", self.tr("Close"), safe=True))
        self._keep = self.add_choice(Choice("keep", self.tr("Keep it"), "primary"))
        self._keep.setKeyHint("Ctrl+Return")
        ui.text.textChanged.connect(self._validate)
        ui.kind.changed.connect(self._on_kind)
        self._on_kind()
        self._validate()
        ui.text.setFocus()

    @Slot()
    def _validate(self) -> None:
        text = self.ui.text.toPlainText().strip()
        self._keep.setEnabled(0 < len(text) <= TEXT_AT_MOST)

    @Slot()
    def _on_kind(self) -> None:
        kind = MaterialKind(self.ui.kind.current())
        placeholders = {
            MaterialKind.ANECDOTE: self.tr("Where, with whom, what happened?"),
            MaterialKind.FIGURE: self.tr("The figure, and what it looks like in real life"),
            MaterialKind.OPINION: self.tr("What do you think, in your own words?"),
            MaterialKind.QUOTE: self.tr("The words as they were said"),
        }
        self.ui.text.setPlaceholderText(placeholders[kind])
        said = kind is MaterialKind.QUOTE
        self.ui.speaker.setVisible(said or kind is MaterialKind.FIGURE)
        self.ui.speaker.setCaption(self.tr("Who said it") if said else self.tr("Where it is from"))
        self.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep it with Ctrl+Enter: Enter alone begins a line."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._keep.click()
            return
        super().keyPressEvent(event)

    def answer(self) -> MaterialAnswer:
        """Give what was said."""
        ui = self.ui
        kind = MaterialKind(ui.kind.current())
        speaker = ui.speaker.text() if kind in (MaterialKind.QUOTE, MaterialKind.FIGURE) else ""
        chosen = tuple(number for number, box in self._boxes if box.isChecked())
        return MaterialAnswer(kind, ui.text.toPlainText(), speaker, (*chosen, *self._beside))

    @classmethod
    def ask_about(
        cls, parent: QWidget, messages: Messages, pillars: Sequence[GridPillar], known: Material | None = None
    ) -> MaterialAnswer | None:
        """Ask; None when the person closed it."""
        dialog = cls(parent, messages, pillars, known)
        dialog.exec()
        answer = dialog.answer() if dialog.chosen == "keep" else None
        dialog.dispose()
        return answer
