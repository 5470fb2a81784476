"""Three proposals: apart from one another, from other people's and from the source; right in both languages."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations, product
from random import Random

import pytest
from checks.checking import context_of
from composing.proposal_people import CONTENTS, FAULTS, FORMS, FRENCH_FAULTS, HANDS, dealt_line, line
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.checks.base import CheckedText
from advocate_desktop.checks.originality import ADVICE_FROM, measure, prepare_text
from advocate_desktop.composing.proposals import Limits, Request, mix, propose
from advocate_desktop.domain.drafts import Rung, open_prompts
from advocate_desktop.domain.material import Material, MaterialKind
from advocate_desktop.domain.proposals import OVERLAP_AT_MOST, HookType, PartOrigin, PartRole, Proposal, overlap
from advocate_desktop.domain.source_facts import SourceFacts
from advocate_desktop.domain.voice import Address, Voice

LINK = "https://example.org/a-page"
QUOTED = re.compile(r"«[^»]*»|“[^”]*”")
WORD = re.compile(r"[^\W_]+")


def request(content: str, who: str, **changes: object) -> Request:
    facts = CONTENTS[content]
    person = line(who, facts.language)
    made = Request(facts.language, facts=facts, line=person, pillar=person.pillars[0], link=LINK, company="Halle")
    return replace(made, **changes)


requests = st.builds(
    request,
    st.sampled_from(sorted(CONTENTS)),
    st.sampled_from(sorted(HANDS)),
    form=st.sampled_from(FORMS),
    rung=st.sampled_from(Rung),
    seed=st.integers(0, 10_000),
)


def folded(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f]+", "", text).replace("'", "’").casefold()


def longest_copied_run(text: str, source: str) -> int:
    words = WORD.findall(QUOTED.sub(" | ", text).casefold())
    runs = source.casefold()
    known = " ".join(WORD.findall(runs))
    return max(
        (
            size
            for start in range(len(words))
            for size in range(1, 12)
            if start + size <= len(words) and f" {' '.join(words[start : start + size])} " in f" {known} "
        ),
        default=0,
    )


def said(proposal: Proposal) -> str:
    """Give what the app wrote and what it took from the source."""
    parts = (part for part in proposal.parts if part.role is not PartRole.LINK)
    return "".join(part.before + part.text for part in parts if part.origin is not PartOrigin.PERSON)


@settings(max_examples=120, deadline=None)
@given(requests)
def test_the_three_open_differently_and_share_little(asked):
    three = propose(asked)
    assert len({one.hook_type for one in three}) == 3
    assert len({one.structure for one in three}) == 3
    assert max(overlap(one, other) for one, other in combinations(three, 2)) < OVERLAP_AT_MOST
    assert propose(asked) == three


@settings(max_examples=120, deadline=None)
@given(requests)
def test_they_read_as_the_language_is_written(asked):
    for proposal in propose(asked):
        text = proposal.text
        wrong = FAULTS + (FRENCH_FAULTS if asked.language == "fr" else ())
        bare = re.sub(r"\[\[[^\[\]]*\]\]", lambda match: f"Réponse{match.start()}", text).replace(LINK, "")
        assert not [fault for fault in wrong if re.search(fault, bare)], text
        for paragraph in text.split("\n\n"):
            first = paragraph.lstrip("[(«“\u00a0 –0123456789.#").removeprefix("https")
            assert not first or not first[0].isalpha() or first[0].isupper() or paragraph.startswith("http"), text
        for one, other in zip(proposal.spans, proposal.parts, strict=True):
            assert text[one.start : one.end] == other.text
        assert [span.question for span in open_prompts(text)] == list(proposal.prompts)


@settings(max_examples=120, deadline=None)
@given(requests)
def test_a_question_stays_open_and_the_source_is_quoted_or_reduced(asked):
    source = f"{asked.facts.title}. {' '.join(asked.facts.sentences)}"
    words = [one.text for one in asked.facts.quotations]
    who = [f"{one.speaker} {one.role}" for one in asked.facts.quotations]
    everything = folded(" ".join([source, *words, *who]))
    for proposal in propose(asked):
        assert proposal.prompts
        assert longest_copied_run(said(proposal), source) <= 6, proposal.text
        for part in proposal.parts:
            if part.origin is PartOrigin.SOURCE:
                pieces = re.split(r"[()]", part.text.strip("«»“”\u00a0").rstrip(".…").lstrip("… "))
                assert all(folded(piece) in everything for piece in pieces), part.text
        figures = re.findall(r"\d+", "".join(p.text for p in proposal.parts if p.origin is PartOrigin.APP))
        assert not [figure for figure in figures if figure not in {"1", "2", "3"}], proposal.text
        context = context_of(proposal.text, lang=asked.language, source=prepare_text(source))
        assert measure(CheckedText(proposal.text), context).share < ADVICE_FROM, proposal.text


@pytest.mark.parametrize("content", sorted(CONTENTS))
def test_people_with_other_lines_say_it_differently(content):
    shares = []
    for seed, form in enumerate(("", "forms.story", "forms.figure", "forms.lesson")):
        asked = request(content, "nurse", seed=seed, form=form, rung=Rung(1 + seed))
        lines = [line(who, asked.language) for who in HANDS]
        made = [propose(replace(asked, line=person, pillar=person.pillars[0])) for person in lines]
        shares += [overlap(*pair) for one, other in combinations(made, 2) for pair in product(one, other)]
    # Nobody coordinates them: now and then two people are asked the same question.
    assert sum(share >= OVERLAP_AT_MOST for share in shares) <= 0.02 * len(shares)
    assert sum(shares) < 0.03 * len(shares)


@pytest.mark.parametrize("content", sorted(CONTENTS))
def test_people_dealt_at_random_say_it_differently_too(content):
    dealer = Random(7)
    shares = []
    for seed in range(5):
        asked = request(content, "nurse", seed=seed, form=FORMS[seed], rung=Rung(1 + seed))
        lines = [dealt_line(dealer, asked.language) for _ in range(6)]
        made = [propose(replace(asked, line=person, pillar=person.pillars[0])) for person in lines]
        shares += [overlap(*pair) for one, other in combinations(made, 2) for pair in product(one, other)]
    assert sum(share >= OVERLAP_AT_MOST for share in shares) <= 0.01 * len(shares)
    assert sum(shares) < 0.015 * len(shares)


def test_two_people_of_one_line_say_it_differently():
    asked = request("heat", "foreman", rung=Rung.REBOUND)
    shares = []
    for seed in range(8):
        made = [propose(replace(asked, seed=seed, person=person)) for person in ("one", "other", "third")]
        assert made[0] == propose(replace(asked, seed=seed, person="one"))
        shares += [overlap(*pair) for one, other in combinations(made, 2) for pair in product(one, other)]
    assert sum(share >= OVERLAP_AT_MOST for share in shares) <= 0.02 * len(shares)


def test_the_emoji_of_a_voice_is_used_and_no_other():
    asked = request("heat", "nurse", rung=Rung.STORY)
    often = Voice("fr", emoji_rate=1.2, emoji=("🔧", "🙂"))
    texts = [one.text for seed in range(4) for one in propose(replace(asked, seed=seed, voice=often))]
    assert all(text.count("🔧") == 1 and "🙂" not in text for text in texts)
    rarely = Voice("fr", emoji_rate=0.1, emoji=("🔧",))
    assert not [one for one in propose(replace(asked, voice=rarely)) if "🔧" in one.text]


def test_hashtags_are_whole_words_with_capitals():
    asked = request("heat", "nurse", hashtags=("BIM",), themes=("rénovation énergétique", "un thème en cinq mots"))
    assert all("#BIM #RénovationÉnergétique" in one.text for one in propose(asked))
    assert not [one for one in propose(request("heat", "nurse")) if "#" in one.text]


def test_a_lent_hook_keeps_to_the_limit():
    limits = Limits(maximum=400)
    for seed in range(8):
        one, other, _ = propose(request("heat", "nurse", seed=seed, limits=limits))
        assert len(mix(one, other, limits).text) <= 400


@settings(max_examples=40, deadline=None)
@given(requests)
def test_three_others_are_new(asked):
    refused: tuple[str, ...] = ()
    seen: set[str] = set()
    for _ in range(3):
        three = propose(replace(asked, refused=refused))
        assert not {one.text for one in three} & seen
        hooks = {one.hook for one in three}
        assert len(hooks) == 3
        seen |= {one.text for one in three}
        refused += tuple(one.key for one in three)


@settings(max_examples=60, deadline=None)
@given(requests, st.sampled_from([280, 500, 3000]))
def test_the_text_fits_the_network(asked, maximum):
    limits = Limits(maximum=maximum, count=lambda text: len(text.encode("utf-16-le")) // 2)
    for proposal in propose(replace(asked, limits=limits)):
        assert limits.count(proposal.text) <= maximum
        assert {PartRole.HOOK, PartRole.TURN} <= {part.role for part in proposal.parts}


@settings(max_examples=60, deadline=None)
@given(requests)
def test_a_hook_can_be_lent_with_the_context_that_goes_with_it(asked):
    one, other, _ = propose(asked)
    mixed = mix(one, other)
    assert mixed.hook == other.hook
    assert mixed.hook_type is other.hook_type
    assert not mixed.text.startswith((" ", "\n"))
    for role in (PartRole.TURN, PartRole.TAKEAWAY, PartRole.OPENING):
        assert [part.text for part in mixed.parts if part.role is role] == [
            part.text for part in one.parts if part.role is role
        ]
    assert mix(mixed, one).text.split() == one.text.split() or PartRole.CONTEXT in {p.role for p in one.parts}


def test_a_relay_is_short_and_a_vision_takes_a_stand():
    relays = [one for seed in range(8) for one in propose(request("heat", "foreman", rung=Rung.RELAY, seed=seed))]
    visions = [
        one for seed in range(8) for one in propose(request("heat", "foreman", rung=Rung.VISION, seed=seed))
    ]
    assert max(len(one.prompts) for one in relays) <= 2
    assert all(PartRole.TAKEAWAY not in {part.role for part in one.parts} for one in relays)
    mean = {name: sum(len(one.text) for one in listed) / len(listed) for name, listed in
            (("relay", relays), ("vision", visions))}  # fmt: skip
    assert mean["relay"] < mean["vision"]


PROOF = "Douze ans à régler des chaudières, puis des pompes à chaleur, dans des immeubles occupés"


def test_a_proof_that_meets_the_content_is_taken_up_and_a_question_follows():
    person = line("foreman", "fr", (PROOF, "Trésorier d’un club de judo"))
    three = propose(replace(request("heat", "foreman"), line=person, pillar=person.pillars[0]))
    own = [part for one in three for part in one.parts if part.origin is PartOrigin.PERSON]
    assert [part.text for part in own] == [f"{PROOF}."]
    assert all(one.prompts for one in three)
    assert "judo" not in "".join(one.text for one in three)


def test_material_stands_for_the_person_by_itself():
    kept = Material(
        3,
        MaterialKind.ANECDOTE,
        "En janvier, la chaudière du 4 est tombée en panne un dimanche ; nous avons prêté des radiateurs.",
        datetime(2026, 1, 5, tzinfo=UTC),
    )
    three = propose(request("heat", "nurse", materials=(kept,), rung=Rung.STORY, form="forms.story"))
    first = three[0]
    assert kept.text in first.text
    assert not [part for part in first.parts if part.role is PartRole.TURN and part.origin is PartOrigin.PROMPT]
    assert all(one.prompts for one in three[1:])


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("idea", ["", "Pourquoi je relis les plans à voix haute"])
def test_there_are_proposals_without_a_content(language, idea):
    for who in HANDS:
        person = line(who, language)
        asked = Request(language, idea=idea, line=person, pillar=person.pillars[0], form="forms.story")
        for rung in Rung:
            three = propose(replace(asked, rung=rung))
            assert len({one.hook_type for one in three}) == 3
            assert all(one.prompts for one in three)
            if idea:
                assert all(idea[1:] in one.text for one in three)
    assert len(propose(Request(language))) == 3


def test_the_voice_is_followed():
    asked = request("heat", "engineer")
    plain = [one for seed in range(12) for one in propose(replace(asked, seed=seed))]
    tu = Voice("fr", address=Address.TU, hashtags_per_post=0.0)
    theirs = [one for seed in range(12) for one in propose(replace(asked, seed=seed, voice=tu))]
    said_to_readers = re.compile(r"\b(?:vous|votre|vos)\b", re.IGNORECASE)
    assert any(said_to_readers.search(one.written_by(PartOrigin.APP)) for one in plain)
    assert not [one.text for one in theirs if said_to_readers.search(one.written_by(PartOrigin.APP))]
    assert not [one for one in theirs if "#" in one.text]
    nobody = Voice("fr", address=Address.NONE, question_rate=0.0)
    quiet = [one for seed in range(12) for one in propose(replace(asked, seed=seed, voice=nobody))]
    to_somebody = re.compile(r"\b(?:vous|votre|vos|tu|toi|ton|tes)\b", re.IGNORECASE)
    assert not [one.text for one in quiet if to_somebody.search(one.written_by(PartOrigin.APP))]


def test_the_ends_of_posts_follow_the_voice_too():
    asked = request("ward", "nurse", rung=Rung.REBOUND)
    brief = Voice("en", length_words=40, closings=("question",), sign_off="See you on the ward.")
    for one in (one for seed in range(10) for one in propose(replace(asked, seed=seed, voice=brief))):
        assert PartRole.TAKEAWAY not in {part.role for part in one.parts}
        assert "\n\nSee you on the ward.\n\n" in f"{one.text}\n\n"
        said_last = next(part.text for part in one.parts if part.role is PartRole.OPENING)
        assert one.hook_type is HookType.QUESTION or said_last.rstrip().endswith("?")


@pytest.mark.parametrize(
    ("speaker", "after"),
    [("Hélène Jouan", "d’Hélène Jouan"), ("Awa Diarra", "d’Awa Diarra"), ("Hans Meyer", "de Hans Meyer")],
)
def test_a_name_takes_its_elision_after_de(speaker, after):
    heat = CONTENTS["heat"]
    facts = replace(heat, quotations=(replace(heat.quotations[0], speaker=speaker, role=""),))
    asked = request("heat", "nurse", facts=facts)
    said = [one.text for seed in range(30) for one in propose(replace(asked, seed=seed)) if speaker in one.text]
    assert any(after in text for text in said)
    assert not [text for text in said if {"de": "d’", "d’": "de "}[after[:2]] + speaker in text]


def test_facts_without_anything_still_give_three():
    assert len({one.hook_type for one in propose(Request("en", facts=SourceFacts("en", "Depot")))}) == 3
