"""What screen readers stumble on."""

import pytest
from checks.checking import excerpt, findings_of, fixed

from advocate_desktop.checks.accessibility import plain_letters
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.findings import Severity


def test_pseudo_bold_is_mapped_back_with_one_click_and_nothing_else():
    text = "Un 𝗺𝗼𝘁 𝗴𝗿𝗮𝘀, ½ … № et 𝘶𝘯 𝙖𝙪𝙩𝙧𝙚 𝟏𝟐."
    (finding,) = findings_of("accessibility", text)
    assert finding.severity is Severity.WARNING
    assert excerpt(text, finding.span) == "𝗺𝗼𝘁 𝗴𝗿𝗮𝘀"
    assert [excerpt(text, span) for span in finding.related] == ["𝘶𝘯 𝙖𝙪𝙩𝙧𝙚 𝟏𝟐"]
    assert fixed(text, finding) == "Un mot gras, ½ … № et un autre 12."


def test_the_whole_block_maps_back():
    assert plain_letters("𝐀𝑎𝒜𝔞𝔸𝖆𝖠𝗮𝘢𝙖𝚊𝚨𝛼𝟘𝟿 ﬁ ½ ™") == "AaAaAaAaaaaΑα09 ﬁ ½ ™"
    assert plain_letters("𝗲\u0301") == "é"


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("On y est 🚀🚀🚀", "On y est 🚀🚀"),
        ("On y est 🚀 🎉 👨‍👩‍👧‍👦 🇫🇷 oui", "On y est 🚀 🎉 oui"),
        ("🚀 On y est", "On y est"),
        ("Liste :\n✅ un\n✅ deux", "Liste :\n- un\n- deux"),
        ("CECI EST UNE GRANDE NOUVELLE pour tous", "Ceci est une grande nouvelle pour tous"),
    ],
)
def test_fixes(text, mended):
    (finding,) = findings_of("accessibility", text)
    assert finding.severity is Severity.WARNING
    assert fixed(text, finding) == mended
    assert not findings_of("accessibility", mended)


@pytest.mark.parametrize(
    "text",
    [
        "Deux emoji 🚀🎉 suffisent",
        "Un 🚀 et un 🎉 et un 🌱 dans la phrase",
        "La RSE, le BTP, la SNCF et EDF SA",
        "SCI DU PRÉ et ZAC",
        "Le projet NAUTILUS avance",
        "1er jour ™ © → ✓ €",
        "[[ÉCRIVEZ VOTRE PHRASE ENTIÈRE ICI]]",
        "#BTP #RSE #GRANDENOUVELLE",
        "➡️ \n🚀\n",
        "",
    ],
)
def test_what_is_left_alone(text):
    assert not findings_of("accessibility", text)


def test_one_line_that_starts_with_an_emoji_is_no_list():
    assert not findings_of("accessibility", "Un\n✅ deux\ntrois")


def test_pictures_need_a_description_that_can_be_listened_to():
    assert not findings_of("accessibility", "Un texte.")
    (missing,) = findings_of("accessibility", "Un texte.", image=True, image_alt="  ")
    assert missing.severity is Severity.WARNING
    assert not findings_of("accessibility", "Un texte.", image=True, image_alt="Une façade en travaux")
    (long,) = findings_of("accessibility", "Un texte.", image=True, image_alt="a" * 301)
    assert "1 caractère" in long.message
    assert not findings_of("accessibility", "Un texte.", image=True, image_alt="a" * 301, on="mastodon")
    assert not findings_of("accessibility", "Un texte.", image=True, kind=DraftKind.COMMENT)
