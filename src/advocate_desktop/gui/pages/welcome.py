"""The first start: language, who writes, where content comes from and at what rhythm."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTime, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.forms.ui_welcome import Ui_WelcomePage
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.page import Page
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.resources import resource_path
from advocate_desktop.settings import (
    FIRST_NAME,
    FULL_NAME,
    HEADLINE,
    LANGUAGE,
    SLOT_DAYS,
    SLOT_TIME,
    WELCOME_DONE,
    WELCOME_STEP,
)

_STEPS = 3
_HALF_HOURS = [f"{hour:02d}:{minute:02d}" for hour in range(6, 22) for minute in (0, 30)]
_ART_FROM = 900


class WelcomePage(Page):
    """Three short steps; each answer is kept at once, so that stopping in the middle loses nothing."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_WelcomePage()
        self.ui.setupUi(self)
        self._pack: Path | None = None
        self.setAcceptDrops(True)
        self._languages = QButtonGroup(self)
        self._sources = QButtonGroup(self)
        self._dress()
        self._fill()
        self._connect()
        self._show_step(context.state.get(WELCOME_STEP))

    def _dress(self) -> None:
        ui, side = self.ui, theme().icon_px(22)
        for name, label in (
            ("lock-simple", ui.leavesIcon),
            ("user-focus", ui.yoursIcon),
            ("hand-palm", ui.choiceIcon),
        ):
            label.setPixmap(pixmap(name, "duotone", "accentInk", side, self.devicePixelRatioF()))
        self._languages.addButton(ui.englishCard)
        self._languages.addButton(ui.frenchCard)
        for card in (ui.packCard, ui.sampleCard, ui.noneCard):
            self._sources.addButton(card)
        ui.postsStepper.setWords(self._posts_words)
        ui.commentsStepper.setWords(self._comments_words)
        ui.postsStepper.setAccessibleName(self.tr("Posts a week"))
        ui.commentsStepper.setAccessibleName(self.tr("Comments a week"))
        ui.hourSelect.setAccessibleName(self.tr("Around what time"))
        locale = QLocale()
        narrow, long = QLocale.FormatType.NarrowFormat, QLocale.FormatType.LongFormat
        ui.dayToggles.setDays(
            [(locale.dayName(day, narrow).upper()[:1], locale.dayName(day, long)) for day in range(1, 8)]
        )

    def _posts_words(self, count: int) -> str:
        return self.tr("%n post(s) a week", "", count)

    def _comments_words(self, count: int) -> str:
        return self.tr("%n comment(s) a week", "", count)

    def _fill(self) -> None:
        ui, settings = self.ui, self.context.settings
        (ui.frenchCard if self.context.language == "fr" else ui.englishCard).setChecked(True)
        ui.firstNameField.setText(settings.get(FIRST_NAME))
        ui.fullNameField.setText(settings.get(FULL_NAME))
        ui.headlineField.setText(settings.get(HEADLINE))
        ui.sampleCard.setChecked(True)
        ui.dayToggles.setChosen(settings.get(SLOT_DAYS) or [1])
        for slot in _HALF_HOURS:
            hour = QLocale().toString(QTime.fromString(slot, "HH:mm"), self.tr("H:mm"))
            ui.hourSelect.addItem(self.tr("around {time}").format(time=hour), slot)
        chosen = ui.hourSelect.findData(settings.get(SLOT_TIME))
        ui.hourSelect.setCurrentIndex(max(0, chosen))

    def _connect(self) -> None:
        ui = self.ui
        ui.englishCard.clicked.connect(self._english)
        ui.frenchCard.clicked.connect(self._french)
        ui.nextButton.clicked.connect(self._next)
        ui.backButton.clicked.connect(self._back)
        ui.storedButton.clicked.connect(self._how_stored)
        ui.packCard.clicked.connect(self._choose_pack)
        for field in (ui.firstNameField, ui.fullNameField, ui.headlineField):
            field.editingFinished.connect(self._keep_names)

    def _show_step(self, step: int) -> None:
        ui = self.ui
        step = max(0, min(_STEPS - 1, step))
        self.context.state.set(WELCOME_STEP, step)
        ui.steps.setCurrentIndex(step)
        count = self.tr("{step} of {count}").format(step=step + 1, count=_STEPS)
        ui.progress.setSteps(step + 1, _STEPS, apart=True, name=count)
        ui.progressText.setText(count)
        ui.backButton.setVisible(step > 0)
        ui.storedButton.setVisible(step == 0)
        ui.nextButton.setText(self.tr("Let’s begin") if step == _STEPS - 1 else self.tr("Continue"))
        ui.art.set_step(step)
        mottos = (
            (
                self.tr("Your voice, your line, your pace."),
                self.tr("A quiet place to prepare what you share about your work."),
            ),
            (
                self.tr("You sign it, you say it."),
                self.tr("The application asks, arranges and checks. The words stay yours."),
            ),
            (self.tr("Content, not instructions."), self.tr("A pack brings material. The words stay yours.")),
        )
        ui.motto.setText(mottos[step][0])
        ui.mottoText.setText(mottos[step][1])
        first: tuple[QWidget, ...] = (
            self._languages.checkedButton() or ui.englishCard,
            ui.firstNameField.edit,
            self._sources.checkedButton() or ui.sampleCard,
        )
        first[step].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the drawing its part of the width, or none where the steps need it all."""
        super().resizeEvent(event)
        roomy = self.width() >= _ART_FROM * theme().scale
        self.ui.leftPane.setVisible(roomy)
        self.ui.leftPane.setFixedWidth(round(self.width() * 0.397))
        side, top = (88, 44) if self.width() >= 1180 else (44, 28)
        top = top if self.height() >= 800 * theme().scale else 28
        self.ui.rightPaneLayout.setContentsMargins(side, top, side, top)

    def start_focus(self) -> QWidget:
        """Give the way on."""
        return self.ui.nextButton

    # Answers

    @Slot()
    def _english(self) -> None:
        self._speak("en")

    @Slot()
    def _french(self) -> None:
        self._speak("fr")

    def _speak(self, language: str) -> None:
        self.context.settings.set(LANGUAGE, language)
        if language != self.context.language:
            self.context.set_language(language)

    @Slot()
    def _keep_names(self) -> None:
        ui, settings = self.ui, self.context.settings
        settings.set(FIRST_NAME, ui.firstNameField.text().strip())
        settings.set(FULL_NAME, ui.fullNameField.text().strip())
        settings.set(HEADLINE, ui.headlineField.text().strip())

    @Slot()
    def _choose_pack(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open my company’s pack"), "", self.tr("Company packs (*.advpack *.zip)")
        )
        if name:
            self._take_pack(Path(name))
        elif self._pack is None:
            self.ui.sampleCard.setChecked(True)

    def _take_pack(self, path: Path) -> None:
        self._pack = path
        self.ui.packCard.setChecked(True)
        self.ui.packCard.setSentence(path.name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a pack dropped on the page."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Choose the pack that was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self._take_pack(paths[0])
            event.acceptProposedAction()

    # Going on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, from wherever the keyboard is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _back(self) -> None:
        self._show_step(self.ui.steps.currentIndex() - 1)

    @Slot()
    def _next(self) -> None:
        self._keep_names()
        step = self.ui.steps.currentIndex()
        if step < _STEPS - 1:
            self._show_step(step + 1)
        else:
            self._finish()

    def _finish(self) -> None:
        ui, settings = self.ui, self.context.settings
        settings.set(LANGUAGE, self.context.language)
        settings.set(SLOT_DAYS, ui.dayToggles.chosen())
        settings.set(SLOT_TIME, str(ui.hourSelect.currentData()))
        settings.set(WELCOME_DONE, True)
        posts, comments = ui.postsStepper.value(), ui.commentsStepper.value()
        today = self.context.clock.today()
        self.context.write(_RhythmChange(posts, comments, today).set)
        self.context.navigate("today")
        chosen = self._sources.checkedButton()
        if chosen is ui.sampleCard:
            self._bring_in(resource_path("sample_pack"))
        elif chosen is ui.packCard and self._pack is not None:
            self._bring_in(self._pack)

    def _bring_in(self, path: Path) -> None:
        from advocate_desktop.gui.importing import import_paths

        import_paths(self.context, [path], self.window())

    @Slot()
    def _how_stored(self) -> None:
        folder = str(self.context.foundation.paths.root)
        dialog = Dialog(
            self.window(),
            title=self.tr("How data is stored"),
            sentence=self.tr("One folder on this laptop holds everything: content, drafts, routine, settings."),
            icon="lock-simple",
            tone="accent",
        )
        dialog.add_point(folder)
        dialog.add_point(self.tr("Nothing is sent anywhere; the application opens no connection by itself."))
        dialog.add_point(
            self.tr("A copy is made before each change of format. Erase the folder, and all of it is gone.")
        )
        dialog.add_choice(Choice("close", self.tr("Close"), kind="primary"))
        dialog.exec()
        dialog.dispose()


class _RhythmChange:
    """The rhythm chosen, as a write for the database thread."""

    def __init__(self, posts: int, comments: int, today: date) -> None:
        self._posts = posts
        self._comments = comments
        self._today = today

    def set(self, services: Services) -> ChangeSet:
        """Set it from this week on."""
        changed = services.routine.set_rhythm(self._posts, self._comments, self._today)
        return changed | ChangeSet.of(Changed.PROFILE)
