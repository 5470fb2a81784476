"""One draft for several channels."""

import pytest

from advocate_desktop.domain.draft_states import DraftState, VersionReason
from advocate_desktop.errors import UsageError, UserError
from advocate_desktop.messages import Messages
from advocate_desktop.settings import INTERNAL_MAXIMUM, MASTODON_MAXIMUM

COMMON = "Je suis passé lundi sur le chantier, et j’ai vu la directrice ouvrir le portail. Et chez vous ?"
SHORT = "Lundi, j’ai vu la directrice ouvrir le portail. Et chez vous ?"
ENGLISH = Messages("en")


@pytest.fixture
def draft(services):
    made, _ = services.drafting.new(channel="linkedin", lang="fr", text=COMMON)
    return made.id


def texts(services, draft):
    return [(each.channel, each.text, each.own, each.behind) for each in services.variants.texts(draft)]


def test_a_draft_begins_with_its_main_channel_alone(services, draft):
    assert texts(services, draft) == [("linkedin", COMMON, False, False)]


def test_other_channels_share_the_common_text_until_they_have_their_own(services, draft):
    services.variants.add(draft, "bluesky")
    services.variants.add(draft, "x")
    services.variants.write(draft, "x", SHORT)
    services.drafting.save_text(draft, COMMON + " Oui.")
    assert texts(services, draft) == [
        ("linkedin", COMMON + " Oui.", False, False),
        ("bluesky", COMMON + " Oui.", False, False),
        ("x", SHORT, True, True),
    ]
    services.variants.seen(draft, "x")
    assert not services.variants.texts(draft)[2].behind


def test_every_write_can_be_taken_back(services, draft):
    steps = [
        lambda: services.variants.add(draft, "x"),
        lambda: services.variants.write(draft, "x", SHORT),
        lambda: services.variants.write(draft, "x", SHORT + " !"),
        lambda: services.variants.back_to_common(draft, "x"),
        lambda: services.variants.remove(draft, "x"),
    ]
    states, befores = [texts(services, draft)], []
    for step in steps:
        befores.append(step().before)
        states.append(texts(services, draft))
    for before, state in zip(reversed(befores), reversed(states[:-1]), strict=True):
        services.variants.put_back(draft, "x", before)
        assert texts(services, draft) == state


def test_words_of_a_channel_are_never_lost(services, draft):
    services.variants.write(draft, "x", SHORT)
    services.variants.back_to_common(draft, "x")
    (kept,) = services.variants.versions(draft, "x")
    assert (kept.text, kept.reason) == (SHORT, VersionReason.BEFORE_RESTORE)
    assert services.drafting.versions(draft) == []
    services.variants.restore_version(draft, kept.id)
    assert services.drafting.text_on(draft, "x") == SHORT


def test_what_makes_no_sense_is_refused(services, draft):
    with pytest.raises(UserError):
        services.variants.write(draft, "linkedin", "x")
    with pytest.raises(UsageError):
        services.variants.add(draft, "myspace")
    with pytest.raises(UserError):
        services.variants.texts(999)


def test_the_main_channel_may_change(services, draft):
    services.variants.write(draft, "x", SHORT)
    services.drafting.set_channel(draft, "x")
    assert texts(services, draft) == [("x", COMMON, False, False)]
    services.drafting.set_channel(draft, "linkedin")
    assert texts(services, draft)[1][:2] == ("x", SHORT)


def test_a_copy_takes_the_words_of_its_channel(services, draft):
    services.variants.write(draft, "x", SHORT)
    done = services.checking.copy(draft, ENGLISH, channel="x")
    assert done.text == SHORT.replace("\u202f", "\u00a0")
    assert services.checking.copy(draft, ENGLISH).text == COMMON
    assert [version.text for version in services.variants.versions(draft, "x")] == [SHORT]
    services.drafting.save_text(draft, "Autre chose, mais je garde la directrice et le portail.")
    assert services.drafting.drafts()[0].state is DraftState.COPIED


def test_a_post_on_two_channels_is_one_entry_of_the_log(services, draft, clock):
    services.variants.write(draft, "x", SHORT)
    services.checking.publish(draft, clock.now())
    services.checking.publish(draft, clock.now(), "x")
    (entry,) = services.routine.record().publications
    assert entry.channels == ("linkedin", "x")
    assert entry.text == COMMON


def test_a_second_post_with_the_same_words_is_told(services, draft, clock):
    services.checking.publish(draft, clock.now())
    again, _ = services.drafting.new(channel="linkedin", lang="fr", text=COMMON)
    stops = services.checking.copy(again.id, ENGLISH).refused
    assert "originality" in {stop.check for stop in stops}


def test_words_that_went_out_on_a_second_channel_are_guarded_too(services, draft, clock):
    other = "Ce matin le vent a plié trois bâches, et personne n’est monté avant midi sur la toiture nord."
    services.variants.write(draft, "bluesky", other)
    services.checking.publish(draft, clock.now())
    services.checking.publish(draft, clock.now(), "bluesky")
    again, _ = services.drafting.new(channel="bluesky", lang="fr", text=other)
    assert "originality" in {stop.check for stop in services.checking.copy(again.id, ENGLISH).refused}


def test_a_duplicate_has_the_same_channels(services, draft):
    services.variants.write(draft, "x", SHORT)
    copy, _ = services.drafting.duplicate(draft)
    assert texts(services, copy.id) == texts(services, draft)


def test_ones_own_server_sets_its_maximum(services, foundation):
    draft, _ = services.drafting.new(channel="mastodon", lang="fr", text="Je vois un mur. " * 50)
    assert {stop.check for stop in services.checking.copy(draft.id, ENGLISH).refused} >= {"length"}
    foundation.settings.set(MASTODON_MAXIMUM, 5000)
    assert "length" not in {stop.check for stop in services.checking.copy(draft.id, ENGLISH).refused}
    foundation.settings.set(INTERNAL_MAXIMUM, 100)
    prepared = services.checking.prepare(draft.id, ENGLISH).on_channel("internal")
    assert prepared.run("a" * 101).length.maximum == 100


def test_a_draft_sleeps_till_tomorrow_and_asks_for_nothing(services, draft, clock):
    today = clock.today()
    assert services.today.facts(today).steps[0].draft_id == draft
    services.drafting.sleep_on(draft)
    facts = services.today.facts(today)
    assert draft not in [step.draft_id for step in facts.steps]
    assert [line.id for line in facts.drafts] == [draft]
    (line,) = services.drafting.drafts()
    assert line.rests(today)
    assert not line.rests(line.rests_until)
    services.drafting.wake(draft)
    assert services.today.facts(today).steps[0].draft_id == draft
