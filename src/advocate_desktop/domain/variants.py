"""One draft for several channels: a common text, and a text of its own where a channel wants one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from advocate_desktop.domain.drafts import Draft


@dataclass(frozen=True, slots=True)
class Variant:
    """Another channel of a draft; `text` is None where the common text serves, `common` what it was made from."""

    draft_id: int
    channel: str
    position: int
    updated_at: datetime
    text: str | None = None
    common: str = ""


@dataclass(frozen=True, slots=True)
class ChannelText:
    """What is written for a channel; `own` tells a text apart from the common one, `behind` that the common text
    was changed since."""

    channel: str
    text: str
    own: bool = False
    behind: bool = False


def channel_texts(draft: Draft, variants: Iterable[Variant]) -> tuple[ChannelText, ...]:
    """Give the text of each channel of a draft, its main one first, which always has the common text."""
    others = sorted((each for each in variants if each.channel != draft.channel), key=lambda each: each.position)
    texts = [ChannelText(draft.channel, draft.text)]
    for each in others:
        if each.text is None:
            texts.append(ChannelText(each.channel, draft.text))
        else:
            texts.append(ChannelText(each.channel, each.text, own=True, behind=each.common != draft.text))
    return tuple(texts)


def own_text(draft: Draft, variants: Iterable[Variant], channel: str) -> str | None:
    """Give the text a channel has for itself, None where the common one serves."""
    return next(
        (each.text for each in channel_texts(draft, variants) if each.own and each.channel == channel), None
    )


def text_on(draft: Draft, variants: Iterable[Variant], channel: str) -> str:
    """Give the text of a draft on a channel: the common one, unless the channel has its own."""
    own = own_text(draft, variants, channel)
    return draft.text if own is None else own
