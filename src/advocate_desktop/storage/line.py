"""The card game as it stands, the versions of the line, and the person's own texts in the memento."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from advocate_desktop.domain.cards import Card
from advocate_desktop.domain.game import Game, Hand
from advocate_desktop.domain.line import EditorialLine
from advocate_desktop.domain.memento import SectionEdit
from advocate_desktop.domain.moves import Move, move_from_data, move_to_data
from advocate_desktop.storage.line_json import (
    cards_from_json,
    cards_to_json,
    hand_from_json,
    hand_to_json,
    line_from_json,
    line_to_json,
)
from advocate_desktop.storage.storable import storable
from advocate_desktop.storage.tables import line_games, line_moves, line_versions, memento_edits, pack_files


@dataclass(frozen=True, slots=True)
class StoredGame:
    """A game that is being played, with the pack cards it knows."""

    id: int
    game: Game
    cards: tuple[Card, ...]
    started_at: datetime
    updated_at: datetime


class LineRows:
    """The line inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def card_files(self) -> list[tuple[str, str]]:
        """List the card files of all packs: path and text."""
        query = select(pack_files.c.path, pack_files.c.text).where(pack_files.c.path.like("cards/%"))
        query = query.order_by(pack_files.c.source_id, pack_files.c.path)
        return [(path, text) for path, text in self._connection.execute(query)]

    def open_game(self) -> StoredGame | None:
        """Give the game that is being played; None when there is none."""
        query = select(line_games).where(line_games.c.ended_at.is_(None)).order_by(line_games.c.id.desc())
        row = self._connection.execute(query).mappings().first()
        if row is None:
            return None
        query = select(line_moves.c.move).where(line_moves.c.game_id == row["id"]).order_by(line_moves.c.seq)
        moves = tuple(move_from_data(json.loads(move)) for move in self._connection.execute(query).scalars())
        return StoredGame(
            id=row["id"],
            game=Game(hand_from_json(row["start"]), moves, row["done"]),
            cards=cards_from_json(row["cards"]),
            started_at=datetime.fromisoformat(row["started_at"]),
            updated_at=datetime.fromisoformat(row["updated_at"]),
        )

    def begin_game(self, start: Hand, cards: tuple[Card, ...], moment: datetime) -> int:
        """Keep a new game; gives its id."""
        values = {
            "start": hand_to_json(start),
            "cards": cards_to_json(cards),
            "started_at": _utc(moment),
            "updated_at": _utc(moment),
        }
        statement = insert(line_games).returning(line_games.c.id)
        return int(self._connection.execute(statement, values).scalar_one())

    def add_move(self, game_id: int, seq: int, move: Move) -> None:
        """Keep the move after the first `seq` of a game, in place of those that were undone."""
        of_game = line_moves.c.game_id == game_id
        self._connection.execute(delete(line_moves).where(of_game, line_moves.c.seq >= seq))
        text = storable(json.dumps(move_to_data(move), ensure_ascii=False))
        self._connection.execute(insert(line_moves), {"game_id": game_id, "seq": seq, "move": text})

    def set_done(self, game_id: int, done: int, moment: datetime) -> None:
        """Keep how many moves of a game hold."""
        statement = update(line_games).where(line_games.c.id == game_id)
        self._connection.execute(statement, {"done": done, "updated_at": _utc(moment)})

    def keep_cards(self, game_id: int, cards: tuple[Card, ...]) -> None:
        """Keep the pack cards a game knows."""
        statement = update(line_games).where(line_games.c.id == game_id)
        self._connection.execute(statement, {"cards": cards_to_json(cards)})

    def end_games(self, moment: datetime) -> None:
        """Close every open game; its moves stay."""
        statement = update(line_games).where(line_games.c.ended_at.is_(None))
        self._connection.execute(statement, {"ended_at": _utc(moment)})

    def next_version(self) -> int:
        """Give the number of the next version."""
        last = self._connection.execute(select(func.max(line_versions.c.version))).scalar_one()
        return int(last or 0) + 1

    def add_version(self, line: EditorialLine, hand: Hand) -> None:
        """Keep a version, or a version as it was corrected; what it said before stays beside it."""
        query = select(func.max(line_versions.c.revision)).where(line_versions.c.version == line.version)
        last = self._connection.execute(query).scalar_one()
        values = {
            "version": line.version,
            "revision": int(last or 0) + 1,
            "made_at": line.made_at.isoformat(),
            "line": line_to_json(line),
            "hand": hand_to_json(hand),
        }
        self._connection.execute(insert(line_versions), values)

    def versions(self) -> list[EditorialLine]:
        """List all versions as they were last corrected, the newest first."""
        newest = select(line_versions.c.version, func.max(line_versions.c.revision)).group_by(
            line_versions.c.version
        )
        last = {row[0]: row[1] for row in self._connection.execute(newest)}
        query = select(line_versions).order_by(line_versions.c.version.desc())
        return [
            line_from_json(row["line"], row["version"], datetime.fromisoformat(row["made_at"]))
            for row in self._connection.execute(query).mappings()
            if row["revision"] == last[row["version"]]
        ]

    def version(self, number: int | None = None) -> tuple[EditorialLine, Hand] | None:
        """Give a version, or the newest, with the hand it was made from; None when there is none."""
        query = select(line_versions).order_by(line_versions.c.version.desc(), line_versions.c.revision.desc())
        if number is not None:
            query = query.where(line_versions.c.version == number)
        row = self._connection.execute(query.limit(1)).mappings().first()
        if row is None:
            return None
        line = line_from_json(row["line"], row["version"], datetime.fromisoformat(row["made_at"]))
        return line, hand_from_json(row["hand"])

    def revisions(self, number: int) -> list[EditorialLine]:
        """List what a version said after each correction, as it was first made at the beginning."""
        query = select(line_versions).where(line_versions.c.version == number).order_by(line_versions.c.revision)
        return [
            line_from_json(row["line"], row["version"], datetime.fromisoformat(row["made_at"]))
            for row in self._connection.execute(query).mappings()
        ]

    def memento_edits(self) -> dict[str, SectionEdit]:
        """Give what the person wrote in their memento, by section."""
        rows = self._connection.execute(select(memento_edits).order_by(memento_edits.c.edited_at)).mappings()
        return {
            row["section"]: SectionEdit(row["section"], row["title"], row["text"], row["replaced"]) for row in rows
        }

    def put_memento_edit(self, edit: SectionEdit, moment: datetime) -> None:
        """Keep what the person wrote in a section."""
        values = {
            "title": edit.title,
            "text": storable(edit.text),
            "replaced": edit.replaced,
            "edited_at": _utc(moment),
        }
        statement = upsert(memento_edits).values(section=edit.key, **values)
        self._connection.execute(statement.on_conflict_do_update(index_elements=["section"], set_=values))

    def remove_memento_edit(self, section: str) -> None:
        """Let a section fill itself again."""
        self._connection.execute(delete(memento_edits).where(memento_edits.c.section == section))


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
