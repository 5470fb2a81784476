"""Which feeds of a page or a list are wanted."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.pick_list import PickList, PickRow

if TYPE_CHECKING:
    from advocate_desktop.services.subscription_reading import Found


class FeedChoiceDialog(Dialog):
    """Lists the feeds; Space or a click ticks one."""

    def __init__(self, parent: QWidget, found: "Found") -> None:
        super().__init__(parent, width=620, icon="newspaper", tone="accent")
        self._feeds = {feed.url: feed.title for feed in found.feeds}
        self._picked: set[str] = set()
        name = found.name or found.place
        self.set_texts(
            self.tr("Which feeds?"),
            self.tr("“{name}” names these. They are looked at when you ask, until you turn them on.").format(
                name=name
            ),
        )
        self.list = PickList(self)
        self.list.setAccessibleName(self.tr("Feeds"))
        self.list.setMinimumHeight(theme().px(40) * max(3, min(len(self._feeds), 7)) + 4)
        self.all = Button(self.tr("Tick all"), kind="ghost", icon="check", small=True, parent=self)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_choice(Choice("close", self.tr("Cancel"), safe=True))
        self._add = self.add_choice(Choice("add", self.tr("Add"), "primary"))
        self.list.pressed_key.connect(self._toggle)
        self.all.clicked.connect(self._tick_all)
        self._show()

    @classmethod
    def pick(cls, parent: QWidget, found: "Found") -> list[tuple[str, str]]:
        """Let people choose; give (address, title) of each."""
        dialog = cls(parent, found)
        dialog.exec()
        feeds = dialog._feeds.items() if dialog.chosen == "add" else ()
        picked = [(url, title) for url, title in feeds if url in dialog._picked]
        dialog.dispose()
        return picked

    def _show(self) -> None:
        rows = [
            PickRow(url, title or url, urlsplit(url).hostname or "", icon="newspaper", picked=url in self._picked)
            for url, title in self._feeds.items()
        ]
        self.list.set_rows(rows, self._said)
        every = len(self._picked) == len(self._feeds)
        self.all.setText(self.tr("Tick none") if every else self.tr("Tick all"))
        self._add.setText(self.tr("Add %n feed(s)", "", len(self._picked)) if self._picked else self.tr("Add"))
        self._add.setEnabled(bool(self._picked))

    def _said(self, row: PickRow) -> str:
        parts = [row.title, row.facts, self.tr("picked") if row.picked else ""]
        return ", ".join(part for part in parts if part)

    @Slot(str)
    def _toggle(self, url: str) -> None:
        self._picked ^= {url}
        self._show()

    @Slot()
    def _tick_all(self) -> None:
        self._picked = set() if len(self._picked) == len(self._feeds) else set(self._feeds)
        self._show()
