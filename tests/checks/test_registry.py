"""All checks together."""

import statistics
import time

import pytest
from checks.checking import context_of, report_of
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.checks.base import Check
from advocate_desktop.checks.originality import prepare_posts, prepare_text
from advocate_desktop.checks.registry import CHECKS, run_checks
from advocate_desktop.domain.cards import Card, Family
from advocate_desktop.domain.findings import Finding, Origin, Severity, Span
from advocate_desktop.domain.guide import SensitiveTopic
from advocate_desktop.messages import LANGUAGES, Messages

TOPIC = SensitiveTopic(id="t", words=("fusion",), patterns=("x+",))


def test_the_checks_there_are():
    assert [check.id for check in CHECKS] == [
        "open-prompt",
        "length",
        "embargo",
        "confidential",
        "tone",
        "boundaries",
        "disclosure",
        "originality",
        "personal-touch",
        "company",
        "promotion",
        "fold",
        "layout",
        "cliche",
        "conversation",
        "hashtags",
        "mentions",
        "links",
        "link-place",
        "accessibility",
        "typography",
        "window",
        "cadence",
        "spelling",
        "readability",
    ]
    assert [check.id for check in CHECKS if not check.can_be_switched_off] == ["open-prompt", "length", "embargo"]
    assert [check.id for check in CHECKS if not check.on_by_default] == ["conversation", "link-place"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("check", [check.id for check in CHECKS])
def test_every_check_says_what_it_is_for(language, check):
    messages = Messages(language)
    assert all(messages(f"checks.{check}.{text}") for text in ("name", "about", "good"))


def test_findings_come_the_gravest_first():
    report = report_of("Bonjour à tous [[Et ?]]\n\n#marque_employeur")
    assert [finding.check for finding in report.findings] == ["open-prompt", "fold", "hashtags"]
    assert {"length", "embargo", "originality", "accessibility"} <= set(report.passed)
    assert not {"open-prompt", "fold", "hashtags", "conversation"} & set(report.passed)


def test_advice_can_be_switched_off_one_check_at_a_time():
    report = report_of("Bonjour à tous\n\n#marque_employeur", disabled=frozenset({"fold"}))
    assert [finding.check for finding in report.findings] == ["hashtags"]
    assert "fold" not in report.passed


def test_a_check_can_be_added_from_outside():
    def never_tuesday(text, _context):
        if "mardi" in text.text:
            yield Finding("tuesday", Severity.ADVICE, Span(0, 1), "Mardi.", "Jamais.", Origin.CRAFT)

    report = run_checks("Un mardi.", context_of("Un mardi."), (*CHECKS, Check("tuesday", never_tuesday)))
    assert [finding.check for finding in report.findings] == ["tuesday"]


PIECES = ["mot ", "\n", "#tag ", "🚀", "[[", "]]", "« ", "𝗮", "ABCDEF ", "https://a.fr ", "é", "\ud800", "\0"]


@settings(max_examples=150)
@given(
    st.one_of(
        st.text(st.characters(exclude_categories=()), max_size=80),
        st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    ),
    st.sampled_from(["linkedin", "x", "instagram", "internal"]),
)
def test_no_text_fails_and_places_are_in_it(text, on):
    report = report_of(text, on=on, source=prepare_text("mot mot mot mot mot mot"), topics=(TOPIC,), image=True)
    for finding in report.findings:
        for span in (finding.span, *finding.related, *([finding.fix.span] if finding.fix else [])):
            assert 0 <= span.start <= span.end <= len(text)
        assert finding.message
        assert finding.why


def test_a_long_post_is_checked_between_two_keys():
    text = ("Une phrase qui raconte le chantier de l’école, avec ses bruits et ses voisins. " * 38)[:3000]
    source = prepare_text(text[500:2000] + " autre chose encore " * 100)
    context = context_of(text, source=source, earlier=prepare_posts([text] * 50), topics=(TOPIC,))
    times = []
    for _ in range(15):
        before = time.thread_time()
        run_checks(text, context)
        times.append(time.thread_time() - before)
    assert statistics.median(times) < 0.05


@pytest.mark.parametrize(
    "piece",
    [
        "#a ",
        "« a ",
        '"a ',
        "[[",
        "𝗚 ",
        "🚀",
        "🚀 a\n",
        "ABCDEF ",
        "http://a ",
        "> a\n",
        "“a” — ",
        "Je dis merde. ",
        "CA 3 € ",
        "@a ",
        "a@b.fr ",
        "Ombre ",
    ],
)
def test_hostile_text_takes_linear_time(piece):
    text = piece * (60_000 // len(piece))
    source = prepare_text("un deux trois quatre cinq six")
    context = context_of(
        "court", source=source, companies=("Ombre",), boundaries=(Card("own", Family.BOUNDARIES, "Ombre"),)
    )
    before = time.process_time()
    run_checks(text, context)
    assert time.process_time() - before < 5
