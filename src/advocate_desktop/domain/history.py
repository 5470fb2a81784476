"""The undo history of a text: it survives sessions, since it is made of values that can be kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

EDITS_KEPT = 5_000
CHARACTERS_KEPT = 2_000_000
PAUSE = timedelta(seconds=2)
_STEP_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Edit:
    """One replacement: at `position` (an index of a Python str), `removed` gave way to `inserted`."""

    position: int
    removed: str
    inserted: str
    made_at: datetime | None = None

    @property
    def characters(self) -> int:
        """How many characters keeping it takes."""
        return len(self.removed) + len(self.inserted)

    def forward(self, text: str) -> str:
        """Make the edit. Raises ValueError when the text is not the one it was made on."""
        return _swap(text, self.position, self.removed, self.inserted)

    def backward(self, text: str) -> str:
        """Take the edit back. Raises ValueError when the text is not the one it led to."""
        return _swap(text, self.position, self.inserted, self.removed)


@dataclass(frozen=True, slots=True)
class Step:
    """What an undo or a redo leads to: the text, where the cursor stands in it, and the history from there."""

    text: str
    cursor: int
    history: "EditHistory"


@dataclass(frozen=True, slots=True)
class EditHistory:
    """Edits in the order they were made; the first `done` of them are in the text, the others can be redone.

    `first` is the number of the oldest edit still kept, `characters` the size of all of them; build one with `of`.
    """

    edits: tuple[Edit, ...] = ()
    done: int = 0
    first: int = 0
    characters: int = 0

    @classmethod
    def of(cls, edits: tuple[Edit, ...], done: int, first: int = 0) -> "EditHistory":
        """Make a history of edits that were kept; `done` is brought inside their number."""
        return cls(edits, min(max(done, 0), len(edits)), first, sum(edit.characters for edit in edits))

    @property
    def can_undo(self) -> bool:
        """Tell whether there is something to take back."""
        return self.done > 0

    @property
    def can_redo(self) -> bool:
        """Tell whether there is something to make again."""
        return self.done < len(self.edits)

    def record(self, edit: Edit, *, coalesce: bool = False) -> "EditHistory":
        """Add an edit just made; what could be redone is forgotten.

        With `coalesce` (typing, not pasting) it joins the last step within a word and within two seconds.
        The oldest edits go beyond 5,000 edits or 2 million characters; the last always stays.
        """
        if not edit.characters:
            return self
        kept = self.edits[: self.done]
        forgotten = sum(old.characters for old in self.edits[self.done :])
        characters = self.characters - forgotten + edit.characters
        joined = _join(kept[-1], edit) if coalesce and kept and not self.can_redo else None
        kept = (*kept[:-1], joined) if joined is not None else (*kept, edit)
        return EditHistory(kept, len(kept), self.first, characters)._bounded()

    def undo(self, text: str) -> Step | None:
        """Take the last edit back; None when there is none.

        Raises ValueError when the text is not the one this history belongs to.
        """
        if not self.can_undo:
            return None
        edit = self.edits[self.done - 1]
        cursor = edit.position + len(edit.removed)
        return Step(edit.backward(text), cursor, replace(self, done=self.done - 1))

    def redo(self, text: str) -> Step | None:
        """Make the next edit again; None when there is none.

        Raises ValueError when the text is not the one this history belongs to.
        """
        if not self.can_redo:
            return None
        edit = self.edits[self.done]
        cursor = edit.position + len(edit.inserted)
        return Step(edit.forward(text), cursor, replace(self, done=self.done + 1))

    def fits(self, text: str) -> bool:
        """Tell whether every undo and redo can be made from this text."""
        try:
            back, forth = text, text
            for edit in reversed(self.edits[: self.done]):
                back = edit.backward(back)
            for edit in self.edits[self.done :]:
                forth = edit.forward(forth)
        except ValueError:
            return False
        return True

    def _bounded(self) -> "EditHistory":
        drop, characters = max(0, len(self.edits) - EDITS_KEPT), self.characters
        characters -= sum(edit.characters for edit in self.edits[:drop])
        while characters > CHARACTERS_KEPT and drop < len(self.edits) - 1:
            characters -= self.edits[drop].characters
            drop += 1
        if not drop:
            return self
        return EditHistory(self.edits[drop:], self.done - drop, self.first + drop, characters)


@dataclass(frozen=True, slots=True)
class Unkept:
    """What must be written so that a kept history becomes another: edits numbered below `first` and from
    `replaced_from` on go, `added` come at `replaced_from`."""

    first: int
    replaced_from: int
    added: tuple[Edit, ...]


def unkept(kept: EditHistory, now: EditHistory) -> Unkept:
    """Find the least to write so that what is kept says the history as it is now."""
    skipped = now.first - kept.first
    same = _common_prefix(kept.edits[skipped:], now.edits, len(now.edits)) if skipped >= 0 else 0
    number = now.first + same
    return Unkept(now.first, number, now.edits[number - now.first :])


def difference(before: str, after: str, cursor: int | None = None) -> Edit | None:
    """Give the one edit that leads from a text to another, None when they are the same.

    `cursor` is where the cursor stands in `after`: it settles which of two equal letters was typed.
    """
    if before == after:
        return None
    limit = min(len(before), len(after))
    if cursor is None:
        prefix = _common_prefix(before, after, limit)
        suffix = _common_suffix(before, after, limit - prefix)
    else:
        suffix = _common_suffix(before, after, min(limit, max(len(after) - cursor, 0)))
        prefix = _common_prefix(before, after, limit - suffix)
    return Edit(prefix, before[prefix : len(before) - suffix], after[prefix : len(after) - suffix])


def _swap(text: str, position: int, old: str, new: str) -> str:
    if position < 0 or position > len(text) or not text.startswith(old, position):
        raise ValueError("the edit does not belong to this text")
    return text[:position] + new + text[position + len(old) :]


def _join(last: Edit, edit: Edit) -> Edit | None:
    if last.characters + edit.characters > _STEP_CHARACTERS:
        return None
    if last.made_at and edit.made_at and not timedelta(0) <= edit.made_at - last.made_at <= PAUSE:
        return None
    if edit.inserted and not edit.removed:
        return _join_typing(last, edit)
    if edit.removed and not edit.inserted and not last.inserted:
        return _join_erasing(last, edit)
    return None


def _join_typing(last: Edit, edit: Edit) -> Edit | None:
    follows = bool(last.inserted) and edit.position == last.position + len(last.inserted)
    if not follows or "\n" in last.inserted or "\n" in edit.inserted:
        return None
    if last.inserted[-1].isspace() and not edit.inserted[0].isspace():
        return None
    return replace(last, inserted=last.inserted + edit.inserted, made_at=edit.made_at)


def _join_erasing(last: Edit, edit: Edit) -> Edit | None:
    if "\n" in last.removed or "\n" in edit.removed:
        return None
    if edit.position + len(edit.removed) == last.position:
        if edit.removed[-1].isspace() and not last.removed[0].isspace():
            return None
        return replace(edit, removed=edit.removed + last.removed)
    if edit.position == last.position:
        if last.removed[-1].isspace() and not edit.removed[0].isspace():
            return None
        return replace(edit, removed=last.removed + edit.removed)
    return None


def _common_prefix(one: Sequence[object], other: Sequence[object], limit: int) -> int:
    # Halving compares slices at the speed of memory, where a loop would cost a millisecond a keystroke.
    low, high = 0, min(limit, len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_suffix(one: str, other: str, limit: int) -> int:
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
