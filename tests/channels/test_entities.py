"""What becomes a link, a mention or a hashtag once it is pasted."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.channels.entities import byte_span, entities
from advocate_desktop.channels.registry import CHANNELS, channel


def found(text, channel_id, kind):
    return [text[each.start : each.end] for each in entities(text, channel(channel_id)) if each.kind == kind]


# Cases after the conformance tables of twitter-text.
@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("un #mot et un #autre", ["#mot", "#autre"]),
        ("#été #naïve #東京", ["#été", "#naïve", "#東京"]),
        ("#2026 #2026bilan", ["#2026bilan"]),
        ("mot#colle et &#nbsp;", []),
        ("(#entre), «#guillemets» : #fin.", ["#entre", "#guillemets", "#fin"]),
        ("#un#deux #trois##quatre", ["#quatre"]),
        ("#http://exemple.fr", []),
        ("a ✌️#apres et 1#non", ["#apres"]),
        ("https://exemple.fr/#ancre", []),
        ("#️⃣ et #⃣", []),
        ("#snake_case #tiret-coupe", ["#snake_case", "#tiret"]),
    ],
)
def test_hashtags_on_x(text, tags):
    assert found(text, "x", "hashtag") == tags


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("@marie et (@paul), merci", ["@marie", "@paul"]),
        ("nom@exemple.fr", []),
        ("RT@marie: oui", ["@marie"]),
        ("@nomtroplongpourcereseau", []),
        ("@marie@serveur", []),
        ("@élodie", []),
        ("l’avis de @marie_d.", ["@marie_d"]),
    ],
)
def test_mentions_on_x(text, mentions):
    assert found(text, "x", "mention") == mentions


# Cases after those of Bluesky's own client.
@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("@marie.bsky.social bonjour", ["@marie.bsky.social"]),
        ("(@marie.fr)", ["@marie.fr"]),
        ("nom@exemple.fr", []),
        ("@marie", []),
        ("@marie.fr!@#$", ["@marie.fr"]),
        ("👨‍👩‍👧‍👧 @a.com 👨‍👩‍👧‍👧", ["@a.com"]),
    ],
)
def test_mentions_on_bluesky(text, mentions):
    assert found(text, "bluesky", "mention") == mentions


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("voir https://exemple.fr/a?b=c#d, puis", ["https://exemple.fr/a?b=c#d"]),
        ("voir exemple.fr/a fin", ["exemple.fr/a"]),
        ("(https://exemple.fr) et https://exemple.fr/a_(b)", ["https://exemple.fr", "https://exemple.fr/a_(b)"]),
        ("photo.jpg, p. ex. et a..b", []),
        ("une.fr\ndeux.fr", ["une.fr", "deux.fr"]),
    ],
)
def test_links_on_bluesky(text, links):
    assert found(text, "bluesky", "link") == links


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#a #1 #1a", ["#a", "#1a"]),
        ("#double#mot", ["#double#mot"]),
        ("##diese ##", ["##diese"]),
        ("#fin, #comme. #ça!", ["#fin", "#comme", "#ça"]),
        ("#️⃣tag", []),
        ("#" + "a" * 64 + " #" + "b" * 65, ["#" + "a" * 64]),
        ("(#entre)", []),
        ("#a\u200bb", ["#a"]),
    ],
)
def test_hashtags_on_bluesky(text, tags):
    assert found(text, "bluesky", "hashtag") == tags


def test_facets_are_counted_in_bytes():
    text = "👨‍👩‍👧‍👧 @a.com"
    (mention,) = entities(text, channel("bluesky"))
    assert byte_span(text, mention) == (26, 32)


def test_other_networks_get_what_they_certainly_link():
    text = "Merci @marie@piaille.fr, #Isolation 12 #12 : https://exemple.fr/a#b."
    assert [each.value for each in entities(text, channel("mastodon"))] == [
        "marie@piaille.fr",
        "Isolation",
        "https://exemple.fr/a#b",
    ]
    assert [each.value for each in entities(text, channel("linkedin"))] == ["Isolation", "https://exemple.fr/a#b"]
    assert found(text, "instagram", "link") == []


@settings(max_examples=150)
@given(st.text(st.sampled_from("ab1é@＠#＃./:_-( )\n\ufe0f\u20e3🦋日"), max_size=60))
def test_nothing_fails_and_nothing_overlaps(text):
    for declared in CHANNELS.values():
        position = 0
        for each in entities(text, declared):
            assert position <= each.start < each.end <= len(text)
            position = each.end


@pytest.mark.parametrize("piece", ["#", "@", "#a", "@a.", "a.com ", "https://", "#1", "RT@", "(", "@a@b.c "])
def test_hostile_text_takes_linear_time(piece):
    text = piece * (50_000 // len(piece))
    before = time.perf_counter()
    for channel_id in ("x", "bluesky", "mastodon", "linkedin"):
        entities(text, channel(channel_id))
    assert time.perf_counter() - before < 5
