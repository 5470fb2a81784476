from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from advocate_desktop.domain.content import ContentImage, ContentItem, Kind, SourceKind, SuggestedText
from advocate_desktop.domain.guide import Guide, GuideText, SensitiveTopic
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.library import LibraryRows
from advocate_desktop.storage.library_writer import LibraryWriter, NewContent, digest_of

NOW = datetime(2026, 11, 19, 10, 42, tzinfo=UTC)
FULL = ContentItem(
    external_id="a",
    title="Élan",
    body="Corps **gras**",
    date=date(2026, 11, 1),
    lang="fr",
    kind=Kind.EVENT,
    themes=("Zoé", "Écoles"),
    summary="Résumé",
    url="https://example.org",
    author="Claire",
    path="content/a.md",
    images=(ContentImage("images/a.png", "Une façade"),),
    facts=("58 % de moins",),
    suggested=(SuggestedText("linkedin", "Texte"),),
    embargo=datetime(2026, 11, 27, 8, tzinfo=UTC),
    expires=date(2026, 12, 4),
    extra={"layout": "post"},
)


@pytest.fixture
def database(tmp_path):
    made = Database(tmp_path / "advocate.db", tmp_path / "backups")
    yield made
    made.close()


def new(item):
    return NewContent(item, item.body, digest_of(item))


def put(database, *items, same_anywhere=False):
    with database.write() as connection:
        writer = LibraryWriter(connection, NOW)
        source = writer.put_source(SourceKind.PACK, "pack:h", "Héliane", company="Héliane SA", version="1.0")
        return source, writer.put(source.id, [new(item) for item in items], same_anywhere=same_anywhere)


def entry(database, content_id):
    with database.read() as connection:
        return LibraryRows(connection).entries((content_id,))[0][0]


def test_an_item_comes_back_as_it_was_put(database):
    source, kept = put(database, FULL)
    found = entry(database, kept.added[0])
    assert found.item == FULL
    assert found.source == source
    assert (found.drafts, found.published_on, found.seen_at, found.not_for_me) == (0, None, None, False)


def test_text_no_database_can_hold_is_mended(database):
    odd = ContentItem("b\ud800", "a\x00b", "c\ud800d", extra={"k\udfff": "\x00"}, themes=("\ud800", "\udfff"))
    _, kept = put(database, odd)
    assert entry(database, kept.added[0]).item.title == "ab"
    assert put(database, odd)[1].unchanged == kept.added


def test_the_same_again_changes_nothing_and_a_change_keeps_what_is_personal(database):
    _, kept = put(database, FULL)
    content_id = kept.added[0]
    with database.write() as connection:
        rows = LibraryRows(connection)
        assert rows.mark_seen(content_id, NOW)
        assert not rows.mark_seen(content_id, NOW)
        assert rows.set_note(content_id, "À relire")
        assert rows.set_not_for_me(content_id, True, NOW)
        assert not rows.set_not_for_me(content_id, True, NOW)
        connection.exec_driver_sql(
            "INSERT INTO drafts (kind, title, text, channel, lang, content_id, created_at, updated_at)"
            " VALUES ('post', '', '', 'linkedin', 'fr', ?, '', '')",
            (content_id,),
        )
    assert put(database, FULL)[1].unchanged == (content_id,)
    changed = replace(FULL, title="Autre", themes=("Écoles",))
    assert put(database, changed)[1].updated == (content_id,)
    found = entry(database, content_id)
    assert found.item == changed
    assert (found.seen_at, found.not_for_me, found.drafts) == (NOW, True, 1)
    with database.read() as connection:
        assert LibraryRows(connection).note(content_id) == "À relire"


def test_every_field_counts_for_a_change():
    changes = {
        "title": "x", "body": "x", "date": None, "lang": "en", "kind": Kind.JOB, "themes": (), "summary": "x",
        "url": "x", "author": "x", "path": "x", "images": (), "facts": (), "suggested": (), "embargo": None,
        "expires": None, "extra": {},
    }  # fmt: skip
    digests = {digest_of(replace(FULL, **{name: value})) for name, value in changes.items()}
    assert len(digests | {digest_of(FULL)}) == len(changes) + 1
    assert digest_of(FULL, with_path=False) == digest_of(replace(FULL, path="x"), with_path=False)


def test_what_is_taken_back_is_marked_and_may_return(database):
    other = replace(FULL, external_id="b")
    source, kept = put(database, FULL, other)
    with database.write() as connection:
        assert LibraryWriter(connection, NOW).withdraw_others(source.id, kept.added[:1]) == (kept.added[1],)
        assert LibraryWriter(connection, NOW).withdraw_others(source.id, kept.added[:1]) == ()
    assert entry(database, kept.added[1]).withdrawn
    assert put(database, other)[1].updated == (kept.added[1],)
    assert not entry(database, kept.added[1]).withdrawn


def test_copies_in_two_places_are_one_where_asked(database):
    _, kept = put(database, FULL, replace(FULL, external_id="b"), same_anywhere=True)
    assert (len(kept.added), kept.unchanged) == (1, kept.added)


def test_the_guide_comes_back_and_is_replaced(database):
    topics = (
        SensitiveTopic("a", words=("fusion",), names=("ACME",), reasons={"fr": "Secret"}, until=date(2026, 12, 1)),
        SensitiveTopic("b", patterns=(r"\d+ €",), kind="money", until=NOW),
        SensitiveTopic("c"),
    )
    guide = Guide((GuideText("charter", "fr", "# Charte", "Charte", "2"),), topics)
    source, _ = put(database, FULL)
    with database.write() as connection:
        LibraryWriter(connection, NOW).put_guide(source.id, guide, {"rules/fr/a.toml": "x = 1"})
    with database.read() as connection:
        assert LibraryRows(connection).guide() == guide
        assert LibraryRows(connection).pack_files("rules/") == {(source.id, "rules/fr/a.toml"): "x = 1"}
    with database.write() as connection:
        LibraryWriter(connection, NOW).put_guide(source.id, Guide(), {})
    with database.read() as connection:
        assert LibraryRows(connection).guide() == Guide()
