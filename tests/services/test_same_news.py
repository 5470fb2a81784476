"""The same news from two places stands once in the library; searches are kept by name."""

from datetime import UTC, date, datetime

import pytest

from advocate_desktop.domain.clock import FixedClock
from advocate_desktop.domain.content import ContentItem, Kind, SourceKind
from advocate_desktop.domain.library import LibraryQuery, Sort
from advocate_desktop.domain.same_news import alike, issues_of_one_series, shingles
from advocate_desktop.errors import UserError
from advocate_desktop.paths import ProfilePaths
from advocate_desktop.services.library import LibraryService
from advocate_desktop.services.saved_searches import SavedSearches
from advocate_desktop.settings import OptionStore
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.library_writer import LibraryWriter, NewContent, digest_of

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
NEWS = (
    "Le pont de la rivière rouvre lundi après deux ans de travaux qui ont mobilisé cent vingt personnes. "
    "Les équipes ont remplacé douze kilomètres de câbles, repeint les piles et posé des capteurs utiles dès "
    "qu’un boulon se desserre. La mairie, qui a payé la moitié du chantier, invite chacun à traverser à pied "
    "le matin de l’ouverture, avant les voitures et les bus."
)
OTHER = (
    "Notre atelier de formation accueille cette année trente apprentis de quatre lycées. Ils apprennent à souder, "
    "à lire un plan et à parler aux clients, avec des anciens qui leur donnent deux après-midis par semaine. La "
    "première promotion a trouvé du travail avant l’été, et la deuxième compte autant de filles que de garçons."
)


@pytest.fixture
def database(tmp_path):
    made = Database(tmp_path / "advocate.db", tmp_path / "backups")
    yield made
    made.close()


@pytest.fixture
def library(database, tmp_path):
    return LibraryService(database, ProfilePaths(tmp_path), OptionStore(tmp_path / "s.toml"), FixedClock(NOW))


def put(database, key, *items):
    with database.write() as connection:
        writer = LibraryWriter(connection, NOW)
        source = writer.put_source(SourceKind.FEED, key, key)
        kept = writer.put(source.id, [NewContent(item, item.body, digest_of(item)) for item in items])
    return source.id, kept.added + kept.updated


def item(name, body, day=date(2026, 11, 1), **fields):
    return ContentItem(external_id=name, title=name, body=body, date=day, lang=fields.pop("lang", "fr"), **fields)


def titles(library, **fields):
    return [entry.item.title for entry in library.search(LibraryQuery(sort=Sort.NEWEST, **fields)).entries]


def test_a_copy_stands_behind_the_first(library, database):
    put(database, "a", item("Blog", NEWS), item("Formation", OTHER))
    source, _ = put(
        database, "b", item("Communiqué", f"{NEWS[:250]} Lire la suite."), item("Le même", NEWS.upper())
    )
    page = library.search(LibraryQuery(sort=Sort.NEWEST))
    assert [(entry.item.title, entry.copies) for entry in page.entries] == [("Formation", 0), ("Blog", 2)]
    assert page.total == library.counts().all == 2
    assert titles(library, text="pont rivière") == ["Blog"]
    assert set(titles(library, sources=(source,))) == {"Communiqué", "Le même"}
    behind = library.same_news(page.entries[1].id)
    assert [entry.item.title for entry in behind] == ["Communiqué", "Le même"]


@pytest.mark.parametrize(
    "other",
    [
        item("Autre", OTHER),
        item("Un an après", NEWS, date(2027, 11, 1)),
        item("In English", NEWS, lang="en"),
        item("Embargo", NEWS, embargo=datetime(2026, 12, 1, tzinfo=UTC)),
        item("Court", "Le pont de la rivière rouvre lundi."),
    ],
    ids=lambda each: each.title,
)
def test_what_is_no_copy_stays_in_sight(library, database, other):
    put(database, "a", item("Blog", NEWS))
    put(database, "b", other)
    assert len(titles(library)) == 2


def test_a_copy_comes_to_light_when_it_changes_or_its_first_goes(library, database):
    source, _ = put(database, "a", item("Blog", NEWS))
    put(database, "b", item("Copie", NEWS), item("Autre copie", NEWS))
    put(database, "b", item("Copie", OTHER))
    assert set(titles(library)) == {"Blog", "Copie"}
    library.remove_source(source)
    assert set(titles(library)) == {"Copie", "Autre copie"}


def test_counts_agree_with_lists_when_some_items_stand_behind_others(library, database):
    put(database, "a", item("Blog", NEWS, themes=("Ponts",)), item("Formation", OTHER, kind=Kind.NEWS))
    put(database, "b", item("Copie", NEWS, themes=("Ponts", "Villes")))
    counts = library.counts()
    assert counts.themes == {"Ponts": 1}
    assert sum(counts.standings.values()) == counts.all == 2
    assert titles(library, themes=("Villes",)) == []


def test_a_text_cut_short_is_like_the_whole_and_another_is_not():
    assert alike(shingles(NEWS), shingles(NEWS[:300]))
    assert not alike(shingles(NEWS), shingles(OTHER))


def test_searches_are_kept_by_name(database):
    searches = SavedSearches(database, FixedClock(NOW))
    query = LibraryQuery("pont ", kinds=(Kind.NEWS,), langs=("fr",), after=date(2026, 1, 1), sort=Sort.NEWEST)
    assert searches.save("  Mes   ponts ", query)
    searches.save("Autre", LibraryQuery("école"))
    first, second = searches.all()
    assert (second.name, second.query) == ("Mes ponts", query)
    searches.save("Mes ponts", LibraryQuery("viaduc"))
    assert [each.query.text for each in searches.all()] == ["école", "viaduc"]
    with pytest.raises(UserError, match="Autre"):
        searches.rename(second.id, "Autre")
    searches.rename(first.id, "Écoles")
    searches.remove(second.id)
    assert [each.name for each in searches.all()] == ["Écoles"]
    for name, asked in (("", query), ("Tout", LibraryQuery(limit=5))):
        with pytest.raises(UserError):
            searches.save(name, asked)


@pytest.mark.parametrize(
    ("title", "other", "are"),
    [
        ("La lettre du 7 juin 2026", "La lettre du 14 juin 2026", True),
        ("Nouvelles de mai", "Nouvelles de juin", True),
        ("Release 2.4", "Release 2.5", True),
        ("La lettre", "La lettre", False),
        ("Nos 3 ponts", "3 ponts neufs", False),
    ],
)
def test_two_issues_of_a_letter_are_two_news(title, other, are):
    assert issues_of_one_series(title, other) is are
