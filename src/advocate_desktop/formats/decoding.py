"""From bytes to text, for files written on any machine."""

import codecs
import re

from advocate_desktop.errors import Refusal
from advocate_desktop.formats.warnings import FileWarning

_UTF16 = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_UTF32 = ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"))
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_CONTROL_SHARE = 0.02


def _western(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return "".join(_WINDOWS[byte] for byte in wrong), error.end


_WINDOWS = [bytes([byte]).decode("cp1252", "ignore") or bytes([byte]).decode("latin-1") for byte in range(256)]
codecs.register_error("advocate.western", _western)


def decode(path: str, data: bytes) -> tuple[str, tuple[FileWarning, ...]]:
    """Give the text of a file with `\\n` line ends and no byte order mark.

    UTF-8, UTF-16 and UTF-32 with a mark are known; bytes that are not UTF-8 are read as Windows-1252 one by
    one, which also mends files that mix both, and a warning says so. Raises Refusal when it is no text.
    """
    warnings: tuple[FileWarning, ...] = ()
    marked = next(((bom, name) for bom, name in (*_UTF32, *_UTF16) if data.startswith(bom)), None)
    if marked:
        bom, name = marked
        text = data[len(bom) :].decode(name, "replace")
        if "\ufffd" in text:
            warnings = (FileWarning("encoding"),)
    else:
        if b"\0" in data:
            raise Refusal("formats.binary", path=path)
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("utf-8-sig", "advocate.western")
            warnings = (FileWarning("encoding"),)
    if "\0" in text or len(_CONTROL.findall(text)) > max(2, len(text) * _CONTROL_SHARE):
        raise Refusal("formats.binary", path=path)
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")), warnings
