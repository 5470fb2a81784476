"""Pictures from outside: only the kinds we can show, and only when they are what their name says."""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from unicodedata import normalize

from advocate_desktop.errors import Refusal

IMAGE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp"})
MAX_PIXELS = 50_000_000
_FAMILY = {".jpg": "jpeg", ".jpeg": "jpeg", ".png": "png", ".gif": "gif", ".webp": "webp"}


def find_image(images: Mapping[str, object], item_path: str, file: str) -> str | None:
    """Give the name under which a picture that an item names is held: from the root, or beside the item."""
    plain = file.split("?", 1)[0].split("#", 1)[0].strip().replace("\\", "/").lstrip("/")
    beside = PurePosixPath(item_path).parent
    candidates = [plain, f"images/{plain}"]
    parts: list[str] = list(beside.parts)
    for part in PurePosixPath(plain).parts:
        if part == "..":
            if not parts:
                break
            parts.pop()
        elif part != ".":
            parts.append(part)
    candidates.append("/".join(parts))
    held = next((candidate for candidate in candidates if candidate in images), None)
    if held is not None or plain.isascii():
        return held
    # A Mac writes the accents of a file's name apart from their letters, a keyboard does not.
    composed = {normalize("NFC", name): name for name in images if not name.isascii()}
    return next((composed[name] for each in candidates if (name := normalize("NFC", each)) in composed), None)


def check_image(pack: str, name: str, data: bytes) -> None:
    """Raise Refusal when a picture is not of the kind its name says, or would fill the memory once decoded."""
    family = image_family(data)
    if family != _FAMILY.get(PurePosixPath(name).suffix.casefold()):
        raise Refusal("formats.image_kind", path=pack, name=name)
    width, height = image_size(data)
    if width * height > MAX_PIXELS:
        raise Refusal("formats.image_pixels", path=pack, name=name, limit=MAX_PIXELS // 1_000_000)


def image_family(data: bytes) -> str:
    """Name the kind of picture its first bytes tell: png, jpeg, gif, webp, or nothing."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    return "webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""


def image_size(data: bytes) -> tuple[int, int]:
    """Give a picture's width and height in pixels, as its header says; (0, 0) when it does not say."""
    readers: dict[str, Callable[[bytes], tuple[int, int]]] = {
        "png": lambda d: (_big(d, 16, 4), _big(d, 20, 4)),
        "gif": lambda d: (_little(d, 6, 2), _little(d, 8, 2)),
        "jpeg": _jpeg_size,
        "webp": _webp_size,
    }
    reader = readers.get(image_family(data))
    return reader(data) if reader else (0, 0)


def _big(data: bytes, at: int, length: int) -> int:
    return int.from_bytes(data[at : at + length], "big")


def _little(data: bytes, at: int, length: int) -> int:
    return int.from_bytes(data[at : at + length], "little")


def _jpeg_size(data: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return _big(data, at + 7, 2), _big(data, at + 5, 2)
        at += 1 if marker == 0xFF else 2 + max(2, _big(data, at + 2, 2))
    return 0, 0


def _webp_size(data: bytes) -> tuple[int, int]:
    chunk = data[12:16]
    if chunk == b"VP8X":
        return _little(data, 24, 3) + 1, _little(data, 27, 3) + 1
    if chunk == b"VP8L":
        bits = _little(data, 21, 4)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return _little(data, 26, 2) & 0x3FFF, _little(data, 28, 2) & 0x3FFF
