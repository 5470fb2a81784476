"""Emoji in a text, as a reader sees them: one sequence is one emoji."""

import regex

from advocate_desktop.domain.findings import Span

_ELEMENT = (
    r"(?:\p{Regional_Indicator}{2}|[#*0-9]\uFE0F?\u20E3"
    r"|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Extended_Pictographic}(?=\p{Emoji_Modifier}))"
    r"\uFE0F?\p{Emoji_Modifier}?(?:[\U000E0020-\U000E007E]+\U000E007F)?)"
)
_SEQUENCE = regex.compile(rf"{_ELEMENT}(?:\u200D(?:{_ELEMENT}|\p{{Extended_Pictographic}}\uFE0F?))*")
_QUICK = regex.compile(r"[\u200d\u203c-\u3299\ufe0f\U0001F000-\U0001FAFF]")


def find_emoji(text: str) -> list[Span]:
    """Find the emoji; signs shown as text (©, →, ✓) are none."""
    if not _QUICK.search(text):
        return []
    return [Span(*match.span()) for match in _SEQUENCE.finditer(text)]
