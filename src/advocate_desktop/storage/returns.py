"""The benefit journal, questions that wait, and the badges that were shown."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from advocate_desktop.domain.returns import Badge, Benefit, BenefitKind, WaitingQuestion
from advocate_desktop.storage.result_tables import badges, benefits, waiting_questions
from advocate_desktop.storage.storable import storable


class ReturnRows:
    """What came back, inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # Benefits

    def benefits(self, first: date | None = None) -> list[Benefit]:
        """List the journal from a day on, the newest first."""
        query = select(benefits).where(benefits.c.deleted_at.is_(None))
        if first is not None:
            query = query.where(benefits.c.day >= first.isoformat())
        query = query.order_by(benefits.c.day.desc(), benefits.c.id.desc())
        return [_benefit(row) for row in self._connection.execute(query).mappings()]

    def add_benefit(self, benefit: Benefit, moment: datetime) -> int:
        """Keep a line of the journal; gives its id."""
        values = {**_benefit_values(benefit), "created_at": _instant(moment)}
        return int(self._connection.execute(insert(benefits).returning(benefits.c.id), values).scalar_one())

    def put_benefit(self, benefit: Benefit) -> bool:
        """Keep a line as it is now; False when it is gone."""
        statement = update(benefits).where(benefits.c.id == benefit.id, benefits.c.deleted_at.is_(None))
        return self._connection.execute(statement, _benefit_values(benefit)).rowcount > 0

    def set_benefit_deleted(self, benefit_id: int, moment: datetime | None) -> bool:
        """Take a line out of the journal, or back in; False when there is none of that id."""
        statement = update(benefits).where(benefits.c.id == benefit_id)
        values = {"deleted_at": _instant(moment) if moment is not None else None}
        return self._connection.execute(statement, values).rowcount > 0

    # Questions

    def questions(self) -> list[WaitingQuestion]:
        """List the questions, answered ones too, the newest first."""
        query = select(waiting_questions).where(waiting_questions.c.deleted_at.is_(None))
        query = query.order_by(waiting_questions.c.noted_on.desc(), waiting_questions.c.id.desc())
        return [_question(row) for row in self._connection.execute(query).mappings()]

    def add_question(self, question: WaitingQuestion) -> int:
        """Keep a question; gives its id."""
        statement = insert(waiting_questions).returning(waiting_questions.c.id)
        return int(self._connection.execute(statement, _question_values(question)).scalar_one())

    def put_question(self, question: WaitingQuestion) -> bool:
        """Keep a question as it is now; False when it is gone."""
        statement = update(waiting_questions).where(
            waiting_questions.c.id == question.id, waiting_questions.c.deleted_at.is_(None)
        )
        return self._connection.execute(statement, _question_values(question)).rowcount > 0

    def set_question_deleted(self, question_id: int, moment: datetime | None) -> bool:
        """Take a question away, or back in; False when there is none of that id."""
        statement = update(waiting_questions).where(waiting_questions.c.id == question_id)
        values = {"deleted_at": _instant(moment) if moment is not None else None}
        return self._connection.execute(statement, values).rowcount > 0

    # Badges

    def seen_badges(self) -> set[Badge]:
        """Give the badges that were shown."""
        known = set(self._connection.execute(select(badges.c.badge)).scalars())
        return {badge for badge in Badge if badge.value in known}

    def add_seen(self, earned: Mapping[Badge, date], moment: datetime) -> None:
        """Keep that badges were shown."""
        rows = [
            {"badge": badge.value, "earned_on": day.isoformat(), "seen_at": _instant(moment)}
            for badge, day in earned.items()
        ]
        if rows:
            self._connection.execute(sqlite_insert(badges).on_conflict_do_nothing(), rows)


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


def _benefit(row: Mapping[Any, Any]) -> Benefit:
    return Benefit(
        row["id"], date.fromisoformat(row["day"]), BenefitKind(row["kind"]), row["text"], row["publication_id"]
    )


def _benefit_values(benefit: Benefit) -> dict[str, Any]:
    return {
        "day": benefit.day.isoformat(),
        "kind": benefit.kind.value,
        "text": storable(benefit.text),
        "publication_id": benefit.publication_id,
    }


def _question(row: Mapping[Any, Any]) -> WaitingQuestion:
    answered = row["answered_on"]
    return WaitingQuestion(
        row["id"],
        row["people"],
        date.fromisoformat(row["noted_on"]),
        row["note"],
        row["publication_id"],
        date.fromisoformat(answered) if answered else None,
    )


def _question_values(question: WaitingQuestion) -> dict[str, Any]:
    return {
        "people": question.people,
        "noted_on": question.noted_on.isoformat(),
        "note": storable(question.note),
        "publication_id": question.publication_id,
        "answered_on": question.answered_on.isoformat() if question.answered_on else None,
    }
