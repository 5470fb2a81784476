"""What the looks at a subscription gave, the newest first, to read and to copy."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from advocate_desktop.domain.subscriptions import LogEntry, Subscription
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.error import dress_list, focus_main
from advocate_desktop.gui.subscription_words import log_words
from advocate_desktop.gui.widgets.dialog import Choice, Dialog

_COPIED_MS = 2000


class SubscriptionLogDialog(Dialog):
    """Shows the log of one subscription; it frees itself once closed."""

    def __init__(self, parent: QWidget, context: AppContext, known: Subscription, entries: list[LogEntry]) -> None:
        super().__init__(parent, width=680, icon="list-checks", tone="accent")
        self.set_texts(self.tr("Looks at “{name}”").format(name=known.name), known.place)
        self._text = log_words(entries, context.clock.now(), context.messages)
        self.box = QPlainTextEdit(self)
        self.box.setReadOnly(True)
        self.box.setAccessibleName(self.tr("Log"))
        dress_list(self.box, self._text or self.tr("Not looked at yet."))
        self.body.addWidget(self.box)
        self._copy = self.add_choice(Choice("copy", self.tr("Copy"), icon="copy"))
        self._copy.clicked.disconnect()
        self._copy.clicked.connect(self._on_copy)
        self._copy.setEnabled(bool(self._text))
        self.add_choice(Choice("close", self.tr("Close"), "primary", safe=True))
        self.finished.connect(self.dispose)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the way out."""
        super().showEvent(event)
        focus_main(self)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.windowTitle()}\n{self._text}")
        self._copy.setText(self.tr("Copied"))
        QTimer.singleShot(_COPIED_MS, self, self._uncopied)

    def _uncopied(self) -> None:
        self._copy.setText(self.tr("Copy"))
