"""The sources of the library with all there is to tell of them."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from advocate_desktop.domain.content import SourceKind
from advocate_desktop.domain.sources import SourceFacts
from advocate_desktop.storage.library import LibraryRows
from advocate_desktop.storage.library_imports import LibraryImportRows
from advocate_desktop.storage.publishers import PublisherRows
from advocate_desktop.storage.subscriptions import SubscriptionRows

_COUNTED = (
    "SELECT source_id, lang, count(*), sum(withdrawn <> 0) FROM content GROUP BY source_id, lang ORDER BY 3 DESC"
)


def source_facts(connection: Connection) -> list[SourceFacts]:
    """List them, the packs first."""
    langs: dict[int, list[str]] = {}
    withdrawn: dict[int, int] = {}
    for source_id, lang, _, gone in connection.exec_driver_sql(_COUNTED):
        langs.setdefault(source_id, []).append(lang)
        withdrawn[source_id] = withdrawn.get(source_id, 0) + gone
    described = connection.exec_driver_sql("SELECT id, manifest, imported_at FROM sources").all()
    said: dict[int, Mapping[str, Any]] = {row[0]: json.loads(row[1]) for row in described}
    taken = {row[0]: datetime.fromisoformat(row[2]) for row in described}
    for past in reversed(LibraryImportRows(connection).all()):
        taken |= {number: past.made_at for number in past.brought.sources if number in taken}
    fed = {each.source or f"{each.kind}:{each.place}" for each in SubscriptionRows(connection).all() if each.is_on}
    keys = {known.pack for known in PublisherRows(connection).all()}
    return [
        SourceFacts(
            source,
            items,
            withdrawn.get(source.id, 0),
            tuple(langs.get(source.id, ())),
            taken[source.id],
            contact=said[source.id].get("contact", ""),
            update_url=said[source.id].get("update_url", ""),
            fingerprint=said[source.id].get("fingerprint", ""),
            key_known=source.kind is SourceKind.PACK and source.key.partition(":")[2] in keys,
            subscribed=source.key in fed,
        )
        for source, items in LibraryRows(connection).sources()
    ]
