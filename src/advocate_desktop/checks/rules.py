"""Word lists and phrases as data: `resources/rules/<language>/*.toml`, and the same format in company packs.

A file is a list of `[[rule]]` tables:

    [[rule]]
    id = "greeting"
    check = "fold"                 # the check that uses it
    kind = "existence"             # existence | substitution | occurrence
    where = "opening"              # anywhere (default) | opening
    phrases = ["bonjour", "je suis ravi|ravie de", "avec un tres? grand plaisir"]
    message = "…"                  # or a table: message.fr, message.en
    origin = "craft"               # company | channel | law | boundary | craft

`substitution` has `swap = {"phrase" = "replacement"}` in place of `phrases`, or `phrases` with one `replacement`;
`occurrence` has `limit`, the number of times that is still fine. In a phrase, `a|b` stands for either word, `a?`
for a word that may be missing, `*` for any word. Case, accents, apostrophes and hyphens do not matter. `words` may
be written for `phrases`; `pattern` is a regular expression instead of them. `severity` is `warning` or `advice`
where it should not be the check's own. A rule of a company pack needs no `check`: it belongs to `company`.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

import regex

from advocate_desktop.checks.words import Word, find_words
from advocate_desktop.domain.findings import Origin, Severity, Span
from advocate_desktop.errors import UserError
from advocate_desktop.resources import resource_path

RULE_LANGUAGES = ("fr", "en")
PACK_CHECK = "company"
# Patterns come from packs: one that runs wild must not hold up the typing.
PATTERN_TIME = 0.05
_LONGEST_PATTERN = 500
_ANY_WORD = ""

Choice = TypeVar("Choice", bound=StrEnum)


class RuleKind(StrEnum):
    """What a rule looks for: a phrase that is there, one to replace, one that comes too often."""

    EXISTENCE = "existence"
    SUBSTITUTION = "substitution"
    OCCURRENCE = "occurrence"


@dataclass(frozen=True, slots=True)
class Slot:
    """One word of a phrase; no words at all means any word."""

    words: frozenset[str]
    optional: bool = False

    def takes(self, folded: str) -> bool:
        return not self.words or folded in self.words


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase ready to be looked for, with its replacement where the rule swaps it."""

    slots: tuple[Slot, ...]
    replacement: str | None = None

    def match(self, words: Sequence[Word], first: int) -> int | None:
        """Give the word after the phrase if it starts at a word, the longest way; None if it does not."""
        reached = {first}
        for slot in self.slots:
            after = {index + 1 for index in reached if index < len(words) and slot.takes(words[index].folded)}
            reached = after | reached if slot.optional else after
            if not reached:
                return None
        end = max(reached)
        return end if end > first else None


Starts = Mapping[str, tuple[Phrase, ...]]
Places = Mapping[str, Sequence[int]]


def by_first_word(phrases: Iterable[Phrase]) -> Starts:
    """Sort phrases by the words they may begin with; those that begin with any word are under the empty one."""
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        first: set[str] = set()
        for slot in phrase.slots:
            first |= slot.words or {_ANY_WORD}
            if not slot.optional:
                break
        for word in {_ANY_WORD} if _ANY_WORD in first else first:
            found.setdefault(word, []).append(phrase)
    return {word: tuple(starting) for word, starting in found.items()}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a list; `message` is by interface language, the empty key for any.

    `starts` are its phrases by first word; `pattern` takes their place where it is not empty.
    """

    id: str
    check: str
    kind: RuleKind
    phrases: tuple[Phrase, ...]
    starts: Starts = field(default_factory=dict)
    at_opening: bool = False
    limit: int = 0
    message: Mapping[str, str] = field(default_factory=dict)
    origin: Origin = Origin.CRAFT
    pattern: str = ""
    replacement: str | None = None
    severity: Severity | None = None

    def text(self, language: str) -> str:
        """Give the message in an interface language, else as it was written."""
        return self.message.get(language) or self.message.get("") or next(iter(self.message.values()), "")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a rule applies."""

    rule: Rule
    span: Span
    replacement: str | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """Rules in force, of one language or of several lists together."""

    rules: tuple[Rule, ...] = ()

    def __add__(self, other: "Rules") -> "Rules":
        return Rules(self.rules + other.rules)

    def of(self, check: str, rule_id: str = "") -> tuple[Rule, ...]:
        """Give the rules of a check, or those of one id."""
        return tuple(rule for rule in self.rules if rule.check == check and rule_id in ("", rule.id))


def compile_phrase(text: str, replacement: str | None = None) -> Phrase:
    """Read a phrase in the notation of rule files. Raises ValueError for alternatives of more than one word."""
    slots: list[Slot] = []
    for token in text.split():
        optional = token.endswith("?") and len(token) > 1
        bare = token[:-1] if optional else token
        if bare == "*":
            slots.append(Slot(frozenset(), optional))
            continue
        choices = [_folded_words(choice) for choice in bare.split("|")]
        choices = [choice for choice in choices if choice]
        if all(len(choice) == 1 for choice in choices):
            if choices:
                slots.append(Slot(frozenset(choice[0] for choice in choices), optional))
        else:
            # An elision is two words ("c'est"): it stands alone in its place, without alternatives.
            if len(choices) > 1:
                raise ValueError(token)
            slots.extend(Slot(frozenset({word})) for word in choices[0])
    return Phrase(tuple(slots), replacement)


def _folded_words(choice: str) -> list[str]:
    """Fold a choice; a plain word, as nearly all are, needs no cutting."""
    if choice.isascii() and choice.isalnum():
        return [choice.lower()]
    return [word.folded for word in find_words(choice)]


def find_hits(
    rules: Iterable[Rule], words: Sequence[Word], start: int = 0, places: Places | None = None
) -> Iterator[Hit]:
    """Find where rules apply among words; those of the opening are tried at `start` alone.

    `places` tell where each word stands, for lists that are tried one after the other on the same words.
    """
    known = places if places is not None else places_of(words)
    for rule in rules:
        hits = list(_hits(rule, words, _beginnings(rule, words, start, known)))
        if rule.kind is RuleKind.OCCURRENCE:
            hits = hits[rule.limit :]
        yield from hits


def places_of(words: Sequence[Word]) -> Places:
    """Give the numbers of the places where each folded word stands."""
    found: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        found.setdefault(word.folded, []).append(number)
    return found


def _beginnings(rule: Rule, words: Sequence[Word], start: int, places: Places) -> Sequence[int]:
    if rule.at_opening:
        return range(start, min(start + 1, len(words)))
    if _ANY_WORD in rule.starts:
        return range(len(words))
    return sorted(number for word in places.keys() & rule.starts.keys() for number in places[word])


def _hits(rule: Rule, words: Sequence[Word], beginnings: Sequence[int]) -> Iterator[Hit]:
    begin_anyhow = rule.starts.get(_ANY_WORD, ())
    position = -1
    for first in beginnings:
        if first < position:
            continue
        phrases = rule.starts.get(words[first].folded, ()) + begin_anyhow
        ends = [(end, phrase) for phrase in phrases if (end := phrase.match(words, first)) is not None]
        if ends:
            end, phrase = max(ends, key=lambda found: found[0])
            yield Hit(rule, Span(words[first].start, words[end - 1].end), phrase.replacement)
            position = end


def find_pattern(rule: Rule, text: str) -> list[Hit]:
    """Find where the pattern of a rule applies; one that is wrong or takes too long finds nothing."""
    try:
        found = regex.finditer(rule.pattern, text, flags=regex.IGNORECASE, timeout=PATTERN_TIME)
        hits = [Hit(rule, Span(*match.span()), rule.replacement) for match in found if match[0]]
    except (regex.error, TimeoutError):
        return []
    return hits[rule.limit :] if rule.kind is RuleKind.OCCURRENCE else hits


def parse_rules(document: str, path: str, origin: Origin = Origin.CRAFT) -> Rules:
    """Read a file of rules, a pack's where the origin is the company.

    Raises UserError that names the file and what is wrong with it.
    """
    try:
        tables = tomllib.loads(document).get("rule", [])
    except tomllib.TOMLDecodeError as error:
        raise UserError("checks.rules_unreadable", path=path, detail=str(error)) from None
    if not isinstance(tables, list):
        raise UserError("checks.rules_wrong", path=path, number=1, field="rule")
    return Rules(tuple(_rule(table, path, number, origin) for number, table in enumerate(tables, start=1)))


def rule_faults(document: str, path: str) -> list[UserError]:
    """List what is wrong in a pack's file of rules, rule by rule; raises UserError where it is no TOML."""
    try:
        tables = tomllib.loads(document).get("rule", [])
    except tomllib.TOMLDecodeError as error:
        raise UserError("checks.rules_unreadable", path=path, detail=str(error)) from None
    faults = []
    for number, table in enumerate(tables if isinstance(tables, list) else [None], start=1):
        try:
            _rule(table, path, number, Origin.COMPANY)
        except UserError as error:
            faults.append(error)
    return faults


def _rule(table: Any, path: str, number: int, origin: Origin) -> Rule:
    reader = _TableReader(table, path, number)
    kind = reader.choice("kind", RuleKind, RuleKind.EXISTENCE)
    pattern = reader.pattern()
    replacement = reader.optional_text("replacement")
    phrases = () if pattern else reader.phrases(kind, replacement)
    from_pack = origin is Origin.COMPANY and "check" not in reader.fields
    return Rule(
        id=reader.text("id"),
        check=PACK_CHECK if from_pack else reader.text("check"),
        kind=kind,
        phrases=phrases,
        starts=by_first_word(phrases),
        at_opening=table.get("where", "anywhere") == "opening",
        limit=reader.whole("limit"),
        message=reader.message(),
        origin=reader.choice("origin", Origin, origin),
        pattern=pattern,
        replacement=replacement,
        severity=reader.severity(),
    )


class _TableReader:
    """Reads the fields of one rule and says which one is wrong."""

    def __init__(self, table: Any, path: str, number: int) -> None:
        self.path = path
        self.number = number
        if not isinstance(table, dict):
            raise self.wrong("rule")
        self.fields: dict[str, Any] = table

    def wrong(self, name: str) -> UserError:
        return UserError("checks.rules_wrong", path=self.path, number=self.number, field=name)

    def text(self, name: str) -> str:
        value = self.fields.get(name)
        if not isinstance(value, str) or not value:
            raise self.wrong(name)
        return value

    def phrases(self, kind: RuleKind, replacement: str | None) -> tuple[Phrase, ...]:
        name = "words" if "words" in self.fields else "phrases"
        if kind is RuleKind.SUBSTITUTION and name not in self.fields:
            name = "swap"
            listed: list[tuple[str, str | None]] = [*self.table("swap").items()]
        else:
            listed = [(phrase, replacement) for phrase in self.texts(name)]
        try:
            compiled = [compile_phrase(phrase, new) for phrase, new in listed]
        except ValueError as error:
            raise self.wrong(f"{name}: {error}") from None
        return tuple(phrase for phrase in compiled if phrase.slots)

    def optional_text(self, name: str) -> str | None:
        value = self.fields.get(name)
        if value is not None and not isinstance(value, str):
            raise self.wrong(name)
        return value

    def pattern(self) -> str:
        if "pattern" not in self.fields:
            return ""
        pattern = self.text("pattern")
        try:
            regex.compile(pattern)
        except regex.error:
            raise self.wrong("pattern") from None
        if len(pattern) > _LONGEST_PATTERN:
            raise self.wrong("pattern")
        return pattern

    def severity(self) -> Severity | None:
        if "severity" not in self.fields:
            return None
        severity = self.choice("severity", Severity, Severity.ADVICE)
        if severity is Severity.STOP:
            raise self.wrong("severity")
        return severity

    def texts(self, name: str) -> list[str]:
        value = self.fields.get(name)
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            raise self.wrong(name)
        return value

    def table(self, name: str) -> dict[str, str]:
        value = self.fields.get(name)
        if not isinstance(value, dict) or not all(isinstance(entry, str) for entry in value.values()):
            raise self.wrong(name)
        return value

    def message(self) -> dict[str, str]:
        message = self.fields.get("message", {})
        return {"": message} if isinstance(message, str) else self.table("message") if message else {}

    def whole(self, name: str) -> int:
        value = self.fields.get(name, 0)
        if not isinstance(value, int) or value < 0:
            raise self.wrong(name)
        return value

    def choice(self, name: str, kind: type[Choice], default: Choice) -> Choice:
        value = self.fields.get(name, default.value)
        if not isinstance(value, str) or value not in list(kind):
            raise self.wrong(name)
        return kind(value)


@cache
def built_in_rules(language: str) -> Rules:
    """Give the lists that ship for a language; both where the language of the text is not known."""
    if language[:2] not in RULE_LANGUAGES:
        return Rules(tuple(rule for known in RULE_LANGUAGES for rule in built_in_rules(known).rules))
    found = Rules()
    for path in sorted(resource_path("rules", language[:2]).glob("*.toml")):
        found += parse_rules(path.read_text("utf-8"), path.name)
    return found
