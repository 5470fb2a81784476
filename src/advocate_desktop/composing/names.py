"""People, organisations and places a source names, told by capitals, titles and the words around them."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from advocate_desktop.composing.fact_words import FactWords, plain
from advocate_desktop.composing.sentences import Sentence
from advocate_desktop.domain.source_facts import NamedThing, NameKind, Quotation

_S = r"[ \u00a0\u202f]"
_CAPITAL = "A-ZÀ-ÖØ-ÞŒ"
_WORD = rf"[{_CAPITAL}](?:[\w’'&.-]*\w)?"
_LINK = {
    "fr": r"(?:de|du|des|d['’]|la|le|l['’]|les|en|pour|et|aux|of|van|von|der|ben|el)",
    "en": r"(?:of|for|the|and|de|la|van|von|der|del|al|bin)",
}
_MOST = 20
_SPACE = re.compile(r"([ \u00a0\u202f]+)")
_SPACES = re.compile(_S)
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_BEFORE = re.compile(r"[\w.’']+")
_AND = re.compile(r"[ \u00a0](?:and|et|&)[ \u00a0]")
_ELIDED = re.compile(r"(?:[ldjcsnmLDJCSNM]|[Qq]u)['’]")
_DOTTED = re.compile(r"(?:[A-Z]\.){2,}")
_TOWN = re.compile(r"Sainte?-[\w’'-]+|[\w’'-]+-(?:sur|sous|en|lès|les)-[\w’'-]+")
_OWNS = re.compile(r"['’]s\b")
_SMALL = re.compile(r"(?<![\w’'-])[a-zà-ÿœ][\w’-]+")
_ACRONYM = re.compile(r"(?:[A-Z][A-Z0-9&-]{1,7}|[A-Z]{2,7}s)")
_SPEAKING = re.compile(r"[«“\"(—–:•/]\s*$")


@cache
def _pattern(words: FactWords) -> re.Pattern[str]:
    link = _LINK[words.language]
    run = rf"{_WORD}(?:{_S}(?:{link}{_S}?){{0,2}}{_WORD}){{0,5}}"
    return re.compile(rf"(?:(?<![\w.@#/’'-])|(?<=[ldLD]['’])){run}")


def names_of(
    sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...], words: FactWords
) -> tuple[NamedThing, ...]:
    """Give the names, the most often named first; a word that only begins a sentence is none."""
    seen: Counter[str] = Counter()
    kinds: dict[str, Counter[NameKind]] = {}
    weak: Counter[str] = Counter()
    # A word that also stands in small letters is a word, not a name.
    small = {word for sentence in sentences for word in _SMALL.findall(sentence.text)}
    for sentence in sentences:
        if sentence.text.isupper() or _mostly_capitals(sentence.text):
            continue
        for found in _pattern(words).finditer(sentence.text):
            for name, start in _trimmed(found, sentence.text, words):
                single = " " not in name and not _ACRONYM.fullmatch(name)
                if single and (start == 0 or _SPEAKING.search(sentence.text[:start])):
                    weak[name] += 1
                elif not single or (plain(name) not in small and plain(name) not in words.lists["role_nouns"]):
                    seen[name] += 1
                    kinds.setdefault(name, Counter())[_kind(name, sentence.text, start, words)] += 1
    for name, times in weak.items():
        if name in seen:
            seen[name] += times
    for quotation in quotations:
        if quotation.speaker:
            seen[quotation.speaker] += 2
            spoken = _kind(quotation.speaker, "", 0, words)
            kinds.setdefault(quotation.speaker, Counter())[
                NameKind.PERSON if spoken is NameKind.OTHER else spoken
            ] += 3
    things = [NamedThing(name, _settled(kinds[name])) for name, _ in seen.most_common()]
    return tuple(_without_parts(things)[:_MOST])


def _mostly_capitals(text: str) -> bool:
    words = _LETTERS.findall(text)
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _settled(votes: Counter[NameKind]) -> NameKind:
    known = [(count, kind) for kind, count in votes.items() if kind is not NameKind.OTHER]
    return max(known, key=lambda pair: pair[0])[1] if known else NameKind.OTHER


def _without_parts(things: list[NamedThing]) -> list[NamedThing]:
    """Leave out what only repeats a part of a longer name (`Durand` beside `Marie Durand`)."""
    texts = [thing.text for thing in things]
    return [
        thing
        for thing in things
        if not any(
            thing.text != other
            and re.search(rf"(?<!\w){re.escape(thing.text)}(?!\w)", other)
            and " " not in thing.text
            for other in texts
        )
    ]


def _trimmed(found: re.Match[str], text: str, words: FactWords) -> Iterator[tuple[str, int]]:
    """Give the names of a run of capitals, without small words, days and posts, and where each starts."""
    for name, begin in _apart(found[0], found.start(), words):
        start, parts = begin, _SPACE.split(name)
        while parts and (
            _is_small(parts[0], words) or words.has("days", parts[0]) or words.has("months", parts[0])
        ):
            start += len("".join(parts[:2]))
            parts = parts[2:]
        while parts and (words.has("months", parts[-1]) or words.has("days", parts[-1]) or _is_link(parts[-1])):
            parts = parts[:-2]
        if len(parts) > 1 and start == 0 and _is_common(parts[0], words):
            start, parts = len("".join(parts[:2])), parts[2:]
        start, parts = _without_post(start, parts, words)
        kept = "".join(parts)
        if len(kept) > 2 and _ELIDED.match(kept):
            elided = kept.index("’" if "’" in kept[:3] else "'") + 1
            start, kept = start + elided, kept[elided:]
        kept = kept.removesuffix("'s").removesuffix("’s").rstrip("'’")
        if not _DOTTED.fullmatch(kept + "."):
            kept = kept.rstrip(".")
        elif text[start + len(kept) : start + len(kept) + 1] == ".":
            kept += "."
        if (
            len(kept) > 1
            and kept[0].isupper()
            and not words.has("no_names", kept)
            and not words.has("stop_words", kept)
        ):
            yield kept, start


def _apart(name: str, start: int, words: FactWords) -> Iterator[tuple[str, int]]:
    """Cut `GSA and Ann Lee` in two; an office may have `and` in its name."""
    found = _AND.search(name)
    if found and not any(plain(part) in words.lists["organisation_words"] for part in name.split()):
        yield name[: found.start()], start
        yield from _apart(name[found.end() :], start + found.end(), words)
    else:
        yield name, start


def _without_post(start: int, parts: list[str], words: FactWords) -> tuple[int, list[str]]:
    """Take the post off a person's name: `Product Manager Ann Lee` is Ann Lee."""
    posts = [number for number, part in enumerate(parts) if plain(part) in words.lists["role_nouns"]]
    if posts and len(parts) - posts[-1] >= 5 and words.has("first_names", parts[posts[-1] + 2]):
        return start + len("".join(parts[: posts[-1] + 2])), parts[posts[-1] + 2 :]
    return start, parts


def _is_small(word: str, words: FactWords) -> bool:
    small = plain(word)
    return any(small in words.lists[name] for name in ("leaning", "articles", "not_before_noun", "pronouns")) or (
        len(word) <= 5 and small in words.lists["stop_words"]
    )


def _is_link(word: str) -> bool:
    return plain(word) in {"de", "du", "des", "of", "the", "and", "et", "la", "le", "for", "pour"}


def _is_common(word: str, words: FactWords) -> bool:
    if words.has("first_names", word) or _ACRONYM.fullmatch(word):
        return False
    return words.has("stop_words", word) or words.has("verbs", word) or word.endswith(("ing", "ly", "ment", "ed"))


def _kind(name: str, text: str, start: int, words: FactWords) -> NameKind:
    parts = [plain(part) for part in _SPACES.split(name)]
    last = _BEFORE.findall(text[max(0, start - 30) : start])
    previous = plain(last[-1]).rstrip(".") if last else ""
    after = text[start + len(name) :]
    if plain(name).rstrip(".") in words.lists["places"] or _TOWN.fullmatch(name):
        return NameKind.PLACE
    if (
        any(part in words.lists["organisation_words"] for part in parts)
        and parts[0] not in words.lists["first_names"]
    ):
        return NameKind.ORGANISATION
    if len(parts) <= 4 and (
        (len(parts) > 1 and previous in words.lists["role_nouns"])
        or previous in words.lists["honourifics"]
        or parts[0] in words.lists["honourifics"]
        or parts[0] in words.lists["first_names"]
    ):
        return NameKind.PERSON
    if previous in words.lists["organisation_before"] or (_OWNS.match(after) and _ACRONYM.fullmatch(name)):
        return NameKind.ORGANISATION
    if 2 <= len(parts) <= 4 and re.match(rf",{_S}[^,.]{{0,40}}", after) and _has_role(after[:60], words):
        return NameKind.PERSON
    return NameKind.OTHER


def _has_role(text: str, words: FactWords) -> bool:
    return any(plain(word) in words.lists["role_nouns"] for word in re.findall(r"[\w-]+", text)[:4])
