from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.content import Kind
from advocate_desktop.domain.query_fields import QueryFields, read_fields

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("pont theme:énergie", QueryFields("pont  ", themes=("énergie",))),
        ('thème:"rénovation des écoles" pont', QueryFields("  pont", themes=("rénovation des écoles",))),
        ("thème:« a b »", QueryFields("", themes=("a b",))),
        ("type:actualité kind:news", QueryFields("", kinds=(Kind.NEWS, Kind.NEWS))),
        ("TYPE:Évènement", QueryFields("", kinds=(Kind.EVENT,))),
        ("type:événement", QueryFields("", kinds=(Kind.EVENT,))),
        ("langue:français lang:en", QueryFields("", langs=("fr", "en"))),
        ("source:héliane", QueryFields("", sources=("héliane",))),
        ("after:2026-03", QueryFields("", after=date(2026, 3, 1))),
        ("après:01/03/2026 avant:31-02-2026", QueryFields("", after=date(2026, 3, 1), before=date(2026, 2, 28))),
        ("depuis:30j", QueryFields("", after=date(2026, 10, 23))),
        ("since:2w", QueryFields("", after=date(2026, 11, 8))),
        ("kind:nothing", QueryFields("kind:nothing")),
        ("after:soon", QueryFields("after:soon")),
        ("after:2026-13", QueryFields("after:2026-13")),
        ("theme:", QueryFields("theme:")),
        ("https://a.example/kind:news", QueryFields("https://a.example/kind:news")),
        ("Objectif : réussir", QueryFields("Objectif : réussir")),
    ],
)
def test_filters_are_parted_from_words(typed, wanted):
    assert read_fields(typed, TODAY) == wanted


@given(st.text(max_size=80), st.sampled_from(["after:", "before:", "theme:", "lang:", "kind:", "depuis:"]))
def test_whatever_is_typed_is_taken(text, field):
    read_fields(f"{text} {field}{text}", TODAY)
    read_fields(f"{field}9999j", date(1, 1, 2))
