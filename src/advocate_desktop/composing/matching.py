"""Which of the person's own words meet a content: proofs of the pillar and material they keep."""

import math
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from advocate_desktop.domain.language import ENGLISH, FRENCH
from advocate_desktop.domain.material import Material, as_written
from advocate_desktop.domain.source_facts import SourceFacts
from advocate_desktop.resources import resource_path

PROOF = "proof"
STRONG, WEAK, ENOUGH = 3.0, 1.0, 3.0
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM_LETTERS = 7


@dataclass(frozen=True, slots=True)
class Own:
    """Words of the person's own: a proof (`kind` is `proof`) or material; `words` are those it shares, folded."""

    text: str
    kind: str
    score: float = 0.0
    words: tuple[str, ...] = ()
    material_id: int | None = None

    @property
    def is_material(self) -> bool:
        """Tell whether it may stand for the person's part all by itself."""
        return self.kind != PROOF


def matching(
    facts: SourceFacts | None,
    proofs: Sequence[str],
    materials: Iterable[Material],
    *,
    language: str,
    idea: str = "",
    pillar_id: int | None = None,
) -> tuple[Own, ...]:
    """Give the person's words that meet a content or an idea, the nearest first.

    Without content and idea everything of the pillar meets it. A word of the title, the idea or a keyphrase weighs
    three of the text; words that stand in every trade weigh nothing.
    """
    blank = facts is None and not idea.strip()
    strong = _stems(f"{idea} {facts.title} {' '.join(facts.keyphrases)}" if facts is not None else idea)
    weak = _stems(" ".join(facts.sentences)) if facts is not None else frozenset()
    owned = [(Own(text.strip(), PROOF), blank) for text in proofs if text.strip()]
    for material in materials:
        if material.deleted_at is None and material.text.strip():
            own = Own(as_written(material, language), material.kind.value, material_id=material.id)
            owned.append((own, blank and pillar_id in material.pillar_ids))
    found = [scored for own, sure in owned if (scored := _scored(own, strong, weak, sure=sure)) is not None]
    return tuple(sorted(found, key=lambda own: -own.score))


def _scored(own: Own, strong: frozenset[str], weak: frozenset[str], *, sure: bool) -> Own | None:
    mine = _stems(own.text)
    shared = mine & (strong | weak)
    total = sum(STRONG if word in strong else WEAK for word in shared)
    if total < ENOUGH and not sure:
        return None
    # Long texts share words by chance.
    score = total / (1 + math.log1p(len(mine)))
    return Own(own.text, own.kind, score, tuple(sorted(shared)), own.material_id)


def _stems(text: str) -> frozenset[str]:
    words = (word.casefold() for word in _WORD.findall(text))
    kept = (_stem(word) for word in words if word not in FRENCH and word not in ENGLISH)
    return frozenset(stem for stem in kept if stem not in _generic())


def _stem(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.replace("œ", "oe"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    for ending in ("s", "x", "e"):
        plain = plain.removesuffix(ending) if len(plain) > 4 else plain
    return plain[:_STEM_LETTERS]


@cache
def _generic() -> frozenset[str]:
    """Give the words that tell nothing of a subject."""
    data = tomllib.loads(resource_path("prompts", "generic.toml").read_text("utf-8"))
    return frozenset(_stem(word) for language in ("fr", "en") for word in data[language].split())
