"""How far the person is with their line and their grids, asked without reading them: Today asks at every start."""

from sqlalchemy import select

from advocate_desktop.domain.next_step import LineStanding
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.tables import ideas, line_games, line_versions


def line_standing(database: Database) -> LineStanding:
    """Tell whether a game is being played, or else whether there is a line."""
    with database.read() as connection:
        if connection.execute(select(line_games.c.id).where(line_games.c.ended_at.is_(None)).limit(1)).first():
            return LineStanding.PLAYING
        made = connection.execute(select(line_versions.c.version).limit(1)).first()
        return LineStanding.MADE if made is not None else LineStanding.NONE


def any_ideas(database: Database) -> bool:
    """Tell whether the grids hold an idea."""
    kept = select(ideas.c.id).where(ideas.c.deleted_at.is_(None)).limit(1)
    with database.read() as connection:
        return connection.execute(kept).first() is not None
