"""Typography, layout, links, mentions, days and pace."""

from datetime import date

import pytest
from checks.checking import excerpt, findings_of, fixed, report_of
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.checks.base import PostsSoFar
from advocate_desktop.checks.fixing import safe_fixes, with_fixes
from advocate_desktop.checks.links import without_trackers
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.windows import Window

N, W = "\u202f", "\u00a0"
FOLKLORE = frozenset({"link-place"})


def set_right(text, **known):
    findings = findings_of("typography", text, **known)
    return with_fixes(text, safe_fixes(findings)) if findings else text


# Typography


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Prêt? Oui!", f"Prêt{N}? Oui{N}!"),
        ("Voici: la suite; et 30% ici.", f"Voici{W}: la suite{N}; et 30{W}% ici."),
        ('Il a dit "oui madame".', f"Il a dit «{W}oui madame{W}»."),
        ("Il a dit “oui” et «non».", f"Il a dit «{W}oui{W}» et «{W}non{W}»."),
        ("Deux  espaces , et l'un d’eux.", "Deux espaces, et l’un d’eux."),
        ("Oui,mais non.", "Oui, mais non."),
        ("Déjà ? Oui : là.Voilà?", f"Déjà{N}? Oui{W}: là.Voilà{N}?"),
    ],
)
def test_french_is_set_as_french_is(text, right):
    assert set_right(text) == right
    assert findings_of("typography", right) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Ready ? Yes !", "Ready? Yes!"),
        ('He said “yes” and "no".', "He said “yes” and “no”."),
        ("It’s two  spaces and it's odd , really.", "It’s two spaces and it’s odd, really."),
    ],
)
def test_english_is_set_as_english_is(text, right):
    assert set_right(text, lang="en") == right
    assert findings_of("typography", right, lang="en") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Prêt ? Oui ! « Voilà » : 30 % ; l'un, l'autre."),
        ("fr", "Rendez-vous à 12:30, voir https://a.fr/?b=c:d!e, à 30% :) et ;-)"),
        ("fr", 'Le `code: "x"` et [[Une question: laquelle?]]'),
        ("fr", "« Il a dit “non” et il est parti. »"),
        ("fr", "#Été2026: on y va… !"),
        ("en", 'Ready? "Yes", it\'s "fine". See 12:30 and https://a.example/?b :)'),
        ("en", "- one\n-  two\n\n| a  | b |\n    indented  code"),
    ],
)
def test_what_is_right_or_no_prose_is_left_alone(lang, text):
    assert [f for f in findings_of("typography", text, lang=lang) if f.kind != "spacing" or "#" not in text] == []


TYPED = st.lists(
    st.sampled_from(
        ["mot", " ", "  ", "?", "!", ";", ":", "«", "»", '"', "“", "”", "'", "’", ",", ".", "30", "%", "\n", "l",
         "https://a.fr/?x", "#tag", "[[", "]]", "`", N, W, "é"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@settings(max_examples=300)
@given(TYPED, st.sampled_from(["fr", "en"]))
def test_setting_twice_is_setting_once_and_no_word_is_lost(text, lang):
    once = set_right(text, lang=lang)
    twice = set_right(set_right(once, lang=lang), lang=lang)
    assert set_right(twice, lang=lang) == twice
    assert [c for c in once if c.isalnum()] == [c for c in text if c.isalnum()]


@settings(max_examples=200)
@given(TYPED, st.sampled_from(["fr", "en"]))
def test_a_fix_lies_in_the_text_and_its_remark_goes(text, lang):
    for finding in report_of(text, lang=lang, companies=("mot",)).findings:
        for fix in (finding.fix, *finding.alternatives):
            if fix is not None:
                assert 0 <= fix.span.start <= fix.span.end <= len(text)
                assert text[: fix.span.start] + fix.replacement + text[fix.span.end :] != text


# Layout

SENTENCE = "Nous avons posé les panneaux le soir et les voisins ont dormi jusqu’au matin sans rien entendre. "


def kinds(check, text, **known):
    return [finding.kind for finding in findings_of(check, text, **known)]


def test_a_wall_of_text_is_told_and_a_paragraph_is_not():
    assert kinds("layout", SENTENCE * 10) == ["wall"]
    assert kinds("layout", SENTENCE * 5) == []
    assert kinds("layout", SENTENCE * 10, on="linkedin_article") == []


def test_one_sentence_a_line_drums_and_a_list_does_not():
    lines = [
        "J’ai vu la pompe.",
        "Elle tournait.",
        "À vide.",
        "Depuis la veille.",
        "J’ai ri.",
        "Puis non.",
        "Rien.",
        "Fin.",
    ]
    assert kinds("layout", "\n\n".join(lines)) == ["drumming"]
    assert kinds("layout", "\n".join(f"- {line}" for line in lines)) == []
    assert kinds("layout", "\n\n".join(lines[:5])) == []
    assert kinds("layout", "\n".join(SENTENCE.split(" ")[:9])) == []


def test_a_first_sentence_beyond_the_fold_is_told():
    long = SENTENCE.rstrip(". ") + ", " + SENTENCE.rstrip(". ") + ", " + SENTENCE
    (finding,) = findings_of("layout", long + SENTENCE)
    assert (finding.kind, excerpt(long, finding.span)) == ("opening", long.rstrip())


# Links and mentions


@pytest.mark.parametrize(
    ("address", "clean"),
    [
        ("https://a.fr/b?utm_source=x&utm_medium=y", "https://a.fr/b"),
        ("https://a.fr/b?id=3&fbclid=zz#part", "https://a.fr/b?id=3#part"),
        ("https://a.fr/b?q=a%20b&gclid=1.", "https://a.fr/b?q=a%20b."),
        ("https://a.fr/b?id=3", "https://a.fr/b?id=3"),
        ("https://a.fr/?trkbar=1&source=utm_source", "https://a.fr/?trkbar=1&source=utm_source"),
        ("https://[bad?utm_source=x", "https://[bad?utm_source=x"),
    ],
)
def test_links_are_cleaned_of_what_tells_who_shared_them(address, clean):
    assert without_trackers(address) == clean


def test_a_tracking_link_is_mended_in_the_text():
    text = "Lisez https://a.fr/b?id=3&utm_source=x, c’est court."
    (finding,) = findings_of("links", text)
    assert fixed(text, finding) == "Lisez https://a.fr/b?id=3, c’est court."


def test_a_link_nobody_can_press_is_told_where_that_is_so():
    assert kinds("links", "Lisez https://a.fr", on="instagram") == ["dead"]
    assert kinds("links", "Lisez https://a.fr", on="linkedin") == []


def test_the_place_of_a_link_is_folklore_and_off_by_default():
    assert kinds("link-place", "Lisez https://a.fr") == []
    assert kinds("link-place", "Lisez https://a.fr", enabled=FOLKLORE) == ["found"]
    assert kinds("link-place", "Lisez https://a.fr", on="mastodon", enabled=FOLKLORE) == []


@pytest.mark.parametrize(
    ("on", "text", "found"),
    [
        ("linkedin", "Merci @Marie Durand pour le café.", ["plain"]),
        ("linkedin", "Merci, écrivez à a@b.fr ou voyez https://a.fr/@marie", []),
        ("x", "Merci @marie", []),
        ("bluesky", "Merci @marie et @paul.bsky.social", ["handle"]),
        ("mastodon", "Merci @marie@piaille.fr", []),
        ("x", "Merci pour le café.\n\n@marie @paul @lea", ["list"]),
    ],
)
def test_mentions(on, text, found):
    assert kinds("mentions", text, on=on) == found


# Days and pace


def test_outside_of_one_s_own_days():
    later = Window(date(2026, 11, 24), date(2026, 11, 25))
    (finding,) = findings_of("window", "Un texte.", window=later)
    assert "24 novembre 2026" in finding.message
    assert kinds("window", "Un texte.", window=Window(date(2026, 11, 20), date(2026, 11, 20))) == ["after"]
    assert kinds("window", "Un texte.", window=Window(date(2026, 11, 20), date(2026, 11, 23))) == []
    assert kinds("window", "Un texte.", window=later, kind=DraftKind.COMMENT) == []


def test_a_second_post_the_same_day_and_a_rhythm_that_is_kept():
    assert kinds("cadence", "Un texte.", posts=PostsSoFar(1, 1, 2)) == ["today"]
    assert kinds("cadence", "Un texte.", posts=PostsSoFar(0, 2, 2)) == ["week"]
    assert kinds("cadence", "Un texte.", posts=PostsSoFar(0, 1, 2)) == []
    assert kinds("cadence", "Un texte.", posts=PostsSoFar(1, 2, 2), kind=DraftKind.COMMENT) == []
