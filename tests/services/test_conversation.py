"""Comments and answers kept ready."""

import pytest

from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.errors import UserError
from advocate_desktop.messages import Messages

POST = "On a perdu 12 jours à cause de la pluie. Le planning était affiché dans le hall de l’école."


def test_a_comment_begins_with_an_opening_and_counts_as_one(services, clock):
    opening = services.conversation.openings(POST, seed=1)[0]
    draft, _ = services.conversation.start_comment(POST, "https://exemple.fr/p", opening, channel="tiktok")
    assert (draft.kind, draft.lang, draft.target_url, draft.text) == (
        DraftKind.COMMENT,
        "fr",
        "https://exemple.fr/p",
        opening.text,
    )
    services.drafting.save_text(draft.id, "Chez nous, je compte neuf jours. " * 5)
    refused = services.checking.copy(draft.id, Messages("fr")).refused
    assert [finding.check for finding in refused] == ["length"]
    services.drafting.save_text(draft.id, "Chez nous, je compte neuf jours.")
    services.checking.publish(draft.id, clock.now())
    assert services.routine.state().current.comments == 1


def test_openings_turned_down_stay_so_with_the_comment(services):
    conversation = services.conversation
    three = conversation.openings(POST, "fr", seed=1)[:3]
    draft, _ = conversation.start_comment(POST)
    other, _ = conversation.start_comment(POST)
    conversation.refuse(draft.id, three[:2])
    conversation.refuse(draft.id, three)
    assert set(conversation.refused(draft.id)) == {opening.key for opening in three}
    assert conversation.refused(other.id) == ()
    others = conversation.openings(POST, "fr", seed=1, refused=conversation.refused(draft.id))[:3]
    assert not {opening.key for opening in others} & {opening.key for opening in three}


def test_answers_stay_with_the_draft_and_can_be_taken_back(services, add_content):
    content = add_content(services.database, body="La facture a baissé de 42 %.")
    draft, _ = services.drafting.new(lang="fr", text="Je crois que cela va durer.", content_id=content)
    conversation = services.conversation
    shown = conversation.questions(draft.id, seed=4)
    assert len(shown) == 3
    assert conversation.answers(draft.id) == ()
    done = conversation.answer(draft.id, shown, shown[1].key, " Le bureau d’études. ")
    assert [each.answer for each in done.questions] == ["", "Le bureau d’études.", ""]
    assert conversation.questions(draft.id, seed=9) == done.questions
    assert [each.key for each in conversation.answers(draft.id)] == [shown[1].key]
    others = conversation.questions(draft.id, seed=9, others=True)
    assert others[0] == done.questions[1]
    conversation.put_back(draft.id, done.before)
    assert conversation.answers(draft.id) == ()
    with pytest.raises(UserError):
        conversation.answer(draft.id, shown, "rien", "x")
    with pytest.raises(UserError):
        conversation.questions(999)
