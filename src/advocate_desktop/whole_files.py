"""Files that appear whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

# How what is being written is called; whoever tidies a folder may remove it.
UNFINISHED = ".writing-*"

_numbers = count()


@contextmanager
def whole_file(target: Path, *, durable: bool = True) -> Iterator[Path]:
    """Give a new, empty file beside `target` to write; it takes that name when the block ends well.

    Where the block fails, what stood at `target` is as it was. Without `durable` the disk is not waited for.
    Raises OSError for a place that cannot be written.
    """
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    name = UNFINISHED.replace("*", f"{os.getpid()}-{next(_numbers)}{target.suffix}")
    unfinished = target.with_name(name)
    try:
        unfinished.write_bytes(b"")
        yield unfinished
        if durable:
            with unfinished.open("rb+") as file:
                os.fsync(file.fileno())
        unfinished.replace(target)
    except BaseException as error:
        with suppress(OSError):
            unfinished.unlink()
        if isinstance(error, OSError) and error.filename == str(unfinished):
            # The person knows the name they chose, not the one beside it.
            raise OSError(error.errno, error.strerror, str(target)) from error
        raise
