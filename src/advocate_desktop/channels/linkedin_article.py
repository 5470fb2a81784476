"""LinkedIn articles."""

from datetime import date

from advocate_desktop.domain.channels import Channel, CountingUnit

CHANNEL = Channel(
    id="linkedin_article",
    name="LinkedIn article",
    maximum=110_000,
    unit=CountingUnit.UTF16,
    about=True,
    as_of=date(2026, 6, 1),
    source="sources conflict: 40,000 to 125,000",
    alt_text_maximum=300,
    composer_url="https://www.linkedin.com/article/new/",
)
