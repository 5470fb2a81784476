"""An import as people see it: a card while it runs, a report of what came in and what did not."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.dialogs.error import dress_list, focus_main
from advocate_desktop.gui.forms.ui_import_progress import Ui_ImportProgressForm
from advocate_desktop.gui.forms.ui_import_report import Ui_ImportReportForm
from advocate_desktop.gui.shadows import paint_shadow
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import draw_box
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.messages import Messages, format_number

if TYPE_CHECKING:
    from advocate_desktop.services.importing import ImportReport

_WIDTH = 340
_MARGIN, _REACH = 24, 24
_SHOWN_AFTER_MS = 250
_COPIED_MS = 2000
_LISTED = 200


class ImportCard(QWidget):
    """Stands in the corner of the window while an import runs: where it is, and the way to stop it."""

    stop_asked = Signal()

    def __init__(self, window: QWidget, language: str) -> None:
        super().__init__(window)
        self.ui = Ui_ImportProgressForm()
        self._inner = QWidget(self)
        self.ui.setupUi(self._inner)
        self._language = language
        self.ui.bar.setRange(0, 0)
        self.ui.bar.setAccessibleName(self.ui.title.text())
        self.ui.stopButton.clicked.connect(self._on_stop)
        self.hide()
        window.installEventFilter(self)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self._appear)
        follow(self._place)

    def begin(self) -> None:
        """Appear soon, unless the import is over by then."""
        self._late.start(_SHOWN_AFTER_MS)

    def tell(self, done: int, total: int, name: str) -> None:
        """Say where the import stands; a `total` of 0 is not known yet."""
        ui = self.ui
        ui.bar.setRange(0, total)
        ui.bar.setValue(min(done, total))
        room = self.width() - 2 * _REACH - 40
        ui.name.setText(QFontMetrics(ui.name.font()).elidedText(name, Qt.TextElideMode.ElideMiddle, room))
        ui.count.setText(
            self.tr("{done} of {total}").format(
                done=format_number(done, self._language), total=format_number(total, self._language)
            )
            if total
            else ""
        )

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card and its shadow."""
        painter, look = QPainter(self), theme()
        box = self._inner.geometry()
        paint_shadow(painter, box, 2, look.radius("card"))
        line = look.color("lineStrong" if look.name == "contrast" else "line")
        draw_box(painter, box, look.radius("card"), look.color("surface"), line)

    @Slot()
    def _appear(self) -> None:
        self._place()
        self.show()
        self.raise_()

    @Slot()
    def _on_stop(self) -> None:
        self.ui.stopButton.setEnabled(False)
        self.ui.title.setText(self.tr("Stopping…"))
        self.stop_asked.emit()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        width = min(theme().px(_WIDTH), window.width() - 2 * _MARGIN)
        size = QSize(width, self._inner.sizeHint().height())
        self.resize(size.width() + 2 * _REACH, size.height() + 2 * _REACH)
        self._inner.setGeometry(_REACH, _REACH, size.width(), size.height())
        self.move(
            window.width() - self.width() - _MARGIN + _REACH, window.height() - self.height() - _MARGIN + _REACH
        )


def summary_of(report: "ImportReport", messages: Messages) -> str:
    """Say in one line what an import did, such as "24 items added, 3 updated"."""
    counted = [
        (report.added, "library.added"),
        (report.updated, "library.updated"),
        (report.unchanged, "library.unchanged"),
        (report.withdrawn, "library.withdrawn"),
    ]
    parts = [messages(key, count=number) for number, key in counted if number]
    text = ", ".join(parts or [messages("library.added", count=0)])
    return f"{text}."


class ImportReportDialog(Dialog):
    """Lists what was not taken and why, and what was taken with a remark; both can be copied."""

    def __init__(self, report: "ImportReport", messages: Messages, parent: QWidget | None) -> None:
        super().__init__(parent, title="", icon="package", tone="caution" if report.refused else "accent")
        form = QWidget(self)
        self.ui = Ui_ImportReportForm()
        self.ui.setupUi(form)
        self.body.addWidget(form)
        refused, warned = len(report.refused), len(report.warnings)
        if report.added or report.updated or report.unchanged or report.withdrawn:
            title = self.tr("Added, with remarks")
        else:
            title = self.tr("Nothing was added")
        self.set_texts(title, summary_of(report, messages))
        words = messages("library.cancelled") if report.cancelled else ""
        self.ui.summary.setText(words)
        self.ui.summary.setVisible(bool(words))
        self._fill_refused([f"{each.path}\n    {each.reason(messages)}" for each in report.refused], refused)
        self._fill_warned([f"{each.path}\n    {each.warning.text(messages)}" for each in report.warnings], warned)
        self.ui.copyButton.clicked.connect(self._copy)
        self.add_choice(Choice("close", self.tr("Close"), kind="primary", safe=True))
        self.finished.connect(self.dispose)

    def _fill_refused(self, lines: list[str], count: int) -> None:
        ui = self.ui
        ui.refusedTitle.setText(self.tr("%n file(s) not taken", "", count))
        ui.refused.setAccessibleName(ui.refusedTitle.text())
        dress_list(ui.refused, "\n".join(lines[:_LISTED]))
        ui.refusedBlock.setVisible(bool(lines))
        self._all = lines

    def _fill_warned(self, lines: list[str], count: int) -> None:
        ui = self.ui
        ui.warnedTitle.setText(self.tr("%n remark(s) on what was taken", "", count))
        ui.warned.setAccessibleName(ui.warnedTitle.text())
        dress_list(ui.warned, "\n".join(lines[:_LISTED]))
        ui.warnedBlock.setVisible(bool(lines))
        self._all = [*self._all, *lines]

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the way out; the lists come last."""
        super().showEvent(event)
        focus_main(self)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._all))
        self.ui.copyButton.setText(self.tr("Copied"))
        QTimer.singleShot(_COPIED_MS, self, self._uncopied)

    def _uncopied(self) -> None:
        self.ui.copyButton.setText(self.tr("Copy this list"))
