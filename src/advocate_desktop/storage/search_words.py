"""What the index keeps of an item: its words, and what makes them found in other forms.

A word whose stem differs from it is kept with that stem, marked, as often as it stands there: so a text that
comes back to a thing counts for more in whatever form it says it. The first letters of words are kept once. Texts
stand in the first column, where a word costs the index two bytes less.
"""

# ruff: noqa: S608  statements are put together from names of our own; values are always bound

import re
from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection

from advocate_desktop.storage.stems import (
    BEGUN,
    BEGUN_LETTERS,
    HAS_LIGATURE,
    STEM,
    STEMMED,
    TITLE,
    WORD,
    clean,
    fold,
    sign_names,
    stem,
    tag,
)

_LONGEST = 64
_CACHE_WORDS = 200_000
_AT_ONCE = 500
_COMPOUND = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)+")
_SEPARATOR = "\x1f"
_READ = f"""SELECT d.key, d.title, d.body, c.id, c.lang, c.kind, c.source_id, c.author, p.note,
    (SELECT group_concat(theme, '{_SEPARATOR}') FROM content_themes t WHERE t.content_id = c.id)
    FROM content c JOIN search_documents d ON d.content_id = c.id
    LEFT JOIN content_personal p ON p.content_id = c.id WHERE c.id IN """
_known: dict[str, dict[str, tuple[str, str]]] = {}


def index_items(connection: Connection, ids: Sequence[int]) -> None:
    """Put items into the index as the tables have them now."""
    for start in range(0, len(ids), _AT_ONCE):
        some = tuple(ids[start : start + _AT_ONCE])
        found = connection.exec_driver_sql(f"{_READ} ({', '.join('?' * len(some))})", some).all()
        rows = []
        for key, title, body, _, lang, kind, source_id, author, note, themes in found:
            names = themes.split(_SEPARATOR) if themes else []
            tags = [tag("source", source_id), tag("kind", kind), tag("lang", lang)]
            tags += [tag("theme", name) for name in names]
            beside = clean("\n".join([*names, author, note or ""]))
            rows.append(
                (key, words_of(body, lang, title), title_words(title), f"{beside_words(beside)} {' '.join(tags)}")
            )
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO search_index (rowid, body, title, beside) VALUES (?, ?, ?, ?)", rows
        )


def words_of(text: str, lang: str, title: str = "") -> str:
    """Give a text with what is kept beside its words; the first letters of the words of a title too."""
    kept: list[str] = []
    begun: set[str] = set()
    known = _known.setdefault(lang if lang in STEMMED else "", {})
    for word, times in Counter(WORD.findall(text.lower())).items():
        made, letters = known.get(word) or _made(word, lang)
        if made:
            kept.extend([made] * times)
        begun.add(letters)
    begun.update(_made(word, lang)[1] for word in WORD.findall(title.lower()))
    return " ".join([text, *kept, *_spelt(text, lang), *sorted(begun)])


def title_words(title: str) -> str:
    """Give a title with the stems of each word in both languages: so few words do not tell theirs."""
    stems = {f"{TITLE}{stem(word, lang)}" for word in WORD.findall(title.lower()) for lang in STEMMED}
    return " ".join([title, *sorted(stems), *_spelt(title, "")])


def beside_words(text: str) -> str:
    """Give themes, the author and a note with the stems of both languages and their first letters."""
    made = [_made(word, lang) for word in set(WORD.findall(text.lower())) for lang in STEMMED]
    return " ".join([text, *sorted({each for pair in made for each in pair})])


def _made(word: str, lang: str) -> tuple[str, str]:
    """Give the marked stem of a word with its forms without ligature, and its marked first letters."""
    known = _known.setdefault(lang if lang in STEMMED else "", {})
    made = known.get(word)
    if made is None:
        if len(known) >= _CACHE_WORDS:
            known.clear()
        made = known[word] = _make(word, lang)
    return made


def _make(word: str, lang: str) -> tuple[str, str]:
    if len(word) > _LONGEST:
        return "", ""
    plain = fold(word)
    stemmed = stem(word, lang)
    kept = [] if stemmed == plain else [STEM + stemmed]
    if not word.isascii() and HAS_LIGATURE.search(word):
        kept.append(plain)
    return " ".join(kept), BEGUN + plain[:BEGUN_LETTERS] if len(plain) > BEGUN_LETTERS else ""


def _spelt(text: str, lang: str) -> list[str]:
    """Give compounds written in one, and names that a sign tells from a letter."""
    joined = (
        {fold(re.sub("[-‐‑]", "", found)) for found in _COMPOUND.findall(text)}
        if "-" in text or "‑" in text
        else set()
    )
    return sorted({each for word in joined for each in (word, STEM + stem(word, lang))} | sign_names(text))
