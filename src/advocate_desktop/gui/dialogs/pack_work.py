"""The work behind 'Make a pack', off the GUI thread: looks, comparisons, builds, and what changes meanwhile."""

import shutil
import tempfile
import time
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from advocate_desktop.domain.content import LibraryEntry
from advocate_desktop.errors import Cancelled, UserError
from advocate_desktop.formats.folder import state_of
from advocate_desktop.formats.signing_key import SigningKeyFile
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.pack_memory import PackMemory, memory_of, remember
from advocate_desktop.gui.tasks import Task
from advocate_desktop.services.blog_pack import PackFacts
from advocate_desktop.services.pack_look import PackAsked, PackChanges, PackLook, PackPictures, compare, look
from advocate_desktop.services.packs import PackBuild, PackService

T = TypeVar("T")
_Cancelled = Callable[[], bool]
_Tell = Callable[[int, int], None]
_Seen = tuple[PackLook, str, Path]
_TOLD_EVERY = 0.05
_LOOK_EVERY_MS = 1500
_REST_AFTER_WALK = 20  # a walk through a slow share takes a twentieth of the time at most


@dataclass(frozen=True, slots=True)
class BuildOrder:
    """A file to write; without a `key` it is not signed."""

    folder: Path
    out: Path
    version: str
    facts: PackFacts | None = None
    key: Path | None = None
    passphrase: str = field(default="", repr=False)


class PackWork(QObject):
    """One pack at a time: `path` is its folder or its file. The newest look stands for all before it."""

    opened = Signal()  # another pack
    began = Signal(str)  # "look" or "build"
    told = Signal(int, int)  # how far
    rested = Signal()  # nothing runs any more
    looked = Signal(object)  # PackLook
    compared = Signal(object)  # PackChanges, or the error that prevented it
    built = Signal(object)  # PackBuild
    failed = Signal(object)  # UserError
    key_read = Signal(object)  # SigningKeyFile, or the error
    key_made = Signal(object)  # SigningKeyFile, or the error

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._packs = PackService(context.clock)
        self.path: Path | None = None
        self.memory = PackMemory("")
        self.seen: PackLook | None = None
        self._keep = Path(tempfile.mkdtemp(prefix="advocate-pack-"))
        # However the window ends, nothing that was laid out stays behind.
        self._clear = weakref.finalize(self, shutil.rmtree, self._keep, ignore_errors=True)
        self._number = 0
        self._task: Task | None = None
        self._building = False
        self._state = ""
        self._pictures: PackPictures | None = None
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.timeout.connect(self._on_watch)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_application)

    # Which pack

    def open(self, path: Path) -> None:
        """Work on this one, as far as is remembered where it was left."""
        self.path, self.seen, self._pictures = path, None, None
        self.memory = memory_of(self._context.state, path)
        self.opened.emit()
        self.look()

    def leave(self) -> None:
        """Work on none."""
        self.stop()
        self._watch.stop()
        self.path = None

    def begin(self, folder: Path) -> None:
        """Begin a new pack in an empty folder, in the language of the window, and open it."""
        self.path = None
        work = partial(_begin, self._packs, folder, self._context.language)
        self._context.tasks.run(work, self.open, self._on_failed)

    def is_file(self) -> bool:
        """Tell whether a finished pack is looked at."""
        return self.path is not None and self.path.is_file()

    def remember(self, **values: object) -> None:
        """Keep what was chosen for this pack: `out`, `key`, `facts`, `name`."""
        self.memory = replace(self.memory, **values)  # type: ignore[arg-type]  # names and types are the callers'
        remember(self._context.state, self.memory)

    def facts(self) -> PackFacts | None:
        """Give what was said of a blog; None where nothing was."""
        return self.memory.facts if self.memory.facts != PackFacts() else None

    # Looking

    @Slot()
    def look(self) -> None:
        """Look through the pack, as it is now."""
        if self.path is None or self._building:
            return
        self._forget_task()
        self._number += 1
        keep = self._keep / str(self._number)
        asked = PackAsked(self.path, self._context.language, keep, self.facts())
        work = partial(_look, self._packs, asked, self.told.emit)
        self.began.emit("look")
        self._task = self._context.tasks.long(work, self._on_looked, self._on_failed)

    def _on_looked(self, found: _Seen) -> None:
        self._task = None
        self.seen, self._state, keep = found
        before = self._keep / str(self._number - 1)
        self._pictures = PackPictures(self.seen.done, keep)
        self._context.tasks.run(partial(shutil.rmtree, before, ignore_errors=True))
        manifest = self.seen.view.manifest
        self.remember(name=manifest.name if manifest is not None else self.memory.name)
        self.rested.emit()
        self.looked.emit(self.seen)
        self._watch.start(_LOOK_EVERY_MS)

    def picture(self, entry: LibraryEntry, name: str) -> Path | None:
        """Give the file of a picture that an item names; may be asked on any thread."""
        pictures = self._pictures
        return pictures.path(entry, name) if pictures is not None else None

    def file_of(self, name: str) -> Path | None:
        """Give the author's own file behind a name in the pack; None inside a finished pack."""
        if self.path is None or self.seen is None or self.is_file():
            return None
        blog = self.seen.done.blog
        found = blog.origins.get(name, blog.root / name) if blog is not None else self.path / name
        return found if found.is_file() else None

    def compare(self, before: Path) -> None:
        """Say what this pack changes for whoever has that file."""
        if self.seen is not None:
            work = partial(compare, self._packs, self.seen, before, self._context.language)
            self._context.tasks.run(partial(_told_apart, before, work), self._on_compared)

    def _on_compared(self, found: PackChanges | UserError) -> None:
        self.compared.emit(found)

    # What changes meanwhile

    @Slot(Qt.ApplicationState)
    def _on_application(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self.seen is not None and self._task is None:
            self._watch.start(0)

    @Slot()
    def _on_watch(self) -> None:
        if self.path is not None and self._task is None:
            self._context.tasks.run(partial(_timed_state, self.path), self._on_state)

    def _on_state(self, found: tuple[Path, str, float]) -> None:
        path, state, seconds = found
        if path != self.path or self._task is not None:
            return
        if state != self._state:
            self.look()
        else:
            self._watch.start(max(_LOOK_EVERY_MS, round(seconds * 1000 * _REST_AFTER_WALK)))

    # Building

    def build(self, order: BuildOrder) -> None:
        """Write the file; `built` tells how it went, also where places to correct stood in the way."""
        self._forget_task()
        self._building = True
        work = partial(_build, self._packs, order, self.told.emit)
        self.began.emit("build")
        self._task = self._context.tasks.long(work, self._on_built, self._on_failed)

    def _on_built(self, done: PackBuild) -> None:
        self._task, self._building = None, False
        self.rested.emit()
        self.built.emit(done)
        self._watch.start(_LOOK_EVERY_MS)

    def read_key(self, path: Path) -> None:
        """Read a key's file; `key_read` tells what it is."""
        work = partial(_told_apart, path, partial(self._packs.read_key, path))
        self._context.tasks.run(work, self._on_key)

    def make_key(self, path: Path, passphrase: str) -> None:
        """Make a key in a new file; `key_made` tells it."""
        work = partial(_told_apart, path, partial(self._packs.make_key, path, passphrase))
        self._context.tasks.run(work, self._on_key_made)

    def _on_key(self, found: SigningKeyFile | UserError) -> None:
        self.key_read.emit(found)

    def _on_key_made(self, found: SigningKeyFile | UserError) -> None:
        self.key_made.emit(found)

    # Ends

    @Slot()
    def stop(self) -> None:
        """Stop what runs; a file is written whole or not at all."""
        if self._task is not None:
            self._forget_task()
            self._building = False
            self.rested.emit()

    def close(self) -> None:
        """Stop, and take away what was laid out."""
        self.leave()
        self._context.tasks.run(self._clear)

    def _forget_task(self) -> None:
        self._watch.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _on_failed(self, error: BaseException) -> None:
        self._task, self._building = None, False
        self.rested.emit()
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)


class _Told:
    """Passes progress on, not more often than it can be seen; stops the work when asked."""

    def __init__(self, tell: _Tell, cancelled: _Cancelled) -> None:
        self._tell, self._cancelled = tell, cancelled
        self._last = 0.0

    def __call__(self, done: int, total: int) -> None:
        if self._cancelled():
            raise Cancelled
        if (now := time.monotonic()) - self._last >= _TOLD_EVERY:
            self._last = now
            self._tell(done, total)


def _look(packs: PackService, asked: PackAsked, tell: _Tell, is_cancelled: _Cancelled) -> _Seen:
    state = state_of(asked.path)
    try:
        asked.keep.mkdir(parents=True, exist_ok=True)
        step = _Told(tell, is_cancelled)
        return _safely(asked.path, partial(look, packs, asked, step)), state, asked.keep
    except BaseException:
        shutil.rmtree(asked.keep, ignore_errors=True)
        raise


def _build(packs: PackService, order: BuildOrder, tell: _Tell, is_cancelled: _Cancelled) -> PackBuild:
    seed = _safely(order.key, partial(_seed, packs, order.key, order.passphrase)) if order.key else None
    step = _Told(tell, is_cancelled)
    work = partial(packs.build, order.folder, order.out, seed, order.facts, version=order.version, step=step)
    return _safely(order.out, work)


def _seed(packs: PackService, key: Path, passphrase: str) -> bytes:
    return packs.read_key(key).seed(passphrase)


def _timed_state(path: Path) -> tuple[Path, str, float]:
    start = time.monotonic()
    return path, state_of(path), time.monotonic() - start


def _safely(path: Path, work: Callable[[], T]) -> T:
    """Do work on files; what the disk refuses is told as any other failure."""
    try:
        return work()
    except OSError as error:
        told = error.filename if isinstance(error.filename, str) else str(path)
        raise UserError("packs.no_access", path=told) from error


def _told_apart(path: Path, work: Callable[[], T]) -> T | UserError:
    """Do work on files; give the failure that is to be told beside what was asked for."""
    try:
        return _safely(path, work)
    except UserError as error:
        return error


def _begin(packs: PackService, folder: Path, language: str) -> Path:
    _safely(folder, partial(packs.begin, folder, language))
    return folder
