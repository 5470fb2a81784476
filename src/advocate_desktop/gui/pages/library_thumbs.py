"""Small pictures of the library list, read off the GUI thread and kept at the size they are shown."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPixmap

from advocate_desktop.domain.content import LibraryEntry
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.tasks import Task
from advocate_desktop.gui.widgets.cover import cropped, painted_cover

if TYPE_CHECKING:
    from advocate_desktop.bootstrap import Services

_KEPT = 400
_AT_ONCE = 8
_WAITING = 24
_PIXELS_READ = 40_000_000

_Key = tuple[int, str]
FindPicture = Callable[[LibraryEntry, str], Path | None]


def in_library(services: "Services") -> FindPicture:
    """Give what finds the file of a picture that an item of the library names; to be called off the GUI thread."""

    def find(entry: LibraryEntry, name: str) -> Path | None:
        return services.library.image_path(entry.source.id, name, entry.item.path)

    return find


class Thumbs(QObject):
    """Pictures by item; `arrived` tells that some came in and rows are to be painted again."""

    arrived = Signal()

    def __init__(self, context: AppContext, parent: QObject, find: FindPicture | None = None) -> None:
        """Read the pictures of the library, or those that `find` gives."""
        super().__init__(parent)
        self._context = context
        self._find = find or in_library(context.services)
        self._kept: OrderedDict[_Key, QPixmap | None] = OrderedDict()
        self._wanted: OrderedDict[_Key, LibraryEntry] = OrderedDict()
        self._side, self._ratio = 0, 1.0
        self._task: Task | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read_some)

    def picture(self, entry: LibraryEntry, side: int, ratio: float) -> QPixmap | None:
        """Give the square picture of an item: its own, or one painted; None while its own is read."""
        if (side, ratio) != (self._side, self._ratio):
            self._side, self._ratio = side, ratio
            self._kept.clear()
            self._wanted.clear()
        images = entry.item.images
        if images:
            key = (entry.id, images[0].file)
            if key not in self._kept:
                self._want(key, entry)
                return None
            self._kept.move_to_end(key)
            known = self._kept[key]
            if known is not None:
                return known
        subject = entry.item.themes[0] if entry.item.themes else entry.item.title
        return painted_cover(entry.item.title, subject, QSize(side, side), ratio)

    def forget(self) -> None:
        """Let go of all pictures: they may have changed."""
        self._kept.clear()
        self._wanted.clear()

    def _want(self, key: _Key, entry: LibraryEntry) -> None:
        self._wanted[key] = entry
        self._wanted.move_to_end(key)
        while len(self._wanted) > _WAITING:  # rows that were only passed by
            self._wanted.popitem(last=False)
        if self._task is None and not self._soon.isActive():
            self._soon.start(0)

    def _read_some(self) -> None:
        if self._task is not None or not self._wanted:
            return
        some = [self._wanted.popitem() for _ in range(min(_AT_ONCE, len(self._wanted)))]
        side = round(self._side * self._ratio)
        work = partial(_read, self._find, some, side)
        self._task = self._context.tasks.long(work, self._on_read, self._on_failed)

    def _on_read(self, images: dict[_Key, QImage | None]) -> None:
        self._task = None
        for key, image in images.items():
            picture = None
            if image is not None:
                picture = cropped(QPixmap.fromImage(image), QSize(self._side, self._side), self._ratio)
            self._kept[key] = picture
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self.arrived.emit()
        self._read_some()

    def _on_failed(self, error: BaseException) -> None:
        self._task = None
        raise error


def _read(
    find: FindPicture, wanted: list[tuple[_Key, LibraryEntry]], side: int, is_cancelled: Callable[[], bool]
) -> dict[_Key, QImage | None]:
    images: dict[_Key, QImage | None] = {}
    for key, entry in wanted:
        if is_cancelled():
            break
        path = find(entry, key[1])
        images[key] = read_scaled(path, QSize(side, side)) if path is not None else None
    return images


def read_scaled(path: Path, least: QSize) -> QImage | None:
    """Read a picture just large enough to fill a size in device pixels; None for one that cannot be shown."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _PIXELS_READ:
        return None
    # A picture that will be turned on its side is scaled as it lies in the file.
    turned = bool(reader.transformation().value & QImageIOHandler.Transformation.TransformationRotate90.value)
    wanted = least.transposed() if turned else least
    scaled = size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if scaled.width() < size.width():
        reader.setScaledSize(scaled)
    image = reader.read()
    return None if image.isNull() else image
