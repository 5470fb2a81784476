"""The editorial line of one person: play the card game in any number of sittings, keep every version."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from advocate_desktop.domain.cards import Card, Deck
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.game import Game, GameState, Hand, PillarDraft, Round
from advocate_desktop.domain.line import EditorialLine, LineChange, Pillar, compare, line_of, spoken
from advocate_desktop.domain.memento import Memento, SectionEdit
from advocate_desktop.domain.moves import Advance, Move
from advocate_desktop.domain.play import (
    IllegalMove,
    apply,
    clean_name,
    clean_proofs,
    clean_statement,
    replay,
)
from advocate_desktop.domain.statement import statement
from advocate_desktop.errors import Refusal, UserError
from advocate_desktop.formats.deck import DeckReading, read_cards, shipped_deck
from advocate_desktop.messages import Messages
from advocate_desktop.services.routine import RoutineService
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.line import LineRows, StoredGame

_CHANGED = ChangeSet.of(Changed.LINE)
_MOVED = ChangeSet.of(Changed.GAME)


@dataclass(frozen=True, slots=True)
class PlayedGame:
    """The game that is being played: its moves, the state they lead to, and the deck it is played with."""

    id: int
    game: Game
    state: GameState
    deck: Deck


class LineService:
    """The line of one profile. Every write is one transaction and tells what changed.

    Cards and statements are in `language`, that of the interface.
    """

    def __init__(self, database: Database, routine: RoutineService, clock: Clock, language: str) -> None:
        self._database = database
        self._routine = routine
        self._clock = clock
        self.language = "fr" if language == "fr" else "en"

    def deck(self) -> Deck:
        """Give the cards that ship with the application and those of the packs, without the broken ones."""
        with self._database.read() as connection:
            return self._deck(LineRows(connection))

    def refused_cards(self) -> tuple[Refusal, ...]:
        """Give what is wrong with cards of packs, a sentence each."""
        with self._database.read() as connection:
            return tuple(
                refusal for reading in self._readings(LineRows(connection)) for refusal in reading.refused
            )

    def game(self) -> PlayedGame | None:
        """Give the game where it was left, at the very move; None when none is being played."""
        with self._database.read() as connection:
            rows = LineRows(connection)
            stored = rows.open_game()
            return self._played(rows, stored) if stored else None

    def new_game(self, *, from_last_hand: bool = True) -> tuple[PlayedGame, ChangeSet]:
        """Begin a game, from the hand of the newest version or from an empty table.

        A game that is being played is put away; its moves stay in the database.
        """
        moment = self._clock.now()
        with self._database.write() as connection:
            rows = LineRows(connection)
            newest = rows.version()
            start = _next_hand(*newest, whole=from_last_hand) if newest else Hand()
            rows.end_games(moment)
            deck = self._deck(rows)
            number = rows.begin_game(start, _pack_cards(deck), moment)
        game = Game(start)
        return PlayedGame(number, game, replay(game, deck), deck), _CHANGED

    def play(self, move: Move) -> tuple[PlayedGame, ChangeSet]:
        """Play a move and keep it. Raises UserError when the rules do not allow it, or no game is being played."""

        def after(played: PlayedGame) -> tuple[Game, GameState]:
            try:
                return played.game.with_move(move), apply(played.state, move, played.deck)
            except IllegalMove as error:
                raise _refused(error) from error

        return self._write_game(after, move)

    def undo(self, steps: int = 1) -> tuple[PlayedGame, ChangeSet]:
        """Take back so many moves, to the first at the most."""
        return self._step(lambda game: game.undone(steps))

    def redo(self, steps: int = 1) -> tuple[PlayedGame, ChangeSet]:
        """Play so many moves again that were taken back, to the last at the most."""
        return self._step(lambda game: game.redone(steps))

    def drop_game(self) -> ChangeSet:
        """Put the game away; its moves stay in the database, and the versions of the line stay as they are."""
        with self._database.write() as connection:
            LineRows(connection).end_games(self._clock.now())
        return _CHANGED

    def finish(self) -> tuple[EditorialLine, ChangeSet]:
        """Make the next version of the line from the game. Raises UserError when its last round is not reached."""
        moment = self._clock.now()
        with self._database.write() as connection:
            rows = LineRows(connection)
            played = self._needed(rows)
            state = played.state
            if state.round is Round.STATE:
                game = played.game.with_move(Advance())
                self._keep(rows, played, game, Advance())
                state = apply(state, Advance(), played.deck)
            if state.round is not Round.DONE:
                raise UserError("line.not_finished")
            line = line_of(state, played.deck, rows.next_version(), moment, self.language)
            rows.add_version(line, state.hand)
            rows.end_games(moment)
        return line, _CHANGED

    def current(self) -> EditorialLine | None:
        """Give the newest version; None before the first game is finished."""
        with self._database.read() as connection:
            return self._current(LineRows(connection))

    def version(self, number: int) -> EditorialLine:
        """Give one version. Raises UserError when there is none of that number."""
        with self._database.read() as connection:
            rows = LineRows(connection)
            return _found(rows, number)[0].in_words_of(self._deck(rows))

    def versions(self) -> list[EditorialLine]:
        """List all versions, the newest first."""
        with self._database.read() as connection:
            rows = LineRows(connection)
            deck = self._deck(rows)
            return [line.in_words_of(deck) for line in rows.versions()]

    def revisions(self, number: int) -> list[EditorialLine]:
        """List what a version said before and after each correction, the oldest first."""
        with self._database.read() as connection:
            return LineRows(connection).revisions(number)

    def compare(self, before: int, after: int) -> LineChange:
        """Lay two versions side by side. Raises UserError when there is none of a number."""
        return compare(self.version(before), self.version(after))

    def propose_statement(self, number: int) -> str:
        """Give the statement the cards of a version propose, in the language of the interface."""
        line = self.version(number)
        cards = spoken((pillar.cards for pillar in line.pillars), line.hand)
        return statement(cards, self.language)

    def edit_statement(self, number: int, text: str) -> ChangeSet:
        """Put the statement of a version in other words; what it said before is kept.

        Raises UserError when the text is empty or too long.
        """
        return self._correct(number, lambda line: replace(line, statement=clean_statement(text)))

    def rename_pillar(self, number: int, pillar_id: int, name: str) -> ChangeSet:
        """Give a pillar of a version another name. Raises UserError when it is empty or too long."""

        def correct(line: EditorialLine) -> EditorialLine:
            return line.with_pillar(replace(_pillar(line, pillar_id), name=clean_name(name)))

        return self._correct(number, correct)

    def set_proofs(self, number: int, pillar_id: int, proofs: tuple[str, ...]) -> ChangeSet:
        """Give a pillar of a version other proofs. Raises UserError when none is left or one is too long."""

        def correct(line: EditorialLine) -> EditorialLine:
            cleaned = clean_proofs(proofs)
            if not cleaned:
                raise UserError("line.no_proof")
            return line.with_pillar(replace(_pillar(line, pillar_id), proofs=cleaned))

        return self._correct(number, correct)

    def memento(self) -> Memento:
        """Give the memento as it reads today: filled by line, proofs, voice and rhythm, own texts first."""
        state = self._routine.state()
        # Whoever asks for the line alone, as Today does, need not wait for all that reads a voice.
        from advocate_desktop.services.memento import fill
        from advocate_desktop.services.voice import VoiceService

        voice = VoiceService(self._database, self._clock).state(self.language).voice
        with self._database.read() as connection:
            rows = LineRows(connection)
            return fill(Messages(self.language), self._current(rows), state, rows.memento_edits(), voice)

    def edit_memento(self, section: str, text: str | None) -> ChangeSet:
        """Put a section in the person's own words; None lets it fill itself again.

        Raises UserError when there is no such section.
        """
        known = self.memento().section(section)
        if known is None:
            raise UserError("line.no_section")
        with self._database.write() as connection:
            rows = LineRows(connection)
            if text is None:
                rows.remove_memento_edit(section)
            else:
                edit = SectionEdit(section, known.title, text, known.filled)
                rows.put_memento_edit(edit, self._clock.now())
        return _CHANGED

    def export_memento(self, target: Path, kind: str = "md") -> Path:
        """Write the memento to a file, as Markdown (`md`), PDF (`pdf`) or Word (`docx`); gives its path.

        Raises UserError when there is no line yet, OSError when the place cannot be written.
        """
        if self.current() is None:
            raise UserError("line.none")
        from advocate_desktop.services.memento import export

        return export(self.memento(), target, kind)

    def _readings(self, rows: LineRows) -> list[DeckReading]:
        return [_pack_reading(path, text, self.language) for path, text in rows.card_files()]

    def _deck(self, rows: LineRows) -> Deck:
        company = [card for reading in self._readings(rows) for card in reading.cards]
        return shipped_deck(self.language).joined(company)

    def _played(self, rows: LineRows, stored: StoredGame) -> PlayedGame:
        deck = self._deck(rows).joined(stored.cards)
        return PlayedGame(stored.id, stored.game, replay(stored.game, deck), deck)

    def _needed(self, rows: LineRows) -> PlayedGame:
        stored = rows.open_game()
        if stored is None:
            raise UserError("line.no_game")
        return self._played(rows, stored)

    def _keep(self, rows: LineRows, played: PlayedGame, game: Game, move: Move | None) -> None:
        if move is not None:
            rows.add_move(played.id, played.game.done, move)
            rows.keep_cards(played.id, _pack_cards(played.deck))
        rows.set_done(played.id, game.done, self._clock.now())

    def _write_game(
        self, after: Callable[[PlayedGame], tuple[Game, GameState]], move: Move | None
    ) -> tuple[PlayedGame, ChangeSet]:
        with self._database.write() as connection:
            rows = LineRows(connection)
            played = self._needed(rows)
            game, state = after(played)
            self._keep(rows, played, game, move)
        return replace(played, game=game, state=state), _MOVED

    def _step(self, step: Callable[[Game], Game]) -> tuple[PlayedGame, ChangeSet]:
        def after(played: PlayedGame) -> tuple[Game, GameState]:
            game = step(played.game)
            return game, replay(game, played.deck)

        return self._write_game(after, None)

    def _current(self, rows: LineRows) -> EditorialLine | None:
        newest = rows.version()
        return newest[0].in_words_of(self._deck(rows)) if newest else None

    def _correct(self, number: int, correct: Callable[[EditorialLine], EditorialLine]) -> ChangeSet:
        with self._database.write() as connection:
            rows = LineRows(connection)
            line, hand = _found(rows, number)
            try:
                corrected = correct(line)
            except IllegalMove as error:
                raise _refused(error) from error
            if corrected == line:
                return ChangeSet()
            rows.add_version(replace(corrected, edited_at=self._clock.now()), hand)
        return _CHANGED


@lru_cache(maxsize=64)
def _pack_reading(path: str, text: str, language: str) -> DeckReading:
    return read_cards(path, text, language, company=True)


def _pack_cards(deck: Deck) -> tuple[Card, ...]:
    return tuple(card for card in deck if card.company)


def _next_hand(line: EditorialLine, hand: Hand, *, whole: bool) -> Hand:
    """Give the hand of the next game: pillars as they were last corrected, or none of it but their numbers."""
    if not whole:
        return Hand(own=hand.own, next_pillar=hand.next_pillar)
    pillars = tuple(_corrected(draft, line.pillar(draft.id)) for draft in hand.pillars)
    return replace(hand, pillars=pillars)


def _corrected(draft: PillarDraft, pillar: Pillar | None) -> PillarDraft:
    return replace(draft, name=pillar.name, proofs=pillar.proofs) if pillar else draft


def _found(rows: LineRows, number: int) -> tuple[EditorialLine, Hand]:
    found = rows.version(number)
    if found is None:
        raise UserError("line.no_version", number=number)
    return found


def _pillar(line: EditorialLine, pillar_id: int) -> Pillar:
    pillar = line.pillar(pillar_id)
    if pillar is None:
        raise UserError("line.no_pillar")
    return pillar


def _refused(error: IllegalMove) -> UserError:
    return UserError(f"line.move_{error.why.value}")
