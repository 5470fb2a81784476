"""Filters typed in the search field, made into those of a query, with names as the library has them."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from sqlalchemy import Connection

from advocate_desktop.domain.content import ContentSource
from advocate_desktop.domain.library import LibraryQuery
from advocate_desktop.domain.query_fields import read_fields
from advocate_desktop.storage.library import LibraryRows
from advocate_desktop.storage.stems import fold

_Wanted = TypeVar("_Wanted")
_NOBODY = -1
_FILES = "files fichiers"  # what came file by file has no name of its own


def with_typed_filters(connection: Connection, query: LibraryQuery, today: date) -> LibraryQuery:
    """Give the query with the filters typed in its text; they narrow those that are set beside it."""
    typed = read_fields(query.text, today)
    if not typed.any:
        return query
    rows = LibraryRows(connection)
    themes = _named(typed.themes, rows.theme_names()) if typed.themes else ()
    sources: tuple[int, ...] = ()
    if typed.sources:
        known = [source for source, _ in rows.sources()]
        sources = tuple(each for name in typed.sources for each in _sources(name, known)) or (_NOBODY,)
    return replace(
        query,
        text=typed.text,
        themes=_both(query.themes, themes),
        kinds=_both(query.kinds, typed.kinds),
        langs=_both(query.langs, typed.langs),
        sources=_both(query.sources, sources),
        after=max(filter(None, (query.after, typed.after)), default=None),
        before=min(filter(None, (query.before, typed.before)), default=None),
        nothing=query.nothing
        or _apart(query.themes, themes)
        or _apart(query.kinds, typed.kinds)
        or _apart(query.langs, typed.langs)
        or _apart(query.sources, sources),
    )


def _named(typed: tuple[str, ...], known: list[str]) -> tuple[str, ...]:
    """Give the themes called so, or else those that begin so; a name nobody has stays as typed."""
    found: dict[str, None] = {}
    for name in typed:
        wanted = fold(name)
        same = [theme for theme in known if fold(theme) == wanted]
        found |= dict.fromkeys(same or [theme for theme in known if fold(theme).startswith(wanted)] or [name])
    return tuple(found)


def _sources(typed: str, known: list[ContentSource]) -> list[int]:
    """Give the sources called so, or else those whose name or company holds it."""
    wanted = fold(typed)
    same = [source.id for source in known if fold(source.name or _FILES) == wanted]
    return same or [source.id for source in known if wanted in fold(f"{source.name or _FILES} {source.company}")]


def _both(beside: tuple[_Wanted, ...], typed: tuple[_Wanted, ...]) -> tuple[_Wanted, ...]:
    if not beside or not typed:
        return beside or typed
    return tuple(each for each in typed if each in beside) or typed


def _apart(beside: tuple[_Wanted, ...], typed: tuple[_Wanted, ...]) -> bool:
    return bool(beside and typed) and set(beside).isdisjoint(typed)
