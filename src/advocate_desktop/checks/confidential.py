"""What should not leave the house: addresses, numbers, accounts, customers, and results not yet told."""

import re
from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText, within
from advocate_desktop.checks.wording import listed
from advocate_desktop.checks.words import find_words, fold
from advocate_desktop.domain.findings import Finding, Origin, Severity, Span

CUSTOMERS = "customers"
_NEAR = 80

_EMAIL = re.compile(
    r"(?<![\w@.+-])[\w.+-]{1,64}@(?P<domain>[\w-]{1,63}(?:\.[\w-]{1,63})*\.[^\W\d_]{2,24})(?![\w@])"
)
_ROLE = re.compile(
    r"(?:contact|info|accueil|bonjour|hello|presse|press|rh|hr|recrutement|recruitment|recruiting|jobs?|careers?"
    r"|carrieres?|emplois?|candidatures?|stages?)@",
    re.IGNORECASE,
)
_GAP = r"[ \u00a0\u202f\u2009.\-/]?"
_CALLING_CODES = {
    "1": (10, 10),
    "32": (8, 9),
    "33": (9, 9),
    "41": (9, 9),
    "44": (9, 10),
    "352": (6, 9),
    "377": (8, 9),
}
_OTHER_CODE = (7, 12)
_INTERNATIONAL = re.compile(
    r"(?<![\w+.])(?:\+ ?|00[ \u00a0.\-]?)"
    r"(?P<digits>[1-9](?:[ \u00a0\u202f\u2009.\-/()]{0,3}\d){7,15})(?!\w|[.,]\d)"
)
_NATIONAL = re.compile(
    rf"(?<![\w+.,/-])(?:0[1-9](?:{_GAP}\d\d){{4}}"  # France: 06 12 34 56 78
    rf"|0\d\d[ \u00a0.\-/]?\d{{3}}[ \u00a0.\-]\d\d[ \u00a0.\-]\d\d"  # Switzerland and Belgium: 079 123 45 67
    rf"|0\d{{1,3}}[ \u00a0./]\d\d[ \u00a0.]\d\d[ \u00a0.]\d\d"  # Belgium: 0475/12.34.56
    rf"|0[2-9][ \u00a0./]\d{{3}}[ \u00a0.]\d\d[ \u00a0.]\d\d"  # Belgium: 02 123 45 67
    rf"|(?:\(0\d{{2,4}}\)|0\d{{2,4}})[ \u00a0\-]\d{{3,4}}[ \u00a0\-]?\d{{3,4}}"  # United Kingdom: 020 7946 0958
    rf"|07\d{{3}}[ \u00a0]?\d{{6}}|01\d{{3}}[ \u00a0]\d{{5,6}}"  # United Kingdom: 07700 900123
    rf"|\([2-9]\d\d\)[ \u00a0]?\d{{3}}[ \u00a0.\-]\d{{4}}|[2-9]\d\d[.\-]\d{{3}}[.\-]\d{{4}}"  # North America
    rf"|1[ \-.]\(?[2-9]\d\d\)?[ \-.]\d{{3}}[ \-.]\d{{4}})(?!\w|[.,/-]\d)"
)
# Freephone and premium numbers are printed on lorries.
_PUBLIC = re.compile(r"\D*0?8(?:0\d|1\d|2\d|9\d)|\D*0?300|\D*0345")
_IBAN = re.compile(r"(?<!\w)(?P<account>[A-Za-z]{2}\d\d(?:[ \u00a0\u202f\-]?[A-Za-z0-9]{1,4}){3,9})(?!\w)")
_SAYS_IBAN = re.compile(r"(?:iban|rib|account|compte)\b[^\n]{0,20}$", re.IGNORECASE)
_IBAN_LENGTHS = {
    "FR": 27, "BE": 16, "CH": 21, "DE": 22, "GB": 22, "LU": 20, "IT": 27, "ES": 24, "NL": 18, "PT": 25, "IE": 22,
    "AT": 20, "MC": 27, "PL": 28, "SE": 24, "DK": 18, "FI": 18, "NO": 15, "LI": 21, "CZ": 24, "SK": 24, "HU": 28,
    "RO": 24, "GR": 27, "BG": 22, "HR": 21, "SI": 19, "EE": 20, "LV": 21, "LT": 20, "MT": 31, "CY": 28,
}  # fmt: skip
_MULTIPLE = r"(?:k|K|m|M|Md|bn|million(?:s)?(?: d[e’'])?|milliards?(?: d[e’'])?|billions?|mille|thousand|kilo)"
_SIGN = r"(?:€|\$|£|EUR|USD|GBP|CHF|CAD|euros?|dollars?|livres|francs|pounds?)"
_NUMBER = r"\d(?:[\d\u00a0\u202f .,]{0,12}\d)?"
_MONEY = re.compile(
    rf"(?<![\w.,])(?:{_NUMBER}[ \u00a0\u202f]?{_MULTIPLE}?[ \u00a0\u202f]?{_SIGN}(?!\w)"
    rf"|[€$£][ \u00a0]?{_NUMBER}(?:[ \u00a0]?{_MULTIPLE}\b)?"
    rf"|{_NUMBER}[ \u00a0\u202f]?(?:M|Md|millions?|milliards?|billions?|bn)(?!\w))"
)
_SHARE = re.compile(rf"(?<![\w.,]){_NUMBER}[ \u00a0\u202f]?(?:%|percent|per cent|pour cent|points?)")
_DIGITS = re.compile(r"\d+")
_GENERIC = frozenset(
    {"groupe", "group", "societe", "company", "clinique", "clinic", "hopital", "hospital", "residence", "mairie",
     "ville", "city", "banque", "bank", "ecole", "school", "lycee", "college", "entreprise", "maison", "cabinet",
     "biscuiterie", "boulangerie", "usine", "factory", "garage", "hotel", "restaurant", "sci", "sarl", "sas", "sa",
     "ltd", "inc", "llc", "gmbh", "plc", "compagnie", "etablissements", "ets", "sainte", "saint", "the", "and",
     "les", "des"}
)  # fmt: skip


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    for kind, spans in (
        ("email", list(_emails(text, context))),
        ("iban", list(_accounts(text))),
        ("results", list(_results(text, context))),
        ("customer", list(_customers(text, context))),
    ):
        yield from (_finding(kind, span, text, context) for span in spans)
    accounts = list(_accounts(text))
    phones = [span for span in _phones(text, context) if not within(accounts, span.start)]
    yield from (_finding("phone", span, text, context) for span in phones)


def _finding(kind: str, span: Span, text: CheckedText, context: CheckContext) -> Finding:
    messages = context.messages
    origin = {"results": Origin.LAW, "customer": Origin.COMPANY}.get(kind, Origin.CRAFT)
    return Finding(
        "confidential",
        Severity.WARNING,
        span,
        messages(f"checks.confidential.{kind}", words=text.text[span.start : span.end]),
        messages(f"checks.confidential.why_{kind}"),
        origin,
        kind=kind,
    )


def _outside(text: CheckedText, span: Span) -> bool:
    return not text.in_prompt(span.start) and not within(text.links, span.start)


def _told(words: str, context: CheckContext) -> bool:
    """Tell whether the source says it: what is printed there is out already."""
    return context.source is not None and words in context.source.text


def _emails(text: CheckedText, context: CheckContext) -> Iterator[Span]:
    if "@" not in text.text:
        return
    own = [fold(word) for name in context.companies for word in name.split() if len(word) >= len("abc")]
    for match in _EMAIL.finditer(text.text):
        span = Span(*match.span())
        domain = fold(match["domain"])
        public = _ROLE.match(match[0]) is not None and any(name in domain for name in own)
        public = public or _told(match[0], context)
        if _outside(text, span) and not public:
            yield span


def _phones(text: CheckedText, context: CheckContext) -> Iterator[Span]:
    for match in _INTERNATIONAL.finditer(text.text):
        if (
            _is_international(match["digits"])
            and _outside(text, Span(*match.span()))
            and not _told(match[0], context)
        ):
            yield Span(*match.span())
    taken = [Span(*match.span()) for match in _INTERNATIONAL.finditer(text.text)]
    for match in _NATIONAL.finditer(text.text):
        span = Span(*match.span())
        public = _PUBLIC.match(match[0]) is not None or _told(match[0], context)
        if not public and _outside(text, span) and not within(taken, span.start):
            yield span


def _is_international(written: str) -> bool:
    digits = "".join(_DIGITS.findall(written))
    for code, (least, most) in _CALLING_CODES.items():
        if digits.startswith(code):
            rest = digits[len(code) :].removeprefix("0")
            return least <= len(rest) <= most
    # '+3 500 000' is more visitors, not a telephone: thousands come by three behind one to three digits.
    if re.fullmatch(r"\d{1,3}(?:[ \u00a0\u202f.]\d{3})+", written):
        return False
    least, most = _OTHER_CODE
    return least <= len(digits) - 2 <= most


def _accounts(text: CheckedText) -> Iterator[Span]:
    for match in _IBAN.finditer(text.text):
        length = _IBAN_LENGTHS.get(match["account"][:2].upper())
        end = _end_of_account(match["account"], length)
        if end is None:
            continue
        account = re.sub(r"[^A-Za-z0-9]", "", match["account"][:end]).upper()
        said = _SAYS_IBAN.search(text.text, max(0, match.start() - _NEAR), match.start()) is not None
        if said or is_iban(account):
            yield Span(match.start(), match.start() + end)


def _end_of_account(written: str, length: int | None) -> int | None:
    if length is None:
        return None
    places = [index for index, sign in enumerate(written) if sign.isalnum()]
    return places[length - 1] + 1 if len(places) >= length else None


def is_iban(account: str) -> bool:
    """Tell whether an account number without spaces is an IBAN whose check digits are right (ISO 13616)."""
    moved = account[4:] + account[:4]
    return (
        len(account) == _IBAN_LENGTHS.get(account[:2]) and int("".join(str(int(c, 36)) for c in moved)) % 97 == 1
    )


def _results(text: CheckedText, context: CheckContext) -> Iterator[Span]:
    """Find money beside words of results; what the source says is out, and a legal threshold is none."""
    words = listed(text, context, "confidential", "_results")
    strong = listed(text, context, "confidential", "_ratios")
    if not words and not strong:
        return
    public = listed(text, context, "confidential", "_not-results")
    told = set(_DIGITS.findall(context.source.text)) if context.source is not None else set()
    clear, ratios_in = text.by_sentence(public), text.by_sentence(strong)
    for number, near in text.by_sentence((*words, *strong)).items():
        if number in clear:
            continue
        sentence, ratios = text.sentences[number], ratios_in.get(number, [])
        amounts = [Span(*match.span()) for match in _MONEY.finditer(text.text, sentence.start, sentence.end)]
        shares = [Span(*match.span()) for match in _SHARE.finditer(text.text, sentence.start, sentence.end)]
        for amount, hits in (*((span, near) for span in amounts), *((span, ratios) for span in shares)):
            figures = _DIGITS.findall(text.text[amount.start : amount.end])
            close = [hit for hit in hits if _distance(hit, amount) <= _NEAR]
            if close and not set(figures) <= told:
                first = min((*close[:1], amount), key=lambda span: span.start)
                last = max((*close[:1], amount), key=lambda span: span.end)
                yield Span(first.start, last.end)
                break


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _customers(text: CheckedText, context: CheckContext) -> Iterator[Span]:
    """Find customers not cleared by the telling part of their names; the whole name is a topic."""
    wanted: set[tuple[str, ...]] = set()
    whole: set[tuple[str, ...]] = set()
    for topic in context.topics:
        if topic.kind != CUSTOMERS or topic.id in context.acknowledged or not topic.holds(context.now):
            continue
        for name in (*topic.words, *topic.names):
            parts = tuple(word.folded for word in find_words(name))
            telling = tuple(part for part in parts if part not in _GENERIC and len(part) > 1)
            whole.add(parts)
            if telling and telling != parts and max(map(len, telling)) >= len("abcd"):
                wanted.add(telling)
    if not wanted:
        return
    folded = [word.folded for word in text.words]
    for first, word in enumerate(text.words):
        if not text.text[word.start].isupper():
            continue
        for telling in wanted:
            end = first + len(telling)
            if tuple(folded[first:end]) == telling and not _part_of(folded, first, end, whole):
                yield Span(word.start, text.words[end - 1].end)


def _part_of(folded: list[str], first: int, end: int, names: set[tuple[str, ...]]) -> bool:
    for name in names:
        for start in range(max(0, end - len(name)), first + 1):
            if tuple(folded[start : start + len(name)]) == name:
                return True
    return False


CHECK = Check("confidential", _run)
