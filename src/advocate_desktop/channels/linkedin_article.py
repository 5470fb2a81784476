"""LinkedIn articles."""

from datetime import date

from advocate_desktop.domain.channels import Channel, CountingUnit, MediaRule

CHANNEL = Channel(
    id="linkedin_article",
    name="LinkedIn article",
    maximum=110_000,
    comment_maximum=1250,
    unit=CountingUnit.UTF16,
    about=True,
    as_of=date(2026, 6, 1),
    source="sources conflict: 40,000 to 125,000",
    media=MediaRule(images=20, image_megabytes=5, sizes=((1920, 1080),)),
    alt_text_maximum=300,
    composer_url="https://www.linkedin.com/article/new/",
)
