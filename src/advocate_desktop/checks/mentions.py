"""`@names` that will not link once the text is pasted."""

import re
from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText, within
from advocate_desktop.domain.channels import MentionStyle
from advocate_desktop.domain.findings import Finding, Origin, Severity, Span

_MENTION = re.compile(r"(?<![\w@./:+-])@(?P<name>[^\W_][\w-]*(?:\.[\w-]+)*)(?P<server>@[\w-]+(?:\.[\w-]+)+)?")
_NAMES_ALONE = re.compile(r"[\s,;·|&-]*(?:@[\w.@-]+[\s,;·|&-]*){2,}")


def find_mentions(text: CheckedText) -> list[Span]:
    """Give the `@names` outside prompts, addresses and e-mail addresses."""
    if "@" not in text.text:
        return []
    spans = (Span(*match.span()) for match in _MENTION.finditer(text.text))
    return [span for span in spans if not text.in_prompt(span.start) and not within(text.links, span.start)]


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    mentions = find_mentions(text)
    if not mentions:
        return
    last = text.text.rstrip().rpartition("\n")
    start = len(last[0]) + len(last[1])
    if last[0].strip() and _NAMES_ALONE.fullmatch(last[2]):
        yield _finding("list", Span(start, len(text.text.rstrip())), context)
        mentions = [span for span in mentions if span.start < start]
    rule = context.channel.mentions
    kind = "plain" if rule.style is MentionStyle.RETYPED else "handle"
    if rule.style is MentionStyle.HANDLE and rule.handle:
        known = re.compile(rule.handle)
        mentions = [span for span in mentions if not known.fullmatch(text.text, span.start + 1, span.end)]
    if mentions:
        yield _finding(kind, mentions[0], context, tuple(mentions[1:]))


def _finding(kind: str, span: Span, context: CheckContext, related: tuple[Span, ...] = ()) -> Finding:
    messages = context.messages
    return Finding(
        "mentions",
        Severity.ADVICE,
        span,
        messages(f"checks.mentions.{kind}", channel=context.channel.name),
        messages(f"checks.mentions.why_{kind}", channel=context.channel.name),
        Origin.CHANNEL,
        related=related,
        kind=kind,
    )


CHECK = Check("mentions", _run)
