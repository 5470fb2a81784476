"""X."""

from datetime import date

from advocate_desktop.domain.channels import (
    Channel,
    CountingUnit,
    LinkRule,
    MediaRule,
    MentionRule,
    MentionStyle,
)

CHANNEL = Channel(
    id="x",
    name="X",
    maximum=280,
    unit=CountingUnit.X_WEIGHTED,
    as_of=date(2026, 11, 1),
    source="twitter-text configuration, version 3",
    mentions=MentionRule(MentionStyle.HANDLE, r"[A-Za-z0-9_]{1,15}"),
    links=LinkRule(demoted=True),
    media=MediaRule(images=4, image_megabytes=5, sizes=((1600, 900), (1080, 1080))),
    alt_text_maximum=1000,
    splits_threads=True,
    narrow_spaces=False,
    composer_url="https://x.com/compose/post",
    composer_text_url="https://x.com/intent/post?text={text}",
)
