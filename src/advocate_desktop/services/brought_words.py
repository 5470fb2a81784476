"""What an import brought, in words: one line, or sections whose lines lead to items and drafts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from advocate_desktop.domain.brought import (
    CHARTER,
    Brought,
    BroughtItems,
    BroughtPack,
    Mine,
    Remark,
    TextChange,
)
from advocate_desktop.messages import Messages


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a section; `item` or `draft` is what it leads to, `sign` is + or − in a comparison."""

    text: str
    detail: str = ""
    item: int = 0
    draft: int = 0
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a title; `caution` tells that something may be left to do."""

    title: str
    lines: tuple[Line, ...] = ()
    caution: bool = False


def summary(brought: Brought, messages: Messages) -> str:
    """Say in one line what an import did, such as "24 items added, 3 updated"."""
    counted = (
        (brought.added.total, "library.added"),
        (brought.updated.total, "library.updated"),
        (brought.unchanged, "library.unchanged"),
        (brought.withdrawn.total, "library.withdrawn"),
        (brought.folded.total, "brought.folded_short"),
    )
    parts = [messages(key, count=number) for number, key in counted if number]
    return f"{', '.join(parts or [messages('library.added', count=0)])}."


def in_short(brought: Brought, messages: Messages) -> str:
    """Say it in as few words as there are, for a row of a list."""
    counted = (
        (brought.added.total, "added"),
        (brought.updated.total, "updated"),
        (brought.withdrawn.total, "withdrawn"),
        (brought.refused_total, "refused"),
    )
    parts = [messages(f"brought.short.{name}", count=number) for number, name in counted if number]
    return ", ".join(parts) or messages("brought.short.nothing")


def sections(brought: Brought, messages: Messages) -> list[Section]:
    """Say all of it: what may be left to do comes first."""
    found = [
        _remarks(brought.refused, brought.refused_total, "brought.refused", messages),
        *(_pack(pack, messages) for pack in brought.packs),
        _drafts(brought, messages),
        _items(brought.withdrawn, "brought.withdrawn", messages),
        _items(brought.updated, "brought.updated", messages),
        _items(brought.added, "brought.added", messages),
        _items(brought.folded, "brought.folded", messages),
        _remarks(brought.remarks, brought.remarks_total, "brought.remarks", messages),
    ]
    return [section for section in found if section is not None]


def as_text(brought: Brought, messages: Messages) -> str:
    """Give it as plain text, to be copied."""
    lines = [summary(brought, messages)]
    if brought.cancelled:
        lines.append(messages("library.cancelled"))
    for section in sections(brought, messages):
        lines += ["", section.title]
        for line in section.lines:
            detail = f" ({line.detail})" if line.detail else ""
            lines.append(f"  {line.sign or '-'} {line.text}{detail}")
    return "\n".join(lines)


def mine_words(mine: Mine, messages: Messages) -> str:
    """Say what of the person's own hangs on a source, in one sentence."""
    counted = (
        (mine.seen, "seen"), (mine.noted, "noted"), (mine.not_for_me, "not_for_me"), (mine.drafts, "drafts"),
        (mine.posts, "posts"),
    )  # fmt: skip
    parts = [messages(f"brought.mine.{name}", count=number) for number, name in counted if number]
    return messages("brought.mine.kept", parts=", ".join(parts))


def _remarks(remarks: Sequence[Remark], total: int, key: str, messages: Messages) -> Section | None:
    if not remarks:
        return None
    lines = [Line(remark.path, messages(remark.key, **remark.values)) for remark in remarks]
    title = messages(key, count=total)
    return Section(title, _with_rest(lines, total, messages), caution=key == "brought.refused")


def _items(items: BroughtItems, key: str, messages: Messages) -> Section | None:
    if not items.total:
        return None
    lines = [
        Line(
            each.title or messages("brought.untitled"),
            messages("brought.beside", title=each.beside)
            if each.beside
            else ", ".join(messages(f"brought.part.{part}") for part in each.parts),
            item=each.id,
        )
        for each in items.listed
    ]
    return Section(messages(key, count=items.total), _with_rest(lines, items.total, messages))


def _with_rest(lines: Sequence[Line], total: int, messages: Messages) -> tuple[Line, ...]:
    left = total - len(lines)
    return (*lines, Line(messages("brought.more", count=left))) if left > 0 else tuple(lines)


def _drafts(brought: Brought, messages: Messages) -> Section | None:
    if not brought.drafts:
        return None
    lines = [
        Line(
            draft.heading or messages("brought.no_words"),
            messages("brought.draft_withdrawn" if draft.withdrawn else "brought.draft_changed"),
            draft=draft.id,
        )
        for draft in brought.drafts
    ]
    return Section(messages("brought.drafts", count=len(lines)), tuple(lines), caution=True)


def _pack(pack: BroughtPack, messages: Messages) -> Section | None:
    lines = tuple(_pack_lines(pack, messages))
    if not lines:
        return None
    before = pack.version_before if pack.version_before != pack.version else ""
    key = "brought.pack_updated" if before else "brought.pack"
    title = messages(key, name=pack.name, version=pack.version, before=before)
    return Section(title, lines, caution=bool(pack.read_again or pack.key_before))


def _pack_lines(pack: BroughtPack, messages: Messages) -> Iterator[Line]:
    if pack.key_before:
        told = messages("packs.key_replaced", name=pack.name, fingerprint=pack.fingerprint, before=pack.key_before)
        yield Line(told)
    if pack.version_before:
        for text in pack.texts:
            yield from _text_lines(text, messages)
        if pack.rules_changed:
            yield Line(messages("brought.rules_changed"))
    if pack.mine.any:
        yield Line(mine_words(pack.mine, messages))


def _text_lines(text: TextChange, messages: Messages) -> Iterator[Line]:
    title = text.title or messages("brought.charter" if text.name == CHARTER else "brought.values")
    key = "brought.read_again" if text.name == CHARTER else "brought.text_changed"
    known = messages.table("brought.lang")
    yield Line(messages(key, title=title, lang=known.get(text.lang, text.lang)))
    for sign, paragraphs in (("+", text.added), ("−", text.removed)):
        for paragraph in paragraphs:
            yield Line(paragraph, sign=sign)
