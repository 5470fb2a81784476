"""Long writing in steps: what is asked for meanwhile is written in between, and closing finishes all."""

import pytest

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.errors import UserError
from advocate_desktop.gui.context import AppContext

CHANGES = ChangeSet.of(Changed.CONTENT)


@pytest.fixture
def context(qtbot, foundation):
    return AppContext(foundation, "en")


def steps(seen, number):
    def work(_services):
        for step in range(number):
            seen.append(step)
            yield CHANGES

    return work


def test_what_is_asked_meanwhile_comes_between_steps(context, qtbot):
    seen = []

    def type_something(_services):
        seen.append("typed")
        return ChangeSet()

    with qtbot.waitSignal(context.changed):
        context.write_in_steps(steps(seen, 50))
        context.write(type_something)
    assert seen.index("typed") <= 2
    assert [step for step in seen if step != "typed"] == list(range(50))
    context.close()


def test_closing_finishes_what_was_begun(context):
    seen = []
    context.write_in_steps(steps(seen, 50))
    context.close()
    assert seen == list(range(50))


def test_what_cannot_be_done_is_told(context, qtbot):
    with qtbot.waitSignal(context.failed) as told:
        context.write_in_steps(lambda services: services.library.restoring(77))
    assert isinstance(told.args[0], UserError)
    context.close()
