"""The personal dictionary, the words of the company, and suggestions."""

import pytest

from advocate_desktop.errors import UserError
from advocate_desktop.messages import Messages


def slips(services, text, lang="fr"):
    draft, _ = services.drafting.new(lang=lang, text=text)
    report = services.checking.prepare(draft.id, Messages("fr")).run(text)
    return [finding.reference for finding in report.findings if finding.check == "spelling"]


def test_a_word_is_learnt_and_forgotten(services):
    text = "La nouvelle ligne fait du probléme un jeu."
    assert slips(services, text) == ["probléme"]
    assert services.checking.learn_word("probléme", "fr").touches("words")
    assert slips(services, text) == []
    assert services.spelling.words("fr") == ["probléme"]
    assert services.checking.learn_word("probléme", "fr").kinds == frozenset()
    assert services.checking.forget_word("probléme", "fr").touches("words")
    assert slips(services, text) == ["probléme"]


@pytest.mark.parametrize("word", ["", "deux mots", "…", "x" * 80])
def test_only_words_can_be_learnt(services, word):
    with pytest.raises(UserError):
        services.checking.learn_word(word, "fr")


def test_words_of_titles_are_right(services, add_content):
    add_content(services.database, title="Le chantié du nord")
    assert slips(services, "Le chantié du nord pose un probléme.") == ["probléme"]


def test_what_is_left_for_later_is_said_later(services):
    text = "Nos batiments tiennent."
    draft, _ = services.drafting.new(lang="fr", text=text)
    prepared = services.checking.prepare(draft.id, Messages("fr"))
    assert "spelling" not in [finding.check for finding in prepared.run(text, slow=False).findings]
    assert "spelling" in [finding.check for finding in prepared.run(text).findings]
    assert prepared.warm


def test_suggestions_for_a_word(services):
    assert services.checking.suggestions("batiment", "fr")[0] == "bâtiment"
    assert services.checking.suggestions("batiment", "de") == ()
