"""`library`: import content, find it, list it, read it."""

import argparse
import copy
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

from advocate_desktop.cli.program import DONE, REFUSED, Program, whole_number
from advocate_desktop.domain.content import Kind, LibraryEntry, Standing
from advocate_desktop.messages import Messages

if TYPE_CHECKING:
    from advocate_desktop.domain.library import LibraryPage
    from advocate_desktop.services.importing import ImportReport

_MOST = 10_000
_USUAL = 20
_WARNINGS_SHOWN = 20
_WIDTH = 100


def register(groups: "argparse._SubParsersAction[Any]", common: argparse.ArgumentParser) -> None:
    """Add the commands."""
    group = groups.add_parser("library", help="import company content, find it, read it")
    commands = group.add_subparsers(metavar="", required=True)

    take = _command(
        commands,
        common,
        "import",
        "import company packs, folders of Markdown, and .md or .txt files",
        "import heliane.advpack ~/blog/_posts note.md",
    )
    take.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    take.set_defaults(run=_import)

    search = _command(
        commands,
        common,
        "search",
        'find content: words, "phrases", -words to leave out',
        "search rénovation école --lang fr --limit 5",
    )
    search.add_argument("query", nargs="+", metavar="QUERY", help="what to look for")
    _filters(search)
    search.set_defaults(run=_search)

    listing = _command(commands, common, "list", "list content, the newest first", "list --kind event --limit 10")
    _filters(listing)
    listing.set_defaults(run=_list)

    show = _command(commands, common, "show", "read one content whole", "show 12")
    show.add_argument("id", type=whole_number(1, 2**63 - 1), metavar="ID", help="its number in a list or a search")
    show.set_defaults(run=_show)


def _command(
    commands: "argparse._SubParsersAction[Any]",
    common: argparse.ArgumentParser,
    name: str,
    summary: str,
    example: str,
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        # A copy: --lang is replaced in two commands, and must stay what it is everywhere else.
        parents=[copy.deepcopy(common)],
        help=summary,
        description=summary,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=f"example: advocate-desktop library {example}",
        conflict_handler="resolve",
    )
    return parser


def _filters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--limit", type=whole_number(1, _MOST), default=_USUAL, metavar="N", help="how many at most (20)"
    )
    parser.add_argument(
        "--theme", action="append", default=[], metavar="T", help="only this theme; may be repeated"
    )
    parser.add_argument(
        "--kind",
        action="append",
        default=[],
        choices=[kind.value for kind in Kind],
        help="only this kind; may be repeated",
    )
    # Here the option filters, as its place says; before the command it is the language of the answers.
    parser.add_argument("--lang", dest="content_lang", metavar="L", help="only content in this language (fr, en)")


def _import(arguments: argparse.Namespace, program: Program) -> int:
    messages = program.messages

    def tell(progress: Any) -> None:
        if progress.total:
            done, total = (f"{number}" for number in (progress.done, progress.total))
            program.progress(messages("library.progress", done=done, total=total, name=progress.path))
        else:
            program.progress(messages("library.progress_counting", name=progress.path))

    try:
        report = program.services.library.import_paths(arguments.paths, tell)
    finally:
        program.progress("")
    document = {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "refused": [{"path": each.path, "reason": each.reason(messages)} for each in report.refused],
        "seconds": round(report.seconds, 3),
        "withdrawn": report.withdrawn,
        "warnings": [{"path": each.path, "message": each.warning.text(messages)} for each in report.warnings],
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
    if report.refused:
        lines += ["", messages("library.refused_title")]
        lines += [f"  {each.reason(messages)}" for each in report.refused]
    if report.warnings:
        lines += ["", messages("library.warnings_title")]
        shown = report.warnings[:_WARNINGS_SHOWN]
        lines += [f"  {Path(each.path).name}: {each.warning.text(messages)}" for each in shown]
        if len(report.warnings) > len(shown):
            lines.append("  " + messages("library.warnings_more", count=len(report.warnings) - len(shown)))
    return "\n".join(lines)


def _search(arguments: argparse.Namespace, program: Program) -> int:
    text = " ".join(arguments.query)
    page = _page(arguments, program, text)
    document = {
        "total": page.total,
        "milliseconds": round(page.milliseconds, 3),
        "results": [
            {**_brief(entry, program), "snippet": match.snippet}
            for entry, match in zip(page.entries, page.matches, strict=True)
        ],
        "bounded": page.bounded,
    }
    empty = program.messages("library.nothing_found", query=text)
    program.emit(document, _listing(page, program) if page.entries else empty)
    return DONE


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
