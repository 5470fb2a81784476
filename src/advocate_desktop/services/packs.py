"""Packs made by their authors: a folder to begin with, a look at every fault, the file, keys and signatures."""

import hashlib
import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.domain.clock import Clock
from advocate_desktop.errors import Refusal, UsageError, UserError
from advocate_desktop.formats.archive import MEGABYTE, ArchiveLimits
from advocate_desktop.formats.decoding import decode
from advocate_desktop.formats.pack import MAX_IMAGE_BYTES, read_pack
from advocate_desktop.formats.pack_check import PackCheck, check_pack
from advocate_desktop.formats.pack_manifest import PackProblem, with_version
from advocate_desktop.formats.pack_signature import SIGNATURE, digests_of, same_fingerprint, sign_files
from advocate_desktop.formats.pack_source import MANIFEST, PackSource, open_pack_source
from advocate_desktop.formats.pack_writer import write_archive
from advocate_desktop.formats.signing_key import SigningKeyFile, make_key, read_key
from advocate_desktop.messages import Messages, format_number
from advocate_desktop.resources import resource_path
from advocate_desktop.services.blog_pack import BlogLayout, PackFacts, lay_out_blog
from advocate_desktop.services.pack_remarks import with_remarks

PACK_SUFFIXES = (".advpack", ".zip")
Step = Callable[[int, int], None]
_TEXTS = (
    "packs.problems.{key}",
    "packs.errors.{key}.message",
    "formats.errors.{key}.message",
    "formats.errors.problem_{key}.message",
    "formats.warnings.{key}",
    "line.errors.{key}.message",
)


@dataclass(frozen=True, slots=True)
class BuiltPack:
    """A pack's file: its size in bytes, its SHA-256, and the fingerprint it is signed with (empty: it is not)."""

    path: Path
    size: int
    sha256: str
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class PackBuild:
    """What building came to: the file where nothing stood in the way (None: something did), and what was found.

    `place` is the folder or file that holds what was looked through.
    """

    check: PackCheck
    built: BuiltPack | None = None
    blog: BlogLayout | None = None
    place: Path | None = None


@dataclass(frozen=True, slots=True)
class PackVerdict:
    """Whether a file can be trusted: `refusal` says why not."""

    refusal: UserError | None
    check: PackCheck | None = None


def problem_text(problem: PackProblem, messages: Messages) -> str:
    """Say what is wrong and how to mend it; where it stands is told apart."""
    values: dict[str, Any] = {"path": problem.path, "line": problem.line, "pack": "", **problem.values}
    if isinstance(most := values.get("max"), int):
        values["max"] = format_number(most, messages.language)
    for pattern in _TEXTS:
        key = pattern.format(key=problem.key)
        if messages.has(key):
            return messages(key, **values)
    return problem.key


def problem_place(problem: PackProblem, messages: Messages) -> str:
    """Say where it stands: file, line and column as far as they are known; nothing for the pack as a whole."""
    if problem.line and problem.column:
        return messages("packs.place", path=problem.path, line=problem.line, column=problem.column)
    return messages("packs.place_line", path=problem.path, line=problem.line) if problem.line else problem.path


def left_out(done: PackBuild, messages: Messages) -> list[tuple[str, str]]:
    """Give the files that were left out on purpose, each with the reason in words."""
    skipped = [*done.check.skipped, *(done.blog.skipped if done.blog is not None else ())]
    return [(path, _reason(key, messages)) for path, key in skipped]


def _reason(key: str, messages: Messages) -> str:
    name = f"packs.left_out.{key}"
    return messages(name if messages.has(name) else f"formats.errors.{key}.title")


def _no_step(_done: int, _total: int) -> None:
    return


class PackService:
    """What an author does with packs. No profile is needed."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def begin(self, folder: Path, language: str) -> tuple[str, ...]:
        """Make the folder of a first pack, with comments in a language; gives the names of its files.

        Raises UserError where the folder holds something already.
        """
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UserError("packs.folder_taken", path=str(folder))
        letters = unicodedata.normalize("NFKD", folder.resolve().name.casefold())
        unaccented = "".join(each for each in letters if not unicodedata.combining(each))
        words = re.sub(r"[^a-z0-9]+", "-", unaccented).strip("-")
        today = self._clock.today()
        values = {
            "@id@": words or "pack",
            "@version@": today.strftime("%Y.%m.%d"),
            "@today@": today.isoformat(),
            "@year@": str(today.year + 1),
        }
        skeleton = resource_path("pack_skeleton", language)
        names = []
        for path in sorted(skeleton.rglob("*")):
            if path.is_file():
                name = path.relative_to(skeleton).as_posix()
                text = path.read_text("utf-8")
                for mark, value in values.items():
                    text = text.replace(mark, value)
                target = folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, "utf-8", newline="\n")
                names.append(name)
        (folder / "images").mkdir(exist_ok=True)
        return tuple(names)

    def check(
        self, path: Path, facts: PackFacts | None = None, *, step: Step = _no_step, keep: Path | None = None
    ) -> PackBuild:
        """Look through a pack's folder or file, or a blog as it would be packed; raises Refusal for neither.

        `step` is told how far it is, and what it raises stops the work. A blog is laid out in `keep`, an empty
        folder, or for the time it is needed.
        """
        with self._laid_out(path, facts, keep) as (place, blog):
            return PackBuild(_look_through(place, step), blog=blog, place=place)

    def build(
        self,
        folder: Path,
        out: Path,
        seed: bytes | None = None,
        facts: PackFacts | None = None,
        *,
        version: str = "",
        step: Step = _no_step,
    ) -> PackBuild:
        """Write the file of a pack or of a blog, signed with a key's secret; with a problem nothing is written.

        The same files give the same bytes. The file may carry another `version` than the folder says.
        Raises Refusal or UserError for what is no pack, or beyond the limits.
        """
        if out.suffix.casefold() not in PACK_SUFFIXES:
            raise UserError("packs.out_name", path=str(out))
        if not folder.is_dir():
            raise Refusal("packs.no_folder", path=str(folder))
        if not out.parent.is_dir():
            raise UserError("packs.out_folder", path=str(out.parent))
        with self._laid_out(folder, facts) as (place, blog):
            check = _look_through(place, _part(step, 0))
            if check.problems or check.manifest is None:
                return PackBuild(check, None, blog, place)
            with open_pack_source(place) as opened:
                source = _Only(opened, check.files)
                if version and version != check.manifest.version:
                    text, _ = decode(MANIFEST, opened.read(MANIFEST, MEGABYTE))
                    source.instead[MANIFEST] = with_version(text, version).encode()
                    check = replace(check, manifest=replace(check.manifest, version=version))
                files = {name: partial(source.read, name, MAX_IMAGE_BYTES) for name in check.files}
                signature = _signed(source, check, seed) if seed is not None else None
                return PackBuild(check, _write(out, files, signature, step), blog, place)

    def make_key(self, path: Path, passphrase: str = "") -> SigningKeyFile:
        """Make a signing key in a new file; raises UserError where one of that name is there."""
        return make_key(path, passphrase)

    def read_key(self, path: Path) -> SigningKeyFile:
        """Read a signing key's file; raises UserError for one that is none."""
        return read_key(path)

    def sign(self, path: Path, seed: bytes, out: Path | None = None) -> BuiltPack:
        """Sign a pack's file, in place or into another one; raises Refusal for a pack that cannot be taken."""
        check = self._without_signature(path)
        target = out or path
        if target.suffix.casefold() not in PACK_SUFFIXES:
            raise UserError("packs.out_name", path=str(target))
        with open_pack_source(path) as source:
            names = [name for name in source.names() if name != SIGNATURE]
            files = {name: partial(source.read, name, MAX_IMAGE_BYTES) for name in names}
            signature = _signed(_Only(source, tuple(names)), check, seed)
            return _write(target, files, signature)

    def verify(self, path: Path, expected: str = "") -> PackVerdict:
        """Compare a pack's file with its signature, and its key with the fingerprint that is expected."""
        try:
            pack = read_pack(path)
        except Refusal as refusal:
            return PackVerdict(refusal)
        check = check_pack(path, CHANNELS)
        if pack.signature is None:
            return PackVerdict(Refusal("packs.not_signed", path=path.name), check)
        if expected and not same_fingerprint(expected, pack.signature.fingerprint):
            found = pack.signature.fingerprint
            return PackVerdict(Refusal("packs.another_key", path=path.name, found=found), check)
        return PackVerdict(None, check)

    def _without_signature(self, path: Path) -> PackCheck:
        if not path.is_file():
            raise Refusal("packs.no_file", path=str(path))
        check = check_pack(path, CHANNELS)
        others = [problem for problem in check.problems if problem.path != SIGNATURE]
        if others or check.manifest is None:
            raise Refusal("packs.not_fit", path=path.name)
        return check

    @contextmanager
    def _laid_out(
        self, path: Path, facts: PackFacts | None, keep: Path | None = None
    ) -> Iterator[tuple[Path, BlogLayout | None]]:
        """Give the folder or file of a pack; a blog is laid out as one where it is kept, or for this time."""
        if not path.exists():
            raise Refusal("library.missing", path=str(path))
        if not path.is_dir() or (path / MANIFEST).is_file():
            if facts is not None and facts != PackFacts():
                raise UsageError("packs.facts_in_manifest")
            yield path, None
            return
        _refuse_other_manifest(path)
        with nullcontext(keep) if keep else tempfile.TemporaryDirectory(prefix="advocate-pack-") as holder:
            folder = Path(holder) / "pack"
            folder.mkdir()
            blog = lay_out_blog(path, folder, facts or PackFacts(), self._clock.today())
            yield folder, blog


def _refuse_other_manifest(folder: Path) -> None:
    """Raise Refusal for a folder whose `pack.toml` has a name that only looks like it: it is meant as no blog."""
    for found in sorted(each.name for each in folder.iterdir()):
        if found.casefold() in (MANIFEST, f"{MANIFEST}.txt"):
            raise Refusal("packs.manifest_name", path=str(folder), found=found)


class _Only:
    """The files of a source that go into the pack; `instead` are those that go in otherwise."""

    def __init__(self, source: PackSource, names: tuple[str, ...]) -> None:
        self.label = source.label
        self.instead: dict[str, bytes] = {}
        self._source = source
        self._names = names

    def names(self) -> tuple[str, ...]:
        """Give the names."""
        return self._names

    def read(self, name: str, limit: int) -> bytes:
        """Give a file's bytes."""
        return self.instead[name] if name in self.instead else self._source.read(name, limit)


def _signed(source: PackSource, check: PackCheck, seed: bytes) -> bytes:
    assert check.manifest is not None
    digests = digests_of(source, MAX_IMAGE_BYTES)
    return sign_files(digests, check.manifest.id, check.manifest.version, seed)


def _write(
    out: Path, files: Mapping[str, Callable[[], bytes]], signature: bytes | None, step: Step = _no_step
) -> BuiltPack:
    """Write the file and read it back as an advocate's laptop would, before it takes its name."""
    if signature is not None:
        files = {**files, SIGNATURE: lambda: signature}
    with tempfile.TemporaryDirectory(prefix=".building-", dir=out.parent) as temporary:
        trial = Path(temporary) / out.name
        write_archive(trial, files, _part(step, 1))
        limit = ArchiveLimits().packed
        if trial.stat().st_size > limit:
            raise Refusal("formats.zip_packed", path=out.name, limit=limit // MEGABYTE)
        pack = read_pack(trial, _part(step, 2))
        with trial.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        size = trial.stat().st_size
        trial.replace(out)
    return BuiltPack(out, size, sha256, pack.signature.fingerprint if pack.signature else "")


def _part(step: Step, number: int) -> Step:
    """Tell the progress of one of the three parts of building: looking through, writing, reading back."""

    def tell(done: int, total: int) -> None:
        step(number * total + done, 3 * total)

    return tell


def _look_through(path: Path, step: Step) -> PackCheck:
    check = check_pack(path, CHANNELS, step)
    try:
        with open_pack_source(path) as source:
            return with_remarks(check, source)
    except Refusal:
        # What cannot be opened was told already.
        return check
