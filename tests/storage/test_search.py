import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advocate_desktop.domain.content import ContentItem, Kind, LibraryEntry, SourceKind, Standing, standing
from advocate_desktop.domain.library import MATCHES_RANKED, LibraryQuery, Sort
from advocate_desktop.storage.counts import count
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.library import LibraryRows
from advocate_desktop.storage.library_writer import LibraryWriter, NewContent, digest_of
from advocate_desktop.storage.search import find

NOW = datetime(2026, 11, 19, 11, 42, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.fixture
def database(tmp_path):
    made = Database(tmp_path / "advocate.db", tmp_path / "backups")
    yield made
    made.close()


def put(database, *items, key="folder:/blog"):
    """Keep items; gives their ids in order."""
    with database.write() as connection:
        writer = LibraryWriter(connection, NOW)
        source = writer.put_source(SourceKind.FOLDER, key, "blog")
        kept = writer.put(source.id, [NewContent(item, item.body, digest_of(item)) for item in items])
    return kept.added


def item(title, body="", **fields):
    fields.setdefault("date", date(2026, 11, 1))
    fields.setdefault("lang", "fr")
    return ContentItem(external_id=fields.pop("external_id", f"{title}|{body}"), title=title, body=body, **fields)


def titles(database, text="", **fields):
    with database.read() as connection:
        hits = find(connection, LibraryQuery(text, **fields), NOW)
        return [entry.item.title for entry, _ in LibraryRows(connection).entries(hits.ids)]


@pytest.mark.parametrize(
    ("body", "query"),
    [
        ("Les chevaux", "cheval "),
        ("Le cheval", "chevaux "),
        ("Les écoles rénovées", "rénové école "),
        ("Une entreprise heureuse", "heureux "),
        ("L’équipe", "equipe "),
        ("d'équipe", "l’équipe "),
        ("la main-d’œuvre", "oeuvre "),
        ("la main-d'oeuvre", "œuvre "),
        ("la mise en œuvre du plan", '"mise en œuvre"'),
        (unicodedata.normalize("NFD", "énergie"), unicodedata.normalize("NFC", "énergie")),
        ("énergie", unicodedata.normalize("NFD", "énergie")),
        ("la R&D", "R&D"),
        ("en C++ moderne", "C++"),
        ("#RSE", "rse"),
        ("la RSE", "#RSE"),
        ("Saint-Nazaire", "saint-naz"),
        ("rénovation", "réno"),
        ("RÉNOVATION", "renovation "),
        ("ré\u00adnovation", "rénovation"),
    ],
)
def test_french_is_found_however_it_is_written(database, body, query):
    put(database, item("Oui", body), item("Non", "tout autre chose"))
    assert titles(database, query) == ["Oui"]


@pytest.mark.parametrize(
    ("body", "query"), [("renovating schools", "renovation "), ("the company's plan", "company "), ("ran", "ran")]
)
def test_english_is_found_however_it_is_written(database, body, query):
    put(database, item("Yes", body, lang="en"), item("No", "something else", lang="en"))
    assert titles(database, query) == ["Yes"]


def test_c_and_cplusplus_are_not_the_same(database):
    put(database, item("Plus", "du C++"), item("C", "du C seul"))
    assert titles(database, "C++") == ["Plus"]


def test_every_word_counts_and_minus_leaves_out(database):
    put(database, item("A", "plan solaire"), item("B", "plan retard"), item("C", "solaire"))
    assert titles(database, "plan solaire")[0] == "A"
    assert titles(database, "plan -retard") == ["A"]
    assert titles(database, '"plan solaire"') == ["A"]
    assert titles(database, '"solaire plan"') == []


def test_a_title_counts_more_than_a_body(database):
    put(database, item("Rien", "toiture " * 3, date=date(2026, 11, 9)), item("La toiture", "rien d’autre ici"))
    assert titles(database, "toiture ") == ["La toiture", "Rien"]


@pytest.mark.parametrize(
    ("title", "query"),
    [
        ("Focus on accessibility", "accessible "),
        ("Les écoles rénovées", "rénovation d'une école"),
        ("Plan solaire", "plan so"),
        ("Le micro-achat", "microachats"),
        ("Le microachat", "micro-achat"),
        ("Les micro-achats", "micro-achat"),
    ],
)
def test_a_title_is_first_in_whatever_form(database, title, query):
    newer = [item(f"Autre {number}", f"{query} et le reste", date=date(2026, 11, 9)) for number in range(5)]
    put(database, item(title, "Rien.", date=date(2015, 1, 1)), *newer)
    assert titles(database, query)[0] == title


def test_what_comes_back_to_a_thing_is_before_what_names_it(database):
    long = "autre chose encore. " * 40
    put(database, item("Passant", f"rénover. {long}"), item("Sujet", f"rénovée rénovation rénover. {long}"))
    assert titles(database, "rénovations ") == ["Sujet", "Passant"]


def test_an_old_title_is_found_behind_a_thousand_newer_items(database):
    newer = [item(f"Autre {number}", "la facture et le chauffage") for number in range(MATCHES_RANKED + 50)]
    put(database, item("Chauffage : réduire sa facture", "Rien.", date=date(2012, 1, 1)), *newer)
    assert titles(database, "facture chauffage")[0] == "Chauffage : réduire sa facture"


def test_a_title_is_let_off_one_word_of_many(database):
    others = [item(f"Autre {number}", "guide des services de la carte statique") for number in range(4)]
    put(database, item("Découverte de la carte static des services", "Rien."), *others)
    assert titles(database, "carte statique services ")[0] == "Découverte de la carte static des services"


def test_most_words_follow_where_few_hold_all(database):
    put(
        database,
        item("A", "plan solaire de la ville"),
        item("B", "plan solaire du port"),
        item("C", "plan du port"),
        item("D", "rien"),
    )
    assert titles(database, "plan solaire ville") == ["A", "B"]
    assert titles(database, "plan solaire zzyzx ")[:2] == ["B", "A"]
    assert titles(database, '"plan solaire" zzyzx ') == ["B", "A"]
    assert titles(database, '"plan zzyzx" solaire ') == []
    assert titles(database, "port zzyzx -solaire ") == ["C"]
    assert titles(database, "comment faire un plan du port ?")[0] == "C"


def test_themes_the_author_and_a_note_are_found_too(database):
    (kept, _) = put(database, item("A", themes=("Énergies",), author="Anne Leroy"), item("B", "rien"))
    assert titles(database, "énergie ") == titles(database, "leroy") == ["A"]
    with database.write() as connection:
        LibraryRows(connection).set_note(kept, "pour le salon de Lyon")
    assert titles(database, "salons ") == ["A"]
    with database.write() as connection:
        LibraryRows(connection).set_note(kept, "")
    assert titles(database, "salons ") == []


def test_signs_alone_find_nothing_and_blank_lists_everything(database):
    put(database, item("A"), item("B"))
    assert titles(database, "🚀") == []
    assert len(titles(database, "  ")) == 2


def test_orders(database):
    put(
        database,
        item("Zèbre", date=date(2026, 11, 10)),
        item("Été", date=date(2020, 1, 1)),
        item("abri", date=None),
        item("Eau", date=date(2019, 1, 1), expires=date(2026, 12, 24)),
    )
    assert titles(database, sort=Sort.NEWEST) == ["Zèbre", "Été", "Eau", "abri"]
    assert titles(database, sort=Sort.TITLE) == ["abri", "Eau", "Été", "Zèbre"]
    assert titles(database, sort=Sort.MINE) == ["Zèbre", "Eau", "Été", "abri"]
    assert titles(database, sort=Sort.MINE, limit=2, offset=1) == ["Eau", "Été"]


@pytest.mark.parametrize("sort", list(Sort))
def test_pages_of_a_search_lie_end_to_end(database, sort):
    put(database, *(item(f"Plan {number}", date=date(2026, 1, 1 + number % 28)) for number in range(30)))
    whole = titles(database, "plan ", sort=sort, limit=30)
    assert sorted(whole) == sorted(f"Plan {number}" for number in range(30))
    pages = [titles(database, "plan ", sort=sort, limit=7, offset=offset) for offset in range(0, 35, 7)]
    assert [title for page in pages for title in page] == whole
    with database.read() as connection:
        assert find(connection, LibraryQuery("plan ", sort=sort, limit=7, offset=70), NOW).total == 30


def test_a_total_is_bounded_to_the_newest_matches(database):
    put(database, *(item(f"Plan {number}", date=date(2026, 1, 1)) for number in range(MATCHES_RANKED + 5)))
    with database.read() as connection:
        hits = find(connection, LibraryQuery("plan"), NOW)
        assert (hits.total, hits.bounded) == (MATCHES_RANKED, True)
        hits = find(connection, LibraryQuery(""), NOW)
        assert (hits.total, hits.bounded) == (MATCHES_RANKED + 5, False)


def test_more_items_on_one_day_than_a_day_has_room_for(database):
    day = date(2026, 1, 1)
    put(database, *(item(f"Plan {number}", date=day) for number in range(4200)), item("Seul", date=None))
    put(database, item("Plan neuf", date=day), item("Demain", date=day + timedelta(days=1)))
    with database.read() as connection:
        assert find(connection, LibraryQuery("neuf"), NOW).total == 1
        assert find(connection, LibraryQuery("demain"), NOW).total == 1
        assert find(connection, LibraryQuery("seul"), NOW).total == 1


def test_filters(database):
    put(
        database,
        item("Fête", "plan", kind=Kind.EVENT, themes=("Vie", "École")),
        item("Job", "plan", kind=Kind.JOB, lang="en", themes=("École",)),
    )
    for text in ("", "plan"):
        assert titles(database, text, kinds=(Kind.EVENT,)) == ["Fête"]
        assert titles(database, text, langs=("en",)) == ["Job"]
        assert titles(database, text, themes=("Vie",)) == ["Fête"]
        assert titles(database, text, themes=("École",), kinds=(Kind.JOB,)) == ["Job"]
        assert titles(database, text, sources=(99,)) == []


def test_what_is_not_for_the_person_is_out_of_sight(database):
    first, _ = put(database, item("A", "plan"), item("B", "plan"))
    with database.write() as connection:
        assert LibraryRows(connection).set_not_for_me(first, True, NOW)
    for sort in Sort:
        assert titles(database, "plan", sort=sort) == ["B"]
        assert titles(database, sort=sort) == ["B"]
    assert titles(database, not_for_me=True) == ["A"]
    assert titles(database, "plan", not_for_me=True) == ["A"]
    with database.read() as connection:
        counts = count(connection, NOW)
    assert (counts.all, counts.not_for_me) == (1, 1)


DAYS = st.dates(date(2026, 10, 20), date(2026, 12, 20)) | st.none()
MOMENTS = st.integers(0, 5 * 24 * 60).map(
    lambda minutes: datetime(2026, 11, 17, tzinfo=UTC) + timedelta(minutes=minutes)
)


# Date, expiry, embargo; withdrawn, used, not for me.
FACTS = st.tuples(DAYS, DAYS, MOMENTS | st.none(), st.booleans(), st.booleans(), st.booleans())


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    facts=st.lists(FACTS, min_size=1, max_size=8),
    now=MOMENTS.map(lambda moment: moment.astimezone(ZoneInfo("Europe/Paris"))),
)
def test_standing_is_the_same_in_sql_and_in_the_domain(database, facts, now):
    items = []
    with database.write() as connection:
        connection.exec_driver_sql("DELETE FROM sources")
        connection.exec_driver_sql("DELETE FROM publications")
    for number, (day, expires, embargo, _, _, _) in enumerate(facts):
        items.append(item(f"Plan {number}", date=day, expires=expires, embargo=embargo))
    ids = put(database, *items)
    with database.write() as connection:
        for content_id, (_, _, _, withdrawn, used, hidden) in zip(ids, facts, strict=True):
            if withdrawn:
                connection.exec_driver_sql("UPDATE content SET withdrawn = 1 WHERE id = ?", (content_id,))
            if used:
                connection.exec_driver_sql(
                    "INSERT INTO publications (kind, instant, zone, local_date, channels, content_id)"
                    " VALUES ('post', '2026-11-01T00:00:00Z', 'UTC', '2026-11-01', '[]', ?)",
                    (content_id,),
                )
            if hidden:
                LibraryRows(connection).set_not_for_me(content_id, True, now)
    ids = [content_id for content_id, fact in zip(ids, facts, strict=True) if not fact[-1]]
    with database.read() as connection:
        entries: list[LibraryEntry] = [entry for entry, _ in LibraryRows(connection).entries(ids)]
        counts = count(connection, now)
        for wanted in Standing:
            expected = {entry.id for entry in entries if standing(entry, now) is wanted}
            for text in ("", "plan"):
                query = LibraryQuery(text, standings=(wanted,))
                assert set(find(connection, query, now).ids) == expected
            assert counts.standings[wanted] == len(expected)
        usable = [entry.id for entry in entries if standing(entry, now) in {Standing.FRESH, Standing.EXPIRING}]
        for text in ("", "plan"):
            mine = find(connection, LibraryQuery(text, sort=Sort.MINE), now).ids
            assert set(mine[: len(usable)]) == set(usable)
            assert sorted(mine) == sorted(ids)


def test_an_update_is_found_by_its_new_words_alone(database):
    old = item("Titre", "ancien", external_id="a.md")
    put(database, old)
    put(database, replace(old, body="nouveau", date=date(2020, 1, 1)))
    assert titles(database, "nouveau ") == ["Titre"]
    assert titles(database, "ancien ") == []
    with database.write() as connection:
        connection.exec_driver_sql("INSERT INTO search_index(search_index) VALUES ('integrity-check')")
