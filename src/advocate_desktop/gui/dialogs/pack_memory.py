"""What is remembered of the packs a person makes: where they are, where their file goes, which key signs it."""

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from advocate_desktop.services.blog_pack import PackFacts
from advocate_desktop.settings import PACK_WORKS, OptionStore

_KEPT = 8


@dataclass(frozen=True, slots=True)
class PackMemory:
    """One pack: its folder or file; `out` and `key` are empty until they were chosen, `facts` are a blog's."""

    path: str
    name: str = ""
    out: str = ""
    key: str = ""
    facts: PackFacts = field(default_factory=PackFacts)


def remembered(state: OptionStore) -> list[PackMemory]:
    """Give the packs that were worked on, the last one first."""
    return [found for each in state.get(PACK_WORKS) if (found := _read(each)) is not None]


def memory_of(state: OptionStore, path: Path) -> PackMemory:
    """Give what is remembered of one."""
    return next((each for each in remembered(state) if each.path == str(path)), PackMemory(str(path)))


def remember(state: OptionStore, memory: PackMemory) -> None:
    """Keep it before all others; the passphrase of a key is never part of it."""
    others = [each for each in remembered(state) if each.path != memory.path]
    state.set(PACK_WORKS, [asdict(each) for each in (memory, *others)][:_KEPT])


def _read(value: Any) -> PackMemory | None:
    if not isinstance(value, dict) or not value.get("path"):
        return None
    facts = value.get("facts")
    said = facts if isinstance(facts, dict) else {}
    languages = said.get("languages")
    return PackMemory(
        path=_text(value, "path"),
        name=_text(value, "name"),
        out=_text(value, "out"),
        key=_text(value, "key"),
        facts=PackFacts(
            id=_text(said, "id"),
            name=_text(said, "name"),
            company=_text(said, "company"),
            languages=tuple(map(str, languages)) if isinstance(languages, list | tuple) else (),
        ),
    )


def _text(values: dict[str, Any], key: str) -> str:
    return str(values.get(key) or "")
