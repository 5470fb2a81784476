"""The hashtag library."""

import json

import pytest
from sqlalchemy import update

from advocate_desktop.domain.routine import PublicationKind
from advocate_desktop.errors import UsageError
from advocate_desktop.storage.tables import sources


def names(services, **query):
    return [entry.tag for entry in services.hashtags.entries(**query)]


def test_tags_are_kept_as_they_read_best(services):
    services.hashtags.keep(["#RénovationÉnergétique", "travaux publics", "isolation", "#isolation"])
    assert names(services) == ["isolation", "RénovationÉnergétique", "TravauxPublics"]


def test_one_tag_however_it_is_written(services):
    services.hashtags.keep(["#Énergie"])
    services.hashtags.keep(["energie"], [3])
    (entry,) = services.hashtags.entries()
    assert (entry.tag, entry.pillar_ids, entry.own) == ("Énergie", (3,), True)


@pytest.mark.parametrize("written", ["", "#", "12", "--", "#" + "a" * 200])
def test_what_is_no_tag_is_refused(services, written):
    with pytest.raises(UsageError):
        services.hashtags.keep([written])
    assert names(services) == []


def test_uses_are_counted_from_the_log(services, clock):
    for text in ("Un mur. #Énergie #Mur", "Un toit. #energie #énergie", "Rien ici, voir https://a.fr/#mur"):
        services.routine.log(PublicationKind.POST, clock.now(), ("linkedin",), text=text)
    services.routine.log(PublicationKind.COMMENT, clock.now(), ("linkedin",), text="#Énergie")
    first, second = services.hashtags.entries()
    assert (first.key, first.used, first.last_used) == ("energie", 2, clock.today())
    assert (second.tag, second.used, second.own) == ("Mur", 1, False)


def test_favourites_come_first_and_pillars_filter(services):
    services.hashtags.keep(["Mur"], [1])
    services.hashtags.keep(["Toit"], [2])
    services.hashtags.set_favourite("toit", True)
    assert names(services) == ["Toit", "Mur"]
    assert names(services, pillar_id=1) == ["Mur"]
    assert names(services, text="#toi") == ["Toit"]


def test_the_company_gives_its_own(services, add_content):
    details = {"suggested": [{"channel": "linkedin", "text": "Venez. #PortesOuvertes"}]}
    add_content(services.database, details=json.dumps(details))
    with services.database.write() as connection:
        connection.execute(update(sources).values(manifest=json.dumps({"hashtags": ["#Héliane"]})))
    entries = {entry.tag: entry for entry in services.hashtags.entries()}
    assert entries["Héliane"].companies == ("Héliane",)
    assert entries["PortesOuvertes"].companies == ("Héliane",)
    services.hashtags.set_favourite("Héliane", True)
    assert services.hashtags.entries()[0].own


def test_every_write_can_be_taken_back(services):
    states, befores = [services.hashtags.entries()], []
    for step in (
        lambda: services.hashtags.keep(["Mur", "Toit"]),
        lambda: services.hashtags.set_favourite("Mur", True),
        lambda: services.hashtags.set_pillars("Mur", [1, 2]),
        lambda: services.hashtags.remove("Mur"),
    ):
        befores.append(step().before)
        states.append(services.hashtags.entries())
    for before, state in zip(reversed(befores), reversed(states[:-1]), strict=True):
        services.hashtags.put_back(before)
        assert services.hashtags.entries() == state
