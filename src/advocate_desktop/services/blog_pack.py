"""A blog laid out as the folder of a pack: its articles as they are, the pictures they show, a manifest."""

import shutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from advocate_desktop.domain.language import detect_language
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.blog_site import BlogSite, named_pictures, place_picture, read_site, site_articles
from advocate_desktop.formats.images import check_image
from advocate_desktop.formats.markdown_file import (
    MAX_MARKDOWN_BYTES,
    ParsedContent,
    ReadingDefaults,
    read_markdown,
)
from advocate_desktop.formats.pack import MAX_IMAGE_BYTES
from advocate_desktop.formats.pack_manifest import quoted
from advocate_desktop.formats.pack_source import MANIFEST
from advocate_desktop.formats.plain_text import markdown_to_text
from advocate_desktop.formats.safe_names import check_name, safe_name

_SHARE_OF_A_LANGUAGE = 0.01
_LEAST_OF_A_LANGUAGE = 2


@dataclass(frozen=True, slots=True)
class PackFacts:
    """What the person says of the pack, in place of what a blog's settings tell; empty: nothing."""

    id: str = ""
    name: str = ""
    company: str = ""
    version: str = ""
    languages: tuple[str, ...] = ()


@dataclass(slots=True)
class BlogLayout:
    """What was laid out: how many articles and pictures, and which files were left out, each with its reason.

    `origins` are the files of the blog by the names their copies have; what was left out is named from `root`.
    """

    kind: str
    root: Path
    articles: int = 0
    pictures: int = 0
    skipped: list[tuple[str, str]] = field(default_factory=list)
    origins: dict[str, Path] = field(default_factory=dict)


def lay_out_blog(root: Path, folder: Path, facts: PackFacts, today: date) -> BlogLayout:
    """Copy what a pack of a blog holds into an empty folder.

    Left out: drafts, articles of the future, what is no article, and pages without a date in a blog most of
    whose articles have one. Names that are not safe on every system are made so.
    Raises Refusal when no article is left.
    """
    site = read_site(root)
    layout = BlogLayout(site.kind, site.articles)
    taken = _articles(site, layout, today)
    if not taken:
        raise Refusal("packs.blog_empty", path=str(root))
    for inside, name, parsed in taken:
        _copy(site.articles / inside, folder / name)
        layout.origins[name] = site.articles / inside
        for file in (*(image.file for image in parsed.item.images), *named_pictures(parsed.item.body)):
            layout.pictures += _take_picture(site, inside, file, folder)
    layout.articles = len(taken)
    languages = facts.languages or _languages(site, [parsed for _, _, parsed in taken])
    (folder / MANIFEST).write_text(_manifest(site, facts, languages, today), "utf-8", newline="\n")
    return layout


def _articles(site: BlogSite, layout: BlogLayout, today: date) -> list[tuple[str, str, ParsedContent]]:
    found: list[tuple[str, str, ParsedContent]] = []
    names: set[str] = set()
    for file in site_articles(site):
        name = f"content/{safe_name(file.inside)}"
        try:
            check_name(site.root.name, name)
            with file.path.open("rb") as stream:
                parsed = read_markdown(name, stream.read(MAX_MARKDOWN_BYTES + 1), ReadingDefaults(keep_ids=True))
        except Refusal as refusal:
            layout.skipped.append((file.inside, refusal.key.rpartition(".")[2]))
            continue
        except OSError:
            layout.skipped.append((file.inside, "unreadable"))
            continue
        if name.casefold() in names:
            layout.skipped.append((file.inside, "names_clash"))
        elif parsed.item.date and parsed.item.date > today:
            layout.skipped.append((file.inside, "future"))
        else:
            names.add(name.casefold())
            found.append((file.inside, name, parsed))
    dated = [each for each in found if each[2].item.date is not None]
    if 2 * len(dated) < len(found):
        return found
    pages = [inside for inside, _, parsed in found if parsed.item.date is None and not _is_post(inside)]
    layout.skipped.extend((inside, "undated") for inside in pages)
    return [each for each in found if each[0] not in pages]


def _is_post(inside: str) -> bool:
    """Tell whether a file stands where posts do: one whose date is wrong is a post all the same."""
    return not {"_posts", "posts"}.isdisjoint(inside.split("/")[:-1])


def _take_picture(site: BlogSite, article: str, file: str, folder: Path) -> bool:
    placed = place_picture(site, article, file)
    if placed is None:
        return False
    name, path = safe_name(placed[0]), placed[1]
    target = folder / name
    try:
        check_name(site.root.name, name)
        if target.exists() or path.stat().st_size > MAX_IMAGE_BYTES:
            return False
        check_image(site.root.name, name, path.read_bytes())
    except (Refusal, OSError):
        return False
    _copy(path, target)
    return True


def _copy(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)


def _languages(site: BlogSite, articles: list[ParsedContent]) -> tuple[str, ...]:
    """Give the languages of a blog, the most spoken first; one stray article does not make a language."""
    counts: Counter[str] = Counter()
    for parsed in articles:
        item = parsed.item
        lang = item.lang or detect_language(f"{item.title}\n{item.summary}\n{markdown_to_text(item.body)}")
        counts[lang or site.language] += 1
    enough = max(_LEAST_OF_A_LANGUAGE, len(articles) * _SHARE_OF_A_LANGUAGE)
    ordered = [(lang, count) for lang, count in counts.most_common() if lang]
    spoken = [lang for index, (lang, count) in enumerate(ordered) if index == 0 or count >= enough]
    return tuple(spoken) or ((site.language,) if site.language else ())


def _manifest(site: BlogSite, facts: PackFacts, languages: tuple[str, ...], today: date) -> str:
    name = facts.name or site.name
    lines = [
        f"id = {quoted(facts.id or site.id)}",
        f"name = {quoted(name)}",
        f"company = {quoted(facts.company or name)}",
        f"version = {quoted(facts.version or today.strftime('%Y.%m.%d'))}",
        f"languages = [{', '.join(quoted(lang) for lang in languages)}]",
    ]
    return "\n".join(lines) + "\n"
