"""Spaces and quotation marks as the language of the text wants them, with one fix that sets them all.

French: Lexique des règles typographiques en usage à l'Imprimerie nationale; no-break spaces as Unicode's CLDR has
them. A plain space where French wants one that does not break, and `30%` for `30 %`, are mended along the way and
are no remark by themselves: nearly everybody writes them so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.domain.findings import Finding, Fix, Origin, Severity, Span

NARROW, WIDE = "\u202f", "\u00a0"

_SPACES = "[ \u00a0\u202f\u2009]"
_EMOTICON = r"(?![-^]?[)(DPpOo/\\|*3][)(]*(?:\s|$))"
_FRENCH_HIGH = re.compile(rf"(?<=[^\W_]|[)\]»%’']){_SPACES}*(?P<sign>[!?;]+(?!\w)){_EMOTICON}")
_FRENCH_COLON = re.compile(rf"(?<=[^\W_]|[)\]»%’']){_SPACES}*:(?=\s|$|[«\"]){_EMOTICON}")
_OPENING = re.compile(rf"«{_SPACES}*")
_CLOSING = re.compile(rf"{_SPACES}*»")
_FRENCH_UNIT = re.compile(rf"(?<=\d){_SPACES}?(?=[%€](?!\w))")
_STRAIGHT = re.compile(r"(?<![\w\"“”])\"(?P<words>[^\s\"][^\"\n]{0,400}?[^\s\"]|[^\s\"])\"(?![\w\"])")
_ENGLISH_MARKS = re.compile(r"(?<!\w)“(?P<words>[^“”\n]{1,400})”")
_ENGLISH_SPACE = re.compile(
    r"(?<=[^\W_]|[)\]”\"’])[ \u00a0\u202f]+(?=[!?;:](?:\s|$))" + r"(?![ \u00a0\u202f]+[:;]-?[)(DP])"
)
_BEFORE_COMMA = re.compile(r"(?<=[^\W_]|[)\]»”\"%€])[ \u00a0\u202f]+(?=,(?:\s|$)|\.(?:[ \n]|$))")
_AFTER_COMMA = re.compile(r"(?<=[^\W\d_]{2}),(?=[^\W\d_]{2})")
_DOUBLE = re.compile(
    r"(?<=[^\s|])[ \u00a0\u202f]*(?:  |[\u00a0\u202f] | [\u00a0\u202f])[ \u00a0\u202f]*(?=[^\s|#])"
)
_LIST_MARK = re.compile(r"[ \t]*(?:[-*+•–>]|\d{1,3}[.)])")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_CURLY_APOSTROPHE = re.compile(r"(?<=[^\W\d_])’(?=[^\W\d_])")
_CODE = re.compile(r"`[^`\n]+`|^(?: {4}|\t).*$|^[ \t]*\|.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Edit:
    """One place to set, and what to write there; a `quiet` one is no remark by itself."""

    kind: str
    span: Span
    replacement: str
    quiet: bool = False


def edits_of(text: CheckedText, lang: str) -> list[Edit]:
    """Give the places of a text to set, in order; they do not overlap."""
    raw = text.text
    found = list(_french(raw) if lang.startswith("fr") else _english(raw))
    found += _common(raw)
    aside = [*text.links, *text.hashtags, *(Span(*match.span()) for match in _CODE.finditer(raw))]
    aside += [Span(prompt.start, prompt.end) for prompt in text.prompts]
    found = [edit for edit in found if not any(_meet(edit.span, span) for span in aside)]
    found.sort(key=lambda edit: (edit.span.start, edit.span.end))
    kept: list[Edit] = []
    for edit in found:
        if not kept or (edit.span.start >= kept[-1].span.end and edit.span != kept[-1].span):
            kept.append(edit)
    return kept


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < max(one.end, one.start + 1)


def _french(text: str) -> Iterator[Edit]:
    for pattern, sign in ((_FRENCH_HIGH, NARROW), (_FRENCH_COLON, WIDE)):
        for match in pattern.finditer(text):
            end = match.start("sign") if pattern is _FRENCH_HIGH else match.end() - 1
            yield from _space("spacing", text, Span(match.start(), end), sign)
    for match in _OPENING.finditer(text):
        yield from _space("spacing", text, Span(match.start() + 1, match.end()), WIDE)
    for match in _CLOSING.finditer(text):
        yield from _space("spacing", text, Span(match.start(), match.end() - 1), WIDE)
    for match in _FRENCH_UNIT.finditer(text):
        yield from _space("spacing", text, Span(*match.span()), WIDE, quiet=True)
    inside = [match.span() for match in re.finditer(r"«[^«»]*»", text)]
    for pattern in (_STRAIGHT, _ENGLISH_MARKS):
        for match in pattern.finditer(text):
            # Inside guillemets, French takes the English marks for a quotation in a quotation.
            if any(start < match.start() < end for start, end in inside):
                continue
            yield Edit("quotes", Span(match.start(), match.start() + 1), f"«{WIDE}")
            yield Edit("quotes", Span(match.end() - 1, match.end()), f"{WIDE}»")


def _english(text: str) -> Iterator[Edit]:
    for match in _ENGLISH_SPACE.finditer(text):
        yield Edit("spacing", Span(*match.span()), "")
    curly = "“" in text
    for match in _STRAIGHT.finditer(text) if curly else ():
        yield Edit("quotes", Span(match.start(), match.start() + 1), "“")
        yield Edit("quotes", Span(match.end() - 1, match.end()), "”")


def _common(text: str) -> Iterator[Edit]:
    for match in _BEFORE_COMMA.finditer(text):
        yield Edit("spacing", Span(*match.span()), "")
    for match in _AFTER_COMMA.finditer(text):
        yield Edit("spacing", Span(*match.span()), ", ")
    for match in _DOUBLE.finditer(text):
        head = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        beside_a_sign = text[match.end()] in "!?;:»%€,." or text[match.start() - 1] == "«"
        if not beside_a_sign and not _LIST_MARK.fullmatch(head):
            yield Edit("double", Span(*match.span()), " ")
    if _CURLY_APOSTROPHE.search(text):
        for match in _APOSTROPHE.finditer(text):
            yield Edit("apostrophes", Span(*match.span()), "’")


def _space(kind: str, text: str, span: Span, wanted: str, *, quiet: bool = False) -> Iterator[Edit]:
    written = text[span.start : span.end]
    if written in (NARROW, WIDE) or (written == "" and span.start == 0):
        return
    yield Edit(kind, span, wanted, quiet=quiet or written == " ")


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    edits = edits_of(text, context.lang)
    told: dict[str, list[Span]] = {}
    for edit in edits:
        if not edit.quiet:
            told.setdefault(edit.kind, []).append(_shown(edit.span, text.text))
    if not told:
        return
    messages = context.messages
    language = "fr" if context.lang.startswith("fr") else "en"
    fix = _fix(text.text, edits, messages("checks.typography.fix"))
    for kind, spans in told.items():
        yield Finding(
            "typography",
            Severity.ADVICE,
            spans[0],
            messages(f"checks.typography.{kind}", count=len(spans)),
            messages(f"checks.typography.why_{language}"),
            Origin.CRAFT,
            fix=fix,
            related=tuple(spans[1:]),
            kind=kind,
        )


def _shown(span: Span, text: str) -> Span:
    """Give a place that can be seen: a missing space is shown by the signs beside it."""
    return span if span.end > span.start else Span(max(0, span.start - 1), min(len(text), span.end + 1))


def _fix(text: str, edits: list[Edit], label: str) -> Fix:
    pieces: list[str] = []
    position = edits[0].span.start
    for edit in edits:
        pieces += (text[position : edit.span.start], edit.replacement)
        position = edit.span.end
    return Fix(Span(edits[0].span.start, position), "".join(pieces), label)


CHECK = Check("typography", _run)
