"""What fills the braces of a sentence, each passage with whose words it is."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from advocate_desktop.domain.drafts import prompt_markup
from advocate_desktop.domain.french import in_guillemets, with_de
from advocate_desktop.domain.proposals import PartOrigin
from advocate_desktop.domain.source_facts import Contrast, NumberFact, Quotation, SourceFacts

Fragment = tuple[str, PartOrigin]
Slots = Mapping[str, tuple[Fragment, ...]]

QUOTED_WORDS = 30
TITLE_WORDS, TITLE_CHARACTERS = 14, 100
# Longer, a run of the source would be copied without its marks.
NAMED_WORDS = 6
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
_ENDED = re.compile(r"[.!?…][»”\"’)\u00a0]*$")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.?!…][»”\"’)\u00a0]*\s+)[«“(\u00a0]*$")
_QUOTES = re.compile(r"[«»“”\"]")
_WORDS = re.compile(r"[^\W_]+")
_OF = re.compile(r"\s+(?:des?\s|du\s|de la\s|d[’'](?=\w)|of\s(?:the\s|our\s|all\s)?)", re.IGNORECASE)
# A noun alone: what follows it is a verb, a preposition or the end of the clause.
_SINGLE_NOUN = re.compile(
    r"([^\W\d_]{4,})(?=[,.;)]|\s(?:sont|ont|est|a|étaient|avaient|seront|en|dans|sur|à|au|aux|et|pour|avec|par|ne|n[’']|qui"
    r"|are|is|have|has|had|were|was|will|in|on|at|and|for|with|by|who|that|did|do|say|said)\b)",
    re.IGNORECASE,
)
_FRENCH_SPACES = (
    (re.compile(r"(?<=[\w»)%€]) ?([;!?])(?=\s|$)"), "\u202f\\1"),
    (re.compile(r"(?<=[\w»)%€]) :(?=\s)"), "\u00a0:"),
    (re.compile(r"(?<=\d) (?=[%€$£]|[kM]€)"), "\u00a0"),
    (re.compile(r"(?<=\d) (?=\d{3}\b)"), "\u202f"),
    (re.compile(r"(?<=\d)(?=%)"), "\u00a0"),
)


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
    pillar: str = ""
    title: str = field(default="")


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
        else:
            for words, origin in _cased(match[1], slots[match[1].lower()], found):
                _add(found, words, origin)
        at = match.end()
    _add(found, text[at:], PartOrigin.APP)
    return found


def _cased(name: str, fragments: tuple[Fragment, ...], found: list[Fragment]) -> tuple[Fragment, ...]:
    before = found[-1][0] if found else ""
    (words, origin), *rest = fragments
    if name[0].isupper() or (origin is not PartOrigin.PERSON and _SENTENCE_BEGINS.search(before)):
        words = words[:1].upper() + words[1:]
    return ((words, origin), *rest)


def _add(found: list[Fragment], words: str, origin: PartOrigin) -> None:
    if found and words.startswith(".") and _ENDED.search(found[-1][0]) and found[-1][1] is not PartOrigin.PROMPT:
        words = words[1:]
    if not words:
        return
    if found and found[-1][1] is origin and origin is not PartOrigin.PROMPT:
        found[-1] = (found[-1][0] + words, origin)
    else:
        found.append((words, origin))


def slots(around: Surroundings, chosen: Chosen, *, named: bool = False) -> Slots:
    """Give what can be filled in; with `named` the source was named already and is not named again."""
    language = around.language
    counted = _quotable(chosen.number.sentence if chosen.number else "", language)
    opposed = _quotable(chosen.contrast.sentence if chosen.contrast else "", language)
    filled: dict[str, tuple[Fragment, ...]] = {
        name: ((text, origin),)
        for name, text, origin in (
            ("company", around.company, PartOrigin.APP),
            ("audience", around.audience, PartOrigin.APP),
            ("idea", ended(around.idea.strip()), PartOrigin.PERSON),
            ("number", _number_words(chosen.number, around), PartOrigin.SOURCE),
            ("topic", chosen.topic, PartOrigin.SOURCE if around.facts is not None else PartOrigin.PERSON),
            ("sentence", counted, PartOrigin.SOURCE),
            ("contrast", opposed, PartOrigin.SOURCE),
        )
        if text.strip()
    }
    if around.facts is not None:
        filled |= _source_slots(around, around.facts, named=named)
    if chosen.quotation is not None and (quote := quoted_words(chosen.quotation, language)):
        filled["quote"] = ((quote, PartOrigin.SOURCE),)
        filled["speaker"] = _speaker(chosen.quotation, language)
    return filled


def _source_slots(around: Surroundings, facts: SourceFacts, *, named: bool) -> dict[str, tuple[Fragment, ...]]:
    language = around.language
    documents = _DOCUMENTS[language]
    this, the = documents.get(around.kind, documents["article"])
    title = "" if named else in_marks(around.title, language) if around.title else ""
    filled: dict[str, tuple[Fragment, ...]] = {"doc": app(this)}
    if title:
        filled["title"] = ((title, PartOrigin.SOURCE),)
        filled["source"] = ((f"{the} ", PartOrigin.APP), (title, PartOrigin.SOURCE))
    else:
        filled["source"] = app(the if named else this)
    if language == "fr":
        (words, origin), *rest = filled["source"]
        filled["de_source"] = ((with_de(words), origin), *rest)
    if title:
        filled["title"] = ((in_marks(title, language), PartOrigin.SOURCE),)
    if (
        facts.gist
        and facts.gist.strip(" .") != facts.title.strip(" .")
        and (gist := _quotable(facts.gist, language))
    ):
        filled["gist"] = ((gist, PartOrigin.SOURCE),)
    if facts.question and (question := _quotable(facts.question, language)):
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


def quoted_words(quotation: Quotation, language: str) -> str:
    """Give a quotation in its marks; nothing when it has no speaker or is too long to quote."""
    if not quotation.speaker.strip():
        return ""
    text = quotation.text.strip()
    if len(text.split()) > QUOTED_WORDS:
        text = _first_sentences(text)
    return in_marks(ended(_begun(text)), language) if len(text.split()) >= 4 else ""


def _first_sentences(text: str) -> str:
    """Give the whole sentences at the start of a text that are short enough to quote; nothing when none is."""
    kept = ""
    for match in re.finditer(r"[.!?…](?=\s|$)", text):
        if len(text[: match.end()].split()) > QUOTED_WORDS:
            break
        kept = text[: match.end()]
    return kept


def _begun(text: str) -> str:
    return f"… {text}" if text[:1].islower() else text


def _quotable(text: str, language: str) -> str:
    """Give a sentence of the source in marks; nothing when it is too long or holds a quotation itself."""
    text = text.strip()
    if not 4 <= len(text.split()) <= QUOTED_WORDS or _QUOTES.search(text) or not text[0].isalnum():
        return ""
    return in_marks(ended(_begun(text)), language)


def _number_words(number: NumberFact | None, around: Surroundings) -> str:
    if number is None:
        return ""
    text = set_source(number.text + _counted(number, around), around.language)
    first = text.split()[0] if text.split() else ""
    # 'One in three' stood at the start of a sentence; here it may stand inside one.
    return text[:1].lower() + text[1:] if first[1:].islower() else text


def _counted(number: NumberFact, around: Surroundings) -> str:
    """Give what a share is a share of, when the sentence says it in so many words right after."""
    after = number.sentence[number.end :]
    link = _OF.match(after)
    if link is None or number.sentence[number.start : number.end] != number.text:
        return ""
    rest = after[link.end() :]
    phrases = around.facts.keyphrases if around.facts is not None else ()
    whole = next((rest[: len(one)] for one in phrases if rest.lower().startswith(one.lower())), "")
    if not whole or rest[len(whole) : len(whole) + 1].isalpha():
        single = _SINGLE_NOUN.match(rest)
        whole = single[1] if single is not None else ""
    counted = f"{link[0]}{whole}"
    return counted if whole and len(_WORDS.findall(number.text + counted)) <= NAMED_WORDS else ""


def tellable(number: NumberFact) -> bool:
    """Tell whether a number says something by itself."""
    return any(sign.isdigit() for sign in number.text) or len(number.text.split()) >= 3


def in_marks(text: str, language: str) -> str:
    """Give words of the source in the quotation marks of a language, marks inside them as inner ones."""
    text = set_source(text.strip(' «»“”"\u00a0\u202f'), language)
    if language == "fr":
        inner = re.sub(r"[«“]\s*|(?<!\S)\"", "“", text)
        return in_guillemets(re.sub(r"\s*[»”]|\"", "”", inner))
    inner = re.sub(r"[“«]\s*|(?<!\S)\"", "‘", text)
    return f"“{re.sub(r'[”»]', '’', inner).replace(chr(34), '’')}”"


def ended(text: str) -> str:
    """Give a text that ends on a full stop where it ended on nothing."""
    text = text.rstrip(" ,;:–—-\u00a0\u202f")
    return text if not text or _ENDED.search(text) else f"{text}."


def set_source(text: str, language: str) -> str:
    """Give words of the source with the spaces and apostrophes of a language; letters and figures stay."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    if language == "fr":
        text = text.replace("« ", "«\u00a0").replace(" »", "\u00a0»")
        for pattern, wanted in _FRENCH_SPACES:
            text = pattern.sub(wanted, text)
    return text


def short_title(title: str) -> str:
    """Give a title, or its first half where it is long; nothing where it would fill the post."""
    title = re.sub(r"\s+", " ", title).strip().rstrip(".")
    candidates = [title, *(title.split(mark)[0] for mark in (" | ", " – ", " — ", " - ", " : ", "\u00a0: ", ": "))]
    for one in candidates:
        if 2 <= len(one.split()) <= TITLE_WORDS and len(one) <= TITLE_CHARACTERS:
            return one.strip()
    return ""


def topics(facts: SourceFacts) -> tuple[str, ...]:
    """Give the keyphrases a sentence may name, as they stand inside a sentence."""
    whole = "\n".join(facts.sentences)
    return tuple(
        low if (low := phrase[:1].lower() + phrase[1:]) in whole else phrase
        for phrase in facts.keyphrases
        if 1 <= len(phrase.split()) <= 4 and 5 <= len(phrase) <= 40 and not _QUOTES.search(phrase)
    )


def hashtags(wanted: Iterable[str], phrases: Sequence[str], count: int) -> str:
    """Give at most so many hashtags: those wanted first, then short keyphrases, each word with a capital."""
    made: dict[str, str] = {}
    for phrase in (*wanted, *(one for one in phrases if len(one.split()) <= 2)):
        words = re.findall(r"[^\W_]+", phrase)
        tag = (
            words[0]
            if len(words) == 1 and not words[0].islower()
            else "".join(w[:1].upper() + w[1:] for w in words)
        )
        if tag and not tag.isdigit() and len(tag) <= 30:
            made.setdefault(tag.casefold(), f"#{tag}")
    return " ".join(list(made.values())[:count])
