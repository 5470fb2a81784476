"""French and English, switched without restart."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from advocate_desktop.resources import resource_path

_LOCALES = {
    "fr": QLocale(QLocale.Language.French, QLocale.Country.France),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class Translations(QObject):
    """The translators installed in the application, one set at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []

    def install(self, language: str) -> None:
        """Speak a language from now on; English is in the code and needs the plural forms alone."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []
        QLocale.setDefault(locale_of(language))
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, place in ((f"qtbase_{language}", folder), (f"advocate_{language}", str(resource_path("i18n")))):
            translator = QTranslator(self)
            if translator.load(name, place) and QCoreApplication.installTranslator(translator):
                self._installed.append(translator)


def locale_of(language: str) -> QLocale:
    """Give the locale whose dates and numbers go with an interface language."""
    return _LOCALES.get(language, _LOCALES["en"])


def system_language() -> str:
    """Give the interface language that suits the machine: French where the system speaks it, else English."""
    return "fr" if QLocale.system().language() == QLocale.Language.French else "en"
