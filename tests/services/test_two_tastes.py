"""Two people who play with other tastes get other grids, and are proposed other content from the same pack."""

import pytest

from advocate_desktop.bootstrap import Services, lay_foundation
from advocate_desktop.domain.steps import Reason, StepKind
from advocate_desktop.resources import resource_path
from advocate_desktop.settings import LANGUAGE
from tests.card_player import play_services


@pytest.fixture
def two(tmp_path, clock):
    made = []
    for seed in (1, 6):
        services = Services(lay_foundation(tmp_path / str(seed), clock), "fr")
        services.foundation.settings.set(LANGUAGE, "fr")
        services.library.import_paths([resource_path("sample_pack")])
        play_services(services, seed)
        made.append(services)
    yield made
    for services in made:
        services.close()


def test_grids_and_suggestions_follow_the_taste(two, clock):
    first, second = (services.grids.axes() for services in two)
    assert [pillar.words for pillar in first.pillars] != [pillar.words for pillar in second.pillars]
    assert {form.id for form in first.forms} != {form.id for form in second.forms}
    fits = [
        [fit.entry.item.external_id for fit in services.grids.what_fits(axes.pillars[0].id, axes.forms[0].id)]
        for services, axes in zip(two, (first, second), strict=True)
    ]
    assert fits[0]
    assert fits[0] != fits[1]
    proposed = [
        [step.title for step in services.today.facts(clock.today()).steps if step.kind == StepKind.START]
        for services in two
    ]
    assert proposed[0][:3] != proposed[1][:3]


def test_today_proposes_content_for_the_pillar_least_served(two, clock):
    for services in two:
        pillar = services.grids.axes().pillars[0]
        steps = services.today.facts(clock.today()).steps
        chosen = [step for step in steps if step.reason == Reason.SUITS_PILLAR]
        assert {step.pillar for step in chosen} <= {pillar.name}
        plain = [step for step in steps if step.reason in (Reason.FRESH, Reason.UNUSED)]
        assert all(steps.index(one) < steps.index(other) for one in chosen for other in plain)
    assert any(
        step.reason == Reason.SUITS_PILLAR
        for services in two
        for step in services.today.facts(clock.today()).steps
    )
