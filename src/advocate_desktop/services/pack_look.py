"""A pack as its author sees it before anybody gets it: its faults, what advocates will see, what changed."""

import hashlib
import os
import tempfile
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from advocate_desktop.domain.content import ContentSource, LibraryEntry, SourceKind
from advocate_desktop.domain.guide import Guide, GuideText, SensitiveTopic
from advocate_desktop.domain.library import Match
from advocate_desktop.errors import Refusal, UserError
from advocate_desktop.formats.decoding import decode
from advocate_desktop.formats.guide_files import read_guide_text, read_topics
from advocate_desktop.formats.html import markdown_to_html
from advocate_desktop.formats.images import IMAGE_SUFFIXES, find_image
from advocate_desktop.formats.pack import MAX_IMAGE_BYTES, MAX_TEXT_BYTES
from advocate_desktop.formats.pack_manifest import PackManifest
from advocate_desktop.formats.pack_signature import Signature
from advocate_desktop.formats.pack_source import MANIFEST, PackSource, open_pack_source
from advocate_desktop.services.blog_pack import PackFacts
from advocate_desktop.services.pack_import import new_content
from advocate_desktop.services.packs import PackBuild, PackService, Step
from advocate_desktop.storage.highlights import match_of

_TABLES = {"cards": "card", "challenges": "challenge", "rules": "rule"}


@dataclass(frozen=True, slots=True)
class PackView:
    """What advocates will see: items as the library shows them, the newest first, and what comes with them.

    `pages` are the guide's texts as safe HTML, `counts` are cards, challenges and rules; `digests` tell the items
    apart from those of another build.
    """

    manifest: PackManifest | None
    entries: tuple[LibraryEntry, ...]
    matches: tuple[Match, ...]
    digests: dict[str, str]
    guide: Guide
    pages: tuple[str, ...]
    counts: dict[str, int]
    signature: Signature | None = None


@dataclass(frozen=True, slots=True)
class PackChanges:
    """What a build changes for whoever has an earlier one, as titles; `charter` asks to be read again.

    `same` tells that nothing at all differs, pictures, guide and cards included.
    """

    path: Path
    version: str
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    charter: bool = False
    same: bool = False


@dataclass(frozen=True, slots=True)
class PackAsked:
    """What to look through: `keep` is an empty folder for what is laid out, `facts` are those of a blog.

    `language` stands where neither an item nor its words tell theirs.
    """

    path: Path
    language: str
    keep: Path
    facts: PackFacts | None = None


@dataclass(frozen=True, slots=True)
class PackLook:
    """One look at a pack: what was found in it, what it shows, and why a finished file cannot be trusted."""

    path: Path
    done: PackBuild
    view: PackView
    refusal: UserError | None = None


def look(packs: PackService, asked: PackAsked, step: Step) -> PackLook:
    """Look through a pack's folder, a blog or a finished file; raises Refusal for what is none of these."""
    done = packs.check(asked.path, asked.facts, step=step, keep=asked.keep)
    verdict = packs.verify(asked.path) if asked.path.is_file() else None
    refusal = verdict.refusal if verdict is not None else None
    return PackLook(asked.path, done, view_of(done, asked.language), refusal)


def view_of(done: PackBuild, language: str) -> PackView:
    """Say what advocates will see of what was looked through."""
    check, manifest = done.check, done.check.manifest
    source = ContentSource(0, SourceKind.PACK, "", "")
    if manifest is not None:
        key = f"pack:{manifest.id}"
        source = ContentSource(0, SourceKind.PACK, key, manifest.name, manifest.company, manifest.version)
        language = next(iter(manifest.languages), "") or language
    newest = sorted(check.items, key=lambda parsed: str(parsed.item.date or ""), reverse=True)
    entries, matches, digests = [], [], {}
    for parsed in newest:
        content = new_content(parsed.item, language)
        entries.append(LibraryEntry(_number(content.item.external_id), source, content.item))
        matches.append(match_of(content.item.title, content.item.summary, content.plain, ""))
        digests[content.item.external_id] = content.digest
    guide, counts = _conduct(done, language)
    pages = tuple(markdown_to_html(text.markdown, _no_picture) for text in guide.texts)
    return PackView(manifest, tuple(entries), tuple(matches), digests, guide, pages, counts, check.signature)


def _no_picture(_address: str) -> None:
    return None


def _number(external_id: str) -> int:
    """Give an item the same number in every look."""
    return int.from_bytes(hashlib.blake2b(external_id.encode(), digest_size=7).digest())


def compare(packs: PackService, look: PackLook, before: Path, language: str) -> PackChanges:
    """Say what changes for whoever has an earlier file; raises Refusal for one that cannot be read."""
    done, now = packs.check(before), look.view
    if done.check.problems or done.check.manifest is None:
        raise Refusal("packs.not_fit", path=before.name)
    then = view_of(done, language)
    titles = {entry.item.external_id: entry.item.title for entry in (*then.entries, *now.entries)}

    def named(ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(titles[each] for each in ids)

    return PackChanges(
        before,
        done.check.manifest.version,
        new=named([each for each in now.digests if each not in then.digests]),
        changed=named([each for each, digest in now.digests.items() if then.digests.get(each, digest) != digest]),
        withdrawn=named([each for each in then.digests if each not in now.digests]),
        charter=_charter(now.guide) != _charter(then.guide),
        same=_bytes_of(done) == _bytes_of(look.done),
    )


def _bytes_of(done: PackBuild) -> tuple[PackManifest | None, dict[str, str]]:
    """Give what stands for all that a pack holds but its version."""
    check, found = done.check, {}
    if done.place is not None:
        with open_pack_source(done.place) as source:
            for name in check.files:
                if name != MANIFEST:
                    found[name] = hashlib.sha256(source.read(name, MAX_IMAGE_BYTES)).hexdigest()
    return (replace(check.manifest, version="") if check.manifest is not None else None), found


def _charter(guide: Guide) -> set[tuple[str, str, str]]:
    return {(text.lang, text.version, text.markdown) for text in guide.texts if text.name == "charter"}


class PackPictures:
    """The pictures of a pack that was looked through; those of a finished file are taken out of it when asked."""

    def __init__(self, done: PackBuild, keep: Path) -> None:
        self._place = done.place
        self._names = {
            name: None for name in done.check.files if PurePosixPath(name).suffix.casefold() in IMAGE_SUFFIXES
        }
        self._keep = keep

    def path(self, entry: LibraryEntry, file: str) -> Path | None:
        """Give the file of a picture as an item names it; None where there is none."""
        name = find_image(self._names, entry.item.path, file)
        if name is None or self._place is None:
            return None
        if self._place.is_dir():
            return self._place / name
        number = list(self._names).index(name)
        taken = self._keep / f"{number}{PurePosixPath(name).suffix.casefold()}"
        if not taken.exists():
            try:
                with open_pack_source(self._place) as source:
                    data = source.read(name, MAX_IMAGE_BYTES)
                handle, part = tempfile.mkstemp(dir=self._keep)
                with os.fdopen(handle, "wb") as stream:
                    stream.write(data)
                os.replace(part, taken)
            except (Refusal, OSError):
                return None
        return taken


def _conduct(done: PackBuild, language: str) -> tuple[Guide, dict[str, int]]:
    """Read the guide and count cards, challenges and rules; what is broken was told already and is left out."""
    texts: dict[tuple[str, str], GuideText] = {}
    topics: list[SensitiveTopic] = []
    counts: dict[str, int] = {}
    if done.place is None:
        return Guide(), counts
    try:
        with open_pack_source(done.place) as source:
            for name in done.check.files:
                folder = name.split("/", 1)[0]
                if folder == "guide" and name.endswith(".md"):
                    text = read_guide_text(name, source.read(name, MAX_TEXT_BYTES), language)
                    texts[text.name, text.lang] = text
                elif folder == "guide":
                    topics += _topics(source, name)
                elif folder in _TABLES and name.endswith(".toml"):
                    counts[folder] = counts.get(folder, 0) + _entries(source, name, _TABLES[folder])
    except Refusal:
        # What cannot be opened was told already.
        return Guide(tuple(texts.values()), tuple(topics)), counts
    return Guide(tuple(texts.values()), tuple(topics)), counts


def _topics(source: PackSource, name: str) -> list[SensitiveTopic]:
    try:
        return read_topics(source.label, name, source.read(name, MAX_TEXT_BYTES))[0]
    except Refusal:
        return []


def _entries(source: PackSource, name: str, table: str) -> int:
    try:
        found = tomllib.loads(decode(name, source.read(name, MAX_TEXT_BYTES))[0]).get(table, [])
    except (Refusal, ValueError, RecursionError):
        return 0
    return len(found) if isinstance(found, list) else 0
