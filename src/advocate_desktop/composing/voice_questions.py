"""Five short questions that give a voice where there are no posts to measure.

Their texts stand under `voice.questions.<id>`: `ask`, and one a choice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from advocate_desktop.domain.voice import Address, Closing, Opening, Voice, correct, over


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """One answer, and the habits it tells of."""

    id: str
    habits: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class VoiceQuestion:
    """One question with its answers."""

    id: str
    choices: tuple[VoiceChoice, ...]

    def choice(self, choice_id: str) -> VoiceChoice | None:
        """Give an answer; None when there is none of that id."""
        return next((choice for choice in self.choices if choice.id == choice_id), None)


_LENGTH = VoiceQuestion(
    "length",
    (
        VoiceChoice("brief", {"sentence_words": 9, "paragraph_sentences": 1, "length_words": 70}),
        VoiceChoice("example", {"sentence_words": 13, "paragraph_sentences": 2, "length_words": 130}),
        VoiceChoice("whole", {"sentence_words": 18, "paragraph_sentences": 3, "length_words": 220}),
    ),
)
_EMOJI = VoiceQuestion(
    "emoji",
    (
        VoiceChoice("never", {"emoji_rate": 0}),
        VoiceChoice("sometimes", {"emoji_rate": 0.5}),
        VoiceChoice("often", {"emoji_rate": 2}),
    ),
)
_ADDRESS = VoiceQuestion(
    "address",
    (
        VoiceChoice("vous", {"address": Address.VOUS}),
        VoiceChoice("tu", {"address": Address.TU}),
        VoiceChoice("nobody", {"address": Address.NONE}),
    ),
)
_EXCLAMATION = VoiceQuestion(
    "exclamation",
    (
        VoiceChoice("never", {"exclamation_rate": 0}),
        VoiceChoice("sometimes", {"exclamation_rate": 0.2}),
        VoiceChoice("often", {"exclamation_rate": 0.7}),
    ),
)
_OPENING = VoiceQuestion(
    "opening",
    (
        VoiceChoice("scene", {"openings": (Opening.MOMENT, Opening.FIRST_PERSON), "first_person_rate": 0.5}),
        VoiceChoice("fact", {"openings": (Opening.NUMBER, Opening.STATEMENT), "first_person_rate": 0.2}),
        VoiceChoice("opinion", {"openings": (Opening.FIRST_PERSON, Opening.STATEMENT), "first_person_rate": 0.5}),
        VoiceChoice("question", {"openings": (Opening.QUESTION, Opening.STATEMENT), "first_person_rate": 0.3}),
    ),
)
_CLOSING = VoiceQuestion(
    "closing",
    (
        VoiceChoice("question", {"closings": (Closing.QUESTION,), "question_rate": 0.8}),
        VoiceChoice("invitation", {"closings": (Closing.INVITATION,), "question_rate": 0.3}),
        VoiceChoice("conclusion", {"closings": (Closing.STATEMENT,), "question_rate": 0.1}),
    ),
)


def questions(language: str) -> tuple[VoiceQuestion, ...]:
    """Give the five questions for posts in a language: French ones ask how readers are addressed."""
    return (_LENGTH, _EMOJI, _ADDRESS if language == "fr" else _EXCLAMATION, _OPENING, _CLOSING)


def from_answers(answers: Mapping[str, str], language: str) -> Voice:
    """Give the voice that answers tell of, by id of question; what is unknown or not answered tells nothing."""
    habits: dict[str, Any] = {}
    for question in questions(language):
        choice = question.choice(answers.get(question.id, ""))
        if choice is not None:
            habits |= choice.habits
    voice = correct(Voice(language), habits)
    return Voice(language, **{name: getattr(voice, name) for name in habits})


def merge(measured: Voice, answers: Mapping[str, str], corrections: Mapping[str, Any]) -> Voice:
    """Put together what is known of a voice: corrections above what was measured, that above the answers."""
    return correct(over(from_answers(answers, measured.language), measured), corrections)
