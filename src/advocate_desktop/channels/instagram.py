"""Instagram captions; links in them do not link."""

from datetime import date

from advocate_desktop.domain.channels import (
    Channel,
    CountingUnit,
    Fold,
    HashtagRule,
    LinkRule,
    MediaRule,
    MentionRule,
    MentionStyle,
)

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
    mentions=MentionRule(MentionStyle.HANDLE, r"[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?"),
    links=LinkRule(live=False, card=False),
    media=MediaRule(images=20, image_megabytes=8, sizes=((1080, 1350), (1080, 1080)), needs_media=True),
    alt_text_maximum=1000,
    composer_url="https://www.instagram.com/",
)
