"""The articles of a blog's folder: what to read and what to walk past."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from advocate_desktop.formats.documents import DOCUMENT_SUFFIXES
from advocate_desktop.formats.markdown_file import HTML_SUFFIXES, MARKDOWN_SUFFIXES

_NEVER = frozenset(
    {
        "node_modules", "bower_components", "vendor", "venv", "__pycache__", "_site", "_build", "_layouts",
        "_includes", "_sass", "_data", "_plugins", "_templates", "archetypes",
    }
)  # fmt: skip
_SITE_FOLDERS = frozenset({"public", "themes", "layouts", "resources", "i18n", "dist", "build", "output"})
_SITE_FILES = frozenset(
    {
        "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml",
        "_config.yml", "_config.yaml", "mkdocs.yml", "pelicanconf.py", "gatsby-config.js", "package.json",
        ".eleventy.js", "eleventy.config.js", "astro.config.mjs", "docusaurus.config.js", "docusaurus.config.ts",
    }
)  # fmt: skip
# What MkDocs makes is named as other generators name what they are made of.
_MKDOCS_FILES = frozenset({"mkdocs.yml", "mkdocs.yaml"})
# Where browsers put the pictures and frames of a page they save.
_BESIDE_PAGE = ("_files", "_fichiers", "-dateien", "_archivos")
_OTHER_ARTICLES = frozenset({".rst", ".adoc", ".asciidoc", ".textile", ".org"})


@dataclass(frozen=True, slots=True)
class FolderFile:
    """A file to read, and its path inside the folder, with `/`."""

    path: Path
    inside: str


def walk_folder(root: Path, *, documents: bool = False) -> Iterator[FolderFile]:
    """Give the articles of a folder, sorted by path, one at a time: stop asking to stop the walk.

    Hidden files, links, what a site generator makes or is made of, and installed packages are walked past. Plain
    text is not an article in a folder. Folders that cannot be opened hold nothing. With `documents`, saved pages,
    Word documents and PDFs come too, but not from the sources of a site.
    """
    yield from _walk(root, "", documents=documents)


def _walk(folder: Path, inside: str, *, documents: bool) -> Iterator[FolderFile]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    is_site = any(entry.name in _SITE_FILES for entry in entries)
    made = _SITE_FOLDERS if is_site else frozenset()
    if any(entry.name in _MKDOCS_FILES for entry in entries):
        made |= {"site"}
    documents = documents and not is_site
    for entry in entries:
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        path = f"{inside}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            name = entry.name.casefold()
            if name not in _NEVER and name not in made and not _is_environment(entry.path):
                beside_page = name.endswith(_BESIDE_PAGE)
                yield from _walk(Path(entry.path), f"{path}/", documents=documents and not beside_page)
        elif entry.is_file(follow_symlinks=False) and (is_article(path) or (documents and _is_document(path))):
            yield FolderFile(Path(entry.path), path)


def state_of(path: Path) -> str:
    """Give what changes whenever a file, or one below a folder, is written, added or taken away; nothing for none.

    Hidden files and installed packages are walked past.
    """
    digest = hashlib.blake2b(digest_size=16)
    try:
        if not path.is_dir():
            found = path.stat()
            return f"{found.st_size} {found.st_mtime_ns}"
    except OSError:
        return ""
    waiting = [str(path)]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in sorted(entries, key=lambda each: each.name):
                    if entry.name.startswith(".") or entry.name in _NEVER:
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    else:
                        known = entry.stat(follow_symlinks=False)
                        said = f"{entry.path}\n{known.st_size}\n{known.st_mtime_ns}\n"
                        digest.update(said.encode("utf-8", "surrogateescape"))
        except OSError:
            digest.update(folder.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def is_article(inside: str) -> bool:
    """Tell whether a path inside a folder is to be read; the reader may still refuse it with a reason."""
    *folders, name = inside.casefold().split("/")
    suffix = os.path.splitext(name)[1]
    if suffix in MARKDOWN_SUFFIXES:
        return True
    return suffix in HTML_SUFFIXES | _OTHER_ARTICLES and "_posts" in folders


def _is_document(inside: str) -> bool:
    name = inside.rsplit("/", 1)[-1]
    # Word keeps a file of this name beside a document that is open.
    return os.path.splitext(name)[1].casefold() in DOCUMENT_SUFFIXES and not name.startswith("~$")


def _is_environment(path: str) -> bool:
    return os.path.isfile(os.path.join(path, "pyvenv.cfg"))
