"""A company pack taken into the library whole or not at all, when its publisher is the one it is known by."""

import errno
import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from advocate_desktop.domain.brought import CHARTER, Part, TextChange, text_changes
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.content import ContentItem, ContentSource, SourceKind
from advocate_desktop.domain.language import detect_language
from advocate_desktop.domain.pack_version import order
from advocate_desktop.errors import ProfileError, Refusal
from advocate_desktop.formats.pack import MAX_IMAGE_BYTES, Pack, read_pack
from advocate_desktop.formats.pack_signature import fingerprint, same_fingerprint
from advocate_desktop.formats.pack_source import open_pack_source
from advocate_desktop.formats.plain_text import markdown_to_text
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.library import LibraryRows
from advocate_desktop.storage.library_writer import Kept, LibraryWriter, NewContent, digest_of
from advocate_desktop.storage.publishers import KnownKey, PublisherRows
from advocate_desktop.storage.removed import RemovedSources
from advocate_desktop.whole_files import whole_file

# Refusals that the person may answer otherwise, knowing what they do.
TRUST_QUESTIONS = frozenset(f"packs.errors.{name}" for name in ("key_unknown", "key_changed", "signature_gone"))
UNSIGNED = "unsigned"  # what is accepted, in place of a fingerprint, from a publisher who no longer signs
_BATCH = 100
_Tick = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class PackChange:
    """What a pack brought: ids of items new, changed, as they were, and taken back by the company.

    `parts` say of the changed items what changed, `texts` which texts of its guide are others now.
    `fingerprint` is empty for an unsigned pack; with `new_key` the key was not known for this pack until now, and
    `key_before` is the fingerprint it stands in for. `update_url` is where it says that its updates are.
    """

    id: str
    name: str
    company: str
    version: str
    version_before: str
    source: ContentSource
    added: tuple[int, ...]
    updated: tuple[int, ...]
    unchanged: tuple[int, ...]
    withdrawn: tuple[int, ...]
    parts: Mapping[int, tuple[Part, ...]] = field(default_factory=dict)
    guide_changed: bool = False
    rules_changed: bool = False
    texts: tuple[TextChange, ...] = ()
    fingerprint: str = ""
    new_key: bool = False
    key_before: str = ""
    update_url: str = ""

    @property
    def charter_changed(self) -> bool:
        """Tell whether the charter is another one now."""
        return any(text.name == CHARTER for text in self.texts)


class PackImport:
    """Takes in one pack. `accepted` are fingerprints the person took, or `unsigned`; `tick` may stop it.

    With `ask_first`, a signed pack that is not known yet is refused until its fingerprint is accepted; with
    `only`, the key of a source, any other pack is refused.
    """

    def __init__(
        self,
        database: Database,
        images: Path,
        clock: Clock,
        *,
        language: str,
        accepted: Collection[str],
        ask_first: bool = False,
        only: str = "",
        tick: _Tick,
    ) -> None:
        self._database = database
        self._images = images
        self._clock = clock
        self._language = language
        self._accepted = tuple(accepted)
        self._ask_first = ask_first
        self._only = only
        self._tick = tick

    def take(self, path: Path) -> tuple[Pack, PackChange]:
        """Read a pack and keep it; raises Refusal, and nothing is changed, for one that cannot be taken."""
        pack = read_pack(path, lambda done, total: self._tick(done, total, path.name))
        key = f"pack:{pack.manifest.id}"
        if self._only and key != self._only:
            raise Refusal("packs.other_pack", path=path.name, name=pack.manifest.name)
        with self._database.read() as connection:
            known = LibraryRows(connection).source(key)
            publisher = PublisherRows(connection).of_pack(pack.manifest.id)
        self._check_publisher(pack, publisher)
        if known is not None and order(pack.manifest.version) < order(known.version):
            raise Refusal(
                "library.older_pack", name=pack.manifest.name, version=pack.manifest.version, known=known.version
            )
        language = next(iter(pack.manifest.languages), "") or self._language
        contents = []
        for parsed in pack.items:
            self._tick(0, 0, parsed.item.path)
            contents.append(new_content(parsed.item, language))
        images, written = self._keep_images(path, pack)
        try:
            change = self._write(key, pack, contents, images)
        except BaseException:
            self._discard(written)
            raise
        return pack, _with_publisher(change, known, pack, publisher)

    def _check_publisher(self, pack: Pack, known: KnownKey | None) -> None:
        """Raise Refusal for a pack that is not signed with the key it is known by, unless that was accepted."""
        name = pack.manifest.name
        if pack.signature is None:
            if known is not None and UNSIGNED not in self._accepted:
                raise Refusal("packs.signature_gone", name=name, known=fingerprint(known.public_key))
            return
        shown = pack.signature.fingerprint
        if known is not None and known.public_key == pack.signature.public_key:
            return
        expected = [each for each in self._accepted if each != UNSIGNED]
        if any(same_fingerprint(each, shown) for each in expected):
            return
        if known is not None:
            raise Refusal("packs.key_changed", name=name, known=fingerprint(known.public_key), found=shown)
        if expected:
            raise Refusal("packs.key_not_accepted", name=name, found=shown)
        if self._ask_first:
            raise Refusal(
                "packs.key_unknown",
                name=name,
                found=shown,
                company=pack.manifest.company,
                version=pack.manifest.version,
                items=len(pack.items),
            )

    def _write(self, key: str, pack: Pack, contents: Sequence[NewContent], images: dict[str, str]) -> PackChange:
        manifest, moment = pack.manifest, self._clock.now()
        kept: list[Kept] = []
        with self._database.write() as connection:
            writer = LibraryWriter(connection, moment)
            rows = LibraryRows(connection)
            before = rows.guide(), rows.pack_files("")
            source = writer.put_source(
                SourceKind.PACK,
                key,
                manifest.name,
                company=manifest.company,
                version=manifest.version,
                manifest=_manifest(pack),
            )
            texts = rows.guide_texts(source.id)
            writer.follow_renamed(source.id, contents)
            for start in range(0, len(contents), _BATCH):
                self._tick(start, len(contents), manifest.name)
                kept.append(writer.put(source.id, contents[start : start + _BATCH]))
            present = (each for some in kept for each in (*some.added, *some.updated, *some.unchanged))
            withdrawn = writer.withdraw_others(source.id, present)
            writer.put_images(source.id, images)
            writer.put_guide(source.id, pack.guide, pack.files)
            _keep_publisher(PublisherRows(connection), pack, moment)
            after = rows.guide(), rows.pack_files("")
            changed = text_changes(texts, rows.guide_texts(source.id), _plain)
        return PackChange(
            id=manifest.id,
            name=manifest.name,
            company=manifest.company,
            version=manifest.version,
            version_before="",
            update_url=manifest.update_url,
            source=source,
            added=tuple(each for some in kept for each in some.added),
            updated=tuple(each for some in kept for each in some.updated),
            unchanged=tuple(each for some in kept for each in some.unchanged),
            withdrawn=withdrawn,
            parts={number: parts for some in kept for number, parts in some.parts.items()},
            guide_changed=before != after,
            rules_changed=(before[0].topics, before[1]) != (after[0].topics, after[1]),
            texts=changed,
        )

    def _keep_images(self, path: Path, pack: Pack) -> tuple[dict[str, str], list[Path]]:
        """Write the pictures that are not there yet; gives their files by name, and what was written."""
        files: dict[str, str] = {}
        written: list[Path] = []
        if not pack.images:
            return files, written
        self._images.mkdir(parents=True, exist_ok=True)
        try:
            with open_pack_source(path) as source:
                for done, name in enumerate(pack.images):
                    self._tick(done, len(pack.images), name)
                    data = source.read(name, MAX_IMAGE_BYTES)
                    digest = hashlib.sha256(data).hexdigest()
                    if pack.signature is not None and pack.signature.files.get(name) != digest:
                        raise Refusal("packs.signature_changed", path=path.name, name=name)
                    files[name] = f"{digest}{PurePosixPath(name).suffix.casefold()}"
                    target = self._images / files[name]
                    if not target.is_file() or target.stat().st_size != len(data):
                        _write_whole(target, data)
                        written.append(target)
        except BaseException:
            self._discard(written)
            raise
        return files, written

    def _discard(self, written: Iterable[Path]) -> None:
        """Take away pictures of a pack that was not kept, unless another source shows them."""
        with self._database.read() as connection:
            used = LibraryRows(connection).image_files() | RemovedSources(connection).image_files()
        for path in written:
            if path.name not in used:
                path.unlink(missing_ok=True)


def new_content(item: ContentItem, language: str, *, with_path: bool = True) -> NewContent:
    """Make an item ready to keep; `language` stands where neither the item nor its words tell theirs."""
    plain = markdown_to_text(item.body)
    if not item.lang:
        found = detect_language(f"{item.title}\n{item.summary}\n{plain}")
        item = replace(item, lang=found or language)
    return NewContent(item, plain, digest_of(item, with_path=with_path))


def _keep_publisher(rows: PublisherRows, pack: Pack, moment: Any) -> None:
    manifest = pack.manifest
    if pack.signature is None:
        rows.remove(manifest.id)
        return
    known = rows.of_pack(manifest.id)
    if known is None or known.public_key != pack.signature.public_key:
        rows.put(manifest.id, pack.signature.public_key, manifest.name, manifest.company, moment)


def _with_publisher(
    change: PackChange, known: ContentSource | None, pack: Pack, publisher: KnownKey | None
) -> PackChange:
    change = replace(change, version_before=known.version if known is not None else "")
    if pack.signature is None:
        return change
    new = publisher is None or publisher.public_key != pack.signature.public_key
    before = fingerprint(publisher.public_key) if publisher is not None and new else ""
    return replace(change, fingerprint=pack.signature.fingerprint, new_key=new, key_before=before)


def _plain(block: str) -> str:
    return markdown_to_text(block).removeprefix("• ")


def _manifest(pack: Pack) -> dict[str, Any]:
    manifest = pack.manifest
    return {
        "id": manifest.id,
        "aliases": list(manifest.aliases),
        "languages": list(manifest.languages),
        "contact": manifest.contact,
        "update_url": manifest.update_url,
        "description": dict(manifest.description),
        "hashtags": list(manifest.hashtags),
        "extra": dict(manifest.extra),
        "signed": "unsigned" if pack.signature is None else "signed",
        "fingerprint": "" if pack.signature is None else pack.signature.fingerprint,
    }


def _write_whole(target: Path, data: bytes) -> None:
    try:
        with whole_file(target) as file:
            file.write_bytes(data)
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        raise ProfileError(
            "profile.disk_full" if full else "profile.not_writable", path=str(target.parent)
        ) from error
