"""The names the person gives to themes; what a source calls them is kept, so that updates change nothing."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from advocate_desktop.storage.storable import storable


class ThemeNames:
    """Names by theme, inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> dict[str, str]:
        """Give the person's name for each theme that has one."""
        return {row[0]: row[1] for row in self._rows("SELECT theme, name FROM theme_names ORDER BY theme")}

    def put(self, names: Mapping[str, str]) -> None:
        """Keep these names and no others."""
        self._connection.exec_driver_sql("DELETE FROM theme_names")
        for theme, name in names.items():
            values = (storable(theme), storable(name))
            self._connection.exec_driver_sql("INSERT INTO theme_names (theme, name) VALUES (?, ?)", values)

    def themes(self) -> dict[str, list[str]]:
        """Give, for each name shown, what the sources call it."""
        names, found = self.all(), dict[str, list[str]]()
        for (theme,) in self._rows("SELECT DISTINCT theme FROM content_themes ORDER BY theme"):
            found.setdefault(names.get(theme, theme), []).append(theme)
        return found

    def behind(self, shown: Iterable[str]) -> tuple[str, ...]:
        """Give what the sources call the themes shown so; a name nobody has stays as it is."""
        wanted = tuple(shown)
        names = self.all() if wanted else {}
        if not names:
            return wanted
        known = self.themes()
        return tuple(dict.fromkeys(theme for name in wanted for theme in known.get(name, [name])))

    def counted(self, counts: Mapping[str, int], hidden: str) -> dict[str, int]:
        """Put counts by theme together under the names shown; an item with two themes of a name counts once.

        `hidden` is a subquery of ids left out.
        """
        names = self.all()
        if not names:
            return dict(counts)
        merged: dict[str, int] = {}
        for theme, number in counts.items():
            merged[names.get(theme, theme)] = merged.get(names.get(theme, theme), 0) + number
        for name, themes in self.themes().items():
            if len(themes) > 1 and name in merged:
                marks = ", ".join("?" * len(themes))
                sql = (
                    "SELECT count(DISTINCT content_id) FROM content_themes"  # noqa: S608  names of our own
                    f" WHERE theme IN ({marks}) AND content_id NOT IN {hidden}"
                )
                merged[name] = int(self._connection.exec_driver_sql(sql, tuple(themes)).scalar_one())
        ordered = sorted(merged.items(), key=lambda each: (-each[1], each[0]))
        return dict(ordered)

    def _rows(self, sql: str) -> Iterable[tuple[str, ...]]:
        return [tuple(row) for row in self._connection.exec_driver_sql(sql)]
