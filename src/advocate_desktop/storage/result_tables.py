"""Tables of what came back: results, benefits, waiting questions and badges."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from advocate_desktop.storage.tables import metadata

# A figure of a post, as one import or the person said it; `post_key` names a post that is not in the log.
results = Table(
    "results",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("publication_id", Integer, ForeignKey("publications.id", ondelete="CASCADE")),
    Column("post_key", Text, nullable=False, server_default=""),
    Column("metric", Text, nullable=False),
    Column("value", Integer, nullable=False),
    Column("as_of", Text, nullable=False),  # UTC: the later one is the truer one
    Column("import_id", Integer, ForeignKey("imports.id", ondelete="CASCADE")),  # NULL: typed by hand
    Index("results_of_post", "publication_id"),
    Index("results_of_import", "import_id"),
)

# A figure of a day, of the person (`me`) or of the company's page (`page`).
day_results = Table(
    "day_results",
    metadata,
    Column("import_id", Integer, ForeignKey("imports.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column("scope", Text, primary_key=True, nullable=False),
    Column("day", Text, primary_key=True, nullable=False),
    Column("metric", Text, primary_key=True, nullable=False),
    Column("value", Integer, nullable=False),
)

# The benefit journal: what came back, a line at a time.
benefits = Table(
    "benefits",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("day", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("publication_id", Integer, ForeignKey("publications.id", ondelete="SET NULL")),
    Column("created_at", Text, nullable=False),
    Column("deleted_at", Text),
    Index("benefits_of_post", "publication_id"),
)

# Questions under a post that wait for a short reply.
waiting_questions = Table(
    "waiting_questions",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("publication_id", Integer, ForeignKey("publications.id", ondelete="CASCADE")),
    Column("people", Integer, nullable=False),
    Column("note", Text, nullable=False, server_default=""),
    Column("noted_on", Text, nullable=False),  # local day
    Column("answered_on", Text),  # local day
    Column("deleted_at", Text),
    Index("questions_of_post", "publication_id"),
)

badges = Table(
    "badges",
    metadata,
    Column("badge", Text, primary_key=True, nullable=False),
    Column("earned_on", Text, nullable=False),  # local day
    Column("seen_at", Text),
)
