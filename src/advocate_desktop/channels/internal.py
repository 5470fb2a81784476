"""The company's internal network; the person may set a maximum."""

from datetime import date

from advocate_desktop.domain.channels import Channel, CountingUnit, MediaRule

CHANNEL = Channel(
    id="internal",
    name="Internal network",
    maximum=None,
    unit=CountingUnit.CODE_POINTS,
    as_of=date(2026, 11, 1),
    source="no common limit",
    media=MediaRule(images=10),
    server_maximum=True,
)
