"""Material is kept, found again by its words, and told where it was used."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advocate_desktop.domain.changes import Changed
from advocate_desktop.domain.material import MaterialKind, MaterialQuery
from advocate_desktop.errors import UsageError, UserError


@pytest.fixture
def filled(services):
    add = services.material.add
    add(MaterialKind.ANECDOTE, "L’échafaudage démonté deux fois", pillar_ids=[1, 2, 1])
    add(MaterialKind.FIGURE, "12 panels in 4 evenings", "The site log", [2])
    add(MaterialKind.QUOTE, "On n’a jamais fermé l’école", "Awa Diop")
    return services


def found(services, text="", **filters):
    return [each.text[:12] for each in services.material.search(MaterialQuery(text, **filters))]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["On n’a jamai", "12 panels in", "L’échafaudag"]),
        ("echafaudages", ["L’échafaudag"]),
        ("panel evening", ["12 panels in"]),
        ("dio", ["On n’a jamai"]),
        ("école -Awa", []),
        ('"jamais fermé"', ["On n’a jamai"]),
        ("AND NEAR(", []),
        ("*", []),
    ],
)
def test_material_is_found_by_its_words(filled, typed, expected):
    assert found(filled, typed) == expected


def test_material_is_found_by_kind_and_pillar(filled):
    assert found(filled, kinds=(MaterialKind.QUOTE,)) == ["On n’a jamai"]
    assert found(filled, pillar_id=2) == ["12 panels in", "L’échafaudag"]
    assert found(filled, "panels", pillar_id=1) == []


def test_every_step_can_be_taken_back(filled):
    service = filled.material
    piece = service.search(MaterialQuery("Awa"))[0]
    before, changes = service.edit(replace(piece, text="On ferme à midi", kind=MaterialKind.OPINION))
    assert changes.touches(Changed.MATERIAL)
    assert found(filled, "jamais") == []
    assert found(filled, "midi") == ["On ferme à m"]
    service.edit(before)
    assert service.material(piece.id) == piece
    service.delete(piece.id)
    assert found(filled, "Awa") == []
    assert found(filled, "Awa", deleted=True) == ["On n’a jamai"]
    service.restore(piece.id)
    assert found(filled, "Awa") == ["On n’a jamai"]
    old, _ = service.tag(piece.id, [3])
    assert (old.pillar_ids, service.material(piece.id).pillar_ids) == ((), (3,))


def test_material_tells_which_drafts_took_it_up(filled):
    draft, _ = filled.drafting.new(text="x")
    piece = filled.material.search()[0]
    filled.material.set_used(piece.id, draft.id)
    assert filled.material.material(piece.id).used_in == (draft.id,)
    assert len(found(filled, unused=True)) == 2
    filled.material.set_used(piece.id, draft.id, used=False)
    assert len(found(filled, unused=True)) == 3


def test_nothing_and_too_much_are_refused(services):
    for text, speaker in ((" ", ""), ("x" * 5_001, ""), ("x", "y" * 201)):
        with pytest.raises(UsageError):
            services.material.add(MaterialKind.OPINION, text, speaker)
    with pytest.raises(UserError):
        services.material.delete(12)
    assert not services.material.search()


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30), st.text(max_size=30))
def test_whatever_is_written_or_typed_is_taken(services, text, typed):
    if text.strip():
        piece, _ = services.material.add(MaterialKind.OPINION, text)
        assert services.material.material(piece.id).id == piece.id
    services.material.search(MaterialQuery(typed))
