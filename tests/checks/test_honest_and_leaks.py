"""Honest posts are left alone; what must not leave the house is seen in any of them."""

from pathlib import Path

import pytest
from checks.checking import context_of, report_of

from advocate_desktop.checks.base import CheckedText
from advocate_desktop.checks.confidential import is_iban
from advocate_desktop.checks.personal_touch import estimate_rung
from advocate_desktop.checks.registry import run_checks
from advocate_desktop.domain.findings import Severity
from advocate_desktop.domain.guide import SensitiveTopic

DATA = Path(__file__).parent / "data"
COMPANIES = ("Héliane", "Heliane", "groupe Héliane")
TOPICS = (
    SensitiveTopic(
        "customers",
        words=("Résidence Les Glycines", "Groupe Maravel", "Clinique Sainte-Aude", "Biscuiterie Lanoë"),
        kind="customers",
    ),
    SensitiveTopic(
        "news",
        words=("résultats annuels", "annual results", "Ombeline", "accident de grue", "crane accident"),
        patterns=(r"412 (?:logements|homes)",),
    ),
)


def honest(language):
    return [post.strip() for post in (DATA / f"honest_{language}.txt").read_text("utf-8").split("\n---\n")]


def leaks(language):
    lines = (DATA / f"leaks_{language}.txt").read_text("utf-8").splitlines()
    return [tuple(line.split("|", 1)) for line in lines]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_honest_posts_get_no_warning_and_no_advice(language):
    for post in honest(language):
        report = report_of(post, lang=language, companies=COMPANIES, topics=TOPICS)
        assert [(f.check, f.kind, post[f.span.start : f.span.end]) for f in report.findings] == [], post
        assert report.rung is not None
        assert report.rung >= 2, post


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_leak_is_stopped_or_warned_of(language):
    posts = honest(language)
    for number, (kind, leak) in enumerate(leaks(language)):
        text = f"{posts[number % len(posts)]}\n\n{leak}"
        found = [
            finding
            for finding in report_of(text, lang=language, companies=COMPANIES, topics=TOPICS).findings
            if finding.check in ("confidential", "embargo") and finding.severity is not Severity.ADVICE
        ]
        wanted = "" if kind in ("topics", "customers") else kind
        places = [finding for finding in found if finding.kind == wanted]
        assert places, leak
        assert all(finding.span.start >= len(text) - len(leak) for finding in places), leak


def test_leaks_are_seen_whatever_the_spaces_between_figures():
    for space in (" ", "\u00a0", "\u202f", ".", "-"):
        text = space.join(("Son numéro : 06", "39", "98", "34", "56"))
        assert "phone" in {finding.kind for finding in report_of(text).findings}, repr(space)


@pytest.mark.parametrize(
    "text",
    [
        "Nous avons posé 12 345 678 briques, +3 500 000 en dix ans.",
        "La norme EN 12 354-1 et le lot 2024-06-12, référence 0612-A.",
        "Le seuil est de 36 800 € de chiffre d’affaires.",
        "Au bénéfice de l’école : 500 € et une marge de manœuvre.",
        "Le client économise 300 € par an, c’est un bon résultat.",
        "Un numéro vert : 0 800 123 456.",
        "Isolation : 30 % de pertes de chaleur en moins.",
        "De 8 h à 17 h, du 01/02/2026 au 03/04/2026, en 2026.",
    ],
)
def test_figures_that_are_no_leak(text):
    assert [finding for finding in report_of(text).findings if finding.check == "confidential"] == []


def test_an_iban_is_known_by_its_check_digits():
    assert is_iban("FR7630006000011234567890189")
    assert not is_iban("FR7630006000011234567890188")
    assert not is_iban("FR76300060000112345678901")
    assert not [f for f in report_of("Réf. FR76 3000 6000 0112 3456 7890 188.").findings if f.kind == "iban"]


def test_what_the_source_prints_is_out_already():
    from advocate_desktop.checks.originality import prepare_text

    text = "J’ai lu : 12,4 M€ de chiffre d’affaires, et un numéro, 02 40 99 11 22, ou presse@heliane.example."
    assert {f.kind for f in report_of(text).findings if f.check == "confidential"} == {"results", "phone", "email"}
    source = prepare_text("Chiffre d’affaires : 12,4 M€. Presse : 02 40 99 11 22, presse@heliane.example")
    assert not [f for f in report_of(text, source=source).findings if f.check == "confidential"]


@pytest.mark.parametrize(
    ("language", "rung", "text"),
    [
        ("fr", 1, "Portes ouvertes à l’atelier samedi. Rendez-vous à Nantes, 12 rue des Forges."),
        ("fr", 2, "Portes ouvertes à l’atelier samedi. Je trouve que c’est une bonne idée."),
        ("fr", 3, "Portes ouvertes samedi. Sur mon chantier, nous posons les mêmes panneaux de paille."),
        ("fr", 4, "Hier, j’ai ouvert la trappe et trouvé un nid. Le client m’a demandé d’attendre l’envol."),
        ("fr", 5, "Je crois que nous devons payer la visite de repérage, parce que tout se joue là."),
        ("en", 1, "Open day at the workshop on the 12th. Forge Street, Nantes."),
        ("en", 2, "Open day at the workshop. I think it is a good idea."),
        ("en", 3, "Open day soon. On my site we fit the same straw panels."),
        ("en", 4, "Yesterday I opened the hatch and found a nest. The customer asked me to wait."),
        ("en", 5, "I believe we should pay for the first visit, because everything is settled there."),
    ],
)
def test_the_rung_is_read_from_what_is_in_the_text(language, rung, text):
    assert estimate_rung(CheckedText(text), context_of(text, lang=language)) == rung


def test_a_text_of_nobody_is_told():
    text = "Portes ouvertes à l’atelier : panneaux de paille, visite guidée, entrée libre."
    (finding,) = [f for f in run_checks(text, context_of(text)).findings if f.check == "personal-touch"]
    assert finding.severity is Severity.WARNING
    assert not [f for f in report_of(f"« Je l’ai fait », dit-il. {text}").findings if f.check == "promotion"]
