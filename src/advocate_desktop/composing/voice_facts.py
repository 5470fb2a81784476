"""A voice told as plain facts: 'your sentences: 14 words; you never use emoji'."""

from advocate_desktop.domain.voice import HABITS, Address, Voice, VoiceFact
from advocate_desktop.messages import Messages

_RARE = 0.05
_TENTHS = 10
_KINDS_TOLD = 2


def facts(voice: Voice) -> tuple[VoiceFact, ...]:
    """Give what is known of a voice, one fact a habit, in the order people look for them."""
    found = (_fact(voice, name) for name in HABITS if voice.knows(name))
    return tuple(fact for fact in found if fact is not None)


def told(fact: VoiceFact, messages: Messages) -> str:
    """Give the sentence of a fact in the language of the interface."""
    values = dict(fact.values)
    if "kinds" in values:
        values["kinds"] = _joined([messages(f"voice.{fact.name}.{kind}") for kind in values["kinds"]], messages)
    if "number" in values:
        values["number"] = _decimal(values["number"], messages.language)
    return messages(f"voice.facts.{fact.key}", fact.count, **values)


def all_told(voice: Voice, messages: Messages) -> tuple[str, ...]:
    """Give all sentences of a voice."""
    return tuple(told(fact, messages) for fact in facts(voice))


def _fact(voice: Voice, name: str) -> VoiceFact | None:
    corrected = name in voice.corrected
    value = getattr(voice, name)
    if name in ("sentence_words", "paragraph_sentences", "length_words"):
        return VoiceFact(name, name, {}, _whole(value), corrected)
    if name in ("emoji_rate", "hashtags_per_post"):
        return _a_post(name, float(value), corrected=corrected)
    if name in ("question_rate", "exclamation_rate", "first_person_rate"):
        return _out_of(name, float(value), 0 if corrected else voice.posts, corrected=corrected)
    if name in ("openings", "closings"):
        return VoiceFact(name, name, {"kinds": tuple(value[:_KINDS_TOLD])}, None, corrected) if value else None
    if name == "address":
        if voice.language != "fr":
            return None
        return VoiceFact(name, f"address_{Address(value).value}", {}, None, corrected)
    if name == "emoji":
        return VoiceFact(name, name, {"signs": " ".join(value)}, None, corrected) if value else None
    key = "sign_off" if value else "no_sign_off"
    return VoiceFact(name, key, {"words": value} if value else {}, None, corrected)


def _a_post(name: str, rate: float, *, corrected: bool) -> VoiceFact:
    """Tell of something counted by post: never, one every so many posts, so many a post."""
    if rate < _RARE:
        return VoiceFact(name, f"{name}_never", {}, None, corrected)
    if rate < 1 and (every := _whole(1 / rate)) > 1:
        return VoiceFact(name, f"{name}_rare", {}, every, corrected)
    number = float(_whole(rate)) if rate >= _TENTHS else max(1, round(rate * 2) / 2)
    return VoiceFact(name, f"{name}_one" if number == 1 else name, {"number": number}, None, corrected)


def _out_of(name: str, share: float, posts: int, *, corrected: bool) -> VoiceFact:
    """Tell of a share: out of the posts there are where they are few, else out of ten."""
    of = posts if 0 < posts < _TENTHS and name != "first_person_rate" else _TENTHS
    count = _whole(share * of)
    if share < _RARE:
        return VoiceFact(name, f"{name}_never", {}, None, corrected)
    if count >= of:
        return VoiceFact(name, f"{name}_always", {}, None, corrected)
    return VoiceFact(name, name, {"of": of}, max(1, count), corrected)


def _whole(value: float) -> int:
    return int(value + 0.5)


def _decimal(value: float, language: str) -> str:
    text = f"{value:g}"
    return text.replace(".", ",") if language == "fr" else text


def _joined(words: list[str], messages: Messages) -> str:
    if len(words) == 1:
        return words[0]
    return messages("voice.facts.list", firsts=", ".join(words[:-1]), last=words[-1])
