"""What to say of one's tie with the company."""

import re

import pytest

from advocate_desktop.composing.disclosure import countries, disclosure
from advocate_desktop.domain.drafts import open_prompts
from advocate_desktop.settings import COUNTRY

FRENCH_FAULTS = re.compile(r"(?<!\u202f)[?!;]|(?<!\u00a0):(?!/)|'|«(?!\u00a0)|(?<!\u00a0)»")


def test_the_countries_of_the_product_are_known():
    assert set(countries()) == {"FR", "BE", "CH", "CA", "UK", "US", "DE", "EU"}


@pytest.mark.parametrize("country", ["FR", "BE", "CH", "CA", "UK", "US", "DE", "EU"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_country_has_its_rule_its_source_and_wordings(country, language):
    found = disclosure(country, language, "Héliane")
    assert found.sources
    assert found.url.startswith("https://")
    assert found.as_of.year >= 2026
    assert len(found.employee) >= 3
    assert all("Héliane" in sentence for sentence in found.employee)
    assert found.rewarded
    if language == "fr":
        for text in (found.rule, found.name, *found.employee):
            assert not FRENCH_FAULTS.search(text), text


def test_a_country_that_is_not_known_falls_back_to_the_language():
    assert disclosure("ZZ", "fr").country == "FR"
    assert disclosure("", "en").country == "EU"
    assert disclosure("gb", "en").country == "UK"


def test_without_a_name_the_company_is_asked_for():
    assert list(open_prompts(disclosure("FR", "fr").employee[0]))


def test_the_person_and_their_pack_say_the_rest(services, foundation, add_content):
    add_content(services.database)
    foundation.settings.set(COUNTRY, "BE")
    with services.database.write() as connection:
        connection.exec_driver_sql("UPDATE sources SET company = 'Héliane'")
    found = services.disclosure.disclosure(language="fr")
    assert (found.country, found.employee[0]) == ("BE", "Je travaille chez Héliane.")
    assert ("DE", "Allemagne") in services.disclosure.countries("fr")
