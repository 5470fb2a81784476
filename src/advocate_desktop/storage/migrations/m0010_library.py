"""Schema 10: items that tell the same news, searches kept, and what is looked at for new content."""

from sqlalchemy import Connection

_TABLES = """
CREATE TABLE content_sketch (
    number INTEGER NOT NULL,
    content_id INTEGER NOT NULL,
    PRIMARY KEY (number, content_id),
    FOREIGN KEY(content_id) REFERENCES content (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX sketch_of_content ON content_sketch (content_id);
CREATE TABLE content_same (
    content_id INTEGER NOT NULL,
    same_as INTEGER NOT NULL,
    PRIMARY KEY (content_id),
    FOREIGN KEY(content_id) REFERENCES content (id) ON DELETE CASCADE,
    FOREIGN KEY(same_as) REFERENCES content (id) ON DELETE CASCADE
);
CREATE INDEX same_by_first ON content_same (same_as);
CREATE TABLE saved_searches (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    "query" TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
);
CREATE TABLE subscriptions (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    place TEXT NOT NULL,
    name TEXT NOT NULL,
    is_on INTEGER DEFAULT '0' NOT NULL,
    every_hours INTEGER DEFAULT '24' NOT NULL,
    etag TEXT DEFAULT '' NOT NULL,
    modified TEXT DEFAULT '' NOT NULL,
    digest TEXT DEFAULT '' NOT NULL,
    failures INTEGER DEFAULT '0' NOT NULL,
    looked_at TEXT,
    made_at TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (place)
);
CREATE TABLE subscription_log (
    id INTEGER NOT NULL,
    subscription_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    outcome TEXT NOT NULL,
    details TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(subscription_id) REFERENCES subscriptions (id) ON DELETE CASCADE
);
CREATE INDEX log_of_subscription ON subscription_log (subscription_id, id)
"""


def upgrade(connection: Connection) -> None:
    """Add the tables."""
    for statement in _TABLES.split(";"):
        connection.exec_driver_sql(statement)
