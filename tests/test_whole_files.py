"""Files that appear whole or not at all."""

import pytest

from advocate_desktop.whole_files import UNFINISHED, whole_file


def test_a_file_takes_its_place_at_the_end_alone(tmp_path):
    target = tmp_path / "letter.txt"
    target.write_text("before", "utf-8")
    with whole_file(target) as file:
        file.write_text("after", "utf-8")
        assert target.read_text("utf-8") == "before"
    assert target.read_text("utf-8") == "after"
    assert list(tmp_path.iterdir()) == [target]


def test_where_the_writing_fails_nothing_has_changed(tmp_path):
    target = tmp_path / "letter.txt"
    target.write_text("before", "utf-8")

    def fail():
        with whole_file(target) as file:
            file.write_text("half", "utf-8")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert target.read_text("utf-8") == "before"
    assert list(tmp_path.glob(UNFINISHED)) == []


def test_two_files_of_one_folder_are_written_side_by_side(tmp_path):
    with whole_file(tmp_path / "a.txt") as one, whole_file(tmp_path / "b.txt") as other:
        one.write_text("a", "utf-8")
        other.write_text("b", "utf-8")
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {"a.txt": "a", "b.txt": "b"}


@pytest.mark.parametrize("place", ["missing/letter.txt", "."])
def test_a_place_that_cannot_be_written_says_so_before_anything_is_made(tmp_path, place):
    reached = False
    with pytest.raises(OSError), whole_file(tmp_path / place):  # noqa: PT011  which one depends on the system
        reached = True
    assert not reached
    assert list(tmp_path.iterdir()) == []
