"""What the line gives the rest: its pillars to the grids and to material; the game in another language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from advocate_desktop.bootstrap import Services, lay_foundation
from advocate_desktop.domain.game import Round
from advocate_desktop.domain.moves import Pile
from advocate_desktop.gui.pages.registry import PAGES
from advocate_desktop.gui.widgets.switches import CheckBox
from tests.card_player import play_services

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def play(folder, language="en", until=Round.DONE):
    """Play by services to a finished line, or until a round begins."""
    services = Services(lay_foundation(folder), language)
    game = play_services(services, until=until)
    services.close()
    return game


@pytest.fixture
def with_line(profile, start):
    play(profile)
    return start


def test_ideas_go_through_the_grids_of_a_line(with_line, type_text):
    application = with_line("grids", "en")
    page = application.page()
    application.until(lambda: page.view is not None)
    line = application.ask(lambda services: services.line.current())
    assert [row.pillar.name for row in page.view.grid.rows] == [pillar.name for pillar in line.pillars]
    assert [form.id for form in page.view.grid.forms] == [card.id for card in line.forms]

    def write(dialog):
        type_text(dialog.ui.sentence.edit, "The crane that whispered")
        application.key(Key.Key_Return)

    application.until(page.ui.grid.hasFocus)
    application.when_dialog(write)
    application.key(Key.Key_N)
    application.until(lambda: bool(page.view.grid.rows[0].cells[0].ideas))
    for key in (Key.Key_M, Key.Key_Down, Key.Key_Return):
        application.key(key)
    application.until(lambda: bool(page.view.grid.rows[1].cells[0].ideas))
    application.key(Key.Key_2)
    assert page.ui.shadeKey.isVisible()
    application.key(Key.Key_3)
    assert not page.ui.shadeKey.isVisible()
    application.key(Key.Key_1)
    page.ui.grid.go_to_note(page.view.grid.rows[1].cells[0].ideas[0].id)
    application.key(Key.Key_D)
    application.until(lambda: application.window.current_page() == "write")
    application.until(lambda: application.page().studio.draft is not None)
    assert application.page().studio.draft.title == "The crane that whispered"


def test_an_idea_noted_on_any_page_is_found_in_the_grids(with_line, type_text):
    application = with_line("today", "en")
    texts = []
    for name in [page.id for page in PAGES]:
        application.window.open_page(name)
        application.until(lambda name=name: application.window.current_page() == name)
        texts.append(f"Seen on {name}")

        def write(dialog, text=texts[-1]):
            type_text(dialog.ui.text, text)
            application.click(dialog.findChildren(CheckBox)[1])
            application.key(Key.Key_Return, CONTROL)

        application.when_dialog(write)
        QTest.keyClick(application.window, Key.Key_I, CONTROL)
        application.until(lambda: len(application.ask(lambda services: services.material.search())) == len(texts))
    kept = application.ask(lambda services: services.material.search())
    assert {piece.text for piece in kept} == set(texts)
    assert {piece.pillar_ids for piece in kept} == {(2,)}
    application.window.open_page("grids")
    page = application.page()
    page.show_grid("material")
    application.until(lambda: page.ui.materialList.model().rowCount() == len(texts))
    page.show_grid("forms")
    application.until(page.ui.grid.isVisible)
    offered = []

    def look(dialog):
        material = dialog.ui.material
        offered.extend(material.itemText(number) for number in range(material.count()))
        application.key(Key.Key_Escape)

    application.when_dialog(look)
    page.new_idea()
    application.until(lambda: bool(offered))
    assert all(any(text in words for words in offered) for text in texts)


def test_another_language_in_the_middle_of_a_game_keeps_the_very_move(profile, start):
    before = play(profile, "en", until=Round.NARROW)
    application = start("line", "en")
    page = application.page()
    application.until(lambda: page.mode() == "game" and page.table.state == before.state)
    family = page.ui.narrow.family
    english = {card.id: card.title for card in page.table.pile(Pile.KEEP, family)}
    application.context.set_language("fr")
    application.until(lambda: application.page() is not page)
    page = application.page()
    application.until(lambda: page.mode() == "game")
    assert page.table.state == before.state
    assert page.ui.rounds.currentWidget() is page.rounds[Round.NARROW]
    french = {card.id: card.title for card in page.table.pile(Pile.KEEP, family)}
    assert french.keys() == english.keys()
    assert all(french[number] != english[number] for number in french)
    assert application.ask(lambda services: services.line.game()).state == before.state
