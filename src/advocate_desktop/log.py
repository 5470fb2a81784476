"""The rotating log of a profile. It never holds text the person wrote."""

import logging
from pathlib import Path

_MEGABYTE = 1024 * 1024


class _LateFile(logging.Handler):
    """Opens the file at the first record: most sessions have nothing to log, and the module behind it is slow."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            self._file = RotatingFileHandler(self._path, maxBytes=_MEGABYTE, backupCount=3, encoding="utf-8")
            self._file.setFormatter(self.formatter)
        self._file.emit(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def start_log(path: Path, *, verbose: bool = False) -> None:
    """Send the application's records to a file of at most 1 MB, with three older ones kept."""
    root = logging.getLogger("advocate_desktop")
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
    late = _LateFile(path)
    late.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(late)
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    root.propagate = False
