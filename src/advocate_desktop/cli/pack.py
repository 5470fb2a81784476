"""`pack`: make, check, build, sign and verify company packs. No profile is needed for them."""

import argparse
import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from advocate_desktop.cli.grammar import Command, Grammar, path_argument, text_argument
from advocate_desktop.cli.program import DONE, REFUSED, Program
from advocate_desktop.errors import Refusal, UserError
from advocate_desktop.messages import Messages, format_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from advocate_desktop.formats.pack_check import PackCheck
    from advocate_desktop.formats.pack_manifest import PackProblem
    from advocate_desktop.services.blog_pack import PackFacts
    from advocate_desktop.services.packs import BuiltPack, PackBuild, PackService

_KEY = Path("publisher.advkey")
_ITEMS_SHOWN = 12
_SKIPPED_SHOWN = 20
_WARNINGS_SHOWN = 30
_MAX_PASSPHRASE = 10_000
_KILOBYTE = 1024


def register(commands: Any, common: argparse.ArgumentParser, messages: Messages) -> None:
    """Add the commands."""
    pack = Grammar(commands, common, messages).group("pack")

    new = pack.command("new")
    new.argument("folder", type=path_argument, metavar="DIR")
    new.runs(_new)

    check = pack.command("check")
    check.argument("path", type=path_argument, metavar="DIR|FILE")
    _facts_options(check)
    check.runs(_check)

    keygen = pack.command("keygen")
    keygen.argument("--out", type=path_argument, default=_KEY, metavar="FILE")
    keygen.argument("--passphrase", action="store_true")
    keygen.argument("--passphrase-file", type=path_argument, metavar="FILE")
    keygen.runs(_keygen)

    build = pack.command("build")
    build.argument("folder", type=path_argument, metavar="DIR")
    build.argument("--out", type=path_argument, required=True, metavar="FILE")
    build.argument("--key", type=path_argument, metavar="KEY")
    build.argument("--passphrase-file", type=path_argument, metavar="FILE")
    _facts_options(build)
    build.runs(_build)

    sign = pack.command("sign")
    sign.argument("file", type=path_argument, metavar="FILE")
    sign.argument("--key", type=path_argument, required=True, metavar="KEY")
    sign.argument("--passphrase-file", type=path_argument, metavar="FILE")
    sign.argument("--out", type=path_argument, metavar="FILE")
    sign.runs(_sign)

    verify = pack.command("verify")
    verify.argument("file", type=path_argument, metavar="FILE")
    verify.argument("--fingerprint", type=text_argument, default="", metavar="F")
    verify.runs(_verify)


def _facts_options(command: Command) -> None:
    command.argument("--id", type=text_argument, default="", metavar="ID")
    command.argument("--name", type=text_argument, default="", metavar="NAME")
    command.argument("--company", type=text_argument, default="", metavar="NAME")
    command.argument("--pack-version", type=text_argument, default="", metavar="V")
    command.argument("--language", type=text_argument, action="append", default=[], metavar="L")


def _facts(arguments: argparse.Namespace) -> "PackFacts":
    from advocate_desktop.services.blog_pack import PackFacts

    return PackFacts(
        arguments.id, arguments.name, arguments.company, arguments.pack_version, tuple(arguments.language)
    )


def _service(program: Program) -> "PackService":
    from advocate_desktop.services.packs import PackService

    return PackService(program.clock)


def _new(arguments: argparse.Namespace, program: Program) -> int:
    folder: Path = arguments.folder
    names = _service(program).begin(folder, program.language)
    lines = [program.messages("packs.made", path=str(folder)), *(f"  {name}" for name in names)]
    lines += ["", program.messages("packs.made_next", path=_typed(folder))]
    document = {"ok": True, "path": str(folder), "files": list(names), "problems": []}
    program.emit(document, "\n".join(lines))
    return DONE


def _typed(path: Path) -> str:
    """Give a path as it is typed after a command."""
    return f'"{path}"' if " " in str(path) else str(path)


def _check(arguments: argparse.Namespace, program: Program) -> int:
    try:
        done = _service(program).check(arguments.path, _facts(arguments))
    except Refusal as refusal:
        return _refused(refusal, arguments.path, program)
    program.emit(_checked(done, program.messages), "\n".join(_check_lines(done, program.messages)))
    return REFUSED if done.check.problems else DONE


def _keygen(arguments: argparse.Namespace, program: Program) -> int:
    passphrase = ""
    if arguments.passphrase_file is not None:
        passphrase = _read_passphrase(arguments.passphrase_file)
    elif arguments.passphrase:
        passphrase = _ask(program, "packs.ask_passphrase")
        if _ask(program, "packs.ask_again") != passphrase:
            raise UserError("packs.passphrases_differ")
    if (arguments.passphrase or arguments.passphrase_file) and not passphrase:
        raise UserError("packs.passphrase_empty")
    key = _service(program).make_key(arguments.out, passphrase)
    document = {
        "ok": True,
        "path": str(key.path),
        "public_key": key.public_key.hex(),
        "fingerprint": key.fingerprint,
        "locked": key.lock is not None,
        "problems": [],
    }
    text = program.messages("packs.key_made", path=str(key.path), fingerprint=key.fingerprint)
    program.emit(document, text)
    return DONE


def _build(arguments: argparse.Namespace, program: Program) -> int:
    messages, service = program.messages, _service(program)
    seed = _seed(arguments, program, service) if arguments.key is not None else None
    try:
        done = service.build(arguments.folder, arguments.out, seed, _facts(arguments))
    except Refusal as refusal:
        return _refused(refusal, arguments.folder, program)
    document = {**_checked(done, messages), **_file_facts(done.built)}
    lines = _check_lines(done, messages)
    if done.built is None:
        lines.append(messages("packs.not_built"))
    else:
        lines += _built_lines(done.built, messages)
    program.emit(document, "\n".join(lines))
    return DONE if done.built is not None else REFUSED


def _sign(arguments: argparse.Namespace, program: Program) -> int:
    service = _service(program)
    try:
        built = service.sign(arguments.file, _seed(arguments, program, service), arguments.out)
    except Refusal as refusal:
        return _refused(refusal, arguments.file, program)
    document = {"ok": True, "problems": [], **_file_facts(built)}
    program.emit(document, "\n".join(_built_lines(built, program.messages)))
    return DONE


def _verify(arguments: argparse.Namespace, program: Program) -> int:
    messages = program.messages
    if not arguments.file.is_file():
        return _refused(Refusal("packs.no_file", path=str(arguments.file)), arguments.file, program)
    verdict = _service(program).verify(arguments.file, arguments.fingerprint)
    check = verdict.check
    signature = check.signature if check is not None else None
    document: dict[str, Any] = {
        "ok": verdict.refusal is None,
        "problems": [],
        "signed": signature is not None,
        "fingerprint": signature.fingerprint if signature else None,
        "public_key": signature.public_key.hex() if signature else None,
        **_pack_facts(check),
    }
    if verdict.refusal is not None:
        problem = {"path": str(arguments.file), "line": 0, "message": verdict.refusal.message(messages)}
        document["problems"] = [problem]
        program.emit(document, verdict.refusal.sentence(messages))
        return REFUSED
    assert check is not None
    assert check.manifest is not None
    assert signature is not None
    text = messages(
        "packs.verified",
        name=check.manifest.name,
        version=check.manifest.version,
        company=check.manifest.company,
        fingerprint=signature.fingerprint,
    )
    program.emit(document, text)
    return DONE


def _refused(refusal: Refusal, path: Path, program: Program) -> int:
    """Answer for what is refused before it could be looked through."""
    problem = {"path": str(path), "line": 0, "column": 0, "message": refusal.message(program.messages)}
    program.emit({"ok": False, "problems": [problem], "warnings": []}, refusal.sentence(program.messages))
    return REFUSED


# Keys


def _seed(arguments: argparse.Namespace, program: Program, service: "PackService") -> bytes:
    key = service.read_key(arguments.key)
    if key.lock is None:
        return key.seed()
    if arguments.passphrase_file is not None:
        return key.seed(_read_passphrase(arguments.passphrase_file))
    return key.seed(_ask(program, "packs.ask_passphrase") if sys.stdin.isatty() else "")


def _ask(program: Program, key: str) -> str:
    if not sys.stdin.isatty():
        raise UserError("packs.passphrase_unasked")
    return getpass.getpass(program.messages(key) + " ", stream=sys.stderr)


def _read_passphrase(path: Path) -> str:
    """Give the first line of a file, or of standard input for `-`."""
    if str(path) == "-":
        return sys.stdin.readline(_MAX_PASSPHRASE).rstrip("\r\n")
    with path.open(encoding="utf-8", errors="surrogateescape") as file:
        return file.readline(_MAX_PASSPHRASE).rstrip("\r\n")


# Answers


def _checked(done: "PackBuild", messages: Messages) -> dict[str, Any]:
    from advocate_desktop.services.packs import left_out

    check = done.check
    return {
        "ok": not check.problems,
        "problems": [_problem(each, messages) for each in check.problems],
        "warnings": [_problem(each, messages) for each in check.warnings],
        **_pack_facts(check),
        "skipped": [{"path": path, "reason": reason} for path, reason in left_out(done, messages)],
        "images": check.images,
        "items": [_item(each.item) for each in check.items],
        "signed": check.signature is not None,
    }


def _pack_facts(check: "PackCheck | None") -> dict[str, Any]:
    manifest = check.manifest if check is not None else None
    if manifest is None:
        return {"pack": None, "name": None, "company": None, "version": None, "languages": []}
    return {
        "pack": manifest.id,
        "name": manifest.name,
        "company": manifest.company,
        "version": manifest.version,
        "languages": list(manifest.languages),
    }


def _file_facts(built: "BuiltPack | None") -> dict[str, Any]:
    if built is None:
        return {"path": None, "bytes": 0, "sha256": None, "signed": False, "fingerprint": None}
    return {
        "path": str(built.path),
        "bytes": built.size,
        "sha256": built.sha256,
        "signed": bool(built.fingerprint),
        "fingerprint": built.fingerprint or None,
    }


def _problem(problem: "PackProblem", messages: Messages) -> dict[str, Any]:
    from advocate_desktop.services.packs import problem_text

    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "message": problem_text(problem, messages),
    }


def _item(item: Any) -> dict[str, Any]:
    return {
        "id": item.external_id,
        "title": item.title,
        "date": item.date.isoformat() if item.date else None,
        "lang": item.lang,
        "kind": item.kind.value,
        "themes": list(item.themes),
        "embargo": item.embargo.isoformat() if item.embargo else None,
        "expires": item.expires.isoformat() if item.expires else None,
        "images": len(item.images),
        "path": item.path,
    }


def _check_lines(done: "PackBuild", messages: Messages) -> list[str]:
    from advocate_desktop.services.packs import left_out

    check = done.check
    lines: list[str] = []
    if check.problems:
        lines += [messages("packs.problems_title", count=len(check.problems)), ""]
        lines += [*_problem_lines(check.problems, messages), ""]
    if check.warnings:
        lines += [messages("packs.warnings_title", count=len(check.warnings)), ""]
        lines += _problem_lines(check.warnings[:_WARNINGS_SHOWN], messages)
        if len(check.warnings) > _WARNINGS_SHOWN:
            lines.append("  " + messages("packs.more", count=len(check.warnings) - _WARNINGS_SHOWN))
        lines.append("")
    skipped = left_out(done, messages)
    if skipped:
        lines.append(messages("packs.skipped_title", count=len(skipped)))
        lines += [f"  {path}: {reason}" for path, reason in skipped[:_SKIPPED_SHOWN]]
        if len(skipped) > _SKIPPED_SHOWN:
            lines.append("  " + messages("packs.more", count=len(skipped) - _SKIPPED_SHOWN))
        lines.append("")
    if check.manifest is not None:
        lines += [*_preview(check, messages), ""]
    if not check.problems:
        lines.append(messages("packs.fine"))
    return lines


def _problem_lines(problems: "Iterable[PackProblem]", messages: Messages) -> list[str]:
    from advocate_desktop.services.packs import problem_place, problem_text

    lines = []
    for problem in problems:
        place, text = problem_place(problem, messages), problem_text(problem, messages)
        lines += [f"  {place}", f"    {text}"] if place else [f"  {text}"]
    return lines


def _preview(check: "PackCheck", messages: Messages) -> list[str]:
    """Show what advocates would see: the pack's names, its content, the newest first."""
    assert check.manifest is not None
    manifest = check.manifest
    title = messages("packs.preview", name=manifest.name, version=manifest.version, company=manifest.company)
    numbers = (
        messages("packs.items", count=len(check.items)),
        messages("packs.images", count=check.images),
        messages("packs.topics", count=check.topics),
    )
    lines = [title, "  " + " · ".join(numbers)]
    newest = sorted(check.items, key=lambda each: str(each.item.date or ""), reverse=True)
    for parsed in newest[:_ITEMS_SHOWN]:
        item = parsed.item
        facts = [item.date.isoformat() if item.date else messages("library.undated"), item.lang]
        if item.embargo is not None:
            until = item.embargo.isoformat(sep=" ", timespec="minutes")
            facts.append(messages("library.standing.embargo", date=until))
        lines.append(f"  {' · '.join(fact for fact in facts if fact)}  {item.title}")
    if len(newest) > _ITEMS_SHOWN:
        lines.append("  " + messages("packs.more", count=len(newest) - _ITEMS_SHOWN))
    return lines


def _built_lines(built: "BuiltPack", messages: Messages) -> list[str]:
    size = format_number(max(1, round(built.size / _KILOBYTE)), messages.language)
    lines = [messages("packs.built", path=str(built.path), size=size)]
    if built.fingerprint:
        lines.append(messages("packs.built_signed", fingerprint=built.fingerprint))
    else:
        lines.append(messages("packs.built_unsigned"))
    return lines
