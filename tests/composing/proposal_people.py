"""Contents and people for the tests of proposals: facts made by hand, lines made from the shipped cards."""

from datetime import UTC, datetime
from random import Random

from advocate_desktop.composing.patterns import structures
from advocate_desktop.domain.cards import Card, Family
from advocate_desktop.domain.line import EditorialLine, Pillar
from advocate_desktop.domain.source_facts import Contrast, ContrastKind, NumberFact, Quotation, SourceFacts
from advocate_desktop.formats.deck import shipped_deck

FORMS = ["", *(f"forms.{form}" for form in structures() if form not in ("any", "relay"))]
FRENCH_FAULTS = (
    r"(?<![\u202f;!?…])[;!?](?=\s|$|\u00a0?»|\])", r"(?<!\u00a0):(?=\s|$)", r"«(?!\u00a0)|(?<!\u00a0)»",
    r"(?<=\w)'(?=\w)", r"\b[dD]e les?\b(?! \w+(?:er|ir|re)\b)",
    r"\b[àÀ] les?\b(?! \w+(?:er|ir|re)\b)", r"\b[qQ]ue (?:il|elle|on)s?\b",
    r"\bsi ils?\b", r"\b[dD]e (?=[aeiouéèêàâ])(?!onz|oui|un et)", "«\u00a0*»",
)  # fmt: skip
FAULTS = (r" [.,](?!\w)", r"\.\.(?!\.)", r"[?!]\.", r"  ", r"“\s*”", r"\{|\}|\|", r"\b(\w+) \1\b")

HANDS = {
    "engineer": {
        Family.TOPICS: ("craft",),
        Family.AUDIENCES: ("peers",),
        Family.INTENTS: ("explain",),
        Family.ROLES: ("teacher",),
        Family.TONES: ("precise", "dry"),
        Family.FORMS: ("lesson", "figure"),
    },
    "nurse": {
        Family.TOPICS: ("behind-the-scenes",),
        Family.AUDIENCES: ("future-colleagues",),
        Family.INTENTS: ("recognise",),
        Family.ROLES: ("witness", "portraitist"),
        Family.TONES: ("warm", "modest"),
        Family.FORMS: ("story", "thank-you"),
    },
    "foreman": {
        Family.TOPICS: ("learning",),
        Family.AUDIENCES: ("young",),
        Family.INTENTS: ("pass-on",),
        Family.ROLES: ("maker",),
        Family.TONES: ("frank", "brisk"),
        Family.FORMS: ("how-to", "mistake"),
    },
}


def number(sentence: str, text: str, unit: str = "%") -> NumberFact:
    """Give the number that stands as `text` in a sentence."""
    start = sentence.index(text)
    return NumberFact(text, None, unit, sentence, start, start + len(text))


def line(who: str, language: str, proofs: tuple[str, ...] = ()) -> EditorialLine:
    """Give somebody's line: one pillar on their first cards."""
    deck = shipped_deck(language)
    hand: dict[Family, tuple[Card, ...]] = {
        family: tuple(deck.card(f"{family}.{name}") for name in names) for family, names in HANDS[who].items()
    }
    topic, audience, intent = (hand[family][0] for family in (Family.TOPICS, Family.AUDIENCES, Family.INTENTS))
    pillar = Pillar(1, topic.title, topic, audience, intent, proofs)
    return EditorialLine(1, datetime(2026, 5, 4, tzinfo=UTC), language, "", (pillar,), hand)


def dealt_line(dealer: Random, language: str) -> EditorialLine:
    """Give the line of somebody whose cards were dealt at random."""
    deck = shipped_deck(language)
    hand = {family: tuple(dealer.sample(list(deck.of(family)), 2)) for family in HANDS["engineer"]}
    topic, audience, intent = (hand[family][0] for family in (Family.TOPICS, Family.AUDIENCES, Family.INTENTS))
    pillar = Pillar(1, topic.title, topic, audience, intent, ())
    return EditorialLine(1, datetime(2026, 5, 4, tzinfo=UTC), language, "", (pillar,), hand)


_HEAT = (
    "Sur nos chantiers, 42 % des pompes à chaleur ont été posées en moins de deux jours.",
    "Le chantier devait durer six mois, mais il en a duré dix.",
    "Les locataires ont gardé l’eau chaude pendant tous les travaux.",
    "Au total, 1 200 logements sont passés de la chaudière à la pompe depuis l’automne.",
)
_WARD = (
    "The new handover takes 12 minutes instead of 25, and nobody leaves late.",
    "We wrote the checklist with the night shift, not for them.",
    "Falls went down by 18% on the two wards that tried it first.",
    "The form is shorter, but the conversation is longer.",
)
CONTENTS = {
    "heat": SourceFacts(
        "fr",
        "Chauffer sans gaz : ce que dix chantiers nous ont appris",
        _HEAT[2],
        _HEAT,
        (number(_HEAT[0], "42 %"), number(_HEAT[3], "1 200 logements", "logements")),
        (
            Quotation(
                "On ne vend pas une machine, on vend un hiver tranquille", "Marie Durand", "directrice technique"
            ),
        ),
        contrasts=(Contrast(_HEAT[1], "mais", ContrastKind.BUT),),
        keyphrases=("pompes à chaleur", "eau chaude", "chaudière"),
    ),
    "paie": SourceFacts(
        "fr",
        "Comment nous préparons la paie de décembre",
        "Une paie juste commence trois semaines avant le virement.",
        (
            "Une paie juste commence trois semaines avant le virement.",
            "Qui relit les primes quand tout le monde est en congé ?",
        ),
        keyphrases=("paie de décembre", "primes"),
        question="Qui relit les primes quand tout le monde est en congé ?",
    ),
    "ward": SourceFacts(
        "en",
        "A shorter handover on the wards",
        _WARD[1],
        _WARD,
        (number(_WARD[2], "18%"), number(_WARD[0], "12 minutes", "minutes")),
        (Quotation("I finally go home knowing that somebody has listened", "Ada Moore", "night nurse"),),
        contrasts=(Contrast(_WARD[3], "but", ContrastKind.BUT),),
        keyphrases=("handover", "night shift", "checklist"),
    ),
    "bare": SourceFacts("en", "Notes from the depot", "Notes from the depot"),
}
