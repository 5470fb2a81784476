"""Where a feed hides the rest of a post."""

from advocate_desktop.domain.channels import Fold


def hidden_from(text: str, characters: int, line_breaks: int) -> int | None:
    """Give the index from which a text is hidden after so many characters or line breaks; None when all shows."""
    cut = characters if len(text) > characters else None
    at = -1
    for _ in range(line_breaks):
        at = text.find("\n", at + 1)
        if at < 0:
            return cut
    if not text[at:].strip():
        return cut
    return at if cut is None else min(at, cut)


def fold_of(text: str, fold: Fold) -> int | None:
    """Give the index from which the rest is surely hidden: the far end of the band."""
    return hidden_from(text, fold.sure_characters, fold.sure_lines)


def hook_end(text: str, fold: Fold) -> int | None:
    """Give the index from which the rest may be hidden, on a phone for one: the near end of the band."""
    return hidden_from(text, fold.hook_characters, fold.hook_line_breaks)


def folded(text: str, cut: int | None) -> str:
    """Give what shows before the fold, cut at a word border where one is near."""
    if cut is None:
        return text
    shown = text[:cut]
    if text[cut : cut + 1].strip() and (space := shown.rfind(" ")) > max(0, cut - 30):
        shown = shown[:space]
    return shown.rstrip()
