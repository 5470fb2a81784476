"""Number, place and capitals of hashtags."""

import pytest
from checks.checking import excerpt, findings_of, fixed

from advocate_desktop.domain.findings import Severity


def test_too_many_for_the_channel():
    text = "Un texte.\n\n#Un #Deux #Trois #Quatre #Cinq #Six #Sept"
    (finding,) = findings_of("hashtags", text)
    assert finding.severity is Severity.ADVICE
    assert excerpt(text, finding.span) == "#Six"
    assert [excerpt(text, span) for span in finding.related] == ["#Sept"]
    assert not findings_of("hashtags", text, on="mastodon")
    assert findings_of("hashtags", "Texte #Un #Deux", on="threads")


def test_inside_the_text_they_are_better_at_the_end():
    text = "On rénove #Nantes en hiver.\n\n#BTP"
    (finding,) = findings_of("hashtags", text)
    assert excerpt(text, finding.span) == "#Nantes"
    assert finding.fix is None
    assert not findings_of("hashtags", text, on="bluesky")


def test_a_line_of_hashtags_moves_to_the_end_with_a_click():
    text = "Titre\n\n#BTP #Nantes\n\nSuite du texte."
    (finding,) = findings_of("hashtags", text)
    assert fixed(text, finding) == "Titre\n\nSuite du texte.\n\n#BTP #Nantes"
    assert not findings_of("hashtags", fixed(text, finding))


@pytest.mark.parametrize(
    ("lang", "tag", "readable"),
    [
        ("fr", "#efficaciteenergetique", "#EfficaciteEnergetique"),
        ("fr", "#efficacitéénergétique", "#EfficacitéÉnergétique"),
        ("fr", "#Transitionecologique", "#TransitionEcologique"),
        ("fr", "#RENOVATIONENERGETIQUE", "#RenovationEnergetique"),
        ("fr", "#marque_employeur", "#MarqueEmployeur"),
        ("en", "#energyefficiency", "#EnergyEfficiency"),
        ("en", "#greenbuilding", "#GreenBuilding"),
    ],
)
def test_words_run_together_get_capitals(lang, tag, readable):
    text = f"Un texte.\n\n{tag}"
    (finding,) = findings_of("hashtags", text, lang=lang)
    assert fixed(text, finding) == f"Un texte.\n\n{readable}"


def test_words_of_the_text_itself_are_known():
    text = "Les panneaux solaires.\n\n#panneauxsolaires"
    (finding,) = findings_of("hashtags", text)
    assert finding.fix.replacement == "#PanneauxSolaires"


@pytest.mark.parametrize(
    "tag", ["#BTP", "#innovation", "#Nantes", "#EfficacitéÉnergétique", "#rendezvous", "#COP30", "#19"]
)
def test_tags_that_read_well_are_left_alone(tag):
    assert not findings_of("hashtags", f"Un texte.\n\n{tag}")


def test_what_only_looks_like_a_hashtag():
    assert not findings_of("hashtags", "C#, https://exemple.fr/#mot_deux, [[#mot_cle]], [a](#b_c), n°#12, a#b_c.")
