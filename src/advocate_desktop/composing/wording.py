"""What fills the braces of a sentence, each passage with whose words it is."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from advocate_desktop.composing.figures import NAMED_WORDS, clause, number_words, telling
from advocate_desktop.composing.quoting import (
    ENDED,
    MARKS,
    WORDS,
    ended,
    in_marks,
    quotable,
    quoted_words,
    set_source,
)
from advocate_desktop.domain.drafts import prompt_markup
from advocate_desktop.domain.french import with_de
from advocate_desktop.domain.proposals import PartOrigin
from advocate_desktop.domain.source_facts import (
    Contrast,
    ContrastKind,
    NameKind,
    NumberFact,
    Quotation,
    SourceFacts,
)

Fragment = tuple[str, PartOrigin]
Slots = Mapping[str, tuple[Fragment, ...]]
_DOCUMENTS = {
    "fr": {
        "article": ("cet article", "l’article"),
        "news": ("cette annonce", "l’annonce"),
        "event": ("cette annonce", "l’annonce"),
        "job": ("cette offre", "l’offre"),
        "figure": ("cette note", "la note"),
        "video": ("cette vidéo", "la vidéo"),
        "testimony": ("ce témoignage", "le témoignage"),
    },
    "en": {
        "article": ("this article", "the article"),
        "news": ("this announcement", "the announcement"),
        "event": ("this announcement", "the announcement"),
        "job": ("this job posting", "the job posting"),
        "figure": ("this note", "the note"),
        "video": ("this video", "the video"),
        "testimony": ("this account", "the account"),
    },
}
_SLOT_OR_PROMPT = re.compile(r"\{([A-Za-z_]+)\}|\[\[([^\[\]]*)\]\]")
_ENDS_HERE = re.compile(r"$|\s+[\[A-ZÀ-Ý]")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.?!…][»”\"’)\u00a0]*\s+)[«“(\u00a0]*$")
_OPPOSED = (ContrastKind.BUT, ContrastKind.INSTEAD)
_TAG_WORDS, _TAG_LETTERS = 3, 24


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which of the source's facts a proposal speaks of."""

    number: NumberFact | None = None
    quotation: Quotation | None = None
    contrast: Contrast | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stays the same in every proposal: source, company, audience, idea."""

    language: str
    facts: SourceFacts | None = None
    kind: str = "article"
    company: str = ""
    audience: str = ""
    idea: str = ""
    title: str = ""

    @property
    def phrases(self) -> tuple[str, ...]:
        """Give the source's keyphrases."""
        return self.facts.keyphrases if self.facts is not None else ()


def app(text: str) -> tuple[Fragment, ...]:
    """Give words of the app."""
    return ((text, PartOrigin.APP),)


def render(text: str, slots: Slots) -> list[Fragment]:
    """Fill a sentence whose choices are made: passages in order, neighbours of one origin joined.

    Raises KeyError when a slot has nothing to go in it.
    """
    found: list[Fragment] = []
    at = 0
    for match in _SLOT_OR_PROMPT.finditer(text):
        _add(found, text[at : match.start()], PartOrigin.APP)
        if match[1] is None:
            _add(found, prompt_markup(match[2]), PartOrigin.PROMPT)
            listed = "\n" in text
            if (
                not listed
                and not match[2].rstrip().endswith((".", "?", "…"))
                and _ENDS_HERE.match(text, match.end())
            ):
                _add(found, ".", PartOrigin.APP)
        else:
            for words, origin in _cased(match[1], slots[match[1].lower()], found):
                _add(found, words, origin)
        at = match.end()
    _add(found, text[at:], PartOrigin.APP)
    return found


def _cased(name: str, fragments: tuple[Fragment, ...], found: list[Fragment]) -> tuple[Fragment, ...]:
    before = found[-1][0] if found else ""
    (words, origin), *rest = fragments
    if name == "idea" and words[1:2].islower() and not words.startswith("I "):
        words = words[:1].lower() + words[1:]
    if name[0].isupper() or (origin is not PartOrigin.PERSON and _SENTENCE_BEGINS.search(before)):
        words = words[:1].upper() + words[1:]
    return ((words, origin), *rest)


def _add(found: list[Fragment], words: str, origin: PartOrigin) -> None:
    if found and words.startswith(".") and (ENDED.search(found[-1][0]) or found[-1][0].endswith("?]]")):
        words = words[1:]
    if not words:
        return
    if found and found[-1][1] is origin and origin is not PartOrigin.PROMPT:
        found[-1] = (found[-1][0] + words, origin)
    else:
        found.append((words, origin))


@dataclass(frozen=True, slots=True)
class Naming:
    """How the source is named: by its title or not, and whether it was named already."""

    titled: bool = True
    known: bool = False


def slots(around: Surroundings, chosen: Chosen, naming: Naming) -> Slots:
    """Give what can be filled in."""
    language = around.language
    counted = clause(chosen.number, language)
    # A figure whose sentence cannot be quoted beside it leaves open what it counts.
    told = chosen.number if chosen.number and counted and telling(chosen.number, around.phrases) else None
    contrast = chosen.contrast
    opposing = quotable(contrast.sentence if contrast else "", language)
    opposed = opposing if contrast and contrast.kind in _OPPOSED else ""
    filled: dict[str, tuple[Fragment, ...]] = {
        name: ((text, origin),)
        for name, text, origin in (
            ("company", around.company, PartOrigin.APP),
            ("audience", around.audience, PartOrigin.APP),
            ("idea", ended(around.idea.strip()), PartOrigin.PERSON),
            ("number", number_words(told, around.phrases, language), PartOrigin.SOURCE),
            ("topic", chosen.topic, PartOrigin.SOURCE if around.facts is not None else PartOrigin.PERSON),
            ("sentence", counted, PartOrigin.SOURCE),
            ("contrast", opposing, PartOrigin.SOURCE),
            ("opposed", opposed, PartOrigin.SOURCE),
        )
        if text.strip()
    }
    if around.facts is not None:
        filled |= _source_slots(around, around.facts, naming)
    if chosen.quotation is not None and (quote := quoted_words(chosen.quotation, language)):
        filled["quote"] = ((quote, PartOrigin.SOURCE),)
        filled["speaker"] = speaker = _speaker(chosen.quotation, language)
        if language == "fr":
            filled["de_speaker"] = _after_de(speaker)
    return filled


def _source_slots(around: Surroundings, facts: SourceFacts, naming: Naming) -> dict[str, tuple[Fragment, ...]]:
    language = around.language
    documents = _DOCUMENTS[language]
    this, the = documents.get(around.kind, documents["article"])
    title = in_marks(around.title, language) if around.title and naming.titled and not naming.known else ""
    filled: dict[str, tuple[Fragment, ...]] = {}
    if title:
        filled["source"] = ((f"{the} ", PartOrigin.APP), (title, PartOrigin.SOURCE))
    else:
        filled["source"] = app(the if naming.known else this)
    if language == "fr":
        (words, origin), *rest = filled["source"]
        filled["de_source"] = ((with_de(words), origin), *rest)
    if (
        facts.gist
        and facts.gist.strip(" .") != facts.title.strip(" .")
        and (gist := quotable(facts.gist, language))
    ):
        filled["gist"] = ((gist, PartOrigin.SOURCE),)
    if facts.question and (question := quotable(facts.question, language)):
        filled["question"] = ((question, PartOrigin.SOURCE),)
    return filled


def _speaker(quotation: Quotation, language: str) -> tuple[Fragment, ...]:
    name, role = (set_source(text, language) for text in (quotation.speaker, quotation.role))
    if role and len(f"{name} {role}".split()) <= NAMED_WORDS and "(" not in role:
        return (
            (name, PartOrigin.SOURCE),
            (" (", PartOrigin.APP),
            (role, PartOrigin.SOURCE),
            (")", PartOrigin.APP),
        )
    return ((name, PartOrigin.SOURCE),)


def _after_de(named: tuple[Fragment, ...]) -> tuple[Fragment, ...]:
    """Give a name after `de`, which the app writes."""
    (name, origin), *rest = named
    said = with_de(name)
    if not said.endswith(name):
        return ((said, origin), *rest)
    return ((said.removesuffix(name), PartOrigin.APP), (name, origin), *rest)


def topics(facts: SourceFacts) -> tuple[str, ...]:
    """Give the keyphrases a sentence may name, as they stand inside a sentence."""
    whole = "\n".join(facts.sentences)
    people = {one.text.casefold() for one in facts.names if one.kind is NameKind.PERSON}
    phrases = [set_source(phrase, facts.language) for phrase in facts.keyphrases]
    return tuple(
        low if (low := phrase[:1].lower() + phrase[1:]) in whole else phrase
        for phrase in phrases
        # A word alone, or said in passing, tells little of what a text is about.
        if 2 <= len(phrase.split()) <= 4
        and len(phrase) <= 40
        and not MARKS.search(phrase)
        and phrase.casefold() not in people
        and (phrase.lower() in facts.title.lower() or whole.lower().count(phrase.lower()) > 1)
    )


def hashtags(wanted: Iterable[str], themes: Iterable[str], count: int) -> str:
    """Give at most so many hashtags: those wanted as they are, then themes, each word with a capital.

    A theme of many words makes none: cut short, it would name nothing.
    """
    made: dict[str, str] = {}
    for tag in (*(_tag(one) for one in wanted), *(_tag(one) for one in themes if _may_be_tag(one))):
        if tag and not tag.isdigit():
            made.setdefault(tag.casefold(), f"#{tag}")
    return " ".join(list(made.values())[:count])


def _tag(phrase: str) -> str:
    words: list[str] = WORDS.findall(phrase)
    if len(words) == 1 and not words[0].islower():
        return words[0]
    return "".join(word[:1].upper() + word[1:] for word in words)


def _may_be_tag(theme: str) -> bool:
    words = WORDS.findall(theme)
    return 1 <= len(words) <= _TAG_WORDS and sum(map(len, words)) <= _TAG_LETTERS
