"""Facebook; the platform takes 63,206 characters, publishing tools 5,000."""

from datetime import date

from advocate_desktop.domain.channels import Channel, CountingUnit, LinkRule, MediaRule

CHANNEL = Channel(
    id="facebook",
    name="Facebook",
    maximum=5000,
    unit=CountingUnit.UTF16,
    about=True,
    as_of=date(2026, 6, 1),
    source="validators of scheduling tools",
    links=LinkRule(demoted=True),
    media=MediaRule(images=10, image_megabytes=4),
    composer_url="https://www.facebook.com/",
)
