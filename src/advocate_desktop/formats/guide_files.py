"""The guide of a pack: `guide/values.md`, `guide/charter.md`, `guide/topics.toml`."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import PurePosixPath
from typing import Any

from advocate_desktop.domain.guide import Guide, GuideText, SensitiveTopic
from advocate_desktop.formats.body import take_title
from advocate_desktop.formats.dates import read_day, read_instant
from advocate_desktop.formats.decoding import decode
from advocate_desktop.formats.fields import as_text
from advocate_desktop.formats.front_matter import split_front_matter
from advocate_desktop.formats.pack_manifest import PackProblem, PackRefusal, load_toml, place_in_table
from advocate_desktop.formats.path_hints import language_code, language_in_path

_MAX_PATTERN = 500


def read_guide(pack: str, files: Mapping[str, bytes], lang: str) -> Guide:
    """Read a guide from its files by name; `lang` is the language of a text that does not tell its own.

    Raises PackRefusal with every fault: a silence that is not understood would be one that is broken.
    """
    texts: dict[tuple[str, str], GuideText] = {}
    topics: list[SensitiveTopic] = []
    problems: list[PackProblem] = []
    # A file without a language in its name is the one to fall back on; the one that has it comes last and stays.
    for path in sorted(files, key=lambda name: (bool(language_in_path(name)), name)):
        if path.endswith(".md"):
            text = read_guide_text(path, files[path], lang)
            texts[text.name, text.lang] = text
        elif path.endswith(".toml"):
            found, faults = read_topics(pack, path, files[path])
            topics.extend(found)
            problems.extend(faults)
    for index, topic in enumerate(topics):
        if any(topic.id == other.id for other in topics[:index]):
            problems.append(PackProblem("guide/topics.toml", 0, "topic_twice", {"topic": topic.id}))
    if problems:
        raise PackRefusal(pack, tuple(problems))
    return Guide(tuple(texts.values()), tuple(topics))


def read_guide_text(path: str, data: bytes, lang: str) -> GuideText:
    """Read one text of the guide; its name is the file's without language and suffix."""
    text, _ = decode(path, data)
    front = split_front_matter(text)
    fields = {key.casefold(): as_text(value) for key, value in front.fields.items()}
    own = language_in_path(path) or language_code(fields.get("lang", ""))
    name = re.sub(r"[._-](?:[a-z]{2})(?:[-_][A-Za-z]{2})?$", "", PurePosixPath(path).stem)
    body, title = take_title(front.body, fields.get("title", ""))
    return GuideText(name, own or lang, body.strip("\n"), fields.get("title") or title, fields.get("version", ""))


def read_topics(pack: str, path: str, data: bytes) -> tuple[list[SensitiveTopic], list[PackProblem]]:
    """Read sensitive topics and every fault in them; raises PackRefusal when the TOML itself is broken."""
    table, text = load_toml(pack, path, data)
    entries = table.get("topic", table.get("topics", []))
    if not isinstance(entries, list):
        return [], [PackProblem(path, 1, "topics_form")]
    name = "topic" if "topic" in table else "topics"
    topics, problems = [], []
    for index, entry in enumerate(entries):
        reader = _TopicReader(path, text, name, index + 1)
        if isinstance(entry, dict):
            topics.append(reader.read(entry))
        else:
            reader.fault("topics_form")
        problems.extend(reader.problems)
    return topics, problems


class _TopicReader:
    def __init__(self, path: str, text: str, table: str, number: int) -> None:
        self.problems: list[PackProblem] = []
        self._path = path
        self._place = (text, table, number)
        self._topic = f"#{number}"

    def fault(self, key: str, name: str = "", **values: str | int) -> None:
        line, column = place_in_table(*self._place, name)
        said = {"topic": self._topic, **values}
        self.problems.append(PackProblem(self._path, line, key, said, column))

    def read(self, entry: dict[str, Any]) -> SensitiveTopic:
        words, names = self._words(entry, "words"), self._words(entry, "names")
        patterns = self._words(entry, "patterns")
        self._topic = str(entry.get("id") or (words or names or (self._topic,))[0])
        for pattern in patterns:
            self._check_pattern(pattern)
        if not words and not names and not patterns:
            self.fault("topic_empty")
        reason = entry.get("reason", "")
        reasons = reason if isinstance(reason, dict) else {"": reason}
        return SensitiveTopic(
            id=self._topic,
            words=words,
            patterns=patterns,
            names=names,
            kind=str(entry.get("kind", "")),
            reasons={str(lang): str(text) for lang, text in reasons.items() if text},
            until=self._until(entry.get("until")),
        )

    def _words(self, entry: dict[str, Any], key: str) -> tuple[str, ...]:
        value = entry.get(key, [])
        values = value if isinstance(value, list) else [value]
        if not all(isinstance(each, str) for each in values):
            self.fault("not_texts", key, field=key)
            return ()
        return tuple(each for each in values if each.strip())

    def _check_pattern(self, pattern: str) -> None:
        try:
            re.compile(pattern)
        except (re.error, RecursionError, OverflowError):
            self.fault("pattern", "patterns", pattern=pattern[:60])
            return
        if len(pattern) > _MAX_PATTERN:
            self.fault("pattern", "patterns", pattern=pattern[:60])

    def _until(self, value: Any) -> date | datetime | None:
        if value is None:
            return None
        if isinstance(value, datetime):
            if value.tzinfo is None:
                self.fault("until", "until", value=value.isoformat())
            return value
        if isinstance(value, date):
            return value
        if isinstance(value, str) and not isinstance(value, time):
            moment = read_instant(value)
            day, guessed = read_day(value)
            if moment or (day and not guessed and len(value.strip()) <= len("2026-12-31")):
                return moment or day
        self.fault("until", "until", value=str(value)[:60])
        return None
