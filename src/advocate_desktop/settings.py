"""Options: each is declared once with its key, type and default.

What the person chose (`settings.json`) and what the machine remembers (`state.json`) are two files.
Keys this version does not know survive, so an older or a newer version loses nothing.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from advocate_desktop.whole_files import whole_file

T = TypeVar("T", str, int, float, bool, list[Any], dict[str, Any])


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """One option: its key in the file, its default and the values it may take."""

    key: str
    default: T
    choices: tuple[T, ...] = ()

    def accepts(self, value: object) -> bool:
        """Tell whether a value read from a file can be used."""
        same_type = type(value) is type(self.default) or (
            isinstance(self.default, float) and isinstance(value, int) and not isinstance(value, bool)
        )
        return same_type and (not self.choices or value in self.choices)


_NOTHING: list[Any] = []

LANGUAGE = Option("language", "", ("", "fr", "en"))
APPEARANCE = Option("appearance", "system", ("system", "light", "dark", "contrast"))
TEXT_SCALE = Option("text_scale", 100, (100, 115, 130, 150, 175, 200))
MOTION = Option("motion", "system", ("system", "full", "reduced"))
SINGLE_LETTER_KEYS = Option("single_letter_keys", True)
FIRST_NAME = Option("first_name", "")
FULL_NAME = Option("full_name", "")
HEADLINE = Option("headline", "")
WEEK_STARTS_ON = Option("week_starts_on", "monday", ("monday", "sunday"))
SHOW_STREAK = Option("show_streak", True)
DEFAULT_CHANNEL = Option("default_channel", "linkedin")
DRAFT_LANGUAGE = Option("draft_language", "", ("", "fr", "en"))
HOME_ZONE = Option("home_zone", "")  # IANA; empty: the machine's
LIVED_ZONES = Option("lived_zones", _NOTHING)  # [{"from": ISO day, "zone": IANA}], the moves of a life
SLOT_DAYS = Option("slot_days", _NOTHING)
SLOT_TIME = Option("slot_time", "12:30")
REMIND = Option("remind", False)
START_WITH_SESSION = Option("start_with_session", False)
COST_PER_THOUSAND = Option("cost_per_thousand", 0.0)  # the person's currency; 0: not told
COST_A_YEAR = Option("cost_a_year", 0.0)  # what the posts of a year took, in the person's currency; 0: not told
PEOPLE_SHARING = Option("people_sharing", 1)
_NO_RELATIONS: dict[str, Any] = {}
RELATIONS = Option("relations", _NO_RELATIONS)  # {channel: how many}
DISABLED_CHECKS = Option("disabled_checks", _NOTHING)
ENABLED_CHECKS = Option("enabled_checks", _NOTHING)  # of those that are off unless somebody wants them
WELCOME_DONE = Option("welcome_done", False)
WELCOME_STEP = Option("welcome_step", 0)
PERSON_ID = Option("person_id", "")
OWN_HOSTS = Option("own_hosts", _NOTHING)  # addresses of one's own, such as "exemple.fr"
CAMPAIGN_TAGS = Option("campaign_tags", False)
CAMPAIGN_NAME = Option("campaign_name", "")
LINK_IN_FIRST_COMMENT = Option("link_in_first_comment", False)
MASTODON_SERVER = Option("mastodon_server", "")
MASTODON_MAXIMUM = Option("mastodon_maximum", 0)  # 0: as declared
INTERNAL_MAXIMUM = Option("internal_maximum", 0)
COUNTRY = Option("country", "")  # whose rules of disclosure hold; empty: by language

WINDOW_GEOMETRY = Option("window_geometry", "")
LAST_PAGE = Option("last_page", "today")
RAIL_COLLAPSED = Option("rail_collapsed", False)
_NO_PANES: dict[str, Any] = {}
PANES = Option("panes", _NO_PANES)
OPEN_DRAFT = Option("open_draft", 0)
SESSION_OPEN = Option("session_open", False)
_NO_REFUSALS: dict[str, Any] = {}
PACK_WORKS = Option("pack_works", _NOTHING)  # packs that a person makes, the last one first
SET_ASIDE = Option("set_aside", _NO_REFUSALS)  # {"day": ISO day, "keys": [...]}


class OptionStore:
    """Options kept in one JSON file, written whole and in one move."""

    def __init__(self, path: Path | None, *, durable: bool = True) -> None:
        """Read the file; a damaged one is set aside beside itself and the defaults serve. None keeps nothing.

        Without `durable` a write does not wait for the disk: right for what the machine remembers by itself.
        """
        self._path = path
        self._durable = durable
        self._values: dict[str, Any] = {}
        self._listeners: list[Callable[[str], None]] = []
        if path is not None and path.exists():
            self._values = self._read(path)

    @staticmethod
    def _read(path: Path) -> dict[str, Any]:
        try:
            values = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            values = None
        if isinstance(values, dict):
            return values
        path.replace(path.with_suffix(".damaged"))
        return {}

    def get(self, option: Option[T]) -> T:
        """Give what was chosen, or the default where nothing usable was."""
        value = self._values.get(option.key, option.default)
        return cast("T", value) if option.accepts(value) else option.default

    def set(self, option: Option[T], value: T) -> None:
        """Keep a choice, at once on disk.

        Raises ValueError for a value outside the option's choices, OSError when the disk refuses.
        """
        if not option.accepts(value):
            raise ValueError(f"{option.key}: {value!r}")
        if self._values.get(option.key) == value:
            return
        self._values[option.key] = value
        self._write()
        for listener in self._listeners:
            listener(option.key)

    def clear(self) -> None:
        """Go back to the defaults and remove the file.

        Raises OSError when the disk refuses.
        """
        if self._path is not None:
            self._path.unlink(missing_ok=True)
        keys, self._values = list(self._values), {}
        for key in keys:
            for listener in self._listeners:
                listener(key)

    def on_change(self, listener: Callable[[str], None]) -> None:
        """Call `listener(key)` after each change."""
        self._listeners.append(listener)

    def _write(self) -> None:
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(self._path, durable=self._durable) as file:
            file.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), "utf-8")


def person_id(settings: OptionStore) -> str:
    """Give the person's random id, made on first use; it never leaves the machine."""
    known = settings.get(PERSON_ID)
    if not known:
        import uuid

        known = uuid.uuid4().hex
        settings.set(PERSON_ID, known)
    return known
