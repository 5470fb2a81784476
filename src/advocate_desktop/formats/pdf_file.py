"""A PDF as a content item: its text in reading order, without what stands on every page."""

import re
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from advocate_desktop.domain.content import ContentItem
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.dates import day_in_path, read_day
from advocate_desktop.formats.fields import one_line, unique
from advocate_desktop.formats.markdown_file import ParsedContent
from advocate_desktop.formats.path_hints import readable_name
from advocate_desktop.formats.warnings import FileWarning

MAX_PDF_BYTES = 100 * 1024 * 1024
_MAX_PAGES = 300
_MAX_SECONDS = 15.0
_MAX_TEXT = 3_000_000
_LEAST_A_PAGE = 25
# The library keeps one state for the whole process.
_LOCK = threading.Lock()
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\t": " "}
)
_SOFT = "\ufffe\u00ad\x02"
_HYPHEN_END = re.compile(rf"(?<=[^\W\d_])[-‐{_SOFT}]$")
_HYPHENS = re.compile(r"[\ufffe\x02]\s*(?=(.))")
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?[-–—]?\s*\d{1,4}\s*(?:[-–—/]|(?:sur|of|de)\s*)?\s*\d{0,4}\s*[-–—]?", re.IGNORECASE
)
_BULLET = re.compile(r"^[•●▪◦‣·–—-]\s+")
_ENDS = re.compile(r"[.!?:…»”\"')\]]\s*$")
_PROGRAM_TITLE = re.compile(
    r"^(?:Microsoft (?:Word|PowerPoint)|untitled|sans titre|.*\.(?:docx?|pptx?|indd|pdf|odt|tex)$)", re.I
)
_EDGE_LINES = 3


@dataclass(frozen=True, slots=True)
class _Raw:
    pages: list[list[str]]
    facts: dict[str, str]
    total: int
    title: str
    stopped: bool


def read_pdf(path: str, data: bytes) -> ParsedContent:
    """Read one PDF; `path` is its place inside its source. It gets 300 pages and 15 seconds at most.

    Raises Refusal for what is no PDF, needs a password, is damaged, or holds pictures of text only.
    """
    if b"%PDF-" not in data[:1024]:
        raise Refusal("formats.pdf_damaged", path=path)
    raw = _extract(path, data)
    pages = _without_edges(raw.pages)
    body = "\n\n".join(_paragraphs([line for page in pages for line in [*page, ""]]))
    letters = sum(character.isalnum() for character in body)
    if letters < _LEAST_A_PAGE * max(1, len(raw.pages)) and letters < 400:
        raise Refusal("formats.pdf_scanned", path=path)
    warnings = [FileWarning("pages_left", {"count": len(raw.pages), "total": raw.total})] if raw.stopped else []
    title = _title(raw, body)
    if not title:
        warnings.append(FileWarning("title_from_name"))
        title = readable_name(path)
    elif body.startswith(title):
        body = body[len(title) :].lstrip()
    day = day_in_path(path) or _day(raw.facts)
    if day is None:
        warnings.append(FileWarning("no_date"))
    item = ContentItem(
        external_id=path,
        title=title,
        body=_escaped(body),
        date=day,
        themes=unique([part for part in re.split(r"[,;]", raw.facts.get("Keywords", "")) if part.strip()]),
        summary=one_line(raw.facts.get("Subject", "")),
        author=one_line(raw.facts.get("Author", "")),
        path=path,
    )
    return ParsedContent(item, tuple(warnings))


def _extract(path: str, data: bytes) -> _Raw:
    import pypdfium2

    with _LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            reason = "pdf_password" if "assword" in str(error) else "pdf_damaged"
            raise Refusal(f"formats.{reason}", path=path) from error
        try:
            facts = {name: _clean(text) for name, text in document.get_metadata_dict(skip_empty=True).items()}
            return _read_pages(document, facts)
        except (pypdfium2.PdfiumError, ValueError, MemoryError) as error:
            raise Refusal("formats.pdf_damaged", path=path) from error
        finally:
            document.close()


def _read_pages(document: Any, facts: dict[str, str]) -> _Raw:
    total, begun, size = len(document), time.monotonic(), 0
    pages: list[list[str]] = []
    title = ""
    for number in range(min(total, _MAX_PAGES)):
        page = document[number]
        text_page = page.get_textpage()
        try:
            text = text_page.get_text_range()
            if number == 0:
                title = _largest_line(text_page)
        finally:
            text_page.close()
            page.close()
        size += len(text)
        pages.append([_clean(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")])
        if size > _MAX_TEXT or time.monotonic() - begun > _MAX_SECONDS:
            break
    return _Raw(pages, facts, total, title, stopped=len(pages) < total)


def _largest_line(text_page: Any) -> str:
    """Give the line set largest on a page, when it stands out from the others."""
    from pypdfium2 import raw

    sizes: list[tuple[float, str]] = []
    line, size = "", 0.0
    for index in range(min(text_page.count_chars(), 3000)):
        letter = chr(raw.FPDFText_GetUnicode(text_page, index) or 32)
        if letter in "\r\n":
            sizes.append((round(size, 1), line))
            line, size = "", 0.0
        else:
            line += letter
            if letter.isalnum():
                size = max(size, raw.FPDFText_GetFontSize(text_page, index))
    sizes.append((round(size, 1), line))
    written = [(each, _clean(text)) for each, text in sizes if len(_clean(text)) > 1]
    if len(written) < 2:
        return ""
    usual = Counter(each for each, text in written for _ in text).most_common(1)[0][0]
    largest = max(each for each, _ in written)
    if largest < usual * 1.15:
        return ""
    first = next(index for index, (each, _) in enumerate(written) if each == largest)
    joined = []
    for each, text in written[first : first + 4]:
        if each != largest:
            break
        joined.append(text)
    return one_line(" ".join(joined))[:300]


def _clean(text: str) -> str:
    return one_line("".join(c for c in text.translate(_LIGATURES) if c >= " " or c in _SOFT).replace("\x00", ""))


def _without_edges(pages: Sequence[list[str]]) -> list[list[str]]:
    """Take out page numbers, and first and last lines that come again on other pages."""
    filled = [[line for line in page if line] for page in pages]
    edges = Counter(
        shape
        for page in filled
        for shape in {_shape(line) for line in [*page[:_EDGE_LINES], *page[-_EDGE_LINES:]]}
    )
    least = max(2, (len(pages) + 2) // 3)
    kept: list[list[str]] = []
    for page in filled:
        lines = list(page)
        for take in (0, -1):
            for _ in range(_EDGE_LINES):
                again = bool(lines) and len(pages) > 2 and edges[_shape(lines[take])] >= least
                if not lines or not (again or _PAGE_NUMBER.fullmatch(lines[take])):
                    break
                del lines[take]
        kept.append(lines)
    return kept


def _shape(line: str) -> str:
    return _DIGITS.sub("0", line.casefold())


def _paragraphs(lines: Sequence[str]) -> list[str]:
    """Join lines into paragraphs: a hyphen at a line's end joins words, a short line ends a paragraph."""
    lengths = sorted(len(line) for line in lines if len(line) > 20)
    usual = lengths[int(len(lengths) * 0.8)] if lengths else 80
    paragraphs: list[str] = []
    open_text = ""
    before = 0
    for written in lines:
        if not written:
            # The foot of a page: a sentence that is not over goes on overleaf.
            if open_text and _ENDS.search(open_text):
                paragraphs.append(open_text)
                open_text = ""
            continue
        short = before < usual * 0.75
        ends = bool(_ENDS.search(open_text))
        line = f"- {_BULLET.sub('', written)}" if _BULLET.match(written) else written
        heading = short and before < usual * 0.6 and line[:1].isupper()
        if open_text and (line != written or (ends and short) or heading):
            paragraphs.append(open_text)
            open_text = ""
        open_text = _joined(open_text, line) if open_text else line
        before = len(line)
    if open_text:
        paragraphs.append(open_text)
    return [_HYPHENS.sub(_kept_or_not, paragraph).replace("\u00ad", "") for paragraph in paragraphs]


def _joined(text: str, line: str) -> str:
    if not _HYPHEN_END.search(text):
        return f"{text} {line}"
    return f"{text[:-1]}\ufffe{line}"


def _kept_or_not(found: re.Match[str]) -> str:
    # A capital or a digit after the hyphen: it belongs to the word (Saint-Nazaire).
    return "" if found[1].islower() else "-"


def _title(raw: _Raw, body: str) -> str:
    said = one_line(raw.facts.get("Title", ""))
    if said and len(said) > 3 and not _PROGRAM_TITLE.match(said):
        return said[:300]
    if raw.title and not _PAGE_NUMBER.fullmatch(raw.title):
        return raw.title
    first = body.split("\n", 1)[0]
    return first if 3 < len(first) <= 120 and not _ENDS.search(first) else ""


def _day(facts: dict[str, str]) -> date | None:
    for name in ("CreationDate", "ModDate"):
        day, _ = read_day(facts.get(name, "").removeprefix("D:")[:8])
        if day is not None and day.year >= 1995:
            return day
    return None


def _escaped(body: str) -> str:
    """Give plain text as Markdown that says the same."""
    return re.sub(r"(?m)^(#{1,6} |>|\d{1,3}[.)](?=\s)|[+*](?=\s)|={3,}|-{3,})", r"\\\1", body)
