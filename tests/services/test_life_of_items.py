"""What happens to an item over its life: windows, seen, themes renamed, the hour an embargo ends."""

from datetime import UTC, datetime

import pytest

from advocate_desktop.domain.clock import FixedClock
from advocate_desktop.domain.library import LibraryQuery, Mine
from advocate_desktop.errors import UserError

NOW = datetime(2026, 11, 19, 11, 0, tzinfo=UTC)


def post(title, **fields):
    lines = [f"title: {title}", *(f"{key}: {value}" for key, value in fields.items())]
    return "---\n" + "\n".join(lines) + "\n---\n\nDu texte.\n"


@pytest.fixture
def blog(services, tmp_path, monkeypatch):
    monkeypatch.setattr(services.library, "_clock", FixedClock(NOW))
    folder = tmp_path / "blog"
    folder.mkdir()
    for number in range(12):
        theme = ("Énergie", "energies", "Chantier")[number % 3]
        text = post(f"Post {number}", id=f"p{number}", date="2026-11-12", themes=f"[{theme}]")
        (folder / f"{number}.md").write_text(text, "utf-8")
    both = post("Both", id="both", date="2026-11-12", themes="[Énergie, energies]")
    (folder / "both.md").write_text(both, "utf-8")
    closed = post("Closed", id="closed", date="2026-11-18", embargo="2026-11-27T09:00:00+01:00")
    (folder / "closed.md").write_text(closed, "utf-8")
    services.library.import_paths([folder])
    return folder


def found(services, **query):
    return {entry.item.title for entry in services.library.search(LibraryQuery(**query)).entries}


def test_my_window_is_the_one_the_check_tells_and_can_be_filtered_by(services, blog):
    entries = services.library.search(LibraryQuery()).entries
    open_today = {
        entry.item.title
        for entry in entries
        if entry.window is not None and entry.window.holds(NOW.date()) and entry.item.embargo is None
    }
    assert all(entry.window == services.library.entry(entry.id).window for entry in entries)
    assert found(services, mine=(Mine.WINDOW,)) == open_today
    assert services.library.counts().mine[Mine.WINDOW] == len(open_today)
    assert found(services, text="post", mine=(Mine.WINDOW,)) == {title for title in open_today if "Post" in title}


def test_seen_drafted_and_noted_are_filters_with_their_counts(services, blog):
    first, second, third = (entry.id for entry in services.library.search(LibraryQuery()).entries[:3])
    assert services.library.set_seen([first, second], True).ids == {first, second}
    assert services.library.set_seen([first, third], True).ids == {third}
    services.library.set_seen([second], False)
    services.library.set_note(second, "Ask Claire first")
    counts = services.library.counts().mine
    assert (counts[Mine.SEEN], counts[Mine.UNSEEN], counts[Mine.NOTED]) == (2, 12, 1)
    page = services.library.search(LibraryQuery(mine=(Mine.NOTED, Mine.UNSEEN)))
    assert [entry.note for entry in page.entries] == ["Ask Claire first"]
    assert page.total == 1


def test_rows_of_a_list_are_known_by_their_ranges(services, blog):
    query = LibraryQuery(text="post")
    ids = [entry.id for entry in services.library.search(query).entries]
    assert services.library.ids(query, [(0, 2), (5, 3)]) == (*ids[:2], *ids[5:8])


def test_the_next_opening_is_known_until_it_is_past(services, blog, monkeypatch):
    opening = datetime.fromisoformat("2026-11-27T09:00:00+01:00")
    assert services.library.next_opening() == opening
    monkeypatch.setattr(services.library, "_clock", FixedClock(opening))
    assert services.library.next_opening() is None


def test_themes_become_one_outlive_an_update_and_come_back(services, blog):
    before = services.library.counts().themes
    assert before == {"Énergie": 5, "energies": 5, "Chantier": 4}
    renaming = services.themes.rename("energies", "énergie")
    assert renaming.name == "Énergie"
    assert services.library.counts().themes == {"Énergie": 9, "Chantier": 4}
    (blog / "0.md").write_text(post("Post 0 again", id="p0", date="2026-11-12", themes="[energies]"), "utf-8")
    services.library.import_paths([blog])
    assert len(found(services, themes=("Énergie",))) == 9
    assert len(found(services, text="post theme:énergie")) == 8
    whole = services.library.search(LibraryQuery(text="Both")).entries[0]
    assert whole.item.themes == ("Énergie",)
    services.themes.rename("Énergie", "Power")
    assert services.themes.all() == {"Chantier": ["Chantier"], "Power": ["energies", "Énergie"]}
    services.themes.put_back(renaming.before)
    assert set(services.themes.all()) == {"Chantier", "Énergie", "energies"}


def test_a_name_that_cannot_be_changes_nothing(services, blog):
    for shown, name in (("Énergie", "  "), ("Énergie", "x" * 61), ("Unknown", "Power")):
        with pytest.raises(UserError):
            services.themes.rename(shown, name)
    assert "Énergie" in services.themes.all()
