"""What an import brought, as it is told when it is over and can be read again later."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from advocate_desktop.domain.guide import GuideText

LISTED = 200
CHARTER = "charter"
_PARAGRAPHS = 40
_BEGINS = re.compile(r"\s*(?:[-*+]|\d+[.)]|#{1,6}|>)\s")


class Part(StrEnum):
    """What of an item changed; `back` is one its company had withdrawn."""

    BACK = "back"
    TITLE = "title"
    TEXT = "text"
    SUMMARY = "summary"
    DATE = "date"
    EXPIRES = "expires"
    EMBARGO = "embargo"
    THEMES = "themes"
    KIND = "kind"
    LANGUAGE = "language"
    LINK = "link"
    AUTHOR = "author"
    PICTURES = "pictures"
    FACTS = "facts"
    SUGGESTED = "suggested"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class BroughtItem:
    """An item by its title then; `parts` say what changed, `beside` names the one that tells the same."""

    id: int
    title: str
    parts: tuple[Part, ...] = ()
    beside: str = ""


@dataclass(frozen=True, slots=True)
class BroughtItems:
    """How many items there were, and the first of them."""

    total: int = 0
    listed: tuple[BroughtItem, ...] = ()


@dataclass(frozen=True, slots=True)
class BroughtDraft:
    """A draft whose content changed or was withdrawn."""

    id: int
    heading: str
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """A file that was refused, or taken with a remark: the key of the sentence that says it, and its values."""

    path: str
    key: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TextChange:
    """A text of the guide that changed: paragraphs that are new and those that are gone, as they are written."""

    name: str
    lang: str
    title: str
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mine:
    """How much of the person's own hangs on the items of a source."""

    seen: int = 0
    noted: int = 0
    not_for_me: int = 0
    drafts: int = 0
    posts: int = 0

    @property
    def any(self) -> bool:
        """Tell whether there is anything."""
        return bool(self.seen or self.noted or self.not_for_me or self.drafts or self.posts)


@dataclass(frozen=True, slots=True)
class BroughtPack:
    """A pack that was taken; `version_before` is empty for one that was not known.

    With `rules_changed`, its sensitive topics, rules, cards or challenges are others now.
    """

    source_id: int
    name: str
    version: str
    version_before: str = ""
    fingerprint: str = ""
    key_before: str = ""
    texts: tuple[TextChange, ...] = ()
    rules_changed: bool = False
    mine: Mine = field(default_factory=Mine)

    @property
    def read_again(self) -> tuple[TextChange, ...]:
        """Give the texts of a charter that asks to be read again."""
        return tuple(text for text in self.texts if text.name == CHARTER) if self.version_before else ()


@dataclass(frozen=True, slots=True)
class Brought:
    """All an import did. `sources` are their ids; with `cancelled` the person stopped it."""

    sources: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    added: BroughtItems = field(default_factory=BroughtItems)
    updated: BroughtItems = field(default_factory=BroughtItems)
    withdrawn: BroughtItems = field(default_factory=BroughtItems)
    folded: BroughtItems = field(default_factory=BroughtItems)
    unchanged: int = 0
    drafts: tuple[BroughtDraft, ...] = ()
    packs: tuple[BroughtPack, ...] = ()
    refused: tuple[Remark, ...] = ()
    refused_total: int = 0
    remarks: tuple[Remark, ...] = ()
    remarks_total: int = 0
    cancelled: bool = False

    @property
    def came(self) -> bool:
        """Tell whether something was taken, be it as it was."""
        return bool(self.added.total or self.updated.total or self.withdrawn.total or self.unchanged)

    @property
    def asks_to_be_read(self) -> bool:
        """Tell whether it did more than bring new items."""
        more = self.updated.total or self.withdrawn.total or self.drafts or self.refused or self.remarks
        return bool(more or any(pack.read_again or pack.key_before for pack in self.packs))


@dataclass(frozen=True, slots=True)
class PastImport:
    """An import of before."""

    id: int
    made_at: datetime
    brought: Brought


def text_changes(
    before: Sequence[GuideText], after: Sequence[GuideText], plain: Callable[[str], str]
) -> tuple[TextChange, ...]:
    """Compare the texts of a guide by name and language, paragraph by paragraph; what is as it was is left out.

    `plain` takes the signs of Markdown off a paragraph.
    """
    old = {(text.name, text.lang): text for text in before}
    new = {(text.name, text.lang): text for text in after}
    changes = []
    for key in dict.fromkeys((*new, *old)):
        was, now = old.get(key), new.get(key)
        if was is not None and now is not None and (was.markdown, was.version) == (now.markdown, now.version):
            continue
        added, removed = _differences(_paragraphs(was, plain), _paragraphs(now, plain))
        title = now.title if now is not None else ""
        changes.append(TextChange(*key, title, added[:_PARAGRAPHS], removed[:_PARAGRAPHS]))
    return tuple(changes)


def _paragraphs(text: GuideText | None, plain: Callable[[str], str]) -> list[str]:
    blocks: list[str] = []
    gap = True
    for line in text.markdown.splitlines() if text is not None else ():
        if not line.strip():
            gap = True
        elif gap or _BEGINS.match(line):
            blocks.append(line)
            gap = False
        else:
            blocks[-1] += f" {line}"
    return [words for block in blocks if (words := " ".join(plain(block).split()))]


def _differences(before: list[str], after: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    added: list[str] = []
    removed: list[str] = []
    for _kind, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if before[i:j] != after[k:m]:
            removed += before[i:j]
            added += after[k:m]
    return tuple(added), tuple(removed)
