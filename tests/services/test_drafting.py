from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.domain.changes import Changed
from advocate_desktop.domain.draft_states import DraftKind, DraftState, VersionReason
from advocate_desktop.domain.drafts import DraftEventKind, Rung, open_prompts
from advocate_desktop.domain.history import Edit, EditHistory
from advocate_desktop.errors import UserError
from advocate_desktop.messages import Messages
from advocate_desktop.services.drafting import DraftingService
from advocate_desktop.settings import DEFAULT_CHANNEL, DRAFT_LANGUAGE, OptionStore
from advocate_desktop.storage.database import Database


@dataclass
class MovingClock:
    moment: datetime = datetime(2026, 11, 19, 11, 42, tzinfo=UTC)

    def now(self):
        self.moment += timedelta(milliseconds=1)
        return self.moment

    def today(self):
        return self.moment.date()


@pytest.fixture
def clock():
    return MovingClock()


@pytest.fixture
def database(tmp_path):
    opened = Database(tmp_path / "advocate.db", tmp_path / "backups")
    yield opened
    opened.close()


@pytest.fixture
def drafting(database, clock):
    return DraftingService(database, OptionStore(None), clock)


def reopened(database):
    return DraftingService(database, OptionStore(None), MovingClock())


def test_a_new_draft_is_for_the_usual_channel_and_language(database, clock):
    chosen = OptionStore(None)
    chosen.set(DEFAULT_CHANNEL, "bluesky")
    chosen.set(DRAFT_LANGUAGE, "fr")
    draft, changes = DraftingService(database, chosen, clock).new()
    assert (draft.channel, draft.lang, draft.kind) == ("bluesky", "fr", DraftKind.POST)
    assert changes.touches(Changed.DRAFTS)
    assert changes.ids == {draft.id}


def test_a_comment_keeps_what_it_answers(drafting):
    draft, _ = drafting.new(
        DraftKind.COMMENT, "linkedin", "en", target_url=" https://a.example/1 ", target_text="Hi\n"
    )
    found = drafting.draft(draft.id)
    assert (found.target_url, found.target_text) == ("https://a.example/1", "Hi\n")


def test_an_unknown_channel_or_content_makes_no_draft(drafting):
    with pytest.raises(UserError):
        drafting.new(channel="minitel")
    with pytest.raises(UserError):
        drafting.new(content_id=99)
    with pytest.raises(UserError):
        drafting.start_from_content(99)
    assert drafting.drafts() == []


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("kind", ["article", "news", "event", "job", "figure", "video", "testimony"])
def test_a_draft_from_content_asks_two_questions_in_its_language(drafting, database, add_content, kind, lang):
    draft, _ = drafting.start_from_content(add_content(database, kind=kind, lang=lang))
    questions = [prompt.question for prompt in open_prompts(draft.text)]
    assert len(questions) == 2
    assert all(question.startswith({"fr": "À vous\u00a0: ", "en": "Your turn: "}[lang]) for question in questions)
    assert draft.title == "Trois semaines dans une école"
    assert draft.lang == lang


def test_the_language_asked_for_wins_over_the_content_s(drafting, database, add_content):
    draft, _ = drafting.start_from_content(add_content(database), "en")
    assert draft.text.startswith("[[Your turn")


def test_a_comment_on_content_asks_for_a_reaction(drafting, database, add_content):
    draft, _ = drafting.start_from_content(add_content(database), kind=DraftKind.COMMENT)
    assert len(list(open_prompts(draft.text))) == 1


def test_embargoed_content_can_be_drafted_and_withdrawn_content_cannot(drafting, database, add_content):
    drafting.start_from_content(add_content(database, embargo="2027-01-01T08:00:00+01:00"))
    with pytest.raises(UserError) as refused:
        drafting.start_from_content(add_content(database, external_id="b", withdrawn=1))
    assert "Trois semaines" in refused.value.sentence(Messages("fr"))
    assert len(drafting.drafts()) == 1


def test_the_list_tells_how_far_each_draft_has_come(drafting):
    start, _ = drafting.new(text="[[À vous : quoi ?]]")
    prompts, _ = drafting.new(text="Un matin. [[À vous : quoi ?]]")
    ready, _ = drafting.new(text="Un matin sur le chantier.")
    copied, _ = drafting.new(text="Copié.", title="Mon titre")
    drafting.keep_version(copied.id, VersionReason.COPIED)
    published, _ = drafting.new(text="Parti.")
    drafting.mark_published(published.id, datetime(2026, 11, 19, 12, tzinfo=UTC))
    rows = {row.id: row for row in drafting.drafts()}
    assert {number: row.state for number, row in rows.items()} == {
        start.id: DraftState.TO_START,
        prompts.id: DraftState.PROMPTS_OPEN,
        ready.id: DraftState.READY,
        copied.id: DraftState.COPIED,
        published.id: DraftState.PUBLISHED,
    }
    assert (rows[prompts.id].prompts, rows[prompts.id].characters) == (1, 9)
    assert rows[copied.id].heading == "Mon titre"
    assert rows[ready.id].heading == "Un matin sur le chantier."
    drafting.save_text(copied.id, "Copié, puis changé.")
    assert drafting.drafts()[0].id == copied.id
    assert drafting.drafts()[0].state is DraftState.READY


def test_a_long_first_line_is_cut_at_a_word(drafting):
    drafting.new(text="mot " * 40)
    heading = drafting.drafts()[0].heading
    assert heading.endswith("mot…")
    assert len(heading) <= 61


def test_undo_goes_on_after_a_restart(drafting, database):
    draft, _ = drafting.new()
    text, history = "", EditHistory()
    for word in ("un ", "deux ", "trois"):
        edit = Edit(len(text), "", word)
        text, history = edit.forward(text), history.record(edit)
        drafting.save_text(draft.id, text, len(text), history)
    step = history.undo(text)
    drafting.save_text(draft.id, step.text, step.cursor, step.history)

    later = reopened(database)
    history, text = later.history(draft.id), later.draft(draft.id).text
    assert (text, later.draft(draft.id).cursor) == ("un deux ", 8)
    assert history.redo(text).text == "un deux trois"
    while step := history.undo(text):
        text, history = step.text, step.history
    assert text == ""


words = st.text(alphabet="ab \n\x00\ud800é👷", max_size=6)
moves = st.lists(st.tuples(st.sampled_from(["type", "type", "undo", "redo", "restart"]), words), max_size=15)


@settings(max_examples=25, deadline=None)
@given(moves)
def test_what_is_kept_is_what_was_last_saved_whatever_was_typed(tmp_path_factory, moves):
    folder = tmp_path_factory.mktemp("profile")
    database = Database(folder / "advocate.db", folder / "backups")
    service = reopened(database)
    number = service.new()[0].id
    text, history = "", service.history(number)
    for move, word in moves:
        step = history.undo(text) if move == "undo" else history.redo(text) if move == "redo" else None
        if step is not None:
            text, history = step.text, step.history
        elif move == "type" and word:
            edit = Edit(len(text) // 2, "", word)
            text, history = edit.forward(text), history.record(edit, coalesce=True)
        service.save_text(number, text, 0, history)
        if move == "restart":
            service = reopened(database)
            text, history = service.draft(number).text, service.history(number)
    storable = text.replace("\ud800", "\ufffd")
    later = reopened(database)
    assert later.draft(number).text == storable
    kept = later.history(number)
    assert (len(kept.edits), kept.done) == (len(history.edits), history.done)
    assert kept.fits(storable)
    database.close()


def test_a_save_without_a_history_can_be_undone_too(drafting):
    draft, _ = drafting.new(text="Bonjour")
    drafting.save_text(draft.id, "Bonsoir")
    assert drafting.history(draft.id).undo("Bonsoir").text == "Bonjour"


def test_a_history_that_does_not_lead_to_the_text_is_left_out(drafting, database):
    draft, _ = drafting.new(text="abc")
    drafting.save_text(draft.id, "abc", 0, EditHistory().record(Edit(0, "", "zzz")))
    later = reopened(database)
    assert not later.history(draft.id).can_undo
    later.save_text(draft.id, "abcd")
    assert reopened(database).history(draft.id).undo("abcd").text == "abc"


def test_a_very_long_history_keeps_its_newest_edits(drafting, database):
    draft, _ = drafting.new()
    text, history = "", EditHistory()
    for number in range(5200):
        edit = Edit(len(text), "", "mot "[number % 4])
        text, history = edit.forward(text), history.record(edit)
        if number % 1300 == 0:
            drafting.save_text(draft.id, text, 0, history)
    drafting.save_text(draft.id, text, 0, history)
    kept = reopened(database).history(draft.id)
    assert (len(kept.edits), kept.done, kept.first) == (5000, 5000, 200)
    assert kept.undo(text).text == text[:-1]


def test_restoring_a_version_keeps_the_present_text_and_can_be_undone(drafting, database):
    draft, _ = drafting.new(text="Premier")
    drafting.keep_version(draft.id)
    drafting.save_text(draft.id, "Second")
    version = drafting.versions(draft.id)[0]
    drafting.restore_version(draft.id, version.id)
    assert drafting.draft(draft.id).text == "Premier"
    assert [(kept.text, kept.reason) for kept in drafting.versions(draft.id)] == [
        ("Second", VersionReason.BEFORE_RESTORE),
        ("Premier", VersionReason.BY_HAND),
    ]
    assert reopened(database).history(draft.id).undo("Premier").text == "Second"


def test_an_unknown_version_changes_nothing(drafting):
    one, two = drafting.new(text="Un")[0], drafting.new(text="Deux")[0]
    drafting.keep_version(two.id)
    with pytest.raises(UserError):
        drafting.restore_version(one.id, drafting.versions(two.id)[0].id)
    assert drafting.draft(one.id).text == "Un"
    assert drafting.versions(one.id) == []


def test_the_same_text_is_not_kept_twice(drafting):
    draft, _ = drafting.new(text="Pareil")
    for reason in (VersionReason.COPIED, VersionReason.COPIED, VersionReason.SESSION, VersionReason.PUBLISHED):
        drafting.keep_version(draft.id, reason)
    assert [kept.reason for kept in drafting.versions(draft.id)] == [VersionReason.PUBLISHED, VersionReason.COPIED]


def test_the_bin_keeps_drafts_thirty_days(drafting, clock):
    old, kept = drafting.new(text="Vieux")[0], drafting.new(text="Récent")[0]
    drafting.delete(old.id)
    assert [row.id for row in drafting.drafts()] == [kept.id]
    assert [row.id for row in drafting.drafts(deleted=True)] == [old.id]
    clock.moment += timedelta(days=29)
    drafting.purge()
    drafting.undelete(old.id)
    assert {row.id for row in drafting.drafts()} == {old.id, kept.id}
    drafting.delete(old.id)
    clock.moment += timedelta(days=31)
    assert drafting.purge().touches(Changed.DRAFTS)
    assert not drafting.purge().touches(Changed.DRAFTS)
    with pytest.raises(UserError):
        drafting.draft(old.id)


def test_a_copy_of_a_draft_begins_its_own_life(drafting):
    draft, _ = drafting.new(text="Texte", title="Chantier", lang="fr")
    drafting.keep_version(draft.id)
    drafting.mark_published(draft.id, datetime(2026, 11, 19, 12, tzinfo=UTC))
    copy, _ = drafting.duplicate(draft.id)
    assert (copy.title, copy.text, copy.published_at) == ("Chantier (copie)", "Texte", None)
    assert copy.id != draft.id
    assert drafting.versions(copy.id) == []


def test_what_surrounds_the_text_is_kept(drafting):
    draft, _ = drafting.new()
    drafting.rename(draft.id, " Un\ntitre ")
    drafting.set_channel(draft.id, "x")
    drafting.set_language(draft.id, "en")
    drafting.set_rung(draft.id, Rung.STORY)
    drafting.set_form(draft.id, "coulisse")
    drafting.set_target(draft.id, "https://a.example", "Texte")
    drafting.set_image(draft.id, "/photos/façade.jpg", " Une façade ")
    found = drafting.draft(draft.id)
    assert (found.title, found.channel, found.lang, found.rung, found.form) == (
        "Un titre", "x", "en", Rung.STORY, "coulisse",
    )  # fmt: skip
    assert (found.image, found.image_alt) == ("/photos/façade.jpg", "Une façade")
    drafting.set_image(draft.id, "")
    assert drafting.draft(draft.id).image_alt == ""


def test_deliberate_acts_stay_told(drafting):
    draft, _ = drafting.new()
    drafting.record_event(draft.id, DraftEventKind.OVERRULED, "originality")
    assert [(event.kind, event.detail) for event in drafting.events(draft.id)] == [
        (DraftEventKind.OVERRULED, "originality")
    ]
    drafting.erase(draft.id)
    assert drafting.events(draft.id) == []


def test_saving_a_draft_that_is_gone_says_so(drafting):
    with pytest.raises(UserError):
        drafting.save_text(12, "texte")


def test_a_picture_keeps_its_words_from_one_draft_to_the_next(services):
    first, second = (services.drafting.new(lang="fr", text="Un mur.")[0].id for _ in range(2))
    services.drafting.set_image(first, "drafts/mur.png", "Un mur de briques")
    services.drafting.set_image(second, "drafts/mur.png")
    assert services.drafting.draft(second).image_alt == "Un mur de briques"
    services.drafting.set_image(second, "drafts/mur.png", "")
    assert services.drafting.draft(second).image_alt == ""
