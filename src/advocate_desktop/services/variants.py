"""One draft, several channels: which ones, and what each says where it has words of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from advocate_desktop.channels.registry import channel as known_channel
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.draft_states import VersionReason
from advocate_desktop.domain.drafts import Draft, DraftVersion
from advocate_desktop.domain.variants import ChannelText, Variant, channel_texts
from advocate_desktop.errors import UserError
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.drafts import DraftRows
from advocate_desktop.storage.variants import VariantRows


@dataclass(frozen=True, slots=True)
class VariantWrite:
    """What a write changed, and the variant as it was before it: `put_back` takes the write back."""

    before: Variant | None
    changes: ChangeSet


@dataclass(frozen=True, slots=True)
class _Rows:
    drafts: DraftRows
    variants: VariantRows
    draft: Draft
    known: dict[str, Variant]


class VariantsService:
    """The channels of drafts. Every write is one transaction, tells what changed and can be taken back."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def texts(self, draft_id: int) -> tuple[ChannelText, ...]:
        """Give the text of each channel of a draft, its main one first. Raises UserError when it is gone."""
        with self._database.read() as connection:
            draft = _found(DraftRows(connection), draft_id)
            return channel_texts(draft, VariantRows(connection).of_draft(draft_id))

    def add(self, draft_id: int, channel: str) -> VariantWrite:
        """Write for one more channel, with the common text; one that is there already stays as it is.

        Raises UsageError for an unknown channel, UserError when the draft is gone.
        """
        name = known_channel(channel).id
        with self._write(draft_id) as rows:
            if name == rows.draft.channel or name in rows.known:
                return VariantWrite(rows.known.get(name), ChangeSet())
            rows.variants.put(self._new(rows, name))
        return VariantWrite(None, _changed(draft_id))

    def remove(self, draft_id: int, channel: str) -> VariantWrite:
        """Write no more for a channel; its own words are kept as a version. Raises UserError as `texts` does."""
        with self._write(draft_id) as rows:
            before = rows.known.get(channel)
            if before is None:
                return VariantWrite(None, ChangeSet())
            self._keep(rows, before)
            rows.variants.remove(draft_id, channel)
        return VariantWrite(before, _changed(draft_id))

    def write(self, draft_id: int, channel: str, text: str) -> VariantWrite:
        """Give a channel words of its own: what typing calls every moment. The common text stays.

        Raises UsageError for an unknown channel or the draft's main one, UserError when the draft is gone.
        """
        name = known_channel(channel).id
        with self._write(draft_id) as rows:
            if name == rows.draft.channel:
                raise UserError("drafts.main_channel")
            before = rows.known.get(name)
            variant = before or self._new(rows, name)
            common = variant.common if variant.text is not None else rows.draft.text
            rows.variants.put(replace(variant, text=text, common=common, updated_at=self._clock.now()))
        return VariantWrite(before, _changed(draft_id))

    def back_to_common(self, draft_id: int, channel: str) -> VariantWrite:
        """Let the common text serve a channel again; its own words are kept as a version, and `put_back` brings
        them back. Raises UserError when the draft is gone."""
        with self._write(draft_id) as rows:
            before = rows.known.get(channel)
            if before is None or before.text is None:
                return VariantWrite(before, ChangeSet())
            self._keep(rows, before)
            rows.variants.put(replace(before, text=None, common="", updated_at=self._clock.now()))
        return VariantWrite(before, _changed(draft_id))

    def seen(self, draft_id: int, channel: str) -> VariantWrite:
        """Say that the change of the common text was taken into account. Raises UserError as `texts` does."""
        with self._write(draft_id) as rows:
            before = rows.known.get(channel)
            if before is None or before.text is None:
                return VariantWrite(before, ChangeSet())
            rows.variants.put(replace(before, common=rows.draft.text))
        return VariantWrite(before, _changed(draft_id))

    def put_back(self, draft_id: int, channel: str, before: Variant | None) -> ChangeSet:
        """Take a write back: the variant is again as it was, or is not there. Raises UserError as `texts` does."""
        with self._write(draft_id) as rows:
            if before is None:
                rows.variants.remove(draft_id, channel)
            else:
                rows.variants.put(before)
        return _changed(draft_id)

    def versions(self, draft_id: int, channel: str) -> list[DraftVersion]:
        """List the kept versions of a channel's own words, the newest first."""
        with self._database.read() as connection:
            return DraftRows(connection).versions(draft_id, channel)

    def restore_version(self, draft_id: int, version_id: int) -> VariantWrite:
        """Bring words of a channel back from a version; those it has now are kept as one.

        Raises UserError when the draft or the version is gone, or it is a version of the common text.
        """
        with self._write(draft_id) as rows:
            version = rows.drafts.version(draft_id, version_id)
            if version is None or not version.channel:
                raise UserError("drafts.no_version")
            before = rows.known.get(version.channel)
            if before is not None:
                self._keep(rows, before)
            variant = before or self._new(rows, version.channel)
            rows.variants.put(
                replace(variant, text=version.text, common=rows.draft.text, updated_at=self._clock.now())
            )
        return VariantWrite(before, _changed(draft_id))

    @contextmanager
    def _write(self, draft_id: int) -> Iterator[_Rows]:
        with self._database.write() as connection:
            drafts, variants = DraftRows(connection), VariantRows(connection)
            draft = _found(drafts, draft_id)
            yield _Rows(drafts, variants, draft, {each.channel: each for each in variants.of_draft(draft_id)})

    def _new(self, rows: _Rows, channel: str) -> Variant:
        position = max((each.position for each in rows.known.values()), default=0) + 1
        return Variant(rows.draft.id, channel, position, self._clock.now())

    def _keep(self, rows: _Rows, variant: Variant) -> None:
        last = rows.drafts.last_version(variant.draft_id, variant.channel)
        if not (variant.text or "").strip() or (last is not None and last.text == variant.text):
            return
        reason = VersionReason.BEFORE_RESTORE
        rows.drafts.add_version(variant.draft_id, variant.text or "", reason, self._clock.now(), variant.channel)


def _found(rows: DraftRows, draft_id: int) -> Draft:
    draft = rows.find(draft_id)
    if draft is None:
        raise UserError("drafts.missing")
    return draft


def _changed(draft_id: int) -> ChangeSet:
    return ChangeSet.of(Changed.DRAFTS, ids=frozenset({draft_id}))
