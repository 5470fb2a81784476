"""Wordings of disclosure by country, in the language of a draft."""

import tomllib
from functools import cache
from typing import Any

from advocate_desktop.domain.disclosure import Disclosure
from advocate_desktop.domain.drafts import prompt_markup
from advocate_desktop.resources import resource_path

ELSEWHERE = "EU"
_ASKED = {"fr": "le nom de votre entreprise", "en": "your company’s name"}
_BY_LANGUAGE = {"fr": "FR", "en": ELSEWHERE}


def countries() -> tuple[str, ...]:
    """List the codes of the countries whose rules are known."""
    return tuple(name for name, value in _data().items() if isinstance(value, dict))


def disclosure(country: str, language: str, company: str = "") -> Disclosure:
    """Give what a country asks for, in French or English; an unknown one falls back to that of the language.

    Sentences name the company; without a name they leave an open prompt in its place.
    """
    data = _data()
    code = country.upper().replace("GB", "UK")
    code = code if code in countries() else _BY_LANGUAGE.get(language, ELSEWHERE)
    lang = language if language in ("fr", "en") else "en"
    texts = data[code][lang]
    named = company.strip() or prompt_markup(_ASKED[lang])
    return Disclosure(
        country=code,
        name=texts["name"],
        rule=texts["rule"],
        sources=tuple(data[code]["sources"]),
        url=data[code]["url"],
        employee=tuple(sentence.replace("{company}", named) for sentence in texts["employee"]),
        rewarded=tuple(texts["rewarded"]),
        as_of=data["as_of"],
    )


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resource_path("rules", "disclosure.toml").read_text("utf-8"))
