"""One Markdown or text file made into a content item, whatever blog or pack it comes from."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePosixPath

from advocate_desktop.domain.content import ContentImage, ContentItem, Kind
from advocate_desktop.errors import Refusal
from advocate_desktop.formats import fields as read
from advocate_desktop.formats.body import take_title
from advocate_desktop.formats.dates import day_in_path, read_day, read_instant
from advocate_desktop.formats.decoding import decode
from advocate_desktop.formats.front_matter import FrontMatter, split_front_matter
from advocate_desktop.formats.path_hints import language_code, language_in_path, readable_name, refuse_non_article
from advocate_desktop.formats.warnings import FileWarning
from advocate_desktop.formats.yaml_text import Value

MAX_MARKDOWN_BYTES = 5 * 1024 * 1024
MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mdx"})
TEXT_SUFFIXES = frozenset({".txt", ".text"})
HTML_SUFFIXES = frozenset({".html", ".htm"})

_TITLE = ("title", "titre", "headline", "name", "nom")
_DATE = ("date", "published_at", "date_published", "datepublished", "publish_date", "publishdate", "pubdate",
         "published_on", "published_date", "published", "date_de_publication", "created", "created_at",
         "date_created", "posted", "timestamp", "lastmod")  # fmt: skip
_LANG = ("lang", "language", "locale", "langue", "lng")
_THEMES = ("themes", "theme", "themes_", "tags", "tag", "categories", "category", "keywords", "topics", "topic",
           "rubrique", "rubriques", "etiquettes", "mots_cles", "categorie")  # fmt: skip
_SUMMARY = ("summary", "excerpt", "description", "abstract", "chapo", "chapeau", "resume", "teaser", "intro",
            "lead", "subtitle", "sous_titre")  # fmt: skip
_URL = ("url", "canonical_url", "canonical", "canonicalurl", "permalink", "link", "external_url", "original_url")
_AUTHOR = ("author", "authors", "auteur", "auteurs", "autrice", "by", "byline", "writer", "contributors")
_IMAGES = ("images", "image", "cover", "thumbnail", "hero", "banner", "featured_image", "feature_image",
           "featuredimage", "cover_image", "coverimage", "header_image", "og_image", "visuel")  # fmt: skip
_ALT = ("image_alt", "imagealt", "alt", "alt_text", "cover_alt", "hero_alt", "thumbnail_alt")
_EXPIRES = ("expires", "expirydate", "expiry_date", "expiry", "expires_on", "expiration", "expiration_date",
            "unpublishdate", "unpublish_date", "valid_until")  # fmt: skip
KNOWN_FIELDS = frozenset(
    {"id", "kind", "type", "draft", "published", "status", "embargo", "facts", "faits", "key_facts", "suggested",
     "suggestions", "slug", "layout", "aliases", "weight", "comments", "version",
     *_TITLE, *_DATE, *_LANG, *_THEMES, *_SUMMARY, *_URL, *_AUTHOR, *_IMAGES, *_ALT, *_EXPIRES}
)  # fmt: skip
_NESTED = ("params", "extra", "taxonomies", "seo", "meta")
_EMBARGO = r"""(?<![^\W_])embargo[\w *\u00a0\u202f-]{0,20}["']?[ \t]*[:=]"""
_EMBARGO_LINE = re.compile(
    rf"""^[ \t\u00a0]*["'*_]{{0,3}}(?:sous |under )?{_EMBARGO}""", re.IGNORECASE | re.MULTILINE
)
_EMBARGO_ANYWHERE = re.compile(rf"^[^#\n]*?{_EMBARGO}", re.IGNORECASE | re.MULTILINE)
# So far down a text may still be the header that somebody meant.
_TOP_LINES = 40
_DRAFT_LINE = re.compile(r"""^["']?draft["']?\s*[:=]\s*["']?(?:true|yes|oui)\b""", re.IGNORECASE | re.MULTILINE)
_FOLDED = str.maketrans({"-": "_", " ": "_", "é": "e", "è": "e", "ê": "e", "à": "a", "î": "i"})


@dataclass(frozen=True, slots=True)
class ReadingDefaults:
    """What holds where a file says nothing; with `keep_ids` (packs) an `id` field is the id, else the path is.

    With `unpublished`, what is marked as a draft is read like the rest.
    """

    lang: str = ""
    keep_ids: bool = False
    unpublished: bool = False


@dataclass(frozen=True, slots=True)
class ParsedContent:
    """A content item and what was guessed or passed over while reading it."""

    item: ContentItem
    warnings: tuple[FileWarning, ...] = ()


def read_markdown(path: str, data: bytes, defaults: ReadingDefaults | None = None) -> ParsedContent:
    """Read one file; `path` is its place inside its source, with `/`.

    Raises Refusal, with the reason, for what is no publishable article: a draft, a section page, an unreadable
    embargo, an empty, binary or too large file.
    """
    defaults = defaults or ReadingDefaults()
    if len(data) > MAX_MARKDOWN_BYTES:
        raise Refusal("formats.too_large_text", path=path)
    if not data.strip():
        raise Refusal("formats.empty", path=path)
    _refuse_kind(path)
    text, warnings = decode(path, data)
    if not text.strip("\ufeff \t\n"):
        raise Refusal("formats.empty", path=path)
    is_text = PurePosixPath(path).suffix.casefold() in TEXT_SUFFIXES
    front = split_front_matter(text)
    header = _Header(path, front, defaults)
    refuse_non_article(path, header.names())
    if not defaults.unpublished:
        _refuse_unpublished(path, front, header)
    item = _item(path, front, header, first_line_title=is_text)
    return ParsedContent(item, (*warnings, *front.warnings, *header.warnings))


def _refuse_kind(path: str) -> None:
    suffix = PurePosixPath(path).suffix.casefold()
    if suffix not in MARKDOWN_SUFFIXES | TEXT_SUFFIXES | HTML_SUFFIXES:
        raise Refusal("formats.unknown_kind", path=path, suffix=suffix or "?")


def _refuse_unpublished(path: str, front: FrontMatter, header: "_Header") -> None:
    published, draft, status = (_first_word(header.peek(name)) for name in ("published", "draft", "status"))
    if draft in read.TRUE or published in read.FALSE or status in {"draft", "brouillon"}:
        raise Refusal("formats.draft", path=path)
    if "_drafts" in PurePosixPath(path).parts or (not front.fields and _DRAFT_LINE.search(front.header)):
        raise Refusal("formats.draft", path=path)


def _first_word(value: Value) -> str:
    # A mended header may have joined what follows to the word that counts, and a draft must not slip out for it.
    return next(iter(read.as_text(value).casefold().split()), "")


class _Header:
    """The fields of a header by folded name; each one taken is gone, what is left becomes `extra`."""

    def __init__(self, path: str, front: FrontMatter, defaults: ReadingDefaults) -> None:
        self.path = path
        self.defaults = defaults
        self.warnings: list[FileWarning] = []
        self._lines = {_folded(key): line for key, line in front.lines.items()}
        self._values: dict[str, tuple[str, Value]] = {}
        for key, value in front.fields.items():
            self._add(key, value)
        for nest in _NESTED:
            if nest in self._values and isinstance(table := self._values[nest][1], dict):
                del self._values[nest]
                for key, value in table.items():
                    self._add(key, value, nested=True)
        self.embargo = self._read_embargo(front)

    def _add(self, key: str, value: Value, *, nested: bool = False) -> None:
        folded = _folded(key)
        if folded not in self._values or not nested:
            if folded.startswith("embargo") and folded in self._values:
                value = [self._values[folded][1], value]
            self._values[folded] = (key, value)

    def names(self) -> frozenset[str]:
        return frozenset(self._values)

    def line(self, name: str) -> int:
        return self._lines.get(name, 0)

    def peek(self, name: str) -> Value:
        return self._values.get(name, ("", None))[1]

    def take(self, names: tuple[str, ...]) -> tuple[str, Value]:
        """Give the first of these fields that says something; the others stay for `extra`."""
        for name in names:
            if name in self._values and not read.is_nothing(self._values[name][1]):
                return name, self._values.pop(name)[1]
        return "", None

    def take_all(self, names: tuple[str, ...]) -> list[tuple[str, Value]]:
        return [(name, self._values.pop(name)[1]) for name in names if name in self._values]

    def warn(self, key: str, name: str = "", **values: str | int) -> None:
        self.warnings.append(FileWarning(key, values, self.line(name) if name else 0))

    def extra(self) -> dict[str, str]:
        return {key: read.as_text(value) for key, value in self._values.values() if not read.is_nothing(value)}

    def _read_embargo(self, front: FrontMatter) -> datetime | None:
        """Read every field that speaks of an embargo; one that cannot be understood refuses the file."""
        said = [name for name in self._values if "embargo" in name]
        if not said and (hidden := _hidden_embargo(front)):
            raise Refusal("formats.embargo_unreadable", path=self.path, value=hidden)
        if _embargo_below(front):
            raise Refusal("formats.embargo_outside", path=self.path)
        moments = []
        for name in said:
            value = self._values.pop(name)[1]
            if isinstance(value, str | None) and (read.is_nothing(value) or str(value).casefold() in read.FALSE):
                self.warn("embargo_blank", name)
                continue
            moment = read_instant(value) if isinstance(value, str) else None
            if moment is None:
                shown = read.as_text(value)[:60]
                no_zone = isinstance(value, str) and read_day(value)[0] is not None
                reason = "formats.embargo_zone" if no_zone else "formats.embargo_unreadable"
                raise Refusal(reason, path=self.path, value=shown)
            moments.append(moment)
        return max(moments, default=None)


def _hidden_embargo(front: FrontMatter) -> str:
    """Give the line of a header that may hold an embargo though no field of it was read; nothing if none does."""
    mended = not front.fields or any(warning.key.startswith("header_") for warning in front.warnings)
    found = (_EMBARGO_ANYWHERE if mended else _EMBARGO_LINE).search(front.header)
    at = found.end() if found else front.header.casefold().find("embargo")
    if at < 0 or not (found or _mentions_embargo(dict(front.fields))):
        return ""
    return front.header[front.header.rfind("\n", 0, at) + 1 :].split("\n")[0].strip()[:60]


def _embargo_below(front: FrontMatter) -> bool:
    """Tell whether an embargo stands at the top of a body whose header is missing or not closed."""
    lost = any(warning.key in ("header_unfenced", "header_unclosed") for warning in front.warnings)
    if front.fields and not lost:
        return False
    top = "\n".join(front.body.split("\n", _TOP_LINES)[:_TOP_LINES])
    return _EMBARGO_LINE.search(top) is not None


def _mentions_embargo(value: Value) -> bool:
    if isinstance(value, dict):
        return any("embargo" in _folded(key) or _mentions_embargo(each) for key, each in value.items())
    return isinstance(value, list) and any(_mentions_embargo(each) for each in value)


def _folded(key: str) -> str:
    return key.strip().casefold().translate(_FOLDED)


def _item(path: str, front: FrontMatter, header: _Header, *, first_line_title: bool) -> ContentItem:
    lang = _language(path, header)
    title, body = _title(path, front, header, lang, first_line_title=first_line_title)
    day = _date(path, header, lang)
    expires = _expiry(header, lang)
    summary = read.as_sentence(header.take(_SUMMARY)[1], lang)
    url = _url(header)
    if not body.strip() and not (summary or url or day):
        raise Refusal("formats.no_text", path=path)
    images = _images(header)
    author = ", ".join(read.as_labels(header.take(_AUTHOR)[1]))
    return ContentItem(
        external_id=_id(path, header),
        title=title,
        body=body.strip("\n"),
        date=day,
        lang=lang,
        kind=_kind(header),
        themes=_themes(path, header),
        summary=summary,
        url=url,
        author=author,
        path=path,
        images=images,
        facts=read.as_facts(header.take(("facts", "faits", "key_facts"))[1]),
        suggested=read.as_suggested(header.take(("suggested", "suggestions"))[1]),
        embargo=header.embargo,
        expires=expires,
        extra=header.extra(),
    )


def _id(path: str, header: _Header) -> str:
    if not header.defaults.keep_ids:
        return path
    _, value = header.take(("id",))
    return read.as_text(value)[:200] or path


def _language(path: str, header: _Header) -> str:
    _, value = header.take(_LANG)
    said = language_code(read.as_text(value)) if isinstance(value, str) else ""
    if isinstance(value, str) and not said:
        header.warn("lang_unknown", next(name for name in _LANG if header.line(name)), value=value[:60])
    address = read.as_text(header.peek("permalink")).removeprefix("/")
    return said or language_in_path(path) or language_in_path(address) or header.defaults.lang


def _title(
    path: str, front: FrontMatter, header: _Header, lang: str, *, first_line_title: bool
) -> tuple[str, str]:
    said = ""
    while not said:
        name, value = header.take(_TITLE)
        if not name:
            break
        said = read.as_sentence(value, lang)
    body, found = take_title(front.body, said, first_line=first_line_title and not said)
    if said or found:
        return said or found, body
    header.warn("title_from_name")
    return readable_name(path), body


def _date(path: str, header: _Header, lang: str) -> date | None:
    in_path = day_in_path(path) or _day_in_address(header)
    for name in _DATE:
        value = header.peek(name)
        if isinstance(value, dict):
            value = next((each for key, each in value.items() if key in {"created", "published", "date"}), None)
        if not isinstance(value, str) or not value.strip():
            continue
        day, guessed = read_day(value, day_first=lang != "en")
        if day is None:
            if name == "date":
                header.warn("date_unreadable", name, value=value[:60])
            continue
        if name == "lastmod" and in_path is not None:
            break
        if name != "lastmod":
            header.take((name,))
        if guessed:
            header.warn("date_guessed", name, value=value[:60], date=day.isoformat())
        return day
    if in_path is None:
        header.warn("no_date")
    return in_path


def _day_in_address(header: _Header) -> date | None:
    """Give the day that the address of an article carries, which some generators keep in its header alone."""
    said = (header.peek(name) for name in ("path", "permalink", "url", "slug"))
    return next((day for value in said if isinstance(value, str) and (day := day_in_path(f"/{value}/"))), None)


def _expiry(header: _Header, lang: str) -> date | None:
    name, value = header.take(_EXPIRES)
    if not name:
        return None
    day, _ = read_day(value, day_first=lang != "en") if isinstance(value, str) else (None, False)
    if day is None:
        header.warn("expiry_unreadable", name, value=read.as_text(value)[:60])
    return day


def _url(header: _Header) -> str:
    for name in _URL:
        value = header.peek(name)
        if isinstance(value, str) and re.match(r"https?://[^\s/]", value.strip(), re.IGNORECASE):
            header.take((name,))
            return value.strip()
    return ""


def _kind(header: _Header) -> Kind:
    for name in ("kind", "type"):
        if kind := read.as_kind(header.peek(name)):
            header.take((name,))
            return kind
    if not read.is_nothing(header.peek("kind")):
        header.warn("kind_unknown", "kind", value=read.as_text(header.peek("kind"))[:60])
    return Kind.ARTICLE


def _themes(path: str, header: _Header) -> tuple[str, ...]:
    jekyll = "_posts" in PurePosixPath(path).parts
    labels: list[str] = []
    for name, value in header.take_all(_THEMES):
        labels.extend(read.as_labels(value, words=jekyll and name in {"tags", "categories"}))
    return read.unique(labels)


def _images(header: _Header) -> tuple[ContentImage, ...]:
    alt = read.as_sentence(header.take(_ALT)[1])
    found: dict[str, ContentImage] = {}
    for name in _IMAGES:
        images = read.as_images(header.peek(name), alt)
        if images:
            header.take((name,))
        for image in images:
            found.setdefault(image.file, image)
    return tuple(found.values())
