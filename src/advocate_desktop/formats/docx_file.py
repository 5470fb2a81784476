"""A Word document as a content item: what its readers see, and nothing that was struck out, hidden or remarked."""

import io
import re
import zipfile
import zlib
from datetime import date

from advocate_desktop.domain.content import ContentItem
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.body import plain_line, take_title
from advocate_desktop.formats.dates import day_in_path, read_day
from advocate_desktop.formats.fields import one_line, unique
from advocate_desktop.formats.markdown_file import ParsedContent
from advocate_desktop.formats.path_hints import language_code, readable_name
from advocate_desktop.formats.warnings import FileWarning
from advocate_desktop.formats.web_text import html_to_markdown

MAX_DOCX_BYTES = 50 * 1024 * 1024
_MAX_PART = 8 * 1024 * 1024
_MAX_PARTS = 3000
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT_PARTS = ("word/document", "word/footnotes", "word/endnotes", "word/document2")
_READ_PARTS = (
    *_TEXT_PARTS,
    "word/styles",
    "word/numbering",
    "word/_rels/",
    "_rels/",
    "[Content_Types]",
    "docProps/core",
)
_STYLES = "\n".join(
    (
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Titre'] => h1:fresh",
        "p[style-name='Subtitle'] => p:fresh",
        "p[style-name='Titre 1'] => h1:fresh",
        "p[style-name='Titre 2'] => h2:fresh",
        "p[style-name='Titre 3'] => h3:fresh",
        "p[style-name='Quote'] => blockquote:fresh",
        "p[style-name='Intense Quote'] => blockquote:fresh",
        "p[style-name='Citation'] => blockquote:fresh",
        "comment-reference =>",
        "p[style-name^='toc '] => !",
        "p[style-name='TOC Heading'] => !",
    )
)
_ZIP_ERRORS = (
    zipfile.BadZipFile, zipfile.LargeZipFile, RuntimeError, NotImplementedError, EOFError, OSError, ValueError,
)  # fmt: skip
_NOTE_MARK = re.compile(r"\[\[(\d+)\]\]\(#(?:foot|end)note-[\w-]+\)")
_NOTE = re.compile(r"(?m)^(\d+)\. (.*?) ?\[↑\]\(#(?:foot|end)note-ref-[\w-]+\)$")
_BACK = re.compile(r" ?\[↑\]\(#[\w-]+\)")
_LINK_WITHIN = re.compile(r"\[([^\[\]]*)\]\(#[^()\s]*\)")
# A heading of level one that comes later than this, among others, opens a part and names no document.
_BEFORE_TITLE = 200
_LONGEST_TITLE = 120
_GENERIC_TITLES = frozenset({"", "document", "document1", "untitled", "sans titre", "word document"})


def read_docx(path: str, data: bytes) -> ParsedContent:
    """Read one document; `path` is its place inside its source. Pictures are left out.

    Raises Refusal for what is no Word document, is protected, damaged, too large, or holds no text.
    """
    parts = _parts(path, data)
    markup = _to_html(path, parts)
    body = _as_notes(html_to_markdown(markup))
    if not body.strip():
        raise Refusal("formats.no_words", path=path)
    facts = _facts(parts.get("docProps/core.xml", b""))
    said = one_line(facts.get("title", ""))
    rest, heading = _heading(body)
    if heading:
        title, body = heading, rest.strip("\n")
    elif said.casefold() not in _GENERIC_TITLES:
        title = said
    else:
        title = readable_name(path)
    warnings = []
    if not heading and title != said:
        warnings.append(FileWarning("title_from_name"))
    day = _day(path, facts)
    if day is None:
        warnings.append(FileWarning("no_date"))
    item = ContentItem(
        external_id=path,
        title=title,
        body=body,
        date=day,
        lang=language_code(facts.get("language", "")),
        themes=unique([part for part in facts.get("keywords", "").replace(";", ",").split(",") if part.strip()]),
        summary=one_line(facts.get("description", "")),
        author=one_line(facts.get("creator", "")),
        path=path,
    )
    return ParsedContent(item, tuple(warnings))


def _as_notes(body: str) -> str:
    """Give the notes of a document as Markdown has them, and the links within it as their words."""
    notes = _NOTE.sub(r"[^\1]: \2", _NOTE_MARK.sub(r"[^\1]", body))
    return _LINK_WITHIN.sub(r"\1", _BACK.sub("", notes))


def _heading(body: str) -> tuple[str, str]:
    """Give the body without its title, and the title: the first heading, or the line above several of them."""
    rest, heading = take_title(body, "")
    above = body.partition("\n# ")[0] if heading else ""
    parts = len(re.findall(r"(?m)^# ", body))
    if not heading or body.startswith("#") or (parts == 1 and len(above) <= _BEFORE_TITLE):
        return rest, heading
    first, _, others = body.partition("\n")
    if (
        len(first) > _LONGEST_TITLE
        or first.startswith(("|", "- ", "1. "))
        or first.rstrip(" *_").endswith((".", ":"))
    ):
        return body, ""
    return others, plain_line(first)


def _parts(path: str, data: bytes) -> dict[str, bytes]:
    """Give the parts that hold text, and what tells how it is set; nothing else of the archive is opened."""
    if data.startswith(_OLD_WORD):
        raise Refusal("formats.docx_old", path=path)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > _MAX_PARTS:
                raise Refusal("formats.docx_damaged", path=path)
            wanted = [entry for entry in entries if entry.filename.startswith(_READ_PARTS)]
            parts: dict[str, bytes] = {}
            left = 2 * _MAX_PART
            for entry in wanted:
                if not entry.filename.endswith((".xml", ".rels")):
                    continue
                with archive.open(entry) as file:
                    content = file.read(min(_MAX_PART, left) + 1)
                left -= len(content)
                if len(content) > _MAX_PART or left < 0:
                    raise Refusal("formats.too_large_page", path=path)
                parts[entry.filename] = content
    except (*_ZIP_ERRORS, zlib.error) as error:
        raise Refusal("formats.docx_damaged", path=path) from error
    if "[Content_Types].xml" not in parts or not any(name.startswith("word/document") for name in parts):
        raise Refusal("formats.docx_damaged", path=path)
    if any(b"<!DOCTYPE" in content or b"<!ENTITY" in content for content in parts.values()):
        raise Refusal("formats.entities", path=path)
    return parts


def _to_html(path: str, parts: dict[str, bytes]) -> str:
    import mammoth
    from lxml import etree

    repacked = io.BytesIO()
    try:
        with zipfile.ZipFile(repacked, "w", zipfile.ZIP_STORED) as archive:
            for name, content in parts.items():
                kept = _as_read(content) if name.startswith(_TEXT_PARTS) else content
                archive.writestr(name, kept)
        result = mammoth.convert_to_html(
            repacked,
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(lambda _image: {"src": ""}),
            external_file_access=False,
        )
    except (etree.LxmlError, KeyError, ValueError, AttributeError, TypeError, IndexError, RecursionError) as error:
        # Whatever a damaged document makes the converter stumble over, the file is the cause.
        raise Refusal("formats.docx_damaged", path=path) from error
    except Exception as error:  # expat raises classes of its own, one for each parser
        if type(error).__module__ in {"xml.parsers.expat", "pyexpat", "xml.sax"}:
            raise Refusal("formats.docx_damaged", path=path) from error
        raise
    return str(result.value)


def _as_read(content: bytes) -> bytes:
    """Take out what a reader does not see: what was struck out or moved away, and hidden text."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(content, parser)
    for name in ("del", "moveFrom", "commentReference"):
        for element in list(root.iter(f"{_WORD}{name}")):
            parent = element.getparent()
            # In the properties of a paragraph or row these say that its mark was struck out.
            if parent is not None and parent.tag not in {f"{_WORD}rPr", f"{_WORD}trPr"}:
                parent.remove(element)
    for run in list(root.iter(f"{_WORD}r")):
        hidden = run.find(f"{_WORD}rPr/{_WORD}vanish")
        if hidden is not None and hidden.get(f"{_WORD}val", "1") not in {"0", "false", "off"}:
            parent = run.getparent()
            if parent is not None:
                parent.remove(run)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _facts(core: bytes) -> dict[str, str]:
    """Read what the document says of itself, by plain name."""
    from lxml import etree

    if not core:
        return {}
    try:
        root = etree.fromstring(core, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError:
        return {}
    return {
        str(etree.QName(each).localname): each.text for each in root if isinstance(each.tag, str) and each.text
    }


def _day(path: str, facts: dict[str, str]) -> date | None:
    for name in ("modified", "created"):
        day, _ = read_day(facts.get(name, ""))
        # Documents made by programs carry days that are nobody's.
        if day is not None and day.year >= 2000 and day_in_path(path) is None:
            return day
    return day_in_path(path)
