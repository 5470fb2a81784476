"""The memento: the person's own booklet, which fills itself and keeps what they wrote in it themselves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fill:
    """What the application has to say in a section, in light Markdown."""

    key: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class SectionEdit:
    """What the person wrote in a section: its text, and what it said by itself at the time."""

    key: str
    title: str
    text: str
    replaced: str


@dataclass(frozen=True, slots=True)
class MementoSection:
    """A section as it reads: the person's own text where there is one, else what the application fills in."""

    key: str
    title: str
    filled: str
    own: str | None = None
    replaced: str = ""

    @property
    def text(self) -> str:
        """Give what the section says."""
        return self.filled if self.own is None else self.own

    @property
    def outgrown(self) -> bool:
        """Tell whether what the application would say has changed since the person wrote their own."""
        return self.own is not None and self.filled != self.replaced


@dataclass(frozen=True, slots=True)
class Memento:
    """The whole booklet."""

    title: str
    sections: tuple[MementoSection, ...]

    def section(self, key: str) -> MementoSection | None:
        """Give a section; None when there is none of that key."""
        return next((section for section in self.sections if section.key == key), None)


def compose(title: str, fills: Iterable[Fill], edits: Mapping[str, SectionEdit]) -> Memento:
    """Give the memento: every section, then own texts whose section is gone."""
    sections: list[MementoSection] = []
    seen: set[str] = set()
    for fill in fills:
        seen.add(fill.key)
        edit = edits.get(fill.key)
        own, replaced = (edit.text, edit.replaced) if edit else (None, "")
        sections.append(MementoSection(fill.key, fill.title, fill.text, own, replaced))
    sections += [
        MementoSection(edit.key, edit.title, "", edit.text, edit.replaced)
        for key, edit in edits.items()
        if key not in seen and edit.text
    ]
    return Memento(title, tuple(sections))


def to_markdown(memento: Memento) -> str:
    """Give the memento as a Markdown file, without the sections that say nothing."""
    parts = [f"# {memento.title}"]
    parts += [
        f"## {section.title}\n\n{section.text.strip()}" for section in memento.sections if section.text.strip()
    ]
    return "\n\n".join(parts) + "\n"
