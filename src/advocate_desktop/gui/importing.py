"""Brings files, folders and packs into the library from anywhere in the window, one import after the other."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from advocate_desktop.errors import UserError
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.resources import resource_path

if TYPE_CHECKING:
    from advocate_desktop.bootstrap import Services
    from advocate_desktop.domain.brought import Brought
    from advocate_desktop.gui.dialogs.importing import ImportCard
    from advocate_desktop.gui.dialogs.pack_trust import PackTrustDialog
    from advocate_desktop.services.importing import ImportProgress, ImportReport, RefusedFile


class ImportController(QObject):
    """The imports of one window; those asked for while one runs wait for their turn."""

    finished = Signal(object)  # ImportReport, or the error that ended the import
    _progress = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("importController")
        self._context = context
        self._window = parent
        self._waiting: list[tuple[list[Path], tuple[str, ...]]] = []
        self._stop: Event | None = None
        self._card: ImportCard | None = None
        self._to_say: list[Callable[[], Dialog]] = []
        self._saying = False
        self._progress.connect(self._on_progress)

    def start(self, paths: Sequence[Path], accepted: Sequence[str] = ()) -> None:
        """Import these, or put them behind the import that runs; `accepted` are keys the person took."""
        if paths:
            self._waiting.append((list(paths), tuple(accepted)))
            self._next()

    def is_running(self) -> bool:
        """Tell whether an import is under way."""
        return self._stop is not None

    @Slot()
    def stop(self) -> None:
        """Ask the import that runs to stop; what it already kept stays, and the ones that wait are dropped."""
        self._waiting.clear()
        if self._stop is not None:
            self._stop.set()

    @Slot()
    def choose_files(self) -> None:
        """Let the person choose packs and files, then import them."""
        kinds = (self.tr("Packs and texts"), self.tr("All files"))
        names, _kind = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Add to the library"),
            "",
            f"{kinds[0]} (*.advpack *.zip *.md *.markdown *.txt);;{kinds[1]} (*)",
        )
        self.start([Path(name) for name in names])

    @Slot()
    def choose_folder(self) -> None:
        """Let the person choose a folder, then import it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder to the library"))
        self.start([Path(name)] if name else [])

    def on_sorted_out(self, found: tuple[list[Path], list[Path]]) -> None:
        """Import what was told apart: for the routine, and for the library."""
        from advocate_desktop.gui.taking_in import taking_in

        of_network, others = found
        self.start(others)
        if of_network:
            taking_in(self._context, self._window).start(of_network)

    def _next(self) -> None:
        if self._stop is not None or not self._waiting:
            return
        from advocate_desktop.gui.dialogs.importing import ImportCard

        wanted, self._stop = self._waiting.pop(0), Event()
        self._card = ImportCard(self._window.window(), self._context.language)
        self._card.stop_asked.connect(self.stop)
        self._card.begin()
        work = partial(_import, self._context.services, wanted, self._progress.emit, self._stop)
        self._context.tasks.long(work, self._on_done, self._on_failed)

    @Slot(object)
    def _on_progress(self, progress: "ImportProgress") -> None:
        if self._card is not None:
            self._card.tell(progress.done, progress.total, progress.path)

    def _over(self) -> None:
        self._stop = None
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None

    def _on_done(self, report: "ImportReport") -> None:
        self._over()
        self._context.announce(report.changes)
        self._tell(report)
        self.finished.emit(report)
        self._next()

    def _on_failed(self, error: BaseException) -> None:
        self._over()
        self._waiting.clear()
        if not isinstance(error, UserError):
            raise error
        self._context.failed.emit(error)
        self.finished.emit(error)

    # Telling: one dialog after the other, never one over another.

    def _tell(self, report: "ImportReport") -> None:
        from advocate_desktop.gui.subscription_words import follow_words
        from advocate_desktop.services.brought_words import summary
        from advocate_desktop.services.pack_import import TRUST_QUESTIONS

        brought = report.brought
        if report.refused and len(brought.refused) == 1 and not brought.came:
            refused = next(each for each in report.refused if each.error.key not in TRUST_QUESTIONS)
            self._say(partial(self._refusal, refused))
        elif brought.asks_to_be_read:
            self._say(partial(self._report, brought))
        elif brought.cancelled:
            self._context.toast(self._context.messages("library.cancelled"))
        elif brought.came or not report.refused:
            told = [summary(brought, self._context.messages), *follow_words(report.packs)]
            self._context.toast(" ".join(told))
        for each in report.refused:
            if each.error.key in TRUST_QUESTIONS:
                self._say(partial(self._question, each))

    def _say(self, make: Callable[[], Dialog]) -> None:
        self._to_say.append(make)
        if not self._saying:
            self._say_next()

    def _say_next(self) -> None:
        self._saying = bool(self._to_say)
        if self._to_say:
            dialog = self._to_say.pop(0)()
            dialog.finished.connect(self._on_said)
            dialog.open()

    @Slot()
    def _on_said(self) -> None:
        # The dialog gives the keyboard back first: the next one would lose it again.
        QTimer.singleShot(0, self, self._say_next)

    def _report(self, brought: "Brought") -> Dialog:
        from advocate_desktop.gui.dialogs.brought import BroughtDialog

        return BroughtDialog(brought, self._context, self._window.window())

    def _question(self, refused: "RefusedFile") -> Dialog:
        from advocate_desktop.gui.dialogs.pack_trust import PackTrustDialog

        dialog = PackTrustDialog(refused.error, self._context.messages, self._window.window())
        dialog.accepted.connect(partial(self._on_trust_answered, dialog, Path(refused.path)))
        return dialog

    def _on_trust_answered(self, dialog: "PackTrustDialog", path: Path) -> None:
        if dialog.chosen == "accept":
            self.start([path], [dialog.key])

    def _refusal(self, refused: "RefusedFile") -> Dialog:
        from advocate_desktop.gui.dialogs.error import ErrorDialog

        messages = self._context.messages
        dialog = ErrorDialog(
            refused.error.title(messages),
            refused.error.message(messages),
            refused.error.next_step(messages),
            self._window.window(),
            details=_detail(Path(refused.path)),
            safe=(
                self.tr("Your library is as it was."),
                self.tr("Your drafts and your routine have not moved."),
            ),
            choices=(Choice("other", self.tr("Choose another file"), kind="primary", icon="folder-open"),),
            icon="package",
        )
        dialog.accepted.connect(partial(self._on_refusal_answered, dialog))
        return dialog

    def _on_refusal_answered(self, dialog: QObject) -> None:
        if getattr(dialog, "chosen", "") == "other":
            self.choose_files()


def _import(
    services: "Services",
    wanted: tuple[list[Path], tuple[str, ...]],
    progress: Callable[[object], None],
    stop: Event,
    is_cancelled: Callable[[], bool],
) -> "ImportReport":
    paths, accepted = wanted
    return services.library.import_paths(
        paths, progress, lambda: stop.is_set() or is_cancelled(), accepted, ask_first=True
    )


def _detail(path: Path) -> str:
    try:
        size = path.stat().st_size if path.is_file() else 0
    except OSError:
        size = 0
    return f"{path}\n{size} B" if size else str(path)


def controller(context: AppContext, parent: QWidget) -> ImportController:
    """Give the one controller of the window that a widget stands in."""
    window = parent.window()
    found = window.findChild(ImportController, "importController")
    return found if found is not None else ImportController(context, window)


def import_paths(context: AppContext, paths: Sequence[Path], parent: QWidget) -> None:
    """Import files, folders and packs in the background; the window tells how it went."""
    controller(context, parent).start(paths)


def import_urls(context: AppContext, urls: Sequence[QUrl], parent: QWidget) -> None:
    """Import what was dropped; what does not stand on this machine is passed over.

    Archives and workbooks of a network go into the routine, everything else into the library.
    """
    from advocate_desktop.gui.taking_in import may_be_of_network, of_network

    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    if any(may_be_of_network(path) for path in paths):
        sort_out = partial(of_network, paths)
        context.tasks.run(sort_out, controller(context, parent).on_sorted_out)
    else:
        import_paths(context, paths, parent)


def import_sample(context: AppContext, parent: QWidget) -> None:
    """Import the pack of the fictional company."""
    import_paths(context, [resource_path("sample_pack")], parent)


def choose_files(context: AppContext, parent: QWidget) -> None:
    """Let the person choose packs and files, then import them."""
    controller(context, parent).choose_files()


def choose_folder(context: AppContext, parent: QWidget) -> None:
    """Let the person choose a folder, then import it."""
    controller(context, parent).choose_folder()
