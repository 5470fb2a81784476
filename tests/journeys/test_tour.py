"""The tour plays the main job off screen and leaves its pictures and the text."""

from PySide6.QtGui import QImage


def test_the_tour_pictures_every_step_and_exports_the_text(cli_process, tmp_path):
    out = tmp_path / "tour"
    done = cli_process("tour", "--out", str(out), "--lang", "fr", "--json", profile=None)
    assert (done.code, done.err) == (0, "")
    answer = done.json
    names = sorted(path.name for path in out.iterdir())
    assert names == sorted([*answer["pictures"], "exported.txt"])
    assert len(answer["pictures"]) >= 12
    assert all(QImage(str(out / name)).width() == 1360 for name in answer["pictures"])
    assert (out / "exported.txt").read_text("utf-8") == answer["text"]
    assert answer["text"].startswith("Lundi, 6 h 30.")
