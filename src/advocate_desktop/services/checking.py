"""Checks a text against all that is known, renders it, and hands it over when nothing holds it back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from advocate_desktop.channels.counting import count
from advocate_desktop.channels.ready import ready
from advocate_desktop.channels.registry import channel as known_channel
from advocate_desktop.channels.rendering import render as render_for
from advocate_desktop.checks.base import CheckContext, CheckReport
from advocate_desktop.checks.dictionaries import is_loaded
from advocate_desktop.checks.fixing import safe_fixes, with_fixes
from advocate_desktop.checks.originality import prepare_posts, prepare_text
from advocate_desktop.checks.registry import CHECKS, IMMEDIATE_CHECKS, run_checks
from advocate_desktop.checks.rules import built_in_rules
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.channels import Channel, TextLength
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.contacts import Contact
from advocate_desktop.domain.content import ContentItem
from advocate_desktop.domain.draft_states import DraftKind, VersionReason
from advocate_desktop.domain.drafts import Draft, DraftEventKind, without_prompts
from advocate_desktop.domain.export import ReadyOptions, ReadyText
from advocate_desktop.domain.findings import Finding
from advocate_desktop.domain.guide import SensitiveTopic
from advocate_desktop.domain.ignoring import Ignored, IgnoreScope
from advocate_desktop.domain.routine import PublicationKind
from advocate_desktop.errors import Refusal
from advocate_desktop.messages import Messages
from advocate_desktop.services.known import Known
from advocate_desktop.services.outgoing import own_channel, ready_options
from advocate_desktop.settings import DISABLED_CHECKS, ENABLED_CHECKS, OptionStore

if TYPE_CHECKING:
    # A text can be checked without a profile: then nothing of storage is imported.
    from advocate_desktop.services.drafting import DraftingService
    from advocate_desktop.services.known import KnownService
    from advocate_desktop.services.library import LibraryService
    from advocate_desktop.services.routine import RoutineService
    from advocate_desktop.services.spelling import SpellingService


# A fix may bring another: spaces set beside a mark that was taken out.
_ROUNDS = 6


@dataclass(frozen=True, slots=True)
class SourceText:
    """What a text is about, as plain text, with the posts the company suggests and the hour it may go out.

    With `withdrawn` the company took it back.
    """

    text: str
    suggested: tuple[str, ...] = ()
    embargo: datetime | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class LooseText:
    """All that surrounds a text when it is checked; `acknowledged` are ids of sensitive topics already checked."""

    channel: str
    lang: str
    kind: DraftKind = DraftKind.POST
    source: SourceText | None = None
    earlier: tuple[str, ...] = ()
    topics: tuple[SensitiveTopic, ...] = ()
    acknowledged: frozenset[str] = frozenset()
    image: bool = False
    image_alt: str = ""
    disabled: frozenset[str] = frozenset()
    known_words: frozenset[str] = frozenset()
    options: ReadyOptions = field(default_factory=ReadyOptions)
    settings: OptionStore | None = None
    enabled: frozenset[str] = frozenset()
    known: Known = field(default_factory=Known)


@dataclass(frozen=True, slots=True)
class CopyResult:
    """What a copy gave: the text ready to paste, or None with the findings that held it back.

    `ready` holds the same text with the link for the first comment and the people to name by hand.
    """

    text: str | None
    refused: tuple[Finding, ...]
    report: CheckReport
    changes: ChangeSet
    ready: ReadyText | None = None


class PreparedChecks:
    """Checks with all they compare with read and cut up once; `run` touches neither disk nor database.

    One object may serve several threads.
    """

    def __init__(self, surroundings: LooseText, messages: Messages, clock: Clock) -> None:
        self.channel = own_channel(surroundings.channel, surroundings.settings)
        self.surroundings = surroundings
        self._clock = clock
        self._context = _context(surroundings, self.channel, messages, clock.now())

    @property
    def source_text(self) -> str:
        """Give the plain text of the source, which `source_spans` of findings are indexes of."""
        return self._context.source.text if self._context.source is not None else ""

    @property
    def warm(self) -> bool:
        """Tell whether the slow checks have read what they need: then they cost little more than the others."""
        return "spelling" in self._context.disabled or is_loaded(self.surroundings.lang)

    def run(self, text: str, *, slow: bool = True, cursor: int | None = None) -> CheckReport:
        """Check a text; spans are indexes of it.

        Without `slow`, leave out the checks that may read a file first. The word at `cursor` is being typed.
        """
        kind = self.surroundings.kind
        rendered = self.ready(text).text
        # An open prompt is a question to the person: it goes before the text does, so it takes no room.
        answered = without_prompts(text)
        counted = rendered if answered == text else self.ready(answered).text
        length = count(counted, self.channel, comment=kind is DraftKind.COMMENT)
        context = replace(self._context, rendered=rendered, length=length, now=self._clock.now(), cursor=cursor)
        return run_checks(text, context, CHECKS if slow else IMMEDIATE_CHECKS)

    def ready(self, text: str) -> ReadyText:
        """Give a text as it goes out on the channel, with the link and the people set apart from it."""
        return ready(text, self.channel, self.surroundings.lang, self.surroundings.options)

    def fix_all(self, text: str) -> str:
        """Give a text with every fix made that changes no meaning; the same text where there is none."""
        for _ in range(_ROUNDS):
            fixed = with_fixes(text, safe_fixes(self.run(text, slow=False).findings))
            if fixed == text:
                break
            text = fixed
        return text

    def on_channel(self, channel: str) -> "PreparedChecks":
        """Give the same checks for another channel; what was cut up serves again."""
        other = object.__new__(PreparedChecks)
        other.channel = own_channel(channel, self.surroundings.settings)
        other.surroundings = replace(self.surroundings, channel=other.channel.id)
        other._clock = self._clock
        other._context = replace(self._context, channel=other.channel)
        return other


class CheckingService:
    """Checks, rendering and the copy, with what the profile knows."""

    def __init__(
        self,
        drafting: "DraftingService",
        library: "LibraryService",
        *,
        routine: "RoutineService",
        settings: OptionStore,
        clock: Clock,
        known: "KnownService",
        spelling: "SpellingService",
        people: Callable[[], Sequence[Contact]] = tuple,
    ) -> None:
        self._spelling = spelling
        self._people = people
        self._drafting = drafting
        self._library = library
        self._routine = routine
        self._settings = settings
        self._clock = clock
        self._known = known

    def prepare(self, draft_id: int, messages: Messages, channel: str = "") -> PreparedChecks:
        """Read all that a draft is checked against, on its own channel or another.

        Findings will speak the language of `messages`. Raises UserError when the draft is gone.
        """
        return self._prepare(self._drafting.draft(draft_id), messages, channel)

    def prepare_text(self, surroundings: LooseText, messages: Messages) -> PreparedChecks:
        """Read what a text that is no draft is checked against: the guide's topics and the earlier posts."""
        full = replace(
            surroundings,
            earlier=tuple(self._drafting.earlier_posts()),
            topics=self._topics(),
            known=self._known.read(surroundings.lang),
            known_words=self._spelling.known_words(surroundings.lang),
        )
        return PreparedChecks(full, messages, self._clock)

    def ignore(self, draft_id: int, finding: Finding, text: str, scope: IgnoreScope) -> tuple[Ignored, ChangeSet]:
        """Keep that a remark on a draft's text is waved away, for this draft or for all; `forget` takes it back.

        Raises UserError for a remark that holds the copy back, or that is about no words where they are kept.
        """
        return self._known.ignore(finding, text, scope, draft_id)

    def ignored(self, draft_id: int | None = None) -> list[Ignored]:
        """List the remarks waved away for a draft and for all, the last first; without a draft, those for all."""
        return self._known.ignored(draft_id)

    def forget(self, ignored_id: int) -> ChangeSet:
        """Say a remark again that was waved away."""
        return self._known.forget(ignored_id)

    def put_back(self, ignored: Ignored) -> tuple[Ignored, ChangeSet]:
        """Keep again what `forget` took away."""
        return self._known.put_back(ignored)

    def suggestions(self, word: str, language: str) -> tuple[str, ...]:
        """Give at most five right words for a wrong one, the likeliest first; takes up to half a second."""
        from advocate_desktop.services.spelling import suggestions

        return suggestions(word, language)

    def learn_word(self, word: str, language: str) -> ChangeSet:
        """Take a word for right; `forget_word` takes that back. Raises UsageError for what is no word."""
        return self._spelling.learn(word, language)

    def forget_word(self, word: str, language: str) -> ChangeSet:
        """Look a taught word up again."""
        return self._spelling.forget(word, language)

    def copy(
        self,
        draft_id: int,
        messages: Messages,
        override: frozenset[str] = frozenset(),
        channel: str = "",
        *,
        thread: bool = False,
    ) -> CopyResult:
        """Give the text exactly as it is to be pasted, on its own channel or another, and keep it as a version.

        A stop holds it back; those whose check is in `override` and that may be overruled do not, and that is
        kept among the draft's events: a sensitive topic, once acknowledged, is not asked about again. As a thread,
        where the channel has threads, a post is never too long.
        """
        draft = self._drafting.draft(draft_id)
        prepared = self._prepare(draft, messages, channel)
        text = self._drafting.text_on(draft_id, prepared.channel.id)
        report = prepared.run(text)
        threaded = thread and prepared.channel.splits_threads and draft.kind is DraftKind.POST
        stops = [stop for stop in report.stops if not (threaded and stop.check == "length")]
        passed = [stop for stop in stops if stop.overridable and stop.check in override]
        refused = tuple(stop for stop in stops if stop not in passed)
        if refused:
            return CopyResult(None, refused, report, ChangeSet())
        changes = self._drafting.keep_version(draft_id, VersionReason.COPIED, prepared.channel.id)
        for stop in passed:
            kind = DraftEventKind.ACKNOWLEDGED if stop.reference else DraftEventKind.OVERRULED
            changes |= self._drafting.record_event(draft_id, kind, stop.reference or stop.check)
        outgoing = prepared.ready(text)
        return CopyResult(outgoing.text, (), report, changes, outgoing)

    def publish(self, draft_id: int, at: datetime, channel: str = "", url: str = "") -> ChangeSet:
        """Log that a draft was published, with its text as it is now, and keep that text as a version.

        A draft that went out before and now goes to one more channel stays one entry of the log.
        Raises UserError when the draft is gone or the routine cannot take the entry.
        """
        draft = self._drafting.draft(draft_id)
        surroundings = replace(self._surroundings(draft, channel), disabled=frozenset())
        prepared = PreparedChecks(surroundings, Messages(draft.lang), self._clock)
        text = self._drafting.text_on(draft_id, prepared.channel.id)
        earlier = self._routine.of_draft(draft_id)
        if earlier is not None and prepared.channel.id not in earlier.channels:
            channels = (*earlier.channels, prepared.channel.id)
            changes = self._routine.edit(replace(earlier, channels=channels))
            return changes | self._drafting.keep_version(draft_id, VersionReason.PUBLISHED, prepared.channel.id)
        stops = prepared.run(text).stops
        _publication, changes = self._routine.log(
            PublicationKind(draft.kind.value),
            at,
            (prepared.channel.id,),
            rung=draft.rung,
            url=url,
            text=prepared.ready(text).text,
            form=draft.form,
            copied=any(stop.check == "originality" for stop in stops),
            draft_id=draft.id,
            content_id=draft.content_id,
        )
        return changes | self._drafting.mark_published(draft_id, at)

    def _prepare(self, draft: Draft, messages: Messages, channel: str = "") -> PreparedChecks:
        return PreparedChecks(self._surroundings(draft, channel), messages, self._clock)

    def _surroundings(self, draft: Draft, channel: str = "") -> LooseText:
        entry = self._library.entry(draft.content_id) if draft.content_id is not None else None
        events = self._drafting.events(draft.id)
        return LooseText(
            channel=channel or draft.channel,
            lang=draft.lang,
            kind=draft.kind,
            source=source_of(entry.item, withdrawn=entry.withdrawn) if entry is not None else None,
            earlier=tuple(self._drafting.earlier_posts(except_draft=draft.id)),
            topics=self._topics(),
            acknowledged=frozenset(event.detail for event in events if event.kind is DraftEventKind.ACKNOWLEDGED),
            image=bool(draft.image),
            image_alt=draft.image_alt,
            disabled=frozenset(str(name) for name in self._settings.get(DISABLED_CHECKS)),
            known_words=self._spelling.known_words(draft.lang),
            options=ready_options(self._settings, self._people(), draft.lang),
            settings=self._settings,
            enabled=frozenset(str(name) for name in self._settings.get(ENABLED_CHECKS)),
            known=self._known.read(draft.lang, draft, entry),
        )

    def _topics(self) -> tuple[SensitiveTopic, ...]:
        return self._library.guide().topics


def prepare_loose(surroundings: LooseText, messages: Messages, clock: Clock) -> PreparedChecks:
    """Prepare checks of a text without a profile."""
    return PreparedChecks(surroundings, messages, clock)


def render(text: str, channel: str, lang: str) -> str:
    """Give a text ready to paste. Raises UserError for an unknown channel."""
    return render_for(text, known_channel(channel), lang)


def source_of(item: ContentItem, *, withdrawn: bool = False) -> SourceText:
    """Give what a draft about a content item is compared with."""
    from advocate_desktop.formats.plain_text import markdown_to_text

    parts = (item.title, item.summary, markdown_to_text(item.body), *item.facts)
    text = "\n\n".join(part for part in parts if part.strip())
    return SourceText(text, tuple(suggestion.text for suggestion in item.suggested), item.embargo, withdrawn)


def read_source(path: Path) -> SourceText:
    """Read the file a text is about: Markdown with its front matter, or plain text.

    Raises Refusal when it cannot be read as one, OSError when it cannot be opened.
    """
    from advocate_desktop.formats.decoding import decode
    from advocate_desktop.formats.markdown_file import (
        MARKDOWN_SUFFIXES,
        MAX_MARKDOWN_BYTES,
        ReadingDefaults,
        read_markdown,
    )

    suffix = path.suffix.lower()
    with path.open("rb") as file:
        data = file.read(MAX_MARKDOWN_BYTES + 1)
    try:
        if len(data) > MAX_MARKDOWN_BYTES:
            raise Refusal("formats.too_large_text")
        if suffix in MARKDOWN_SUFFIXES:
            # The file's own name must not decide what it is taken for: a README may be what a post is about.
            return source_of(read_markdown(f"source{suffix}", data, ReadingDefaults(unpublished=True)).item)
        return SourceText(decode(str(path), data)[0])
    except Refusal as refusal:
        refusal.values["path"] = str(path)
        raise


def _context(around: LooseText, channel: Channel, messages: Messages, now: datetime) -> CheckContext:
    source, known = around.source, around.known
    return CheckContext(
        channel=channel,
        length=TextLength(0, channel.maximum, fits=True),
        rendered="",
        lang=around.lang,
        messages=messages,
        now=now,
        kind=around.kind,
        source=prepare_text(source.text) if source is not None else None,
        suggested=tuple(prepare_text(text) for text in source.suggested) if source is not None else (),
        earlier=prepare_posts(around.earlier),
        source_embargo=source.embargo if source is not None else None,
        source_withdrawn=source is not None and source.withdrawn,
        topics=around.topics,
        acknowledged=around.acknowledged,
        image=around.image,
        image_alt=around.image_alt,
        disabled=around.disabled,
        enabled=around.enabled,
        rules=built_in_rules(around.lang) + known.rules,
        companies=known.companies,
        disclosures=known.disclosures,
        boundaries=known.boundaries,
        material=tuple(prepare_text(text) for text in known.material),
        window=known.window,
        posts=known.posts,
        ignored=known.ignored,
        known_words=around.known_words,
    )
