"""`library`: import content, find it, list it, read it."""

import argparse
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

from advocate_desktop.cli.grammar import Command, Grammar, path_argument, text_argument
from advocate_desktop.cli.program import DONE, REFUSED, Program, whole_number
from advocate_desktop.domain.content import Kind, LibraryEntry, Standing
from advocate_desktop.messages import Messages

if TYPE_CHECKING:
    from advocate_desktop.domain.library import LibraryPage, Match
    from advocate_desktop.services.importing import ImportReport
    from advocate_desktop.services.pack_import import PackChange

_MOST = 10_000
_USUAL = 20
_WARNINGS_SHOWN = 20
_WIDTH = 100


def register(commands: Any, common: argparse.ArgumentParser, messages: Messages) -> None:
    """Add the commands."""
    library = Grammar(commands, common, messages).group("library")

    take = library.command("import")
    take.argument("paths", nargs="+", type=path_argument, metavar="PATH")
    take.argument("--accept-key", type=text_argument, action="append", default=[], metavar="FINGERPRINT")
    take.runs(_import)

    search = library.command("search")
    search.argument("query", nargs="+", type=text_argument, metavar="QUERY")
    _filters(search)
    search.runs(_search)

    listing = library.command("list")
    _filters(listing)
    listing.runs(_list)

    show = library.command("show")
    show.argument("id", type=whole_number(1, 2**63 - 1), metavar="ID")
    show.runs(_show)


def _filters(command: Command) -> None:
    command.argument("--limit", type=whole_number(1, _MOST), default=_USUAL, metavar="N")
    command.argument("--theme", action="append", type=text_argument, default=[], metavar="T")
    command.argument("--kind", action="append", default=[], choices=[kind.value for kind in Kind])
    # Here the option filters, as its place says; before the command it is the language of the answers.
    command.argument("--lang", dest="content_lang", type=text_argument, metavar="L")


def _import(arguments: argparse.Namespace, program: Program) -> int:
    messages = program.messages

    def tell(progress: Any) -> None:
        if progress.total:
            done, total = (f"{number}" for number in (progress.done, progress.total))
            program.progress(messages("library.progress", done=done, total=total, name=progress.path))
        else:
            program.progress(messages("library.progress_counting", name=progress.path))

    try:
        report = program.services.library.import_paths(arguments.paths, tell, accepted_keys=arguments.accept_key)
    finally:
        program.progress("")
    document = {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "refused": [
            {"path": each.path, "reason": each.reason(messages), "next": each.error.next_step(messages)}
            for each in report.refused
        ],
        "seconds": round(report.seconds, 3),
        "withdrawn": report.withdrawn,
        "warnings": [{"path": each.path, "message": each.warning.text(messages)} for each in report.warnings],
        "packs": [_pack(each) for each in report.packs],
    }
    program.emit(document, _report(report, messages))
    return REFUSED if report.refused else DONE


def _report(report: "ImportReport", messages: Messages) -> str:
    parts = [messages("library.added", count=report.added)]
    parts.append(messages("library.updated", count=report.updated))
    parts.append(messages("library.unchanged", count=report.unchanged))
    if report.withdrawn:
        parts.append(messages("library.withdrawn", count=report.withdrawn))
    lines = [messages("library.took", text=", ".join(parts), seconds=f"{report.seconds:.1f}")]
    for pack in report.packs:
        lines += ["", *_pack_lines(pack, messages)]
    if report.refused:
        lines += ["", messages("library.refused_title")]
        lines += [f"  {each.reason(messages)}" for each in report.refused]
        steps = dict.fromkeys(each.error.next_step(messages) for each in report.refused)
        lines += ["", *filter(None, steps)]
    if report.warnings:
        lines += ["", messages("library.warnings_title")]
        shown = report.warnings[:_WARNINGS_SHOWN]
        lines += [f"  {Path(each.path).name}: {each.warning.text(messages)}" for each in shown]
        if len(report.warnings) > len(shown):
            lines.append("  " + messages("library.warnings_more", count=len(report.warnings) - len(shown)))
    return "\n".join(lines)


def _pack(change: "PackChange") -> dict[str, Any]:
    return {
        "id": change.id,
        "name": change.name,
        "company": change.company,
        "version": change.version,
        "version_before": change.version_before or None,
        "added": len(change.added),
        "updated": len(change.updated),
        "unchanged": len(change.unchanged),
        "withdrawn": len(change.withdrawn),
        "guide_changed": change.guide_changed,
        "charter_changed": change.charter_changed,
        "signed": bool(change.fingerprint),
        "fingerprint": change.fingerprint or None,
        "new_key": change.new_key,
    }


def _pack_lines(change: "PackChange", messages: Messages) -> list[str]:
    """Say what a pack brought, and who made it."""
    numbers: dict[str, Any] = {
        "added": len(change.added),
        "updated": len(change.updated),
        "withdrawn": len(change.withdrawn),
    }
    key = "packs.change" if change.version_before else "packs.change_first"
    lines = [messages(key, name=change.name, version=change.version, **numbers)]
    if change.charter_changed and change.version_before:
        lines.append(messages("packs.charter_changed"))
    names: dict[str, Any] = {
        "name": change.name,
        "fingerprint": change.fingerprint,
        "before": change.key_before,
    }
    if not change.fingerprint:
        lines.append(messages("packs.unsigned", **names))
    elif change.key_before:
        lines.append(messages("packs.key_replaced", **names))
    else:
        lines.append(messages("packs.key_new" if change.new_key else "packs.key_same", **names))
    return lines


def _search(arguments: argparse.Namespace, program: Program) -> int:
    text = " ".join(arguments.query)
    page = _page(arguments, program, text)
    document = {
        "total": page.total,
        "milliseconds": round(page.milliseconds, 3),
        "results": [
            {**_brief(entry, program), "snippet": match.snippet, "why": _why(match, program.messages)}
            for entry, match in zip(page.entries, page.matches, strict=True)
        ],
        "bounded": page.bounded,
        "meant": page.meant or None,
    }
    empty = program.messages("library.nothing_found", query=text)
    listing = _listing(page, program) if page.entries else empty
    if page.meant:
        listing = f"{program.messages('library.meant', text=page.meant)}\n{listing}"
    program.emit(document, listing)
    return DONE


def _why(match: "Match", messages: Messages) -> list[str]:
    return [messages(f"library.why.{reason.kind.value}", name=reason.name) for reason in match.reasons]


def _list(arguments: argparse.Namespace, program: Program) -> int:
    page = _page(arguments, program, "")
    document = {"total": page.total, "items": [_brief(entry, program) for entry in page.entries]}
    if page.entries:
        text = _listing(page, program)
    else:
        filtered = arguments.theme or arguments.kind or arguments.content_lang
        text = program.messages("library.no_such_list" if filtered else "library.nothing_here")
    program.emit(document, text)
    return DONE


def _page(arguments: argparse.Namespace, program: Program, text: str) -> "LibraryPage":
    from advocate_desktop.domain.library import LibraryQuery

    library = program.services.library
    query = LibraryQuery(
        text=text,
        themes=library.themes_like(arguments.theme) if arguments.theme else (),
        kinds=tuple(Kind(kind) for kind in arguments.kind),
        langs=(arguments.content_lang.casefold(),) if getattr(arguments, "content_lang", None) else (),
        limit=arguments.limit,
    )
    return library.search(query)


def _show(arguments: argparse.Namespace, program: Program) -> int:
    library = program.services.library
    entry = library.entry(arguments.id)
    item = entry.item
    document = {
        **_brief(entry, program),
        "external_id": item.external_id,
        "summary": item.summary,
        "body": item.body,
        "url": item.url,
        "author": item.author,
        "path": item.path,
        "images": [{"file": image.file, "alt": image.alt} for image in item.images],
        "facts": list(item.facts),
        "suggested": [{"channel": each.channel, "text": each.text} for each in item.suggested],
        "expires": item.expires.isoformat() if item.expires else None,
        "extra": dict(item.extra),
        "seen": entry.seen_at.isoformat() if entry.seen_at else None,
        "not_for_me": entry.not_for_me,
        "drafts": entry.drafts,
        "published_on": entry.published_on.isoformat() if entry.published_on else None,
        "note": library.note(entry.id),
        "same_news": [
            {"id": each.id, "source": _source(each, program.messages)} for each in library.same_news(entry.id)
        ],
    }
    program.emit(document, _whole(entry, program))
    return DONE


def _brief(entry: LibraryEntry, program: Program) -> dict[str, Any]:
    item = entry.item
    return {
        "id": entry.id,
        "title": item.title,
        "source": _source(entry, program.messages),
        "date": item.date.isoformat() if item.date else None,
        "lang": item.lang,
        "kind": item.kind.value,
        "themes": list(item.themes),
        "standing": program.services.library.standing(entry).value,
        "embargo": item.embargo.isoformat() if item.embargo else None,
    }


def _source(entry: LibraryEntry, messages: Messages) -> str:
    return entry.source.name or messages("library.files")


def _listing(page: "LibraryPage", program: Program) -> str:
    messages = program.messages
    width = max(len(str(entry.id)) for entry in page.entries)
    lines = []
    for entry, match in zip(page.entries, page.matches, strict=True):
        item = entry.item
        day = item.date.isoformat() if item.date else messages("library.undated")
        facts = [day, _source(entry, messages), messages(f"library.kind.{item.kind.value}"), item.lang]
        standing = program.services.library.standing(entry)
        if standing is not Standing.OLDER:
            facts.append(_standing(entry, standing, messages))
        indent = " " * (width + 2)
        lines.append(f"{entry.id:>{width}}  {item.title}")
        lines.append(indent + " · ".join(fact for fact in facts if fact))
        if why := _why(match, messages):
            lines.append(indent + " · ".join(why))
        if match.snippet:
            lines += textwrap.wrap(match.snippet, _WIDTH, initial_indent=indent, subsequent_indent=indent)
        lines.append("")
    if page.bounded:
        lines.append(_more(page, messages))
    else:
        lines.append(messages("library.shown", count=page.total, shown=len(page.entries)))
    return "\n".join(lines)


def _more(page: "LibraryPage", messages: Messages) -> str:
    return messages("library.total_more", count=page.total, shown=len(page.entries))


def _standing(entry: LibraryEntry, standing: Standing, messages: Messages) -> str:
    until = entry.item.embargo.isoformat(sep=" ", timespec="minutes") if entry.item.embargo else ""
    return messages(f"library.standing.{standing.value}", date=until)


def _whole(entry: LibraryEntry, program: Program) -> str:
    messages, item = program.messages, entry.item
    standing = program.services.library.standing(entry)
    fields = {
        "source": _source(entry, messages),
        "date": item.date.isoformat() if item.date else messages("library.undated"),
        "kind": messages(f"library.kind.{item.kind.value}"),
        "lang": item.lang,
        "themes": ", ".join(item.themes),
        "author": item.author,
        "url": item.url,
        "standing": _standing(entry, standing, messages),
        "expires": item.expires.isoformat() if item.expires else "",
    }
    names = {key: messages(f"library.field.{key}") for key in fields}
    width = max(len(name) for name in names.values())
    lines = [item.title, "=" * min(len(item.title), _WIDTH), ""]
    lines += [f"{names[key]:<{width}}  {value}" for key, value in fields.items() if value]
    if item.summary:
        lines += ["", *textwrap.wrap(item.summary, _WIDTH)]
    lines += ["", item.body]
    if item.facts:
        lines += ["", messages("library.field.facts"), *(f"• {fact}" for fact in item.facts)]
    for suggested in item.suggested:
        lines += ["", messages("library.field.suggested", channel=suggested.channel), suggested.text]
    return "\n".join(lines)
