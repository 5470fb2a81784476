"""The other channels of a draft, and the questions its readers may ask."""

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Connection, RowMapping, delete, insert, select

from advocate_desktop.domain.conversation import ReaderQuestion
from advocate_desktop.domain.variants import Variant
from advocate_desktop.storage.storable import storable
from advocate_desktop.storage.tables import draft_questions, draft_variants


class VariantRows:
    """Variants of drafts inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_draft(self, draft_id: int) -> list[Variant]:
        """List the variants of a draft in their order."""
        query = select(draft_variants).where(draft_variants.c.draft_id == draft_id)
        rows = self._connection.execute(query.order_by(draft_variants.c.position, draft_variants.c.channel))
        return [_variant(row) for row in rows.mappings()]

    def put(self, variant: Variant) -> None:
        """Keep a variant as it is now, a new one included."""
        values = {
            "draft_id": variant.draft_id,
            "channel": variant.channel,
            "position": variant.position,
            "text": storable(variant.text) if variant.text is not None else None,
            "common": storable(variant.common),
            "updated_at": variant.updated_at.astimezone(UTC).isoformat(timespec="milliseconds"),
        }
        self._connection.execute(insert(draft_variants).prefix_with("OR REPLACE"), values)

    def remove(self, draft_id: int, channel: str) -> None:
        """Take a channel from a draft."""
        both = (draft_variants.c.draft_id == draft_id) & (draft_variants.c.channel == channel)
        self._connection.execute(delete(draft_variants).where(both))


class QuestionRows:
    """Questions of readers inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_draft(self, draft_id: int) -> list[ReaderQuestion]:
        """List the questions kept with a draft, in their order."""
        query = select(draft_questions).where(draft_questions.c.draft_id == draft_id)
        rows = self._connection.execute(query.order_by(draft_questions.c.position)).mappings()
        return [ReaderQuestion(row["key"], row["question"], row["answer"]) for row in rows]

    def replace(self, draft_id: int, questions: Iterable[ReaderQuestion], moment: datetime) -> None:
        """Keep these questions with a draft and no others."""
        self._connection.execute(delete(draft_questions).where(draft_questions.c.draft_id == draft_id))
        at = moment.astimezone(UTC).isoformat(timespec="milliseconds")
        values = [
            {
                "draft_id": draft_id,
                "key": each.key,
                "position": position,
                "question": storable(each.question),
                "answer": storable(each.answer),
                "answered_at": at if each.answer else None,
            }
            for position, each in enumerate(questions)
        ]
        if values:
            self._connection.execute(insert(draft_questions), values)


def _variant(row: RowMapping) -> Variant:
    return Variant(
        draft_id=row["draft_id"],
        channel=row["channel"],
        position=row["position"],
        updated_at=datetime.fromisoformat(row["updated_at"]),
        text=row["text"],
        common=row["common"],
    )
