"""`line` and `memento`: the editorial line, its versions, and the booklet made from it."""

import argparse
from typing import TYPE_CHECKING, Any

from advocate_desktop.cli.grammar import Grammar, path_argument
from advocate_desktop.cli.program import DONE, Program
from advocate_desktop.domain.cards import Card, Family
from advocate_desktop.messages import Messages

if TYPE_CHECKING:
    from advocate_desktop.domain.line import EditorialLine, LineChange, Pillar

_FORMATS = ("md", "pdf", "docx")


def register(commands: Any, common: argparse.ArgumentParser, messages: Messages) -> None:
    """Add the commands."""
    grammar = Grammar(commands, common, messages)
    line = grammar.group("line")
    line.command("show").runs(_show)
    line.command("history").runs(_history)
    export = grammar.group("memento").command("export")
    export.argument("--format", choices=_FORMATS, required=True)
    export.argument("--out", type=path_argument, required=True, metavar="FILE")
    export.runs(_export)


def _show(_arguments: argparse.Namespace, program: Program) -> int:
    line = program.services.line.current()
    game = program.services.line.game()
    document: dict[str, Any] = _line(line) if line is not None else {"version": None}
    texts = [_text(line, program.messages) if line is not None else program.messages("line.none_yet")]
    if game is not None:
        document["game"] = {"round": game.state.round.value, "moves": game.game.done}
        name = program.messages(f"line.rounds.{game.state.round.value}")
        texts.append(program.messages("line.in_game", round=name, count=game.game.done))
    program.emit(document, "\n\n".join(texts))
    return DONE


def _history(_arguments: argparse.Namespace, program: Program) -> int:
    from advocate_desktop.domain.line import compare

    versions = program.services.line.versions()
    documents, texts = [], []
    for place, line in enumerate(versions):
        document = _line(line)
        text = _heading(line, program.messages) + "\n" + line.statement
        if place + 1 < len(versions):
            change = compare(versions[place + 1], line)
            document["changes"] = _change(change)
            text += "".join(f"\n  {told}" for told in _told(change, program.messages))
        documents.append(document)
        texts.append(text)
    program.emit({"versions": documents}, "\n\n".join(texts) or program.messages("line.none_yet"))
    return DONE


def _export(arguments: argparse.Namespace, program: Program) -> int:
    path = program.services.line.export_memento(arguments.out, arguments.format)
    program.emit({"path": str(path)}, program.messages("line.exported", path=str(path)))
    return DONE


def _line(line: "EditorialLine") -> dict[str, Any]:
    return {
        "version": line.version,
        "made_at": line.made_at.isoformat(),
        "edited_at": line.edited_at.isoformat() if line.edited_at else None,
        "language": line.language,
        "statement": line.statement,
        "pillars": [_pillar(pillar) for pillar in line.pillars],
        **{family.value: [_card(card) for card in line.of(family)] for family in Family},
    }


def _pillar(pillar: "Pillar") -> dict[str, Any]:
    return {
        "id": pillar.id,
        "name": pillar.name,
        "topic": _card(pillar.topic),
        "audience": _card(pillar.audience),
        "intent": _card(pillar.intent),
        "proofs": list(pillar.proofs),
    }


def _card(card: Card) -> dict[str, Any]:
    return {"id": card.id, "title": card.title, "meaning": card.meaning, "company": card.company, "own": card.own}


def _change(change: "LineChange") -> dict[str, Any]:
    return {
        "cards_in": [_card(card) for card in change.cards_in],
        "cards_out": [_card(card) for card in change.cards_out],
        "added": [pillar.name for pillar in change.added],
        "removed": [pillar.name for pillar in change.removed],
        "renamed": [{"before": before.name, "after": after.name} for before, after in change.renamed],
        "recast": [after.name for _, after in change.recast],
        "statement_changed": change.statement_changed,
    }


def _heading(line: "EditorialLine", messages: Messages) -> str:
    return messages("line.version", version=line.version, day=line.made_at.date().isoformat())


def _text(line: "EditorialLine", messages: Messages) -> str:
    parts = [_heading(line, messages), line.statement]
    for place, pillar in enumerate(line.pillars, 1):
        cards = " × ".join(card.title for card in pillar.cards)
        proofs = "".join(f"\n   - {proof}" for proof in pillar.proofs)
        parts.append(f"{messages('line.pillar', place=place, name=pillar.name)}\n   {cards}{proofs}")
    for family in (Family.AUDIENCES, Family.ROLES, Family.TONES, Family.FORMS, Family.BOUNDARIES):
        if cards_kept := line.of(family):
            titles = "".join(f"\n   - {card.title}" for card in cards_kept)
            parts.append(messages(f"line.families.{family.value}") + titles)
    return "\n\n".join(parts)


def _told(change: "LineChange", messages: Messages) -> list[str]:
    told: list[str] = []
    for key, cards in (("cards_in", change.cards_in), ("cards_out", change.cards_out)):
        if cards:
            told.append(messages(f"line.{key}", cards=", ".join(card.title for card in cards)))
    told += [messages("line.added", name=pillar.name) for pillar in change.added]
    told += [messages("line.removed", name=pillar.name) for pillar in change.removed]
    told += [messages("line.renamed", before=old.name, after=new.name) for old, new in change.renamed]
    told += [messages("line.recast", name=new.name) for _, new in change.recast]
    return told
