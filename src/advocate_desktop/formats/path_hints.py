"""What the path of a file in a blog tells: its language, a readable name, that it is no article."""

import re
from pathlib import PurePosixPath

from advocate_desktop.errors import Refusal

_NAMED = {
    "french": "fr", "francais": "fr", "français": "fr", "fre": "fr", "fra": "fr",
    "english": "en", "anglais": "en", "eng": "en",
}  # fmt: skip
_FOLDERS = {"fr", "en", "es", "de", "nl", "pt"} | set(_NAMED)
_REGION = re.compile(r"(fr|en|es|de|nl|pt)[-_][a-z]{2}", re.IGNORECASE)
_NAME_SUFFIX = re.compile(r"[._-](fr|en|es|de|nl|pt)(?:[-_][A-Za-z]{2})?$")
_DATE_PREFIX = re.compile(r"^\d{4}(?:[-_.]\d{1,2}){0,2}[-_. T]+")
_NUMBER_PREFIX = re.compile(r"^\d{1,3}[-_. ]+(?=\D)")
_INDEX = {"index", "_index", "readme"}
_HOUSEKEEPING = {
    "readme", "license", "licence", "copying", "notice", "contributing", "changelog", "changes", "history",
    "code_of_conduct", "security", "support", "governance", "codeowners", "maintainers", "authors",
    "pull_request_template", "issue_template", "todo", "humans", "robots", "style_guide",
}  # fmt: skip
_PEOPLE = {"_authors", "_people", "_team", "_teams", "_members", "_staff"}


def language_code(text: str) -> str:
    """Give `fr` for `fr`, `FR`, `fr-FR`, `fr_FR.UTF-8`, `French`; the empty text for what names no language."""
    plain = text.strip().casefold()
    if plain in _NAMED:
        return _NAMED[plain]
    found = re.fullmatch(r"([a-z]{2})(?:[-_][a-z0-9]{2,8})*(?:\.[a-z0-9-]+)?", plain)
    return found[1] if found else ""


def language_in_path(path: str) -> str:
    """Give the language of a folder (`_posts/fr/`) or a file name (`post.fr.md`); the nearest to the file wins."""
    pure = PurePosixPath(path)
    found = re.search(r"\.([a-z]{2})(?:[-_][A-Za-z]{2})?$", pure.stem)
    if found and found[1] in _FOLDERS:
        return found[1]
    for part in reversed(pure.parts[:-1]):
        if part.casefold() in _FOLDERS:
            return language_code(part)
        if found := _REGION.fullmatch(part):
            return found[1].casefold()
    return ""


def readable_name(path: str) -> str:
    """Make a title of a file's name: `2021-06-15-my-post.fr.md` gives `My post`; a bundle takes its folder's."""
    pure = PurePosixPath(path)
    stem = _NAME_SUFFIX.sub("", pure.stem) or pure.stem
    if stem.casefold() in _INDEX and pure.parent.name:
        stem = _NAME_SUFFIX.sub("", pure.parent.name) or pure.parent.name
    plain = _NUMBER_PREFIX.sub("", _DATE_PREFIX.sub("", stem)) or stem
    words = " ".join(re.sub(r"[-_+]+", " ", plain).split()) or stem
    return words[:1].upper() + words[1:]


def refuse_non_article(path: str, names: frozenset[str]) -> None:
    """Raise Refusal for a file whose name or fields (folded) show that it is no article."""
    pure = PurePosixPath(path)
    stem = _NAME_SUFFIX.sub("", pure.stem.casefold())
    if stem == "_index":
        raise Refusal("formats.section_page", path=path)
    dated = bool(names & {"date", "title", "titre"})
    if stem.replace("-", "_") in _HOUSEKEEPING and not dated:
        raise Refusal("formats.housekeeping", path=path)
    if (_PEOPLE & set(pure.parts[:-1]) or "fullname" in names) and "date" not in names:
        raise Refusal("formats.person_page", path=path)
