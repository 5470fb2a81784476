"""LinkedIn posts and comments."""

from datetime import date

from advocate_desktop.domain.channels import Channel, CountingUnit, Fold, HashtagRule, LinkRule, MediaRule

CHANNEL = Channel(
    id="linkedin",
    name="LinkedIn",
    maximum=3000,
    comment_maximum=1250,
    unit=CountingUnit.UTF16,
    about=True,
    as_of=date(2026, 6, 1),
    source="validators of scheduling tools; LinkedIn documents no unit, the strictest plausible one is used",
    fold=Fold(hook_characters=140, hook_line_breaks=2, sure_characters=210, sure_lines=3),
    hashtags=HashtagRule(advised=3, maximum=5, at_the_end=True),
    links=LinkRule(demoted=True),
    media=MediaRule(
        images=20,
        image_megabytes=5,
        sizes=((1080, 1350), (1080, 1080)),
        document_megabytes=100,
        document_pages=300,
    ),
    alt_text_maximum=300,
    composer_url="https://www.linkedin.com/feed/?shareActive=true",
    composer_text_url="https://www.linkedin.com/feed/?shareActive=true&text={text}",
)
