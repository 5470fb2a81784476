import sqlite3
import zipfile

import pytest

from advocate_desktop.bootstrap import Services, lay_foundation
from advocate_desktop.errors import Cancelled, ProfileError
from advocate_desktop.messages import Messages
from advocate_desktop.services.profile_data import ProfileDataService
from advocate_desktop.settings import FIRST_NAME

ENGLISH = Messages("en")


@pytest.fixture
def full(services, foundation):
    """Give the services of a profile with a draft, settings, pictures, a backup and a log."""
    services.drafting.new(title="The school", text="Three weeks. " * 2000)
    foundation.settings.set(FIRST_NAME, "Camille")
    images, backups = foundation.paths.images, foundation.paths.backups
    for path in (images / "ab12.png", images / "drafts" / "cd34.png", backups / "schema1-x.db"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"\x89PNG" * 1000)
    return services


@pytest.fixture
def data(foundation):
    return ProfileDataService(foundation.paths)


def test_a_copy_holds_everything_and_opens_as_a_profile(full, data, tmp_path, clock):
    target = tmp_path / "copy.zip"
    report = data.export(target, ENGLISH)
    assert (report.path, report.files, report.size) == (target, 4, target.stat().st_size)
    place = tmp_path / "again"
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        pictures = {"images/ab12.png", "images/drafts/cd34.png"}
        assert set(archive.namelist()) == {"advocate.db", "settings.json", "README.txt", *pictures}
        archive.extractall(place)
    again = lay_foundation(place, clock)
    assert again.settings.get(FIRST_NAME) == "Camille"
    reopened = Services(again, "en")
    assert [draft.heading for draft in reopened.drafting.drafts()] == ["The school"]
    reopened.close()


def test_the_copy_is_whole_while_somebody_writes(full, data, tmp_path, foundation):
    def write_more(_progress):
        full.drafting.new(title="Meanwhile")

    data.export(tmp_path / "copy.zip", ENGLISH, progress=write_more)
    with zipfile.ZipFile(tmp_path / "copy.zip") as archive:
        archive.extract("advocate.db", tmp_path)
    copy = sqlite3.connect(tmp_path / "advocate.db")
    assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert copy.execute("SELECT title FROM drafts").fetchall() == [("The school",)]
    copy.close()


def test_progress_reaches_its_end_and_never_goes_back(full, data, tmp_path):
    told = []
    data.export(tmp_path / "copy.zip", ENGLISH, progress=told.append)
    assert [step.done for step in told] == sorted(step.done for step in told)
    assert told[-1].done == told[-1].total > 0


def test_a_stopped_copy_leaves_nothing_behind(full, data, tmp_path, foundation):
    before = {path.name for path in foundation.paths.root.iterdir()}
    target = tmp_path / "kept.zip"
    target.write_bytes(b"an older copy")
    with pytest.raises(Cancelled):
        data.export(target, ENGLISH, cancelled=lambda: True)
    assert target.read_bytes() == b"an older copy"
    assert not list(tmp_path.glob(".writing-*"))
    assert {path.name for path in foundation.paths.root.iterdir()} == before


def test_a_copy_that_cannot_be_written_says_so(full, data, tmp_path):
    with pytest.raises(ProfileError) as caught:
        data.export(tmp_path / "nowhere" / "copy.zip", ENGLISH)
    assert "nowhere" in caught.value.message(ENGLISH)
    assert caught.value.message(Messages("fr")) != caught.value.message(ENGLISH)


def test_an_empty_profile_can_be_copied(data, tmp_path):
    assert data.export(tmp_path / "copy.zip", ENGLISH).files == 0


def test_size_counts_database_pictures_and_settings(full, data, foundation):
    paths = foundation.paths
    known = [paths.database, paths.settings, *paths.images.rglob("*.png"), *paths.backups.iterdir()]
    assert data.size() >= sum(path.stat().st_size for path in known)


def test_erasing_leaves_nothing_of_the_person_and_nothing_of_others(full, data, foundation):
    paths = foundation.paths
    stranger = paths.root / "thesis.odt"
    stranger.write_text("not ours", "utf-8")
    full.close()
    data.erase()
    assert [path.name for path in paths.root.rglob("*")] == ["thesis.odt"]
    assert data.size() == 0
    data.erase()
