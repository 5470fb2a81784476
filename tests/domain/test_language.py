"""The language of short titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.language import detect_language

FRENCH = [
    "Trois semaines dans une école occupée",
    "Isolation en paille de riz",
    "Pompe à chaleur : premiers relevés",
    "Rénover sans fermer",
    "Chantier de l’été",
    "Pourquoi 19 °C paraît froid",
    "Neuf lycées techniques, 212 apprentis",
    "Notre caméra thermique",
    "Économie d'énergie",
    "Portes ouvertes à Nantes",
    "Façades préfabriquées",
    "Il y a dix ans",
    "Retour d'expérience",
]
ENGLISH = [
    "Three weeks inside an occupied school",
    "Rice-straw insulation, six months after",
    "Heat pumps at −7 °C",
    "Why 19 °C feels cold",
    "Our thermal camera",
    "Working with schools",
    "Nine technical schools, 212 apprentices",
    "A podcast with Mrs Belkacem",
    "What we learned",
    "It's not what you'd expect",
    "A day on site",
]


@pytest.mark.parametrize("title", FRENCH)
def test_french_titles(title):
    assert detect_language(title) == "fr"


@pytest.mark.parametrize("title", ENGLISH)
def test_english_titles(title):
    assert detect_language(title) == "en"


@pytest.mark.parametrize("title", ["", "x", "Nantes", "12 %", "OK", "https://exemple.fr/les-ecoles", "🚀"])
def test_what_says_nothing_stays_open(title):
    assert detect_language(title) == ""


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_no_text_fails(text):
    assert detect_language(text) in {"fr", "en", ""}
