"""Which numbers of a source may be told, and in which words."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache

from advocate_desktop.composing.quoting import MARKS, QUOTED_WORDS, WORDS, ended, in_marks, quotable, set_source
from advocate_desktop.domain.source_facts import NumberFact
from advocate_desktop.resources import resource_path

# Longer, a run of the source would be copied without its marks.
NAMED_WORDS = 6
# Fewer tell nothing by themselves.
FEW = 5
Phrases = Sequence[str]
_CLAUSE = re.compile(r"\s*[,;:()–—]\s+")
_CLAUSE_WORDS = 24
# Shorter, a sentence lives on those around it.
_SENTENCE_WORDS, _SCRAP_WORDS = 6, 10
_HEAVY = re.compile(r"[%€$£]|\d{4}|\d[ \u00a0\u202f.,]\d{3}")
_OF = re.compile(r"\s+(?:des?\s|du\s|de la\s|d[’'](?=\w)|of\s(?:the\s|our\s|all\s)?)", re.IGNORECASE)
# A noun alone: what follows it is a verb, a preposition or the end of the clause.
_SINGLE_NOUN = re.compile(
    r"([^\W\d_]{4,})(?=[,.;)]|\s(?:sont|ont|est|a|étaient|avaient|seront|en|dans|sur|à|au|aux|et|pour|avec|par|ne|n[’']|qui"
    r"|are|is|have|has|had|were|was|will|in|on|at|and|for|with|by|who|that|did|do|say|said)\b)",
    re.IGNORECASE,
)


@cache
def _listed(name: str) -> frozenset[str]:
    """Give a list of words of the data."""
    data = tomllib.loads(resource_path("prompts", "generic.toml").read_text("utf-8"))
    return frozenset(data[name].split())


def _counted(number: NumberFact, phrases: Phrases) -> str:
    """Give what a share is a share of, when the sentence says it in so many words right after."""
    after = number.sentence[number.end :]
    link = _OF.match(after)
    if link is None or number.sentence[number.start : number.end] != number.text:
        return ""
    rest = after[link.end() :]
    whole = next((rest[: len(one)] for one in phrases if rest.lower().startswith(one.lower())), "")
    if not whole or rest[len(whole) : len(whole) + 1].isalpha():
        single = _SINGLE_NOUN.match(rest)
        whole = single[1] if single is not None else ""
    counted = f"{link[0]}{whole}"
    return counted if whole and len(WORDS.findall(number.text + counted)) <= NAMED_WORDS else ""


def telling(number: NumberFact, phrases: Phrases) -> bool:
    """Tell whether a number says by itself what was counted: `1 200 logements`, not `55 %` or `30 minutes`.

    A share never does: `42 % of heat pumps` leaves out what they did.
    """
    if "%" in number.text or not any(sign.isdigit() for sign in number.text):
        return False
    if number.value is not None and number.value < FEW:
        return False
    last = WORDS.findall(f"{number.text}{_counted(number, phrases)}")[-1].casefold()
    return last.isalpha() and len(last) > 3 and last not in _listed("measures")


def tellable(number: NumberFact, phrases: Phrases, language: str) -> bool:
    """Tell whether a number may be told: by itself, or since its sentence can be quoted."""
    return telling(number, phrases) or bool(clause(number, language))


def weighty(number: NumberFact, phrases: Phrases) -> bool:
    """Tell whether a post may open on a number: it tells what was counted, or is a share, a sum, or large."""
    return telling(number, phrases) or _HEAVY.search(number.text) is not None


def number_words(number: NumberFact | None, phrases: Phrases, language: str) -> str:
    if number is None:
        return ""
    text = set_source(number.text + _counted(number, phrases), language)
    first = text.split()[0] if text.split() else ""
    # 'One in three' stood at the start of a sentence; here it may stand inside one.
    return text[:1].lower() + text[1:] if first[1:].islower() else text


def clause(number: NumberFact | None, language: str) -> str:
    """Give the sentence of a number in marks, or where it is long the clause around the number."""
    if number is None:
        return ""
    if len(number.sentence.split()) < _SENTENCE_WORDS or _is_scrap(number.sentence):
        return ""
    whole = quotable(number.sentence, language)
    if whole or len(number.sentence.split()) <= QUOTED_WORDS or MARKS.search(number.sentence):
        return whole
    starts = [0, *(match.end() for match in _CLAUSE.finditer(number.sentence))]
    ends = [*(match.start() for match in _CLAUSE.finditer(number.sentence)), len(number.sentence)]
    begin = max(at for at in starts if at <= number.start)
    end = min(at for at in ends if at >= number.end)
    words = number.sentence[begin:end].strip()
    if not 6 <= len(words.split()) <= _CLAUSE_WORDS or words.split()[0].casefold() in _listed("dangling"):
        return ""
    goes_on = end < len(number.sentence.rstrip(" ."))
    return in_marks(f"{'… ' if begin else ''}{words} …" if goes_on else ended(f"… {words}"), language)


def _is_scrap(sentence: str) -> bool:
    """Tell what is short and begins small, or in the middle, as items of a list do, from a sentence."""
    words = sentence.split()
    begun = sentence[:1].islower() or words[0].casefold() in _listed("dangling") | {"de", "from"}
    return begun and len(words) < _SCRAP_WORDS
