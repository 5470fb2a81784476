"""What must not go out yet."""

import time
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from checks.checking import NOW, excerpt, findings_of

from advocate_desktop.domain.findings import Origin, Severity
from advocate_desktop.domain.guide import SensitiveTopic

PARIS = timezone(timedelta(hours=1))


def test_a_source_under_embargo_stops_until_its_hour():
    opens = datetime(2026, 11, 27, 9, 0, tzinfo=PARIS)
    (finding,) = findings_of("embargo", "Un texte.", source_embargo=opens, now=NOW.astimezone(PARIS))
    assert finding.severity is Severity.STOP
    assert finding.origin is Origin.COMPANY
    assert not finding.overridable
    assert "27 novembre 2026 à 9\u00a0h\u00a000" in finding.message
    just_before = datetime(2026, 11, 27, 7, 59, 59, tzinfo=UTC)
    assert findings_of("embargo", "Un texte.", source_embargo=opens, now=just_before)
    assert not findings_of("embargo", "Un texte.", source_embargo=opens, now=just_before + timedelta(seconds=1))


def test_a_source_that_was_taken_back_is_told_and_stops_nothing():
    (finding,) = findings_of("embargo", "Un texte.", source_withdrawn=True)
    assert (finding.severity, finding.origin) == (Severity.WARNING, Origin.COMPANY)
    assert not findings_of("embargo", "Un texte.")


TOPIC = SensitiveTopic(
    id="results",
    words=("résultats semestriels", "fusion"),
    patterns=(r"chiffre d.affaires[^.]{0,30}2026",),
    reasons={"fr": "Les résultats sortent le 1er décembre.", "en": "Results come out on 1 December."},
    until=date(2026, 12, 1),
)


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Nos résultats semestriels sont bons", "résultats semestriels"),
        ("Un RÉSULTAT SEMESTRIEL rare", "RÉSULTAT SEMESTRIEL"),
        ("Les resultats\u202fsemestriels", "resultats\u202fsemestriels"),
        ("La fusion froide", "fusion"),
        ("Le chiffre d’affaires pour 2026", "chiffre d’affaires pour 2026"),
    ],
)
def test_sensitive_topics_stop_and_can_be_acknowledged(text, passage):
    (finding,) = findings_of("embargo", text, topics=(TOPIC,))
    assert finding.severity is Severity.STOP
    assert finding.overridable
    assert finding.reference == "results"
    assert finding.why == "Les résultats sortent le 1er décembre."
    assert excerpt(text, finding.span) == passage
    assert not findings_of("embargo", text, topics=(TOPIC,), acknowledged=frozenset({"results"}))


@pytest.mark.parametrize(
    "text", ["Une diffusion réussie", "Des résultats, semestre après semestre", "[[La fusion ?]]"]
)
def test_other_words_pass(text):
    assert not findings_of("embargo", text, topics=(TOPIC,))


def test_names_are_whole_and_exact():
    topic = SensitiveTopic(id="client", names=("Groupe Maravel",), kind="customers")
    assert findings_of("embargo", "Le groupe MARAVEL signe", topics=(topic,))
    assert not findings_of("embargo", "Les groupes Maravel", topics=(topic,))


def test_a_topic_may_open_at_an_hour():
    topic = SensitiveTopic(id="t", words=("fusion",), until=datetime(2026, 12, 1, 9, 0, tzinfo=PARIS))
    before = datetime(2026, 12, 1, 8, 59, tzinfo=PARIS)
    (finding,) = findings_of("embargo", "La fusion", topics=(topic,), now=before, interface="en")
    assert "until 1 December 2026, 9:00" in finding.message
    assert not findings_of("embargo", "La fusion", topics=(topic,), now=before + timedelta(minutes=1))


def test_a_topic_opens_on_its_day():
    first = datetime(2026, 12, 1, 0, 0, tzinfo=PARIS)
    assert findings_of("embargo", "La fusion", topics=(TOPIC,), now=first - timedelta(seconds=1))
    assert not findings_of("embargo", "La fusion", topics=(TOPIC,), now=first)


def test_every_place_is_shown_once():
    text = "La fusion, puis la fusion."
    (finding,) = findings_of("embargo", text, topics=(TOPIC,))
    assert [excerpt(text, span) for span in (finding.span, *finding.related)] == ["fusion", "fusion"]


def test_a_wild_or_broken_pattern_holds_nothing_up():
    wild = SensitiveTopic(id="wild", patterns=(r"(a+)+$", r"((", r"(x*)*y"))
    before = time.process_time()
    findings_of("embargo", "a" * 5000 + "!" + "x" * 5000, topics=(wild,))
    assert time.process_time() - before < 2
