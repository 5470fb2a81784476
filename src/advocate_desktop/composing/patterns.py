"""The sentences proposals are made of, as data: `resources/prompts`, in French and in English.

In a sentence `{number}` is filled in, `{one|another}` offers words to choose from and `[[question]]` asks the
person. A choice may name a stock of questions, `{?practice}` or `{one|?practice}`: all of them are offered too.
"""

import hashlib
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.proposals import HookType, PartRole
from advocate_desktop.resources import resource_path

LANGUAGES = ("fr", "en")
RELAY = "relay"
ANY = "any"
_FILES = {"hooks": "h", "contexts": "c", "prompts": "t", "closings": "k", "connectives": "l"}
_SLOT = re.compile(r"\{([A-Za-z_]+)\}")
# An alternative may hold slots, never another choice.
_CHOICE = re.compile(r"\{((?:[^{}|]|\{\w+\})*(?:\|(?:[^{}|]|\{\w+\})*)+|\?\w+)\}")
_PROMPT = re.compile(r"\[\[[^\[\]]*\]\]")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One sentence and whom it suits; an empty condition suits all. `tu` is its wording for those who say tu.

    `says` names the hook types that would say the same thing again; `listed` tells that it is a list.
    """

    id: str
    text: str
    tu: str = ""
    tones: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    intents: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    rungs: frozenset[int] = frozenset()
    needs: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    listed: bool = False

    @property
    def asks(self) -> int:
        """Count the questions it asks the person."""
        return len(_PROMPT.findall(self.text))

    @property
    def sentence_words(self) -> float:
        """Give the mean length of its sentences, questions left out."""
        bare = _PROMPT.sub("", wording(self.text, lambda options: options[0]))
        sentences = [part for part in re.split(r"[.?!…]", bare) if part.strip()]
        return sum(len(part.split()) for part in sentences) / max(1, len(sentences))


@dataclass(frozen=True, slots=True)
class Patterns:
    """Every sentence of a language by what it is for: `hook.number`, `turn.any`, `takeaway` and so on.

    `stocks` holds the questions that several sentences may ask.
    """

    language: str
    groups: Mapping[str, tuple[Pattern, ...]]
    stocks: Mapping[str, tuple[str, ...]]

    def of(self, group: str) -> tuple[Pattern, ...]:
        """Give the sentences of a group; none for an unknown one."""
        return self.groups.get(group, ())


@dataclass(frozen=True, slots=True)
class Structure:
    """The hooks that suit a form of post, the best first, and the orders its parts may stand in."""

    form: str
    hooks: tuple[HookType, ...]
    shapes: tuple[tuple[PartRole, ...], ...]


@cache
def patterns(language: str) -> Patterns:
    """Give the sentences of a language, `fr` or `en`."""
    groups: dict[str, tuple[Pattern, ...]] = {}
    for name, letter in _FILES.items():
        entries = tomllib.loads(resource_path("prompts", language, f"{name}.toml").read_text("utf-8"))
        prefix = {"hooks": "hook.", "prompts": "turn.", "connectives": "own."}.get(name, "")
        for group, listed in entries.items():
            groups[prefix + group] = tuple(_pattern(letter, entry) for entry in listed)
    stocks = tomllib.loads(resource_path("prompts", language, "asks.toml").read_text("utf-8"))
    return Patterns(language, groups, {name: tuple(listed) for name, listed in stocks.items()})


@cache
def structures() -> Mapping[str, Structure]:
    """Give the structures by form, `any` and `relay` among them."""
    forms = _structure_data()["forms"]
    return {
        form: Structure(
            form,
            tuple(HookType(name) for name in entry["hooks"]),
            tuple(tuple(PartRole(role) for role in shape) for shape in entry["shapes"]),
        )
        for form, entry in forms.items()
    }


@cache
def hooks_of_rung(rung: Rung) -> tuple[HookType, ...]:
    """Give the hooks that suit a rung, the best first."""
    return tuple(HookType(name) for name in _structure_data()["rungs"][str(int(rung))])


@cache
def _structure_data() -> dict[str, Any]:
    return tomllib.loads(resource_path("prompts", "structures.toml").read_text("utf-8"))


def _pattern(letter: str, entry: Mapping[str, Any]) -> Pattern:
    text = entry["text"]
    slots = (name.lower() for name in _SLOT.findall(text))
    return Pattern(
        # Named by its words, so that what was refused stays refused however the file is arranged.
        id=f"{letter}{hashlib.blake2b(text.encode(), digest_size=4).hexdigest()}",
        text=text,
        tu=entry.get("tu", ""),
        rungs=frozenset(entry.get("rungs", ())),
        needs=frozenset((*entry.get("needs", ()), *slots)),
        listed=entry.get("layout") == "list",
        **{
            name: frozenset(entry.get(name, ()))
            for name in ("tones", "roles", "intents", "topics", "forms", "says")
        },
    )


def wording(text: str, choose: Callable[[Sequence[str]], str]) -> str:
    """Give a sentence with its choices made, slots and questions as they were."""
    return _CHOICE.sub(lambda match: choose(match[1].split("|")), text)


def wordings(text: str) -> Iterator[str]:
    """Give a sentence in each of its wordings."""
    match = _CHOICE.search(text)
    if match is None:
        yield text
        return
    for option in match[1].split("|"):
        yield from wordings(text[: match.start()] + option + text[match.end() :])
