"""Bluesky."""

from datetime import date

from advocate_desktop.domain.channels import Channel, CountingUnit

CHANNEL = Channel(
    id="bluesky",
    name="Bluesky",
    maximum=300,
    maximum_bytes=3000,
    unit=CountingUnit.GRAPHEMES,
    as_of=date(2026, 8, 1),
    source="lexicon app.bsky.feed.post",
    splits_threads=True,
    composer_url="https://bsky.app/intent/compose",
)
