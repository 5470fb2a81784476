"""What Today showed last, kept in a small file: it is on screen before the database is open."""

import json
import logging
from pathlib import Path

from advocate_desktop.domain.today import TodayFacts, from_document, to_document
from advocate_desktop.whole_files import whole_file

_log = logging.getLogger(__name__)


def write_snapshot(path: Path, facts: TodayFacts) -> None:
    """Keep the facts; a snapshot that cannot be written is done without."""
    try:
        with whole_file(path, durable=False) as file:
            file.write_text(json.dumps(to_document(facts), ensure_ascii=False), "utf-8")
    except OSError as error:
        _log.warning("no snapshot of Today: %s", error)


def read_snapshot(path: Path) -> TodayFacts | None:
    """Give the facts as they were; None where there are none or they cannot be read."""
    try:
        return from_document(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
