"""A copy of everything, written to a file the person chose."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.errors import UserError
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.forms.ui_export import Ui_ExportForm
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.messages import Messages

if TYPE_CHECKING:
    from advocate_desktop.services.profile_data import ExportProgress, ExportReport

_STEPS = 1000


def size_words(size: int) -> str:
    """Say a number of bytes as people do, such as "1.4 MB"."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


class _Relay(QObject):
    """Brings progress to the GUI thread; it outlives the dialog, as the work may."""

    progressed = Signal(object)


class ExportDialog(Dialog):
    """Writes the copy, shows how far it is, and says where it stands. It disposes of itself when it closes."""

    def __init__(self, context: AppContext, target: Path, parent: QWidget) -> None:
        super().__init__(parent, icon="database", tone="accent", width=520)
        self._context = context
        self._target = target
        holder = QWidget(self)
        self.ui = Ui_ExportForm()
        self.ui.setupUi(holder)
        self.body.addWidget(holder)
        self.ui.meter.setRange(0, _STEPS)
        self.set_texts(self.tr("Writing the copy"), str(target))
        self._stop = self.add_choice(Choice("stop", self.tr("Stop"), safe=True))
        self._show = self.add_choice(Choice("show", self.tr("Show it in its folder")))
        self._close = self.add_choice(Choice("close", self.tr("Close"), "primary"))
        self._show.hide()
        self._close.hide()
        self.finished.connect(self._on_finished)
        relay = _Relay(context)
        relay.progressed.connect(self._on_progress)
        work = partial(_export, context.services, target, context.messages, relay.progressed.emit)
        self._task = context.tasks.long(work, self._on_exported, self._on_failed)

    @Slot(object)
    def _on_progress(self, progress: "ExportProgress") -> None:
        self.ui.meter.setValue(round(_STEPS * progress.done / max(1, progress.total)))
        done, total = size_words(progress.done), size_words(progress.total)
        self.ui.meter.setWords(self.tr("{done} of {total}").format(done=done, total=total))

    @Slot(object)
    def _on_exported(self, report: "ExportReport") -> None:
        size = size_words(report.size)
        self.set_texts(self.tr("Your copy is written"), str(report.path))
        self.ui.meter.hide()
        self.ui.sentence.setText(
            self.tr("{size}, readable by anyone who has the file. Keep it in a safe place.").format(size=size)
        )
        self._stop.hide()
        self._show.show()
        self._close.show()
        self._close.setFocus()
        self.place()

    def _on_failed(self, error: BaseException) -> None:
        self.reject()
        if not isinstance(error, UserError):
            raise error
        self._context.failed.emit(error)

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self._task.cancel()
        if self.chosen == "show":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target.parent)))
        self.dispose()


def _export(
    services: Services,
    target: Path,
    messages: Messages,
    progress: Callable[["ExportProgress"], None],
    cancelled: Callable[[], bool],
) -> "ExportReport":
    return services.profile_data.export(target, messages, progress, cancelled)
