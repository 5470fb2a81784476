"""Joining words the French way: elision, contraction of `de` with an article, lists."""

import re
import unicodedata
from collections.abc import Sequence

NO_BREAK_SPACE = "\u00a0"
# Words in h- before which one elides; before all others the h counts as a consonant (le hasard, la haine).
_MUTE_H = re.compile(
    r"h(?:abi|abit|aleine|allucin|armon|ebdo|eberg|ecatomb|ectar|elic|elice|emat|emi|erb|eredit|erit|esit|eterog|eur"
    r"|exag|ippi|irondelle|isto|iver|ommage|omme|omolog|omonym|onnet|onneur|onor|opital|oraire|oriz|orlog|ormon"
    r"|orreur|orrible|ortic|ospice|ospit|ote|otel|otesse|uile|uitre|umain|uman|umble|umeur|umid|umili|umour"
    r"|ydr|ygien|ymne|yper|ypno|ypo|ysteri"
    # First names.
    r"|elene|enri|erve\b|ortens|ubert|yacinthe)"
)
# Vowels before which one does not elide all the same.
_NO_ELISION = re.compile(r"(?:onz|oui\b|ouistiti|un\b(?=\s+(?:et|ou)\b)|y[aeo]|ululer|uhlan)")
_ARTICLES = (("les ", "des "), ("le ", "du "), ("des ", "de "), ("du ", "de "))
_LOWERED = re.compile(
    r"(?:(?:les?|la|un|une|des|du|de|mes|mon|ma|nos|notre|ses|son|sa|leurs?|vos|votre|ces?|cette|cet|ceux|celles?"
    r"|tout|toute|tous|toutes|aucun|aucune|ce|qui)\b|[LD][’'])",
    re.IGNORECASE,
)


def elides(phrase: str) -> bool:
    """Tell whether `de` or `que` loses its vowel before a phrase."""
    plain = "".join(
        sign for sign in unicodedata.normalize("NFD", phrase.casefold()) if sign.isalpha() or sign == " "
    )
    plain = plain.replace("œ", "oe").replace("æ", "ae")
    if not plain or not phrase[0].isalpha() or _NO_ELISION.match(plain):
        return False
    return plain[0] in "aeiouy" or _MUTE_H.match(plain) is not None


def with_de(phrase: str) -> str:
    """Give a phrase after `de`: `des clients` for `les clients`, `d’avis` for `avis`, `de la paie`.

    A partitive is dropped, as grammar wants: `de photos` for `des photos`.
    """
    for article, contracted in _ARTICLES:
        if phrase.startswith(article):
            rest = phrase.removeprefix(article)
            if contracted == "de ":
                return with_de(rest)
            return contracted + rest
    for partitive in ("de la ", "de l’", "de l'", "de ", "d’", "d'"):
        if phrase.startswith(partitive):
            return phrase if partitive in ("de ", "d’", "d'") else with_de(phrase.removeprefix(partitive))
    return f"d’{phrase}" if elides(phrase) else f"de {phrase}"


def in_guillemets(text: str) -> str:
    """Give a text in French quotation marks."""
    return f"«{NO_BREAK_SPACE}{text}{NO_BREAK_SPACE}»"


def in_sentence(phrase: str) -> str:
    """Give a phrase as it stands inside a sentence: its article in small letters; names and initials stay."""
    return phrase[:1].lower() + phrase[1:] if _LOWERED.match(phrase) else phrase


def separators(count: int, last: str) -> Sequence[str]:
    """Give what stands before each item of a list: nothing, commas, then the last word."""
    return [""] + [", "] * (count - 2) + [last] * (count > 1)
