"""Word lists as packs and the application bring them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from advocate_desktop.checks.registry import CHECKS
from advocate_desktop.checks.rules import (
    Rules,
    built_in_rules,
    compile_phrase,
    find_hits,
    find_pattern,
    parse_rules,
)
from advocate_desktop.checks.words import find_words
from advocate_desktop.domain.findings import Origin, Severity
from advocate_desktop.errors import UserError
from advocate_desktop.messages import Messages

PACK = """
[[rule]]
id = "jargon"
check = "cliche"
kind = "substitution"
swap = { "en capacité de" = "capable de", "impacter" = "toucher" }
message = "Du jargon."

[[rule]]
id = "excellence"
check = "promotion"
kind = "occurrence"
limit = 1
phrases = ["excellence|excellent"]
message.fr = "Trop souvent."
message.en = "Too often."
"""


def hits(document, text):
    return [
        (text[hit.span.start : hit.span.end], hit.replacement)
        for hit in find_hits(parse_rules(document, "pack.toml", Origin.COMPANY).rules, find_words(text))
    ]


def test_substitution_and_occurrence():
    assert hits(PACK, "Il est EN CAPACITE de partir") == [("EN CAPACITE de", "capable de")]
    assert hits(PACK, "Une excellence") == []
    assert hits(PACK, "Excellence, excellent, excellence") == [("excellent", None), ("excellence", None)]


def test_a_pack_s_rules_are_the_company_s():
    rules = parse_rules(PACK, "pack.toml", Origin.COMPANY)
    assert {rule.origin for rule in rules.rules} == {Origin.COMPANY}
    assert (Rules() + rules).of("promotion", "excellence")[0].text("en") == "Too often."
    assert rules.of("cliche")[0].text("fr") == "Du jargon."


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("je suis tres? ravi|ravie de|d", "Je suis ravie d’être là", True),
        ("je suis tres? ravi|ravie de|d", "Je suis très ravi de", True),
        ("je suis tres? ravi|ravie de|d", "Je suis ravie", False),
        ("c'est parti", "C’est parti", True),
        ("as * says", "as she says", True),
        ("as * says", "as says", False),
        ("saint nazaire", "Saint-Nazaire", True),
    ],
)
def test_phrases(phrase, text, found):
    assert (compile_phrase(phrase).match(find_words(text), 0) is not None) is found


@pytest.mark.parametrize(
    ("document", "excerpt"),
    [
        ("[[rule]\n", "TOML"),
        ("rule = 3", "rule"),
        ("[[rule]]\nid = 'a'\ncheck = 'b'\n", "phrases"),
        ("[[rule]]\nid = 'a'\nphrases = ['x']\n", "check"),
        ("[[rule]]\nid = 'a'\ncheck = 'b'\nkind = 'magic'\nphrases = ['x']\n", "kind"),
        ("[[rule]]\nid = 'a'\ncheck = 'b'\nphrases = [1]\n", "phrases"),
        ("[[rule]]\nid = 'a'\ncheck = 'b'\nphrases = ['we|aujourd’hui x']\n", "aujourd’hui"),
        ("[[rule]]\nid = 'a'\ncheck = 'b'\nphrases = ['x']\nmessage = 3\n", "message"),
        ("[[rule]]\nid = 'a'\ncheck = 'b'\nkind = 'occurrence'\nlimit = -1\nphrases = ['x']\n", "limit"),
    ],
)
def test_a_faulty_list_is_refused_with_the_place(document, excerpt):
    with pytest.raises(UserError) as failure:
        parse_rules(document, "rules/fr/mots.toml")
    for language in ("en", "fr"):
        sentence = failure.value.sentence(Messages(language))
        assert "rules/fr/mots.toml" in sentence
        assert excerpt in sentence


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_lists_that_ship_are_sound(language):
    rules = built_in_rules(language).rules
    assert {rule.check for rule in rules} <= {check.id for check in CHECKS}
    assert all(bool(rule.phrases) is not bool(rule.pattern) for rule in rules)
    worn = [phrase for rule in rules if rule.check == "cliche" for phrase in rule.phrases]
    assert len(worn) >= 120


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_phrase_can_be_looked_for_in_any_text(phrase, text):
    words = find_words(text)
    assume("|" not in phrase)
    for first in range(len(words)):
        end = compile_phrase(phrase).match(words, first)
        assert end is None or first < end <= len(words)


HOUSE = """
[[rule]]
id = "house.word"
kind = "substitution"
words = ["heat leak", "energy sieve"]
replacement = "home rated F or G"
severity = "warning"
message = "People live there."

[[rule]]
id = "house.promise"
pattern = 'guaranteed[^.]{0,20}\\d+ ?%'
message = "Measured or nothing."
"""


def test_rules_of_a_pack_need_no_check_and_may_be_patterns():
    word, promise = parse_rules(HOUSE, "house.toml", Origin.COMPANY).rules
    assert (word.check, promise.check) == ("company", "company")
    assert word.severity is Severity.WARNING
    (hit,) = find_hits((word,), find_words("An Energy sieve, they said"))
    assert hit.replacement == "home rated F or G"
    text = "A fall guaranteed at 30 % or more"
    assert [text[hit.span.start : hit.span.end] for hit in find_pattern(promise, text)] == ["guaranteed at 30 %"]


@pytest.mark.parametrize(
    "faulty",
    ["pattern = '('", "pattern = 3", "phrases = ['x']\nseverity = 'stop'", "words = ['x']\nreplacement = 1"],
)
def test_a_faulty_rule_of_a_pack_is_told(faulty):
    with pytest.raises(UserError):
        parse_rules(f"[[rule]]\nid = 'a'\nkind = 'substitution'\n{faulty}\n", "house.toml", Origin.COMPANY)


def test_a_pattern_that_runs_wild_finds_nothing():
    (rule,) = parse_rules("[[rule]]\nid = 'a'\npattern = '(a+)+$'\n", "a.toml", Origin.COMPANY).rules
    assert find_pattern(rule, "a" * 5000 + "b") == []


WORDS = st.sampled_from(["le", "la", "vrai", "chantier", "de", "paille", "x"])


@given(st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=4), st.lists(WORDS, max_size=30))
def test_a_list_finds_what_its_phrases_find_one_by_one(phrases, words):
    text = " ".join(words)
    listed = ", ".join(f"'{' '.join(phrase)}'" for phrase in phrases)
    (rule,) = parse_rules(f"[[rule]]\nid = 'a'\nphrases = [{listed}]\n", "a.toml", Origin.COMPANY).rules
    cut = find_words(text)
    found = [hit.span.start for hit in find_hits((rule,), cut)]
    anywhere = {
        cut[first].start for first in range(len(cut)) for phrase in rule.phrases if phrase.match(cut, first)
    }
    assert set(found) <= anywhere
    assert bool(found) is bool(anywhere)
