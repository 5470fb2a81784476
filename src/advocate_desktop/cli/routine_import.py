"""`routine import`: archives and workbooks of the network into the log."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from advocate_desktop.cli.grammar import Grammar, path_argument
from advocate_desktop.cli.program import DONE, REFUSED, Program
from advocate_desktop.errors import Refusal, UserError
from advocate_desktop.messages import Messages

if TYPE_CHECKING:
    from advocate_desktop.formats.warnings import FileWarning
    from advocate_desktop.services.archive_import import ArchivePreview
    from advocate_desktop.services.results import AnalyticsPreview


@dataclass
class _Answer:
    """What is told of all paths together."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    figures: int = 0  # of `added`, what is no entry of the log
    figures_known: int = 0
    refused: list[tuple[str, UserError]] = field(default_factory=list)
    warnings: list[tuple[str, "FileWarning"]] = field(default_factory=list)
    files: list[dict[str, Any]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    has_archive: bool = False


def register(routine: Grammar) -> None:
    """Add the command."""
    take = routine.command("import")
    take.argument("paths", nargs="+", type=path_argument, metavar="FILE|DIR")
    take.argument("--dry-run", action="store_true")
    take.runs(_import)


def _import(arguments: argparse.Namespace, program: Program) -> int:
    today = program.clock.today()
    before = program.services.routine.state(today)
    answer = _Answer()
    try:
        from advocate_desktop.formats.linkedin_archive import WORKBOOKS, importable

        paths = list(dict.fromkeys(part for path in arguments.paths for part in importable(path)))
        books = [path for path in paths if path.suffix.casefold() in WORKBOOKS]
        archives = [path for path in paths if path not in books]
        after = _take_archives(archives, program, answer, dry_run=arguments.dry_run)
        # Figures come after the posts they are of.
        _take_workbooks(books, program, answer, dry_run=arguments.dry_run)
    finally:
        program.progress("")
    best = after.best if after else before.best
    streak_after = after.streak if after else before.streak
    document = {
        "added": answer.added,
        "updated": answer.updated,
        "unchanged": answer.unchanged,
        "refused": [{"path": path, "reason": error.message(program.messages)} for path, error in answer.refused],
        "streak_before": before.streak,
        "streak_after": streak_after,
        "best_before": before.best,
        "best_after": best,
        "dry_run": arguments.dry_run,
        "files": answer.files,
        "warnings": [
            {"path": path, "message": warning.text(program.messages)} for path, warning in answer.warnings
        ],
    }
    program.emit(document, _told(answer, before.streak, streak_after, program.messages, arguments.dry_run))
    return REFUSED if answer.refused else DONE


def _take_archives(paths: Sequence[Path], program: Program, answer: _Answer, *, dry_run: bool) -> Any:
    """Look at the archives, take them in one after the other, and give the routine as it is then."""
    archive = program.services.archive
    previews: list[ArchivePreview] = []

    def tell(done: int, total: int, name: str) -> None:
        key = "archive.progress" if total else "archive.reading"
        program.progress(program.messages(key, done=f"{done}", total=f"{total}", name=name))

    for path in paths:
        try:
            preview = archive.preview(path, tell)
        except Refusal as error:
            answer.refused.append((str(path), error))
            continue
        if not dry_run:
            archive.apply(preview, tell)
            _add(answer, preview)
        previews.append(preview)
        answer.refused += preview.refused
        answer.warnings += preview.warnings
        answer.files.append(_file(preview))
        answer.lines.append(_looked(preview, program.messages))
        answer.has_archive = True
    if not previews:
        return None
    if not dry_run:
        program.services.results.rejoin()
    if dry_run:
        together = archive.together(previews)
        _add(answer, together)
        return together.after
    return previews[-1].after


def _take_workbooks(paths: Sequence[Path], program: Program, answer: _Answer, *, dry_run: bool) -> None:
    """Take in workbooks of figures; what they do not say clearly is told."""
    messages = program.messages
    for path in paths:
        program.progress(messages("archive.reading", name=path.name))
        try:
            preview = program.services.results.preview(path)
        except Refusal as error:
            answer.refused.append((str(path), error))
            continue
        if not dry_run:
            program.services.results.apply(preview)
        analytics, join = preview.analytics, preview.join
        days = len({figure.day for figure in analytics.days})
        figures = len(analytics.posts) + days
        if preview.known:
            answer.unchanged += figures
            answer.figures_known += figures
        else:
            answer.added += figures
            answer.figures += figures
        answer.files.append(
            {
                "path": str(path),
                "figures_of_posts": len(analytics.posts),
                "figures_of_days": days,
                "joined": len(join.joined),
                "questions": [
                    {"url": each.figures.url, "candidates": [post.id for post in each.candidates]}
                    for each in join.questions
                ],
                "not_in_log": [each.url for each in join.strangers],
                "ignored": list(analytics.ignored),
                "first": analytics.first.isoformat() if analytics.first else None,
                "last": analytics.last.isoformat() if analytics.last else None,
            }
        )
        answer.lines.append(_looked_at_figures(preview, days, messages))


def _looked_at_figures(preview: "AnalyticsPreview", days: int, messages: Messages) -> str:
    analytics, join = preview.analytics, preview.join
    said: dict[str, Any] = {
        "posts": messages("results.posts", count=len(analytics.posts)),
        "days": messages("results.days", count=days),
        "joined": messages("results.joined", count=len(join.joined)),
    }
    lines = [messages("results.looked", name=preview.path.name, **said)]
    if join.questions:
        lines.append("  " + messages("results.asked", count=len(join.questions)))
    if join.strangers:
        lines.append("  " + messages("results.strangers", count=len(join.strangers)))
    if analytics.ignored:
        lines.append("  " + messages("results.ignored", names=", ".join(analytics.ignored)))
    return "\n".join(lines)


def _add(answer: _Answer, preview: "ArchivePreview") -> None:
    answer.added += preview.total_added
    answer.updated += preview.updated
    answer.unchanged += preview.unchanged


def _file(preview: "ArchivePreview") -> dict[str, Any]:
    counts = preview.counts
    return {
        "path": str(preview.path),
        "posts": counts.posts,
        "reposts": counts.reposts,
        "comments": counts.comments,
        "reactions": counts.reactions,
        "first_year": counts.first_year,
        "last_year": counts.last_year,
        "undated": preview.undated,
    }


def _looked(preview: "ArchivePreview", messages: Messages) -> str:
    counts = preview.counts
    if counts.first_year is None:
        return messages("archive.looked_empty", name=preview.path.name)
    kinds = ("posts", "reposts", "comments", "reactions")
    said: dict[str, Any] = {
        kind: messages(f"archive.counts.{kind}", count=getattr(counts, kind)) for kind in kinds
    }
    said |= {"first": f"{counts.first_year}", "last": f"{counts.last_year}"}
    return messages("archive.looked", name=preview.path.name, **said)


def _told(answer: _Answer, before: int, after: int, messages: Messages, dry_run: bool) -> str:
    lines = [*answer.lines]
    if answer.has_archive:
        counts = {
            "added": answer.added - answer.figures,
            "updated": answer.updated,
            "unchanged": answer.unchanged - answer.figures_known,
        }
        said = (messages(f"archive.{kind}", count=count) for kind, count in counts.items())
        lines.append(", ".join(said) + ".")
        if after == before:
            lines.append(messages("archive.streak_stays", count=after))
        else:
            lines.append(messages("archive.streak_becomes", count=after, before=f"{before}"))
        lines.append(messages("archive.only_these"))
    if dry_run and answer.lines:
        lines.append(messages("archive.would"))
    if answer.refused:
        lines += ["", messages("archive.refused_title")]
        lines += [f"  {error.message(messages)}" for _, error in answer.refused]
    if answer.warnings:
        lines += ["", messages("archive.warnings_title")]
        lines += [f"  {Path(path).name}: {warning.text(messages)}" for path, warning in answer.warnings]
    return "\n".join(lines)
