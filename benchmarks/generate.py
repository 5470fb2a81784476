"""Makes a bilingual library of any size: the same one for the same size, in words that fall off as real ones do.

python -m benchmarks.generate PROFILE [ITEMS]      a profile whose library holds them
python -m benchmarks.generate --files FOLDER [N]   the same items as Markdown files of a blog
"""

import itertools
import random
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from advocate_desktop.bootstrap import Services, lay_foundation
from advocate_desktop.domain.clock import FixedClock
from advocate_desktop.domain.content import ContentItem, Kind, SourceKind
from advocate_desktop.storage.library_writer import LibraryWriter, NewContent, digest_of
from benchmarks.words import COMMON, SYLLABLES, THEMED

ITEMS = 100_000
TODAY = date(2026, 11, 19)
NOW = datetime(2026, 11, 19, 11, 42, tzinfo=UTC)
CLOCK = FixedClock(NOW)
_DAYS = 3650
_WORDS = 170
_BATCH = 2000

# One made word in three has an ending that its stem has not, as in real texts.
_ENDINGS = {
    "fr": [*[""] * 14, "s", "ment", "tion", "euse", "és", "aux", "ique"],
    "en": [*[""] * 14, "s", "ing", "ed", "ness", "ly", "ation", "er"],
}
_OWN_WORDS = 30
_VOCABULARY = 30_000
_THEMES = [f"Theme {number:02}" for number in range(1, 31)]


class Writer:
    """Writes items in one language, in words drawn so that the second is half as frequent as the first."""

    def __init__(self, lang: str, seed: int) -> None:
        self._lang = lang
        self._random = random.Random(f"{lang}{seed}")
        common, themed = COMMON[lang].split(), THEMED[lang].split()
        made: dict[str, None] = {}
        syllables_known = SYLLABLES[lang].split()
        while len(made) < _VOCABULARY:
            syllables = self._random.choices(syllables_known, k=self._random.choice((2, 2, 3, 3, 4)))
            made["".join(syllables) + self._random.choice(_ENDINGS[lang])] = None
        self._words = [*common, *themed, *made]
        weights = [1 / (rank + 2.7) for rank in range(len(self._words))]
        self._weights = list(itertools.accumulate(weights))

    def words(self, number: int) -> list[str]:
        """Draw words."""
        return self._random.choices(self._words, cum_weights=self._weights, k=number)

    def item(self, number: int) -> ContentItem:
        """Write one item: a title, a summary and some 1,200 characters."""
        draw = self._random
        # A text comes back to words of its own: a third of it.
        words = self.words((_WORDS + draw.randrange(60)) * 2 // 3)
        words += draw.choices(self.words(_OWN_WORDS), k=len(words) // 2)
        draw.shuffle(words)
        sentences = []
        while words:
            length = draw.randrange(6, 22)
            sentence, words = words[:length], words[length:]
            sentences.append(" ".join(sentence).capitalize() + ".")
        paragraphs = [" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4)]
        day = TODAY - timedelta(days=int(_DAYS * draw.random() ** 1.3))
        return ContentItem(
            external_id=f"{day:%Y}/{number:06}.md",
            title=" ".join(self.words(7)).capitalize(),
            body="\n\n".join(paragraphs),
            date=day,
            lang=self._lang,
            kind=draw.choices(list(Kind), weights=[50, 25, 8, 6, 5, 4, 2])[0],
            themes=tuple(dict.fromkeys(draw.choices(_THEMES, weights=range(30, 0, -1), k=2))),
            summary=" ".join(self.words(14)).capitalize() + ".",
            path=f"{day:%Y}/{number:06}.md",
            expires=day + timedelta(days=30) if draw.random() < 0.1 else None,
        )


def items(number: int) -> Iterator[ContentItem]:
    """Give the items one at a time, French and English in turns."""
    writers = [Writer("fr", number), Writer("en", number)]
    for index in range(number):
        yield writers[index % 2].item(index)


def fill(profile: Path, number: int = ITEMS) -> None:
    """Fill the library of a profile, straight into its database."""
    services = Services(lay_foundation(profile, CLOCK), "en")
    try:
        stream = items(number)
        while some := list(itertools.islice(stream, _BATCH)):
            with services.database.write() as connection:
                writer = LibraryWriter(connection, NOW)
                source = writer.put_source(SourceKind.FOLDER, "folder:/generated", "Generated")
                writer.put(source.id, [NewContent(item, item.body, digest_of(item)) for item in some])
    finally:
        services.close()


def library(number: int = ITEMS) -> Path:
    """Give a profile with so many items, made once and kept in the cache folder of the person who measures."""
    import platformdirs

    folder = Path(platformdirs.user_cache_dir("advocate-desktop-benchmarks")) / f"library-{number}-5"
    done = folder / "complete"
    if not done.exists():
        started = time.perf_counter()
        print(f"making {number:,} items in {folder}", flush=True)
        fill(folder, number)
        done.touch()
        print(f"made in {time.perf_counter() - started:.0f} s")
    return folder


def write_files(folder: Path, number: int) -> None:
    """Write the items as a blog's Markdown files with front matter."""
    for item in items(number):
        path = folder / item.path
        path.parent.mkdir(parents=True, exist_ok=True)
        themes = ", ".join(item.themes)
        path.write_text(
            f'---\ntitle: "{item.title}"\ndate: {item.date}\nlang: {item.lang}\ntags: [{themes}]\n'
            f'description: "{item.summary}"\nauthor: Someone\n---\n\n{item.body}\n',
            "utf-8",
        )


def main() -> None:
    """Make a profile, or files."""
    arguments = sys.argv[1:]
    as_files = "--files" in arguments
    places = [argument for argument in arguments if argument != "--files"]
    if not places:
        print(__doc__)
        return
    number = int(places[1]) if len(places) > 1 else ITEMS
    (write_files if as_files else fill)(Path(places[0]), number)


if __name__ == "__main__":
    main()
