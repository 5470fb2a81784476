"""The reader of each kind of file that content comes in."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from advocate_desktop.errors import Refusal
from advocate_desktop.formats.feed_file import MAX_FEED_BYTES, Feed, FeedAddress
from advocate_desktop.formats.front_matter import split_front_matter
from advocate_desktop.formats.markdown_file import (
    HTML_SUFFIXES,
    MARKDOWN_SUFFIXES,
    MAX_MARKDOWN_BYTES,
    TEXT_SUFFIXES,
    ParsedContent,
    read_markdown,
)

PAGE_SUFFIXES = HTML_SUFFIXES | {".xhtml"}
FEED_SUFFIXES = frozenset({".xml", ".rss", ".atom", ".rdf", ".json", ".opml"})
DOCUMENT_SUFFIXES = PAGE_SUFFIXES | {".docx", ".pdf"}
TABLE_SUFFIXES = frozenset({".csv", ".tsv"})
READ_SUFFIXES = MARKDOWN_SUFFIXES | TEXT_SUFFIXES | DOCUMENT_SUFFIXES | FEED_SUFFIXES | TABLE_SUFFIXES


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file held: items, with `passed` rows or entries that said nothing; a feed also says who it is."""

    items: tuple[ParsedContent, ...] = ()
    is_feed: bool = False
    feed_title: str = ""
    feed_key: str = ""
    addresses: tuple[FeedAddress, ...] = ()
    passed: int = 0


def read_file(path: Path, inside: str) -> Reading:
    """Read a file of any kind that content comes in; `inside` is its place in its source, with `/`.

    Raises Refusal, with the reason, for what cannot be taken; OSError when the file cannot be read.
    """
    suffix = PurePosixPath(inside).suffix.casefold()
    read, limit, reason = _reader(suffix)
    with path.open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise Refusal(f"formats.{reason}", path=inside)
    return read(inside, data)


def _reader(suffix: str) -> tuple[Callable[[str, bytes], Reading], int, str]:
    from advocate_desktop.formats import docx_file, pdf_file, posts_csv, saved_page

    if suffix in PAGE_SUFFIXES:
        return _read_page, saved_page.MAX_PAGE_BYTES, "too_large_page"
    if suffix == ".docx":
        return _one(docx_file.read_docx), docx_file.MAX_DOCX_BYTES, "too_large_page"
    if suffix == ".pdf":
        return _one(pdf_file.read_pdf), pdf_file.MAX_PDF_BYTES, "too_large_page"
    if suffix in TABLE_SUFFIXES:
        return _read_table, posts_csv.MAX_CSV_BYTES, "too_large_page"
    if suffix in FEED_SUFFIXES:
        return _read_feed, MAX_FEED_BYTES, "feed_large"
    return _one(read_markdown), MAX_MARKDOWN_BYTES, "too_large_text"


def _one(read: Callable[[str, bytes], ParsedContent]) -> Callable[[str, bytes], Reading]:
    return lambda inside, data: Reading((read(inside, data),))


def _read_page(inside: str, data: bytes) -> Reading:
    from advocate_desktop.formats.saved_page import read_page

    # Blogs keep articles in HTML under a header of their own; a browser never writes one.
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"---", b"+++")):
        text = data[:MAX_MARKDOWN_BYTES].decode("utf-8", "replace").replace("\r\n", "\n")
        if split_front_matter(text).fields:
            return Reading((read_markdown(inside, data),))
    return Reading((read_page(inside, data),))


def _read_table(inside: str, data: bytes) -> Reading:
    from advocate_desktop.formats.posts_csv import read_posts

    posts, passed = read_posts(inside, data)
    return Reading(posts, passed=passed)


def _read_feed(inside: str, data: bytes) -> Reading:
    from advocate_desktop.formats.feed_file import read_feed

    return reading_of(read_feed(inside, data))


def reading_of(feed: Feed) -> Reading:
    """Give a feed as what a file held; its own address names it, else its home page."""
    return Reading(feed.entries, True, feed.title, feed.address or feed.home, feed.addresses, feed.left_out)
