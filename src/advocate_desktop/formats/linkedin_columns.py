"""The tables of a LinkedIn archive that are read, and the names their columns have had."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final


class ArchiveTable(StrEnum):
    """A table that is read; nothing else of an archive ever is."""

    SHARES = "shares"
    COMMENTS = "comments"
    REACTIONS = "reactions"
    REPOSTS = "instantreposts"


# As LinkedIn writes them in every language known; the others are what a person may have called a copy.
_FILES: Final[Mapping[str, ArchiveTable]] = {
    "shares": ArchiveTable.SHARES,
    "partages": ArchiveTable.SHARES,
    "publications": ArchiveTable.SHARES,
    "comments": ArchiveTable.COMMENTS,
    "commentaires": ArchiveTable.COMMENTS,
    "comentarios": ArchiveTable.COMMENTS,
    "kommentare": ArchiveTable.COMMENTS,
    "reactions": ArchiveTable.REACTIONS,
    "réactions": ArchiveTable.REACTIONS,
    "instantreposts": ArchiveTable.REPOSTS,
    "instant_reposts": ArchiveTable.REPOSTS,
    "instant reposts": ArchiveTable.REPOSTS,
}
_NAME = re.compile(r"(?P<stem>.+?)(?P<member>_\d+)?\.csv", re.IGNORECASE)

ROLES: Final[Mapping[str, frozenset[str]]] = {
    "date": frozenset(
        {"date", "datetime", "dateheure", "dateethe", "datum", "fecha", "data", "dato", "createdat", "createddate"}
    ),
    "link": frozenset(
        {
            "sharelink", "link", "lien", "liendepartage", "liendupartage", "lienpartage", "liendupost", "url",
            "posturl", "urldupost", "postlink", "enlace", "enlacecompartido", "enlacedelcontenidocompartido",
            "vinculo", "linkdecompartilhamento", "linkdocompartilhamento", "linkcompartilhado", "collegamento",
            "teilenlink", "linkdesbeitrags", "linkzumbeitrag", "lank", "delningslank", "commentlink",
        }
    ),
    "text": frozenset(
        {
            "sharecommentary", "commentary", "message", "text", "texte", "comment", "commentaire",
            "commentairedepartage", "commentairedupartage", "texteduprofil", "comentario", "comentariocompartido",
            "mensaje", "mensagem", "comentariodecompartilhamento", "kommentar", "nachricht", "messaggio",
            "commento", "meddelande", "besked", "commentairepartage", "content", "contenu",
        }
    ),
    "shared": frozenset(
        {"sharedurl", "urlpartagee", "urlpartage", "urlcompartida", "urlcompartilhada", "geteilteurl"}
    ),
    "media": frozenset(
        {"mediaurl", "urldumedia", "urlmedia", "urldemedios", "urlmultimedia", "urldamidia", "medienurl"}
    ),
    "visibility": frozenset(
        {"visibility", "visibilite", "visibilidad", "visibilidade", "sichtbarkeit", "visibilita", "synlighet"}
    ),
    "type": frozenset({"type", "tipo", "typ", "reaction", "reactiontype", "typedereaction"}),
}  # fmt: skip

_OF_SHARES: Final = frozenset({"sharelink", "sharecommentary"})

# The columns in LinkedIn's own order, for a header in a language nobody has seen yet.
USUAL_ORDER: Final[Mapping[ArchiveTable, tuple[str, ...]]] = {
    ArchiveTable.SHARES: ("date", "link", "text", "shared", "media", "visibility"),
    ArchiveTable.COMMENTS: ("date", "link", "text"),
    ArchiveTable.REACTIONS: ("date", "type", "link"),
    ArchiveTable.REPOSTS: ("date", "link"),
}


def table_of_file(name: str) -> ArchiveTable | None:
    """Give the table a file of an archive is, by its base name; None for everything that is not to be opened."""
    found = _NAME.fullmatch(base_name(name))
    if found is None:
        return None
    return _FILES.get(found["stem"].casefold())


def base_name(name: str) -> str:
    """Give the last part of a name inside an archive, whichever way its folders are written."""
    return re.split(r"[/\\]", name)[-1]


def has_member_number(name: str) -> bool:
    """Tell whether a file's name ends with the number of a member."""
    found = _NAME.fullmatch(base_name(name))
    return found is not None and found["member"] is not None


def table_of_header(roles: Mapping[str, int], names: Sequence[str]) -> ArchiveTable | None:
    """Tell which table a header belongs to, for a single file that may be called anything."""
    if "date" not in roles or "link" not in roles:
        return None
    if "text" not in roles:
        return ArchiveTable.REACTIONS if "type" in roles else ArchiveTable.REPOSTS
    told = roles.keys() & {"shared", "media", "visibility"} or _OF_SHARES & set(names)
    return ArchiveTable.SHARES if told else ArchiveTable.COMMENTS
