"""Proposals for a post: a structured text, each passage of which tells where its words come from (method, 3)."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from advocate_desktop.domain.drafts import Rung

SHINGLE = 5
OVERLAP_AT_MOST = 0.3
_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[^\n.!?…]+[.!?…]*[»”\"]?")
_SENTENCE_WORDS = 3  # fewer are nobody's


class PartRole(StrEnum):
    """What a part does in a post."""

    HOOK = "hook"
    CONTEXT = "context"
    TURN = "turn"
    TAKEAWAY = "takeaway"
    OPENING = "opening"
    HASHTAGS = "hashtags"
    LINK = "link"
    DISCLOSURE = "disclosure"


class PartOrigin(StrEnum):
    """Whose words a part is made of; `prompt` is a question that only the person can answer."""

    APP = "app"
    SOURCE = "source"
    PERSON = "person"
    PROMPT = "prompt"


class HookType(StrEnum):
    """What a proposal opens on."""

    NUMBER = "number"
    QUOTATION = "quotation"
    CONTRAST = "contrast"
    QUESTION = "question"
    SCENE = "scene"
    CONFESSION = "confession"
    OPINION = "opinion"
    LESSON = "lesson"
    GIST = "gist"


@dataclass(frozen=True, slots=True)
class Part:
    """A passage of one origin; `before` is what parts it from the passage it follows: nothing, or blank space."""

    role: PartRole
    text: str
    origin: PartOrigin
    before: str = ""


@dataclass(frozen=True, slots=True)
class OriginSpan:
    """A passage of a proposal's text (indexes of a Python str, end excluded) and whose words it is."""

    start: int
    end: int
    role: PartRole
    origin: PartOrigin


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to write a post. `key` names it where it is refused; `structure` is its form and its shape."""

    key: str
    language: str
    hook_type: HookType
    structure: str
    parts: tuple[Part, ...]
    form: str = ""
    rung: Rung = Rung.REBOUND

    @property
    def text(self) -> str:
        """Give the text a draft begins with, prompts as `[[question]]`."""
        return "".join(part.before + part.text for part in self.parts)

    @property
    def hook(self) -> str:
        """Give the words it opens on."""
        return "".join(part.before + part.text for part in self.parts if part.role is PartRole.HOOK).strip()

    @property
    def prompts(self) -> tuple[str, ...]:
        """Give the questions that wait for the person."""
        asked = (part.text for part in self.parts if part.origin is PartOrigin.PROMPT)
        return tuple(text.removeprefix("[[").removesuffix("]]") for text in asked)

    @property
    def spans(self) -> tuple[OriginSpan, ...]:
        """Give where each passage stands in the text."""
        spans: list[OriginSpan] = []
        at = 0
        for part in self.parts:
            at += len(part.before)
            spans.append(OriginSpan(at, at + len(part.text), part.role, part.origin))
            at += len(part.text)
        return tuple(spans)

    @property
    def app_sentences(self) -> tuple[str, ...]:
        """Give the sentences the app wrote, each as it stands in the text; prompts are no sentences."""
        written = (part.text for part in self.parts if part.origin is PartOrigin.APP)
        found = (sentence.strip() for text in written for sentence in _SENTENCE.findall(text))
        return tuple(
            dict.fromkeys(sentence for sentence in found if len(_WORD.findall(sentence)) >= _SENTENCE_WORDS)
        )

    def written_by(self, *origins: PartOrigin) -> str:
        """Give the words of some origins alone, passages parted by a line end."""
        return "\n".join(part.text for part in self.parts if part.origin in origins)


def still_standing(sentences: Iterable[str], text: str) -> tuple[tuple[int, int], ...]:
    """Find sentences that stand in a text as they were written: (start, end), in the order of the text.

    A sentence that lost or gained a word is the person's, and is not found.
    """
    found: list[tuple[int, int]] = []
    for sentence in sentences:
        at = text.find(sentence)
        if at >= 0:
            found.append((at, at + len(sentence)))
    return tuple(sorted(found))


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Give the runs of five words of each line of a text, without case and accents."""
    found: set[tuple[str, ...]] = set()
    for line in text.split("\n"):
        words = [_folded(word) for word in _WORD.findall(line)]
        found.update(tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))
    return frozenset(found)


def overlap(one: Proposal, other: Proposal) -> float:
    """Give the share of the shorter proposal's runs of five words that the other has too, from 0 to 1.

    Hashtags, links and who the person works for are left out: they are facts, and the same in every proposal.
    """
    ours, theirs = (shingles(_app_words(proposal)) for proposal in (one, other))
    if not ours or not theirs:
        return 0.0
    return len(ours & theirs) / min(len(ours), len(theirs))


def _app_words(proposal: Proposal) -> str:
    """Give what the app wrote, prompts included, the passages of a role in one line."""
    lines: dict[PartRole, list[str]] = {}
    for part in proposal.parts:
        if part.role in (PartRole.HASHTAGS, PartRole.LINK, PartRole.DISCLOSURE):
            continue
        # A passage of the source or the person parts two runs.
        ours = part.origin in (PartOrigin.APP, PartOrigin.PROMPT)
        lines.setdefault(part.role, []).append(part.text.replace("\n", " ") if ours else "\n")
    return "\n".join(" ".join(texts) for texts in lines.values())


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
