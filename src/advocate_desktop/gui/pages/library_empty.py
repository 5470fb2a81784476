"""What the library says when there is nothing to list: nothing at all yet, or nothing that answers."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.forms.ui_library import Ui_LibraryPage
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button


class EmptyStates(QObject):
    """Fills the empty places of the page and tells which way out was taken."""

    unfilter_asked = Signal()
    write_asked = Signal()
    clear_asked = Signal()

    def __init__(self, ui: Ui_LibraryPage, page: QWidget) -> None:
        super().__init__(page)
        self._ui = ui
        self._unfilter = Button("", icon="funnel-simple-x", parent=page)
        self._clear = Button(self.tr("Clear the search"), icon="x", parent=page)
        self._write = Button(self.tr("Write it from your own story"), icon="pencil-simple-line", parent=page)
        for button, told in (
            (self._unfilter, self.unfilter_asked),
            (self._clear, self.clear_asked),
            (self._write, self.write_asked),
        ):
            ui.none.add_button(button)
            button.clicked.connect(told)
        ui.nothing.setIconName("book-open-text", "ink3")
        self._text, self._names = "", list[str]()
        follow(self._restyle)

    def show_none(self, text: str, names: list[str]) -> None:
        """Say that nothing answers a text within these filters."""
        self._text, self._names = text.strip(), names
        none = self._ui.none
        if self._text:
            title = self.tr("Nothing on “{text}” yet").format(text=_short(self._text))
            if names:
                sentence = self.tr("Nothing filtered by “{filters}” mentions it.").format(filters=", ".join(names))
            else:
                sentence = self.tr("The library does not mention it. Few people may have told that story.")
            none.setTexts(title, sentence)
        else:
            none.setTexts(
                self.tr("Nothing here right now"),
                self.tr("Nothing answers “{filters}” today.").format(filters=", ".join(names)),
            )
        self._write.setVisible(bool(self._text))
        self._clear.setVisible(bool(self._text) and not names)
        self._unfilter.setVisible(bool(names) and not self._text)
        self._unfilter.setText(self.tr("Show everything"))

    def show_unfiltered(self, total: int) -> None:
        """Say how many there would be without the filters."""
        if not self._names or not self._text or not total:
            return
        if len(self._names) == 1:
            words = self.tr("Search without “{filter}” (%n result(s))", "", total).format(filter=self._names[0])
        else:
            words = self.tr("Search without filters (%n result(s))", "", total)
        self._unfilter.setText(words)
        self._unfilter.setVisible(True)

    def _restyle(self) -> None:
        ui, look = self._ui, theme()
        side = look.icon_px(44)
        ui.firstIcon.setPixmap(pixmap("books", "duotone", "accentInk", side))
        ui.firstCard.setMinimumWidth(look.px(420))
        ui.firstCard.setMaximumWidth(look.px(560))


def _short(text: str) -> str:
    return text if len(text) <= 32 else f"{text[:31].rstrip()}…"
