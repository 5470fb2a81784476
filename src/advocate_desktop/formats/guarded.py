"""Files read in a process of their own, so that none can take hold of the program or of its memory."""

import logging
import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Any

from advocate_desktop.errors import Refusal
from advocate_desktop.formats.documents import Reading, read_file

MAX_SECONDS = 20.0
MAX_MEMORY = 420 * 1024 * 1024
_PACKED = frozenset({".docx", ".pdf"})
# What is this small and not packed is read in a moment, whatever is in it.
_SMALL = 64 * 1024
_LOOKED_EVERY = 0.1
_TOO_MUCH = 75
_log = logging.getLogger(__name__)


def _nothing() -> None:
    return


class GuardedReader:
    """Reads files as `read_file` does, each within 20 seconds and 420 MB; use it in a `with`.

    What could take long is read by a second process, which is started when it is first needed (about a third of
    a second), serves until the end of the `with`, and is ended when a file is too much for it.
    """

    def __init__(self, step: Callable[[], None] = _nothing) -> None:
        """Call `step` ten times a second while a file is read; what it raises stops the reading."""
        self._step = step
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None

    def __enter__(self) -> "GuardedReader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def read(self, path: Path, inside: str) -> Reading:
        """Read one file; raises Refusal and OSError as `read_file` does, and Refusal for what takes too much."""
        if not _is_read_apart(path, inside):
            return read_file(path, inside)
        if self._pipe is None:
            self._begin()
        answer = self._answer(path, inside)
        if isinstance(answer, Reading):
            return answer
        if isinstance(answer, OSError):
            raise answer
        if isinstance(answer, str):
            _log.error("a file that could not be read: %s", answer)
            raise Refusal("formats.too_much", path=inside)
        key, values = answer
        raise Refusal(key, **values)

    def _answer(self, path: Path, inside: str) -> Any:
        pipe, until = self._pipe, time.monotonic() + MAX_SECONDS
        assert pipe is not None
        try:
            pipe.send((str(path), inside))
            while not pipe.poll(_LOOKED_EVERY):
                self._step()
                if time.monotonic() > until:
                    raise Refusal("formats.too_much", path=inside)
            answer, is_last = pipe.recv()
        except (EOFError, ConnectionError) as error:
            self._end()
            raise Refusal("formats.too_much", path=inside) from error
        except BaseException:
            # An answer that comes later would be taken for that of the next file.
            self._end()
            raise
        if is_last:
            self._end()
        return answer

    def _begin(self) -> None:
        # A fresh process: a copy of this one would share its windows and its database.
        context = multiprocessing.get_context("spawn")
        mine, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._pipe = mine

    def _end(self) -> None:
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.kill()
            process.join()
            process.close()


def _is_read_apart(path: Path, inside: str) -> bool:
    return PurePosixPath(inside).suffix.casefold() in _PACKED or path.stat().st_size > _SMALL


def _serve(pipe: Connection) -> None:
    """Answer with what each file named holds, until nobody asks."""
    threading.Thread(target=_watch_memory, daemon=True).start()
    while True:
        try:
            path, inside = pipe.recv()
        except (EOFError, OSError, KeyboardInterrupt):
            return
        answer = _answer(Path(path), inside)
        # What large files left behind must not be counted against the next one.
        is_last = _memory() > MAX_MEMORY // 3
        pipe.send((answer, is_last))
        if is_last:
            return


def _answer(path: Path, inside: str) -> Any:
    """Give what the file holds, the arguments of its Refusal, its OSError, or as text where reading it failed."""
    try:
        return read_file(path, inside)
    except Refusal as refusal:
        return refusal.args
    except OSError as error:
        return error
    except MemoryError:
        os._exit(_TOO_MUCH)
    except Exception as error:  # noqa: BLE001  whatever it is, the other files of the import are not at fault
        import traceback

        # Where it happened, without the words of the file.
        return f"{type(error).__name__}\n{''.join(traceback.format_tb(error.__traceback__))}"


def _watch_memory() -> None:
    while True:
        if _memory() > MAX_MEMORY:
            os._exit(_TOO_MUCH)
        time.sleep(_LOOKED_EVERY / 2)


def _memory() -> int:
    """Give the memory this process has, in bytes, or has had at most; 0 where the system does not tell."""
    try:
        if sys.platform == "win32":
            return _peak_on_windows()
        import resource

        if sys.platform == "darwin":
            return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        # The peak that Linux tells begins with that of the process which started this one.
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * resource.getpagesize()
    except (OSError, AttributeError, ValueError):
        return 0


def _peak_on_windows() -> int:
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        _fields_ = (
            ("cb", wintypes.DWORD),
            ("page_faults", wintypes.DWORD),
            ("peak_working_set", ctypes.c_size_t),
            ("others", ctypes.c_size_t * 7),
        )

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]  # Windows alone has it
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.K32GetProcessMemoryInfo.argtypes = (wintypes.HANDLE, ctypes.POINTER(Counters), wintypes.DWORD)
    counters = Counters(cb=ctypes.sizeof(Counters))
    kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), ctypes.byref(counters), counters.cb)
    return int(counters.peak_working_set)
