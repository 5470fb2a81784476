"""What imports into the library brought: how it is found, and how it is kept."""

# ruff: noqa: S608  statements are put together from names of our own; values are always bound

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from advocate_desktop.domain.brought import (
    LISTED,
    Brought,
    BroughtDraft,
    BroughtItem,
    BroughtItems,
    BroughtPack,
    Mine,
    Part,
    PastImport,
    Remark,
    TextChange,
)
from advocate_desktop.domain.drafts import heading
from advocate_desktop.storage.storable import storable

_KEPT = 50
_AT_ONCE = 500


class LibraryImportRows:
    """Imports into the library inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, brought: Brought, moment: datetime) -> None:
        """Keep what an import brought; the oldest go when there are many."""
        kept = storable(json.dumps(asdict(brought), ensure_ascii=False, default=str))
        instant = moment.astimezone(UTC).isoformat()
        self._run("INSERT INTO library_imports (made_at, brought) VALUES (?, ?)", instant, kept)
        newest = "SELECT id FROM library_imports ORDER BY id DESC LIMIT ?"
        self._run(f"DELETE FROM library_imports WHERE id NOT IN ({newest})", _KEPT)

    def all(self) -> list[PastImport]:
        """List them, the newest first."""
        rows = self._run("SELECT id, made_at, brought FROM library_imports ORDER BY id DESC").all()
        return [PastImport(row[0], datetime.fromisoformat(row[1]), _brought(json.loads(row[2]))) for row in rows]

    # What there is to tell

    def items(self, ids: Sequence[int], parts: Mapping[int, tuple[Part, ...]]) -> BroughtItems:
        """Tell of items by their titles."""
        titles = self._titles(ids[:LISTED])
        return BroughtItems(
            len(ids), tuple(BroughtItem(each, titles[each], parts.get(each, ())) for each in ids if each in titles)
        )

    def folded(self, ids: Sequence[int]) -> BroughtItems:
        """Tell of those among these items that tell the same news as another one."""
        wanted = set(ids)
        pairs = self._run(
            "SELECT content_id, same_as FROM content_same WHERE content_id BETWEEN ? AND ? ORDER BY content_id",
            min(wanted, default=0),
            max(wanted, default=0),
        )
        pairs = [(row[0], row[1]) for row in pairs if row[0] in wanted]
        titles = self._titles([number for pair in pairs[:LISTED] for number in pair])
        listed = tuple(BroughtItem(one, titles[one], beside=titles[first]) for one, first in pairs[:LISTED])
        return BroughtItems(len(pairs), listed)

    def drafts(self, changed: Sequence[int], withdrawn: Sequence[int]) -> tuple[BroughtDraft, ...]:
        """Tell which drafts that are not published yet were made from these items."""
        rows = self._run(
            "SELECT id, title, text, content_id FROM drafts WHERE content_id IS NOT NULL AND deleted_at IS NULL"
            " AND published_at IS NULL ORDER BY updated_at DESC, id DESC"
        )
        gone, either = set(withdrawn), {*changed, *withdrawn}
        found = [(row[0], heading(row[1], row[2]), row[3]) for row in rows if row[3] in either]
        return tuple(BroughtDraft(number, words, item in gone) for number, words, item in found)

    def mine(self, source_id: int) -> Mine:
        """Count what of the person's own hangs on the items of a source."""
        items = "content_id IN (SELECT id FROM content WHERE source_id = :source)"
        row = self._connection.exec_driver_sql(
            f"SELECT (SELECT count(*) FROM content_personal WHERE seen_at IS NOT NULL AND {items}),"
            f" (SELECT count(*) FROM content_personal WHERE note <> '' AND {items}),"
            f" (SELECT count(*) FROM content_personal WHERE not_for_me_at IS NOT NULL AND {items}),"
            f" (SELECT count(*) FROM drafts WHERE deleted_at IS NULL AND published_at IS NULL AND {items}),"
            f" (SELECT count(*) FROM publications WHERE deleted_at IS NULL AND {items})",
            {"source": source_id},
        ).one()
        return Mine(*row)

    def _titles(self, ids: Sequence[int]) -> dict[int, str]:
        found: dict[int, str] = {}
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            rows = self._run(f"SELECT id, title FROM content WHERE id IN ({marks})", *some)
            found |= {row[0]: row[1] for row in rows}
        return found

    def _run(self, sql: str, *values: Any) -> Any:
        return self._connection.exec_driver_sql(sql, values)


def _brought(values: Mapping[str, Any]) -> Brought:
    items = {name: _items(values[name]) for name in ("added", "updated", "withdrawn", "folded")}
    lists: dict[str, Any] = {
        "sources": tuple(values["sources"]),
        "names": tuple(values["names"]),
        "drafts": tuple(BroughtDraft(**each) for each in values["drafts"]),
        "packs": tuple(_pack(each) for each in values["packs"]),
        "refused": tuple(Remark(**each) for each in values["refused"]),
        "remarks": tuple(Remark(**each) for each in values["remarks"]),
    }
    return Brought(**{**values, **items, **lists})


def _items(values: Mapping[str, Any]) -> BroughtItems:
    listed = (
        BroughtItem(each["id"], each["title"], tuple(Part(part) for part in each["parts"]), each["beside"])
        for each in values["listed"]
    )
    return BroughtItems(values["total"], tuple(listed))


def _pack(values: Mapping[str, Any]) -> BroughtPack:
    texts = tuple(
        TextChange(**{**each, "added": tuple(each["added"]), "removed": tuple(each["removed"])})
        for each in values["texts"]
    )
    return BroughtPack(**{**values, "texts": texts, "mine": Mine(**values["mine"])})
