"""`draft`: three proposals for a post, the drafts there are, one or a week of them as files."""

import argparse
from typing import Any

from advocate_desktop.cli.grammar import Grammar, path_argument, text_argument
from advocate_desktop.cli.program import DONE, REFUSED, Program, date_argument, whole_number
from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.proposals import Proposal
from advocate_desktop.messages import LANGUAGES, Messages

_LARGEST = 2**31 - 1


def register(commands: Any, common: argparse.ArgumentParser, messages: Messages) -> None:
    """Add the commands."""
    draft = Grammar(commands, common, messages).group("draft")

    new = draft.command("new")
    new.argument("--content", type=whole_number(1, _LARGEST), metavar="ID")
    new.argument("--idea", type=text_argument, default="", metavar="TEXT")
    new.argument("--pillar", type=text_argument, metavar="NAME")
    new.argument("--form", type=text_argument, default="", metavar="F")
    new.argument("--rung", type=whole_number(1, len(Rung)), metavar="1..5")
    new.argument("--channel", type=text_argument, default="", metavar="C")
    new.argument("--draft-lang", choices=LANGUAGES, default="")
    new.argument("--seed", type=whole_number(0, _LARGEST), default=0, metavar="N")
    new.runs(_new)

    listed = draft.command("list")
    listed.argument("--limit", type=whole_number(1, 10_000), default=20, metavar="N")
    listed.runs(_list)

    export = draft.command("export")
    export.argument("id", type=whole_number(1, _LARGEST), metavar="ID")
    export.argument("--out", type=path_argument, required=True, metavar="FILE|DIR")
    export.argument("--channel", type=text_argument, default="", metavar="C")
    export.argument("--thread", action="store_true")
    export.runs(_export)

    week = draft.command("week")
    week.argument("--out", type=path_argument, required=True, metavar="DIR")
    week.argument("--of", type=date_argument, metavar="DATE")
    week.runs(_week)


def _new(arguments: argparse.Namespace, program: Program) -> int:
    from advocate_desktop.services.proposals import Wish

    proposals = program.services.proposals
    wish = Wish(
        content_id=arguments.content,
        idea=arguments.idea,
        pillar_id=proposals.pillar_called(arguments.pillar) if arguments.pillar is not None else None,
        form=arguments.form,
        rung=Rung(arguments.rung) if arguments.rung is not None else None,
        channel=arguments.channel,
        lang=arguments.draft_lang,
        seed=arguments.seed,
    )
    three = proposals.propose(wish)
    heads = (program.messages("drafts.proposal", number=number) for number in (1, 2, 3))
    texts = [f"{head}\n\n{proposal.text}" for head, proposal in zip(heads, three, strict=True)]
    program.emit({"proposals": [_document(proposal) for proposal in three]}, "\n\n\n".join(texts))
    return DONE


def _document(proposal: Proposal) -> dict[str, Any]:
    return {
        "key": proposal.key,
        "text": proposal.text,
        "hook": proposal.hook,
        "hook_type": proposal.hook_type.value,
        "structure": proposal.structure,
        "form": proposal.form.rpartition(".")[2],
        "rung": int(proposal.rung),
        "language": proposal.language,
        "prompts": list(proposal.prompts),
        "parts": [
            {"role": part.role.value, "text": part.text, "origin": part.origin.value} for part in proposal.parts
        ],
    }


def _list(arguments: argparse.Namespace, program: Program) -> int:
    drafts = program.services.drafting.drafts()
    shown = drafts[: arguments.limit]
    today = program.clock.today()
    documents = [
        {
            "id": each.id,
            "kind": each.kind.value,
            "title": each.heading,
            "channel": each.channel,
            "lang": each.lang,
            "state": each.state.value,
            "prompts": each.prompts,
            "characters": each.characters,
            "updated": each.updated_at.isoformat(),
            "rests_until": each.rests_until.isoformat() if each.rests(today) and each.rests_until else None,
        }
        for each in shown
    ]
    untitled = program.messages("export.untitled")
    lines = [f"{each.id:>5}  {each.channel}  {each.heading or untitled}" for each in shown]
    text = "\n".join(lines) or program.messages("drafts.none")
    program.emit({"total": len(drafts), "items": documents}, text)
    return DONE


def _export(arguments: argparse.Namespace, program: Program) -> int:
    export, messages = program.services.export, program.messages
    save = export.save_parts if arguments.thread else export.save
    done = save(arguments.id, arguments.out, messages, channel=arguments.channel)
    refused = [{"check": each.check, "message": each.message, "why": each.why} for each in done.refused]
    told = [str(path) for path in done.paths] or [f"{each.message} {each.why}".strip() for each in done.refused]
    program.emit({"paths": [str(path) for path in done.paths], "refused": refused}, "\n".join(told))
    return REFUSED if done.refused else DONE


def _week(arguments: argparse.Namespace, program: Program) -> int:
    messages = program.messages
    done = program.services.export.save_week(arguments.of or program.clock.today(), arguments.out, messages)
    held = [
        {
            "id": each.draft_id,
            "title": each.heading,
            "channel": each.channel,
            "findings": [{"check": finding.check, "message": finding.message} for finding in each.findings],
        }
        for each in done.held_back
    ]
    lines = [str(path) for path in done.paths] or [messages("drafts.empty_week")]
    lines += [f"{each.heading} – {each.findings[0].message}" for each in done.held_back]
    document = {
        "folder": str(done.folder) if done.folder is not None else None,
        "paths": [str(path) for path in done.paths],
        "held_back": held,
    }
    program.emit(document, "\n".join(lines))
    return REFUSED if held else DONE
