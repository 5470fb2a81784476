"""The voice of a profile: what it is measured from, what is set by hand, and how each step is taken back."""

import pytest

from advocate_desktop.domain.routine import PublicationKind
from advocate_desktop.errors import UserError

POSTS = (
    "Ce matin, la chaîne 2 est repartie. Un joint à 4 €. Trois heures de recherche. J'ai tout noté.",
    "Hier, deux apprentis ont lu leur premier plan. Ils ont posé de bonnes questions. J'étais fier d'eux.",
)


def publish(services, text, **values):
    return services.routine.log(
        PublicationKind.POST, services.foundation.clock.now(), ("linkedin",), text=text, **values
    )


def test_without_posts_the_voice_is_plain(services):
    voice = services.voice.voice("fr")
    assert voice.posts == 0
    assert not voice.uses_emoji
    assert services.voice.state("fr").facts == ()


def test_published_and_pasted_posts_are_measured_together(services):
    publish(services, POSTS[0])
    pasted, changes = services.voice.paste_posts(POSTS[1], "fr")
    assert changes.touches("voice")
    state = services.voice.state("fr")
    assert (state.voice.posts, state.published, state.pasted) == (2, 1, pasted)
    assert state.voice.openings == ("moment",)


def test_copied_posts_and_comments_do_not_speak_for_the_person(services):
    publish(services, POSTS[0], copied=True)
    services.routine.log(PublicationKind.COMMENT, services.foundation.clock.now(), ("linkedin",), text=POSTS[1])
    assert services.voice.state("fr").measured.posts == 0


def test_several_posts_are_pasted_at_once_each_in_its_language_and_never_twice(services):
    text = f"{POSTS[0]}\n---\n{POSTS[1]}\n\n-----\nThis morning the line started again, and we were all there."
    kept, _ = services.voice.paste_posts(text, "fr")
    assert [post.language for post in kept] == ["fr", "fr", "en"]
    again, changes = services.voice.paste_posts(text, "fr")
    assert (again, changes.kinds) == ((), frozenset())


def test_pasted_posts_are_taken_back_and_brought_back(services):
    kept, _ = services.voice.paste_posts("\n---\n".join(POSTS), "fr")
    ids = [post.id for post in kept]
    services.voice.remove_posts(ids)
    assert services.voice.state("fr").measured.posts == 0
    services.voice.restore_posts(ids)
    assert services.voice.state("fr").measured.posts == 2
    with pytest.raises(UserError):
        services.voice.remove_posts([99])


@pytest.mark.parametrize("text", ["", " \n---\n ", "12 345 !", "mot " * 4_000])
def test_what_is_no_post_is_refused_and_nothing_is_kept(services, text):
    with pytest.raises(UserError):
        services.voice.paste_posts(text, "fr")
    assert services.voice.state("fr").pasted == ()


def test_a_correction_holds_until_it_is_taken_back(services):
    services.voice.paste_posts("\n---\n".join(POSTS), "fr")
    before, _ = services.voice.correct("fr", "emoji_rate", 2)
    assert services.voice.voice("fr").emoji_rate == 2
    assert services.voice.voice("en").emoji_rate == 0
    services.voice.put_back(before)
    assert services.voice.voice("fr").emoji_rate == 0
    assert services.voice.state("fr").corrections == {}


def test_undoing_the_end_of_a_correction_brings_it_back(services):
    services.voice.correct("fr", "openings", ["question"])
    before, _ = services.voice.uncorrect("fr", "openings")
    assert services.voice.state("fr").corrections == {}
    services.voice.put_back(before)
    assert services.voice.voice("fr").openings == ("question",)


def test_answers_give_a_voice_and_are_taken_back(services):
    before, _ = services.voice.answer("fr", "address", "tu")
    assert services.voice.voice("fr").address == "tu"
    services.voice.put_back(before)
    assert services.voice.state("fr").answers == {}


@pytest.mark.parametrize(("question", "choice"), [("address", "you"), ("shoe", "42")])
def test_an_answer_there_is_not_is_refused(services, question, choice):
    with pytest.raises(UserError):
        services.voice.answer("fr", question, choice)


@pytest.mark.parametrize(("habit", "value"), [("sentence_words", 400), ("shoe", 1)])
def test_a_correction_that_cannot_be_is_refused(services, habit, value):
    with pytest.raises(UserError):
        services.voice.correct("fr", habit, value)


def test_the_memento_tells_the_voice_once_there_is_something_to_tell(services):
    assert services.line.memento().section("voice") is None
    services.voice.correct("en", "emoji_rate", 0)
    assert services.line.memento().section("voice").text == "- You never use emoji."
