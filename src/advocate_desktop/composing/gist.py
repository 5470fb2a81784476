"""The one sentence that says most of a source, and the question it asks: centrality, place and title."""

import math
import re
from collections import Counter
from operator import mul, truediv

from advocate_desktop.composing.fact_words import FactWords, plain, stem
from advocate_desktop.composing.plain_source import BlockKind
from advocate_desktop.composing.sentences import Sentence, word_count

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_READ = 60
_SHORTEST, _LONGEST = 8, 32
_STEPS = 8
_DAMPING = 0.15
_TOKEN = re.compile(r"(?:[ldjmtsn]|qu)['’]|[^\W\d_]+(?:[-’'][^\W\d_]+)*", re.IGNORECASE)
_RELATIVE = re.compile(r",?[ \u00a0](?:which|who|that|qui|dont|où)[ \u00a0].*$")
# Endings of finite verbs; some nouns share them, so that only sentences without any verb are told.
_ENDINGS = {"en": ("ed", "es"), "fr": ("ait", "aient", "ons", "ez", "era", "eront", "it", "ent")}
_INFINITIVE = ("er", "ir", "oir", "re")
_LABEL = re.compile(r"(?:[A-ZÀ-Þ][\w’.-]*[ \u00a0]?){1,3}(?::|[ \u00a0][–—-])[ \u00a0]")
_SITE = re.compile(r"\s+(?:[|–—·»]|-)\s+[^|–—·»-]{2,40}$")


def gist_of(sentences: tuple[Sentence, ...], title: str, words: FactWords) -> str:
    """Give the sentence of 7 to 32 words that says most and leans on no other; the title where there is none."""
    whole = [sentence for sentence in sentences if sentence.whole][:_READ]
    if not whole:
        return title_phrase(title)
    bags = [_bag(sentence.text, words) for sentence in whole]
    central = _central(bags)
    headline = _bag(title, words)
    best, most = "", 0.0
    for order, (sentence, bag) in enumerate(zip(whole, bags, strict=True)):
        if sentence.kind is not BlockKind.PARAGRAPH or not _stands_alone(sentence.text, words):
            continue
        overlap = sum(1 for part in headline if part in bag) / max(2, len(headline))
        place = 0.7 / (1 + 0.4 * order) + (0.1 if sentence.block == 0 else 0.0)
        score = central[order] + 1.1 * overlap + place - _leans(sentence.text, words)
        if score > most:
            best, most = sentence.text, score
    return best or title_phrase(title)


def title_phrase(title: str) -> str:
    """Give a title without the name of the site after it and without a stop at its end."""
    return _SITE.sub("", title).strip().rstrip(".")


def question_of(sentences: tuple[Sentence, ...], title: str, words: FactWords) -> str:
    """Give the question of the source that has most to do with its title; calls to the reader are left out."""
    unwanted = words.pattern("not_questions")
    headline = _bag(title, words)
    best, most = "", -1.0
    for order, sentence in enumerate(sentences[: 3 * _READ]):
        text = sentence.text
        if not (sentence.whole and text.endswith("?") and 4 <= word_count(text) <= 25) or text[:1] in '«“"‘':
            continue
        found = unwanted.search(text)
        if found and found.start() < 3:
            continue
        bag = _bag(text, words)
        score = sum(1 for part in headline if part in bag) + min(len(bag), 6) / 4 - 0.02 * order
        if len(bag) >= 2 and score > most:
            best, most = text, score
    return best


def _bag(text: str, words: FactWords) -> Counter[str]:
    return Counter(
        stem(word, words.language)
        for word in _WORD.findall(text)
        if len(word) > 2 and not words.has("stop_words", word)
    )


def _stands_alone(text: str, words: FactWords) -> bool:
    """Tell whether a sentence can be read without the one before it."""
    if not _SHORTEST <= word_count(text) <= _LONGEST or text.endswith(("?", ":", "!")) or text[:1] in '«“"‘(—–-':
        return False
    first = re.match(r"[\w’'-]+", text)
    if first is None:
        return False
    head = plain(first[0])
    short = re.match(r"[cdjlmnstq]u?'", head)
    bare = head[short.end() :] if short else head
    leaning = words.lists["leaning"] | words.lists["first_person"]
    if head in leaning or (short and (bare in leaning or head.startswith(("c'", "j'", "s'", "n'")))):
        return False
    second = _TOKEN.match(text, first.end() + 1)
    if second and words.has("pointing", second[0]):
        return False
    if words.language == "fr" and head.endswith(_INFINITIVE) and words.has("verbs", head):
        return False
    if _LABEL.match(text) or (text[first.end() :].startswith(",") and words.has("stop_words", head)):
        return False
    return _has_verb(text, words) and text.count("(") < 2 and not any(mark in text for mark in '«“"')


def _leans(text: str, words: FactWords) -> float:
    """Give how much a sentence needs what is around it: `this` near its head, `also` or `I`, few words."""
    parts = [plain(part) for part in _TOKEN.findall(text)]
    near = any(part in words.lists["pointing"] for part in parts[1:6])
    own = any(part in words.lists["lone"] for part in parts)
    adding = any(part in words.lists["adding"] for part in parts)
    return 0.35 * near + 0.35 * adding + 0.35 * own + 0.3 * (len(parts) < 10)


def _has_verb(text: str, words: FactWords) -> bool:
    """Tell whether the main clause has a verb, as far as its words show; a clause of `which` or `qui` is none."""
    before = ""
    for part in map(plain, _TOKEN.findall(_RELATIVE.sub(" ", text))):
        noun, before = before in words.lists["articles"], part
        if noun or (words.language == "fr" and part.endswith(_INFINITIVE)):
            continue
        if any(part in words.lists[name] for name in ("finite", "verbs", "speech_verbs")):
            return True
        if len(part) > 3 and part.endswith(_ENDINGS[words.language]):
            return True
    return False


def _central(bags: list[Counter[str]]) -> list[float]:
    """Give how central each sentence is among all, from 0 to 1: LexRank over cosines of weighed words."""
    count = len(bags)
    spread = Counter(part for bag in bags for part in bag)
    weighed = [{part: times * math.log(1 + count / spread[part]) for part, times in bag.items()} for bag in bags]
    norms = [math.sqrt(sum(weight * weight for weight in bag.values())) or 1.0 for bag in weighed]
    holders: dict[str, list[int]] = {}
    for number, bag in enumerate(weighed):
        for part in bag:
            holders.setdefault(part, []).append(number)
    likeness = [[0.0] * count for _ in range(count)]
    for part, numbers in holders.items():
        for left in numbers:
            for right in numbers:
                if left != right:
                    likeness[left][right] += (
                        weighed[left][part] * weighed[right][part] / (norms[left] * norms[right])
                    )
    sums = [sum(row) or 1.0 for row in likeness]
    # Likeness goes both ways, so a row serves as its column.
    rank = [1.0 / count] * count
    for _ in range(_STEPS):
        given = list(map(truediv, rank, sums))
        rank = [_DAMPING / count + (1 - _DAMPING) * sum(map(mul, given, row)) for row in likeness]
    top = max(rank) or 1.0
    return [value / top for value in rank]
