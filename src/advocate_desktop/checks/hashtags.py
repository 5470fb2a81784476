"""Hashtags: as many as the channel bears, at its end where it wants them, with a capital for each word."""

import re
from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.checks.rules import Rules
from advocate_desktop.checks.words import fold
from advocate_desktop.domain.findings import Finding, Fix, Origin, Severity, Span

SHORTEST_PART = 4
LONGEST_TAG = 60


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    tags = text.hashtags
    if not tags:
        return
    yield from _too_many(tags, context)
    yield from _misplaced(text, context)
    for tag in tags:
        yield from _unreadable(text, tag, context)


def _too_many(tags: tuple[Span, ...], context: CheckContext) -> Iterator[Finding]:
    maximum = context.channel.hashtags.maximum
    if maximum is None or len(tags) <= maximum:
        return
    extra = tags[maximum:]
    yield Finding(
        "hashtags",
        Severity.ADVICE,
        extra[0],
        context.messages("checks.hashtags.too_many", count=len(tags), maximum=maximum),
        context.messages("checks.hashtags.why_count", channel=context.channel.name),
        Origin.CHANNEL,
        related=extra[1:],
        kind="too_many",
    )


def _misplaced(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    if not context.channel.hashtags.at_the_end:
        return
    tags = text.hashtags
    last_word = max((word.start for word in text.prose if not _is_tag(tags, word.start)), default=-1)
    early = [tag for tag in tags if tag.start < last_word]
    if not early:
        return
    yield Finding(
        "hashtags",
        Severity.ADVICE,
        early[0],
        context.messages("checks.hashtags.place", count=len(early), channel=context.channel.name),
        context.messages("checks.hashtags.why_place"),
        Origin.CHANNEL,
        fix=_moved(text.text, early, context) if _on_own_lines(text, early) else None,
        related=tuple(early[1:]),
        kind="place",
    )


def _is_tag(tags: tuple[Span, ...], position: int) -> bool:
    return any(tag.start <= position < tag.end for tag in tags)


def _on_own_lines(text: CheckedText, tags: list[Span]) -> bool:
    """Tell whether no sentence would lose a word if the tags went elsewhere."""
    prose = {word.start for word in text.prose}
    return not any(tag.start + 1 in prose for tag in tags)


def _moved(text: str, tags: list[Span], context: CheckContext) -> Fix:
    kept: list[str] = []
    position = tags[0].start
    for tag in tags:
        kept.append(text[position : tag.start])
        position = tag.end
    body = re.sub(r"[ \t]*\n(?:[ \t]*\n){2,}", "\n\n", "".join([*kept, text[position:]])).strip()
    moved = " ".join(text[tag.start : tag.end] for tag in tags)
    return Fix(Span(tags[0].start, len(text)), f"{body}\n\n{moved}", context.messages("checks.hashtags.fix_place"))


def _unreadable(text: CheckedText, tag: Span, context: CheckContext) -> Iterator[Finding]:
    name = text.text[tag.start + 1 : tag.end]
    parts = _parts(name, text, context.rules_in_force())
    if parts is None:
        return
    shouted = name.isupper()
    readable = "#" + "".join(part[0].upper() + (part[1:].lower() if shouted else part[1:]) for part in parts)
    yield Finding(
        "hashtags",
        Severity.ADVICE,
        tag,
        context.messages("checks.hashtags.capitals", tag=f"#{name}", readable=readable),
        context.messages("checks.hashtags.why_capitals"),
        Origin.CRAFT,
        fix=Fix(tag, readable, context.messages("checks.hashtags.fix_capitals", readable=readable)),
        kind="capitals",
    )


def _parts(name: str, text: CheckedText, rules: Rules) -> list[str] | None:
    """Give the words run together in a tag, None where it reads well or is one word."""
    if "_" in name.strip("_"):
        parts = [part for part in name.split("_") if part]
        return parts if len(parts) > 1 and not all(part.isdigit() for part in parts[1:]) else None
    if len(name) > LONGEST_TAG or not (name[1:].islower() or name.isupper()) or len(fold(name)) != len(name):
        return None
    known = text.once("tag_words", lambda: _common_words(rules) | _own_words(text))
    cuts = _cut(fold(name), known)
    if cuts is None:
        return None
    return [name[start:end] for start, end in zip(cuts, [*cuts[1:], len(name)], strict=True)]


def _own_words(text: CheckedText) -> frozenset[str]:
    return frozenset(
        word.folded
        for word in text.prose
        if len(word.folded) >= SHORTEST_PART and not _is_tag(text.hashtags, word.start)
    )


def _common_words(rules: Rules) -> frozenset[str]:
    return frozenset(
        word
        for rule in rules.of("hashtags", "words")
        for phrase in rule.phrases
        for slot in phrase.slots
        for word in slot.words
    )


def _cut(name: str, known: frozenset[str]) -> list[int] | None:
    """Cut a name in known words, as few as can be; None where it is one word or cannot be cut."""
    if name in known:
        return None
    best: list[list[int] | None] = [[]] + [None] * len(name)
    for end in range(SHORTEST_PART, len(name) + 1):
        for start in range(end - SHORTEST_PART + 1):
            cuts = best[start]
            if cuts is None or name[start:end] not in known:
                continue
            current = best[end]
            if current is None or len(cuts) + 1 < len(current):
                best[end] = [*cuts, start]
    cuts = best[len(name)]
    return cuts if cuts is not None and len(cuts) > 1 else None


CHECK = Check("hashtags", _run)
