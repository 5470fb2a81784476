"""Light Markdown turned into the plain text a network takes, ready to paste.

Read line by line, in time that grows with the text alone. A text without Markdown comes out as it went in, but for
line endings, spaces at the ends of lines and blank lines beyond one.
"""

import re
from dataclasses import dataclass, field

from advocate_desktop.channels.inline import plain_inline, referenced_names
from advocate_desktop.domain.channels import Channel
from advocate_desktop.domain.drafts import open_prompts

NARROW_SPACE = "\u202f"
NO_BREAK_SPACE = "\u00a0"

_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)$")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<text>\S.*)$")
_CLOSING_HASHES = re.compile(r"[ \t]+#+$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDERLINE = re.compile(r" {0,3}={3,}$")
_BULLET = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-*+])[ \t]+(?P<text>\S.*)$")
_NUMBERED = re.compile(r"(?P<head>[ \t]*\d{1,9}[.)][ \t]+)(?P<text>\S.*)$")
_QUOTE = re.compile(r" {0,3}(?:>[ \t]?)+")
_DEFINITION = re.compile(r" {0,3}\[(?P<name>[^\[\]^\n]+)\]:[ \t]*<?(?P<url>[^\s<>]+)>?(?:[ \t]+[\"'(].*)?$")
_TABLE_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?$")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_QUOTE_SIGNS = '«“"„'
_SIGNATURE = re.compile(r"(?:—|–|--)[ \t\u00a0\u202f]*\S")
_FIGURE_START = re.compile(r"[\d~≈<>€$£]")
_FRENCH_SPACE = re.compile(r"(?<=\d)\u202f(?=\d)|\u202f(?=[;:!?»%€°])|(?<=«)\u202f")
_ELLIPSIS = re.compile(r"(?<=[^\W_])…|(?<=[»”\")])…|…(?=[^\W_])|…(?= )")


def render(text: str, channel: Channel, lang: str) -> str:
    """Give the plain text of a draft for a channel; `lang` picks the quotation marks.

    Open prompts stay as they are. Never fails; what is not Markdown is left as typed.
    """
    lines = [line.rstrip(" \t") for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    plain = _Document(lines, lang).plain()
    rendered = "\n".join(plain).strip("\n")
    return rendered if channel.narrow_spaces else _light_typography(rendered)


def _light_typography(text: str) -> str:
    """Swap the French narrow space and the ellipsis for signs that weigh 1 on X, outside links and prompts."""
    kept = [(prompt.start, prompt.end) for prompt in open_prompts(text)]
    kept += [match.span() for match in re.finditer(r"https?://\S++", text)]
    pieces: list[str] = []
    position = 0
    for start, end in sorted(kept):
        if start < position:
            continue
        pieces += (_lighten(text[position:start]), text[start:end])
        position = end
    pieces.append(_lighten(text[position:]))
    return "".join(pieces)


def _lighten(text: str) -> str:
    return _ELLIPSIS.sub("...", _FRENCH_SPACE.sub(NO_BREAK_SPACE, text))


@dataclass(slots=True)
class _Document:
    lines: list[str]
    lang: str
    out: list[str] = field(default_factory=list)
    paragraph: list[str] = field(default_factory=list)
    head: str = ""
    references: dict[str, str] = field(default_factory=dict)
    unclosed: dict[str, int] = field(default_factory=dict)

    def plain(self) -> list[str]:
        self._collect_definitions()
        position = 0
        while position < len(self.lines):
            position = self._block(position)
        self._end_paragraph()
        return self.out

    def _block(self, position: int) -> int:
        line = self.lines[position]
        if not line:
            self._end_paragraph()
            self._blank()
            return position + 1
        for reader in (self._code, self._table, self._quote):
            after = reader(position)
            if after is not None:
                return after
        self._line(position, line)
        return position + 1

    def _line(self, position: int, line: str) -> None:
        heading = _HEADING.match(line)
        definition = _DEFINITION.match(line) if "]:" in line else None
        if definition is not None and definition["name"].strip().casefold() in self.references:
            return
        if heading is not None:
            self._end_paragraph()
            self._text(_CLOSING_HASHES.sub("", heading["text"]))
        elif _RULE.match(line) or (self.paragraph and _UNDERLINE.match(line)):
            self._end_paragraph()
            if not _UNDERLINE.match(line):
                self._blank()
        elif (bullet := _BULLET.match(line)) is not None and self._is_item(position, bullet):
            self._start_item(bullet["indent"] + "• ", bullet["text"])
        elif (numbered := _NUMBERED.match(line)) is not None:
            self._start_item(numbered["head"], numbered["text"])
        else:
            self.paragraph.append(line)

    def _start_item(self, head: str, text: str) -> None:
        """Start a list item: the lines that go on with it belong to its text."""
        self._end_paragraph()
        self.head = head
        self.paragraph.append(text)

    def _is_item(self, position: int, bullet: re.Match[str]) -> bool:
        """Tell a list item from a figure that starts with a sign: '- 12 °C' alone is a temperature."""
        if bullet["mark"] == "*" or not _FIGURE_START.match(bullet["text"]):
            return True
        near = (self.lines[index] for index in (position - 1, position + 1) if 0 <= index < len(self.lines))
        return any((other := _BULLET.match(line)) and other["mark"] == bullet["mark"] for line in near)

    def _collect_definitions(self) -> None:
        found: dict[str, str] = {}
        for line in self.lines:
            match = _DEFINITION.match(line) if "]:" in line else None
            if match is not None:
                found.setdefault(match["name"].strip().casefold(), match["url"])
        if found:
            used = referenced_names(self.lines)
            self.references = {name: url for name, url in found.items() if name in used}

    def _blank(self) -> None:
        if self.out and self.out[-1]:
            self.out.append("")

    def _end_paragraph(self) -> None:
        if self.paragraph:
            lines = [line[:-1] if line.endswith("\\") else line for line in self.paragraph[:-1]]
            text, head = "\n".join([*lines, self.paragraph[-1]]), self.head
            self.paragraph, self.head = [], ""
            self._text(text, head)

    def _text(self, text: str, head: str = "") -> None:
        plain = plain_inline(text, self.references)
        if not plain.strip(" \t\n"):
            return
        # Every line of a paragraph held something: one that is empty now was an image.
        if plain != text:
            plain = "\n".join(filter(None, (line.rstrip(" \t") for line in plain.split("\n"))))
        self.out.extend((head + plain).split("\n"))

    def _code(self, position: int) -> int | None:
        fence = _FENCE.match(self.lines[position])
        if fence is None:
            return None
        mark = fence["fence"]
        if len(mark) >= self.unclosed.get(mark[0], len(mark) + 1):
            return None
        for end in range(position + 1, len(self.lines)):
            closing = _FENCE.match(self.lines[end])
            if closing is not None and closing["fence"].startswith(mark) and not closing["info"].strip():
                self._end_paragraph()
                self.out.extend(self.lines[position + 1 : end])
                return end + 1
        self.unclosed[mark[0]] = len(mark)
        return None

    def _table(self, position: int) -> int | None:
        lines = self.lines
        if "|" not in lines[position] or position + 1 >= len(lines) or "|" not in lines[position + 1]:
            return None
        if not _TABLE_RULE.match(lines[position + 1]):
            return None
        self._end_paragraph()
        self._row(lines[position])
        position += 2
        while position < len(lines) and "|" in lines[position]:
            self._row(lines[position])
            position += 1
        return position

    def _row(self, line: str) -> None:
        cells = [cell.strip().replace("\\|", "|") for cell in _CELL_BORDER.split(line)]
        plain = [plain_inline(cell, self.references) for cell in cells]
        if any(plain):
            self.out.append(" — ".join(cell for cell in plain if cell))

    def _quote(self, position: int) -> int | None:
        if not _QUOTE.match(self.lines[position]):
            return None
        end = position
        content: list[str] = []
        while end < len(self.lines) and (head := _QUOTE.match(self.lines[end])) is not None:
            content.append(self.lines[end][head.end() :])
            end += 1
        if len(content) == 1 and _FIGURE_START.match(content[0]) and content[0][-1] not in ".!?…":
            return None
        self._end_paragraph()
        signature = content.pop() if len(content) > 1 and _SIGNATURE.match(content[-1]) else None
        quoted = _Document(content, self.lang, references=self.references).plain()
        while quoted and not quoted[-1]:
            quoted.pop()
        if quoted:
            self.out.extend(self._between_quotation_marks("\n".join(quoted)).split("\n"))
        if signature is not None:
            self._text(signature)
        return end

    def _between_quotation_marks(self, text: str) -> str:
        if text[0] in _QUOTE_SIGNS:
            return text
        if self.lang.startswith("fr"):
            return f"«{NO_BREAK_SPACE}{text}{NO_BREAK_SPACE}»"
        return f"“{text}”"
