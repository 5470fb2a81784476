"""What the profile knows reaches the checks, and what is waved away stays away."""

import pytest

from advocate_desktop.domain.ignoring import IgnoreScope
from advocate_desktop.errors import UserError
from advocate_desktop.messages import Messages
from advocate_desktop.resources import resource_path
from advocate_desktop.settings import ENABLED_CHECKS

ENGLISH = Messages("en")
TEXT = "At the end of the day, my boots were wet. Needless to say, I went home by tram."


def remarks(services, draft, check):
    report = services.checking.prepare(draft.id, ENGLISH).run(draft.text)
    return [finding for finding in report.findings if finding.check == check]


@pytest.fixture
def draft(services):
    return services.drafting.new(lang="en", text=TEXT)[0]


def test_a_remark_is_waved_away_for_one_draft_and_comes_back(services, draft):
    twin, _ = services.drafting.new(lang="en", text=TEXT)
    first, second = remarks(services, draft, "cliche")
    kept, changes = services.checking.ignore(draft.id, first, draft.text, IgnoreScope.HERE)
    assert changes.ids == {draft.id}
    assert remarks(services, draft, "cliche") == [second]
    assert len(remarks(services, twin, "cliche")) == 2
    services.checking.forget(kept.id)
    assert remarks(services, draft, "cliche") == [first, second]
    services.checking.put_back(kept)
    assert remarks(services, draft, "cliche") == [second]


def test_words_are_waved_away_in_every_draft(services, draft):
    twin, _ = services.drafting.new(lang="en", text=f"Yes. {TEXT}")
    first, _second = remarks(services, draft, "cliche")
    services.checking.ignore(draft.id, first, draft.text, IgnoreScope.WORDS)
    assert len(remarks(services, twin, "cliche")) == 1
    (ignored,) = services.checking.ignored()
    assert (ignored.words, ignored.draft_id) == ("at the end of the day", None)


def test_a_kind_of_remark_is_waved_away_for_good(services, draft):
    first, _second = remarks(services, draft, "cliche")
    services.checking.ignore(draft.id, first, draft.text, IgnoreScope.ALWAYS)
    other, _ = services.drafting.new(lang="en", text="At the end of the day we went home, my crew and I.")
    assert not [finding for finding in remarks(services, other, "cliche") if finding.kind == first.kind]


def test_waving_away_twice_keeps_one(services, draft):
    first = remarks(services, draft, "cliche")[0]
    once, _ = services.checking.ignore(draft.id, first, draft.text, IgnoreScope.HERE)
    twice, _ = services.checking.ignore(draft.id, first, draft.text, IgnoreScope.HERE)
    assert once == twice
    assert services.checking.ignored(draft.id) == [once]


def test_what_holds_the_copy_back_cannot_be_waved_away(services):
    held, _ = services.drafting.new(lang="en", text=f"{TEXT} [[Why?]]")
    (stop,) = remarks(services, held, "open-prompt")
    with pytest.raises(UserError):
        services.checking.ignore(held.id, stop, held.text, IgnoreScope.HERE)
    assert services.checking.ignored(held.id) == []


def test_an_erased_draft_takes_its_waved_remarks_along(services, draft):
    services.checking.ignore(draft.id, remarks(services, draft, "cliche")[0], draft.text, IgnoreScope.HERE)
    services.drafting.delete(draft.id)
    services.drafting.erase(draft.id)
    assert services.checking.ignored(draft.id) == []


def test_all_safe_fixes_at_once(services):
    draft, _ = services.drafting.new(
        lang="en", text='I went  there !! See https://a.example/?utm_source=x&p=2 again. It was “wet” and "cold" .'
    )
    fixed = services.checking.prepare(draft.id, ENGLISH).fix_all(draft.text)
    assert fixed == "I went there! See https://a.example/?p=2 again. It was “wet” and “cold”."


def test_a_check_that_is_off_by_default_can_be_wanted(services):
    text = "I walked up the stairs of the school with the headmaster. " * 5
    draft, _ = services.drafting.new(lang="en", text=text)
    assert not remarks(services, draft, "conversation")
    services.foundation.settings.set(ENABLED_CHECKS, ["conversation"])
    assert remarks(services, draft, "conversation")


def test_the_rules_and_names_of_a_pack_are_known(services):
    services.library.import_paths([resource_path("sample_pack")])
    draft, _ = services.drafting.new(lang="fr", text="Bravo à Héliane pour cette passoire thermique isolée.")
    report = services.checking.prepare(draft.id, Messages("fr")).run(draft.text)
    found = {finding.check: finding for finding in report.findings}
    assert found["company"].fix.replacement == "logement classé F ou G"
    assert found["disclosure"].fix.replacement == " (j’y travaille)"


def test_the_rhythm_of_the_day_is_known(services, draft):
    from datetime import timedelta

    now = services.foundation.clock.now()
    services.checking.publish(services.drafting.new(lang="en", text=TEXT)[0].id, now - timedelta(minutes=5))
    (finding,) = remarks(services, draft, "cadence")
    assert finding.kind == "today"
