"""Drafts: begin one, save it while it is written, keep and bring back its versions."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from advocate_desktop.channels.registry import channel as known_channel
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.draft_states import DraftKind, VersionReason
from advocate_desktop.domain.drafts import (
    DELETED_KEPT,
    Draft,
    DraftEvent,
    DraftEventKind,
    DraftSummary,
    DraftVersion,
    Rung,
    prompt_markup,
)
from advocate_desktop.domain.history import EditHistory, difference, unkept
from advocate_desktop.domain.variants import own_text, text_on
from advocate_desktop.errors import UserError
from advocate_desktop.messages import LANGUAGES, Messages
from advocate_desktop.settings import DEFAULT_CHANNEL, DRAFT_LANGUAGE, LANGUAGE, OptionStore
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.drafts import DraftRows
from advocate_desktop.storage.variants import VariantRows


class DraftingService:
    """Drafts of one profile. Every write is one transaction and tells what changed."""

    def __init__(self, database: Database, settings: OptionStore, clock: Clock) -> None:
        self._database = database
        self._settings = settings
        self._clock = clock
        # Undo histories as the database has them, so that a save writes the last edits only.
        self._kept: dict[int, EditHistory] = {}

    def new(
        self,
        kind: DraftKind = DraftKind.POST,
        channel: str = "",
        lang: str = "",
        *,
        content_id: int | None = None,
        text: str = "",
        title: str = "",
        form: str = "",
        target_url: str = "",
        target_text: str = "",
    ) -> tuple[Draft, ChangeSet]:
        """Begin a draft; without channel or language, the person's usual ones.

        Raises UserError for an unknown channel, or a content item that is not in the library.
        """
        now = self._clock.now()
        draft = Draft(
            id=0,
            kind=kind,
            title=_line(title),
            text=text,
            channel=known_channel(channel or self._settings.get(DEFAULT_CHANNEL)).id,
            lang=self._draft_language(lang),
            created_at=now,
            updated_at=now,
            content_id=content_id,
            form=form,
            target_url=_line(target_url),
            target_text=target_text,
        )
        with self._database.write() as connection:
            rows = DraftRows(connection)
            if content_id is not None and rows.content_facts(content_id) is None:
                raise UserError("drafts.no_content")
            draft = rows.add(draft)
        return draft, _changed(draft.id)

    def start_from_content(
        self, content_id: int, lang: str = "", *, kind: DraftKind = DraftKind.POST, channel: str = ""
    ) -> tuple[Draft, ChangeSet]:
        """Begin a draft about a content item: its title, and two questions only the person can answer.

        An item under embargo may be drafted; the checks keep it from being copied.
        Raises UserError for an item that is not in the library, or that its company withdrew.
        """
        with self._database.read() as connection:
            facts = DraftRows(connection).content_facts(content_id)
        if facts is None:
            raise UserError("drafts.no_content")
        if facts.withdrawn:
            raise UserError("drafts.withdrawn", title=facts.title)
        language = self._draft_language(lang or facts.lang)
        text = starting_text("comment" if kind is DraftKind.COMMENT else facts.kind, language)
        return self.new(kind, channel, language, content_id=content_id, text=text, title=facts.title)

    def drafts(self, *, deleted: bool = False, limit: int | None = None) -> list[DraftSummary]:
        """List drafts, the last changed first; with `deleted`, those in the bin."""
        with self._database.read() as connection:
            return DraftRows(connection).summaries(deleted=deleted, limit=limit)

    def draft(self, draft_id: int) -> Draft:
        """Give a draft, one in the bin included. Raises UserError when there is none of that id."""
        with self._database.read() as connection:
            return _found(DraftRows(connection), draft_id)

    def save_text(
        self, draft_id: int, text: str, cursor: int = 0, history: EditHistory | None = None
    ) -> ChangeSet:
        """Keep the text as it stands, where the cursor is, and its undo history: what typing calls every moment.

        Without a history the change is added to the kept one as a single edit.
        Raises UserError when the draft is gone.
        """
        now = self._clock.now()
        with self._one(draft_id) as (rows, draft):
            kept = self._kept_history(rows, draft)
            if history is None:
                edit = difference(draft.text, text, cursor)
                history = kept.record(replace(edit, made_at=now)) if edit is not None else kept
            rows.save_text(draft_id, text, cursor, history.first + history.done, now)
            rows.save_history(draft_id, unkept(kept, history), now)
        self._kept[draft_id] = history
        return _changed(draft_id)

    def history(self, draft_id: int) -> EditHistory:
        """Give the undo history of a draft; an empty one when what is kept does not lead to its text."""
        with self._database.read() as connection:
            rows = DraftRows(connection)
            return self._kept_history(rows, _found(rows, draft_id))

    def rename(self, draft_id: int, title: str) -> ChangeSet:
        """Give a draft another title; an empty one lets its first words stand for it."""
        return self._change(draft_id, title=_line(title))

    def set_channel(self, draft_id: int, channel: str) -> ChangeSet:
        """Write for another channel. Raises UserError for an unknown one."""
        return self._change(draft_id, channel=known_channel(channel).id)

    def set_language(self, draft_id: int, lang: str) -> ChangeSet:
        """Say which language the draft is in, apart from the interface's."""
        return self._change(draft_id, lang=self._draft_language(lang))

    def set_rung(self, draft_id: int, rung: Rung | None) -> ChangeSet:
        """Keep the rung the person gave; None goes back to the estimate."""
        return self._change(draft_id, rung=rung)

    def set_form(self, draft_id: int, form: str) -> ChangeSet:
        """Keep the form of the post."""
        return self._change(draft_id, form=form)

    def set_image(self, draft_id: int, image: str, alt: str = "") -> ChangeSet:
        """Attach a picture with its alternative text; an empty path takes it away.

        A picture that is new to the draft and comes without words has those it last had in another draft.
        """
        words = alt.strip() if image else ""
        with self._one(draft_id) as (rows, draft):
            if image and not words and image != draft.image:
                words = rows.alternative_of(image)
            rows.put(replace(draft, image=image, image_alt=words, updated_at=self._clock.now()))
        return _changed(draft_id)

    def set_target(self, draft_id: int, url: str, text: str) -> ChangeSet:
        """Keep which post a comment answers: its address and what it says."""
        return self._change(draft_id, target_url=_line(url), target_text=text)

    def versions(self, draft_id: int) -> list[DraftVersion]:
        """List the kept versions of a draft, the newest first."""
        with self._database.read() as connection:
            return DraftRows(connection).versions(draft_id)

    def keep_version(
        self, draft_id: int, reason: VersionReason = VersionReason.BY_HAND, channel: str = ""
    ) -> ChangeSet:
        """Keep the text as it is now, or that of a channel which has its own; an equal version kept for the same
        reason serves."""
        with self._database.write() as connection:
            rows = DraftRows(connection)
            draft = _found(rows, draft_id)
            own = own_text(draft, VariantRows(connection).of_draft(draft_id), channel)
            self._keep(
                rows, draft if own is None else replace(draft, text=own), reason, "" if own is None else channel
            )
        return _changed(draft_id)

    def text_on(self, draft_id: int, channel: str) -> str:
        """Give the text of a draft on a channel: the common one, unless the channel has its own.

        Raises UserError when the draft is gone.
        """
        with self._database.read() as connection:
            draft = _found(DraftRows(connection), draft_id)
            return text_on(draft, VariantRows(connection).of_draft(draft_id), channel)

    def sleep_on(self, draft_id: int, until: date | None = None) -> ChangeSet:
        """Let a draft rest till tomorrow, or till a later day; it stays in the lists and asks for nothing."""
        day = max(until or date.min, self._clock.today() + timedelta(days=1))
        return self._change(draft_id, rests_until=day)

    def wake(self, draft_id: int) -> ChangeSet:
        """Take a draft up again before its time."""
        return self._change(draft_id, rests_until=None)

    def restore_version(self, draft_id: int, version_id: int) -> ChangeSet:
        """Bring a version back as the text; the present text is kept as a version, and undo leads back to it.

        Raises UserError when the draft or the version is gone.
        """
        now = self._clock.now()
        with self._one(draft_id) as (rows, draft):
            version = rows.version(draft_id, version_id)
            if version is None:
                raise UserError("drafts.no_version")
            self._keep(rows, draft, VersionReason.BEFORE_RESTORE)
            kept = history = self._kept_history(rows, draft)
            if edit := difference(draft.text, version.text):
                history = kept.record(replace(edit, made_at=now))
            rows.save_text(draft_id, version.text, len(version.text), history.first + history.done, now)
            rows.save_history(draft_id, unkept(kept, history), now)
        self._kept[draft_id] = history
        return _changed(draft_id)

    def delete(self, draft_id: int) -> ChangeSet:
        """Put a draft in the bin, where it stays thirty days."""
        with self._one(draft_id) as (rows, draft):
            rows.put(replace(draft, deleted_at=self._clock.now()))
        return _changed(draft_id)

    def undelete(self, draft_id: int) -> ChangeSet:
        """Take a draft out of the bin."""
        with self._one(draft_id) as (rows, draft):
            rows.put(replace(draft, deleted_at=None))
        return _changed(draft_id)

    def purge(self) -> ChangeSet:
        """Erase for good what has been in the bin for thirty days."""
        with self._database.write() as connection:
            erased = DraftRows(connection).remove_deleted_before(self._clock.now() - DELETED_KEPT)
        return ChangeSet.of(Changed.DRAFTS) if erased else ChangeSet()

    def erase(self, draft_id: int) -> ChangeSet:
        """Erase a draft for good, with its versions and history."""
        with self._database.write() as connection:
            DraftRows(connection).remove(draft_id)
        self._kept.pop(draft_id, None)
        return _changed(draft_id)

    def duplicate(self, draft_id: int) -> tuple[Draft, ChangeSet]:
        """Begin a new draft with the text of another; versions and history stay with the first."""
        now = self._clock.now()
        with self._database.write() as connection:
            rows = DraftRows(connection)
            old = _found(rows, draft_id)
            title = Messages(old.lang)("drafts.copy_of", title=old.title) if old.title else ""
            copy = replace(
                old, title=title, created_at=now, updated_at=now, published_at=None, deleted_at=None, cursor=0
            )
            copy = rows.add(copy)
            variants = VariantRows(connection)
            for variant in variants.of_draft(draft_id):
                variants.put(replace(variant, draft_id=copy.id))
        return copy, _changed(copy.id)

    def record_event(self, draft_id: int, kind: DraftEventKind, detail: str = "") -> ChangeSet:
        """Keep a deliberate act on a draft, such as a stop overruled; `detail` names the check."""
        with self._one(draft_id) as (rows, _draft):
            rows.add_event(draft_id, kind, detail, self._clock.now())
        return _changed(draft_id)

    def events(self, draft_id: int) -> list[DraftEvent]:
        """List the deliberate acts on a draft, the oldest first."""
        with self._database.read() as connection:
            return DraftRows(connection).events(draft_id)

    def mark_published(self, draft_id: int, at: datetime | None) -> ChangeSet:
        """Keep when the draft was published and the text it had then; None takes that back."""
        with self._one(draft_id) as (rows, draft):
            if at is not None:
                self._keep(rows, draft, VersionReason.PUBLISHED)
            rows.put(replace(draft, published_at=at))
        return _changed(draft_id)

    def earlier_posts(self, *, except_draft: int | None = None, limit: int = 200) -> list[str]:
        """Give what the person already published, the newest first, leaving the posts of one draft out."""
        with self._database.read() as connection:
            return DraftRows(connection).earlier_posts(except_draft=except_draft, limit=limit)

    @contextmanager
    def _one(self, draft_id: int) -> Iterator[tuple[DraftRows, Draft]]:
        with self._database.write() as connection:
            rows = DraftRows(connection)
            yield rows, _found(rows, draft_id)

    def _change(self, draft_id: int, **values: Any) -> ChangeSet:
        with self._one(draft_id) as (rows, draft):
            rows.put(replace(draft, **{"updated_at": self._clock.now(), **values}))
        return _changed(draft_id)

    def _keep(self, rows: DraftRows, draft: Draft, reason: VersionReason, channel: str = "") -> None:
        last = rows.last_version(draft.id, channel)
        # A session, or a text about to be replaced, leaves a version only where none says the same already.
        weak = reason in (VersionReason.SESSION, VersionReason.BEFORE_RESTORE)
        if weak and not draft.text.strip():
            return
        if last is not None and last.text == draft.text and (weak or last.reason is reason):
            return
        rows.add_version(draft.id, draft.text, reason, self._clock.now(), channel)

    def _kept_history(self, rows: DraftRows, draft: Draft) -> EditHistory:
        known = self._kept.get(draft.id)
        if known is None:
            known = rows.history(draft.id)
            if not known.fits(draft.text):
                known = EditHistory(first=known.first + len(known.edits))
            self._kept[draft.id] = known
        return known

    def _draft_language(self, lang: str) -> str:
        wanted = (lang, self._settings.get(DRAFT_LANGUAGE), self._settings.get(LANGUAGE))
        return next((code for code in wanted if code in LANGUAGES), "en")


def starting_text(about: str, lang: str) -> str:
    """Give the questions a draft begins with, for a kind of content or `comment`, in the draft's language."""
    messages = Messages(lang)
    key = f"drafts.starting.{about}"
    questions = [messages(key if messages.has(key) else "drafts.starting.article")]
    if about != "comment":
        questions.append(messages("drafts.starting.ending"))
    return "\n\n".join(prompt_markup(question) for question in questions)


def _found(rows: DraftRows, draft_id: int) -> Draft:
    draft = rows.find(draft_id)
    if draft is None:
        raise UserError("drafts.missing")
    return draft


def _changed(draft_id: int) -> ChangeSet:
    return ChangeSet.of(Changed.DRAFTS, ids=frozenset({draft_id}))


def _line(text: str) -> str:
    return " ".join(text.split())
