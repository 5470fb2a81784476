"""What is typed in the search field: filters, what may have been meant, why an item is high."""

from datetime import UTC, date, datetime

import pytest

from advocate_desktop.domain.clock import FixedClock
from advocate_desktop.domain.content import ContentItem, Kind, SourceKind
from advocate_desktop.domain.library import Leaning, LibraryQuery, ReasonKind
from advocate_desktop.paths import ProfilePaths
from advocate_desktop.services.library import LibraryService
from advocate_desktop.settings import OptionStore
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.library_writer import LibraryWriter, NewContent, digest_of
from advocate_desktop.storage.stems import stems_of_query

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    paths = ProfilePaths(tmp_path)
    paths.create()
    database = Database(paths.database, paths.backups)
    items = [
        item("Le pont", "Un pont d’acier", date(2026, 11, 20), themes=("Ouvrages d’art",), kind=Kind.NEWS),
        item("Les écoles", "La rénovation des écoles près du pont", date(2025, 3, 1), themes=("Énergie",)),
        item("A bridge", "A steel bridge, un pont", date(2024, 6, 1), lang="en", themes=("Energy",)),
        item("Sans date", "Le pont d’avant", None),
    ]
    with database.write() as connection:
        writer = LibraryWriter(connection, NOW)
        for kind, key, some in (
            (SourceKind.FOLDER, "Blog Héliane", items[:2]),
            (SourceKind.FEED, "Actus", items[2:]),
        ):
            source = writer.put_source(kind, key, key)
            writer.put(source.id, [NewContent(each, each.body, digest_of(each)) for each in some])
    leaning = Leaning("Rénover", frozenset(stems_of_query("rénovation")))
    yield LibraryService(database, paths, OptionStore(paths.settings), FixedClock(NOW), lambda: (leaning,))
    database.close()


def item(title, body, day, **fields):
    fields.setdefault("lang", "fr")
    return ContentItem(external_id=title, title=title, body=body, date=day, **fields)


def titles(library, text, **fields):
    return [entry.item.title for entry in library.search(LibraryQuery(text, **fields)).entries]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("pont theme:énergie", {"Les écoles"}),
        ("thème:ener pont", {"Les écoles", "A bridge"}),
        ("theme:nothing pont", set()),
        ("pont type:actu", {"Le pont"}),
        ("pont -acier lang:fr", {"Les écoles", "Sans date"}),
        ("pont after:2025", {"Le pont", "Les écoles"}),
        ("pont après:2025 avant:2026", {"Les écoles"}),
        ("après:30j", {"Le pont"}),
        ("source:heliane", {"Le pont", "Les écoles"}),
        ("source:nobody pont", set()),
        ('"pont d’avant"', {"Sans date"}),
    ],
)
def test_filters_typed_among_words_narrow_the_list(library, typed, found):
    assert set(titles(library, typed)) == found


def test_typed_filters_and_those_beside_hold_together(library):
    assert titles(library, "pont type:actu", langs=("fr",)) == ["Le pont"]
    assert titles(library, "pont type:actu", kinds=(Kind.JOB,)) == []
    assert titles(library, "lang:fr", langs=("en",)) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("renovatoin", "rénovation"),
        ("ecloes", "écoles"),
        ("brigde lang:en", "bridge lang:en"),
        ("brigde lang:fr", ""),
        ("xyzzyplugh", ""),
        ("pnt", ""),
    ],
)
def test_a_word_nobody_says_is_put_right(library, typed, meant):
    page = library.search(LibraryQuery(typed))
    assert page.meant in {meant, f"{meant}s"} if meant else not page.meant
    assert page.total == library.search(LibraryQuery(f"{page.meant} " if meant else typed)).total
    assert bool(page.total) == bool(meant)
    assert library.ids(LibraryQuery(typed), [(0, 9)]) == tuple(entry.id for entry in page.entries)


def test_one_word_of_several_is_put_right(library):
    assert library.search(LibraryQuery("pont acire")).meant == "pont acier"
    assert titles(library, "pont acire") == titles(library, "pont acier")


def test_a_hit_in_a_note_says_so(library):
    (entry,) = [each for each in library.search(LibraryQuery("pont")).entries if each.item.title == "Le pont"]
    library.set_note(entry.id, "à raconter au salon de Lyon")
    page = library.search(LibraryQuery("salons"))
    assert [each.id for each in page.entries] == [entry.id]
    assert ReasonKind.NOTE in [each.kind for each in page.matches[0].reasons]
    assert page.matches[0].snippet == "à raconter au salon de Lyon"


def test_an_item_says_why_it_is_high(library):
    page = library.search(LibraryQuery("pont"))
    why = {entry.item.title: [each.kind for each in match.reasons] for entry, match in
           zip(page.entries, page.matches, strict=True)}  # fmt: skip
    assert page.entries[0].item.title == "Le pont"
    assert why["Le pont"] == [ReasonKind.TITLE, ReasonKind.FRESH]
    assert why["Les écoles"] == [ReasonKind.PILLAR]
    assert why["Sans date"] == []


def test_words_of_filters_are_not_marked_in_texts(library):
    assert library.highlights("Le type de pont, en fr", "type:actu pont") == ((11, 15),)
