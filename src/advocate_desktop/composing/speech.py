"""Who said what stands between quotation marks: read from the words after it, before it or inside it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from advocate_desktop.composing.fact_words import FactWords, plain
from advocate_desktop.composing.sentences import word_count

SPACE = r"[ \u00a0\u202f]"
_CAPITAL = "A-ZÀ-ÖØ-ÞŒ"
_NAME_WORD = rf"(?:(?:[{_CAPITAL}]\.(?:-?[{_CAPITAL}]\.)*)|[{_CAPITAL}][\w’'-]*\w|[{_CAPITAL}](?!\w))"
_PARTICLE = r"(?:de|du|d['’]|la|le|van|von|der|den|el|al|ben|bin|da|di|dos)"
_NAME = rf"{_NAME_WORD}(?:{SPACE}(?:{_PARTICLE}{SPACE}){{0,2}}{_NAME_WORD}){{0,4}}"
_DASH = "[—–―-]"
_LONGEST_ROLE, _LONGEST_NOUN = 14, 6
# A place, a time or a manner after the one who speaks is no part of who that is.
_BREAK = re.compile(
    rf"{SPACE}(?:qui|que|dont|où|lors|avant|après|pendant|en réponse|devant|au micro|en \w+ant|dans une?"
    r"|à propos|pour|avec"
    r"|who|which|that|when|while|during|in an|in a|adding|assigned|based|involved|about|as|on|after|before|to"
    r"|at the)\b.*$"
)
_LEAD = r"(?P<lead>[^,.;:«»()\nA-ZÀ-ÖØ-ÞŒ]{0,50},?[ \u00a0\u202f])?"
_AGE = re.compile(rf"^,?{SPACE}?\d{{1,3}}(?:{SPACE}ans)?(?=,)")
_CHUNK = re.compile(r"[^,.;:()«»“”\"!?—–]+")
_APART = re.compile(
    rf"^(?:,{SPACE}|{SPACE}\(|{SPACE}{_DASH}{SPACE}|{SPACE}\|{SPACE})(?P<role>[^,.;:()«»“”\"!?\n]{{2,110}})"
)
_ARTICLE = re.compile(r"^[Ll]['’](?=[A-ZÀ-Þ])")
_OF_NAME = re.compile(rf"(?:\b(?:de|du|des|of|at|chez|for)|\b[dl]['’]){SPACE}?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted: a name, what that person does, or one of them."""

    name: str = ""
    role: str = ""

    def __bool__(self) -> bool:
        return bool(self.name or self.role)


@dataclass(frozen=True, slots=True)
class _Patterns:
    verb_after: re.Pattern[str]
    name_verb_after: re.Pattern[str]
    pronoun_after: re.Pattern[str]
    incise: re.Pattern[str]
    verb_before: re.Pattern[str]
    according: re.Pattern[str]
    colon: re.Pattern[str]
    signed: re.Pattern[str]
    role_noun: re.Pattern[str]


def _any(parts: Iterable[str]) -> str:
    return "|".join(
        re.escape(part).replace("'", "['’]") for part in sorted(parts, key=lambda part: (-len(part), part))
    )


@cache
def _patterns(words: FactWords) -> _Patterns:
    s, verbs = SPACE, _any(words.lists["speech_verbs"])
    if words.language == "fr":
        helper = rf"(?:s['’]est{s}|s['’]|se{s}|a{s}|avait{s}|ont{s}|l['’]a{s}|l['’])?(?:ainsi{s}|aussi{s})?"
        verb = rf"{helper}(?:{verbs})(?:{s}(?:ainsi|alors|encore|aussi|notamment|même))?"
        asked = rf"(?:a|ont|avait|s['’]est)-t-(?:il|elle|on)\b|(?:s['’]|se{s})?(?:{verbs})-(?:t-)?(?:il|elle)\b"
        pronoun = rf"^{s}*,?{s}*(?:{asked})"
    else:
        verb = rf"(?:(?:has|had|also){s})?(?:{verbs})"
        pronoun = rf"^{s}*,?{s}*(?:(?:he|she|they){s}(?:also{s})?(?:{verbs})|(?:{verbs}){s}(?:he|she|they))\b"
    titled = rf"(?:(?:{_any(words.lists['honourifics'])})\.?{s})?"
    role = rf"(?P<role>,{s}[^.;:«»“”\"\n]{{3,110}}?,?)?"
    return _Patterns(
        verb_after=re.compile(rf"^{s}*[,.]?{s}*{verb}{s}(?=\S)"),
        name_verb_after=re.compile(rf"^{s}*,?{s}*(?i:{titled})(?P<name>{_NAME}){s}{verb}\b"),
        pronoun_after=re.compile(pronoun, re.IGNORECASE),
        incise=re.compile(rf",{s}{verb}{s}(?=\S)"),
        verb_before=re.compile(
            rf"(?:^|[.!?…]{s}|,{s}|[»”\"]{s}|\b(?:and|et|as|comme|our|the|la|le|director|manager){s})(?P<name>{_NAME}){role}"
            rf"{s}{verb}(?:{s}[^.;:«»“”\"\n]{{0,60}})?{s}?[:,]?{s}*$"
        ),
        according=re.compile(
            rf"(?:^|[\s(])(?P<word>(?i:{_any(words.lists['according'])})){s}{_LEAD}(?P<name>{_NAME}){role}"
            rf"(?:,|{s}?:)(?:[^.«»“”\"\n]{{0,90}}[:,])?{s}*$"
        ),
        colon=re.compile(rf"^(?:.*[.!?…]{s})?(?P<name>{_NAME}){role}{s}?:{s}*$"),
        signed=re.compile(
            rf"^{s}*(?P<dash>{_DASH}+|~)?{s}*(?P<name>{_NAME})"
            rf"(?P<role>(?:,|{s}\(|{s}{_DASH}|{s}\|){s}?[^;:«»“”\"\n]{{3,110}}?)?[.)]?{s}*$"
        ),
        role_noun=re.compile(rf"(?<![\w-])(?:{_any(words.lists['role_nouns'])})s?(?![\w-])", re.IGNORECASE),
    )


def speaker_after(after: str, words: FactWords) -> Speaker:
    """Give who says it in `…, said Jane Doe, head of design` or `…, explique la directrice, Anne Le Goff`."""
    patterns = _patterns(words)
    found = patterns.name_verb_after.search(after)
    if found and words.language == "en":
        return _named(found["name"], after[found.end("name") :], words)
    found = patterns.verb_after.search(after)
    return _subject(after[found.end() :], words) if found else Speaker()


def is_spoken_after(after: str, words: FactWords) -> bool:
    """Tell whether a verb of speech follows, whoever its subject is."""
    return _patterns(words).verb_after.search(after) is not None


def is_pronoun_after(after: str, words: FactWords) -> bool:
    """Tell whether somebody named before goes on speaking: `…, she said`, `…, ajoute-t-elle`."""
    return _patterns(words).pronoun_after.search(after) is not None


def speaker_before(before: str, words: FactWords) -> Speaker:
    """Give who says it in `Jane Doe said: …`, `Selon Marie Durand, directrice, …` or `Jane Doe: …`."""
    patterns = _patterns(words)
    for pattern in (patterns.verb_before, patterns.according, patterns.colon):
        found = pattern.search(before)
        if found:
            name = _name(found["name"], words)
            if pattern is patterns.according and plain(found["word"]) == "pour" and not re.search(SPACE, name):
                continue
            lead = (found.groupdict().get("lead") or "").strip(" ,\u00a0\u202f")
            role = _role((found["role"] or "").strip(" ,\u00a0\u202f"), words) or _role(lead, words)
            if name:
                return Speaker(name, role)
    return Speaker()


def split_incise(inner: str, words: FactWords) -> tuple[str, Speaker]:
    """Give what was said before a remark inside the marks, and who says it: `« …, explique Marie Durand. … »`."""
    found = _patterns(words).incise.search(inner)
    speaker = _subject(inner[found.end() :], words) if found else Speaker()
    return (inner[: found.start()], speaker) if found and speaker.name else (inner, Speaker())


def signature(line: str, words: FactWords, *, dash_needed: bool) -> Speaker:
    """Give who signs in `— Jane Doe, head of design`; without a dash where a quotation is set off."""
    found = _patterns(words).signed.search(line)
    if found is None or (dash_needed and not found["dash"]):
        return Speaker()
    role = (found["role"] or "").strip(" ,()|—–-\u00a0\u202f.")
    dated = any(character.isdigit() for character in role) and not _is_post(role, words)
    post, name = _apart(found["name"], words)
    return Speaker(_name(name, words), "" if dated else role or post)


def _subject(text: str, words: FactWords) -> Speaker:
    """Give who speaks from the words after the verb."""
    chunk = _CHUNK.match(text)
    if chunk is None:
        return Speaker()
    rest = text[chunk.end() :]
    whole = _BREAK.sub("", chunk[0]).strip(" \u00a0\u202f")
    # A point after a title or an initial ends nothing: `M. Dupont`, `J. Doe`.
    name = re.match(_NAME, text)
    if name:
        return _named(name[0], text[name.end() :], words)
    inside = re.search(rf"(?:(?<={SPACE})|(?<=['’]))(?P<name>{_NAME})", whole)
    lead = whole[: inside.start()].strip(" \u00a0\u202f") if inside else whole
    if inside and _OF_NAME.search(lead) and (begin := _first_name_in(inside["name"], words)):
        cut = inside.start() + begin
        return Speaker(whole[cut:], whole[:cut].strip(" \u00a0\u202f"))
    if inside and 1 <= word_count(lead) <= _LONGEST_NOUN and not _OF_NAME.search(lead) and _is_post(lead, words):
        return Speaker(_name(inside["name"], words), lead)
    role = whole if _is_post(whole, words) or word_count(whole) <= 4 else ""
    if not _starts_noun(role, words) or word_count(role) > 10:
        return Speaker()
    follows = re.match(rf",{SPACE}(?P<name>{_NAME})(?=[,.;:)]|$|{SPACE}[a-zà-ÿ])", rest)
    if follows and (found := _name(follows["name"], words)):
        return Speaker(found, role)
    return Speaker("", role)


def _apart(name: str, words: FactWords) -> tuple[str, str]:
    """Give the post before a name and the name: `Product Manager`, `Ann Lee`."""
    parts = re.split(rf"({SPACE})", name)
    posts = [number for number, part in enumerate(parts[:-2]) if words.has("role_nouns", part)]
    return ("".join(parts[: posts[-1] + 1]), "".join(parts[posts[-1] + 2 :])) if posts else ("", name)


def _first_name_in(name: str, words: FactWords) -> int:
    """Give where a person's name begins inside a run of capitals: `EFI Michel Balandier`; 0 where nowhere."""
    starts = [found.start() for found in re.finditer(rf"(?<={SPACE})[^ \u00a0\u202f]+(?={SPACE})", name)]
    return next((start for start in starts if words.has("first_names", re.split(SPACE, name[start:])[0])), 0)


def _named(name: str, rest: str, words: FactWords) -> Speaker:
    """Give a speaker by name with the role that stands beside it."""
    post, name = _apart(name, words)
    known = _name(name, words)
    beside = _APART.match(_AGE.sub("", rest))
    role = _role(beside["role"], words) if beside else ""
    return Speaker(known, role or post) if known else Speaker()


def _name(name: str, words: FactWords) -> str:
    """Give a name; nothing for a word that only has a capital, and none of the title before it."""
    name = _ARTICLE.sub("", name.strip(" ,\u00a0\u202f"))
    parts = re.split(SPACE, name)
    if len(parts) > 1 and plain(parts[0]).rstrip(".") in words.lists["honourifics"]:
        # The title stays part of the name where only a surname follows it.
        parts = parts[1:] if len(parts) > 2 else parts
        return name[-len(" ".join(parts)) :]
    if parts[0].endswith("ly") and len(parts) == 1:
        return ""
    if any(words.has(kind, parts[0]) for kind in ("stop_words", "pronouns", "months", "days", "leaning")):
        return ""
    return "" if words.has("no_names", name) or words.has("role_nouns", name) else name


def _starts_noun(role: str, words: FactWords) -> bool:
    head = re.match(r"[LlDd]['’]|[\w-]+", role)
    return head is not None and (
        head[0].lower().startswith(("l'", "l’")) or plain(head[0]) in words.lists["articles"] | {"a", "an", "one"}
    )


def _is_post(text: str, words: FactWords) -> bool:
    return _patterns(words).role_noun.search(text) is not None


def _role(text: str, words: FactWords) -> str:
    """Give what somebody does, where the words say it: `directrice de l’usine`, `head of design`."""
    role = _BREAK.sub("", text).strip(" ,\u00a0\u202f")
    return role if 1 <= word_count(role) <= _LONGEST_ROLE and _is_post(role, words) else ""
