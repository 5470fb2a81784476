"""The hashtag library: the person's own tags and the company's, with how often each went out."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

LONGEST_TAG = 100
_TAG = re.compile(r"(?<![\w&/#])#(?P<tag>\w*[^\W\d_]\w*)")


@dataclass(frozen=True, slots=True)
class OwnHashtag:
    """A tag the person kept: as it is written, without its sign."""

    tag: str
    created_at: datetime
    favourite: bool = False
    pillar_ids: tuple[int, ...] = ()

    @property
    def key(self) -> str:
        """Give what makes it the same tag however it is written."""
        return tag_key(self.tag)


@dataclass(frozen=True, slots=True)
class HashtagEntry:
    """A line of the library; `own` and `companies` say where it is from, `used` how many posts carried it."""

    tag: str
    own: bool = False
    companies: tuple[str, ...] = ()
    favourite: bool = False
    pillar_ids: tuple[int, ...] = ()
    used: int = 0
    last_used: date | None = None

    @property
    def key(self) -> str:
        """Give what makes it the same tag however it is written."""
        return tag_key(self.tag)


def tag_key(tag: str) -> str:
    """Fold case and accents, as networks do when they look a tag up."""
    plain = unicodedata.normalize("NFKD", tag.lstrip("#＃").casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def tags_in(text: str) -> Iterator[str]:
    """Find the hashtags of a text, without their sign, in order."""
    for match in _TAG.finditer(text):
        yield match["tag"]


def plain_tag(written: str) -> str:
    """Give a tag from words as typed: `#TravauxPublics` and `travaux publics` are `TravauxPublics`.

    Empty where no tag can be made of it.
    """
    words = re.findall(r"\w+", written.replace("_", " ").replace("’", " ").replace("'", " "))
    tag = words[0] if len(words) == 1 else "".join(word[:1].upper() + word[1:] for word in words)
    return tag if any(sign.isalpha() for sign in tag) else ""


def library(
    own: Iterable[OwnHashtag],
    companies: Iterable[tuple[str, str]],
    posts: Iterable[tuple[date, str]],
) -> list[HashtagEntry]:
    """Lay the library out: favourites first, then the most used, then by name.

    `companies` are pairs of a tag and the company's name, `posts` the day and text of what was published. A tag
    the person once used is listed even where nobody kept it.
    """
    kept = {each.key: each for each in own}
    written: dict[str, str] = {key: each.tag for key, each in kept.items()}
    of: dict[str, dict[str, None]] = {}
    for tag, company in companies:
        written.setdefault(tag_key(tag), tag)
        of.setdefault(tag_key(tag), {})[company] = None
    used: dict[str, int] = {}
    last: dict[str, date] = {}
    for day, text in posts:
        for key, tag in {tag_key(tag): tag for tag in tags_in(text)}.items():
            written.setdefault(key, tag)
            used[key] = used.get(key, 0) + 1
            last[key] = max(last.get(key, day), day)
    entries = []
    for key, tag in written.items():
        mine = kept.get(key)
        entries.append(
            HashtagEntry(
                tag=tag,
                own=mine is not None,
                companies=tuple(of.get(key, ())),
                favourite=mine is not None and mine.favourite,
                pillar_ids=mine.pillar_ids if mine is not None else (),
                used=used.get(key, 0),
                last_used=last.get(key),
            )
        )
    return sorted(entries, key=lambda entry: (not entry.favourite, -entry.used, entry.key))


def tags_appended(text: str, tags: Iterable[str], *, apart: bool) -> str:
    """Give what to write after a text (its white space at the end cut off) to end it with tags.

    They join tags that end it already; else they stand in a paragraph of their own with `apart`, or on its last
    line.
    """
    added = " ".join(f"#{tag}" for tag in tags)
    body = text.rstrip()
    last = body[body.rfind("\n") + 1 :]
    if not added or not body:
        return added
    only_tags = bool(last.split()) and all(_TAG.fullmatch(word) for word in last.split())
    return (" " if only_tags or not apart else "\n\n") + added
