"""Mastodon; each server sets its own maximum."""

from datetime import date

from advocate_desktop.domain.channels import Channel, CountingUnit

CHANNEL = Channel(
    id="mastodon",
    name="Mastodon",
    maximum=500,
    unit=CountingUnit.MASTODON,
    as_of=date(2026, 7, 1),
    source="Mastodon documentation; the server may set another maximum",
    alt_text_maximum=1500,
    splits_threads=True,
)
