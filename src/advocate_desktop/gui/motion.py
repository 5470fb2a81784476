"""How long movements last, honouring the wish for less of them."""

from advocate_desktop.gui.theme import theme

_CROSS_FADE = 100


def motion_ms(name: str) -> int:
    """Give the duration of a movement in ms: 0 with reduced motion, where a card still cross-fades."""
    if theme().reduced_motion:
        return _CROSS_FADE if name == "card" else 0
    return theme().duration(name)
