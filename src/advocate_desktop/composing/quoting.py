"""Words of the source in quotation marks, and which sentences can stand alone."""

import re
import tomllib
from functools import cache

from advocate_desktop.domain.french import in_guillemets
from advocate_desktop.domain.source_facts import Quotation
from advocate_desktop.resources import resource_path

QUOTED_WORDS = 30
TITLE_WORDS, TITLE_CHARACTERS = 14, 100
ENDED = re.compile(r"[.!?…][»”\"’)\u00a0]*$")
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+")
MARKS = re.compile(r"[«»“”\"]")
# An interview gives the speaker before the words.
_SPEAKER = re.compile(r"(?:[^\W\d_]\S*\s){0,2}[^\W\d_]\S*\s?:\s")
_NUMBERING = re.compile(r"^(?:#?\d{1,3}[.)]|\d{4}-\d\d-\d\d|#\d+)\s+")
WORDS = re.compile(r"[^\W_]+")
_FRENCH_SPACES = (
    (re.compile(r"(?<=[\w»)%€]) ?([;!?])(?=\s|$)"), "\u202f\\1"),
    (re.compile(r"(?<=[\w»)%€]) :(?=\s)"), "\u00a0:"),
    (re.compile(r"(?<=\d) (?=[%€$£]|[kM]€)"), "\u00a0"),
    (re.compile(r"(?<=\d) (?=\d{3}\b)"), "\u202f"),
    (re.compile(r"(?<=\d)(?=[%€])"), "\u00a0"),
)
_ENCLOSING = {("«", "»"), ("“", "”"), ('"', '"')}


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


def quotable(text: str, language: str) -> str:
    """Give a sentence of the source in marks; nothing when it is too long or would not be understood alone."""
    text = text.strip()
    if not 4 <= len(text.split()) <= QUOTED_WORDS or MARKS.search(text) or not text[0].isalnum():
        return ""
    if text.casefold().startswith(_leaning_phrases(language)) or WORDS.findall(text)[0].casefold() in _leaning(
        language
    ):
        return ""
    if _SPEAKER.match(text) or _EMOJI.search(text):
        return ""
    return in_marks(ended(_begun(text)), language)


@cache
def _leaning(language: str) -> frozenset[str]:
    """Give the first words of sentences that lean on the one before."""
    data = tomllib.loads(resource_path("prompts", "generic.toml").read_text("utf-8"))
    return frozenset(data[f"leaning_{language}"].split())


@cache
def _leaning_phrases(language: str) -> tuple[str, ...]:
    data = tomllib.loads(resource_path("prompts", "generic.toml").read_text("utf-8"))
    return tuple(line for line in data[f"leaning_phrases_{language}"].splitlines() if line)


def in_marks(text: str, language: str) -> str:
    """Give words of the source in the quotation marks of a language, marks inside them as inner ones."""
    text = text.strip(" \u00a0\u202f")
    if (text[:1], text[-1:]) in _ENCLOSING and not MARKS.search(text[1:-1]):
        text = text[1:-1]
    text = set_source(text, language)
    if language == "fr":
        inner = re.sub(r"[«“]\s*|(?<!\S)\"", "“", text)
        return in_guillemets(re.sub(r"\s*[»”]|\"", "”", inner))
    inner = re.sub(r"[“«]\s*|(?<!\S)\"", "‘", text)
    return f"“{re.sub(r'[”»]', '’', inner).replace(chr(34), '’')}”"


def ended(text: str) -> str:
    """Give a text that ends on a full stop where it ended on nothing."""
    text = text.rstrip(" ,;:–—-\u00a0\u202f")
    return text if not text or ENDED.search(text) else f"{text}."


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
    title = _NUMBERING.sub("", " ".join(_EMOJI.sub("", title).split())).rstrip(".")
    candidates = [title, *(title.split(mark)[0] for mark in (" | ", " – ", " — ", " - ", " : ", "\u00a0: ", ": "))]
    for one in candidates:
        if 2 <= len(one.split()) <= TITLE_WORDS and len(one) <= TITLE_CHARACTERS:
            return one.strip()
    return ""
