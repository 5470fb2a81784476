"""Filters by what the person did with content, as SQL on `content c`."""

from advocate_desktop.domain.library import Mine

_SEEN = "(SELECT content_id FROM content_personal WHERE seen_at IS NOT NULL)"

# The person's window is a hash: its ids are worked out beforehand and come as `among`.
MINE = {
    Mine.UNSEEN: f"c.id NOT IN {_SEEN}",
    Mine.SEEN: f"c.id IN {_SEEN}",
    Mine.DRAFT: "c.id IN (SELECT content_id FROM drafts WHERE content_id IS NOT NULL AND deleted_at IS NULL"
    " AND published_at IS NULL)",
    Mine.NOTED: "c.id IN (SELECT content_id FROM content_personal WHERE note <> '')",
}
AMONG = "c.id IN (SELECT value FROM json_each(:among))"
