"""A text as it goes out: people, links, campaign tags, the address of the composer."""

import time
from datetime import UTC, datetime
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.channels.ready import composer_address, ready
from advocate_desktop.channels.registry import CHANNELS, channel
from advocate_desktop.domain.contacts import Contact, ContactKind, Handle, Mention, People, plain_handle
from advocate_desktop.domain.export import Campaign, ReadyOptions

NOW = datetime(2026, 11, 19, tzinfo=UTC)
MARIE = Contact(
    1,
    "Marie Durand",
    ContactKind.PERSON,
    NOW,
    (
        Handle("bluesky", "marie.bsky.social"),
        Handle("mastodon", "marie@piaille.fr"),
        Handle("linkedin", "in/marie-d"),
    ),
)
OVEN = Contact(2, "Four", ContactKind.ORGANISATION, NOW, (Handle("x", "four_fr"),))
BOOK = ReadyOptions(people=People((MARIE, OVEN)))


@pytest.mark.parametrize(
    ("channel_id", "text"),
    [
        ("bluesky", "Merci @marie.bsky.social, et à @paul."),
        ("mastodon", "Merci @marie@piaille.fr, et à @paul."),
        ("x", "Merci Marie Durand, et à @paul."),
        ("linkedin", "Merci Marie Durand, et à @paul."),
    ],
)
@pytest.mark.parametrize("written", ["@Marie Durand", "@marie durand", "@marie.bsky.social", "@marie@piaille.fr"])
def test_one_person_has_one_name_a_channel(channel_id, text, written):
    assert ready(f"Merci {written}, et à @paul.", channel(channel_id), "fr", BOOK).text == text


def test_names_that_do_not_link_are_listed_to_be_retyped():
    done = ready("Merci @Marie Durand, et à @paul.", channel("linkedin"), "fr", BOOK)
    assert done.mentions == (Mention("Marie Durand", "in/marie-d", 1), Mention("paul"))
    assert ready("Merci @Marie Durand.", channel("bluesky"), "fr", BOOK).mentions == ()


def test_a_person_named_without_a_sign_is_listed_too():
    assert ready("Marie Durand m’a appris cela.", channel("linkedin"), "fr", BOOK).mentions[0].contact_id == 1
    assert ready("Le four est chaud.", channel("linkedin"), "fr", BOOK).mentions == ()
    assert ready("Merci à Four.", channel("linkedin"), "fr", BOOK).mentions == (Mention("Four", "", 2),)


def test_no_list_of_names_stays_at_the_end():
    text = "Une journée de chantier.\n\n@Marie_D @paul, @lea\n"
    done = ready(text, channel("linkedin"), "fr")
    assert done.text == "Une journée de chantier."
    assert [mention.name for mention in done.mentions] == ["Marie_D", "paul", "lea"]
    assert ready(text, channel("x"), "fr").text.endswith("@lea")


def test_a_name_two_people_share_is_left_alone():
    other = Contact(3, "Marie Durand", ContactKind.PERSON, NOW, (Handle("x", "mdurand"),))
    options = ReadyOptions(people=People((MARIE, other)))
    assert ready("Merci @Marie Durand.", channel("x"), "fr", options).text == "Merci @Marie Durand."


@pytest.mark.parametrize("text", ["nom@exemple.fr", "https://exemple.fr/@paul", "3 @ 5 €", "@", "@ @"])
def test_what_is_no_mention_stays(text):
    done = ready(text, channel("linkedin"), "fr", BOOK)
    assert done.text == text
    assert done.mentions == ()


CAMPAIGN = ReadyOptions(campaign=Campaign(("exemple.fr",), "automne 2026"))
TAGS = "utm_source=linkedin&utm_medium=social&utm_campaign=automne+2026"


@pytest.mark.parametrize(
    ("written", "tagged"),
    [
        ("https://exemple.fr/a", f"https://exemple.fr/a?{TAGS}"),
        ("https://exemple.fr", f"https://exemple.fr/?{TAGS}"),
        ("https://www.exemple.fr/a?b=1#c", f"https://www.exemple.fr/a?b=1&{TAGS}#c"),
        ("https://blog.exemple.fr/a.", f"https://blog.exemple.fr/a?{TAGS}."),
        ("(https://exemple.fr/a_(b))", f"(https://exemple.fr/a_(b)?{TAGS})"),
        ("https://monexemple.fr/a", "https://monexemple.fr/a"),
        ("https://exemple.fr/a?utm_source=mail", "https://exemple.fr/a?utm_source=mail"),
        ("https://[exemple.fr/a", "https://[exemple.fr/a"),
        ("exemple.fr/a", "exemple.fr/a"),
    ],
)
def test_own_links_are_tagged_once(written, tagged):
    assert ready(f"Lire {written}", channel("linkedin"), "fr", CAMPAIGN).text == f"Lire {tagged}"


POINTER = ReadyOptions(pointer="Le lien est en premier commentaire.")


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        (
            "Un mur.\n\nhttps://a.fr/b\n\n#Mur #Brique",
            "Un mur.\n\nLe lien est en premier commentaire.\n\n#Mur #Brique",
        ),
        ("Un mur ([le relevé](https://a.fr/b)).", "Un mur (le relevé).\n\nLe lien est en premier commentaire."),
        ("Un mur, [le relevé](https://a.fr/b).", "Un mur, le relevé.\n\nLe lien est en premier commentaire."),
        ("Un mur.\nÀ lire : https://a.fr/b", "Un mur.\n\nLe lien est en premier commentaire."),
    ],
)
def test_the_link_goes_to_the_first_comment(text, apart):
    done = ready(text, channel("linkedin"), "fr", POINTER)
    assert done.text == apart
    assert done.first_comment == "https://a.fr/b"


def test_a_link_inside_a_sentence_or_where_links_are_welcome_stays():
    text = "Le relevé de https://a.fr/b dit le contraire."
    assert ready(text, channel("linkedin"), "fr", POINTER).text == text
    alone = "Un mur.\n\nhttps://a.fr/b"
    assert ready(alone, channel("bluesky"), "fr", POINTER).text == alone
    assert ready(alone, channel("linkedin"), "fr").text == alone


@settings(max_examples=150)
@given(st.text(st.sampled_from("ab é@.#/:()[]\n-,&?=1🦋"), max_size=50))
def test_nothing_fails(text):
    options = ReadyOptions(People((MARIE, OVEN)), Campaign(("a.b",), "x"), "Voir plus bas.")
    for declared in CHANNELS.values():
        ready(text + "https://a.b/" + text, declared, "fr", options)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("@marie", "marie"),
        (" @marie.bsky.social ", "marie.bsky.social"),
        ("https://bsky.app/profile/marie.bsky.social", "marie.bsky.social"),
        ("https://x.com/marie_d?s=20", "marie_d"),
        ("https://www.threads.net/@marie", "marie"),
        ("https://piaille.fr/@marie", "marie@piaille.fr"),
        ("@marie@piaille.fr", "marie@piaille.fr"),
        ("https://www.linkedin.com/in/marie-durand-12/", "in/marie-durand-12"),
        ("https://fr.linkedin.com/in/marie-durand-12", "in/marie-durand-12"),
        ("", ""),
    ],
)
def test_a_handle_is_kept_bare(written, kept):
    assert plain_handle(written) == kept


def test_the_composer_opens_with_the_text_where_it_can():
    text = "Mardi & jeudi : « été » #Mur"
    address = composer_address(channel("x"), text)
    assert unquote(address.partition("text=")[2]) == text
    assert composer_address(channel("x"), "é" * 600) == "https://x.com/compose/post"
    assert composer_address(channel("facebook"), text) == "https://www.facebook.com/"
    assert composer_address(channel("mastodon"), text) == ""
    assert composer_address(channel("mastodon"), "a b", "piaille.fr") == "https://piaille.fr/share?text=a%20b"
    assert composer_address(channel("mastodon"), "", "piaille.fr") == "https://piaille.fr/"
    assert composer_address(channel("internal"), text) == ""
    assert composer_address(channel("x"), "\ud800").startswith("https://")


def test_a_large_address_book_costs_nothing_while_typing():
    people = People(
        Contact(number, f"Prénom{number} Nom", ContactKind.PERSON, NOW, (Handle("x", f"nom_{number}"),))
        for number in range(5_000)
    )
    options = ReadyOptions(people=people)
    text = "Merci @Prénom4999 Nom et @nom_17, sur le chantier de Lorient. " * 45
    before = time.process_time()
    for _ in range(10):
        done = ready(text, channel("x"), "fr", options)
    assert time.process_time() - before < 1
    assert done.text.startswith("Merci @nom_4999 et @nom_17, sur")
