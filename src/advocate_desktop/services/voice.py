"""The voice of one person: measured in what they published or pasted, answered, corrected."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from advocate_desktop.composing.voice import measure
from advocate_desktop.composing.voice_facts import facts
from advocate_desktop.composing.voice_questions import VoiceQuestion, merge, questions
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.language import detect_language
from advocate_desktop.domain.voice import (
    PastedPost,
    Told,
    ToldKind,
    Voice,
    VoiceFact,
    WrongHabit,
    checked,
    filled,
)
from advocate_desktop.errors import UsageError, UserError
from advocate_desktop.messages import LANGUAGES
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.voice import VoiceRows

PASTED_CHARACTERS = 10_000
_CHANGED = ChangeSet.of(Changed.VOICE)
_BETWEEN_POSTS = re.compile(r"^[ \t]*[-–—_*=]{3,}[ \t]*$", re.MULTILINE)
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class VoiceState:
    """All there is to show of a voice: `voice` has gaps where nothing tells, `measured` is what posts say alone.

    `answers` are ids of choices by id of question.
    """

    voice: Voice
    measured: Voice
    answers: Mapping[str, str]
    corrections: Mapping[str, Any]
    pasted: tuple[PastedPost, ...]
    published: int

    @property
    def facts(self) -> tuple[VoiceFact, ...]:
        """Give what is known, a fact a habit; `composing.voice_facts.told` puts one in words."""
        return facts(self.voice)

    @property
    def questions(self) -> tuple[VoiceQuestion, ...]:
        """Give the five questions of the language."""
        return questions(self.voice.language)


class VoiceService:
    """The voice of one profile, one a language. Every write is one transaction and gives what undoes it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def voice(self, language: str) -> Voice:
        """Give the voice to write in, without gaps."""
        return filled(self.state(language).voice)

    def state(self, language: str) -> VoiceState:
        """Give the voice with all it is made from."""
        with self._database.read() as connection:
            rows = VoiceRows(connection)
            published, pasted = rows.published(), rows.pasted(language)
            answers, corrections = (rows.told(language, kind) for kind in ToldKind)
        measured = measure([*published, *(post.text for post in pasted)], language)
        corrections = {name: value for name, value in corrections.items() if _possible(name, value)}
        voice = merge(measured, answers, corrections)
        return VoiceState(voice, measured, answers, corrections, tuple(pasted), len(published))

    def correct(self, language: str, habit: str, value: Any) -> tuple[Told, ChangeSet]:
        """Set a habit by hand; gives what was said before, which `put_back` brings back.

        Raises UsageError for an unknown habit or a value it cannot take.
        """
        try:
            kept = checked(habit, value)
        except WrongHabit:
            raise UsageError("voice.habit") from None
        return self.put_back(Told(language, ToldKind.CORRECTION, habit, kept))

    def uncorrect(self, language: str, habit: str) -> tuple[Told, ChangeSet]:
        """Let a habit be measured again; gives what was said before, which `put_back` brings back."""
        return self.put_back(Told(language, ToldKind.CORRECTION, habit))

    def answer(self, language: str, question: str, choice: str) -> tuple[Told, ChangeSet]:
        """Answer a question; an empty choice takes the answer back. Gives what was said before, for `put_back`.

        Raises UsageError when there is no such question or choice.
        """
        known = next((one for one in questions(language) if one.id == question), None)
        if known is None or (choice and known.choice(choice) is None):
            raise UsageError("voice.answer")
        return self.put_back(Told(language, ToldKind.ANSWER, question, choice or None))

    def put_back(self, told: Told) -> tuple[Told, ChangeSet]:
        """Have something said again, or no more; gives what was said before."""
        with self._database.write() as connection:
            rows = VoiceRows(connection)
            before = rows.told(told.language, told.kind).get(told.name)
            rows.put_told(told)
        return Told(told.language, told.kind, told.name, before), _CHANGED

    def paste_posts(self, text: str, language: str) -> tuple[tuple[PastedPost, ...], ChangeSet]:
        """Keep pasted posts to be measured, a line of three dashes between them; `remove_posts` takes them back.

        Each goes to the language it is in, to `language` where that cannot be told; one that is there already is
        not kept twice. Raises UsageError when there is no text in them, or one is longer than 10,000 characters.
        """
        posts = [piece.strip() for piece in _BETWEEN_POSTS.split(text) if _LETTER.search(piece)]
        if not posts:
            raise UsageError("voice.empty")
        if any(len(post) > PASTED_CHARACTERS for post in posts):
            raise UsageError("voice.too_long", most=PASTED_CHARACTERS)
        moment = self._clock.now()
        with self._database.write() as connection:
            rows = VoiceRows(connection)
            known = {post.text for lang in LANGUAGES for post in rows.pasted(lang)}
            new = [post for post in dict.fromkeys(posts) if post not in known]
            kept = tuple(rows.add_pasted(detect_language(post) or language, post, moment) for post in new)
        return kept, _CHANGED if kept else ChangeSet()

    def remove_posts(self, post_ids: Iterable[int]) -> ChangeSet:
        """Take pasted posts away; `restore_posts` brings them back. Raises UserError when none has such an id."""
        return self._set_deleted(post_ids, deleted=True)

    def restore_posts(self, post_ids: Iterable[int]) -> ChangeSet:
        """Bring pasted posts back. Raises UserError when none has such an id."""
        return self._set_deleted(post_ids, deleted=False)

    def _set_deleted(self, post_ids: Iterable[int], *, deleted: bool) -> ChangeSet:
        with self._database.write() as connection:
            if not VoiceRows(connection).set_deleted(post_ids, self._clock.now() if deleted else None):
                raise UserError("voice.post")
        return _CHANGED


def _possible(habit: str, value: Any) -> bool:
    try:
        checked(habit, value)
    except WrongHabit:
        return False
    return True
