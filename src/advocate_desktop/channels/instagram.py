"""Instagram captions; links in them do not link."""

from datetime import date

from advocate_desktop.domain.channels import Channel, CountingUnit, Fold, HashtagRule

CHANNEL = Channel(
    id="instagram",
    name="Instagram",
    maximum=2200,
    unit=CountingUnit.UTF16,
    about=True,
    as_of=date(2026, 6, 1),
    source="validators of scheduling tools; five hashtags at most since 19 December 2025",
    fold=Fold(hook_characters=125, hook_line_breaks=2, sure_characters=125, sure_lines=3),
    hashtags=HashtagRule(advised=5, maximum=5),
    alt_text_maximum=1000,
    links_in_text=False,
    composer_url="https://www.instagram.com/",
)
