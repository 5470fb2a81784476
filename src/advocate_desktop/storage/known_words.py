"""Words that are spelt right because the person taught them, or because the company or the line uses them."""

from collections.abc import Iterator
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, func, insert, select

from advocate_desktop.storage.line import LineRows
from advocate_desktop.storage.storable import storable
from advocate_desktop.storage.tables import contacts, content, content_themes, guide_texts, known_words, sources

_TITLES_AT_MOST = 2_000


class KnownWordRows:
    """The personal dictionary inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, language: str) -> list[str]:
        """List the words learnt for a language, in the order of the alphabet."""
        query = select(known_words.c.word).where(known_words.c.lang == language).order_by(known_words.c.word)
        return list(self._connection.execute(query).scalars())

    def add(self, language: str, word: str, moment: datetime) -> bool:
        """Keep a word; False when it was known."""
        row = {"lang": language, "word": storable(word), "added_at": moment.astimezone(UTC).isoformat()}
        return self._connection.execute(insert(known_words).prefix_with("OR IGNORE"), row).rowcount > 0

    def remove(self, language: str, word: str) -> bool:
        """Forget a word; False when it was not known."""
        same = (known_words.c.lang == language) & (known_words.c.word == word)
        return self._connection.execute(delete(known_words).where(same)).rowcount > 0

    def company_stamp(self) -> tuple[int, str]:
        """Give what changes whenever the company's texts may have."""
        query = select(func.count(), func.max(sources.c.imported_at)).select_from(sources)
        count, newest = self._connection.execute(query).one()
        return int(count), newest or ""

    def company_texts(self) -> Iterator[str]:
        """Give what the company wrote: its names, its guide, themes and the titles of its newest items."""
        newest = select(content.c.title).order_by(content.c.search_key.desc()).limit(_TITLES_AT_MOST)
        for query in (
            select(sources.c.name),
            select(sources.c.company),
            select(guide_texts.c.markdown),
            select(content_themes.c.theme).distinct(),
            newest,
        ):
            yield from self._connection.execute(query).scalars()

    def own_texts(self) -> Iterator[str]:
        """Give what the person wrote of themselves: the newest line, and who stands in the address book."""
        newest = LineRows(self._connection).version()
        if newest is not None:
            line, _hand = newest
            yield line.statement
            for pillar in line.pillars:
                yield from (pillar.name, *pillar.proofs)
        yield from self._connection.execute(select(contacts.c.name)).scalars()
