"""Sets the spaces and apostrophes of our own French texts as French is set; a person's text is never touched.

U+202F before `;`, `!` and `?`; U+00A0 before `:` and `%` and inside quotation marks; a curly apostrophe.
"""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RULES = (
    (re.compile(r"(?<=[\w»)}…%])[ \u00a0]([;!?])(?=[\s»)]|$)"), "\u202f\\1"),
    (re.compile(r"(?<=[\w»)}…%]) (:)(?=\s|$)"), "\u00a0\\1"),
    (re.compile(r"« ?(?=\S)"), "«\u00a0"),
    (re.compile(r"(?<=\S) ?»"), "\u00a0»"),
    (re.compile(r"(?<=[\d}]) %(?!\()"), "\u00a0%"),
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
)
# A value stands after its key; a heading or a comment is no text.
TOML_LINE = re.compile(r"^(\s*(?:\"[^\"]*\"|[\w.-]+)\s*=\s*\"*)?(.*?)(\"*\s*)$")
TS_TEXT = re.compile(r"(?<=>)[^<]*(?=</(?:translation|numerusform)>)")


def set_french(text: str) -> str:
    """Give a text with its spaces and apostrophes set; it changes nothing when done twice."""
    for pattern, wanted in RULES:
        text = pattern.sub(wanted, text)
    return text


def _set_toml_line(line: str) -> str:
    if line.lstrip().startswith(("#", "[")):
        return line
    match = TOML_LINE.match(line)
    return line if match is None else f"{match[1] or ''}{set_french(match[2])}{match[3]}"


def main() -> None:
    """Set the catalogues and the translation of the windows."""
    for path in sorted((ROOT / "resources/messages/fr").glob("*.toml")):
        before = path.read_text("utf-8")
        after = "\n".join(_set_toml_line(line) for line in before.split("\n"))
        if after != before:
            path.write_text(after, "utf-8")
    for path in (ROOT / "resources/i18n").glob("advocate_fr.ts"):
        before = path.read_text("utf-8")
        after = TS_TEXT.sub(lambda match: set_french(match[0].replace("&apos;", "'")), before)
        if after != before:
            path.write_text(after, "utf-8")


if __name__ == "__main__":
    main()
