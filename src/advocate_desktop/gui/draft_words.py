"""How drafts are shown in lists: icon, state in words, and the tone of its chip."""

from PySide6.QtCore import QCoreApplication

from advocate_desktop.domain.drafts import DraftKind, DraftState


def draft_icon(kind: str) -> str:
    """Give the icon of a kind of draft."""
    return "chat-circle-text" if kind == DraftKind.COMMENT else "file-text"


def state_words(state: str, prompts: int) -> str:
    """Say where a draft stands."""
    if state == DraftState.TO_START:
        return QCoreApplication.translate("DraftWords", "To begin")
    if state == DraftState.PROMPTS_OPEN:
        return QCoreApplication.translate("DraftWords", "%n open question(s)", "", n=prompts)
    if state == DraftState.READY:
        return QCoreApplication.translate("DraftWords", "Ready to copy")
    if state == DraftState.COPIED:
        return QCoreApplication.translate("DraftWords", "Copied")
    return QCoreApplication.translate("DraftWords", "Published")


def state_tone(state: str) -> str:
    """Give the tone of a state's chip."""
    return "accent" if state in (DraftState.PROMPTS_OPEN, DraftState.COPIED) else "neutral"
