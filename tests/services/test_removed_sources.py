"""A source that is taken out comes back exactly as it was, with what the person did with its items."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from advocate_desktop.domain.clock import FixedClock
from advocate_desktop.domain.content import ContentImage, ContentItem, SourceKind
from advocate_desktop.domain.guide import Guide, GuideText, SensitiveTopic
from advocate_desktop.domain.library import LibraryQuery
from advocate_desktop.errors import UserError
from advocate_desktop.storage.library import LibraryRows
from advocate_desktop.storage.library_writer import LibraryWriter, NewContent, digest_of

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
NEWS = (
    "Le pont de la rivière rouvre lundi après deux ans de travaux qui ont mobilisé cent vingt personnes. "
    "Les équipes ont remplacé douze kilomètres de câbles, repeint les piles et posé des capteurs utiles dès "
    "qu’un boulon se desserre. La mairie, qui a payé la moitié du chantier, invite chacun à traverser à pied."
)
GUIDE = Guide((GuideText("charter", "fr", "# Charte", "Charte", "2"),), (SensitiveTopic("a", words=("fusion",)),))


@pytest.fixture
def library(services, monkeypatch):
    monkeypatch.setattr(services.library, "_clock", FixedClock(NOW))
    return services.library


def item(name, body="Du texte.", day=date(2026, 11, 1), **fields):
    return ContentItem(external_id=name, title=name, body=body, date=day, lang="fr", **fields)


def put(services, key, *items, guide=None):
    with services.database.write() as connection:
        writer = LibraryWriter(connection, NOW)
        source = writer.put_source(SourceKind.PACK, key, key, company="Héliane", version="1.0")
        kept = writer.put(source.id, [NewContent(each, each.body, digest_of(each)) for each in items])
        if guide is not None:
            writer.put_guide(source.id, guide, {"rules/fr/a.toml": "x = 1"})
            writer.put_images(source.id, {"images/pont.png": "aa.png"})
    return source.id, kept.added


def everything(services):
    """Give every row of every table, and what the full-text index finds."""
    with services.database.read() as connection:
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_index%'"
        )
        tables = {
            name: sorted(map(repr, connection.exec_driver_sql(f"SELECT * FROM {name}").all()))
            for name in names.scalars()
        }
        found = connection.exec_driver_sql("SELECT rowid FROM search_index WHERE search_index MATCH 'pont'").all()
    return tables, found


@pytest.fixture
def two(services, library):
    """Give two sources that tell the same news, with something of the person's own on the first."""
    first, ids = put(
        services,
        "pack:a",
        item("Pont", NEWS, images=(ContentImage("images/pont.png", "Un pont"),), themes=("Ponts",)),
        item("Autre"),
        item("Sans date", day=None),
        guide=GUIDE,
    )
    put(services, "pack:b", item("Copie", NEWS.upper()))
    library.mark_seen(ids[0])
    library.set_note(ids[0], "En parler à Claire")
    library.set_not_for_me([ids[1]], True)
    draft, _ = services.drafting.start_from_content(ids[0])
    services.drafting.save_text(draft.id, "Ce pont, je l’ai traversé.")
    return first, ids, draft.id


def test_what_is_taken_out_comes_back_exactly(services, library, two):
    source, _ids, draft = two
    before = everything(services)
    assert library.remove_source(source).kinds
    assert [entry.item.title for entry in library.search(LibraryQuery()).entries] == ["Copie"]
    assert library.guide().topics == ()
    assert services.drafting.draft(draft).content_id is None
    assert services.drafting.draft(draft).text == "Ce pont, je l’ai traversé."
    assert [(each.source.name, each.items) for each in library.removed_sources()] == [("pack:a", 3)]
    library.restore_source(source)
    assert everything(services) == before
    assert library.removed_sources() == []
    with pytest.raises(UserError):
        library.restore_source(source)


def test_it_comes_back_beside_what_came_meanwhile(services, library, two):
    source, ids, draft = two
    with services.database.read() as connection:
        before = LibraryRows(connection).entries(ids)
    library.remove_source(source)
    other, meanwhile = put(services, "pack:c", item("Neuf", NEWS), item("Neuf aussi"), item("Sans date", day=None))
    assert other != source
    assert set(meanwhile).isdisjoint(ids)
    library.restore_source(source)
    with services.database.read() as connection:
        assert [entry for entry, _ in LibraryRows(connection).entries(ids)] == [
            replace(entry, copies=known.copies)
            for (entry, _), known in zip(before, map(library.entry, ids), strict=True)
        ]
        keys = connection.exec_driver_sql("SELECT key, content_id FROM search_documents ORDER BY content_id").all()
        assert keys == connection.exec_driver_sql("SELECT search_key, id FROM content ORDER BY id").all()
        assert len({key for key, _ in keys}) == len(keys) == 7
    assert {entry.item.title for entry in library.search(LibraryQuery(text="pont")).entries} >= {"Pont"}
    assert services.drafting.draft(draft).content_id == ids[0]


def test_importing_it_again_brings_the_notes_back(services, library, two):
    source, ids, draft = two
    library.remove_source(source)
    again, added = put(services, "pack:a", item("Pont", "Un autre texte."), item("Nouveau"))
    assert (again, len(added)) == (source, 1)
    assert library.note(ids[0]) == "En parler à Claire"
    assert library.entry(ids[0]).item.body == "Un autre texte."
    assert services.drafting.draft(draft).content_id == ids[0]
    assert library.removed_sources() == []


def test_after_thirty_days_nothing_is_left_of_it(services, library, two, monkeypatch):
    source, _, _ = two
    image = services.foundation.paths.images / "aa.png"
    image.parent.mkdir(parents=True)
    image.write_bytes(b"picture")
    monkeypatch.setattr("advocate_desktop.services.library._ORPHAN_AGE", -1)
    library.remove_source(source)
    assert image.exists()
    monkeypatch.setattr(library, "_clock", FixedClock(NOW + timedelta(days=31)))
    assert library.removed_sources() == []
    library.remove_source(library.sources()[0][0].id)
    assert not image.exists()
    tables, _ = everything(services)
    assert not [name for name in tables if name.startswith(f"removed_{source}_")]


@pytest.fixture
def in_steps(monkeypatch):
    monkeypatch.setattr("advocate_desktop.storage.removed.AT_ONCE", 1)


def test_a_source_half_way_when_all_ends_comes_back_whole(services, library, two, in_steps):
    source, _, _ = two
    before = everything(services)
    steps = library.removing(source)
    next(steps)
    next(steps)
    steps.close()
    assert everything(services) != before
    assert library.removed_sources() == []
    library._moves.clear()
    assert list(library.mending())
    assert everything(services) == before
    assert not list(library.mending())


@pytest.mark.parametrize("number", [1, 2, 3])
def test_what_is_asked_last_is_what_happens(services, library, two, in_steps, number):
    source, _, _ = two
    before = everything(services)
    going = library.removing(source)
    for _ in range(number):
        next(going)
    library.restore_source(source)
    assert not list(going)
    assert everything(services) == before
    library.remove_source(source)
    coming = library.restoring(source)
    for _ in range(number):
        next(coming)
    library.remove_source(source)
    assert not list(coming)
    assert [each.source.id for each in library.removed_sources()] == [source]
    library.restore_source(source)
    assert everything(services) == before


def test_an_import_between_two_steps_keeps_the_source(services, library, two, in_steps):
    source, ids, draft = two
    going = library.removing(source)
    next(going)
    again, _ = put(services, "pack:a", item("Pont", "Un autre texte."))
    assert not list(going)
    assert again == source
    assert library.note(ids[0]) == "En parler à Claire"
    assert services.drafting.draft(draft).content_id == ids[0]
    assert library.removed_sources() == []
