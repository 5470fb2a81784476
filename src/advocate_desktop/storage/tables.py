"""Tables of a profile's database, as SQLAlchemy Core knows them; the migrations make them.

Days are ISO text, instants are ISO text in UTC, unless a column says otherwise.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, text

metadata = MetaData()

sources = Table(
    "sources",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False, unique=True),  # pack:<id>, folder:<path>, file
    Column("name", Text, nullable=False),
    Column("company", Text, nullable=False, server_default=""),
    Column("version", Text, nullable=False, server_default=""),
    Column("manifest", Text, nullable=False, server_default="{}"),  # JSON of pack.toml
    Column("imported_at", Text, nullable=False),
)

content = Table(
    "content",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("source_id", Integer, ForeignKey("sources.id", ondelete="CASCADE"), nullable=False),
    Column("external_id", Text, nullable=False),
    Column("digest", Text, nullable=False),  # of all the item says: equal means unchanged
    Column("title", Text, nullable=False),
    Column("title_key", Text, nullable=False),  # folded, for sorting
    Column("lang", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("date", Text),
    Column("expires", Text),
    Column("embargo", Text),  # ISO with its own zone
    Column("url", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    Column("search_key", Integer, nullable=False),  # its key in search_documents
    Column("added_at", Text, nullable=False),
    Column("updated_at", Text, nullable=False),
    # The long ones come last: SQLite reads a row from its beginning.
    Column("summary", Text, nullable=False),
    Column("details", Text, nullable=False),  # JSON: images, facts, suggested, extra
    Column("body", Text, nullable=False),  # Markdown
    Index("content_identity", "source_id", "external_id", unique=True),
    Index("content_by_date", "date", "id", "expires"),
    Index("content_by_expiry", "expires"),
    Index("content_by_title", "title_key"),
    Index("content_by_kind", "kind", "date"),
    Index("content_by_lang", "lang", "date"),
    Index("content_withdrawn", "withdrawn", sqlite_where=text("withdrawn <> 0")),
    Index("content_under_embargo", "embargo", sqlite_where=text("embargo IS NOT NULL")),
    # Holds all that the filters of a search look at, so that they never read the texts.
    Index("content_by_key", "search_key", "withdrawn", "embargo", "expires", "date", "kind", "lang", "source_id"),
    Index("content_by_digest", "digest"),
)

content_themes = Table(
    "content_themes",
    metadata,
    Column("content_id", Integer, ForeignKey("content.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column("theme", Text, primary_key=True, nullable=False),
    Index("themes_by_name", "theme", "content_id"),
)

# What the person did with an item: an update of the item never touches it.
content_personal = Table(
    "content_personal",
    metadata,
    Column("content_id", Integer, ForeignKey("content.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column("seen_at", Text),
    Column("not_for_me_at", Text),
    Column("note", Text, nullable=False, server_default=""),
    Index("personal_not_for_me", "content_id", sqlite_where=text("not_for_me_at IS NOT NULL")),
)

content_images = Table(
    "content_images",
    metadata,
    Column("source_id", Integer, ForeignKey("sources.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column("name", Text, primary_key=True, nullable=False),  # as the content names it
    Column("file", Text, nullable=False),  # <sha256>.<extension> in the profile's images folder
)

# The full-text index takes its rows from here. The newest has the highest key: day number << 12 | counter, close
# together because the index keeps the steps between keys; what has no date has a key under zero.
search_documents = Table(
    "search_documents",
    metadata,
    Column("key", Integer, primary_key=True, nullable=False),
    Column("content_id", Integer, ForeignKey("content.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
)

guide_texts = Table(
    "guide_texts",
    metadata,
    Column("source_id", Integer, ForeignKey("sources.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column("name", Text, primary_key=True, nullable=False),
    Column("lang", Text, primary_key=True, nullable=False),
    Column("markdown", Text, nullable=False),
    Column("title", Text, nullable=False, server_default=""),
    Column("version", Text, nullable=False, server_default=""),
)

# Files of a pack kept as they came for the features that read them: topics, rules, cards, challenges.
pack_files = Table(
    "pack_files",
    metadata,
    Column("source_id", Integer, ForeignKey("sources.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column("path", Text, primary_key=True, nullable=False),
    Column("text", Text, nullable=False),
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("lang", Text, nullable=False),
    Column("content_id", Integer, ForeignKey("content.id", ondelete="SET NULL")),
    Column("form", Text, nullable=False, server_default=""),
    Column("rung", Integer),
    Column("image", Text, nullable=False, server_default=""),
    Column("image_alt", Text, nullable=False, server_default=""),
    Column("target_url", Text, nullable=False, server_default=""),
    Column("target_text", Text, nullable=False, server_default=""),
    Column("cursor", Integer, nullable=False, server_default="0"),
    Column("edits_done", Integer, nullable=False, server_default="0"),  # how many of draft_edits are applied
    Column("created_at", Text, nullable=False),
    Column("updated_at", Text, nullable=False),
    Column("published_at", Text),
    Column("deleted_at", Text),
    Column("rests_until", Text),  # the first day it may be thought of again
    Index("drafts_by_update", "updated_at"),
    Index("drafts_by_content", "content_id"),
)

draft_versions = Table(
    "draft_versions",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("draft_id", Integer, ForeignKey("drafts.id", ondelete="CASCADE"), nullable=False),
    Column("text", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("channel", Text, nullable=False, server_default=""),  # of a variant; empty: the common text
    Index("versions_of_draft", "draft_id"),
)

# The other channels of a draft, in their order; `text` is NULL where the common text serves there too.
draft_variants = Table(
    "draft_variants",
    metadata,
    Column("draft_id", Integer, ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column("channel", Text, primary_key=True, nullable=False),
    Column("position", Integer, nullable=False),
    Column("text", Text),
    Column("common", Text, nullable=False, server_default=""),  # the common text it was made from
    Column("updated_at", Text, nullable=False),
)

# What readers may ask, and what the person would answer.
draft_questions = Table(
    "draft_questions",
    metadata,
    Column("draft_id", Integer, ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column("key", Text, primary_key=True, nullable=False),
    Column("position", Integer, nullable=False),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False, server_default=""),
    Column("answered_at", Text),
)

hashtags = Table(
    "hashtags",
    metadata,
    Column("key", Text, primary_key=True, nullable=False),  # folded: one tag however it is written
    Column("tag", Text, nullable=False),
    Column("favourite", Integer, nullable=False, server_default="0"),
    Column("pillars", Text, nullable=False, server_default="[]"),  # JSON list of ids
    Column("created_at", Text, nullable=False),
)

contacts = Table(
    "contacts",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("handles", Text, nullable=False, server_default="{}"),  # JSON: handle by channel
    Column("note", Text, nullable=False, server_default=""),
    Column("created_at", Text, nullable=False),
    Column("deleted_at", Text),
)

# The undo history: edit number `seq` replaced `removed` by `inserted` at `position`.
draft_edits = Table(
    "draft_edits",
    metadata,
    Column("draft_id", Integer, ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column("seq", Integer, primary_key=True, nullable=False),
    Column("position", Integer, nullable=False),
    Column("removed", Text, nullable=False),
    Column("inserted", Text, nullable=False),
    Column("made_at", Text, nullable=False),
)

# Deliberate acts on a draft that must stay told: a stop overruled, a topic acknowledged.
draft_events = Table(
    "draft_events",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("draft_id", Integer, ForeignKey("drafts.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("detail", Text, nullable=False, server_default=""),
    Column("at", Text, nullable=False),
)

# The sentences of a proposal that a draft began with: those that still stand are the app's.
draft_passages = Table(
    "draft_passages",
    metadata,
    Column("draft_id", Integer, ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column("position", Integer, primary_key=True, nullable=False),
    Column("text", Text, nullable=False),
)

refused_proposals = Table(
    "refused_proposals",
    metadata,
    Column("draft_id", Integer, ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column("key", Text, primary_key=True, nullable=False),
)

publications = Table(
    "publications",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("instant", Text, nullable=False),  # UTC
    Column("zone", Text, nullable=False),  # IANA name or offset, as lived
    Column("local_date", Text, nullable=False),  # as lived; weeks are made from it and never worked out again
    Column("channels", Text, nullable=False),  # JSON list
    Column("rung", Integer),
    Column("url", Text, nullable=False, server_default=""),
    Column("text", Text, nullable=False, server_default=""),
    Column("form", Text, nullable=False, server_default=""),
    Column("copied", Integer, nullable=False, server_default="0"),  # its originality check said stop
    Column("origin", Text, nullable=False, server_default="app"),
    Column("draft_id", Integer, ForeignKey("drafts.id", ondelete="SET NULL")),
    Column("content_id", Integer, ForeignKey("content.id", ondelete="SET NULL")),
    Column("deleted_at", Text),
    Column("external_key", Text, nullable=False, server_default=""),  # what the network calls it
    Column("details", Text, nullable=False, server_default="{}"),  # JSON: what else the network says of it
    Column("import_id", Integer),  # one of `imports`, which are undone and never erased
    Index("publications_by_day", "local_date"),
    Index("publications_by_content", "content_id"),
    Index("publications_by_draft", "draft_id"),
    Index("publications_by_import", "import_id"),
    Index("publications_by_key", "external_key", unique=True, sqlite_where=text("external_key <> ''")),
)

# An archive or a workbook that was taken in; undone, what it brought is there and does not count.
imports = Table(
    "imports",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("undone_at", Text),
    Column("details", Text, nullable=False, server_default="{}"),  # JSON
)

# What an entry of the log said before an import joined it to what the network knows.
import_changes = Table(
    "import_changes",
    metadata,
    Column("import_id", Integer, ForeignKey("imports.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column(
        "publication_id",
        Integer,
        ForeignKey("publications.id", ondelete="CASCADE"),
        primary_key=True,
        nullable=False,
    ),
    Column("before", Text, nullable=False),  # JSON
    Column("after", Text, nullable=False),  # JSON
)

reactions = Table(
    "reactions",
    metadata,
    Column("key", Text, primary_key=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("instant", Text, nullable=False),  # UTC
    Column("local_date", Text, nullable=False),
    Column("url", Text, nullable=False, server_default=""),
    Column("import_id", Integer, ForeignKey("imports.id", ondelete="CASCADE")),
    Index("reactions_by_import", "import_id"),
)

rhythms = Table(
    "rhythms",
    metadata,
    Column("first_day", Text, primary_key=True, nullable=False),  # holds from the week this day is in
    Column("posts", Integer, nullable=False),
    Column("comments", Integer, nullable=False),
)

pauses = Table(
    "pauses",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("first_day", Text, nullable=False),
    Column("last_day", Text, nullable=False),
)

# What the person keeps for later posts; its full-text index is `material_index`, with the same keys.
material = Table(
    "material",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("speaker", Text, nullable=False, server_default=""),
    Column("pillars", Text, nullable=False, server_default="[]"),  # JSON list of ids
    Column("created_at", Text, nullable=False),
    Column("deleted_at", Text),
)

material_uses = Table(
    "material_uses",
    metadata,
    Column(
        "material_id", Integer, ForeignKey("material.id", ondelete="CASCADE"), primary_key=True, nullable=False
    ),
    Column("draft_id", Integer, ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Index("material_of_draft", "draft_id"),
)

ideas = Table(
    "ideas",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("pillar_id", Integer),  # a pillar of a version of the line, gone or not
    Column("form", Text, nullable=False, server_default=""),
    Column("rung", Integer),
    Column("content_id", Integer, ForeignKey("content.id", ondelete="SET NULL")),
    Column("material_id", Integer, ForeignKey("material.id", ondelete="SET NULL")),
    Column("week", Text),  # a Monday
    Column("day", Integer),  # 0 is Monday
    Column("draft_id", Integer, ForeignKey("drafts.id", ondelete="SET NULL")),
    Column("publication_id", Integer, ForeignKey("publications.id", ondelete="SET NULL")),
    Column("position", Integer, nullable=False, server_default="0"),
    Column("created_at", Text, nullable=False),
    Column("deleted_at", Text),
    Index("ideas_by_draft", "draft_id"),
    Index("ideas_by_week", "week"),
)

# A card game: the hand it started from, and how many of its moves hold; the others were undone and can be redone.
line_games = Table(
    "line_games",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("start", Text, nullable=False),  # JSON
    Column("cards", Text, nullable=False),  # JSON: the cards of packs, lest one is taken back meanwhile
    Column("done", Integer, nullable=False, server_default="0"),
    Column("started_at", Text, nullable=False),
    Column("updated_at", Text, nullable=False),
    Column("ended_at", Text),  # finished or put away
)

line_moves = Table(
    "line_moves",
    metadata,
    Column("game_id", Integer, ForeignKey("line_games.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column("seq", Integer, primary_key=True, nullable=False),
    Column("move", Text, nullable=False),  # JSON
)

# A version of the line as each correction left it: the highest revision holds, none is ever changed.
line_versions = Table(
    "line_versions",
    metadata,
    Column("version", Integer, primary_key=True, nullable=False),
    Column("revision", Integer, primary_key=True, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("line", Text, nullable=False),  # JSON
    Column("hand", Text, nullable=False),  # JSON: what the next game starts from
)

memento_edits = Table(
    "memento_edits",
    metadata,
    Column("section", Text, primary_key=True, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("replaced", Text, nullable=False),  # what the section said by itself at the time
    Column("edited_at", Text, nullable=False),
)

# Posts the person pasted so that their voice can be measured.
voice_posts = Table(
    "voice_posts",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("lang", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("added_at", Text, nullable=False),
    Column("deleted_at", Text),
)

# What the person said of their voice: an answer to a question, or a correction of what was measured.
voice_told = Table(
    "voice_told",
    metadata,
    Column("lang", Text, primary_key=True, nullable=False),
    Column("kind", Text, primary_key=True, nullable=False),  # answer | correction
    Column("name", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),  # JSON
)

ignored_remarks = Table(
    "ignored_remarks",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("check_id", Text, nullable=False),
    Column("scope", Text, nullable=False),  # here | always | words
    Column("kind", Text, nullable=False, server_default=""),
    Column("words", Text, nullable=False, server_default=""),  # folded
    Column("draft_id", Integer, ForeignKey("drafts.id", ondelete="CASCADE")),
    Column("made_at", Text, nullable=False),
    Index("ignored_of_draft", "draft_id"),
)

# The personal dictionary.
known_words = Table(
    "known_words",
    metadata,
    Column("lang", Text, primary_key=True, nullable=False),
    Column("word", Text, primary_key=True, nullable=False),
    Column("added_at", Text, nullable=False),
)

# The key each pack was first signed with, or a later one the person took; it outlives the pack.
publisher_keys = Table(
    "publisher_keys",
    metadata,
    Column("pack", Text, primary_key=True, nullable=False),
    Column("public_key", Text, nullable=False),  # hexadecimal
    Column("name", Text, nullable=False),
    Column("company", Text, nullable=False),
    Column("accepted_at", Text, nullable=False),
)

# What the person calls a theme of their sources; two themes of one name are one.
theme_names = Table(
    "theme_names",
    metadata,
    Column("theme", Text, primary_key=True, nullable=False),  # as a source calls it
    Column("name", Text, nullable=False),
)
