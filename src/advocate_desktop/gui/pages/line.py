"""Editorial line: the card game, and the line it comes to."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from advocate_desktop.domain.cards import Card
from advocate_desktop.domain.changes import Changed
from advocate_desktop.domain.game import Game, Round, missing
from advocate_desktop.domain.moves import Advance, Back, Move, Pile, Put, Reword, Write
from advocate_desktop.domain.play import IllegalMove
from advocate_desktop.errors import UserError
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.line_card import CardDialog
from advocate_desktop.gui.dialogs.line_pile import PileDialog
from advocate_desktop.gui.forms.ui_line import Ui_LinePage
from advocate_desktop.gui.page import Page
from advocate_desktop.gui.pages import line_view
from advocate_desktop.gui.pages.line_actions import LineActions
from advocate_desktop.gui.pages.line_corrections import LineCorrections
from advocate_desktop.gui.pages.line_export import MementoExport
from advocate_desktop.gui.pages.line_foot import LineFoot
from advocate_desktop.gui.pages.line_round import RoundView
from advocate_desktop.gui.pages.line_table import ROUNDS, WORDS, LineTable
from advocate_desktop.gui.pages.line_view import LineView, Work
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.dialog import Choice, Dialog

_SAVED_FROM = 1120


class LinePage(Page):
    """Shows the game while one is played, else the newest version, else the way to begin.

    A move is shown at once and kept at once: what the page shows and what the database holds are the same moves.
    """

    shows = frozenset({Changed.LINE, Changed.IDEAS, Changed.DRAFTS, Changed.ROUTINE})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_LinePage()
        self.ui.setupUi(self)
        self.view: LineView | None = None
        self.table: LineTable | None = None
        self._wants_result = False
        self._pile: PileDialog | None = None
        self.rounds: dict[Round, RoundView] = dict(
            zip(ROUNDS, (self.ui.sort, self.ui.narrow, self.ui.rank, self.ui.combine, self.ui.state), strict=True)
        )
        self.begin = Button(self.tr("Begin the game"), kind="primary", icon="cards-three")
        self._dress()
        self._connect()
        self.export = MementoExport(context, self.ui.result)
        self.corrections = LineCorrections(context, self.ui.result)
        self._actions = LineActions(self)
        self._show_nothing()

    def _dress(self) -> None:
        ui = self.ui
        ui.start.setIconName("cards-three")
        ui.start.setTexts(
            self.tr("Twenty minutes, a hundred cards, one line"),
            self.tr(
                "Sort what you like to talk about, to whom, and why. "
                "Every move is kept: stop when you want, go on when you like."
            ),
        )
        ui.start.add_button(self.begin)
        ui.undoButton.setAccessibleName(self.tr("Take back the last move"))
        ui.redoButton.setAccessibleName(self.tr("Play the move again that was taken back"))
        self._foot = LineFoot(
            ui.gameFoot,
            (ui.undoButton, ui.turnButton, ui.nextButton),
            (ui.undoButton, ui.redoButton, ui.rewordButton, ui.blankButton, ui.backButton),
        )

    def _connect(self) -> None:
        ui = self.ui
        self.begin.clicked.connect(self.new_game)
        ui.undoButton.clicked.connect(self.undo)
        ui.redoButton.clicked.connect(self.redo)
        ui.turnButton.clicked.connect(ui.sort.cards.turn)
        ui.rewordButton.clicked.connect(self.reword)
        ui.blankButton.clicked.connect(self.write_card)
        ui.backButton.clicked.connect(self.previous_round)
        ui.nextButton.clicked.connect(self.next_round)
        ui.leaveButton.clicked.connect(self.show_result)
        for view in self.rounds.values():
            view.played.connect(self.play)
            view.dialog_asked.connect(self._open_dialog)
        result = ui.result
        result.ui.replayButton.clicked.connect(self.replay)

    # What the window asks

    def open_with(self, argument: object) -> None:
        """Show the result ({"result": true}) or the game."""
        if isinstance(argument, dict) and "result" in argument:
            self._wants_result = bool(argument["result"])
            self._show()

    def place(self) -> object:
        """Tell whether the result is shown, for a page made anew."""
        return {"result": self._wants_result}

    def panes(self) -> list[QWidget]:
        """Give the table and the buttons below it, or the line and its versions."""
        if self.mode() == "result":
            return self.ui.result.panes()
        stop = self.start_focus()
        return [pane for pane in (stop, self.ui.nextButton) if pane is not None and pane.isVisible()]

    def start_focus(self) -> QWidget | None:
        """Give what the round, the result or the start begins with."""
        mode = self.mode()
        if mode == "game":
            return self.round().first_stop()
        return self.ui.result.first_stop() if mode == "result" else self.begin

    def bottom_bar(self) -> int:
        """Give the height of the buttons under the table."""
        return self.ui.nextButton.height() + 30 if self.mode() == "game" else 0

    def flush(self) -> None:
        """Hand over a name, a proof or a statement that is being typed."""
        if self.mode() == "game":
            self.round().flush()

    def refresh(self) -> None:
        """Read game and versions again."""
        self.context.read(line_view.read_view, self._on_view)

    @Slot(object)
    def _on_view(self, view: LineView) -> None:
        first = self.view is None
        self.view = view
        played = view.game
        self.table = (
            LineTable(played.game, played.state, played.deck, self.context.language)
            if played is not None
            else None
        )
        for refusal in view.refused if first else ():
            self.context.toast(refusal.message(self.context.messages))
        self._show()
        if first and self.isVisible():
            stop = self.start_focus()
            if stop is not None:
                stop.setFocus(Qt.FocusReason.OtherFocusReason)

    # Showing

    def mode(self) -> str:
        """Tell what is shown: `game`, `result` or `start`; empty before anything is known."""
        if self.view is None:
            return ""
        versions = bool(self.view.versions)
        if self.table is not None and not (self._wants_result and versions):
            return "game"
        return "result" if versions else "start"

    def round(self) -> RoundView:
        """Give the round that is shown."""
        assert self.table is not None
        return self.rounds[self.table.state.round]

    def _show_nothing(self) -> None:
        self.ui.views.setCurrentWidget(self.ui.startPane)
        self.ui.start.hide()

    def _show(self) -> None:
        ui, mode = self.ui, self.mode()
        self._actions.enable(mode)
        self._fold_rail(mode == "game")
        if mode == "game":
            self._show_game()
        elif mode == "result" and self.view is not None:
            ui.result.show_view(self.view, self.context.language, self.context.clock.today())
            going_on = self.table is not None
            ui.result.ui.replayButton.setText(self.tr("Go on playing") if going_on else self.tr("Play again"))
            ui.result.ui.replayButton.setIconName("play" if going_on else "arrow-counter-clockwise")
            ui.views.setCurrentWidget(ui.result)
        elif mode == "start":
            ui.start.show()
            ui.views.setCurrentWidget(ui.startPane)

    def _fold_rail(self, folded: bool) -> None:
        """Give the table the room of the rail."""
        if folded != self.collapses_rail:
            self.collapses_rail = folded
            refit = getattr(self.window(), "refit", None)
            if refit is not None:
                refit()

    def _show_game(self) -> None:
        table, ui = self.table, self.ui
        if table is None:
            return
        view = self.round()
        changed = ui.rounds.currentWidget() is not view or ui.views.currentWidget() is not ui.gamePane
        ui.views.setCurrentWidget(ui.gamePane)
        ui.rounds.setCurrentWidget(view)
        view.show_table(table)
        at, names = ROUNDS.index(table.state.round), WORDS.rounds()
        words = self.tr("Round {number} of {count}: {name}")
        ui.steps.setRounds(names, at, words.format(number=at + 1, count=len(names), name=names[at]))
        self._show_foot(table)
        self._fit()
        if changed and self.isVisible():
            view.take_focus()

    def _show_foot(self, table: LineTable) -> None:
        ui, round_ = self.ui, table.state.round
        lacks = missing(table.state, table.deck)
        ui.nextButton.setText(WORDS.next_round(round_))
        ui.nextButton.setEnabled(not lacks)
        ui.lackText.setText(WORDS.lack(lacks[0], table) if lacks else "")
        ui.undoButton.setEnabled(table.game.can_undo)
        ui.redoButton.setEnabled(table.game.can_redo)
        sorting = round_ is Round.SORT
        ui.turnButton.setVisible(sorting)
        ui.turnButton.setEnabled(sorting and ui.sort.current() is not None)
        ui.rewordButton.setVisible(sorting)
        ui.rewordButton.setEnabled(sorting and ui.sort.current() is not None)
        ui.blankButton.setVisible(round_ in (Round.SORT, Round.NARROW))
        ui.backButton.setVisible(not sorting)
        ui.leaveButton.setVisible(bool(self.view and self.view.versions))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what is least needed where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        ui, scale = self.ui, theme().scale
        wide = self.width() >= _SAVED_FROM * scale
        ui.savedText.setVisible(wide)
        ui.gameTitle.setVisible(self.width() >= 780 * scale)
        # While sorting, the bar of the families says how far one is.
        ui.lackText.setVisible(self.table is not None and self.table.state.round is not Round.SORT)
        ui.sort.fit(self.height())
        margins = ui.gamePaneLayout.contentsMargins()
        self._foot.fit(self.width() - margins.left() - margins.right())

    # Playing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand keys to the round or the result that is shown."""
        mode = self.mode()
        taken = (mode == "game" and self.round().key(event)) or (mode == "result" and self.ui.result.key(event))
        if taken:
            event.accept()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def play(self, move: Move) -> None:
        """Play a move: shown at once, kept at once."""
        if self.table is None:
            return
        try:
            self.table = self.table.after(move)
        except IllegalMove as error:
            self.context.toast(UserError(f"line.move_{error.why.value}").message(self.context.messages))
            self._show_game()
            return
        self._keep(partial(line_view.play, move=move))
        if self.table.state.round is Round.DONE:
            self._finish()
            return
        self._show_game()
        if self._pile is not None:
            self._pile.show_pile(self.table)

    def _keep(self, work: Work) -> None:
        self.context.write(work, self._on_refused)

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        """Show again what the database holds, and say why a move was not kept."""
        self.refresh()
        if not isinstance(error, UserError):
            raise error
        self.context.failed.emit(error)

    @Slot()
    def undo(self) -> None:
        """Take back the last move."""
        self.flush()
        if self.table is not None and self.table.game.can_undo:
            self._go_to(self.table.game.undone(), line_view.undo)

    @Slot()
    def redo(self) -> None:
        """Play again the last move that was taken back."""
        if self.table is not None and self.table.game.can_redo:
            self._go_to(self.table.game.redone(), line_view.redo)

    def _go_to(self, game: Game, work: Work) -> None:
        assert self.table is not None
        self.table = self.table.at(game)
        self._keep(work)
        self._show_game()

    @Slot()
    def next_round(self) -> None:
        """Go on, or say what is missing."""
        if self.mode() != "game" or self.table is None:
            return
        self.flush()
        lacks = missing(self.table.state, self.table.deck)
        if lacks:
            self.context.toast(WORDS.lack(lacks[0], self.table))
        else:
            self.play(Advance())

    @Slot()
    def previous_round(self) -> None:
        """Go back a round, with everything as it lies."""
        if self.mode() == "game" and self.table is not None and self.table.state.round is not Round.SORT:
            self.flush()
            self.play(Back())

    def _finish(self) -> None:
        self.table = None
        self._wants_result = True
        self.context.write(line_view.finish, self._on_refused)
        self.context.toast(self.tr("Your line is kept. Nothing of an earlier version is lost."))

    # Cards

    @Slot(object)
    def _open_dialog(self, asked: Pile | str) -> None:
        table = self.table
        if table is None:
            return
        if isinstance(asked, Pile):
            self._open_pile(table, asked)
        else:
            self._reword(table, table.card(asked))

    def _open_pile(self, table: LineTable, pile: Pile) -> None:
        self._pile = PileDialog(self.window(), table, pile)
        self._pile.put.connect(self._on_put)
        self._pile.exec()
        self._pile.dispose()
        self._pile = None

    @Slot(str, object)
    def _on_put(self, card_id: str, pile: Pile) -> None:
        self.play(Put(card_id, pile))

    @Slot()
    def reword(self) -> None:
        """Put the card in the middle, or the one that has the keyboard, in one's own words."""
        table = self.table
        if table is not None and self.mode() == "game":
            ui, round_ = self.ui, table.state.round
            if round_ is Round.COMBINE:
                ui.combine.name_pillar()
            else:
                self._reword(table, ui.sort.current() if round_ is Round.SORT else ui.narrow.current())

    def _reword(self, table: LineTable, card: Card | None) -> None:
        if card is None or table.state.round not in (Round.SORT, Round.NARROW):
            return
        sheet = CardDialog.ask_card(self.window(), table.families, card.family, card)
        if sheet is not None and (sheet.title, sheet.meaning) != (card.title, card.meaning):
            # How a card enters the statement follows its title: with another one, the title itself is said.
            phrase = card.phrase if sheet.title == card.title else ""
            self.play(Reword(card.id, sheet.title, sheet.meaning, phrase))

    @Slot()
    def write_card(self) -> None:
        """Write a card of one's own."""
        table = self.table
        if table is None or self.mode() != "game" or table.state.round not in (Round.SORT, Round.NARROW):
            return
        card = self.ui.sort.current()
        family = self.ui.narrow.family if table.state.round is Round.NARROW or card is None else card.family
        sheet = CardDialog.ask_card(self.window(), table.families, family)
        if sheet is not None:
            self.play(Write(sheet.family, sheet.title, sheet.meaning))

    # Games and versions

    @Slot()
    def new_game(self) -> None:
        """Begin a game from the last hand, or from an empty table where there is none."""
        self._begin(True)

    def _begin(self, from_last_hand: bool) -> None:
        self._wants_result = False
        self.context.write(partial(line_view.begin, from_last_hand=from_last_hand))

    @Slot()
    def show_result(self) -> None:
        """Leave the table as it is and show the line."""
        self.flush()
        self._wants_result = True
        self._show()
        self.ui.result.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def replay(self) -> None:
        """Go on with the game under way, or begin one: from the last hand, or anew."""
        if self.table is not None:
            self._wants_result = False
            self._show()
            self.round().take_focus()
            return
        chosen = Dialog.ask(
            self.window(),
            self.tr("Play again"),
            self.tr("The result will be a new version. The versions you have stay as they are."),
            [
                Choice("cancel", self.tr("Cancel"), safe=True),
                Choice("empty", self.tr("From an empty table")),
                Choice("hand", self.tr("From my last hand"), "primary"),
            ],
        )
        if chosen in ("empty", "hand"):
            self._begin(chosen == "hand")

    @Slot()
    def drop_game(self) -> None:
        """Put the game under way aside, once the player has said so."""
        if self.table is None:
            return
        chosen = Dialog.ask(
            self.window(),
            self.tr("Put this game aside?"),
            self.tr("The cards you laid in this game no longer come back by themselves. Your versions stay."),
            [
                Choice("cancel", self.tr("Keep playing"), safe=True),
                Choice("drop", self.tr("Put it aside"), "danger"),
            ],
        )
        if chosen == "drop":
            self._wants_result = True
            self.context.write(line_view.drop)
