"""Openings that hold no hook, and those that do."""

import pytest
from checks.checking import excerpt, findings_of

from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.findings import Severity

WORN = [
    ("fr", "Bonjour à tous !\n\nVoici.", "Bonjour"),
    ("fr", "👋 Bonjour LinkedIn", "Bonjour"),
    ("fr", "**Chers collègues**, voilà.", "Chers collègues"),
    ("fr", "Je suis très heureuse de vous annoncer mon arrivée.", "Je suis très heureuse de"),
    ("fr", "Ravi de partager cette vidéo.", "Ravi de partager"),
    ("fr", "C’est avec une immense fierté que nous ouvrons.", "C’est avec une immense fierté"),
    ("fr", "C'est avec beaucoup d'émotion que je pars.", "C'est avec beaucoup d'émotion"),
    ("fr", "J’ai l’honneur de vous convier.", "J’ai l’honneur de"),
    ("fr", "Nous sommes fiers de nos équipes.", "Nous sommes fiers de"),
    ("fr", "Dans un monde où tout change", "Dans un monde où"),
    ("fr", "« Bonjour à tous »", "Bonjour"),
    ("en", "Hi everyone, we did it.", "Hi everyone"),
    ("en", "I’m so excited to share this.", "I’m so excited to"),
    ("en", "Thrilled to announce our new office.", "Thrilled to announce"),
    ("en", "It’s with great pleasure that I join.", "It’s with great pleasure"),
    ("en", "In today’s fast-paced world, ...", "In today’s fast-paced"),
    ("fr", "#BTP en fête", "#BTP"),
    ("fr", "https://exemple.fr est en ligne", "https://exemple.fr"),
    ("en", "🚀 #Solar panels", "#Solar"),
]

FINE = [
    ("fr", "Lundi, 6 h 30. Douze panneaux attendent."),
    ("fr", "58 % de chauffage en moins. Bonjour les économies."),
    ("fr", "« C’est fini », dit-elle."),
    ("fr", "Bonjouriste de métier, je salue."),
    ("fr", "Qui a dit que l’isolation ne se voyait pas ?"),
    ("fr", "Heureux hasard : la grue était déjà là."),
    ("fr", "Je suis conducteur de travaux."),
    ("fr", "[[Qu’avez-vous vu ?]] #BTP"),
    ("fr", "# Un titre qui raconte"),
    ("fr", "C# est un langage."),
    ("en", "High walls, low bills."),
    ("en", "Dear reader of old letters"),
    ("en", "Happy customers do not write."),
    ("en", "I am proud of nothing yet."),
    ("fr", ""),
]


@pytest.mark.parametrize(("lang", "text", "passage"), WORN)
def test_worn_openings(lang, text, passage):
    (finding,) = findings_of("fold", text, lang=lang)
    assert finding.severity is Severity.WARNING
    assert excerpt(text, finding.span) == passage
    assert finding.message
    assert finding.why


@pytest.mark.parametrize(("lang", "text"), FINE)
def test_openings_that_are_left_alone(lang, text):
    assert not findings_of("fold", text, lang=lang)


def test_a_text_of_unknown_language_is_held_against_both_lists():
    assert findings_of("fold", "Bonjour à tous", lang="")
    assert findings_of("fold", "Hi everyone", lang="")


def test_the_remark_speaks_the_language_of_the_interface():
    assert findings_of("fold", "Bonjour", interface="en")[0].message == "The text opens on a greeting."


def test_comments_and_channels_without_a_fold_may_greet():
    assert not findings_of("fold", "Bonjour Claire", kind=DraftKind.COMMENT)
    assert not findings_of("fold", "Bonjour à tous", on="x")
