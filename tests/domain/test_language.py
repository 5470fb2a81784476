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


NEIGHBOURS = [
    "Wir haben die Fenster der Schule in den Ferien getauscht, und die Klassen sind nicht mehr so kalt.",
    "Hemos cambiado las ventanas de la escuela durante las vacaciones, y ahora el gasto es más bajo.",
    "Trocámos as janelas da escola durante as férias, e agora a conta é mais baixa para todos.",
    "Abbiamo cambiato le finestre della scuola durante le vacanze, e ora la spesa è più bassa per tutti.",
    "We zijn niet klaar: de ramen van de school worden in de zomer vervangen door het team.",
    "Az iskola ablakait a szünetben kicseréltük, és most már kevesebb a számla.",
    "Мы заменили окна школы за каникулы, теперь счёт ниже. Let's Encrypt HTTPS with TLS in the browser.",
]


@pytest.mark.parametrize("text", NEIGHBOURS)
def test_other_languages_are_taken_for_neither(text):
    assert detect_language(text) == ""


def test_a_french_letter_that_quotes_english_at_length_is_french():
    letter = (
        "Les nouvelles de la semaine : voici les correctifs appliqués par l'équipe, et ce qui reste à relire. "
    )
    quoted = "Fix the lock in the parser when a table is dropped. Add an option for the log. "
    assert detect_language(letter * 3 + quoted * 5) == "fr"


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_no_text_fails(text):
    assert detect_language(text) in {"fr", "en", ""}
