"""What to say of one's tie with the company: by country, in the draft's language, ready to use."""

from advocate_desktop.composing.disclosure import countries, disclosure
from advocate_desktop.domain.disclosure import Disclosure
from advocate_desktop.services.library import LibraryService
from advocate_desktop.settings import COUNTRY, OptionStore


class DisclosureService:
    """Rules and wordings of disclosure; help, and no legal advice."""

    def __init__(self, library: LibraryService, settings: OptionStore) -> None:
        self._library = library
        self._settings = settings

    def countries(self, language: str) -> tuple[tuple[str, str], ...]:
        """List the countries that are known by code and name, in the order of their names."""
        named = ((code, disclosure(code, language).name) for code in countries())
        return tuple(sorted(named, key=lambda pair: pair[1]))

    def disclosure(self, country: str = "", language: str = "fr", company: str = "") -> Disclosure:
        """Give what a country asks for: the one asked, else the person's own, else the usual one of the language.

        Without a company's name it is that of the packs, where they are all of one company.
        """
        return disclosure(country or self._settings.get(COUNTRY), language, company or self._company())

    def _company(self) -> str:
        companies = {source.company for source, _items in self._library.sources() if source.company}
        return companies.pop() if len(companies) == 1 else ""
