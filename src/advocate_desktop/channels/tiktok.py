"""TikTok captions of videos."""

from datetime import date

from advocate_desktop.domain.channels import Channel, CountingUnit, Fold, HashtagRule, LinkRule, MediaRule

CHANNEL = Channel(
    id="tiktok",
    name="TikTok",
    maximum=2200,
    comment_maximum=150,
    unit=CountingUnit.UTF16,
    about=True,
    as_of=date(2026, 6, 1),
    source="validators of scheduling tools",
    fold=Fold(hook_characters=150, hook_line_breaks=2, sure_characters=150, sure_lines=3),
    hashtags=HashtagRule(advised=5, maximum=5),
    links=LinkRule(live=False, card=False),
    media=MediaRule(images=0, sizes=((1080, 1920),), needs_media=True),
    composer_url="https://www.tiktok.com/upload",
)
