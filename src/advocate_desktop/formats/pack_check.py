"""A pack looked through before anybody gets it: every fault at once, each with its file, line and column."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from advocate_desktop.domain.guide import SensitiveTopic
from advocate_desktop.domain.language import detect_language
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.archive import MEGABYTE, Archive
from advocate_desktop.formats.decoding import decode
from advocate_desktop.formats.fields import as_text
from advocate_desktop.formats.front_matter import FrontMatter, split_front_matter
from advocate_desktop.formats.guide_files import read_guide_text, read_topics
from advocate_desktop.formats.images import check_image, find_image
from advocate_desktop.formats.markdown_file import (
    KNOWN_FIELDS,
    MAX_MARKDOWN_BYTES,
    ParsedContent,
    ReadingDefaults,
    read_markdown,
)
from advocate_desktop.formats.pack import (
    MAX_IMAGE_BYTES,
    MAX_TEXT_BYTES,
    SKIPPED,
    PackPart,
    part_of,
)
from advocate_desktop.formats.pack_manifest import (
    PackManifest,
    PackProblem,
    PackRefusal,
    column_of,
    load_toml,
    manifest_remarks,
    read_manifest,
)
from advocate_desktop.formats.pack_reasons import toml_faults, yaml_faults
from advocate_desktop.formats.pack_signature import (
    SIGNATURE,
    Signature,
    compare_files,
    digests_of,
    read_signature,
)
from advocate_desktop.formats.pack_slips import almost_named, like, name_slip
from advocate_desktop.formats.pack_source import MANIFEST, FolderSource, PackSource, ZipSource
from advocate_desktop.formats.plain_text import markdown_to_text
from advocate_desktop.formats.signing_key import is_key
from advocate_desktop.formats.warnings import FileWarning

_FIELDS = (
    "id", "title", "date", "embargo", "expires", "lang", "kind", "themes", "url", "summary", "images", "facts",
    "suggested", "draft", "author",
)  # fmt: skip
_FIELD_OF = {
    "date_guessed": "date", "date_unreadable": "date", "expiry_unreadable": "expires", "kind_unknown": "kind",
    "embargo_blank": "embargo", "embargo_unreadable": "embargo", "embargo_zone": "embargo",
    "embargo_outside": "embargo", "lang_unknown": "lang",
}  # fmt: skip
_PICTURE = re.compile(r"!\[([^\]\n]*)\]\(\s*<?([^)\s>]+)")
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//|\{|#)", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s\",\]}]+", re.IGNORECASE)
_WORD = re.compile(r"[\w-]+")
_KEY_SUFFIXES = frozenset({"", ".advkey", ".key", ".json", ".pem", ".txt"})


@dataclass(frozen=True, slots=True)
class PackCheck:
    """What was found in a pack: `problems` keep it from being taken, `warnings` do not.

    `items` are what advocates would see; `skipped` are content files left out on purpose (drafts, section pages);
    `files` are the names a pack is built from.
    """

    manifest: PackManifest | None
    problems: tuple[PackProblem, ...]
    warnings: tuple[PackProblem, ...]
    items: tuple[ParsedContent, ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()
    images: int = 0
    topics: int = 0
    files: tuple[str, ...] = ()
    signature: Signature | None = None


@dataclass(slots=True)
class _Found:
    problems: list[PackProblem] = field(default_factory=list)
    warnings: list[PackProblem] = field(default_factory=list)
    items: list[ParsedContent] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    images: dict[str, None] = field(default_factory=dict)
    pictures: set[tuple[str, str, str]] = field(default_factory=set)
    topics: list[tuple[str, SensitiveTopic]] = field(default_factory=list)
    ids: dict[str, tuple[str, int, int]] = field(default_factory=dict)


def check_pack(
    path: Path, channels: Collection[str] = (), step: Callable[[int, int], None] = lambda _done, _total: None
) -> PackCheck:
    """Look through a pack's folder or file; `channels` are the networks a suggested text may name."""
    faults: list[tuple[str, Refusal]] = []
    try:
        if path.is_dir():
            return _Checker(FolderSource(path, faults=faults), channels, step, faults).check()
        with Archive(path) as archive:
            return _Checker(ZipSource(path.name, archive), channels, step, faults).check()
    except Refusal as refusal:
        return PackCheck(None, (_problem("", refusal),), ())


def _problem(path: str, refusal: Refusal, line: int = 0, column: int = 0) -> PackProblem:
    return PackProblem(path, line, refusal.key.rpartition(".")[2], refusal.values, column)


class _Checker:
    def __init__(
        self,
        source: PackSource,
        channels: Collection[str],
        step: Callable[[int, int], None],
        faults: list[tuple[str, Refusal]],
    ) -> None:
        self._source = source
        self._channels = channels
        self._step = step
        self._names = source.names()
        self._found = _Found([_problem(name, refusal) for name, refusal in faults])
        self._manifest: PackManifest | None = None

    def check(self) -> PackCheck:
        found = self._found
        self._read_manifest()
        for done, name in enumerate(self._names):
            self._step(done, len(self._names))
            try:
                self._take(name)
            except PackRefusal as refusal:
                found.problems.extend(fault for each in refusal.problems for fault in self._explained(each))
            except Refusal as refusal:
                found.problems.append(_problem(name, refusal))
        self._step(len(self._names), len(self._names))
        self._check_topics()
        for parsed in found.items:
            self._check_pictures(parsed)
        signature = self._signature()
        by_place = [
            sorted(some, key=lambda each: (each.path != MANIFEST, each.path, each.line, each.column))
            for some in (found.problems, found.warnings)
        ]
        return PackCheck(
            manifest=self._manifest,
            problems=tuple(by_place[0]),
            warnings=tuple(by_place[1]),
            items=tuple(found.items),
            skipped=tuple(found.skipped),
            images=len(found.images),
            topics=len(found.topics),
            files=tuple(name for name in self._names if part_of(name) not in (None, PackPart.SIGNATURE)),
            signature=signature,
        )

    def _read_manifest(self) -> None:
        if MANIFEST not in self._names:
            self._found.problems.append(PackProblem(MANIFEST, 0, "pack_no_manifest"))
            return
        try:
            text, _ = decode(MANIFEST, self._source.read(MANIFEST, MEGABYTE))
        except Refusal as refusal:
            self._found.problems.append(_problem(MANIFEST, refusal))
            return
        faults, readable = toml_faults(text)
        self._found.problems.extend(
            PackProblem(MANIFEST, each.line, each.reason, {}, each.column) for each in faults
        )
        if faults and not readable:
            return
        lines = text.split("\n")
        unread = {word[0] for each in faults if (word := _WORD.search(lines[each.line - 1]))}
        try:
            self._manifest = read_manifest(self._source.label, MANIFEST, readable.encode())
        except PackRefusal as refusal:
            said = [
                each for each in refusal.problems if each.key != "missing" or each.values["field"] not in unread
            ]
            self._found.problems.extend(said)
        else:
            self._found.warnings.extend(manifest_remarks(MANIFEST, text, self._manifest))

    def _explained(self, problem: PackProblem) -> list[PackProblem]:
        """Say of every line of a TOML file why it cannot be read, in place of that the file cannot."""
        if problem.key != "toml":
            return [problem]
        text, _ = decode(problem.path, self._source.read(problem.path, MAX_TEXT_BYTES))
        return [
            PackProblem(problem.path, each.line, each.reason, {}, each.column) for each in toml_faults(text)[0]
        ]

    def _take(self, name: str) -> None:
        part = part_of(name)
        if part is PackPart.CONTENT:
            self._take_content(name, self._source.read(name, MAX_MARKDOWN_BYTES))
        elif part is PackPart.IMAGE:
            self._found.images[name] = None
            check_image(self._source.label, name, self._source.read(name, MAX_IMAGE_BYTES))
        elif part is PackPart.GUIDE:
            self._take_guide(name, self._source.read(name, MAX_TEXT_BYTES))
        elif part is PackPart.DATA:
            load_toml(self._source.label, name, self._source.read(name, MAX_TEXT_BYTES))
        elif part is None:
            self._pass_over(name)

    def _pass_over(self, name: str) -> None:
        suffix = PurePosixPath(name).suffix.casefold()
        if suffix in _KEY_SUFFIXES and is_key(self._source.read(name, MAX_IMAGE_BYTES)):
            self._found.problems.append(PackProblem(name, 0, "key_inside"))
        elif slip := name_slip(name):
            some = self._found.problems if slip.stops else self._found.warnings
            told = PackProblem(slip.path, 0, slip.reason, slip.values)
            some.extend([told] if told not in some else [])
        elif suffix != ".advpack":
            self._found.warnings.append(PackProblem(name, 0, "file_ignored", {"name": name}))

    def _take_guide(self, name: str, data: bytes) -> None:
        if name.endswith(".md"):
            read_guide_text(name, data, "")
            return
        topics, problems = read_topics(self._source.label, name, data)
        self._found.topics.extend((name, topic) for topic in topics)
        self._found.problems.extend(problems)

    def _check_topics(self) -> None:
        seen: set[str] = set()
        for name, topic in self._found.topics:
            if topic.id in seen:
                self._found.problems.append(PackProblem(name, 0, "topic_twice", {"topic": topic.id}))
            seen.add(topic.id)

    def _take_content(self, name: str, data: bytes) -> None:
        languages = self._manifest.languages if self._manifest else ()
        defaults = ReadingDefaults(languages[0] if len(languages) == 1 else "", keep_ids=True)
        text = ""
        try:
            text, _ = decode(name, data)
            parsed = read_markdown(name, data, defaults)
        except Refusal as refusal:
            key = refusal.key.rpartition(".")[2]
            if refusal.key in SKIPPED:
                self._found.skipped.append((name, key))
                return
            line, column = _Header(text).place(_FIELD_OF.get(key, ""))
            self._found.problems.append(_problem(name, refusal, line, column))
            return
        item = parsed.item
        if not item.lang:
            # As an import does, so that what is shown here is what advocates will see.
            found = detect_language(f"{item.title}\n{item.summary}\n{markdown_to_text(item.body)}")
            parsed = replace(parsed, item=replace(item, lang=found))
        self._found.items.append(parsed)
        header = _Header(text)
        self._check_id(parsed, header)
        self._remark(name, parsed, header)

    def _check_id(self, parsed: ParsedContent, header: "_Header") -> None:
        item = parsed.item
        first = self._found.ids.setdefault(item.external_id, (item.path, *header.place("id")))
        here = (item.path, *header.place("id"))
        if first == here:
            return
        # A content without an id has its path for one: the place to mend is where an id is written.
        at, other = (here, first) if here[1] else (first, here)
        values = {"id": item.external_id, "first": other[0]}
        self._found.problems.append(PackProblem(at[0], at[1], "id_twice", values, at[2]))

    def _remark(self, name: str, parsed: ParsedContent, header: "_Header") -> None:
        item = parsed.item

        def warn(key: str, field_name: str = "", **values: str | int) -> None:
            line, column = header.place(field_name)
            self._found.warnings.append(PackProblem(name, line, key, values, column))

        for warning in parsed.warnings:
            self._found.warnings.extend(_as_problems(name, warning, header))
        languages = self._manifest.languages if self._manifest else ()
        if not item.lang:
            warn("language_missing")
        elif languages and item.lang not in languages:
            warn("language_not_listed", "lang", lang=item.lang)
        if item.expires and item.date and item.expires < item.date:
            warn("expires_before", "expires", date=item.date.isoformat())
        if item.embargo and item.expires and item.expires < item.embargo.date():
            warn("expires_before_embargo", "expires")
        for suggested in item.suggested:
            if self._channels and suggested.channel and suggested.channel.casefold() not in self._channels:
                values = {"channel": suggested.channel, "known": ", ".join(sorted(self._channels))}
                line, column = header.words(suggested.channel)
                self._found.warnings.append(PackProblem(name, line, "channel_unknown", values, column))
        for key, wanted in header.typing_slips(item.extra):
            if wanted == "embargo":
                # What was meant to wait would come out at once.
                line, column = header.place(key)
                self._found.problems.append(PackProblem(name, line, "embargo_slip", {"field": key}, column))
            else:
                warn("field_unknown", key, field=key, wanted=wanted)

    def _check_pictures(self, parsed: ParsedContent) -> None:
        item, images = parsed.item, self._found.images
        data = self._source.read(item.path, MAX_MARKDOWN_BYTES)
        header = _Header(decode(item.path, data)[0])
        for image in item.images:
            place = header.words(image.file)
            if find_image(images, item.path, image.file) is None:
                self._missing_picture(item.path, image.file, place)
            elif not image.alt.strip():
                self._picture("alt_missing", item.path, image.file, place)
        for address in header.addresses("images"):
            self._picture("image_web", item.path, address, header.words(address))
        for alt, file, place in header.pictures():
            if not _ADDRESS.match(file) and find_image(images, item.path, file) is None:
                self._missing_picture(item.path, file, place)
            elif not alt.strip():
                self._picture("alt_missing", item.path, file, place)

    def _missing_picture(self, path: str, file: str, place: tuple[int, int]) -> None:
        other = almost_named(file, self._found.images)
        self._picture("image_case" if other else "image_missing", path, file, place, wanted=other)

    def _picture(self, key: str, path: str, file: str, place: tuple[int, int], **values: str) -> None:
        if (key, path, file) not in self._found.pictures:
            self._found.pictures.add((key, path, file))
            said = {"name": file[:80], **values}
            self._found.warnings.append(PackProblem(path, place[0], key, said, place[1]))

    def _signature(self) -> Signature | None:
        if SIGNATURE not in self._names or isinstance(self._source, FolderSource):
            return None
        label = self._source.label
        try:
            signature = read_signature(label, self._source.read(SIGNATURE, MAX_TEXT_BYTES))
            if self._manifest is not None:
                digests = digests_of(self._source, MAX_IMAGE_BYTES)
                compare_files(label, signature, self._manifest.id, self._manifest.version, digests)
        except Refusal as refusal:
            self._found.problems.append(_problem(SIGNATURE, refusal))
            return None
        return signature


def _as_problems(name: str, warning: FileWarning, header: "_Header") -> list[PackProblem]:
    if warning.key == "header_mended":
        return header.mended(name, warning)
    line, column = header.place(_FIELD_OF.get(warning.key, ""))
    if warning.key == "duplicate_key":
        column = 1
    return [PackProblem(name, warning.line or line, warning.key, warning.values, column if line else 0)]


class _Header:
    """Where things stand in a content file."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._front: FrontMatter = split_front_matter(text)
        self._lines = {_folded(key): (line, key) for key, line in self._front.lines.items()}

    def place(self, name: str) -> tuple[int, int]:
        """Give the line and column of a field's value; zeros when it is not there."""
        exact = self._lines.get(_folded(name)) if name else None
        found = exact or next((each for key, each in self._lines.items() if name and key.startswith(name)), None)
        if found is None:
            spoken = re.search(name, self._text, re.IGNORECASE) if name == "embargo" else None
            return self._at(spoken.start()) if spoken else (0, 0)
        return found[0], column_of(self._text, *found)

    def words(self, words: str) -> tuple[int, int]:
        """Give the line and column where words first stand; zeros when they do not."""
        at = self._text.find(words)
        return self._at(at) if at >= 0 else (0, 0)

    def pictures(self) -> list[tuple[str, str, tuple[int, int]]]:
        """Give the pictures of the body: alternative text, file, place."""
        start = len(self._text) - len(self._front.body)
        start = start if self._text.endswith(self._front.body) else 0
        return [(found[1], found[2], self._at(found.start())) for found in _PICTURE.finditer(self._text, start)]

    def addresses(self, name: str) -> list[str]:
        """Give the addresses of the web that a field names."""
        return _WEB.findall(as_text(self._front.fields.get(name)))

    def typing_slips(self, extra: Mapping[str, str]) -> list[tuple[str, str]]:
        """Give the unknown fields that look like a known one, each with that one."""
        slips = []
        for key in extra:
            if _folded(key) in KNOWN_FIELDS:
                continue
            close = like(_folded(key), _FIELDS)
            if close and close not in self._lines:
                slips.append((key, close))
        return slips

    def mended(self, name: str, warning: FileWarning) -> list[PackProblem]:
        """Say why a header is not well formed, and where exactly."""
        at = self._text.find(self._front.header) if self._front.header else -1
        faults = yaml_faults(self._front.header) if at >= 0 else []
        if not faults:
            return [PackProblem(name, warning.line, warning.key, {"line": warning.line})]
        above = self._text.count("\n", 0, at)
        return [PackProblem(name, each.line + above, each.reason, {}, each.column) for each in faults]

    def _at(self, offset: int) -> tuple[int, int]:
        line = self._text.count("\n", 0, offset) + 1
        return line, offset - (self._text.rfind("\n", 0, offset) + 1) + 1


def _folded(key: str) -> str:
    return key.strip().casefold().replace("-", "_").replace(" ", "_")
