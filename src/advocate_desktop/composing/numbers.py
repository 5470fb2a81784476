"""Numbers of a source with what they count: percentages, sums, measures, counted things, fractions, multiples."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from advocate_desktop.composing.fact_words import FactWords, phrases_pattern, plain
from advocate_desktop.composing.sentences import Sentence
from advocate_desktop.domain.source_facts import NumberFact

_S = r"[ \u00a0\u202f\u2009]"
_THOUSANDS = rf"\d{{1,3}}(?:{_S}\d{{3}})+(?:,\d{{1,2}})?(?!\d)|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)"
_DIGITS = rf"{_THOUSANDS}|\d{{1,12}}[.,]\d{{1,4}}(?!\d)|\d{{1,12}}"
_SIGNS = (
    r"%|‰|°[CF]|€|\$|£|(?:k|K|M|Md|Mds|G)(?:€|\$|£)|euros?|dollars?|pounds?|km/h|km²?|hectares?|ha|m[²2³3]|cm|mm|kg|g|tonnes?|tons?|"
    r"t|MW(?:h|c)?|GW(?:h|c)?|kW(?:h|c)?|TWh|W|[GMTk][oB]|[GMT]bit/s|minutes?|heures?|hours?|min|h|m|miles?|mph|"
    r"litres?|liters?|L|dB|Hz|MHz|GHz|ppm"
)
_NUMBER = re.compile(
    rf"(?<![\w.,/:#@&+°$€£-])(?P<before>−?[$€£]|−)?(?P<number>{_DIGITS})(?P<tail>(?:st|nd|rd|th|er|re|e|ème|ᵉ)\b)?"
)
_SIGN = re.compile(rf"(?:{_S}|-)?(?P<sign>{_SIGNS})(?![\w/²³])")
_MAGNITUDE = re.compile(rf"{_S}?(?P<word>[A-Za-zé]+)(?![\w’'-])")
_OF = re.compile(rf"{_S}(?:de{_S}|d['’]|of{_S})")
_RANGE = re.compile(
    rf"(?:{_S}?(?:–|-|/){_S}?|{_S}(?:à|to|et|and|ou|or|-|–){_S})(?P<more>[$€£]?(?:{_DIGITS}))(?![\d.]*\w*[/:])"
)
_BETWEEN = re.compile(r"\b(?:entre|between|de|from)[ \u00a0\u202f]$", re.IGNORECASE)
_UNIT_WORD = re.compile(rf"(?:{_S}|(?<=['’]))(?P<word>[^\W\d_]+(?:[-’'][^\W\d_]+)*)")
_BEFORE_WORD = re.compile(r"([\w’'.#°º&-]+)[ \u00a0\u202f]*[(:]?[ \u00a0\u202f]*$")
_PHONE = re.compile(
    r"(?:\+\d{1,3}|0\d)(?:[ .\u00a0\u202f-]?\d{2,3}){3,}|\(\d{3}\)[ -]?\d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}\b"
)
_TIME = re.compile(rf"(?:{_S}?[hH](?:{_S}?\d{{2}})?(?!\w)|:\d{{2}}|{_S}?(?:a\.?m\.?|p\.?m\.?|o['’]clock)\b)")
_AFTER_ID = re.compile(r"[\d/:@_]|[.,]\d|[-–]\d|\.\w")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_SHARE_OF = re.compile(
    rf"{_S}(?:des|de{_S}(?:nos|leurs|ses|ces)|de|d['’]|of(?:{_S}(?:the|our|all|their|its|these|those))?)(?:{_S}|(?<=['’]))"
)
_PARTIAL = re.compile(
    r"(?:first|second|latter|other|better|première|seconde|deuxième|l['’]autre)[ \u00a0]$", re.IGNORECASE
)
_COMPOUND = re.compile(r"(?:hundred|thousand|million|cents?|mille|vingts?)(?: and| et)?[ \u00a0]$", re.IGNORECASE)
_MOST = 40
_COMMON = frozenset({"%", "€", "$", "£"})
_SHARE_OF = re.compile(
    rf"{_S}(?:des|de{_S}(?:nos|leurs|ses|ces)|de|d['’]|of(?:{_S}(?:the|our|all|their|its|these|those))?)(?:{_S}|(?<=['’]))"
)
_PARTIAL = re.compile(
    r"(?:first|second|latter|other|better|première|seconde|deuxième|l['’]autre)[ \u00a0]$", re.IGNORECASE
)
_COMPOUND = re.compile(r"(?:hundred|thousand|million|cents?|mille|vingts?)(?: and| et)?[ \u00a0]$", re.IGNORECASE)
_MOST = 40
_COMMON = frozenset({"%", "€", "$", "£"})


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    value: float | None
    unit: str
    strength: float


def numbers_of(sentences: tuple[Sentence, ...], taken: "DateSpans", words: FactWords) -> tuple[NumberFact, ...]:
    """Give the numbers worth saying, the strongest first; `taken` holds the places of dates by sentence."""
    facts: dict[tuple[str, str], tuple[float, NumberFact]] = {}
    for order, sentence in enumerate(sentences):
        if not sentence.text or sentence.text.endswith(":") or not (sentence.whole or _is_fragment(sentence.text)):
            continue
        dates = taken.get(order, ())
        for found in _numbers_in(sentence.text, dates, words):
            text = sentence.text[found.start : found.end]
            fact = NumberFact(text, found.value, found.unit, sentence.text, found.start, found.end)
            strength = found.strength - 0.004 * order + (0.8 if sentence.whole else 0)
            key = (plain(text), "")
            if key not in facts or facts[key][0] < strength:
                facts[key] = (strength, fact)
        if len(facts) >= 4 * _MOST:
            break
    ranked = sorted(facts.values(), key=lambda pair: -pair[0])
    return tuple(fact for _, fact in ranked[:_MOST])


DateSpans = dict[int, tuple[tuple[int, int], ...]]


def _is_fragment(text: str) -> bool:
    """Tell whether an item of a list says enough to be a number's sentence."""
    return 3 <= len(text.split()) <= 45 and "http" not in text and "|" not in text


def _numbers_in(text: str, dates: tuple[tuple[int, int], ...], words: FactWords) -> Iterator[_Found]:
    busy = [*dates, *((found.start(), found.end()) for found in _PHONE.finditer(text))]
    for found in (*_phrases(text, words), *_figures(text, words), *_spelt(text, words)):
        if all(found.end <= start or found.start >= end for start, end in busy):
            busy.append((found.start, found.end))
            yield found


def _phrases(text: str, words: FactWords) -> Iterator[_Found]:
    """Give fractions and multiples said in words: `un sur trois`, `two-thirds`, `doubled`."""
    for name, strength in (("fractions", 4.5), ("multiples", 5.0)):
        for found in words.pattern(name).finditer(text):
            if not _PARTIAL.search(text[max(0, found.start() - 14) : found.start()]):
                yield _of_what(text, found, strength, words)
    for found in _one_of(words).finditer(text):
        if not words.has("stop_words", found["noun"]):
            yield _Found(found.start(), found.end(), None, found["noun"], 4.8)


def _of_what(text: str, found: re.Match[str], strength: float, words: FactWords) -> _Found:
    """Give a share with the noun it is a share of, where it is plain: `la moitié des employés`."""
    end = found.end() - (3 if found[0].lower().endswith(" of") else 0)
    link = _SHARE_OF.match(text, end)
    counted = _noun(text, link.end() - (link[0][-1] not in "'’"), words) if link else None
    return _Found(found.start(), counted[1] if counted else end, None, counted[0] if counted else "", strength)


def _figures(text: str, words: FactWords) -> Iterator[_Found]:
    """Give numbers in figures, with their unit."""
    at = 0
    while (found := _NUMBER.search(text, at)) is not None:
        at = found.end()
        if found["tail"] or _is_label(text, found, words):
            continue
        end = found.end()
        value: float | None = number_value(found["number"], words.language)
        spread = _RANGE.match(text, end)
        between = _BETWEEN.search(text[max(0, found.start() - 9) : found.start()])
        if spread and (between or not spread[0].lstrip().startswith(("and", "et"))):
            end, value = spread.end(), None
        elif _AFTER_ID.match(text, end):
            at = end + 1
            continue
        measured = _measured(text, found, end, value, words)
        if measured:
            at = measured.end
            if spread and between and between[0].lower().startswith(("entre", "between")):
                measured = replace(measured, start=found.start() - len(between[0]))
            yield measured


def number_value(digits: str, language: str) -> float:
    """Give the value of a number in figures, the way its language writes thousands and decimals."""
    bare = re.sub(_S, "", digits)
    if language == "fr" and re.fullmatch(r"\d{1,3}\.\d{3}", bare):
        return float(bare.replace(".", ""))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", bare):
        return float(bare.replace(",", ""))
    return float(bare.replace(",", "."))


def _measured(text: str, found: re.Match[str], end: int, value: float | None, words: FactWords) -> _Found | None:
    """Give a number with the sign, the magnitude and the noun after it; nothing where it counts nothing."""
    start, money = found.start(), (found["before"] or "").strip("−")
    end, times = _magnitude(text, end, words, money=bool(money))
    if value is not None:
        value *= -times if (found["before"] or "").startswith("−") else times
    if money:
        return _Found(start, end, value, money, 5.0)
    percent = _percent(words).match(text, end)
    if percent:
        return _Found(start, percent.end(), value, "%", 2.2 if value == 100 else 5.5)
    gap = _OF.match(text, end) if times > 1 else None
    sign = _SIGN.match(text, _after(gap, end))
    if sign and sign["sign"] != "h":
        return _with_sign(start, sign, value, words)
    if _TIME.match(text, end):
        return None
    counted = _noun(text, _after(gap, end), words)
    if counted is None or _is_year(found["number"], text, start) or _is_age(text, counted[1], counted[0]):
        return None
    return _shared(
        text, _Found(start, counted[1], value, counted[0], _strength(value, times, counted[0], words)), words
    )


def _after(gap: re.Match[str] | None, end: int) -> int:
    """Give the place of a noun after a number: past `de` or `d'` where one stands between them."""
    if gap is None:
        return end
    return gap.end() if gap[0].endswith(("'", "’")) else gap.end() - 1


def _with_sign(start: int, sign: re.Match[str], value: float | None, words: FactWords) -> _Found | None:
    """Give a number with its sign; one hour is no fact, and `40 hour` belongs to the word after it."""
    unit = sign["sign"]
    if sign[0].startswith("-") or unit in {"minute", "hour", "heure"}:
        return None
    bare = unit.removeprefix("Mds").removeprefix("Md") if unit.startswith("Md") else unit
    if len(unit) > 1 and unit[-1] in _COMMON:
        factor = {"k": 1e3, "K": 1e3, "M": 1e6, "G": 1e9}[unit[0]] if bare == unit else 1e9
        return _Found(start, sign.end(), value * factor if value is not None else None, unit[-1], 5.0)
    if unit in _COMMON:
        # "100 %" is more often a manner of speaking than a measure.
        return _Found(start, sign.end(), value, unit, 2.2 if value == 100 else 5.5 if unit == "%" else 5.0)
    if value in (0, 1) or _share(words).match(sign.string, sign.end()):
        return None
    short = unit in {"minutes", "minute", "min", "heures", "heure", "hours", "hour"}
    money = unit.rstrip("s") in {"euro", "dollar", "pound"}
    return _Found(start, sign.end(), value, unit, 2.0 if short else 5.0 if money else 3.5)


@cache
def _percent(words: "FactWords") -> re.Pattern[str]:
    parts = "|".join(
        re.escape(part).replace(r"\ ", "[ \u00a0]") for part in sorted(words.lists["percent"], reverse=True)
    )
    return re.compile(rf"(?:{_S}|-)?(?:%|(?:{parts})(?!\w))")


def _magnitude(text: str, end: int, words: FactWords, *, money: bool = False) -> tuple[int, float]:
    found = _MAGNITUDE.match(text, end)
    if found is None:
        return end, 1.0
    word = found["word"]
    times = words.magnitudes.get(word if len(word) <= 3 and not money else word.lower())
    if times is None or (len(word) == 1 and found.start("word") > end):
        return end, 1.0
    return found.end(), float(times)


def _noun(text: str, at: int, words: FactWords) -> tuple[str, int] | None:
    """Give the noun phrase after a number and where it ends: `agents`, `federal employees`."""
    reach = 3 if words.language == "en" else 2
    first = at
    for _ in range(reach):
        found = _UNIT_WORD.match(text, at)
        if found is None:
            return None
        word = plain(found["word"])
        following = _UNIT_WORD.match(text, found.end())
        if words.language == "en" and found["word"][0].isupper() and _leads_on(text, found.end(), words):
            at = found.end()
            continue
        if word in words.lists["not_units"] or (found["word"][0].isupper() and words.language == "fr"):
            return None
        if _is_plural(word, words):
            return text[first : found.end()].strip(" \u00a0\u202f"), found.end()
        if words.language == "fr" and word not in words.lists["before_noun"]:
            return None
        french_pair = words.language == "fr" and word in words.lists["before_noun"]
        if french_pair and not (following and _is_noun_after(following["word"], words)):
            return text[first : found.end()].strip(" \u00a0\u202f"), found.end()
        if words.has("stop_words", word) and word not in words.lists["before_noun"]:
            return None
        at = found.end()
    return None


def _leads_on(text: str, at: int, words: FactWords) -> bool:
    """Tell whether a name belongs to a noun after it: `208,000 Christmas tree permits`."""
    for _ in range(2):
        found = _UNIT_WORD.match(text, at)
        if found is None or not found["word"].islower() or words.has("stop_words", found["word"]):
            return False
        if _is_plural(found["word"], words):
            return not words.has("verbs", found["word"])
        at = found.end()
    return False


def _is_noun_after(word: str, words: FactWords) -> bool:
    """Tell whether a noun stands after an adjective, and not a participle: `700 jeunes venus` are young people."""
    word = plain(word)
    return not words.has("stop_words", word) and not word.endswith(("és", "ées", "us", "ues"))


def _is_plural(word: str, words: FactWords) -> bool:
    if word in words.lists["plurals"]:
        return True
    if words.language == "en":
        return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
    return (len(word) > 3 and word[-1] in "sx" and word not in words.lists["before_noun"]) or word in {"ans"}


def _strength(value: float | None, times: float, unit: str, words: FactWords) -> float:
    if plain(unit).split()[-1] in words.lists["durations"]:
        return 1.8
    if value is None:
        return 3.0
    return 4.5 if times > 1 or value >= 1000 else 3.8 if value >= 20 else 2.6


def _shared(text: str, found: _Found, words: FactWords) -> _Found | None:
    """Give `huit objets sur dix` whole where a counted noun is a share of so many."""
    share = _share(words).match(text, found.end)
    if share is None:
        return None if found.value in (0, 1) else found
    if plain(found.unit).split()[-1] in words.lists["durations"]:
        return None
    return _Found(found.start, share.end(), None, found.unit, 4.8)


@cache
def _share(words: FactWords) -> re.Pattern[str]:
    of = "sur" if words.language == "fr" else "(?:out of|in)(?: every)?"
    number = "|".join(sorted((re.escape(word) for word in words.number_words), key=len, reverse=True))
    return re.compile(rf"{_S}{of}{_S}(?:{number}|\d{{1,4}})(?![\w-])(?!{_S}(?:ans|mois|jours|years|months|days))")


@cache
def _one_of(words: FactWords) -> re.Pattern[str]:
    one = "une?" if words.language == "fr" else "one"
    return re.compile(rf"\b{one}{_S}(?P<noun>[^\W\d_]{{3,}}){_share(words).pattern}", re.IGNORECASE)


def _is_age(text: str, end: int, unit: str) -> bool:
    """Tell whether years are somebody's age (`Wei Zhang, 72 ans, …`)."""
    return unit in {"ans", "years"} and bool(
        re.search(rf",{_S}\d+{_S}ans?$", text[:end]) or re.match(rf"(?:{_S}|-)old\b", text[end:])
    )


def _is_label(text: str, found: re.Match[str], words: FactWords) -> bool:
    """Tell whether a number names something (section 508, version 3.11, Windows 10, n° 4) rather than counts."""
    if found["before"]:
        return False
    before = _BEFORE_WORD.search(text, max(0, found.start() - 40), found.start())
    if before is None:
        return bool(re.match(rf"{_S}*[.)]{_S}", text[found.end() : found.end() + 3])) and found.start() < 2
    word = before[1].rstrip(".")
    if plain(word) in words.lists["labels"] or word.endswith(("#", "°", "º")):
        return True
    # A name with its number: not at the head of the sentence, where any word has a capital.
    named = word[:1].isupper() and before.start() > 0 and not words.has("stop_words", word)
    percent = _percent(words).match(text, found.end())
    return named and not percent and not text[found.end() :].lstrip(" \u00a0\u202f").startswith(("€", "$"))


def _is_year(digits: str, text: str, start: int) -> bool:
    if not _YEAR.fullmatch(digits):
        return False
    before = plain(text[max(0, start - 12) : start])
    return bool(
        re.search(
            r"(?:\b(?:in|since|by|from|until|en|depuis|dès|vers|fin|début|and|et|of|the|l'été|de|du)[ \u00a0])$",
            before,
        )
    )


@cache
def _spelt_pattern(words: FactWords) -> re.Pattern[str]:
    return phrases_pattern([*words.number_words, *words.lists["vague_numbers"]])


@cache
def _spelt_range(words: FactWords) -> re.Pattern[str]:
    link = "ou|à" if words.language == "fr" else "or|to"
    return re.compile(
        rf"{_S}(?:{link}){_S}(?:{'|'.join(sorted(words.number_words, key=len, reverse=True))})(?![\w-])"
    )


def _spelt(text: str, words: FactWords) -> Iterator[_Found]:
    """Give numbers in words where a noun follows: `forty parcels`, `deux millions de personnes`."""
    for found in _spelt_pattern(words).finditer(text):
        word = plain(found[0])
        before = _BEFORE_WORD.search(text, max(0, found.start() - 30), found.start())
        # `two hundred and ten pupils` are not ten.
        if before and (
            plain(before[1]) in words.lists["labels"]
            or before[1][-1].isdigit()
            or _COMPOUND.search(text[max(0, found.start() - 20) : found.start()])
        ):
            continue
        value = words.number_words.get(word)
        spread = _spelt_range(words).match(text, found.end()) if value is not None else None
        value = None if spread else value
        end, times = _magnitude(text, spread.end() if spread else found.end(), words)
        gap = _OF.match(text, end)
        if gap and value is not None and times == 1 and value < 1e6:
            continue
        counted = _noun(text, _after(gap, end), words)
        if counted is None or (value is not None and value * times < 3):
            continue
        value = value * times if value is not None else None
        strength = 1.9 if value is None else 3.5 if value >= 100 else 2.4 if value >= 13 else 1.4
        spelt = _shared(text, _Found(found.start(), counted[1], value, counted[0], strength), words)
        if spelt and not (
            value is not None and value < 100 and plain(counted[0]).split()[-1] in {"fois", "times"}
        ):
            yield spelt
