"""Light Markdown inside a paragraph, turned into plain text: marks dropped, links written out, the rest untouched.

Whatever is not clearly a mark stays as it was typed: `2*3*4`, `snake_case`, `^_^`, a lone asterisk.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from advocate_desktop.domain.drafts import open_prompts

_TOKEN = re.compile(
    r"(?P<ticks>`++)"
    r"|(?P<escape>\\[*_`\[\]()#<>~|!.+\-])"
    r"|(?P<auto><(?:https?://|mailto:)[^\s<>]++>)"
    r"|(?P<url>(?<![\w@])(?:https?://|www\.)[^\s<>\[\]]++)"
    r"|(?P<tag>(?<![\w&])[@#]\w++)"
    r"|(?P<open>!?\[)"
    r"|(?P<run>\*++|_++)"
)
_DESTINATION = re.compile(
    r"\([ \t]*+(?:<(?P<angle>[^<>\n]*+)>|(?P<bare>[^\s()<>]*+(?:\([^\s()]*+\)[^\s()]*+)*+))"
    r"(?:[ \t\n]++(?:\"[^\"\n]*+\"|'[^'\n]*+'))?+[ \t]*+\)"
)
_ESCAPED = re.compile(r"\\([*_`\[\]()#<>~|!.+\-])")
_REFERENCE = re.compile(r"\[(?P<name>[^\[\]\n]*+)\]")
_DEEPEST_LABEL = 2
_LONG_RUN = 3
_TRAILING_MARKS = "*_.,;:!?"
_CANNOT_FOLLOW_OPENER = frozenset(")]},.;:!?…»”’^<>=/\\|")
_CAN_PRECEDE_OPENER = frozenset("([{«“‘'’\"—–-/:,;.!?…*_•>")
_CANNOT_PRECEDE_CLOSER = frozenset("([{«“‘^<=\\|")
_CAN_FOLLOW_CLOSER = frozenset(")]},.;:!?…»”’'\"—–-/*_<%")


@dataclass(slots=True)
class _Piece:
    """A stretch of output; `mark` is the delimiter it is made of, empty for text."""

    text: str
    mark: str = ""
    opens: bool = False
    closes: bool = False


def plain_inline(text: str, references: Mapping[str, str]) -> str:
    """Give the plain text of a paragraph; `references` are the link definitions of the document."""
    return _Inline(text, references).plain()


class _Inline:
    def __init__(self, text: str, references: Mapping[str, str]) -> None:
        self.text = text
        self.references = references
        self.pieces: list[_Piece] = []
        self.prompts = {prompt.start: prompt.end for prompt in open_prompts(text)} if "[" in text else {}
        self.ticks: dict[int, list[int]] | None = None
        self.brackets: dict[int, tuple[int, int]] | None = None
        self.handlers: dict[str, Callable[[re.Match[str]], int]] = {
            "ticks": self._code,
            "escape": self._escape,
            "auto": self._auto,
            "url": self._url,
            "tag": self._tag,
            "open": self._bracket,
            "run": self._run,
        }

    def plain(self) -> str:
        position = 0
        while (match := _TOKEN.search(self.text, position)) is not None:
            self._keep(self.text[position : match.start()])
            kind = match.lastgroup
            assert kind is not None
            position = self.handlers[kind](match)
        self._keep(self.text[position:])
        _drop_pairs(self.pieces)
        return "".join(piece.text for piece in self.pieces)

    def _keep(self, text: str) -> None:
        if text:
            self.pieces.append(_Piece(text))

    def _code(self, match: re.Match[str]) -> int:
        if self.ticks is None:
            self.ticks = {}
            for run in re.finditer("`++", self.text):
                self.ticks.setdefault(len(run[0]), []).append(run.start())
            for starts in self.ticks.values():
                starts.reverse()
        size = len(match[0])
        starts = self.ticks.get(size, [])
        while starts and starts[-1] < match.end():
            starts.pop()
        if not starts:
            self._keep(match[0])
            return match.end()
        code = self.text[match.end() : starts[-1]]
        if code.startswith(" ") and code.endswith(" ") and code.strip():
            code = code[1:-1]
        self._keep(code)
        return starts[-1] + size

    def _escape(self, match: re.Match[str]) -> int:
        self._keep(match[0][1])
        return match.end()

    def _auto(self, match: re.Match[str]) -> int:
        self._keep(match[0][1:-1].removeprefix("mailto:"))
        return match.end()

    def _url(self, match: re.Match[str]) -> int:
        url = match[0].rstrip(_TRAILING_MARKS)
        if url.endswith(")") and url.count("(") < url.count(")"):
            url = url.rstrip(")" + _TRAILING_MARKS)
        self._keep(url)
        return match.start() + len(url)

    def _tag(self, match: re.Match[str]) -> int:
        tag = match[0].rstrip("_")
        self._keep(tag)
        return match.start() + len(tag)

    def _run(self, match: re.Match[str]) -> int:
        before = self.text[match.start() - 1] if match.start() else " "
        after = self.text[match.end()] if match.end() < len(self.text) else " "
        opens, closes = _flanks(match[0], before, after)
        self.pieces.append(_Piece(match[0], match[0][0] if opens or closes else "", opens, closes))
        return match.end()

    def _bracket(self, match: re.Match[str]) -> int:
        start = match.end() - 1
        if start in self.prompts:
            self._keep(self.text[match.start() : self.prompts[start]])
            return self.prompts[start]
        if self.brackets is None:
            self.brackets = _matching_brackets(self.text)
        end, height = self.brackets.get(start, (0, 0))
        target = self._target(start, end) if end and height <= _DEEPEST_LABEL else None
        if target is None:
            self._keep(match[0])
            return match.end()
        url, after = target
        if match[0] == "![":
            alone = match.start() == 0 or self.text[match.start() - 1].isspace()
            return after + (alone and self.text[after : after + 1] == " ")
        label = plain_inline(self.text[start + 1 : end], self.references)
        self._keep(_written_link(label.strip(), url))
        return after

    def _target(self, start: int, end: int) -> tuple[str, int] | None:
        """Give what a bracket points at and where the whole link ends, None where it is no link."""
        match = _DESTINATION.match(self.text, end + 1)
        if match is not None:
            url = match["angle"] if match["angle"] is not None else match["bare"]
            return _ESCAPED.sub(r"\1", url or ""), match.end()
        reference = _REFERENCE.match(self.text, end + 1)
        if reference is None:
            return None
        name = reference["name"] or self.text[start + 1 : end]
        url = self.references.get(name.strip().casefold())
        return None if url is None else (url, reference.end())


def _matching_brackets(text: str) -> dict[int, tuple[int, int]]:
    """Give, for each bracket that is closed, where it closes and how deep the brackets inside it go."""
    pairs: dict[int, tuple[int, int]] = {}
    waiting: list[list[int]] = []
    for match in re.finditer(r"\\[\[\]]|[\[\]]", text):
        if match[0] == "[":
            waiting.append([match.start(), 0])
        elif match[0] == "]" and waiting:
            start, height = waiting.pop()
            pairs[start] = match.start(), height
            if waiting:
                waiting[-1][1] = max(waiting[-1][1], height + 1)
    return pairs


def _written_link(label: str, url: str) -> str:
    shown = url.removeprefix("mailto:")
    if not url or url.startswith("#"):
        return label
    if not label or _same_address(label, shown):
        return shown
    return f"{label} ({shown})"


def _same_address(label: str, url: str) -> bool:
    return _bare_address(label) == _bare_address(url)


def _bare_address(address: str) -> str:
    bare = re.sub(r"^https?://", "", address.strip().casefold()).removeprefix("www.")
    return bare.rstrip("/")


def _flanks(run: str, before: str, after: str) -> tuple[bool, bool]:
    """Tell whether a run of marks may open and may close; stricter than CommonMark, for sums and smileys."""
    inside_word = before.isalnum() and after.isalnum()
    if inside_word:
        sure = run[0] == "*" and len(run) >= 2 and not (before.isdigit() or after.isdigit())
        return sure, sure
    opens = (
        not after.isspace()
        and after not in _CANNOT_FOLLOW_OPENER
        and (before.isspace() or before in _CAN_PRECEDE_OPENER or _is_symbol(before))
    )
    closes = (
        not before.isspace()
        and before not in _CANNOT_PRECEDE_CLOSER
        and (after.isspace() or after in _CAN_FOLLOW_CLOSER or _is_symbol(after))
    )
    return opens, closes


def _is_symbol(character: str) -> bool:
    """Tell emoji and the like, which may touch a mark on either side."""
    return character >= "\u2190" and not character.isalnum()


def _drop_pairs(pieces: list[_Piece]) -> None:
    """Take the marks out of a paragraph that pair up around some text; all others stay."""
    waiting: list[tuple[_Piece, int]] = []
    counts: Counter[str] = Counter()
    solid = 0
    for piece in pieces:
        if not piece.mark:
            solid += bool(piece.text.strip())
            continue
        while piece.closes and piece.text and any(counts[mark] for mark in _partners(piece.text)):
            opener, solid_before = waiting.pop()
            counts[opener.text[:_LONG_RUN]] -= 1
            if opener.text[:_LONG_RUN] not in _partners(piece.text):
                continue
            if solid_before == solid:
                piece.opens = False
                break
            size = min(len(opener.text), len(piece.text))
            opener.text, piece.text = opener.text[size:], piece.text[size:]
            if opener.text:
                waiting.append((opener, solid_before))
                counts[opener.text[:_LONG_RUN]] += 1
        if piece.opens and piece.text:
            waiting.append((piece, solid))
            counts[piece.text[:_LONG_RUN]] += 1


def _partners(run: str) -> tuple[str, ...]:
    """Give the openers a closing run may pair with: its like, or three marks (bold italic)."""
    mark = run[0]
    if len(run) >= _LONG_RUN:
        return mark, mark * 2, mark * 3
    return run, mark * 3


def referenced_names(blocks: Iterable[str]) -> set[str]:
    """Give the names of link definitions that texts make use of as `[text][name]` or `[name][]`."""
    names: set[str] = set()
    for block in blocks:
        for match in re.finditer(r"\[([^\[\]\n]++)\]\[([^\[\]\n]*+)\]", block):
            names.add((match[2] or match[1]).strip().casefold())
    return names
