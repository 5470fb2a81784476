"""The few ideas Today asks for are those a search would put first."""

import pytest

from advocate_desktop.domain.content import Standing
from advocate_desktop.domain.library import LibraryQuery, Sort
from advocate_desktop.resources import resource_path

USABLE = (Standing.EXPIRING, Standing.FRESH, Standing.OLDER)


@pytest.mark.parametrize("lang", ["", "fr", "en"])
@pytest.mark.parametrize("limit", [1, 4, 1000])
def test_ideas_are_what_a_search_puts_first(services, lang, limit):
    services.library.import_paths([resource_path("sample_pack")])
    first = services.library.ideas("", 1)[0].id
    services.library.set_not_for_me([first], True)
    query = LibraryQuery(standings=USABLE, langs=(lang,) if lang else (), sort=Sort.MINE, limit=limit)
    wanted = [entry.id for entry in services.library.search(query).entries]
    assert wanted
    assert [entry.id for entry in services.library.ideas(lang, limit)] == wanted


def test_a_library_is_empty_until_something_is_in_sight(services):
    assert services.library.is_empty()
    services.library.import_paths([resource_path("sample_pack")])
    assert not services.library.is_empty()
    everything = services.library.search(LibraryQuery(limit=1000)).entries
    services.library.set_not_for_me([entry.id for entry in everything], True)
    assert services.library.is_empty()
