"""Three ways to write a post, from a content, an idea or nothing, with what the profile knows of the person."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from advocate_desktop.channels.counting import count
from advocate_desktop.channels.ready import ready
from advocate_desktop.composing.proposals import Limits, Request, mix, propose
from advocate_desktop.composing.source_facts import source_facts
from advocate_desktop.domain.cards import Card, Family
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.channels import Channel
from advocate_desktop.domain.content import LibraryEntry
from advocate_desktop.domain.drafts import Draft, Rung, without_prompts
from advocate_desktop.domain.line import EditorialLine, Pillar
from advocate_desktop.domain.material import MaterialQuery
from advocate_desktop.domain.proposals import Proposal
from advocate_desktop.domain.source_facts import SourceFacts
from advocate_desktop.domain.voice import Voice
from advocate_desktop.errors import UsageError, UserError
from advocate_desktop.formats.deck import shipped_deck
from advocate_desktop.messages import LANGUAGES
from advocate_desktop.services.drafting import DraftingService
from advocate_desktop.services.grids import GridsService
from advocate_desktop.services.hashtags import HashtagService
from advocate_desktop.services.library import LibraryService
from advocate_desktop.services.line import LineService
from advocate_desktop.services.material import MaterialService
from advocate_desktop.services.outgoing import own_channel
from advocate_desktop.settings import DEFAULT_CHANNEL, DRAFT_LANGUAGE, LANGUAGE, OptionStore, person_id
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.proposals import ProposalRows

_TAGS_LOOKED_AT = 5


@dataclass(frozen=True, slots=True)
class Wish:
    """What three proposals are wanted for. Empty fields are the person's usual ones.

    `refused` holds the keys of proposals turned down: the next three are others.
    """

    content_id: int | None = None
    idea: str = ""
    pillar_id: int | None = None
    form: str = ""
    rung: Rung | None = None
    channel: str = ""
    lang: str = ""
    seed: int = 0
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """What there is to choose from for a draft: pillars and forms of the line, and what is chosen so far."""

    draft_id: int
    wish: Wish
    pillars: tuple[Pillar, ...]
    forms: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ProposalSources:
    """What proposals are gathered from; `voice` gives the person's voice in a language."""

    database: Database
    library: LibraryService
    drafting: DraftingService
    line: LineService
    grids: GridsService
    material: MaterialService
    hashtags: HashtagService
    voice: Callable[[str], Voice]


class ProposalsService:
    """Proposals for posts; nothing is kept until one is begun as a draft."""

    def __init__(self, sources: ProposalSources, settings: OptionStore) -> None:
        self._from = sources
        self._settings = settings

    def propose(self, wish: Wish) -> tuple[Proposal, Proposal, Proposal]:
        """Give three proposals that differ, the same ones for the same wish.

        Raises UserError for an item that is not in the library or was withdrawn, and for a pillar that is gone,
        UsageError for an unknown channel or form.
        """
        return propose(self.request(wish))

    def mix(self, proposal: Proposal, hook_of: Proposal, wish: Wish | None = None) -> Proposal:
        """Give a proposal with the hook of another, no longer than the channel of the wish allows."""
        if wish is None:
            return mix(proposal, hook_of)
        channel = own_channel(wish.channel or self._settings.get(DEFAULT_CHANNEL), self._settings)
        return mix(proposal, hook_of, _limits(channel, proposal.language))

    def begin(self, proposal: Proposal, wish: Wish) -> tuple[Draft, ChangeSet]:
        """Begin a draft with a proposal. Raises as `propose` does."""
        draft, changes = self._from.drafting.new(
            channel=wish.channel,
            lang=proposal.language,
            content_id=wish.content_id,
            text=proposal.text,
            title=self._entry(wish.content_id).item.title if wish.content_id is not None else "",
            form=proposal.form,
        )
        return draft, changes | self._from.drafting.set_rung(draft.id, proposal.rung)

    def desk(self, draft_id: int) -> Desk:
        """Give what a draft can be proposed with; its pillar and its idea come from the grid.

        Raises UserError when the draft is gone.
        """
        draft = self._from.drafting.draft(draft_id)
        line = self._from.line.current()
        idea = self._from.grids.of_draft(draft_id)
        with self._from.database.read() as connection:
            refused = ProposalRows(connection).refused(draft_id)
        pillars = line.pillars if line is not None else ()
        placed = idea.pillar_id if idea is not None else None
        if placed is None and draft.content_id is not None:
            placed = self._from.grids.closest_pillar(draft.content_id)
        known = placed is not None and any(pillar.id == placed for pillar in pillars)
        wish = Wish(
            content_id=draft.content_id,
            idea=idea.sentence if idea is not None else "" if draft.content_id is not None else draft.title,
            pillar_id=placed if known else None,
            form=draft.form,
            rung=draft.rung or self._from.grids.next_rung(),
            channel=draft.channel,
            lang=draft.lang,
            seed=draft_id,
            refused=refused,
        )
        return Desk(draft_id, wish, pillars, line.forms if line is not None else ())

    def take(self, draft_id: int, wish: Wish, proposal: Proposal) -> ChangeSet:
        """Keep what a draft takes from a proposal: form, rung, pillar, and which sentences are the app's.

        The text itself is written where the draft is edited. Raises UserError when the draft or pillar is gone.
        """
        drafting = self._from.drafting
        changes = drafting.set_form(draft_id, proposal.form) | drafting.set_rung(draft_id, proposal.rung)
        if wish.pillar_id is not None:
            changes |= self._from.grids.from_draft(draft_id, wish.pillar_id, proposal.form).changes
        with self._from.database.write() as connection:
            ProposalRows(connection).put_passages(draft_id, proposal.app_sentences)
        return changes

    def refuse(self, draft_id: int, proposals: Iterable[Proposal]) -> ChangeSet:
        """Remember that proposals were turned down for a draft, so that the next three are others."""
        with self._from.database.write() as connection:
            ProposalRows(connection).refuse(draft_id, [proposal.key for proposal in proposals])
        return ChangeSet()

    def app_sentences(self, draft_id: int) -> tuple[str, ...]:
        """Give the sentences a draft took from a proposal."""
        with self._from.database.read() as connection:
            return ProposalRows(connection).passages(draft_id)

    def request(self, wish: Wish) -> Request:
        """Gather all a proposal is made from. Raises as `propose` does."""
        entry = self._entry(wish.content_id) if wish.content_id is not None else None
        language = self._language(wish.lang, entry)
        channel = own_channel(wish.channel or self._settings.get(DEFAULT_CHANNEL), self._settings)
        line = self._from.line.current()
        pillar = self._pillar(line, wish.pillar_id)
        return Request(
            language=language,
            seed=wish.seed,
            person=person_id(self._settings),
            form=self.form_id(wish.form, line) if wish.form else "",
            rung=wish.rung or self._from.grids.next_rung(),
            facts=_facts(entry),
            kind=entry.item.kind.value if entry is not None else "article",
            link=entry.item.url if entry is not None else "",
            company=entry.source.company if entry is not None else "",
            idea=wish.idea,
            line=line,
            pillar=pillar,
            materials=tuple(self._from.material.search(MaterialQuery())),
            voice=self._from.voice(language),
            hashtags=self._hashtags(pillar, entry),
            themes=_themes(pillar, entry),
            limits=_limits(channel, language),
            refused=wish.refused,
        )

    def pillar_called(self, name: str) -> int:
        """Give the id of a pillar of the line by its name, whatever its case. Raises UsageError for another."""
        line = self._from.line.current()
        pillars = line.pillars if line is not None else ()
        wanted = " ".join(name.split()).casefold()
        found = next((pillar.id for pillar in pillars if " ".join(pillar.name.split()).casefold() == wanted), None)
        if found is None:
            raise UsageError("drafts.no_pillar", name=name, known=_listed(pillar.name for pillar in pillars))
        return found

    def form_id(self, form: str, line: EditorialLine | None = None) -> str:
        """Give the id of a form by its id or short name (`story`). Raises UsageError for an unknown one."""
        own: tuple[Card, ...] = line.forms if line is not None else ()
        known = [card.id for card in (*shipped_deck("en").of(Family.FORMS), *own)]
        found = next((each for each in known if form in (each, PurePosixPath(each).suffix[1:])), None)
        if found is None:
            names = dict.fromkeys(each.rpartition(".")[2] for each in known)
            raise UsageError("drafts.no_form", name=form, known=_listed(names))
        return found

    def _entry(self, content_id: int | None) -> LibraryEntry:
        entry = self._from.library.entry(content_id or 0)
        if entry.withdrawn:
            raise UserError("drafts.withdrawn", title=entry.item.title)
        return entry

    def _pillar(self, line: EditorialLine | None, pillar_id: int | None) -> Pillar | None:
        if pillar_id is None:
            return None
        found = line.pillar(pillar_id) if line is not None else None
        if found is None:
            raise UserError("grids.no_pillar")
        return found

    def _language(self, wanted: str, entry: LibraryEntry | None) -> str:
        of_entry = entry.item.lang if entry is not None else ""
        codes = (wanted, of_entry, self._settings.get(DRAFT_LANGUAGE), self._settings.get(LANGUAGE))
        return next((code for code in codes if code in LANGUAGES), "en")

    def _hashtags(self, pillar: Pillar | None, entry: LibraryEntry | None) -> tuple[str, ...]:
        """Give the person's tags for the pillar, then their favourites, then the company's of this content."""
        entries = self._from.hashtags.entries()
        ours = [each for each in entries if pillar is not None and pillar.id in each.pillar_ids]
        ours += [each for each in entries if each.favourite]
        if entry is not None:
            ours += [each for each in entries if entry.source.company in each.companies]
        return tuple(dict.fromkeys(each.tag for each in ours))[:_TAGS_LOOKED_AT]


def _facts(entry: LibraryEntry | None) -> SourceFacts | None:
    if entry is None:
        return None
    item = entry.item
    body = "\n\n".join(part for part in (item.summary, item.body, *item.facts) if part.strip())
    return source_facts(item.title, body, item.lang)


def _themes(pillar: Pillar | None, entry: LibraryEntry | None) -> tuple[str, ...]:
    """Give what the content says it is about, then what the pillar is called."""
    of_entry = entry.item.themes if entry is not None else ()
    return tuple(dict.fromkeys((*of_entry, *((pillar.name,) if pillar is not None else ()))))


def _limits(channel: Channel, language: str) -> Limits:
    def length(text: str) -> int:
        return count(ready(without_prompts(text), channel, language).text, channel).count

    advised = channel.hashtags.advised if channel.hashtags.advised is not None else channel.hashtags.maximum
    return Limits(channel.maximum, length, 2 if advised is None else min(advised, 3), channel.links.live)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "–"
