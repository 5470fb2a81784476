"""Builds the application: paths, settings, database and services, for windows and command line alike."""

from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from advocate_desktop.domain.clock import Clock, SystemClock
from advocate_desktop.errors import ProfileError
from advocate_desktop.log import start_log
from advocate_desktop.paths import ProfilePaths, default_profile
from advocate_desktop.settings import OptionStore

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from advocate_desktop.domain.library import Leaning
    from advocate_desktop.services.address_book import AddressBook
    from advocate_desktop.services.archive_import import ArchiveImportService
    from advocate_desktop.services.calendar import CalendarService
    from advocate_desktop.services.checking import CheckingService
    from advocate_desktop.services.conversation import ConversationService
    from advocate_desktop.services.disclosure import DisclosureService
    from advocate_desktop.services.drafting import DraftingService
    from advocate_desktop.services.export import ExportService
    from advocate_desktop.services.grids import GridsService
    from advocate_desktop.services.hashtags import HashtagService
    from advocate_desktop.services.http_port import HttpPort
    from advocate_desktop.services.insights import InsightsService
    from advocate_desktop.services.known import KnownService
    from advocate_desktop.services.library import LibraryService
    from advocate_desktop.services.line import LineService
    from advocate_desktop.services.material import MaterialService
    from advocate_desktop.services.packs import PackService
    from advocate_desktop.services.profile_data import ProfileDataService
    from advocate_desktop.services.proposals import ProposalsService
    from advocate_desktop.services.results import ResultsService
    from advocate_desktop.services.returns import ReturnsService
    from advocate_desktop.services.routine import RoutineService
    from advocate_desktop.services.saved_searches import SavedSearches
    from advocate_desktop.services.sources import SourcesService
    from advocate_desktop.services.spelling import SpellingService
    from advocate_desktop.services.subscriptions import Subscriptions
    from advocate_desktop.services.themes import ThemesService
    from advocate_desktop.services.today import TodayService
    from advocate_desktop.services.variants import VariantsService
    from advocate_desktop.services.voice import VoiceService
    from advocate_desktop.storage.database import Database


@dataclass(frozen=True, slots=True)
class Foundation:
    """What can be had at once, before the database is open."""

    paths: ProfilePaths
    settings: OptionStore
    state: OptionStore
    clock: Clock


def lay_foundation(profile: Path | None = None, clock: Clock | None = None) -> Foundation:
    """Make the profile's folder if need be and read its settings.

    Raises ProfileError when the folder cannot be made or written.
    """
    paths = ProfilePaths((profile or default_profile()).expanduser().absolute())
    try:
        paths.create()
        start_log(paths.log)
        settings, state = OptionStore(paths.settings), OptionStore(paths.state, durable=False)
    except OSError as error:
        raise ProfileError("profile.not_writable", path=str(paths.root)) from error
    return Foundation(paths, settings, state, clock or SystemClock())


class Services:
    """The use cases on one profile. Each is imported and made on first use: start-up pays for what it shows."""

    # Set by whoever can reach the network, and called at the first look; without it nothing is fetched.
    http: "Callable[[], HttpPort] | None" = None

    def __init__(self, foundation: Foundation, language: str) -> None:
        self.foundation = foundation
        self.language = language

    @cached_property
    def database(self) -> "Database":
        """Open the database.

        Raises ProfileError when it is damaged, too new or cannot be written.
        """
        from advocate_desktop.storage.database import Database

        return Database(self.foundation.paths.database, self.foundation.paths.backups)

    @cached_property
    def library(self) -> "LibraryService":
        """Company content: import, search, standing."""
        from advocate_desktop.services.library import LibraryService

        base = self.foundation
        return LibraryService(self.database, base.paths, base.settings, base.clock, self._leanings)

    @cached_property
    def sources(self) -> "SourcesService":
        """What the library was fed from, and what imports brought."""
        from advocate_desktop.services.sources import SourcesService

        return SourcesService(self.database)

    def _leanings(self) -> "Sequence[Leaning]":
        from advocate_desktop.services.grid_axes import axes_of
        from advocate_desktop.services.reasons import leanings_of

        return leanings_of(axes_of(self.line.current()))

    @cached_property
    def subscriptions(self) -> "Subscriptions":
        """Places looked at for new content."""
        from advocate_desktop.services.http_port import KeyringSecrets
        from advocate_desktop.services.subscriptions import Subscriptions

        base, secrets = self.foundation, KeyringSecrets()
        return Subscriptions(
            self.database, self.library, base.settings, base.clock, http=self.http, secrets=secrets
        )

    @cached_property
    def saved_searches(self) -> "SavedSearches":
        """Searches kept to ask again."""
        from advocate_desktop.services.saved_searches import SavedSearches

        return SavedSearches(self.database, self.foundation.clock)

    @cached_property
    def drafting(self) -> "DraftingService":
        """Drafts, their versions and their undo history."""
        from advocate_desktop.services.drafting import DraftingService

        return DraftingService(self.database, self.foundation.settings, self.foundation.clock)

    @cached_property
    def checking(self) -> "CheckingService":
        """Checks, rendering and the copy."""
        from advocate_desktop.services.checking import CheckingService

        return CheckingService(
            self.drafting,
            self.library,
            routine=self.routine,
            settings=self.foundation.settings,
            clock=self.foundation.clock,
            known=self.known,
            spelling=self.spelling,
            people=self.address_book.all,
        )

    @cached_property
    def known(self) -> "KnownService":
        """What the checks look at beside a text, and what was waved away."""
        from advocate_desktop.services.known import KnownService

        base = self.foundation
        return KnownService(
            self.database,
            self.library,
            routine=self.routine,
            settings=base.settings,
            clock=base.clock,
            line=lambda: self.line,
            material=lambda: self.material,
        )

    @cached_property
    def spelling(self) -> "SpellingService":
        """The personal dictionary, and the words of the company."""
        from advocate_desktop.services.spelling import SpellingService

        return SpellingService(self.database, self.foundation.clock)

    @cached_property
    def variants(self) -> "VariantsService":
        """The channels of a draft, and what each says."""
        from advocate_desktop.services.variants import VariantsService

        return VariantsService(self.database, self.foundation.clock)

    @cached_property
    def address_book(self) -> "AddressBook":
        """People and organisations to name."""
        from advocate_desktop.services.address_book import AddressBook

        return AddressBook(self.database, self.foundation.clock)

    @cached_property
    def conversation(self) -> "ConversationService":
        """Comments under other people's posts, and answers kept ready."""
        from advocate_desktop.services.conversation import ConversationService

        return ConversationService(self.database, self.drafting, self.library, self.foundation.clock)

    @cached_property
    def proposals(self) -> "ProposalsService":
        """Three ways to write a post."""
        from advocate_desktop.services.proposals import ProposalSources, ProposalsService

        sources = ProposalSources(
            self.database,
            self.library,
            self.drafting,
            self.line,
            self.grids,
            self.material,
            self.hashtags,
            self.voice.voice,
        )
        return ProposalsService(sources, self.foundation.settings)

    @cached_property
    def disclosure(self) -> "DisclosureService":
        """What to say of one's tie with the company, by country."""
        from advocate_desktop.services.disclosure import DisclosureService

        return DisclosureService(self.library, self.foundation.settings)

    @cached_property
    def export(self) -> "ExportService":
        """Drafts handed over: ready to paste, as files, as a folder."""
        from advocate_desktop.services.export import ExportService, ExportSources

        sources = ExportSources(self.drafting, self.variants, self.checking, self.grids, self.library)
        return ExportService(sources, self.foundation.paths, self.foundation.settings)

    @cached_property
    def themes(self) -> "ThemesService":
        """The themes of the library, as the person calls them."""
        from advocate_desktop.services.themes import ThemesService

        return ThemesService(self.database)

    @cached_property
    def hashtags(self) -> "HashtagService":
        """The hashtag library."""
        from advocate_desktop.services.hashtags import HashtagService

        return HashtagService(self.database, self.foundation.clock)

    @cached_property
    def routine(self) -> "RoutineService":
        """Publications, rhythm, pauses, streak."""
        from advocate_desktop.services.routine import RoutineService

        return RoutineService(self.database, self.foundation.settings, self.foundation.clock)

    @cached_property
    def line(self) -> "LineService":
        """The card game, the versions of the line, the memento."""
        from advocate_desktop.services.line import LineService

        return LineService(self.database, self.routine, self.foundation.clock, self.language)

    @cached_property
    def material(self) -> "MaterialService":
        """Anecdotes, figures, opinions and quotes of the person's own."""
        from advocate_desktop.services.material import MaterialService

        return MaterialService(self.database, self.foundation.clock)

    @cached_property
    def grids(self) -> "GridsService":
        """Ideas by pillar and form, by rung and by week."""
        from advocate_desktop.services.grid_axes import axes_of
        from advocate_desktop.services.grids import GridsService

        base = self.foundation
        return GridsService(
            self.database,
            self.library,
            drafting=self.drafting,
            routine=self.routine,
            settings=base.settings,
            clock=base.clock,
            axes=lambda: axes_of(self.line.current()),
        )

    @cached_property
    def archive(self) -> "ArchiveImportService":
        """What a network's archive holds of the person's own posts and comments."""
        from advocate_desktop.services.archive_import import ArchiveImportService

        return ArchiveImportService(self.database, self.foundation.settings, self.foundation.clock)

    @cached_property
    def calendar(self) -> "CalendarService":
        """The routine for other calendars."""
        from advocate_desktop.services.calendar import CalendarService

        base = self.foundation
        return CalendarService(self.routine, self.grids.ideas, base.settings, base.clock)

    @cached_property
    def insights(self) -> "InsightsService":
        """What works, by pillar, form, rung, weekday and hour."""
        from advocate_desktop.services.insights import InsightsService

        return InsightsService(self.routine, self.results, self.grids.ideas)

    @cached_property
    def returns(self) -> "ReturnsService":
        """Benefits, questions that wait, badges."""
        from advocate_desktop.services.returns import ReturnsService

        return ReturnsService(self.database, self.routine, self.foundation.clock)

    @cached_property
    def results(self) -> "ResultsService":
        """What posts brought: figures taken in or typed."""
        from advocate_desktop.services.results import ResultsService

        return ResultsService(self.database, self.foundation.settings, self.foundation.clock)

    @cached_property
    def voice(self) -> "VoiceService":
        """The habits of the person's own posts."""
        from advocate_desktop.services.voice import VoiceService

        return VoiceService(self.database, self.foundation.clock)

    @cached_property
    def today(self) -> "TodayService":
        """The one next step, and the facts of the Today page."""
        from advocate_desktop.services.today import TodayService
        from advocate_desktop.storage.line_standing import any_ideas, line_standing

        return TodayService(
            self.library,
            self.drafting,
            self.routine,
            settings=self.foundation.settings,
            line=partial(line_standing, self.database),
            any_ideas=partial(any_ideas, self.database),
            grids=lambda: self.grids,
        )

    @cached_property
    def packs(self) -> "PackService":
        """Packs made by their authors; nothing of the profile is touched."""
        from advocate_desktop.services.packs import PackService

        return PackService(self.foundation.clock)

    @cached_property
    def profile_data(self) -> "ProfileDataService":
        """All data at once: its size, a copy to keep, its end."""
        from advocate_desktop.services.profile_data import ProfileDataService

        return ProfileDataService(self.foundation.paths)

    def speak(self, language: str) -> None:
        """Take another language; what was made in the one before is made anew."""
        self.language = language
        for name in self.__dict__.keys() - {"foundation", "language", "database", "http"}:
            self.__dict__.pop(name, None)

    def close(self) -> None:
        """Let go of the database, if it was opened; what is asked for afterwards opens it again."""
        if "database" in self.__dict__:
            self.database.close()
        for name in self.__dict__.keys() - {"foundation", "language", "http"}:
            del self.__dict__[name]
