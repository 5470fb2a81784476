"""Filters typed among the words of a search, in French or English: `theme:energy`, `après:2026-03`."""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from advocate_desktop.domain.content import Kind

_MAX_TYPED = 400
_FIELD = re.compile(
    r"(?<!\S)(?P<name>[^\W\d_]{2,8}):(?:[\"“«]\s*(?P<quoted>[^\"”»]*?)\s*(?:[\"”»]|$)|(?P<value>\S+))"
)
_NAMES = {
    "theme": "theme", "themes": "theme", "tag": "theme",
    "kind": "kind", "type": "kind", "genre": "kind",
    "lang": "lang", "langue": "lang", "language": "lang",
    "source": "source", "pack": "source",
    "after": "after", "since": "after", "apres": "after", "depuis": "after",
    "before": "before", "until": "before", "avant": "before",
}  # fmt: skip
_KINDS = {
    "article": Kind.ARTICLE, "articles": Kind.ARTICLE, "post": Kind.ARTICLE,
    "news": Kind.NEWS, "actu": Kind.NEWS, "actus": Kind.NEWS, "actualite": Kind.NEWS, "actualites": Kind.NEWS,
    "event": Kind.EVENT, "events": Kind.EVENT, "evenement": Kind.EVENT, "evenements": Kind.EVENT,
    "job": Kind.JOB, "jobs": Kind.JOB, "emploi": Kind.JOB, "emplois": Kind.JOB, "offre": Kind.JOB,
    "figure": Kind.FIGURE, "figures": Kind.FIGURE, "chiffre": Kind.FIGURE, "chiffres": Kind.FIGURE,
    "video": Kind.VIDEO, "videos": Kind.VIDEO,
    "testimony": Kind.TESTIMONY, "testimonies": Kind.TESTIMONY, "temoignage": Kind.TESTIMONY,
    "temoignages": Kind.TESTIMONY,
}  # fmt: skip
_LANGUAGES = {
    "fr": "fr", "french": "fr", "francais": "fr", "francaise": "fr",
    "en": "en", "english": "en", "anglais": "en", "anglaise": "en",
}  # fmt: skip
_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})")
_AGO = re.compile(r"(\d{1,4})([djwsm])")
_DAYS = {"d": 1, "j": 1, "w": 7, "s": 7, "m": 30}


@dataclass(frozen=True, slots=True)
class QueryFields:
    """What was typed, parted: the words that are left, and filters; `themes` and `sources` are as typed.

    `after` is the first day wanted, `before` the first one that is not.
    """

    text: str = ""
    themes: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    langs: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    after: date | None = None
    before: date | None = None

    @property
    def any(self) -> bool:
        """Tell whether a filter was typed."""
        return bool(self.themes or self.kinds or self.langs or self.sources or self.after or self.before)


def read_fields(typed: str, today: date) -> QueryFields:
    """Part filters from words; what looks like a filter and cannot be understood stays a word.

    Days are `2026-03-01`, `2026-03`, `2026`, `01/03/2026`, or so long ago: `30d`, `30j`, `2w`, `2s`, `6m`.
    """
    lists: dict[str, list[str]] = {"theme": [], "source": [], "lang": []}
    kinds: list[Kind] = []
    days: dict[str, date] = {}

    def take(found: re.Match[str]) -> str:
        name = _NAMES.get(_plain(found["name"]))
        value = (found["quoted"] if found["quoted"] is not None else found["value"]).strip()
        plain = _plain(value)
        if not name or not plain:
            return found[0]
        if name == "kind" and plain in _KINDS:
            kinds.append(_KINDS[plain])
        elif name in {"after", "before"} and (day := _day(plain, today)) is not None:
            days[name] = day
        elif name == "lang" and (plain in _LANGUAGES or re.fullmatch("[a-z]{2}", plain)):
            lists[name].append(_LANGUAGES.get(plain, plain))
        elif name in {"theme", "source"}:
            lists[name].append(value)
        else:
            return found[0]
        return " "

    rest = _FIELD.sub(take, typed[:_MAX_TYPED]) if ":" in typed else typed
    return QueryFields(
        rest if rest.strip() else "",
        tuple(lists["theme"]),
        tuple(kinds),
        tuple(lists["lang"]),
        tuple(lists["source"]),
        days.get("after"),
        days.get("before"),
    )


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).strip()


def _day(text: str, today: date) -> date | None:
    if text in {"today", "aujourd'hui"}:
        return today
    if found := _AGO.fullmatch(text):
        return today - min(timedelta(days=int(found[1]) * _DAYS[found[2]]), today - date.min)
    year, month, day = "", "", ""
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = (part or "1" for part in found.groups())
    elif found := _DAY_FIRST.fullmatch(text):
        year, month, day = found[3], found[2], found[1] or "1"
    if not year or not 1 <= int(year) <= MAXYEAR or not 1 <= int(month) <= 12:
        return None
    # The last day of a month is meant by whoever writes its 31st.
    return date(int(year), int(month), max(1, min(int(day), monthrange(int(year), int(month))[1])))
