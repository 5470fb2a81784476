"""`routine`: rhythm, pauses, the log, and where it all stands."""

import argparse
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from advocate_desktop.cli import routine_calendar, routine_import
from advocate_desktop.cli.grammar import Grammar, text_argument
from advocate_desktop.cli.program import DONE, Program, date_argument, whole_number
from advocate_desktop.domain.routine import (
    COMMENTS_AT_MOST,
    POSTS_AT_MOST,
    PublicationKind,
    RoutineState,
    Week,
)
from advocate_desktop.messages import Messages

if TYPE_CHECKING:
    from advocate_desktop.services.routine import RoutineRecord

_MARKS = {"kept": "●", "open": "○", "paused": "‖", "frozen": "*", "missed": "·"}
_WEEKS_SHOWN = 12


def register(commands: Any, common: argparse.ArgumentParser, messages: Messages) -> None:
    """Add the commands."""
    routine = Grammar(commands, common, messages).group("routine")

    rhythm = routine.command("rhythm")
    rhythm.argument("--posts", type=whole_number(1, POSTS_AT_MOST), required=True, metavar="N")
    rhythm.argument("--comments", type=whole_number(0, COMMENTS_AT_MOST), required=True, metavar="N")
    rhythm.argument("--from", dest="first_day", type=date_argument, metavar="DATE")
    rhythm.runs(_rhythm)

    pause = routine.command("pause")
    pause.argument("first_day", type=date_argument, metavar="FROM")
    pause.argument("last_day", type=date_argument, metavar="TO")
    pause.runs(_pause)

    log = routine.command("log")
    log.argument("--kind", choices=[kind.value for kind in PublicationKind], required=True)
    log.argument("--at", type=_moment, required=True, metavar="ISO8601")
    log.argument("--channel", action="append", type=text_argument, default=[], metavar="C")
    log.argument("--rung", type=whole_number(1, 5), metavar="N")
    log.argument("--url", type=text_argument, default="", metavar="U")
    log.runs(_log)

    routine.command("show").runs(_show)
    routine_import.register(routine)
    routine_calendar.register(routine)


def _moment(text: str) -> datetime:
    """Read a moment, with an offset, a zone in brackets (RFC 9557), both, or neither."""
    written, bracket, zone = text.strip().removesuffix("]").partition("[")
    try:
        moment = datetime.fromisoformat(written)
        if not bracket:
            return moment
        named = moment.replace(tzinfo=ZoneInfo(zone))
        # Of the hour that comes twice in autumn the offset says which one it was.
        for lived in (named, named.replace(fold=1)):
            if moment.tzinfo is None or lived.utcoffset() == moment.utcoffset():
                return lived
        raise ValueError(text)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        raise argparse.ArgumentTypeError(f"{text!r}: 2026-11-19T12:30:00+01:00") from None


def _rhythm(arguments: argparse.Namespace, program: Program) -> int:
    routine = program.services.routine
    routine.set_rhythm(arguments.posts, arguments.comments, arguments.first_day or program.clock.today())
    record = routine.summary()
    document = {"rhythm": _rhythm_document(record.state(program.clock.today())), "rhythms": _rhythms(record)}
    program.emit(
        document, program.messages("routine.rhythm_set", posts=arguments.posts, comments=arguments.comments)
    )
    return DONE


def _pause(arguments: argparse.Namespace, program: Program) -> int:
    pause, _ = program.services.routine.pause(arguments.first_day, arguments.last_day)
    record = program.services.routine.summary()
    document = {
        "id": pause.id,
        "pauses": [
            {"id": known.id, "from": known.first_day.isoformat(), "to": known.last_day.isoformat()}
            for known in record.pauses
        ],
    }
    text = program.messages("routine.paused", first=pause.first_day.isoformat(), last=pause.last_day.isoformat())
    program.emit(document, text)
    return DONE


def _log(arguments: argparse.Namespace, program: Program) -> int:
    publication, _ = program.services.routine.log(
        PublicationKind(arguments.kind),
        arguments.at,
        arguments.channel or ["linkedin"],
        rung=arguments.rung,
        url=arguments.url,
    )
    state = program.services.routine.state(program.clock.today())
    document = {"id": publication.id, "date": publication.local_date.isoformat(), "streak": _streak(state)}
    program.emit(document, program.messages("routine.logged", day=publication.local_date.isoformat()))
    return DONE


def _show(_arguments: argparse.Namespace, program: Program) -> int:
    record = program.services.routine.summary()
    state = record.state(program.clock.today())
    document = {
        "today": state.today.isoformat(),
        "rhythm": _rhythm_document(state),
        "streak": _streak(state),
        "regularity": round(state.regularity, 6),
        "weeks": [_week(week) for week in state.weeks],
        "paused": state.paused,
    }
    program.emit(document, _picture(state, program.messages))
    return DONE


def _rhythm_document(state: RoutineState) -> dict[str, Any]:
    return {"posts": state.rhythm.posts, "comments": state.rhythm.comments}


def _rhythms(record: "RoutineRecord") -> list[dict[str, Any]]:
    return [
        {"from": known.first_day.isoformat(), "posts": known.posts, "comments": known.comments}
        for known in record.rhythms
    ]


def _streak(state: RoutineState) -> dict[str, int]:
    return {"current": state.streak, "best": state.best, "freezes": state.freezes}


def _week(week: Week) -> dict[str, Any]:
    return {
        "start": week.start.isoformat(),
        "state": week.state.value,
        "posts": week.posts,
        "counted": week.counted,
        "comments": week.comments,
    }


def _picture(state: RoutineState, messages: Messages) -> str:
    if not state.weeks:
        return messages("routine.nothing_yet")
    lines = [
        messages("routine.regularity", percent=round(state.regularity * 100)),
        messages("routine.streak", count=state.streak) + " " + messages("routine.best", count=state.best),
        messages("routine.freezes", count=state.freezes),
        "",
    ]
    for week in state.weeks[-_WEEKS_SHOWN:]:
        label = messages(f"routine.states.{week.state.value}")
        counts = messages(
            "routine.week_counts", counted=week.counted, posts=week.rhythm.posts, comments=week.comments
        )
        lines.append(f"{_MARKS[week.state.value]} {week.start.isoformat()}  {label:<12} {counts}")
    return "\n".join(lines)
