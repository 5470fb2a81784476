"""X."""

from datetime import date

from advocate_desktop.domain.channels import Channel, CountingUnit

CHANNEL = Channel(
    id="x",
    name="X",
    maximum=280,
    unit=CountingUnit.X_WEIGHTED,
    as_of=date(2026, 11, 1),
    source="twitter-text configuration, version 3",
    alt_text_maximum=1000,
    splits_threads=True,
    narrow_spaces=False,
    composer_url="https://x.com/compose/post",
)
