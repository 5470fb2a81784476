"""Puts three proposals together: what each opens on, what it says and in which order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from advocate_desktop.composing.choosing import (
    Taste,
    chance,
    closes_with_question,
    opening_habit,
    person_key,
    ranked,
    taste,
    weight,
    worded,
    writes_briefly,
)
from advocate_desktop.composing.figures import tellable, weighty
from advocate_desktop.composing.fitting import fits, fitted
from advocate_desktop.composing.matching import Own, matching
from advocate_desktop.composing.patterns import (
    ANY,
    RELAY,
    Pattern,
    Patterns,
    Structure,
    hooks_of_rung,
    patterns,
    structures,
)
from advocate_desktop.composing.plan import (
    COPIED_AT_MOST,
    Plan,
    Terse,
    content_key,
    copied_share,
    surroundings,
)
from advocate_desktop.composing.quoting import ended, quoted_words
from advocate_desktop.composing.request import HASHTAGS, Request
from advocate_desktop.composing.wording import (
    Chosen,
    Fragment,
    Naming,
    Slots,
    hashtags,
    render,
    slots,
    topics,
)
from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.proposals import (
    OVERLAP_AT_MOST,
    HookType,
    Part,
    PartOrigin,
    PartRole,
    Proposal,
    overlap,
)

PROPOSALS = 3
PROMPTS_AT_MOST = 3
_FACTS_TRIED = 3
_OWN_WORDS_AT_MOST = 120
# The share of proposals that name the source by its title, beside the one of the three that always does.
_TITLED = 0.35
_SHORT_TEXT = 600
# Emoji a post from which on a proposal carries one.
_OFTEN = 0.5
# How much the form bears on the personal part: little in a relay of one sentence.
_FORM_WEIGHT = {Rung.RELAY: 0.4, Rung.COMMENT: 0.8, Rung.REBOUND: 1.2, Rung.STORY: 1.2, Rung.VISION: 1.2}
_QUOTING = frozenset({"sentence", "quote", "gist"})
_FIGURE = frozenset({"number", "sentence"})
_LINE = frozenset({"sentence", "contrast", "question", "gist"})
_FACTS = _LINE | {"number", "quote"}
_IDEA = frozenset({"idea"})
_UNTITLED = Naming(titled=False)
_ASKING_HOOKS = (HookType.SCENE, HookType.CONFESSION, HookType.OPINION, HookType.LESSON)
_FACT_HOOKS = (HookType.NUMBER, HookType.QUOTATION, HookType.CONTRAST, HookType.GIST)


class Composer:
    """Makes the proposals of one request."""

    def __init__(self, request: Request) -> None:
        self.request = request
        form = request.form.rpartition(".")[2]
        # Without a content there is nothing to relay or to react to.
        self.rung = request.rung if request.facts is not None else max(request.rung, Rung.REBOUND)
        self.taste: Taste = taste(request.line, request.pillar, form, self.rung, request.voice)
        self.data: Patterns = patterns(request.language)
        person = person_key(request.person, request.line, request.pillar)
        self.key = (person, content_key(request), request.seed)
        forms = structures()
        wanted = RELAY if self.rung is Rung.RELAY else form
        self.structure: Structure = forms.get(wanted, forms[ANY])
        self.around = surroundings(request)
        facts = request.facts
        self.numbers = (
            tuple(one for one in facts.numbers if tellable(one, facts.keyphrases, request.language))
            if facts
            else ()
        )
        self.weighty = tuple(one for one in self.numbers if weighty(one, self.around.phrases))
        self.roomy = request.limits.maximum is None or request.limits.maximum > _SHORT_TEXT
        self.quotations = (
            tuple(one for one in facts.quotations if quoted_words(one, request.language)) if facts else ()
        )
        self.contrasts = facts.contrasts if facts else ()
        pillar_name = (request.pillar.name,) if request.pillar is not None and request.pillar.name.strip() else ()
        self.topics = topics(facts) if facts else pillar_name
        self.refused = frozenset(token for key in request.refused for token in key.replace("+", ".").split("."))
        self.taken: set[str] = set()
        self.chosen: set[str] = set()
        self.filled: dict[tuple[Chosen, Naming], Slots] = {}
        self.titled = self._titled()
        self.form_turns = frozenset(one.id for one in self.data.of(f"turn.{form}"))

    # The three

    def trio(self) -> list[Proposal]:
        made: list[Proposal] = []
        owned = self._own()
        hooks = self._hooks()
        shapes = sorted(range(len(self.structure.shapes)), key=lambda at: chance(*self.key, "shape", at))
        for index in range(PROPOSALS):
            own = owned[index] if index < min(len(owned), PROPOSALS - 1) else None
            shape = shapes[index % len(shapes)]
            spare = [hook for hook in hooks if all(hook is not done.hook_type for done in made)]
            made.append(self._best(index, spare, shape, own, made))
        return made

    def _best(
        self, index: int, hooks: Sequence[HookType], shape: int, own: Own | None, made: Sequence[Proposal]
    ) -> Proposal:
        """Give the first proposal that fits the network and stands apart from those made already."""
        shortest: tuple[int, Proposal, set[str]] | None = None
        for hook in hooks:
            for words in (own, None) if own is not None else (None,):
                for proposal, used in self._tries(Plan(index, hook, shape, words, titled=index in self.titled)):
                    length = self.request.limits.count(proposal.text)
                    if shortest is None or length < shortest[0]:
                        shortest = (length, proposal, used)
                    if fits(proposal.text, self.request.limits) and all(
                        overlap(proposal, done) < OVERLAP_AT_MOST for done in made
                    ):
                        self.taken |= used
                        return proposal
        assert shortest is not None, "there are hooks without conditions"
        self.taken |= shortest[2]
        return shortest[1]

    def _tries(self, plan: Plan) -> Iterator[tuple[Proposal, set[str]]]:
        for hook in self._ranked(f"hook.{plan.hook}", plan.index)[:4]:
            chosen, tokens = self._chosen(plan, hook)
            if hook.needs <= self._slots(chosen).keys():
                # With room enough, a figure has its sentence beside it.
                for terse in (Terse.NO,) if self.roomy and "number" in hook.needs else Terse:
                    proposal, used = self._build(replace(plan, terse=terse), hook, chosen, tokens)
                    if copied_share(proposal) < COPIED_AT_MOST:
                        yield proposal, used
                        break

    def _hooks(self) -> list[HookType]:
        """Give the kinds of opening there is something for, the most wanted first."""
        wanted = hooks_of_rung(self.rung)
        present = [hook for hook in HookType if self._can_open(hook)]

        def score(hook: HookType) -> float:
            place = wanted.index(hook) if hook in wanted else 14
            value = 1 / (2 + place) * (1.5 if hook in self.structure.hooks else 1.0)
            value *= opening_habit(hook, self.request.voice) * (0.6 + 0.8 * chance(*self.key, "hook", hook))
            return value * 0.5 ** sum(str(hook) in key.split(".") for key in self.request.refused)

        ordered = sorted(present, key=score, reverse=True)
        facts = [hook for hook in ordered if hook in _FACT_HOOKS]
        if facts and not set(ordered[:PROPOSALS]) & set(_FACT_HOOKS):
            ordered.remove(facts[0])
            ordered.insert(0, facts[0])
        if self.rung is Rung.RELAY:
            # A relay is one sentence of the person's own, and the turn asks for it.
            ordered.sort(key=lambda hook: hook in _ASKING_HOOKS)
        return ordered

    def _titled(self) -> frozenset[int]:
        """Give which of the three name the source by its title: all where no link leads to it."""
        if not (self.request.link.strip() and self.request.limits.links_in_text):
            return frozenset(range(PROPOSALS))
        always = int(chance(*self.key, "titled") * PROPOSALS)
        more = (index for index in range(PROPOSALS) if chance(*self.key, "titled", index) < _TITLED)
        return frozenset((always, *more))

    def _slots(self, chosen: Chosen, naming: Naming = _UNTITLED) -> Slots:
        key = (chosen, naming)
        if key not in self.filled:
            self.filled[key] = slots(self.around, chosen, naming)
        return self.filled[key]

    def _can_open(self, hook: HookType) -> bool:
        chosen = Chosen(
            self.weighty[0] if self.weighty else None,
            self.quotations[0] if self.quotations else None,
            self.contrasts[0] if self.contrasts else None,
            self.topics[0] if self.topics else "",
        )
        filled = self._slots(chosen).keys()
        return any(pattern.needs <= filled for pattern in self.data.of(f"hook.{hook}") if self._weight(pattern))

    # One of them

    def _build(
        self, plan: Plan, hook: Pattern, chosen: Chosen, tokens: Sequence[str]
    ) -> tuple[Proposal, set[str]]:
        used = [hook]
        self.chosen = set()
        naming = Naming(titled=plan.titled and plan.terse is not Terse.UNNAMED)
        built: dict[PartRole, list[Fragment]] = {PartRole.HOOK: self._words(hook, self._slots(chosen, naming))}
        context = self._context(plan, hook, chosen)
        if context is not None:
            pattern, filled = context
            used.append(pattern)
            built[PartRole.CONTEXT] = self._words(pattern, filled)
        told = frozenset({"source"} if self.request.facts else ()).union(*(one.needs for one in used))
        if "sentence" in told:
            told |= _FIGURE
        asked = sum(pattern.asks for pattern in used)
        turn, turned = self._turn(plan, asked, told)
        built[PartRole.TURN] = turned
        used += turn
        filled = self._slots(chosen)
        asked += sum(pattern.asks for pattern in turn)
        for role in (PartRole.TAKEAWAY, PartRole.OPENING, PartRole.DISCLOSURE):
            found = self._closing(role, plan, told | (filled.keys() & {"audience", "company"}), asked)
            if found is not None:
                used.append(found)
                built[role] = self._words(found, filled)
        self._sign(built)
        built |= self._tail()
        shape = [role for role in self.structure.shapes[plan.shape] if built.get(role)]
        bound = self.rung <= Rung.REBOUND or hook.needs & _FACTS
        if context is not None and (bound or context[0].needs & _IDEA):
            # "The figure comes from ..." would hang in the air anywhere else, so would an answer to the source.
            shape.remove(PartRole.CONTEXT)
            shape.insert(1, PartRole.CONTEXT)
        listed = any(pattern.listed for pattern in turn)
        parts = fitted(tuple(self._parts(built, shape, listed=listed)), self.request.limits)
        key = ".".join([str(plan.hook), *(pattern.id for pattern in used), *tokens, f"s{plan.shape}"])
        proposal = Proposal(
            key,
            self.request.language,
            plan.hook,
            f"{self.structure.form}.{plan.shape + 1}",
            parts,
            self.request.form,
            self.rung,
        )
        told_by = (self._told(pattern, chosen) for pattern in used)
        return proposal, {pattern.id for pattern in used}.union(self.chosen, tokens, *told_by)

    def _chosen(self, plan: Plan, hook: Pattern) -> tuple[Chosen, list[str]]:
        """Choose the facts of a proposal: those its hook opens on are new in each."""
        tokens: list[str] = []

        def pick(letter: str, count: int, *, opens: bool) -> int:
            names = [f"{letter}{at}" for at in range(min(count, _FACTS_TRIED))]
            fresh = [name for name in names if name not in self.taken and name not in self.refused]
            name = (fresh or names)[0]
            if opens:
                tokens.append(name)
            return int(name[1:])

        figure = bool(hook.needs & _FIGURE)
        numbers = self.weighty if figure else self.numbers
        number = numbers[pick("n", len(numbers), opens=figure)] if numbers else None
        quotation = (
            self.quotations[pick("q", len(self.quotations), opens="quote" in hook.needs)]
            if self.quotations
            else None
        )
        contrast = (
            self.contrasts[pick("v", len(self.contrasts), opens="contrast" in hook.needs)]
            if self.contrasts
            else None
        )
        topic = ""
        if self.topics:
            best = self.topics[:_FACTS_TRIED]
            topic = best[int(chance(*self.key, "topic", plan.index) * len(best))]
        return Chosen(number, quotation, contrast, topic), tokens

    def _context(self, plan: Plan, hook: Pattern, chosen: Chosen) -> tuple[Pattern, Slots] | None:
        """Say where the hook's fact comes from, or bring a fact to a hook that has none."""
        known = "source" in hook.needs
        naming = Naming(titled=plan.titled and plan.terse is not Terse.UNNAMED, known=known)
        filled = self._slots(chosen, naming)
        told_already: Pattern | None = None
        for group in self._context_groups(plan, hook):
            order = self._ranked(group, plan.index)
            if group.endswith("number"):
                # A figure alone tells little; its sentence says what was counted.
                order.sort(key=lambda one: "sentence" not in one.needs)
            for pattern in order:
                if plan.terse is not Terse.NO and pattern.needs & _QUOTING:
                    continue
                if pattern.asks and (hook.asks or self.rung is Rung.RELAY):
                    continue
                if pattern.needs <= filled.keys() and not (pattern.needs & hook.needs - {"source"}):
                    if not self._told(pattern, chosen) & self.taken:
                        return pattern, filled
                    told_already = told_already or (None if group == "of_line" else pattern)
        return (told_already, filled) if told_already is not None else None

    def _told(self, pattern: Pattern, chosen: Chosen) -> set[str]:
        """Give the sentences of the source a pattern tells, so that no two of the three tell the same."""
        number, quotation, facts = chosen.number, chosen.quotation, self.request.facts
        told = {
            "sentence": number.sentence if number else "",
            "quote": quotation.text if quotation else "",
            "gist": facts.gist if facts else "",
        }
        return {text for slot, text in told.items() if slot in pattern.needs and text}

    def _context_groups(self, plan: Plan, hook: Pattern) -> Sequence[str]:
        """Give the kinds of context a hook may have, the most wanted first."""
        if self.request.facts is None:
            return ("of_idea",) if self.request.idea.strip() and "idea" not in hook.needs else ()
        if hook.needs & _LINE:
            return ("of_line",)
        if "number" in hook.needs:
            return ("of_number",)
        if "quote" in hook.needs:
            return ("of_quotation",)
        if "source" in hook.needs:
            return ("of_reading",)
        brought = ("with_number", "with_quotation", "with_gist")
        return sorted(brought, key=lambda name: chance(*self.key, plan.index, name))

    def _turn(self, plan: Plan, asked: int, told: frozenset[str]) -> tuple[list[Pattern], list[Fragment]]:
        """Give the personal part: the person's own words, or questions for them."""
        if plan.own is not None:
            return self._own_turn(plan, plan.own)
        form = self.taste.form
        listed = [one for group in (form, ANY) for one in self.data.of(f"turn.{group}") if one.needs <= told]
        order = ranked(listed, self._weight, *self.key, "turn", plan.index)
        fresh = [one for one in self._unused(order) if plan.hook not in one.says] or order
        room = [one for one in fresh if asked + one.asks <= PROMPTS_AT_MOST or one.listed] or fresh
        return [room[0]], self._words(room[0], {})

    def _own_turn(self, plan: Plan, own: Own) -> tuple[list[Pattern], list[Fragment]]:
        lead = self._ranked(f"own.{own.kind}", plan.index)[0]
        words = self._words(lead, {"own": ((ended(own.text), PartOrigin.PERSON),)})
        if own.is_material:
            return [lead], words
        after = self._ranked("own.after_proof", plan.index)[0]
        return [lead, after], [*words, (" ", PartOrigin.APP), *self._words(after, {})]

    def _closing(self, role: PartRole, plan: Plan, told: frozenset[str], asked: int) -> Pattern | None:
        brief = writes_briefly(self.request.voice)
        if role is PartRole.TAKEAWAY and (brief or asked >= PROMPTS_AT_MOST or plan.hook is HookType.LESSON):
            return None
        usable = [one for one in self._ranked(str(role), plan.index) if one.needs <= told]
        if role is PartRole.OPENING:
            asking = closes_with_question(self.request.voice)
            wanted = False if plan.hook is HookType.QUESTION else asking
            liked = [one for one in usable if one.text.rstrip("}").endswith("?") is wanted]
            usable = usable if wanted is None else liked or usable
        return usable[0] if usable else None

    def _sign(self, built: dict[PartRole, list[Fragment]]) -> None:
        """Let the post end on the emoji and the words that end the person's own, where they have such."""
        voice = self.request.voice
        if voice is None or not built.get(PartRole.OPENING):
            return
        if voice.emoji and (voice.emoji_rate or 0) >= _OFTEN:
            built[PartRole.OPENING].append((f" {voice.emoji[0]}", PartOrigin.PERSON))
        if not voice.sign_off or self.rung is Rung.RELAY:
            return
        *before, (last, origin) = built[PartRole.OPENING]
        built[PartRole.OPENING] = [*before, (f"{last}\n\n", origin), (voice.sign_off, PartOrigin.PERSON)]

    def _tail(self) -> dict[PartRole, list[Fragment]]:
        request = self.request
        rate = request.voice.hashtags_per_post if request.voice is not None else None
        count = min(request.limits.hashtags, HASHTAGS if rate is None else round(rate))
        tags = hashtags(request.hashtags, request.themes, count)
        link = request.link.strip() if request.limits.links_in_text else ""
        tail = {PartRole.HASHTAGS: tags, PartRole.LINK: link}
        return {role: [(text, PartOrigin.APP)] for role, text in tail.items() if text}

    # Fitting together

    def _parts(
        self, built: dict[PartRole, list[Fragment]], shape: Sequence[PartRole], *, listed: bool
    ) -> Iterator[Part]:
        voice = self.request.voice
        long_paragraphs = voice is not None and (voice.paragraph_sentences or 0) >= 3
        previous: PartRole | None = None
        for role in shape:
            joined = long_paragraphs and (
                (previous, role) == (PartRole.HOOK, PartRole.CONTEXT)
                or ((previous, role) == (PartRole.TURN, PartRole.TAKEAWAY) and not listed)
            )
            before = "" if previous is None else " " if joined else "\n\n"
            for text, origin in built[role]:
                yield Part(role, text, origin, before)
                before = ""
            previous = role

    def _words(self, pattern: Pattern, filled: Slots) -> list[Fragment]:
        key = (*self.key, len(self.request.refused))
        text, chosen = worded(pattern, self.taste, self.data.stocks, self.taken | self.chosen, *key)
        self.chosen |= chosen
        return render(text, filled)

    def _ranked(self, group: str, index: int) -> list[Pattern]:
        return self._unused(ranked(self.data.of(group), self._weight, *self.key, group, index))

    def _unused(self, order: Sequence[Pattern]) -> list[Pattern]:
        """Give what no proposal has yet, what was refused before last; all of it when nothing else is left."""
        fresh = [one for one in order if one.id not in self.taken] or list(order)
        return sorted(fresh, key=lambda one: one.id in self.refused)

    def _weight(self, pattern: Pattern) -> float:
        if self.rung is Rung.RELAY and pattern.id.startswith("h") and pattern.asks:
            return 0.01 * weight(pattern, self.taste)
        heavier = _FORM_WEIGHT[self.rung] if pattern.id in self.form_turns else 1.0
        return heavier * weight(pattern, self.taste)

    def _own(self) -> tuple[Own, ...]:
        request = self.request
        proofs = request.pillar.proofs if request.pillar is not None else ()
        found = matching(
            request.facts,
            proofs,
            request.materials,
            language=request.language,
            idea=request.idea,
            pillar_id=request.pillar.id if request.pillar is not None else None,
        )
        return tuple(own for own in found if len(own.text.split()) <= _OWN_WORDS_AT_MOST)
