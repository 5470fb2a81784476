"""Ideas from the first sentence to the post, with every step taken back."""

import time
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from advocate_desktop.domain.changes import Changed
from advocate_desktop.domain.drafts import Rung, open_prompts
from advocate_desktop.domain.fit import FitReason
from advocate_desktop.domain.grids import Axes, CellKey, GridForm, GridPillar, IdeaState
from advocate_desktop.domain.material import MaterialKind
from advocate_desktop.domain.routine import PublicationKind
from advocate_desktop.errors import UsageError, UserError
from advocate_desktop.resources import resource_path
from advocate_desktop.services.grids import GridsService
from advocate_desktop.settings import LANGUAGE, SLOT_DAYS

PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 11, 19)
AXES = Axes(
    (GridPillar(1, "Le chantier vu de l’intérieur", ("écoles",)), GridPillar(2, "La chaleur sans jargon")),
    (GridForm("forms.story", "Une histoire"), GridForm("forms.portrait", "Un portrait")),
)


@pytest.fixture
def grids(services):
    base = services.foundation
    return GridsService(
        services.database,
        services.library,
        drafting=services.drafting,
        routine=services.routine,
        settings=base.settings,
        clock=base.clock,
        axes=lambda: AXES,
    )


def cell(grids, pillar_id, form="forms.story"):
    return grids.idea_grid().cell(CellKey(pillar_id, form))


def sentences(ideas):
    return [idea.sentence for idea in ideas]


def test_an_idea_is_kept_moved_and_every_step_taken_back(grids):
    first = grids.add("  The school that   never closed ", 1, "forms.story").idea
    grids.add("The crane", 1, "forms.story")
    loose = grids.add("Ten words we should stop using")
    assert sentences(cell(grids, 1).ideas) == ["The school that never closed", "The crane"]
    assert sentences(grids.idea_grid().unplaced) == ["Ten words we should stop using"]
    moved = grids.move(loose.idea.id, 1, "forms.story", 0)
    assert moved.idea.id == loose.idea.id
    assert moved.changes.touches(Changed.IDEAS)
    assert sentences(cell(grids, 1).ideas)[0] == "Ten words we should stop using"
    back = grids.put_back(moved.before)
    assert sentences(cell(grids, 1).ideas) == ["The school that never closed", "The crane"]
    grids.put_back(back.before)
    assert sentences(cell(grids, 1).ideas)[0] == "Ten words we should stop using"
    grids.put_back(loose.before)
    assert sentences(grids.tray()) == ["Ten words we should stop using"]
    deleted = grids.delete(first.id)
    assert len(grids.tray()) == 2
    grids.put_back(deleted.before)
    grids.restore(loose.idea.id)
    assert not grids.tray()


def test_an_idea_becomes_a_draft_with_its_material_and_its_questions(grids, services, add_content):
    content_id = add_content(services.database, title="Une école en chantier")
    quote, _ = services.material.add(MaterialKind.QUOTE, "On n’a jamais fermé", "Awa")
    idea = grids.add(
        "L’école", 1, "forms.story", rung=Rung.STORY, content_id=content_id, material_id=quote.id
    ).idea
    draft, changes = grids.start_draft(idea.id)
    assert changes.touches(Changed.DRAFTS, Changed.IDEAS)
    assert (draft.title, draft.content_id, draft.form, draft.lang) == ("L’école", content_id, "forms.story", "fr")
    assert draft.text.startswith("«\u00a0On n’a jamais fermé\u00a0» (Awa)\n\n[[À vous")
    assert len(list(open_prompts(draft.text))) == 3
    assert services.drafting.draft(draft.id).rung is Rung.STORY
    assert services.material.material(quote.id).used_in == (draft.id,)
    assert grids.idea(idea.id).state is IdeaState.DRAFT
    assert grids.start_draft(idea.id)[0].id == draft.id
    services.drafting.delete(draft.id)
    assert grids.idea(idea.id).state is IdeaState.IDEA
    assert grids.start_draft(idea.id)[0].id != draft.id


def test_what_was_published_is_counted_and_stays_when_its_draft_is_erased(grids, services):
    idea = grids.add("The crane", 2, "forms.portrait", rung=Rung.REBOUND).idea
    draft, _ = grids.start_draft(idea.id)
    at = datetime(2026, 11, 17, 9, tzinfo=PARIS)
    entry, _ = services.routine.log(PublicationKind.POST, at, ["linkedin"], rung=3, draft_id=draft.id)
    assert (cell(grids, 2, "forms.portrait").posts, cell(grids, 2, "forms.portrait").level) == (1, 1)
    ladder = grids.ladder_grid()
    assert [(row.pillar.id, row.posts, row.cells[2].posts) for row in ladder] == [(1, 0, 0), (2, 1, 1)]
    assert grids.next_rung() is Rung.STORY
    services.drafting.erase(draft.id)
    kept = grids.idea(idea.id)
    assert (kept.state, kept.published_on, kept.publication_id) == (IdeaState.PUBLISHED, at.date(), entry.id)
    with pytest.raises(UserError):
        grids.set_rung(idea.id, Rung.VISION)
    assert grids.set_rung(idea.id, Rung.REBOUND, 1).idea.pillar_id == 1
    assert grids.ladder_grid()[0].cells[2].posts == 1
    services.routine.delete(entry.id)
    assert grids.idea(idea.id).state is IdeaState.IDEA


def test_the_rung_of_an_idea_is_that_of_its_draft(grids, services):
    idea = grids.add("The crane", 2).idea
    draft, _ = grids.start_draft(idea.id)
    write = grids.set_rung(idea.id, Rung.COMMENT)
    assert write.changes.touches(Changed.DRAFTS)
    assert services.drafting.draft(draft.id).rung is Rung.COMMENT
    grids.put_back(write.before)
    assert services.drafting.draft(draft.id).rung is None
    services.drafting.set_rung(draft.id, Rung.VISION)
    assert grids.ladder_grid()[1].cells[4].ideas[0].id == idea.id


def test_a_draft_of_its_own_can_be_placed(grids, services):
    draft, _ = services.drafting.new(text="A morning on the roof", title="Roof")
    placed = grids.from_draft(draft.id, 1, "forms.story").idea
    assert (placed.sentence, placed.state) == ("Roof", IdeaState.DRAFT)
    assert grids.from_draft(draft.id, 2).idea.id == placed.id
    assert grids.of_draft(draft.id).pillar_id == 2


def test_ideas_are_planned_and_shown_on_their_week(grids, services):
    services.foundation.settings.set(SLOT_DAYS, [1, 3])
    one, two = (grids.add(sentence).idea for sentence in ("Today", "Some day"))
    planned = grids.plan(one.id, TODAY)
    grids.plan_week(two.id, date(2026, 11, 26))
    week = grids.week_grid()
    assert sentences(week.weeks[0].days[3].ideas) == ["Today"]
    assert sentences(week.weeks[1].ideas) == ["Some day"]
    assert [day.slot for day in week.weeks[0].days] == [False, True, False, True, False, False, False]
    assert sentences(grids.proposals(TODAY, [])[0]) == ["Today"]
    grids.put_back(planned.before)
    assert sentences(grids.week_grid().waiting) == ["Today"]
    with pytest.raises(UsageError):
        grids.plan(one.id, date(2026, 11, 18))
    assert grids.unplan(two.id).idea.week is None


@pytest.mark.parametrize("sentence", ["", " \n", "x" * 301])
def test_an_idea_is_one_sentence(grids, sentence):
    with pytest.raises(UsageError):
        grids.add(sentence, 1)
    assert not grids.ideas()


def test_what_is_not_there_is_refused_and_changes_nothing(grids, services):
    idea = grids.add("The crane", 1).idea
    for refused in (
        lambda: grids.add("A", 9),
        lambda: grids.add("A", content_id=77),
        lambda: grids.add("A", material_id=77),
        lambda: grids.move(77, 1, "forms.story"),
        lambda: grids.move(idea.id, 9, "forms.story"),
        lambda: grids.edit(replace(idea, id=77)),
        lambda: grids.put_back([replace(idea, id=77)]),
        lambda: grids.what_fits(9, "forms.story"),
        lambda: grids.start_draft(77),
    ):
        with pytest.raises(UserError) as error:
            refused()
        assert str(error.value)
    assert grids.ideas() == [idea]
    assert not services.drafting.drafts()


def test_withdrawn_content_makes_no_draft(grids, services, add_content):
    idea = grids.add("The crane", content_id=add_content(services.database, withdrawn=1)).idea
    with pytest.raises(UserError):
        grids.start_draft(idea.id)
    assert not services.drafting.drafts()


def test_a_cell_is_offered_content_about_its_pillar(grids, services):
    services.foundation.settings.set(LANGUAGE, "fr")
    services.library.import_paths([resource_path("sample_pack")])
    fits = grids.what_fits(1, "forms.story")
    assert fits
    assert FitReason.TOPIC in fits[0].reasons
    assert set(fits[0].words) <= {"chantier", "intérieur", "écoles"}
    scores = [(bool(fit.words), fit.score) for fit in fits]
    assert scores == sorted(scores, reverse=True)
    other = grids.what_fits(2, "forms.story")
    assert [fit.entry.id for fit in other] != [fit.entry.id for fit in fits]
    services.library.set_not_for_me([fits[0].entry.id], True)
    assert fits[0].entry.id not in {fit.entry.id for fit in grids.what_fits(1, "forms.story")}


def test_the_pillar_least_served_is_proposed_on_a_rung_within_reach(grids):
    grids.add("Too high", 1, rung=Rung.VISION)
    near = grids.add("Near", 1, rung=Rung.RELAY).idea
    assert grids.proposals(TODAY, []) == ([], [], [near])


def test_five_hundred_ideas_are_read_at_once(grids):
    with grids._write() as rows:
        new = grids_ideas(500)
        for idea in new:
            rows.ideas.add(idea)
    start = time.process_time()
    grid = grids.idea_grid()
    assert time.process_time() - start < 0.5
    assert sum(len(each.ideas) for each in grid.cells()) == 500


def grids_ideas(count):
    from advocate_desktop.domain.grids import Idea

    at = datetime(2026, 11, 1, tzinfo=PARIS)
    return [Idea(0, f"Idea {n}", at, 1 + n % 2, AXES.forms[n % 4 // 2].id, position=n) for n in range(count)]
