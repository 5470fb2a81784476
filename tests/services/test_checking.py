from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from advocate_desktop.domain.draft_states import DraftKind, DraftState, VersionReason
from advocate_desktop.domain.drafts import DraftEventKind
from advocate_desktop.domain.findings import Severity
from advocate_desktop.errors import Refusal, UserError
from advocate_desktop.messages import Messages
from advocate_desktop.services.checking import LooseText, prepare_loose, read_source, render
from advocate_desktop.settings import DISABLED_CHECKS

ENGLISH = Messages("en")
AT_NOON = datetime(2026, 11, 19, 12, tzinfo=ZoneInfo("Europe/Paris"))
BODY = (
    "The school never closed. Two hundred and ten pupils kept their places while we worked. "
    "Drilling stopped at a quarter to nine every morning, as agreed with the neighbours. "
    "Twelve facade panels made in the next town were lifted over four evenings in a row."
)
OWN = (
    "On Monday I walked up the stairs with the headmaster. What would you have asked him? "
    "My boots were wet, his were not, and that taught me where the water really goes."
)


@pytest.fixture
def add_school(services, add_content):
    """Give `add_school(embargo=...)`: a content item whose text is BODY."""

    def add(**values):
        return add_content(
            services.database, **{"title": "Three weeks in a school", "body": BODY, "lang": "en"} | values
        )

    return add


def stops(findings):
    return {finding.check for finding in findings if finding.severity is Severity.STOP}


def test_a_copy_is_exactly_what_render_gives_and_is_kept(services):
    draft, _ = services.drafting.new(lang="en", text=f"**Monday.** {OWN}\n\n\n- one\n- two  \n")
    result = services.checking.copy(draft.id, ENGLISH)
    assert result.text == render(draft.text, "linkedin", "en")
    assert result.text.endswith("• one\n• two")
    assert [kept.reason for kept in services.drafting.versions(draft.id)] == [VersionReason.COPIED]
    assert services.drafting.drafts()[0].state is DraftState.COPIED


def test_an_open_prompt_holds_the_copy_back_with_no_way_round(services):
    draft, _ = services.drafting.new(lang="en", text=f"{OWN} [[Your turn: why?]]")
    result = services.checking.copy(draft.id, ENGLISH, frozenset({"open-prompt"}))
    assert result.text is None
    assert stops(result.refused) == {"open-prompt"}
    assert services.drafting.versions(draft.id) == []
    assert services.drafting.draft(draft.id).text == draft.text


def test_a_text_over_the_maximum_is_not_copied(services):
    draft, _ = services.drafting.new(channel="x", lang="en", text=OWN * 4)
    assert "length" in stops(services.checking.copy(draft.id, ENGLISH).refused)


def test_an_open_prompt_takes_no_room(services):
    draft, _ = services.drafting.new(channel="x", lang="en", text="a" * 270 + " [[Your turn: what did you see?]]")
    assert services.checking.prepare(draft.id, ENGLISH).run(draft.text).length.count == 270


def test_what_is_copied_from_the_source_is_refused_and_can_be_overruled_once_and_told(services, add_school):
    draft, _ = services.drafting.start_from_content(add_school())
    services.drafting.save_text(draft.id, BODY)
    held = services.checking.copy(draft.id, ENGLISH)
    assert stops(held.refused) == {"originality"}
    assert held.report.originality.share == pytest.approx(1)
    passed = services.checking.copy(draft.id, ENGLISH, frozenset({"originality"}))
    assert passed.text == BODY
    events = services.drafting.events(draft.id)
    assert [(event.kind, event.detail) for event in events] == [(DraftEventKind.OVERRULED, "originality")]


def test_an_embargo_holds_until_its_hour(services, add_school):
    draft, _ = services.drafting.start_from_content(add_school(embargo="2026-11-19T18:00:00+01:00"))
    services.drafting.save_text(draft.id, OWN)
    held = services.checking.copy(draft.id, ENGLISH, frozenset({"embargo"}))
    assert stops(held.refused) == {"embargo"}
    past, _ = services.drafting.start_from_content(
        add_school(external_id="b", embargo="2026-11-19T11:00:00+01:00")
    )
    services.drafting.save_text(past.id, OWN)
    assert services.checking.copy(past.id, ENGLISH).text == OWN


def test_a_sensitive_topic_is_acknowledged_once_and_told(services, tmp_path):
    pack = tmp_path / "pack"
    (pack / "guide").mkdir(parents=True)
    (pack / "content").mkdir()
    (pack / "pack.toml").write_text(
        'id = "h"\nname = "H"\ncompany = "H"\nversion = "1"\nlanguages = ["en"]\n', "utf-8"
    )
    (pack / "content/a.md").write_text("---\ntitle: A\nlang: en\n---\nSome text.\n", "utf-8")
    (pack / "guide/topics.toml").write_text('[[topic]]\nid = "results"\nwords = ["headmaster"]\n', "utf-8")
    report = services.library.import_paths([pack], lambda _: None, lambda: False)
    assert not report.refused
    draft, _ = services.drafting.new(lang="en", text=OWN)
    assert stops(services.checking.copy(draft.id, ENGLISH).refused) == {"embargo"}
    assert services.checking.copy(draft.id, ENGLISH, frozenset({"embargo"})).text == OWN
    (event,) = services.drafting.events(draft.id)
    assert (event.kind, event.detail) == (DraftEventKind.ACKNOWLEDGED, "results")
    assert services.checking.copy(draft.id, ENGLISH).text == OWN


def test_a_check_that_is_switched_off_says_nothing(services, add_school):
    services.foundation.settings.set(DISABLED_CHECKS, ["originality", "open-prompt"])
    draft, _ = services.drafting.start_from_content(add_school())
    report = services.checking.prepare(draft.id, ENGLISH).run(f"{BODY} [[Your turn: why?]]")
    assert stops(report.findings) == {"open-prompt"}


def test_publishing_logs_the_post_and_closes_the_draft(services, add_school):
    number = add_school()
    draft, _ = services.drafting.start_from_content(number)
    services.drafting.save_text(draft.id, OWN)
    services.checking.publish(draft.id, AT_NOON, url="https://www.linkedin.example/1")
    (post,) = services.routine.record().publications
    assert (post.draft_id, post.content_id, post.text, post.channels) == (draft.id, number, OWN, ("linkedin",))
    assert not post.copied
    assert services.drafting.drafts()[0].state is DraftState.PUBLISHED
    assert services.drafting.versions(draft.id)[0].reason is VersionReason.PUBLISHED


def test_a_pasted_post_is_logged_as_copied_even_where_the_check_is_off(services, add_school):
    services.foundation.settings.set(DISABLED_CHECKS, ["originality"])
    draft, _ = services.drafting.start_from_content(add_school())
    services.drafting.save_text(draft.id, BODY)
    services.checking.publish(draft.id, AT_NOON)
    assert services.routine.record().publications[0].copied


def test_one_s_own_earlier_posts_count_as_sources(services):
    first, _ = services.drafting.new(lang="en", text=OWN)
    services.checking.publish(first.id, AT_NOON)
    again, _ = services.drafting.new(lang="en", text=OWN)
    assert services.checking.prepare(again.id, ENGLISH).run(OWN).originality.share == pytest.approx(1)
    assert services.checking.prepare(first.id, ENGLISH).run(OWN).originality.share == 0


def test_a_comment_is_held_against_the_limit_of_comments(services):
    draft, _ = services.drafting.new(DraftKind.COMMENT, lang="en", text="a " * 700)
    report = services.checking.prepare(draft.id, ENGLISH).run(draft.text)
    assert report.length.maximum == 1250
    assert "length" in stops(report.findings)


def test_the_same_checks_serve_another_channel(services):
    draft, _ = services.drafting.new(lang="en")
    prepared = services.checking.prepare(draft.id, ENGLISH).on_channel("x")
    assert prepared.run("a" * 281).length.maximum == 280
    assert stops(prepared.run("a" * 281).findings) == {"length"}


def test_a_missing_draft_says_so(services):
    with pytest.raises(UserError):
        services.checking.prepare(99, ENGLISH)


def test_a_source_file_brings_its_front_matter(tmp_path, clock):
    path = tmp_path / "README.md"
    path.write_text(f"---\ntitle: School\nembargo: 2027-01-01T08:00:00+01:00\n---\n{BODY}\n", "utf-8")
    prepared = prepare_loose(LooseText("linkedin", "en", source=read_source(path)), ENGLISH, clock)
    report = prepared.run(BODY)
    assert stops(report.findings) == {"embargo", "originality"}


def test_a_source_that_cannot_be_read_is_named(tmp_path):
    path = tmp_path / "source.md"
    path.write_bytes(b"")
    with pytest.raises(Refusal, match=r"source\.md"):
        read_source(path)
