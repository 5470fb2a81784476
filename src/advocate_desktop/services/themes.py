"""The themes of the library under the names the person gives them; what a source calls them stays as it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.errors import UserError
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.stems import fold
from advocate_desktop.storage.theme_names import ThemeNames

NAME_AT_MOST = 60


@dataclass(frozen=True, slots=True)
class Renaming:
    """Names as they are and as they were: `put_back` with `before` undoes it."""

    name: str
    before: Mapping[str, str]
    changes: ChangeSet


class ThemesService:
    """Renames themes and makes two of them one; an update of a source changes neither."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> dict[str, list[str]]:
        """Give the themes as they are shown, each with what the sources call it."""
        with self._database.read() as connection:
            return ThemeNames(connection).themes()

    def rename(self, shown: str, name: str) -> Renaming:
        """Call a theme otherwise; under the name of another one, the two are one from then on.

        Raises UserError for a name that says nothing or too much, or a theme there is not.
        """
        wanted = " ".join(name.split())
        if not wanted or len(wanted) > NAME_AT_MOST:
            raise UserError("library.theme_name", most=NAME_AT_MOST)
        with self._database.write() as connection:
            rows = ThemeNames(connection)
            before, known = rows.all(), rows.themes()
            if shown not in known:
                raise UserError("library.theme_unknown", name=shown)
            others = (each for each in known if each != shown)
            wanted = next((each for each in others if fold(each) == fold(wanted)), wanted)
            names = before | dict.fromkeys(known[shown], wanted)
            rows.put({theme: each for theme, each in names.items() if theme != each})
        return Renaming(wanted, before, ChangeSet.of(Changed.CONTENT))

    def put_back(self, before: Mapping[str, str]) -> ChangeSet:
        """Give the themes the names they had."""
        with self._database.write() as connection:
            ThemeNames(connection).put(before)
        return ChangeSet.of(Changed.CONTENT)
