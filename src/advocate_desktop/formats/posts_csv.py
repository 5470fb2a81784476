"""A table of posts, one a row: the columns are found by their names, in French or English."""

import csv
import hashlib
import io
from collections.abc import Sequence

from advocate_desktop.domain.content import ContentItem, Kind
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.dates import read_day
from advocate_desktop.formats.decoding import decode
from advocate_desktop.formats.fields import as_kind, as_labels, one_line
from advocate_desktop.formats.markdown_file import ParsedContent
from advocate_desktop.formats.outside_csv import Columns, find_header
from advocate_desktop.formats.path_hints import language_code
from advocate_desktop.formats.warnings import FileWarning

MAX_CSV_BYTES = 20 * 1024 * 1024
MAX_ROWS = 20_000
_MAX_CELL = 200_000
_TITLE_LENGTH = 90
_ROLES = {
    "text": frozenset({
        "text", "texte", "body", "corps", "content", "contenu", "post", "posttext", "postcontent",
        "message", "article", "sharecommentary", "commentary", "caption", "legende", "copy", "textedupost",
        "publication", "postmessage", "messagetext", "posttextcontent", "updatetext", "contenudupost",
        "contenudelapublication", "textedelapublication", "messagedupost", "legendedupost",
    }),
    "title": frozenset({
        "title", "titre", "headline", "subject", "sujet", "objet", "name", "nom", "posttitle",
        "updatetitle", "titredupost", "titredelapublication", "titredeposte",
    }),
    "date": frozenset({
        "date", "published", "publishedat", "publisheddate", "publishdate", "publicationdate",
        "datedepublication", "datepublication", "createdat", "created", "createddate", "posteddate", "jour",
        "day", "publiele", "dategmt", "dateutc", "postdate", "postpublishdate", "publishtime",
        "publishdategmt", "scheduledat", "datedecreation", "datedupost", "dateetheure", "datepubliee",
        "senttime", "datesent", "datedenvoi",
    }),
    "url": frozenset({
        "url", "link", "lien", "permalink", "adresse", "sharelink", "posturl", "postlink", "href",
        "postpermalink", "messagelink", "updatelink", "liendupost", "liendelapublication", "permalien",
        "urldupost", "urldelapublication", "lienpermanent",
    }),
    "author": frozenset({
        "author", "auteur", "autrice", "auteurs", "authors", "postedby", "by", "par", "publiepar", "sentby",
        "createdby", "envoyepar", "creepar", "publieepar",
    }),
    "lang": frozenset({
        "lang", "language", "langue", "locale",
    }),
    "themes": frozenset({
        "themes", "theme", "tags", "tag", "categories", "category", "categorie", "keywords", "motscles",
        "topic", "topics", "rubrique", "sujets", "thematique", "thematiques", "hashtags", "labels", "label",
        "etiquettes", "libelles",
    }),
    "kind": frozenset({
        "kind", "type", "genre", "format", "contenttype", "typedecontenu", "posttype", "typedepost",
    }),
    "summary": frozenset({
        "summary", "resume", "excerpt", "extrait", "description", "chapo", "abstract",
    }),
    "id": frozenset({
        "id", "identifiant", "guid", "postid", "reference", "ref", "messageid", "updateid",
    }),
}  # fmt: skip
_NOTHING = frozenset({"na", "n/a", "null", "none", "#n/a", "-"})


def read_posts(path: str, data: bytes) -> tuple[tuple[ParsedContent, ...], int]:
    """Give the posts of a table, and how many rows said nothing; `path` is its place inside its source.

    Raises Refusal for a table without a column of texts or titles, or without any row that says something.
    """
    if not data.strip():
        raise Refusal("formats.empty", path=path)
    text, warnings = decode(path, data)
    found = find_header(text, _ROLES, frozenset({"text"})) or find_header(text, _ROLES, frozenset({"title"}))
    if found is None:
        raise Refusal("formats.csv_columns", path=path)
    columns, body = found
    rows = _rows(path, columns, body)
    day_first = _is_day_first(columns, rows)
    read: dict[str, ParsedContent] = {}
    passed = 0
    for row in rows:
        post = _post(path, columns, row, day_first=day_first)
        if post is None:
            passed += 1
        else:
            read.setdefault(post.item.external_id, post)
    if not read:
        raise Refusal("formats.csv_no_posts", path=path)
    first, *others = read.values()
    return (ParsedContent(first.item, (*warnings, *first.warnings)), *others), passed


def _rows(path: str, columns: Columns, body: str) -> list[list[str]]:
    rows: list[list[str]] = []
    limit = csv.field_size_limit(_MAX_CELL)
    try:
        for row in csv.reader(io.StringIO(body, newline=""), delimiter=columns.separator):
            if any(cell.strip() for cell in row):
                rows.append(row)
            if len(rows) > MAX_ROWS:
                raise Refusal("formats.csv_long", path=path, limit=MAX_ROWS)
    except csv.Error as error:
        raise Refusal("formats.csv_broken", path=path) from error
    finally:
        csv.field_size_limit(limit)
    return rows


def _cell(columns: Columns, row: Sequence[str], role: str) -> str:
    position = columns.roles.get(role)
    value = row[position].strip() if position is not None and position < len(row) else ""
    return "" if value.casefold() in _NOTHING else value


def _is_day_first(columns: Columns, rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether days come before months: from the one date that cannot be the other way round."""
    for row in rows:
        parts = _cell(columns, row, "date").replace("-", "/").replace(".", "/").split("/")
        if len(parts) >= 3 and parts[0].isdecimal() and parts[1].isdecimal():
            first, second = int(parts[0]), int(parts[1])
            if 12 < first <= 31:
                return True
            if 12 < second <= 31 and first <= 12:
                return False
    return True


def _post(path: str, columns: Columns, row: Sequence[str], *, day_first: bool) -> ParsedContent | None:
    text, title, url = (_cell(columns, row, role) for role in ("text", "title", "url"))
    if not text and not title:
        return None
    if not text and len(title) > _TITLE_LENGTH:
        # The exports of a company's page name the whole text of a post its title.
        text, title = title, ""
    name = one_line(title) or _first_words(text)
    written = _cell(columns, row, "date")
    day, guessed = read_day(written, day_first=day_first) if written else (None, False)
    warnings: tuple[FileWarning, ...] = ()
    if written and day is None:
        warnings = (FileWarning("date_unreadable", {"value": written[:60]}),)
    elif guessed and day is not None and columns.roles.get("date") is not None and not day_first:
        warnings = (FileWarning("date_guessed", {"value": written[:60], "date": day.isoformat()}),)
    said = (
        f"{_cell(columns, row, 'id') or url}"
        or hashlib.blake2b(f"{title}\n{text}\n{written}".encode(errors="replace"), digest_size=12).hexdigest()
    )
    item = ContentItem(
        external_id=f"{path}#{said[:300]}",
        title=name,
        body=text.replace("\r\n", "\n").replace("\r", "\n"),
        date=day,
        lang=language_code(_cell(columns, row, "lang")),
        kind=as_kind(_cell(columns, row, "kind")) or Kind.ARTICLE,
        themes=as_labels(_cell(columns, row, "themes"), words="#" in _cell(columns, row, "themes")),
        summary=one_line(_cell(columns, row, "summary")),
        url=url if url.startswith(("http://", "https://")) else "",
        author=one_line(_cell(columns, row, "author")),
        path=path,
    )
    return ParsedContent(item, warnings)


def _first_words(text: str) -> str:
    line = one_line(next((line for line in text.splitlines() if line.strip()), ""))
    if len(line) <= _TITLE_LENGTH:
        return line
    return line[:_TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
