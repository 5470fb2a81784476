"""The memento: what line, proofs and rhythm say in it, and its file."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from advocate_desktop.composing.voice_facts import all_told
from advocate_desktop.domain.cards import Card, Family
from advocate_desktop.domain.line import EditorialLine, Pillar
from advocate_desktop.domain.memento import Fill, Memento, SectionEdit, compose, to_markdown
from advocate_desktop.domain.routine import RoutineState
from advocate_desktop.domain.voice import Voice
from advocate_desktop.messages import Messages
from advocate_desktop.whole_files import whole_file

# One section each, under the name of the family.
_LISTED = (Family.AUDIENCES, Family.ROLES, Family.TONES, Family.FORMS, Family.BOUNDARIES)


def fill(
    messages: Messages,
    line: EditorialLine | None,
    routine: RoutineState,
    edits: Mapping[str, SectionEdit],
    voice: Voice | None = None,
) -> Memento:
    """Give the memento, with the person's own texts in the place of what the application would say."""
    fills: list[Fill] = []
    if line is not None:
        fills.append(Fill("statement", messages("line.memento.statement"), line.statement))
        fills += [_pillar(messages, place, pillar) for place, pillar in enumerate(line.pillars, 1)]
        fills += [
            Fill(family.value, messages(f"line.families.{family.value}"), _cards(line.of(family)))
            for family in _LISTED
        ]
    said = all_told(voice, messages) if voice is not None else ()
    if said:
        fills.append(Fill("voice", messages("voice.memento.title"), "\n".join(f"- {fact}" for fact in said)))
    fills.append(Fill("rhythm", messages("line.memento.rhythm"), _rhythm(messages, routine)))
    fills.append(Fill("notes", messages("line.memento.notes"), ""))
    return compose(messages("line.memento.title"), fills, edits)


def export(memento: Memento, target: Path, kind: str) -> Path:
    """Write the memento as Markdown (`md`), Word (`docx`) or PDF, whole or not at all.

    Raises OSError when the place cannot be written.
    """
    if kind == "md":
        with whole_file(target) as file:
            file.write_text(to_markdown(memento), "utf-8", newline="\n")
        return target
    if kind == "docx":
        from advocate_desktop.formats.memento_docx import write_docx

        return write_docx(memento, target)
    from advocate_desktop.formats.memento_pdf import write_pdf

    return write_pdf(memento, target)


def _pillar(messages: Messages, place: int, pillar: Pillar) -> Fill:
    of = {card.family: card.title for card in pillar.cards}
    lines = [
        f"- {messages(f'line.singular.{family.value}')}{_COLON[messages.language]}{title}"
        for family, title in of.items()
    ]
    proofs = [messages("line.memento.proofs"), "\n".join(f"- {proof}" for proof in pillar.proofs)]
    title = messages("line.memento.pillar", place=place, name=pillar.name)
    return Fill(f"pillar.{pillar.id}", title, "\n\n".join(["\n".join(lines), *proofs]))


_COLON = {"fr": "\u00a0: ", "en": ": "}


def _cards(cards: Iterable[Card]) -> str:
    return "\n".join(f"- **{card.title.rstrip('.')}.** {card.meaning}".rstrip() for card in cards)


def _rhythm(messages: Messages, routine: RoutineState) -> str:
    rhythm = routine.rhythm
    lines = [
        "- " + messages("line.memento.posts", count=rhythm.posts),
        "- " + messages("line.memento.comments", count=rhythm.comments),
    ]
    if routine.weeks:
        lines.append("- " + messages("line.memento.regularity", percent=round(routine.regularity * 100)))
    return "\n".join(lines)
