"""The journal of what came back, questions that wait, and badges for constancy alone."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from advocate_desktop.domain.returns import (
    Badge,
    BenefitKind,
    FeedbackGiven,
    WaitingQuestion,
    badges_earned,
    waiting,
)
from advocate_desktop.domain.routine import PublicationKind
from advocate_desktop.errors import UsageError, UserError

PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 11, 19)


def post(services, day, rung=None):
    at = datetime(day.year, day.month, day.day, 12, tzinfo=PARIS)
    return services.routine.log(PublicationKind.POST, at, ["linkedin"], rung=rung)[0]


def test_a_line_is_written_corrected_taken_out_and_brought_back(services):
    returns = services.returns
    line, _ = returns.add_benefit(BenefitKind.INVITATION, "  Une table ronde\n à Nantes ")
    assert (line.text, line.day) == ("Une table ronde à Nantes", TODAY)
    older, _ = returns.add_benefit(BenefitKind.LEARNT, "Un outil", date(2026, 10, 1))
    assert returns.benefits() == [line, older]
    assert returns.benefits(date(2026, 11, 1)) == [line]
    changed = replace(line, text="Une conférence", kind=BenefitKind.CANDIDATE)
    returns.edit_benefit(changed)
    returns.delete_benefit(older.id)
    assert returns.benefits() == [changed]
    returns.restore_benefit(older.id)
    assert returns.benefits() == [changed, older]


def test_a_line_that_cannot_be_is_refused(services):
    for text in ("", "  \n", "x" * 501):
        with pytest.raises(UsageError):
            services.returns.add_benefit(BenefitKind.LEARNT, text)
    with pytest.raises(UserError):
        services.returns.add_benefit(BenefitKind.LEARNT, "x", publication_id=99)
    with pytest.raises(UserError):
        services.returns.delete_benefit(99)


def test_people_who_answered_wait_until_the_moment_is_gone(services):
    returns = services.returns
    entry = post(services, TODAY)
    question, _ = returns.note_question(3, "sur le chantier", entry.id)
    assert returns.waiting() == [question]
    returns.answer(question)
    assert returns.waiting() == []
    assert returns.questions()[0].answered_on == TODAY
    returns.reopen(question)
    returns.delete_question(question.id)
    assert returns.questions() == []
    returns.restore_question(question.id)
    assert returns.waiting() == [question]
    for people in (0, 1000):
        with pytest.raises(UsageError):
            returns.note_question(people)
    old = WaitingQuestion(1, 2, TODAY - timedelta(days=15))
    assert waiting([old, WaitingQuestion(2, 1, TODAY)], TODAY) == [WaitingQuestion(2, 1, TODAY)]


def test_badges_are_earned_on_the_day_it_came_true(services):
    for week, rung in enumerate((1, 2, 3, 4, 5)):
        post(services, TODAY - timedelta(weeks=5 - week), rung)
    board = services.returns.badges()
    assert board.earned == {
        Badge.FIRST_REBOUND: date(2026, 10, 29),
        Badge.ALL_RUNGS: date(2026, 11, 12),
        Badge.FOUR_WEEKS: date(2026, 11, 8),
    }
    assert board.new == (Badge.FIRST_REBOUND, Badge.FOUR_WEEKS, Badge.ALL_RUNGS)
    services.returns.show_badges(board)
    services.returns.show_badges(board)
    assert services.returns.badges().new == ()
    assert services.returns.badges().earned == board.earned


def test_many_posts_in_one_week_earn_nothing(services):
    for day in range(7):
        post(services, TODAY - timedelta(days=day), 1)
    assert services.returns.badges().earned == {}


def test_feedback_makes_a_champion_of_who_helped_two(services):
    state = services.routine.state()
    given = [FeedbackGiven(TODAY - timedelta(days=9), "ada"), FeedbackGiven(TODAY - timedelta(days=5), "ada")]
    assert badges_earned(state, [], given) == {Badge.FIRST_FEEDBACK: TODAY - timedelta(days=9)}
    given.append(FeedbackGiven(TODAY, "grace"))
    assert badges_earned(state, [], given)[Badge.CHAMPION] == TODAY
