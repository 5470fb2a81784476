"""Schema 14: a full-text index of half the size that weighs words in every form, and older items' same news."""

from sqlalchemy import Connection

from advocate_desktop.storage.same_news import remember
from advocate_desktop.storage.search_words import index_items

# Contentless: the texts stand in search_documents, and what the index makes of their words stands in it alone.
_STATEMENTS = (
    "DROP TRIGGER search_documents_added",
    "DROP TRIGGER search_documents_removed",
    "DROP TRIGGER search_documents_changed",
    "DROP TABLE search_index",
    "ALTER TABLE search_documents DROP COLUMN stem",
    """CREATE VIRTUAL TABLE search_index USING fts5(
        body, title, beside,
        content='', contentless_delete=1,
        tokenize="unicode61 remove_diacritics 2"
    )""",
    """CREATE TRIGGER search_documents_removed AFTER DELETE ON search_documents BEGIN
        DELETE FROM search_index WHERE rowid = old.key;
    END""",
)
_AT_ONCE = 500


def upgrade(connection: Connection) -> None:
    """Make the index anew; items nothing is known of yet are looked at for the same news as if they came in."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
    aside = "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB 'removed_*_search_documents'"
    for (table,) in connection.exec_driver_sql(aside).all():
        connection.exec_driver_sql(f"ALTER TABLE {table} DROP COLUMN stem")
    known = connection.exec_driver_sql("SELECT content_id FROM search_documents ORDER BY content_id").all()
    index_items(connection, [row[0] for row in known])
    unknown = (
        "SELECT content_id, body FROM search_documents WHERE content_id > ?"
        " AND content_id NOT IN (SELECT content_id FROM content_sketch) ORDER BY content_id LIMIT ?"
    )
    last = 0
    while rows := connection.exec_driver_sql(unknown, (last, _AT_ONCE)).all():
        remember(connection, [(row[0], row[1]) for row in rows])
        last = rows[-1][0]
