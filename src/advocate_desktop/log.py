"""The rotating log of a profile. It never holds text the person wrote."""

import logging
import logging.handlers
from pathlib import Path

_MEGABYTE = 1024 * 1024


def start_log(path: Path, *, verbose: bool = False) -> None:
    """Send the application's records to a file of at most 1 MB, with three older ones kept."""
    root = logging.getLogger("advocate_desktop")
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
    handler = logging.handlers.RotatingFileHandler(
        path, maxBytes=_MEGABYTE, backupCount=3, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    root.propagate = False
