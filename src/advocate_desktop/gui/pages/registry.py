"""The pages of the main window, in rail order: one line a page."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: its id, its name (to be translated), its icon, where its class stands, and where one finds it."""

    id: str
    name: str
    icon: str
    place: str
    shown_in: str = "rail"  # or footer, or nowhere

    def title(self) -> str:
        """Give the name in the language of the interface."""
        return QCoreApplication.translate("Pages", self.name)

    def build(self, context: AppContext) -> Page:
        """Import the page and make it; nothing is imported for a page nobody opened."""
        module, _, name = self.place.partition(":")
        factory: Callable[[AppContext], Page] = getattr(import_module(module), name)
        return factory(context)


_PAGES = "advocate_desktop.gui.pages"

PAGES: tuple[PageEntry, ...] = (
    PageEntry("today", str(QT_TRANSLATE_NOOP("Pages", "Today")), "sun-horizon", f"{_PAGES}.today:TodayPage"),
    PageEntry("library", str(QT_TRANSLATE_NOOP("Pages", "Library")), "books", f"{_PAGES}.library:LibraryPage"),
    PageEntry("line", str(QT_TRANSLATE_NOOP("Pages", "Editorial line")), "cards-three", f"{_PAGES}.line:LinePage"),
    PageEntry("grids", str(QT_TRANSLATE_NOOP("Pages", "Grids")), "grid-four", f"{_PAGES}.grids:GridsPage"),
    PageEntry(
        "write", str(QT_TRANSLATE_NOOP("Pages", "Write")), "pencil-simple-line", f"{_PAGES}.write:WritePage"
    ),
    PageEntry(
        "routine", str(QT_TRANSLATE_NOOP("Pages", "Routine")), "calendar-dots", f"{_PAGES}.routine:RoutinePage"
    ),
    PageEntry(
        "settings",
        str(QT_TRANSLATE_NOOP("Pages", "Settings")),
        "gear-six",
        f"{_PAGES}.settings:SettingsPage",
        "footer",
    ),
    PageEntry(
        "welcome", str(QT_TRANSLATE_NOOP("Pages", "Welcome")), "hand-palm", f"{_PAGES}.welcome:WelcomePage", ""
    ),
)
BY_ID = {entry.id: entry for entry in PAGES}
