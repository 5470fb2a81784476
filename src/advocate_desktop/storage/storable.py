"""Text as the database can keep it."""

import re

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def storable(text: str) -> str:
    """Give a text without what SQLite cannot keep: halves of surrogate pairs (they are no UTF-8) and NUL."""
    if text.isascii() and "\x00" not in text:
        return text
    return _LONE_SURROGATE.sub("\ufffd", text).replace("\x00", "")
