"""The card game to its end, by keys alone and by mouse alone, and taken up where it was killed."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from advocate_desktop.bootstrap import Services, lay_foundation
from advocate_desktop.domain.cards import COMBINED, KEPT_AT_MOST, RANKED, Family
from advocate_desktop.domain.game import Round, free_combinations, missing, pillars_wanted, question, waiting
from advocate_desktop.domain.moves import Advance, Pile
from tests.card_player import next_wanted

KILLED = Path(__file__).with_name("killed_player.py")


NAMES = ["First", "Second", "Third", "Fourth", "Fifth"]


def wanted_pile(card_id: str, taste: int) -> Pile:
    """Give a taste of one's own: the same cards always please the same person."""
    return random.Random(f"{taste}{card_id}").choice([Pile.KEEP, Pile.KEEP, Pile.MAYBE, Pile.NOT_ME])


class Keys:
    """Plays by the keyboard alone."""

    def __init__(self, application, page):
        self.app, self.page = application, page

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.app.key(key, modifier)

    def reach(self, widget: QWidget) -> None:
        """Press Tab until a widget has the keyboard."""
        self.press_until(Qt.Key.Key_Tab, lambda: QApplication.focusWidget() is widget)

    def press_until(self, key, condition):
        """Press a key again and again, 100 times at the most."""
        for _ in range(100):
            if condition():
                return
            self.press(key)
        raise AssertionError(f"{key} never comes there; the keyboard is on {QApplication.focusWidget()}")

    def go_on(self):
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def sort(self, pile):
        self.press({Pile.KEEP: Qt.Key.Key_Right, Pile.MAYBE: Qt.Key.Key_Down, Pile.NOT_ME: Qt.Key.Key_Left}[pile])

    def lay_aside(self, family, card_id):
        narrow = self.page.ui.narrow
        self.press_until(Qt.Key.Key_PageDown, lambda: narrow.family is family)
        self.app.until(lambda: QApplication.focusWidget() in narrow.buttons.values())
        self.press_until(Qt.Key.Key_Right, lambda: QApplication.focusWidget() is narrow.buttons[card_id])
        self.press(Qt.Key.Key_X)

    def prefer(self, index):
        self.press(Qt.Key.Key_Right if index else Qt.Key.Key_Left)

    def lay(self, number, card_id):
        combine = self.page.ui.combine
        self.reach(combine.tray[card_id])
        self.press(Qt.Key.Key_Return)
        row = combine.rows[number]
        self.press_until(Qt.Key.Key_Down, lambda: QApplication.focusWidget().parentWidget() is row)
        self.press(Qt.Key.Key_Return)

    def write(self, number, name, proof):
        row = self.page.ui.combine.rows[number]
        self.reach(row.slots[Family.TOPICS])
        self.press(Qt.Key.Key_F2)
        assert QApplication.focusWidget() is row.name
        QTest.keyClicks(row.name, name)
        self.reach(row.proofs)
        QTest.keyClicks(row.proofs, proof)
        self.press(Qt.Key.Key_Tab)


class Mouse:
    """Plays by the mouse alone; only words are typed."""

    def __init__(self, application, page):
        self.app, self.page = application, page
        self.turns = 0

    def go_on(self):
        self.app.click(self.page.ui.nextButton)

    def sort(self, pile):
        table = self.page.ui.sort.cards
        self.turns += 1
        if self.turns % 2:
            self.app.click(table.keys[pile])
            return
        middle = table.middle.geometry().center()
        way = {Pile.KEEP: QPoint(220, 5), Pile.NOT_ME: QPoint(-220, 5), Pile.MAYBE: QPoint(4, 160)}[pile]
        QTest.mousePress(table, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        for step in (0.3, 0.7, 1.0):
            QTest.mouseMove(table, middle + (QPointF(way) * step).toPoint())
        QTest.mouseRelease(table, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle + way)

    def lay_aside(self, family, card_id):
        narrow = self.page.ui.narrow
        self.app.click(narrow._chips[family])
        self.app.click(narrow.buttons[card_id])

    def prefer(self, index):
        self.app.click(self.page.ui.rank.choices[index])

    def lay(self, number, card_id):
        combine = self.page.ui.combine
        family = combine.table.card(card_id).family
        self.app.click(combine.tray[card_id])
        self.app.click(combine.rows[number].slots[family])

    def write(self, number, name, proof):
        row = self.page.ui.combine.rows[number]
        self.app.click(row.name)
        QTest.keyClicks(row.name, name)
        self.app.click(row.proofs)
        QTest.keyClicks(row.proofs, proof)


def play_to_the_end(application, page, hand, taste, names):
    """Play all five rounds as a person of a taste would."""

    def now():
        return page.table.state

    application.until(lambda: page.table is not None)
    while cards := waiting(now(), page.table.deck):
        hand.sort(wanted_pile(cards[0].id, taste))
        assert cards[0].id in now().piles
    hand.go_on()
    assert now().round is Round.NARROW
    for family in Family:
        most = KEPT_AT_MOST[family]
        while most is not None and len(page.table.pile(Pile.KEEP, family)) > most:
            cards = page.table.pile(Pile.KEEP, family)
            hand.lay_aside(family, cards[taste % len(cards)].id)
            assert len(page.table.pile(Pile.KEEP, family)) < len(cards)
    hand.go_on()
    assert now().round is Round.RANK
    while pair := next((q for f in RANKED if (q := question(now(), page.table.deck, f))), None):
        hand.prefer(random.Random(f"{taste}{pair}").randrange(2))
        assert pair not in [question(now(), page.table.deck, family) for family in RANKED]
    hand.go_on()
    assert now().round is Round.COMBINE
    for place in range(pillars_wanted(now(), page.table.deck)):
        number = now().next_pillar
        cards = free_combinations(now(), page.table.deck)[0]
        for card_id in cards:
            hand.lay(number, card_id)
        hand.write(number, names[place], f"Proof {place}")
    application.until(lambda: not missing(now(), page.table.deck))
    hand.go_on()
    assert now().round is Round.STATE
    hand.go_on()
    application.until(
        lambda: page.mode() == "result" and page.view.versions[0].version >= 1 and page.table is None
    )
    application.until(page.ui.result.isVisible)


def open_line(application):
    page = application.page()
    application.until(lambda: page.mode() in ("start", "game", "result"))
    return page


@pytest.mark.parametrize(("language", "player"), [("fr", Keys), ("en", Mouse), ("fr", Mouse), ("en", Keys)])
def test_the_game_is_played_to_the_end(start, language, player):
    application = start("line", language)
    page = open_line(application)
    application.until(page.begin.isVisible)
    if player is Keys:
        application.until(lambda: QApplication.focusWidget() is page.begin)
        application.key(Qt.Key.Key_Return)
    else:
        application.click(page.begin)
    play_to_the_end(
        application, page, player(application, page), 1, ["First", "Second", "Third", "Fourth", "Fifth"]
    )
    line = application.ask(lambda services: services.line.current())
    assert line.version == 1
    assert [pillar.name for pillar in line.pillars] == NAMES[: len(line.pillars)]
    assert all(pillar.proofs for pillar in line.pillars)
    assert line.statement.startswith("J’écris pour " if language == "fr" else "I write for ")
    assert application.ask(lambda services: services.line.game()) is None
    assert page.ui.result.ui.statement.accessibleName() == line.statement


def test_two_tastes_come_to_two_lines(start, profile):
    application = start("line", "en")
    page = open_line(application)
    lines = []
    for taste in (1, 2):
        if taste == 1:
            application.until(page.begin.isVisible)
            application.click(page.begin)
        else:
            application.when_dialog(lambda dialog: application.click(dialog.findChild(QWidget, "empty")))
            application.click(page.ui.result.ui.replayButton)
            application.until(lambda: page.mode() == "game")
        play_to_the_end(application, page, Keys(application, page), taste, NAMES)
        lines.append(application.ask(lambda services: services.line.current()))
    first, second = lines
    assert second.version == 2
    assert first.statement != second.statement
    assert {card.id for card in first.topics} != {card.id for card in second.topics}
    application.until(lambda: len(page.ui.result.rows) == 2)
    application.until(lambda: QApplication.focusWidget() is not None)
    page.ui.result.rows[0].setFocus()
    application.key(Qt.Key.Key_Right)
    assert page.ui.result.line().version == 1
    assert page.ui.result.ui.statement.accessibleName() == first.statement


def prepare(folder, round_, language="en"):
    """Play by services until a few moves inside a round; gives the state."""
    services = Services(lay_foundation(folder), language)
    chance = random.Random(7)
    game, _ = services.line.new_game()
    while game.state.round is not round_:
        game, _ = services.line.play(next_wanted(game.state, game.deck, chance))
    for _ in range(3):
        move = next_wanted(game.state, game.deck, chance)
        if isinstance(move, Advance):
            break
        game, _ = services.line.play(move)
    services.close()
    return game


@pytest.mark.parametrize("round_", list(Round)[:5])
def test_a_game_that_is_killed_goes_on_at_the_very_move(profile, round_, start):
    before = prepare(profile, round_)
    done = subprocess.run(
        [sys.executable, str(KILLED), str(profile)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    application = start("line", "en")
    game = application.ask(lambda services: services.line.game())
    assert game.game.done == before.game.done + 1
    assert repr(game.state) == done.stdout.strip()
    page = open_line(application)
    application.until(lambda: page.mode() == "game")
    assert page.table.state == game.state
    assert page.ui.rounds.currentWidget() is page.rounds[game.state.round]
    assert page.ui.rounds.currentWidget().isVisible()


def test_undo_to_the_first_card_and_redo_to_the_last(start, profile):
    before = prepare(profile, Round.STATE)
    application = start("line", "en")
    page = open_line(application)
    application.until(lambda: page.mode() == "game")
    page.ui.undoButton.setFocus()
    while page.table.game.can_undo:
        application.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.table.state.round is Round.SORT
    assert not page.table.state.piles
    while page.table.game.can_redo:
        application.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert page.table.state == before.state
    assert application.ask(lambda services: services.line.game()).state == before.state


def test_a_pile_opens_and_gives_a_card_back(start, profile):
    prepare(profile, Round.SORT)
    application = start("line", "en")
    page = open_line(application)
    application.until(lambda: page.mode() == "game")
    application.key(Qt.Key.Key_Right)
    card_id = page.table.pile(Pile.KEEP)[-1].id

    def look(dialog):
        assert dialog.buttons
        application.click(dialog.buttons[card_id])
        application.click(dialog.moves[Pile.MAYBE])
        assert card_id not in dialog.buttons
        application.key(Qt.Key.Key_Escape)

    application.when_dialog(look)
    application.click(page.ui.sort.cards.spots[Pile.KEEP])
    assert page.table.state.piles[card_id] is Pile.MAYBE


def test_the_back_of_a_card_is_an_example(start, profile):
    prepare(profile, Round.SORT)
    application = start("line", "en")
    page = open_line(application)
    application.until(lambda: page.mode() == "game" and QApplication.focusWidget() is page.ui.sort.cards.middle)
    application.key(Qt.Key.Key_Space)
    assert page.ui.sort.cards.turned
    assert page.ui.sort.cards.middle.accessibleName() == page.ui.sort.current().example
    application.key(Qt.Key.Key_Right)
    assert not page.ui.sort.cards.turned


def test_a_card_is_dragged_into_a_pillar(start, profile):
    """The drag itself is Qt's; what a drop does is the page's."""
    prepare(profile, Round.COMBINE)
    application = start("line", "en")
    page = open_line(application)
    application.until(lambda: page.mode() == "game")
    combine = page.ui.combine
    number = next(iter(combine.rows))
    slot = combine.rows[number].slots[COMBINED[0]]
    other = next(card for card in combine.table.kept(COMBINED[0]) if card.id != slot.card_id)
    slot.laid.emit(other.id)
    assert page.table.state.pillar(number).topic == other.id
    application.click(slot)
    menu = next(widget for widget in QGuiApplication.topLevelWindows() if widget.isVisible()) and next(
        child for child in combine.findChildren(QMenu) if child.isVisible()
    )
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert page.table.state.pillar(number) is None or not page.table.state.pillar(number).topic
