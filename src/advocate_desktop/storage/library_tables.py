"""Tables beside the content of the library: the same news, searches kept, what is looked at for new content."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from advocate_desktop.storage.tables import metadata

# Some of the numbers that the text of an item sounds like: texts that share much share some of these.
content_sketch = Table(
    "content_sketch",
    metadata,
    Column("number", Integer, primary_key=True, nullable=False),
    Column("content_id", Integer, ForeignKey("content.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Index("sketch_of_content", "content_id"),
    sqlite_with_rowid=False,
)

content_same = Table(
    "content_same",
    metadata,
    Column("content_id", Integer, ForeignKey("content.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column("same_as", Integer, ForeignKey("content.id", ondelete="CASCADE"), nullable=False),
    Index("same_by_first", "same_as"),
)

saved_searches = Table(
    "saved_searches",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("name", Text, nullable=False, unique=True),
    Column("query", Text, nullable=False),  # JSON
    Column("made_at", Text, nullable=False),
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("kind", Text, nullable=False),  # folder | feed | pack
    Column("place", Text, nullable=False, unique=True),  # a path or an address, never with a password in it
    Column("name", Text, nullable=False),
    Column("is_on", Integer, nullable=False, server_default="0"),
    Column("every_hours", Integer, nullable=False, server_default="24"),
    Column("etag", Text, nullable=False, server_default=""),
    Column("modified", Text, nullable=False, server_default=""),
    Column("digest", Text, nullable=False, server_default=""),  # of what was there at the last look
    Column("failures", Integer, nullable=False, server_default="0"),  # in a row
    Column("looked_at", Text),
    Column("made_at", Text, nullable=False),
    Column("source", Text, nullable=False, server_default=""),  # key of the source it feeds, once it is known
    Column("has_access", Integer, nullable=False, server_default="0"),  # what it needs stands in the keyring
)

subscription_log = Table(
    "subscription_log",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("subscription_id", Integer, ForeignKey("subscriptions.id", ondelete="CASCADE"), nullable=False),
    Column("at", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("details", Text, nullable=False),  # JSON
    Index("log_of_subscription", "subscription_id", "id"),
)

# Sources taken out that can come back; what hung on each stands in tables made for it (see `removed`).
removed_sources = Table(
    "removed_sources",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),  # as it was, and nobody else's meanwhile
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("company", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("items", Integer, nullable=False),
    Column("last_item", Integer, nullable=False),  # the largest id of its content
    Column("removed_at", Text, nullable=False),
)

# What each import into the library brought, to be read again.
library_imports = Table(
    "library_imports",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("brought", Text, nullable=False),  # JSON
)
