"""Schema 6: archives and workbooks taken in, results, benefits, waiting questions and badges."""

from sqlalchemy import Connection

_TABLES = """
CREATE TABLE imports (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    made_at TEXT NOT NULL,
    undone_at TEXT,
    details TEXT DEFAULT '{}' NOT NULL,
    PRIMARY KEY (id)
);
ALTER TABLE publications ADD COLUMN external_key TEXT DEFAULT '' NOT NULL;
ALTER TABLE publications ADD COLUMN details TEXT DEFAULT '{}' NOT NULL;
ALTER TABLE publications ADD COLUMN import_id INTEGER;
CREATE INDEX publications_by_import ON publications (import_id);
CREATE UNIQUE INDEX publications_by_key ON publications (external_key) WHERE external_key <> '';
CREATE TABLE import_changes (
    import_id INTEGER NOT NULL,
    publication_id INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    PRIMARY KEY (import_id, publication_id),
    FOREIGN KEY(import_id) REFERENCES imports (id) ON DELETE CASCADE,
    FOREIGN KEY(publication_id) REFERENCES publications (id) ON DELETE CASCADE
);
CREATE TABLE reactions (
    "key" TEXT NOT NULL,
    kind TEXT NOT NULL,
    instant TEXT NOT NULL,
    local_date TEXT NOT NULL,
    url TEXT DEFAULT '' NOT NULL,
    import_id INTEGER,
    PRIMARY KEY ("key"),
    FOREIGN KEY(import_id) REFERENCES imports (id) ON DELETE CASCADE
);
CREATE INDEX reactions_by_import ON reactions (import_id);
CREATE TABLE results (
    id INTEGER NOT NULL,
    publication_id INTEGER,
    post_key TEXT DEFAULT '' NOT NULL,
    metric TEXT NOT NULL,
    value INTEGER NOT NULL,
    as_of TEXT NOT NULL,
    import_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(publication_id) REFERENCES publications (id) ON DELETE CASCADE,
    FOREIGN KEY(import_id) REFERENCES imports (id) ON DELETE CASCADE
);
CREATE INDEX results_of_import ON results (import_id);
CREATE INDEX results_of_post ON results (publication_id);
CREATE TABLE day_results (
    import_id INTEGER NOT NULL,
    scope TEXT NOT NULL,
    day TEXT NOT NULL,
    metric TEXT NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (import_id, scope, day, metric),
    FOREIGN KEY(import_id) REFERENCES imports (id) ON DELETE CASCADE
);
CREATE TABLE benefits (
    id INTEGER NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    publication_id INTEGER,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(publication_id) REFERENCES publications (id) ON DELETE SET NULL
);
CREATE INDEX benefits_of_post ON benefits (publication_id);
CREATE TABLE waiting_questions (
    id INTEGER NOT NULL,
    publication_id INTEGER,
    people INTEGER NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    noted_on TEXT NOT NULL,
    answered_on TEXT,
    deleted_at TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(publication_id) REFERENCES publications (id) ON DELETE CASCADE
);
CREATE INDEX questions_of_post ON waiting_questions (publication_id);
CREATE TABLE badges (
    badge TEXT NOT NULL,
    earned_on TEXT NOT NULL,
    seen_at TEXT,
    PRIMARY KEY (badge)
)
"""


def upgrade(connection: Connection) -> None:
    """Make the tables, and what an entry of the log keeps of the network it came from."""
    for statement in _TABLES.split(";"):
        connection.exec_driver_sql(statement)
