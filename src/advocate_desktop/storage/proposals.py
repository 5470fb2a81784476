"""What a draft took from a proposal, and the proposals its writer turned down."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from advocate_desktop.storage.tables import draft_passages, refused_proposals


class ProposalRows:
    """Passages and refusals inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def passages(self, draft_id: int) -> tuple[str, ...]:
        """Give the sentences of a draft that the app wrote, in their order."""
        query = (
            select(draft_passages.c.text)
            .where(draft_passages.c.draft_id == draft_id)
            .order_by(draft_passages.c.position)
        )
        return tuple(self._connection.execute(query).scalars())

    def put_passages(self, draft_id: int, sentences: Iterable[str]) -> None:
        """Keep the sentences the app wrote, in the place of those before."""
        self._connection.execute(delete(draft_passages).where(draft_passages.c.draft_id == draft_id))
        rows = [
            {"draft_id": draft_id, "position": position, "text": sentence}
            for position, sentence in enumerate(sentences)
        ]
        if rows:
            self._connection.execute(insert(draft_passages), rows)

    def refused(self, draft_id: int) -> tuple[str, ...]:
        """Give the keys of the proposals turned down for a draft."""
        query = select(refused_proposals.c.key).where(refused_proposals.c.draft_id == draft_id)
        return tuple(self._connection.execute(query).scalars())

    def refuse(self, draft_id: int, keys: Iterable[str]) -> None:
        """Remember that proposals were turned down."""
        rows = [{"draft_id": draft_id, "key": key} for key in keys]
        if rows:
            self._connection.execute(insert(refused_proposals).prefix_with("OR IGNORE"), rows)
