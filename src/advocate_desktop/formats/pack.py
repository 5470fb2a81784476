"""A company pack read whole, or refused whole: nothing of a pack with a fault is taken."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from pathlib import Path, PurePosixPath

from advocate_desktop.domain.guide import Guide
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.archive import MEGABYTE
from advocate_desktop.formats.decoding import decode
from advocate_desktop.formats.guide_files import read_guide
from advocate_desktop.formats.images import IMAGE_SUFFIXES, check_image, find_image
from advocate_desktop.formats.markdown_file import (
    MARKDOWN_SUFFIXES,
    MAX_MARKDOWN_BYTES,
    ParsedContent,
    ReadingDefaults,
    read_markdown,
)
from advocate_desktop.formats.pack_manifest import PackManifest, load_toml, read_manifest
from advocate_desktop.formats.pack_signature import (
    SIGNATURE,
    Signature,
    compare_files,
    digests_of,
    read_signature,
)
from advocate_desktop.formats.pack_source import MANIFEST, PackSource, open_pack_source
from advocate_desktop.formats.warnings import FileWarning

PACK_SUFFIX = ".advpack"
MAX_IMAGE_BYTES = 20 * MEGABYTE
MAX_TEXT_BYTES = 5 * MEGABYTE
_TEXT_FILE = re.compile(r"(?:rules|cards|challenges)/.+\.toml")
SKIPPED = frozenset({f"formats.errors.{name}" for name in ("draft", "section_page", "housekeeping")})
_Step = Callable[[int, int], None]


class PackPart(Enum):
    """What a file is for in a pack."""

    MANIFEST = "manifest"
    SIGNATURE = "signature"
    CONTENT = "content"
    IMAGE = "image"
    GUIDE = "guide"
    DATA = "data"  # rules, cards, challenges


def part_of(name: str) -> PackPart | None:
    """Tell what a file is for, by its name in the pack; None for one that a pack does not use."""
    suffix = PurePosixPath(name).suffix.casefold()
    if name in (MANIFEST, SIGNATURE):
        return PackPart.MANIFEST if name == MANIFEST else PackPart.SIGNATURE
    if name.startswith("content/") and suffix in MARKDOWN_SUFFIXES:
        return PackPart.CONTENT
    if suffix in IMAGE_SUFFIXES:
        return PackPart.IMAGE
    if name.startswith("guide/") and suffix in {".md", ".toml"}:
        return PackPart.GUIDE
    return PackPart.DATA if _TEXT_FILE.fullmatch(name) else None


def _no_step(_done: int, _total: int) -> None:
    return


@dataclass(frozen=True, slots=True)
class Pack:
    """A company pack: `images` give their bytes when asked; `files` are rules, cards and challenges as text.

    `skipped` are content files left out with the reason (drafts, section pages); `signature` was compared with
    every file, and is None for a pack that carries none.
    """

    manifest: PackManifest
    items: tuple[ParsedContent, ...]
    images: Mapping[str, Callable[[], bytes]]
    guide: Guide = field(default_factory=Guide)
    files: Mapping[str, str] = field(default_factory=dict)
    skipped: tuple[tuple[str, Refusal], ...] = ()
    warnings: tuple[tuple[str, FileWarning], ...] = ()
    signature: Signature | None = None


def is_pack(path: Path) -> bool:
    """Tell whether a path is meant as a pack: a `.advpack` file, or a folder with a `pack.toml`."""
    return path.suffix.casefold() == PACK_SUFFIX or (path.is_dir() and (path / MANIFEST).is_file())


def read_pack(path: Path, step: _Step = _no_step) -> Pack:
    """Read a pack from its file or folder; raises Refusal, with one sentence, for the whole of it.

    `step` is told how many files are done, of how many; what it raises stops the reading.
    """
    with open_pack_source(path) as source:
        return _PackReader(path, source, step).read()


class _PackReader:
    def __init__(self, path: Path, source: PackSource, step: _Step) -> None:
        self._path = path
        self._source = source
        self._step = step
        self._items: list[ParsedContent] = []
        self._images: dict[str, Callable[[], bytes]] = {}
        self._guide: dict[str, bytes] = {}
        self._files: dict[str, str] = {}
        self._skipped: list[tuple[str, Refusal]] = []
        self._warnings: list[tuple[str, FileWarning]] = []

    def read(self) -> Pack:
        names = self._source.names()
        label = self._source.label
        if MANIFEST not in names:
            raise Refusal("formats.pack_no_manifest", path=label)
        manifest = read_manifest(label, MANIFEST, self._source.read(MANIFEST, MEGABYTE))
        signature = self._signature(manifest) if SIGNATURE in names else None
        lang = manifest.languages[0] if manifest.languages else ""
        defaults = ReadingDefaults(lang if len(manifest.languages) == 1 else "", keep_ids=True)
        for done, name in enumerate(names):
            self._step(done, len(names))
            self._take(name, defaults)
        self._step(len(names), len(names))
        self._check_ids()
        self._check_pictures()
        return Pack(
            manifest=manifest,
            items=tuple(self._items),
            images=self._images,
            guide=read_guide(label, self._guide, lang),
            files=self._files,
            skipped=tuple(self._skipped),
            warnings=tuple(self._warnings),
            signature=signature,
        )

    def _signature(self, manifest: PackManifest) -> Signature:
        label = self._source.label
        signature = read_signature(label, self._source.read(SIGNATURE, MAX_TEXT_BYTES))
        compare_files(label, signature, manifest.id, manifest.version, digests_of(self._source, MAX_IMAGE_BYTES))
        return signature

    def _take(self, name: str, defaults: ReadingDefaults) -> None:
        part = part_of(name)
        if part is PackPart.CONTENT:
            self._take_content(name, self._source.read(name, MAX_MARKDOWN_BYTES), defaults)
        elif part is PackPart.IMAGE:
            check_image(self._source.label, name, self._source.read(name, MAX_IMAGE_BYTES))
            self._images[name] = partial(_read_image, self._path, name)
        elif part is PackPart.GUIDE:
            self._guide[name] = self._source.read(name, MAX_TEXT_BYTES)
        elif part is PackPart.DATA:
            data = self._source.read(name, MAX_TEXT_BYTES)
            load_toml(self._source.label, name, data)
            self._files[name] = decode(name, data)[0]
        elif part is None:
            self._warnings.append((name, FileWarning("file_ignored", {"name": name})))

    def _take_content(self, name: str, data: bytes, defaults: ReadingDefaults) -> None:
        try:
            self._items.append(read_markdown(name, data, defaults))
        except Refusal as refusal:
            if refusal.key not in SKIPPED:
                raise
            self._skipped.append((name, refusal))

    def _check_ids(self) -> None:
        paths: dict[str, str] = {}
        for parsed in self._items:
            item = parsed.item
            if item.external_id in paths:
                raise Refusal(
                    "formats.id_twice",
                    path=self._source.label,
                    id=item.external_id,
                    first=paths[item.external_id],
                    second=item.path,
                )
            paths[item.external_id] = item.path

    def _check_pictures(self) -> None:
        for parsed in self._items:
            for image in parsed.item.images:
                if find_image(self._images, parsed.item.path, image.file) is None:
                    warning = FileWarning("image_missing", {"name": image.file})
                    self._warnings.append((parsed.item.path, warning))


def _read_image(path: Path, name: str) -> bytes:
    with open_pack_source(path) as source:
        return source.read(name, MAX_IMAGE_BYTES)
