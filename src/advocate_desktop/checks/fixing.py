"""Makes every safe fix at once."""

from collections.abc import Iterable

from advocate_desktop.domain.findings import Finding, Fix

Fixes = tuple[Fix, ...]


def safe_fixes(findings: Iterable[Finding]) -> Fixes:
    """Give the fixes that can be made together, in order: safe ones, of which none touches another."""
    fixes = {finding.fix for finding in findings if finding.fix is not None and finding.fix.safe}
    kept: list[Fix] = []
    for fix in sorted(fixes, key=lambda fix: (fix.span.start, -fix.span.end)):
        if not kept or (fix.span.start >= kept[-1].span.end and fix.span != kept[-1].span):
            kept.append(fix)
    return tuple(kept)


def with_fixes(text: str, fixes: Fixes) -> str:
    """Give a text with fixes made; they are in order and do not overlap."""
    pieces: list[str] = []
    position = 0
    for fix in fixes:
        pieces += (text[position : fix.span.start], fix.replacement)
        position = fix.span.end
    return "".join([*pieces, text[position:]])
