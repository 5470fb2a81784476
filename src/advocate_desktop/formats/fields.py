"""Values of a header made into what content items hold, whatever shape a blog gave them."""

import html
import json
import re
from collections.abc import Mapping

from advocate_desktop.domain.content import ContentImage, Kind, SuggestedText
from advocate_desktop.formats.yaml_text import Value

TRUE = frozenset({"true", "yes", "on", "1", "y", "oui", "vrai"})
FALSE = frozenset({"false", "no", "off", "0", "n", "non", "faux"})
_NOTHING = frozenset({"", "null", "none", "~", "nil"})
_SPACES = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
_BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_TAGS = re.compile(r"</?(?:em|strong|i|b|span|code|sup|sub|small|abbr|wbr|u|mark)\b[^<>]*>", re.IGNORECASE)
_NAMES = ("name", "title", "label", "nom", "titre", "fullname", "full_name", "login", "slug", "value", "text")
_FILES = ("file", "src", "path", "url", "image", "source", "filename", "relative", "feature", "thumbnail")
_ALTS = ("alt", "alt_text", "alttext", "image_alt", "description", "caption", "title")
_MAX_LABELS = 50

_KINDS = {
    "article": Kind.ARTICLE, "post": Kind.ARTICLE, "posts": Kind.ARTICLE, "blog": Kind.ARTICLE,
    "news": Kind.NEWS, "actualite": Kind.NEWS, "actu": Kind.NEWS, "press": Kind.NEWS, "communique": Kind.NEWS,
    "event": Kind.EVENT, "events": Kind.EVENT, "evenement": Kind.EVENT, "webinar": Kind.EVENT,
    "webinaire": Kind.EVENT,
    "job": Kind.JOB, "jobs": Kind.JOB, "offre": Kind.JOB, "emploi": Kind.JOB,
    "figure": Kind.FIGURE, "chiffre": Kind.FIGURE, "chiffres": Kind.FIGURE, "infographie": Kind.FIGURE,
    "video": Kind.VIDEO, "videos": Kind.VIDEO,
    "testimony": Kind.TESTIMONY, "temoignage": Kind.TESTIMONY, "testimonial": Kind.TESTIMONY,
    "portrait": Kind.TESTIMONY,
}  # fmt: skip
_ACCENTS = str.maketrans("éèêàâ", "eeeaa")


def one_line(text: str) -> str:
    """Give a text on one line; no-break spaces stay, since French needs them."""
    return _SPACES.sub(" ", text).strip(" ")


def is_nothing(value: Value) -> bool:
    """Tell whether a value says nothing: null, empty text, an empty list or table."""
    if isinstance(value, str):
        return value.strip().casefold() in _NOTHING
    return not value


def as_text(value: Value) -> str:
    """Give a value as text: a scalar trimmed, a list of scalars joined by commas, anything deeper as JSON."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ", ".join(str(each).strip() for each in value)
    return json.dumps(value, ensure_ascii=False)


def as_sentence(value: Value, lang: str = "") -> str:
    """Give one line of plain text from a title or a summary: no tags, no entities; a table is read by language."""
    if isinstance(value, dict):
        value = value.get(lang) or next((each for each in value.values() if isinstance(each, str)), None)
    if isinstance(value, list):
        value = " ".join(each for each in value if isinstance(each, str))
    if not isinstance(value, str):
        return ""
    plain = html.unescape(_TAGS.sub("", _BREAK.sub(" ", value)))
    return one_line(html.unescape(plain) if "&amp;" in value else plain)


def as_labels(value: Value, *, words: bool = False) -> tuple[str, ...]:
    """Give labels (themes, authors) from a list, a table or text parted by commas; `words` parts it by spaces."""
    if isinstance(value, str):
        parted = re.split(r"[,;]", value)
        found = value.split() if words and len(parted) == 1 else parted
    elif isinstance(value, dict):
        found = [_name(value)] if any(key.casefold() in _NAMES for key in value) else list(value)
    elif isinstance(value, list):
        found = [_name(each) if isinstance(each, dict) else as_text(each) for each in value]
    else:
        found = []
    return unique(found)


def unique(labels: list[str]) -> tuple[str, ...]:
    """Give labels trimmed, without `#`, the first spelling of each; fifty at the most."""
    kept: dict[str, str] = {}
    for label in labels:
        plain = one_line(html.unescape(label)).strip("\"' #")[:100]
        if plain and plain.casefold() not in _NOTHING:
            kept.setdefault(plain.casefold(), plain)
    return tuple(list(kept.values())[:_MAX_LABELS])


def _name(table: Mapping[str, Value]) -> str:
    folded = {key.casefold(): value for key, value in table.items()}
    first = folded.get("firstname") or folded.get("first_name")
    last = folded.get("lastname") or folded.get("last_name")
    if first and last:
        return f"{as_text(first)} {as_text(last)}"
    return next((as_text(folded[key]) for key in _NAMES if not is_nothing(folded.get(key))), "")


def as_images(value: Value, alt: str = "") -> tuple[ContentImage, ...]:
    """Give the pictures named by text, a table or a list of them; addresses on the web are left out."""
    if isinstance(value, list):
        return tuple(image for each in value[:_MAX_LABELS] for image in as_images(each))
    if isinstance(value, dict):
        folded = {key.casefold(): each for key, each in value.items()}
        file = next((folded[key] for key in _FILES if not is_nothing(folded.get(key))), None)
        text = next((as_text(folded[key]) for key in _ALTS if not is_nothing(folded.get(key))), alt)
        return as_images(file, text) if isinstance(file, str | dict) else ()
    if value is None or is_nothing(value) or value.strip().casefold() in FALSE | TRUE:
        return ()
    file = value.strip()
    return () if re.match(r"(?:[a-z][a-z0-9+.-]*:|//)", file, re.IGNORECASE) else (ContentImage(file, alt),)


def as_facts(value: Value) -> tuple[str, ...]:
    """Give facts as sentences, from text or a list; tables (value, label) become `value label`."""
    entries = value if isinstance(value, list) else [value]
    sentences = []
    for entry in entries:
        if isinstance(entry, dict):
            sentences.append(" ".join(as_sentence(each) for each in entry.values() if not is_nothing(each)))
        elif not is_nothing(entry):
            sentences.append(as_sentence(entry))
    return tuple(sentence for sentence in sentences if sentence)


def as_suggested(value: Value) -> tuple[SuggestedText, ...]:
    """Give suggested posts, from a list of (channel, text), a table by channel, or one text for any channel."""
    if isinstance(value, list):
        return tuple(each for entry in value for each in as_suggested(entry))
    if isinstance(value, dict):
        if isinstance(text := value.get("text"), str):
            return (SuggestedText(as_text(value.get("channel")), text.strip()),)
        return tuple(SuggestedText(key, each.strip()) for key, each in value.items() if isinstance(each, str))
    return () if value is None or is_nothing(value) else (SuggestedText("", value.strip()),)


def as_kind(value: Value) -> Kind | None:
    """Give the kind a word names in English or French; None when it names none."""
    return _KINDS.get(as_text(value).casefold().translate(_ACCENTS)) if isinstance(value, str) else None
