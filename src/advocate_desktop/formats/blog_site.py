"""A company's blog as its site generator knows it: where its articles and pictures stand, what it is called."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from advocate_desktop.formats.decoding import decode
from advocate_desktop.formats.folder import FolderFile, walk_folder
from advocate_desktop.formats.images import IMAGE_SUFFIXES
from advocate_desktop.formats.markdown_file import MARKDOWN_SUFFIXES
from advocate_desktop.formats.path_hints import language_code
from advocate_desktop.formats.yaml_text import NotPlainYamlError, read_yaml

_MAX_CONFIG = 1_000_000
_CONFIGS = (
    ("mkdocs", ("mkdocs.yml", "mkdocs.yaml")),
    ("jekyll", ("_config.yml", "_config.yaml", "_config.toml")),
    ("hugo", ("hugo.toml", "hugo.yaml", "hugo.yml", "config/_default/hugo.toml", "config/_default/hugo.yaml",
              "config/_default/config.toml", "config/_default/config.yaml", "config.toml", "config.yaml",
              "config.yml")),
)  # fmt: skip
_PICTURES = re.compile(
    r"""!\[[^\]\n]*\]\(\s*<?([^)\s>]+)|<img\b[^>]*?\bsrc\s*=\s*["']([^"']+)|\bfigure\s[^>}]*?\bsrc\s*=\s*["']([^"']+)"""
)
_PICTURE_FOLDERS = ("static", "", "assets", "public", "docs", "src")
_MAX_NAME = 300


@dataclass(frozen=True, slots=True)
class BlogSite:
    """A blog: its generator (hugo, jekyll, mkdocs, folder), the folder of its articles, what it says of itself."""

    kind: str
    root: Path
    articles: Path
    name: str
    language: str
    address: str

    @property
    def id(self) -> str:
        """Give an id for its pack: the host's name, else the folder's."""
        host = (urlsplit(self.address).hostname or "").removeprefix("www.")
        words = host or self.root.resolve().name
        plain = re.sub(r"[^a-z0-9]+", "-", words.casefold().encode("ascii", "ignore").decode()).strip("-")
        return plain[:100] or "blog"


def read_site(root: Path) -> BlogSite:
    """Find out what generates a blog, and what its settings tell; a folder without settings is its articles."""
    for kind, names in _CONFIGS:
        for name in names:
            if (root / name).is_file():
                table = _settings(root / name)
                return _site(kind, root, table)
    articles = root / "content" if _safe(root, "content") else root
    return BlogSite("folder", root, articles, root.resolve().name, "", "")


def site_articles(site: BlogSite) -> Iterator[FolderFile]:
    """Give a blog's articles by their path below its folder of articles: the posts alone, where it has such."""
    found = [file for file in walk_folder(site.articles) if _is_article(PurePosixPath(file.inside))]
    posts = [file for file in found if _is_post(site.kind, PurePosixPath(file.inside).parts[:-1])]
    yield from posts or found


def named_pictures(body: str) -> Iterator[str]:
    """Give the files that the body of an article shows."""
    for found in _PICTURES.finditer(body):
        yield next(group for group in found.groups() if group)


def place_picture(site: BlogSite, article: str, file: str) -> tuple[str, Path] | None:
    """Give the name a picture gets in the pack, where its article will find it, and the file.

    None where it is not there. What lies outside the blog, or is reached through a link, is never given.
    """
    plain = file.split("?", 1)[0].split("#", 1)[0].strip()
    if re.match(r"[a-z][a-z0-9+.-]*:|//|\{", plain, re.IGNORECASE) or len(plain) > _MAX_NAME or "\x00" in plain:
        return None
    if PurePosixPath(plain).suffix.casefold() not in IMAGE_SUFFIXES:
        return None
    if not plain.startswith("/"):
        beside = _joined(PurePosixPath(article).parent, plain)
        if beside and (found := _inside(site.root, site.articles / beside)):
            return f"content/{beside}", found
    rooted = plain.lstrip("/")
    if ".." in PurePosixPath(rooted).parts:
        return None
    for folder in (*_PICTURE_FOLDERS, site.articles.relative_to(site.root).as_posix()):
        if found := _inside(site.root, site.root / folder / rooted):
            return f"images/{PurePosixPath(rooted).as_posix()}", found
    return None


def _inside(root: Path, path: Path) -> Path | None:
    try:
        real = path.resolve()
        return real if real.is_file() and real.is_relative_to(root.resolve()) else None
    except (OSError, ValueError):
        return None


def _joined(folder: PurePosixPath, file: str) -> str:
    parts = list(folder.parts)
    for part in PurePosixPath(file).parts:
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def _is_article(path: PurePosixPath) -> bool:
    patterns = {"templates", "snippets"}.intersection(part.casefold() for part in path.parts[:-1])
    return path.suffix.casefold() in MARKDOWN_SUFFIXES and not patterns


def _is_post(kind: str, folders: tuple[str, ...]) -> bool:
    if kind == "mkdocs":
        return "posts" in folders
    return "_posts" in folders


def _settings(path: Path) -> Mapping[str, Any]:
    try:
        with path.open("rb") as file:
            text, _ = decode(path.name, file.read(_MAX_CONFIG))
        return tomllib.loads(text) if path.suffix == ".toml" else read_yaml(text).fields
    except (OSError, ValueError, RecursionError, NotPlainYamlError):
        return {}


def _site(kind: str, root: Path, table: Mapping[str, Any]) -> BlogSite:
    folded = {str(key).casefold(): value for key, value in table.items()}

    def text(*names: str) -> str:
        return next((value.strip() for name in names if isinstance(value := folded.get(name), str)), "")

    folder = {"hugo": text("contentdir") or "content", "mkdocs": text("docs_dir") or "docs"}.get(kind, "")
    articles = root / folder if _safe(root, folder) else root
    theme = folded.get("theme")
    spoken = theme.get("language") if isinstance(theme, dict) else ""
    language = text("defaultcontentlanguage", "languagecode", "lang", "locale", "language") or str(spoken or "")
    name = text("title", "site_name", "name") or _name_by_language(folded, language) or root.resolve().name
    return BlogSite(
        kind, root, articles, name[:200], language_code(language), text("baseurl", "base_url", "url", "site_url")
    )


def _name_by_language(settings: Mapping[str, Any], language: str) -> str:
    """Give the name of a site that has one a language: the one of its own language, else the first."""
    languages = settings.get("languages")
    tables = languages if isinstance(languages, dict) else {}
    ordered = sorted(tables.items(), key=lambda each: str(each[0]).casefold() != language.casefold())
    names = (table.get("title") for _, table in ordered if isinstance(table, dict))
    return next((name.strip() for name in names if isinstance(name, str) and name.strip()), "")


def _safe(root: Path, folder: str) -> bool:
    try:
        path = (root / folder).resolve()
        return bool(folder) and path.is_dir() and path.is_relative_to(root.resolve())
    except (OSError, ValueError):
        return False
