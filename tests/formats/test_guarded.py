"""A file that takes too long, or too much memory, costs the import that file and nothing else."""

import zlib
from pathlib import Path

import pytest

from advocate_desktop.errors import Cancelled, Refusal
from advocate_desktop.formats import guarded
from advocate_desktop.formats.guarded import GuardedReader

TEXT = b"BT /F1 12 Tf 50 700 Td (We lowered the speed of our ships) Tj ET "


def pdf(content: bytes, form: bytes = b"q Q") -> bytes:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources 7 0 R >>",
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
        % (len(packed := zlib.compress(content)), packed),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"
        b" /Length %d >>\nstream\n%s\nendstream" % (len(form), form),
        b"<< /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >>",
    ]
    out, places = b"%PDF-1.5\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 8\n0000000000 65535 f \n%strailer << /Size 8 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(out),
    )


def test_a_file_that_never_ends_or_fills_the_memory_is_refused_and_the_next_one_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guarded, "MAX_SECONDS", 1.5)
    endless = pdf(TEXT + b"/X Do " * 2000, b"q /X Do /X Do Q")
    hungry = pdf(TEXT + b"q " * 20_000_000)
    good = pdf(TEXT)
    for name, data in (("endless.pdf", endless), ("hungry.pdf", hungry), ("good.pdf", good)):
        (tmp_path / name).write_bytes(data)
    with GuardedReader() as reader:
        assert (
            reader.read(tmp_path / "good.pdf", "good.pdf").items[0].item.title
            == "We lowered the speed of our ships"
        )
        for name in ("endless.pdf", "hungry.pdf"):
            with pytest.raises(Refusal, match="too much time or memory"):
                reader.read(tmp_path / name, name)
        assert reader.read(tmp_path / "good.pdf", "good.pdf").items[0].item.external_id == "good.pdf"


def test_refusals_and_missing_files_come_through_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "old.docx").write_bytes(b"\xd0\xcf\x11\xe0" + b"x" * 100)
    with GuardedReader() as reader:
        with pytest.raises(Refusal, match=r"old\.docx"):
            reader.read(tmp_path / "old.docx", "old.docx")
        with pytest.raises(FileNotFoundError):
            reader.read(tmp_path / "gone.pdf", "gone.pdf")


def test_a_person_can_stop_while_a_file_is_read(tmp_path: Path) -> None:
    def stop() -> None:
        raise Cancelled

    (tmp_path / "endless.pdf").write_bytes(pdf(TEXT + b"/X Do " * 2000, b"q /X Do /X Do Q"))
    with GuardedReader(stop) as reader, pytest.raises(Cancelled):
        reader.read(tmp_path / "endless.pdf", "endless.pdf")
