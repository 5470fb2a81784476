"""The two stops that nobody can go round in writing: too long, and not finished."""

import pytest
from checks.checking import excerpt, findings_of, report_of

from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.findings import Origin, Severity


@pytest.mark.parametrize(
    ("size", "severity"), [(2699, None), (2700, "advice"), (3000, "advice"), (3001, "stop"), (9000, "stop")]
)
def test_length_on_linkedin(size, severity):
    found = findings_of("length", "a" * size)
    assert [finding.severity for finding in found] == ([severity] if severity else [])
    assert all(finding.origin is Origin.CHANNEL for finding in found)
    assert all(finding.overridable is (severity != "stop") for finding in found)


def test_what_is_too_much_is_shown():
    (finding,) = findings_of("length", "a" * 3002)
    assert (finding.span.start, finding.span.end) == (3000, 3002)
    assert finding.message == "2 caractères de trop pour LinkedIn."
    (one,) = findings_of("length", "a" * 3001, interface="en")
    assert one.message == "One character too many for LinkedIn."


def test_a_comment_has_its_own_maximum():
    assert findings_of("length", "a" * 1251, kind=DraftKind.COMMENT)[0].severity is Severity.STOP
    assert not findings_of("length", "a" * 1251)


def test_bytes_are_counted_where_the_channel_counts_them():
    (finding,) = findings_of("length", "👨‍👩‍👧‍👦" * 121, on="bluesky")
    assert finding.severity is Severity.STOP
    assert "octets" in finding.message


def test_no_maximum_no_remark():
    assert not findings_of("length", "a" * 200_000, on="internal")


def test_the_length_check_cannot_be_switched_off():
    assert findings_of("length", "a" * 3001, disabled=frozenset({"length", "open-prompt", "embargo"}))


def test_open_prompts_are_one_stop_with_every_place():
    text = "Lundi. [[Qu’avez-vous vu ?]]\n\nEt [À vous : la fin] ou [[]]."
    (finding,) = findings_of("open-prompt", text)
    assert finding.severity is Severity.STOP
    assert not finding.overridable
    assert excerpt(text, finding.span) == "[[Qu’avez-vous vu ?]]"
    assert [excerpt(text, span) for span in finding.related] == ["[À vous : la fin]", "[[]]"]
    assert finding.message.startswith("3 questions")


def test_a_finished_text_has_no_open_prompt():
    report = report_of("Un tableau[1] et un [lien](https://exemple.fr).")
    assert "open-prompt" in report.passed
    assert not report.stops
