"""Proposals from every text of the sample pack, read the way the application reads it."""

import re
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from composing.proposal_people import FAULTS, FORMS, FRENCH_FAULTS, HANDS, line

from advocate_desktop.composing.proposals import Request, propose
from advocate_desktop.composing.source_facts import source_facts
from advocate_desktop.domain.content import ContentItem
from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.proposals import OVERLAP_AT_MOST, PartOrigin, PartRole, Proposal, overlap
from advocate_desktop.domain.source_facts import SourceFacts
from advocate_desktop.formats.markdown_file import read_markdown
from advocate_desktop.resources import resource_path

PATHS = sorted(resource_path("sample_pack", "content").rglob("*.md"))
SEEDS = range(21)
QUOTED = re.compile(r"«([^»]*)»|“([^”]*)”")
PROMPT = re.compile(r"\[\[[^\[\]]*\]\]")
WORD = re.compile(r"[^\W_]+")
LISTED = re.compile(r"^\d\. ", re.MULTILINE)
LINK = "https://example.org/a-page"


def folded(text: str) -> str:
    return re.sub(r"[^\w]+", "", text).casefold()


@cache
def read(path: Path) -> tuple[ContentItem, SourceFacts]:
    item = read_markdown(path.name, path.read_bytes()).item
    return item, source_facts(item.title, item.body, path.parent.name)


@cache
def threes(path: Path) -> list[tuple[Proposal, ...]]:
    """Give three proposals for each third seed; the texts between them see all of the seeds."""
    language, (item, facts) = path.parent.name, read(path)
    made = []
    for seed in SEEDS[PATHS.index(path) % 3 :: 3]:
        person = line(list(HANDS)[seed % 3], language)
        made.append(
            propose(
                Request(
                    language,
                    facts=facts,
                    kind=item.kind.value,
                    line=person,
                    pillar=person.pillars[0],
                    link=LINK,
                    rung=Rung(1 + (seed + len(item.body)) % 5),
                    form=FORMS[(seed + len(item.title)) % len(FORMS)],
                    seed=seed,
                )
            )
        )
    return made


def names(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", PATHS, ids=names)
def test_every_number_name_and_quotation_stands_in_the_source(path):
    item, _ = read(path)
    everything = folded(f"{item.title} {item.body}")
    words = f" {' '.join(WORD.findall(f'{item.title} . {item.body}'.casefold()))} "
    for proposal in (one for three in threes(path) for one in three):
        said = PROMPT.sub("", "".join(part.before + part.text for part in proposal.parts)).replace(LINK, "")
        for part in proposal.parts:
            if part.origin is PartOrigin.SOURCE:
                assert all(folded(piece) in everything for piece in re.split(r"[()]|“|”|‘|’", part.text))
        for quotation in QUOTED.finditer(said):
            quoted = (quotation[1] or quotation[2]).strip()
            assert all(folded(piece) in everything for piece in re.split(r"[“”‘’]", quoted)), proposal.text
        for figure in re.findall(r"\d+", LISTED.sub("", said)):
            assert figure in everything, proposal.text
        bare = "\n".join(part.text for part in proposal.parts if part.role is not PartRole.HASHTAGS)
        outside = WORD.findall(QUOTED.sub(" / ", bare).casefold())
        runs = (" ".join(outside[at : at + 7]) for at in range(len(outside) - 6))
        assert not [run for run in runs if f" {run} " in words], proposal.text


@pytest.mark.parametrize("path", PATHS, ids=names)
def test_each_reads_as_one_text_of_its_language(path):
    wrong = FAULTS + (FRENCH_FAULTS if path.parent.name == "fr" else ())
    for three in threes(path):
        assert max(overlap(one, other) for one, other in combinations(three, 2)) < OVERLAP_AT_MOST
        for proposal in three:
            assert proposal.prompts
            written = QUOTED.sub("«\u00a0A\u00a0»", proposal.text.replace(LINK, ""))
            bare = PROMPT.sub(lambda match: f"Réponse{match.start()}", written)
            assert not [fault for fault in wrong if re.search(fault, bare)], proposal.text
            order = list(dict.fromkeys(part.role for part in proposal.parts))
            assert order[0] is PartRole.HOOK
            last = [PartRole.DISCLOSURE, PartRole.LINK, PartRole.HASHTAGS]
            assert all(role in last for role in order[order.index(PartRole.LINK) :])
            if proposal.rung <= Rung.REBOUND and PartRole.CONTEXT in order:
                assert order[1] is PartRole.CONTEXT
            if proposal.rung is Rung.RELAY:
                assert len(proposal.prompts) <= 2


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_title_is_not_in_each_of_the_three(language):
    named = []
    for path in (each for each in PATHS if each.parent.name == language):
        title = read(path)[0].title.split(" : ")[0][:12]
        named += [sum(title in one.text for one in three) for three in threes(path)]
    assert sum(count == 3 for count in named) < 0.35 * len(named)
