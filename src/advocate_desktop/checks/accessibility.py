"""What screen readers skip, spell out or read for too long, and pictures nobody described."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.checks.emoji import find_emoji
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.findings import Finding, Fix, Origin, Severity, Span

EMOJI_AT_MOST = 2
_BULLETS_FROM = 2

_PSEUDO_BOLD = re.compile("[\U0001d400-\U0001d7ff][\U0001d400-\U0001d7ff\u0300-\u036f]*")
_PSEUDO_BOLD_RUN = re.compile(
    "[\U0001d400-\U0001d7ff][\U0001d400-\U0001d7ff\u0300-\u036f]*"
    "(?:[ \u00a0\u202f'’,.!?:;\\-]{1,3}[\U0001d400-\U0001d7ff][\U0001d400-\U0001d7ff\u0300-\u036f]*)*"
)
_CAPITALS = re.compile(r"(?<![\w#@])[^\W\d_]+(?:[ \u00a0'’,\-]{1,2}[^\W\d_]+)+(?!\w)")
_LETTERS = re.compile(r"[^\W\d_]+")
_SHOUTED_WORDS, _LONG_WORDS, _LONG_WORD = 3, 2, 5
_LINE = re.compile(r"[^\n]+")
_BLANK = re.compile(r"[ \t\u00a0\u202f]*")


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    yield from _pseudo_bold(text, context)
    emoji = [span for span in find_emoji(text.text) if not text.in_prompt(span.start)]
    if emoji:
        yield from _emoji_runs(text, emoji, context)
        yield from _emoji_at_line_starts(text, emoji, context)
    yield from _capitals(text, context)
    yield from _image(context)


def _finding(
    kind: str, span: Span, context: CheckContext, fix: Fix | None = None, related: tuple[Span, ...] = ()
) -> Finding:
    messages = context.messages
    return Finding(
        "accessibility",
        Severity.WARNING,
        span,
        messages(f"checks.accessibility.{kind}"),
        messages(f"checks.accessibility.why_{kind}"),
        Origin.CRAFT,
        fix=fix,
        related=related,
        kind=kind,
    )


def _pseudo_bold(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    runs = [Span(*match.span()) for match in _PSEUDO_BOLD_RUN.finditer(text.text)]
    if runs:
        span = Span(runs[0].start, runs[-1].end)
        mended = plain_letters(text.text[span.start : span.end])
        fix = Fix(span, mended, context.messages("checks.accessibility.fix_pseudo_bold"))
        yield _finding("pseudo_bold", runs[0], context, fix, tuple(runs[1:]))


def plain_letters(text: str) -> str:
    """Map mathematical letters and digits back to plain ones; nothing else is touched."""
    return _PSEUDO_BOLD.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)


def _emoji_runs(text: CheckedText, emoji: list[Span], context: CheckContext) -> Iterator[Finding]:
    runs: list[list[Span]] = [[emoji[0]]]
    for before, after in pairwise(emoji):
        if _BLANK.fullmatch(text.text, before.end, after.start):
            runs[-1].append(after)
        else:
            runs.append([after])
    for run in runs:
        if len(run) > EMOJI_AT_MOST:
            extra = Span(run[EMOJI_AT_MOST - 1].end, run[-1].end)
            fix = Fix(extra, "", context.messages("checks.accessibility.fix_emoji_run"))
            yield _finding("emoji_run", Span(run[0].start, run[-1].end), context, fix)


def _emoji_at_line_starts(text: CheckedText, emoji: list[Span], context: CheckContext) -> Iterator[Finding]:
    ends = {span.start: span.end for span in emoji}
    first_line = True
    bullets: list[Span] = []
    opening: Span | None = None
    for line in _LINE.finditer(text.text):
        blank = _BLANK.match(text.text, line.start())
        start = blank.end() if blank else line.start()
        if start >= line.end():
            continue
        if start in ends and _has_words(text.text, ends[start], line.end()):
            bullets.append(Span(start, ends[start]))
            opening = bullets[0] if first_line else opening
        first_line = False
    listed = len(bullets) - (opening is not None) >= _BULLETS_FROM
    if opening is not None:
        end = _after_blank(text.text, opening.end)
        fix = Fix(Span(opening.start, end), "", context.messages("checks.accessibility.fix_emoji_first"))
        yield _finding("emoji_first", opening, context, fix)
        bullets = bullets[1:]
    if listed:
        fix = _dashes(text.text, bullets, context)
        yield _finding("emoji_bullets", bullets[0], context, fix, tuple(bullets[1:]))


def _has_words(text: str, start: int, end: int) -> bool:
    return _LETTERS.search(text, start, end) is not None


def _after_blank(text: str, position: int) -> int:
    blank = _BLANK.match(text, position)
    return blank.end() if blank else position


def _dashes(text: str, bullets: list[Span], context: CheckContext) -> Fix:
    pieces: list[str] = []
    position = bullets[0].start
    for bullet in bullets:
        pieces += (text[position : bullet.start], "- ")
        position = _after_blank(text, bullet.end)
    label = context.messages("checks.accessibility.fix_emoji_bullets")
    return Fix(Span(bullets[0].start, position), "".join(pieces), label)


def _capitals(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    if not any(character.isupper() for character in text.text):
        return
    for match in _CAPITALS.finditer(text.text):
        for start, end in _shouted(match[0]):
            span = Span(match.start() + start, match.start() + end)
            if text.in_prompt(span.start):
                continue
            words = text.text[span.start : span.end]
            fix = Fix(span, words[0] + words[1:].lower(), context.messages("checks.accessibility.fix_capitals"))
            yield _finding("capitals", span, context, fix)


def _shouted(words: str) -> Iterator[tuple[int, int]]:
    """Give the runs in capitals that are no string of acronyms: three words or more, two of them long."""
    run: list[re.Match[str]] = []
    for match in [*_LETTERS.finditer(words), None]:
        if match is not None and match[0].isupper():
            run.append(match)
            continue
        long_words = sum(len(word[0]) >= _LONG_WORD for word in run)
        if len(run) >= _SHOUTED_WORDS and long_words >= _LONG_WORDS:
            yield run[0].start(), run[-1].end()
        run = []


def _image(context: CheckContext) -> Iterator[Finding]:
    if not context.image or context.kind is DraftKind.COMMENT:
        return
    described = len(context.image_alt.strip())
    most = context.channel.alt_text_maximum
    if not described:
        yield _finding("no_alt", Span(0, 0), context)
    elif most is not None and described > most:
        messages = context.messages
        yield Finding(
            "accessibility",
            Severity.WARNING,
            Span(0, 0),
            messages("checks.accessibility.long_alt", count=described - most, channel=context.channel.name),
            messages("checks.accessibility.why_long_alt"),
            Origin.CHANNEL,
            kind="long_alt",
        )


CHECK = Check("accessibility", _run)
