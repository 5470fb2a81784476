"""Version, licences, and a report for whoever helps."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advocate_desktop import __version__
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.forms.ui_about import Ui_AboutForm
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.common import NO_RING
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.messages import Messages
from advocate_desktop.paths import ProfilePaths

_WIDTH, _HEIGHT, _AROUND = 620, 440, 250


class AboutDialog(Dialog):
    """What this is, under which terms, and how it is doing. It disposes of itself when it closes."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent, icon="info", tone="accent", width=_WIDTH)
        holder = QWidget(self)
        self.ui = Ui_AboutForm()
        self.ui.setupUi(holder)
        self.body.addWidget(holder)
        self.set_texts("Advocate Desktop", self.tr("Version {version}").format(version=__version__))
        self.ui.report.setFont(theme().font("small"))
        self.ui.report.setFixedHeight(theme().px(150))
        self.ui.report.setPlaceholderText(self.tr("Looking…"))
        self.ui.report.setTabChangesFocus(True)
        self.ui.copied.hide()
        self.ui.copyButton.setEnabled(False)
        self.ui.copyButton.clicked.connect(self._copy)
        self.ui.scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ui.scroll.setProperty(NO_RING, True)
        self.ui.scroll.setAccessibleName(self.tr("About"))
        self._list_notices(holder)
        self.add_choice(Choice("close", self.tr("Close"), "primary", safe=True))
        self.finished.connect(self.dispose)
        context.tasks.run(partial(_report, context.foundation.paths, context.messages), self._on_report)

    def _list_notices(self, parent: QWidget) -> None:
        from advocate_desktop.services.about import notices

        for notice in notices():
            row = QHBoxLayout()
            row.setContentsMargins(0, 4, 0, 4)
            row.setSpacing(12)
            name = Text(f"{notice.name} {notice.version}".strip(), role="small", wrap=True, parent=parent)
            name.setToolTip(notice.url)
            row.addWidget(name, 1)
            row.addWidget(Text(notice.licence, role="small", color="ink2", wrap=True, parent=parent), 1)
            self.ui.others.addLayout(row)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the text, which the arrows scroll."""
        super().showEvent(event)
        self.ui.scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Leave room for the window around it."""
        veil = self.parentWidget()
        if veil is not None:
            look = theme()
            self.ui.scroll.setMinimumHeight(max(120, min(look.px(_HEIGHT), veil.height() - look.px(_AROUND))))
        super().place()

    @Slot(object)
    def _on_report(self, report: str) -> None:
        self.ui.report.setPlainText(report)
        self.ui.copyButton.setEnabled(True)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.report.toPlainText())
        self.ui.copied.show()


def _report(paths: ProfilePaths, messages: Messages) -> str:
    from advocate_desktop.services.about import system_report

    return system_report(paths, messages)
