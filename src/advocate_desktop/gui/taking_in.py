"""Takes archives and workbooks of a network into the routine: looked at first, then in the background."""

import zipfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.errors import Cancelled, UserError
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from advocate_desktop.bootstrap import Services
    from advocate_desktop.domain.results_join import JoinQuestion
    from advocate_desktop.gui.dialogs.importing import ImportCard
    from advocate_desktop.services.archive_import import ArchivePreview, ArchiveReport
    from advocate_desktop.services.results import AnalyticsPreview

_MAYBE = frozenset({".zip", ".csv", ".xlsx", ".xls", ".xlsm"})
_Tell = Callable[[object], None]
_Asks = Callable[[], bool]
_Work = Callable[["Services", _Asks], object]


class TakingIn(QObject):
    """The archives and workbooks of one window, one after the other; `finished` tells that all were dealt with."""

    finished = Signal()
    _progress = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("takingIn")
        self._context, self._window = context, parent
        self._waiting: list[Path] = []
        self._path: Path | None = None
        self._stop = Event()
        self._card: ImportCard | None = None
        self._answers: dict[str, int | None] = {}
        self._progress.connect(self._on_progress)

    def start(self, paths: Sequence[Path]) -> None:
        """Look at these, or put them behind what is under way; figures come after the posts they are of."""
        from advocate_desktop.formats.linkedin_archive import WORKBOOKS, importable

        found = list(dict.fromkeys(part for path in paths for part in importable(path)))
        self._waiting += sorted(found, key=lambda path: path.suffix.casefold() in WORKBOOKS)
        if self._path is None:
            self._next()

    def is_running(self) -> bool:
        """Tell whether an archive or a workbook is being dealt with."""
        return self._path is not None

    @Slot()
    def stop(self) -> None:
        """Stop what runs; nothing of it is kept, and what waits is dropped."""
        self._waiting.clear()
        self._stop.set()

    @Slot()
    def choose_files(self) -> None:
        """Let the person choose archives and workbooks."""
        kinds = (self.tr("LinkedIn archives and figures"), self.tr("All files"))
        names, _kind = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import my LinkedIn archive"),
            "",
            f"{kinds[0]} (*.zip *.csv *.xlsx *.xls);;{kinds[1]} (*)",
        )
        self.start([Path(name) for name in names])

    # One after the other

    def _next(self) -> None:
        if not self._waiting:
            self._path = None
            self.finished.emit()
            return
        from advocate_desktop.formats.linkedin_archive import WORKBOOKS

        self._path, self._stop, self._answers = self._waiting.pop(0), Event(), {}
        if self._path.suffix.casefold() in WORKBOOKS:
            self._run(self.tr("Reading figures"), partial(_look_at_figures, self._path), self._on_figures)
        else:
            look = partial(_look_at_archive, self._path, self._progress.emit)
            self._run(self.tr("Reading your archive"), look, self._on_archive)

    def _run(self, said: str, work: _Work, done: Callable[[Any], None]) -> None:
        from advocate_desktop.gui.dialogs.importing import ImportCard

        self._card = ImportCard(self._window.window(), self._context.language)
        self._card.ui.title.setText(said)
        self._card.ui.bar.setAccessibleName(said)
        self._card.stop_asked.connect(self.stop)
        self._card.begin()
        services = self._context.services
        self._context.tasks.long(partial(_unless_stopped, work, services, self._stop), done, self._on_failed)

    @Slot(object)
    def _on_progress(self, told: tuple[int, int, str]) -> None:
        if self._card is not None:
            self._card.tell(*told)

    def _over(self) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None

    def _on_failed(self, error: BaseException) -> None:
        self._over()
        self._path = None
        if not isinstance(error, UserError):
            self._waiting.clear()
            raise error
        self._context.failed.emit(error)
        self._next()

    def _stopped(self) -> None:
        self._context.toast(self.tr("Stopped. Your routine is as it was."))
        self._next()

    # Archives

    def _on_archive(self, preview: "ArchivePreview | None") -> None:
        self._over()
        if preview is None:
            self._stopped()
            return
        from advocate_desktop.gui.dialogs.archive_preview import ArchivePreviewDialog

        dialog = ArchivePreviewDialog(preview, self._context.messages, self._window.window())
        dialog.finished.connect(partial(self._on_archive_answered, dialog, preview))
        dialog.open()

    def _on_archive_answered(self, dialog: Dialog, preview: "ArchivePreview", _result: int) -> None:
        dialog.dispose()
        if dialog.chosen != "take":
            self._soon(self._next)
            return
        work = partial(_take_archive, preview, self._progress.emit)
        self._run(self.tr("Taking your archive in"), work, self._on_taken)

    def _on_taken(self, report: "ArchiveReport | None") -> None:
        self._over()
        if report is None or report.cancelled or report.import_id is None:
            self._stopped()
            return
        self._context.announce(report.changes)
        said = self._context.messages("archive.added", count=report.preview.total_added)
        self._context.toast(f"{said}.", partial(self._take_back, report.import_id))
        self._next()

    def _take_back(self, import_id: int) -> None:
        self._context.write(partial(_undo, import_id))

    # Workbooks

    def _on_figures(self, preview: "AnalyticsPreview | None") -> None:
        self._over()
        if preview is None:
            self._stopped()
            return
        from advocate_desktop.gui.dialogs.archive_preview import FiguresPreviewDialog

        dialog = FiguresPreviewDialog(preview, self._context.messages, self._window.window())
        dialog.finished.connect(partial(self._on_figures_answered, dialog, preview))
        dialog.open()

    def _on_figures_answered(self, dialog: Dialog, preview: "AnalyticsPreview", _result: int) -> None:
        dialog.dispose()
        if dialog.chosen == "take":
            self._soon(partial(self._ask, preview, list(preview.questions)))
        else:
            self._soon(self._next)

    def _ask(self, preview: "AnalyticsPreview", questions: "list[JoinQuestion]") -> None:
        """Ask which post figures belong to, one question after the other; then take the workbook in."""
        if not questions:
            work = partial(_take_figures, preview, dict(self._answers))
            self._run(self.tr("Taking figures in"), work, self._on_figures_taken)
            return
        from advocate_desktop.gui.dialogs.join_question import JoinQuestionDialog

        place = (len(preview.questions) - len(questions) + 1, len(preview.questions))
        dialog = JoinQuestionDialog(questions[0], place, self._window.window())
        dialog.finished.connect(partial(self._on_joined, dialog, preview, questions))
        dialog.open()

    def _on_joined(
        self, dialog: Dialog, preview: "AnalyticsPreview", questions: "list[JoinQuestion]", _result: int
    ) -> None:
        from advocate_desktop.gui.dialogs.join_question import JoinQuestionDialog

        if isinstance(dialog, JoinQuestionDialog) and dialog.chosen == "keep":
            self._answers[questions[0].figures.url] = dialog.answer()
        dialog.dispose()
        self._soon(partial(self._ask, preview, [] if dialog.chosen == "later" else questions[1:]))

    def _soon(self, act: Callable[[], None]) -> None:
        """Go on once the dialog before has given the keyboard back: the next one would lose it again."""
        QTimer.singleShot(0, self, act)

    def _on_figures_taken(self, taken: tuple[int | None, ChangeSet] | None) -> None:
        self._over()
        if taken is None:
            self._stopped()
            return
        number, changes = taken
        self._context.announce(changes)
        if number is not None:
            self._context.toast(self.tr("Figures taken in."), partial(self._take_back, number))
        self._next()


def _unless_stopped(work: "_Work", services: "Services", stop: Event, is_cancelled: Callable[[], bool]) -> object:
    """Do the work; None when the person stopped it meanwhile."""
    try:
        return work(services, lambda: stop.is_set() or is_cancelled())
    except Cancelled:
        return None


def _look_at_archive(path: Path, tell: _Tell, services: "Services", cancelled: _Asks) -> "ArchivePreview":
    return services.archive.preview(path, lambda *told: tell(told), cancelled)


def _take_archive(
    preview: "ArchivePreview", tell: _Tell, services: "Services", cancelled: _Asks
) -> "ArchiveReport":
    report = services.archive.apply(preview, lambda *told: tell(told), cancelled)
    if report.import_id is not None:
        services.results.rejoin()
    return report


def _look_at_figures(path: Path, services: "Services", _cancelled: _Asks) -> "AnalyticsPreview":
    return services.results.preview(path)


def _take_figures(
    preview: "AnalyticsPreview", answers: dict[str, int | None], services: "Services", _cancelled: _Asks
) -> tuple[int | None, ChangeSet]:
    return services.results.apply(preview, answers)


def _undo(import_id: int, services: "Services") -> ChangeSet:
    return services.archive.undo(import_id)


def may_be_of_network(path: Path) -> bool:
    """Tell, by its name alone, whether a path may be an archive or a workbook of a network."""
    return path.suffix.casefold() in _MAYBE or path.is_dir()


def of_network(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Tell the archives and workbooks of a network from everything else, by the names of the files in them."""
    ours = [path for path in paths if _is_of_network(path)]
    return ours, [path for path in paths if path not in ours]


def _is_of_network(path: Path) -> bool:
    from advocate_desktop.formats.linkedin_archive import WORKBOOKS
    from advocate_desktop.formats.linkedin_columns import table_of_file

    suffix = path.suffix.casefold()
    if suffix in WORKBOOKS or (suffix == ".csv" and table_of_file(path.name) is not None):
        return True
    try:
        if path.is_dir():
            return any(table_of_file(file.name) is not None for file in path.iterdir())
        if suffix == ".zip":
            with zipfile.ZipFile(path) as packed:
                return any(table_of_file(name) is not None for name in packed.namelist())
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError):
        return False
    return False


def taking_in(context: AppContext, parent: QWidget) -> TakingIn:
    """Give the one controller of the window that a widget stands in."""
    window = parent.window()
    found = window.findChild(TakingIn, "takingIn")
    return found if found is not None else TakingIn(context, window)
