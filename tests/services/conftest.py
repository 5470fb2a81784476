import json

import pytest
from sqlalchemy import insert

from advocate_desktop.storage.tables import content, sources


@pytest.fixture
def add_content():
    """Give `add_content(database, title=..., ...)`: an item of the library made without a file; gives its id."""

    def add(database, **values):
        needed = [c for c in content.c if not (c.nullable or c.primary_key or c.server_default)]
        row = {column.name: "" for column in needed}
        row |= {"source_id": 1, "external_id": "a", "title": "Trois semaines dans une école", "kind": "article"}
        row |= {"lang": "fr", "details": json.dumps({}), "path": "a.md"}
        row |= {"added_at": "2026-11-12T00:00:00+00:00", "updated_at": "2026-11-12T00:00:00+00:00"}
        source = {"id": 1, "kind": "pack", "key": "pack:h", "name": "Héliane", "imported_at": row["added_at"]}
        with database.write() as connection:
            connection.execute(insert(sources).prefix_with("OR IGNORE"), source)
            return connection.execute(insert(content).returning(content.c.id), row | values).scalar_one()

    return add
