"""What tells the habits of a post: who speaks, who is spoken to, how it begins and ends."""

import re


def _any(cues: str, before: str = "", after: str = "") -> re.Pattern[str]:
    """Make a pattern of cues, one a line or parted by ` | `; an apostrophe is straight or curly."""
    each = [cue.strip() for line in cues.strip().splitlines() for cue in line.split(" | ")]
    joined = "|".join(cue for cue in each if cue).replace("'", "['’]")
    return re.compile(f"{before}(?:{joined}){after}", re.IGNORECASE)


_DAYS_FR = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_MONTHS_FR = "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
_DAYS_EN = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_FEW_FR = r"(?:\d|une?\b|deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt|trente|quelques)"
_FEW_EN = r"(?:an?|one|two|three|four|five|six|ten|twenty|\d+)"

FIRST_PERSON = {
    "fr": _any(r"j' | je\b | moi\b | m'(?=\w) | me\b | mon\b | ma\b | mes\b | mien", r"(?<![\w’'])"),
    "en": re.compile(r"(?<!\w)(?:I\b(?!\.\w)|[Mm]e\b|[Mm]y\b|[Mm]ine\b|[Mm]yself\b)"),
}
TU = _any(r"tu | te | toi | ton | ta | tes | t'(?=\w)", r"(?<![\w’'])", r"(?!\w(?<!t['’]\w))")
VOUS = _any("vous | votre | vos | vôtres?", r"(?<![\w’'])", r"(?!\w)")

MOMENT = {
    "fr": _any(
        rf"""
        (?:ce|cette) (?:matin|midi|soir|nuit|semaine|après-midi|mois|année)
        hier | avant-hier | aujourd'hui | {_DAYS_FR}\b
        (?:la semaine|le mois|l'an|l'année) derni
        il y a {_FEW_FR} | en (?:19|20)\d\d\b | en {_MONTHS_FR}
        \d{{1,2}}[ \u00a0\u202f]?h(?:[ \u00a0\u202f]?\d\d)?\b
        quand j | lorsque j | l'autre jour | un jour\b | mon premier jour
        """
    ),
    "en": _any(
        rf"""
        this (?:morning|afternoon|evening|week|month|year) | yesterday | today | tonight
        last (?:night|week|month|year|spring|summer|autumn|fall|winter|{_DAYS_EN}) | (?:on )?{_DAYS_EN}\b
        in (?:19|20)\d\d\b | {_FEW_EN} (?:days?|weeks?|months?|years?) ago
        when i\b | one day\b | the other day | \d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m
        """
    ),
}
GREETING = _any(
    r"bonjour | bonsoir | salut | coucou | hello | hi\b | hey\b | dear\b | good morning | ch[eè]re?s?\b"
)
THANKS = _any(r"merci | remerci\w* | thanks? | thank you | grateful | gratitude | reconnaissant\w*", r"\b", r"\b")
INVITATION = {
    "fr": _any(
        r"""
        n'hésitez? | dites?[- ] | dis-moi | racontez | raconte[- ]moi | partagez | parlons | écrivez | écris-moi
        contactez | rejoignez | venez | posez | donnez | répondez | passez | lisez | découvrez | inscrivez
        rendez-vous | si (?:vous|tu|le sujet)\b | à vous\b | je (?:serais|suis) curieu | au plaisir\b | hâte\b
        """
    ),
    "en": _any(
        r"""
        tell me | let me know | let's | share | join | drop | reach out | write to | message me | come\b | read\b
        have a look | feel free | get in touch | if you | i'd love | i would love | happy to | curious | send\b
        apply | ask me | see you
        """
    ),
}
