"""Proposals from every text of the sample pack, read the way the application reads it."""

import re
from itertools import combinations

import pytest
from composing.proposal_people import HANDS, line

from advocate_desktop.composing.proposals import Request, propose
from advocate_desktop.composing.source_facts import source_facts
from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.proposals import OVERLAP_AT_MOST, PartOrigin, PartRole, overlap
from advocate_desktop.formats.markdown_file import read_markdown
from advocate_desktop.resources import resource_path

PACK = resource_path("sample_pack", "content")
QUOTED = re.compile(r"«[^»]*»|“[^”]*”")
WORD = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    return re.sub(r"[^\w]+", "", text).casefold()


@pytest.mark.parametrize("path", sorted(PACK.rglob("*.md")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_a_proposal_takes_stands_in_the_source(path):
    item = read_markdown(path.name, path.read_bytes()).item
    language = path.parent.name
    facts = source_facts(item.title, item.body, language)
    everything = folded(f"{item.title} {item.body}")
    words = f" {' '.join(WORD.findall(f'{item.title} . {item.body}'.casefold()))} "
    for number, who in enumerate(HANDS):
        person = line(who, language)
        rung = Rung(1 + (number + len(item.body)) % 5)
        three = propose(Request(language, facts=facts, line=person, pillar=person.pillars[0], rung=rung, seed=3))
        assert max(overlap(one, other) for one, other in combinations(three, 2)) < OVERLAP_AT_MOST
        for proposal in three:
            assert proposal.prompts
            for part in proposal.parts:
                if part.origin is PartOrigin.SOURCE:
                    assert all(folded(piece) in everything for piece in re.split(r"[()]|“|”|‘|’", part.text))
            bare = "\n".join(part.text for part in proposal.parts if part.role is not PartRole.HASHTAGS)
            said = WORD.findall(QUOTED.sub(" / ", bare).casefold())
            runs = (" ".join(said[at : at + 7]) for at in range(len(said) - 6))
            assert not [run for run in runs if f" {run} " in words], proposal.text
