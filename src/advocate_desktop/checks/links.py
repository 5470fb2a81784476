"""Links that carry who shared them, that nobody can press, or that stand where a network may show them less."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.findings import Finding, Fix, Origin, Severity, Span

# Parameters that only tell who shared an address and where; names as the services document them.
_TRACKERS = re.compile(
    r"utm_\w+|mtm_\w+|pk_(?:campaign|kwd|source|medium|content)|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|ttclid"
    r"|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|hsctatracking|vero_id|trk|trkinfo|trackingid|lipi"
    r"|oly_anon_id|oly_enc_id|yclid|rb_clickid|s_cid|wickedid|__s|_openstat|xtor|at_(?:medium|campaign|custom\d)",
    re.IGNORECASE,
)


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    if text.links and not context.channel.links.live:
        yield _finding("dead", text.links[0], context, Origin.CHANNEL, related=text.links[1:])
    for link in text.links:
        clean = without_trackers(text.text[link.start : link.end])
        if clean != text.text[link.start : link.end]:
            fix = Fix(link, clean, context.messages("checks.links.fix_tracking"))
            yield _finding("tracking", link, context, Origin.CRAFT, fix=fix)


def _run_place(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    if text.links and context.channel.links.demoted and context.kind is DraftKind.POST:
        messages = context.messages
        yield Finding(
            "link-place",
            Severity.ADVICE,
            text.links[0],
            messages("checks.link-place.found", channel=context.channel.name),
            messages("checks.link-place.why"),
            Origin.CRAFT,
            kind="found",
        )


def without_trackers(address: str) -> str:
    """Give an address without the parameters that tell who shared it; anything else stays as it is written."""
    ending = address[len(address.rstrip(".,;:!?'\"»”…")) :]
    bare = address[: len(address) - len(ending)]
    try:
        parts = urlsplit(bare)
    except ValueError:
        return address
    if not parts.query:
        return address
    pairs = parts.query.split("&")
    kept = [pair for pair in pairs if not _TRACKERS.fullmatch(pair.partition("=")[0])]
    if len(kept) == len(pairs):
        return address
    return urlunsplit(parts._replace(query="&".join(kept))) + ending


def _finding(
    kind: str,
    span: Span,
    context: CheckContext,
    origin: Origin,
    *,
    fix: Fix | None = None,
    related: tuple[Span, ...] = (),
) -> Finding:
    messages = context.messages
    return Finding(
        "links",
        Severity.ADVICE,
        span,
        messages(f"checks.links.{kind}", channel=context.channel.name),
        messages(f"checks.links.why_{kind}"),
        origin,
        fix=fix,
        related=related,
        kind=kind,
    )


CHECK = Check("links", _run)
# That a link lowers reach is folklore: it is there for those who hold with it.
PLACE = Check("link-place", _run_place, on_by_default=False)
