"""`count`, `render` and `check`: what a network makes of a text. No database is needed for them."""

import argparse
import codecs
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from advocate_desktop.cli.grammar import Grammar, path_argument, text_argument
from advocate_desktop.cli.program import DONE, REFUSED, Program
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.drafts import open_prompts
from advocate_desktop.domain.findings import Finding, Severity
from advocate_desktop.errors import UserError
from advocate_desktop.messages import LANGUAGES, Messages, format_number
from advocate_desktop.paths import ProfilePaths, default_profile
from advocate_desktop.settings import DISABLED_CHECKS, DRAFT_LANGUAGE, ENABLED_CHECKS, Option, OptionStore

if TYPE_CHECKING:
    from advocate_desktop.checks.base import CheckReport
    from advocate_desktop.domain.export import ReadyText

_MEGABYTE = 1024 * 1024
_MAX_MEGABYTES = 5
_MARKS = {Severity.STOP: "✗", Severity.WARNING: "!", Severity.ADVICE: "·"}
# The four-byte marks come first: the two-byte ones begin them.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def register(commands: Any, common: argparse.ArgumentParser, messages: Messages) -> None:
    """Add the commands."""
    grammar = Grammar(commands, common, messages)
    for name, run in (("count", _count), ("render", _render), ("check", _check)):
        command = grammar.command(name)
        command.argument("file", metavar="FILE|-")
        command.argument("--channel", type=text_argument, required=True, metavar="C")
        command.argument("--comment", action="store_true")
        if name != "count":
            command.argument("--draft-lang", choices=LANGUAGES)
        if name == "render":
            command.argument("--thread", action="store_true")
        if name == "check":
            command.argument("--source", type=path_argument, metavar="FILE")
        command.runs(run)


def read_text(name: str) -> str:
    """Read a file, or standard input for `-`: UTF-8, or UTF-16 and UTF-32 that say so; line ends stay as they are.

    Raises UserError for what is no text or is larger than 5 MB, OSError when it cannot be read.
    """
    limit = _MAX_MEGABYTES * _MEGABYTE
    if name == "-":
        data = sys.stdin.buffer.read(limit + 1)
    else:
        with Path(name).open("rb") as file:
            data = file.read(limit + 1)
    if len(data) > limit:
        raise UserError("texts.too_large", path=name, size=_MAX_MEGABYTES)
    mark, encoding = next((pair for pair in _BYTE_ORDER_MARKS if data.startswith(pair[0])), (b"", "utf-8"))
    try:
        return data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        raise UserError("texts.undecodable", path=name) from None


def _count(arguments: argparse.Namespace, program: Program) -> int:
    from advocate_desktop.channels.counting import count
    from advocate_desktop.services.outgoing import own_channel

    declared = own_channel(arguments.channel, _options(arguments))
    text = read_text(arguments.file)
    length = count(text, declared, comment=arguments.comment)
    document = {
        "channel": declared.id,
        "count": length.count,
        "max": length.maximum,
        "fits": length.fits,
        "bytes": length.size,
        "max_bytes": length.maximum_size,
    }
    program.emit(
        document, _length_line(program.messages, declared.name, length.count, length.maximum, length.fits)
    )
    return DONE


def _render(arguments: argparse.Namespace, program: Program) -> int:
    from advocate_desktop.channels.ready import ready
    from advocate_desktop.channels.threads import split_thread
    from advocate_desktop.services.outgoing import own_channel, ready_options

    settings = _options(arguments)
    declared = own_channel(arguments.channel, settings)
    text = read_text(arguments.file)
    language = arguments.draft_lang or _language_of(text, arguments, program)
    people = program.services.address_book.all() if _has_profile(arguments) else ()
    done = ready(text, declared, language, ready_options(settings, people, language))
    parts = split_thread(done.text, declared) if arguments.thread and not arguments.comment else [done.text]
    if waiting := sum(1 for _ in open_prompts(text)):
        program.tell(program.messages("texts.prompts_open", count=waiting))
    for told in _beside(program.messages, done):
        program.tell(told)
    if program.as_json:
        mentions = [{"name": each.name, "handle": each.handle} for each in done.mentions]
        program.emit({"parts": parts, "mentions": mentions, "first_comment": done.first_comment}, "")
    else:
        # Nothing is added after the text: what is printed is what would be pasted.
        sys.stdout.write("\n\n---\n\n".join(parts) + ("\n" if sys.stdout.isatty() else ""))
        sys.stdout.flush()
    return DONE


def _check(arguments: argparse.Namespace, program: Program) -> int:
    from advocate_desktop.services.checking import LooseText, prepare_loose, read_source

    text = read_text(arguments.file)
    loose = LooseText(
        channel=arguments.channel,
        lang=arguments.draft_lang or _language_of(text, arguments, program),
        kind=DraftKind.COMMENT if arguments.comment else DraftKind.POST,
        source=read_source(arguments.source) if arguments.source is not None else None,
        disabled=_names(arguments, DISABLED_CHECKS),
        enabled=_names(arguments, ENABLED_CHECKS),
        settings=_options(arguments),
    )
    prepared = (
        program.services.checking.prepare_text(loose, program.messages)
        if _has_profile(arguments)
        else prepare_loose(loose, program.messages, program.clock)
    )
    report = prepared.run(text)
    document = {
        "length": {"count": report.length.count, "max": report.length.maximum, "fits": report.length.fits},
        "originality": round(report.originality.share, 4),
        "rung": report.rung.value if report.rung is not None else None,
        "findings": [_finding(text, finding) for finding in report.findings],
    }
    program.emit(document, _report(program.messages, prepared.channel.name, text, report))
    return REFUSED if report.stops else DONE


def _beside(messages: Messages, done: "ReadyText") -> Iterator[str]:
    """Give what is said beside a text ready to paste."""
    if done.mentions:
        names = ", ".join(f"{each.name} ({each.handle})" if each.handle else each.name for each in done.mentions)
        yield messages("texts.mentions", names=names)
    if done.first_comment:
        yield messages("texts.first_comment", link=done.first_comment)


def _has_profile(arguments: argparse.Namespace) -> bool:
    """Tell whether a profile was named that holds something: its people, guide and posts then count too."""
    return arguments.profile is not None and ProfilePaths(arguments.profile.expanduser()).database.is_file()


def _finding(text: str, finding: Finding) -> dict[str, Any]:
    return {
        "check": finding.check,
        "kind": finding.kind,
        "severity": finding.severity.value,
        "start": finding.span.start,
        "end": finding.span.end,
        "excerpt": text[finding.span.start : finding.span.end],
        "message": finding.message,
        "origin": finding.origin.value,
        "why": finding.why,
        "overridable": finding.overridable,
        "fix": finding.fix.replacement if finding.fix is not None else None,
        "places": [[place.start, place.end] for place in finding.related],
    }


def _report(messages: Messages, channel_name: str, text: str, report: "CheckReport") -> str:
    length = report.length
    lines = [_length_line(messages, channel_name, length.count, length.maximum, length.fits)]
    if report.originality.share:
        lines.append(messages("texts.originality", share=round(100 * report.originality.share)))
    for finding in report.findings:
        line = text.count("\n", 0, finding.span.start) + 1
        severity = messages(f"texts.{finding.severity.value}")
        origin = messages(f"texts.origin_{finding.origin.value}")
        lines.append(f"{_MARKS[finding.severity]} {severity}, {messages('texts.line', number=line)} ({origin})")
        lines.append(f"  {finding.message} {finding.why}".rstrip())
    if not report.findings:
        lines.append(messages("texts.nothing"))
    return "\n".join(lines)


def _length_line(messages: Messages, name: str, number: int, maximum: int | None, fits: bool) -> str:
    counted = format_number(number, messages.language)
    if maximum is None:
        return messages("texts.length_free", channel=name, number=counted)
    key = "texts.length" if fits else "texts.length_over"
    return messages(key, channel=name, number=counted, maximum=format_number(maximum, messages.language))


def _options(arguments: argparse.Namespace) -> OptionStore:
    """Read the settings where there are some; nothing is made where there are none."""
    path = ProfilePaths((arguments.profile or default_profile()).expanduser()).settings
    return OptionStore(path if path.is_file() else None)


def _names(arguments: argparse.Namespace, option: Option[list[Any]]) -> frozenset[str]:
    return frozenset(str(name) for name in _options(arguments).get(option))


def _language_of(text: str, arguments: argparse.Namespace, program: Program) -> str:
    from advocate_desktop.domain.language import detect_language

    return detect_language(text) or _options(arguments).get(DRAFT_LANGUAGE) or program.language
