import signal
import sqlite3
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path

import pytest

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.content import SourceKind, Standing
from advocate_desktop.domain.library import LibraryQuery
from advocate_desktop.errors import ProfileError, UserError
from advocate_desktop.services.library import LibraryService
from advocate_desktop.storage.health import DatabaseHealth, examine
from advocate_desktop.storage.migrations.runner import SCHEMA_VERSION


@pytest.fixture
def library(services) -> LibraryService:
    return services.library


def png(shade=0):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes([0, shade])))
        + chunk(b"IEND", b"")
    )


def write(root, files):
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return root


def post(title, body="Du texte.", **fields):
    lines = [f"title: {title}", *(f"{key}: {value}" for key, value in fields.items())]
    return "---\n" + "\n".join(lines) + f"\n---\n\n{body}\n"


def pack_files(version="1.0", **changes):
    files = {
        "pack.toml": f'id = "heliane"\nname = "Héliane"\ncompany = "Héliane"\nversion = "{version}"\n'
        'languages = ["fr"]\n',
        "content/a.md": post("Alpha", id="a", date="2026-11-12", image="images/facade.png"),
        "content/b.md": post("Bêta", id="b", date="2026-11-13"),
        "images/facade.png": png(),
        "guide/charter.md": "# Charte\n\nRestez vous-même.\n",
        "guide/topics.toml": '[[topic]]\nid = "fusion"\nwords = ["fusion"]\nreason = "Pas encore public."\n',
    }
    files.update(changes)
    return {name: data for name, data in files.items() if data is not None}


def pack(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def titles(library, text="", **fields):
    return [entry.item.title for entry in library.search(LibraryQuery(text, **fields)).entries]


def outcome(report):
    return report.added, report.updated, report.unchanged, len(report.refused)


# Folders and files


def test_a_folder_comes_in_once_and_a_change_updates(library, tmp_path):
    blog = write(
        tmp_path / "blog",
        {"_posts/2026-11-01-un.md": post("Un"), "_posts/2026-11-02-deux.md": post("Deux"), "_posts/vide.md": ""},
    )
    report = library.import_paths([blog])
    assert outcome(report) == (2, 0, 0, 1)
    assert report.refused[0].path.endswith("vide.md")
    assert report.changes.touches(Changed.CONTENT)
    assert titles(library) == ["Deux", "Un"]

    again = library.import_paths([blog])
    assert outcome(again) == (0, 0, 2, 1)
    assert again.changes == ChangeSet()

    entry = library.search(LibraryQuery("deux")).entries[0]
    library.mark_seen(entry.id)
    library.set_note(entry.id, "À moi")
    write(blog, {"_posts/2026-11-02-deux.md": post("Deux bis")})
    assert outcome(library.import_paths([blog])) == (0, 1, 1, 1)
    after = library.entry(entry.id)
    assert (after.item.title, after.seen_at is not None) == ("Deux bis", True)
    assert library.note(entry.id) == "À moi"


def test_a_language_nobody_says_is_told_from_the_text(library, tmp_path):
    write(
        tmp_path,
        {
            "un.md": post("Un chantier", "Nous avons rénové cette école avec les élèves et leurs professeurs."),
            "one.md": post("A building site", "We renovated this school together with the pupils and teachers."),
        },
    )
    library.import_paths([tmp_path])
    assert titles(library, langs=("fr",)) == ["Un chantier"]
    assert titles(library, langs=("en",)) == ["A building site"]


def test_one_file_and_its_copy_are_one_content(library, tmp_path):
    files = {"one/note.md": post("Note"), "two/note.md": post("Note"), "plain.txt": "Titre\n\nCorps"}
    one = write(tmp_path, files)
    report = library.import_paths([one / "one/note.md", one / "plain.txt", one / "one/note.md"])
    assert outcome(report) == (2, 0, 0, 0)
    assert outcome(library.import_paths([one / "two/note.md"])) == (0, 0, 1, 0)
    assert {source.kind for source, _ in library.sources()} == {SourceKind.FILE}
    write(tmp_path, {"one/note.md": post("Note changée")})
    assert outcome(library.import_paths([one / "one/note.md"])) == (0, 1, 0, 0)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("absent.md", "library.errors.missing"),
        ("page.html", "formats.errors.page_no_article"),
        ("memo.docx", "formats.errors.docx_damaged"),
        ("feed.xml", "formats.errors.not_feed"),
        ("list.opml", "library.errors.feed_list"),
        ("deck.pptx", "library.errors.not_yet"),
        ("film.mp4", "library.errors.unknown_kind"),
        ("noname", "library.errors.unknown_kind"),
        ("empty", "library.errors.no_articles"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_its_reason(library, tmp_path, name, key):
    write(tmp_path, {"page.html": "<p>x", "memo.docx": "x", "feed.xml": "x", "film.mp4": "x", "noname": "x"})
    write(tmp_path, {"list.opml": '<opml><outline xmlUrl="https://a.example/f"/></opml>', "deck.pptx": "x"})
    (tmp_path / "empty").mkdir()
    write(tmp_path, {"good.md": post("Bon")})
    report = library.import_paths([tmp_path / name, tmp_path / "good.md"])
    assert outcome(report) == (1, 0, 0, 1)
    assert report.refused[0].error.key == key


def test_a_feed_saved_again_brings_what_is_new_in_it(library, tmp_path):
    def feed(*numbers: int) -> str:
        items = "".join(
            f"<item><title>Titre {number}</title><guid>n{number}</guid>"
            "<pubDate>Tue, 20 Oct 2026 08:00:00 GMT</pubDate>"
            f"<description>Le texte du contenu numéro {number}.</description></item>"
            for number in numbers
        )
        return f"<rss><channel><title>Actus</title><link>https://a.example/</link>{items}</channel></rss>"

    write(tmp_path, {"one.xml": feed(1, 2), "two.rss": feed(2, 3)})
    assert outcome(library.import_paths([tmp_path / "one.xml"])) == (2, 0, 0, 0)
    report = library.import_paths([tmp_path / "two.rss"])
    assert outcome(report) == (1, 0, 1, 0)
    assert [(source.kind, source.name, count) for source, count in library.sources()] == [
        (SourceKind.FEED, "Actus", 3)
    ]
    assert library.image_path(report.sources[0].id, "pont.png") is None


def test_a_table_of_posts_is_one_item_a_row(library, tmp_path):
    write(tmp_path, {"posts.csv": "Date;Texte\n16/06/2021;Premier texte\n17/06/2021;Second texte\n"})
    assert outcome(library.import_paths([tmp_path / "posts.csv"])) == (2, 0, 0, 0)
    assert outcome(library.import_paths([tmp_path / "posts.csv"])) == (0, 0, 2, 0)


def test_documents_of_a_folder_come_in_but_not_those_of_a_site(library, tmp_path):
    page = (
        f"<html lang=fr><body><article><h1>Page</h1><p>{'Un texte assez long. ' * 10}</p></article></body></html>"
    )
    write(tmp_path, {"share/page.html": page, "share/page_files/frame.html": page})
    write(tmp_path, {"site/hugo.toml": "x", "site/about.html": page, "site/a.md": post("A")})
    assert outcome(library.import_paths([tmp_path / "share"])) == (1, 0, 0, 0)
    assert outcome(library.import_paths([tmp_path / "site"])) == (1, 0, 0, 0)


def test_a_picture_of_a_folder_is_found_inside_it_alone(library, tmp_path):
    write(tmp_path, {"outside.png": png(), "blog/a.md": post("A", date="2026-11-01"), "blog/img/in.png": png()})
    report = library.import_paths([tmp_path / "blog"])
    source = report.sources[0].id
    assert library.image_path(source, "img/in.png", "a.md") == tmp_path / "blog/img/in.png"
    assert library.image_path(source, "/img/in.png", "deep/a.md") == tmp_path / "blog/img/in.png"
    for name in ("../outside.png", "/etc/passwd", "https://example.org/a.png", "img/absent.png", "a\x00.png"):
        assert library.image_path(source, name, "a.md") is None


# Stopping, telling


def test_an_import_that_is_stopped_keeps_whole_what_it_had(library, tmp_path):
    write(tmp_path / "blog", {f"{number:03}.md": post(f"Plan {number}") for number in range(60)})
    asked = []

    def stop():
        asked.append(1)
        return len(asked) > 90

    report = library.import_paths([tmp_path / "blog"], cancelled=stop)
    assert report.cancelled
    assert 0 < report.added < 60
    assert library.counts().all == report.added
    assert outcome(library.import_paths([tmp_path / "blog"]))[:3] == (60 - report.added, 0, report.added)


def test_an_import_of_a_pack_that_is_stopped_keeps_nothing(library, services, tmp_path):
    path = pack(tmp_path / "h.advpack", pack_files())
    for most in range(1, 12):
        left = iter(range(most))
        report = library.import_paths([path], cancelled=lambda left=left: next(left, None) is None)
        if not report.cancelled:
            break
        assert library.counts().all == 0
        images = services.foundation.paths.images
        assert not images.is_dir() or not list(images.iterdir())
    assert most > 5


def test_progress_tells_how_far(library, tmp_path):
    write(tmp_path / "blog", {f"{number:03}.md": post(f"Plan {number}") for number in range(5)})
    told = []
    library.import_paths([tmp_path / "blog"], progress=told.append)
    assert told
    assert told[0].path


# Packs


def test_a_pack_comes_in_whole(library, tmp_path):
    report = library.import_paths([pack(tmp_path / "h.advpack", pack_files())])
    assert outcome(report) == (2, 0, 0, 0)
    assert report.changes.touches(Changed.CONTENT, Changed.GUIDE)
    entry = library.search(LibraryQuery("alpha")).entries[0]
    assert (entry.source.name, entry.source.company, entry.item.lang) == ("Héliane", "Héliane", "fr")
    image = library.image_path(entry.source.id, entry.item.images[0].file)
    assert image is not None
    assert image.read_bytes() == png()
    assert library.image_path(entry.source.id, "../images/facade.png", entry.item.path) == image
    guide = library.guide()
    assert [text.name for text in guide.texts] == ["charter"]
    assert guide.topics[0].words == ("fusion",)
    again = library.import_paths([tmp_path / "h.advpack"])
    assert outcome(again) == (0, 0, 2, 0)
    assert again.changes == ChangeSet()


def test_a_folder_with_a_manifest_is_a_pack(library, tmp_path):
    folder = write(tmp_path / "source", pack_files())
    assert outcome(library.import_paths([folder])) == (2, 0, 0, 0)
    assert library.sources()[0][0].kind is SourceKind.PACK
    assert outcome(library.import_paths([pack(tmp_path / "h.advpack", pack_files())])) == (0, 0, 2, 0)


def test_a_newer_pack_updates_withdraws_and_keeps_what_is_personal(library, tmp_path):
    library.import_paths([pack(tmp_path / "1.advpack", pack_files())])
    first = library.search(LibraryQuery("alpha")).entries[0]
    second = library.search(LibraryQuery("beta")).entries[0]
    library.set_not_for_me([first.id], True)
    library.mark_seen(second.id)
    newer = pack_files("1.10", **{"content/a.md": post("Alpha 2", id="a"), "content/b.md": None})
    report = library.import_paths([pack(tmp_path / "2.advpack", newer)])
    assert outcome(report) == (0, 1, 0, 0)
    assert report.withdrawn == 1
    assert library.entry(first.id).item.title == "Alpha 2"
    assert library.entry(first.id).not_for_me
    gone = library.entry(second.id)
    assert library.standing(gone) is Standing.WITHDRAWN
    assert gone.seen_at is not None
    assert library.sources()[0][0].version == "1.10"


def test_an_older_pack_is_refused_and_changes_nothing(library, tmp_path):
    library.import_paths([pack(tmp_path / "1.advpack", pack_files("1.10"))])
    older = pack_files("1.9", **{"content/a.md": post("Ancien", id="a")})
    report = library.import_paths([pack(tmp_path / "2.advpack", older)])
    assert report.refused[0].error.key == "library.errors.older_pack"
    assert sorted(titles(library)) == ["Alpha", "Bêta"]


@pytest.mark.parametrize(
    "fault",
    [
        {"content/b.md": post("Deux fois", id="a")},
        {"pack.toml": "id = "},
        {"content/c.md": post("Fuite", embargo="bientôt")},
        {"images/facade.png": b"not a picture"},
        {"guide/topics.toml": "[[topic"},
    ],
)
def test_a_pack_with_one_fault_changes_nothing(library, services, tmp_path, fault):
    report = library.import_paths([pack(tmp_path / "h.advpack", pack_files(**fault))])
    assert outcome(report) == (0, 0, 0, 1)
    assert report.changes == ChangeSet()
    assert library.sources() == ()
    assert not services.foundation.paths.images.is_dir()


def test_a_pack_goes_with_its_pictures_and_its_guide(library, services, tmp_path):
    library.import_paths([pack(tmp_path / "h.advpack", pack_files())])
    source = library.sources()[0][0]
    changes = library.remove_source(source.id)
    assert changes.touches(Changed.CONTENT, Changed.GUIDE)
    assert library.counts().all == 0
    assert library.guide().topics == ()
    assert library.image_path(source.id, "images/facade.png") is None


def test_a_full_disk_while_writing_pictures_is_told(library, tmp_path, monkeypatch):
    def full(*_arguments, **_options):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("os.fsync", full)
        with pytest.raises(ProfileError) as refused:
            library.import_paths([pack(tmp_path / "h.advpack", pack_files())])
    assert refused.value.key == "profile.errors.disk_full"
    assert library.counts().all == 0


def test_content_under_embargo_shows_and_says_so(library, tmp_path):
    files = pack_files(**{"content/a.md": post("Alpha", id="a", embargo="2026-11-27T09:00+01:00")})
    library.import_paths([pack(tmp_path / "h.advpack", files)])
    entry = library.search(LibraryQuery(standings=(Standing.EMBARGO,))).entries[0]
    assert entry.item.title == "Alpha"
    assert library.counts().standings[Standing.EMBARGO] == 1


# What the person does


def test_each_write_tells_what_moved(library, tmp_path):
    library.import_paths([write(tmp_path, {"a.md": post("A"), "b.md": post("B")})])
    first, second = (entry.id for entry in library.search(LibraryQuery()).entries)
    assert library.set_not_for_me([first, second, 999], True).ids == {first, second}
    assert titles(library) == []
    assert library.set_not_for_me([first], False).ids == {first}
    assert library.set_not_for_me([first], False) == ChangeSet()
    assert library.mark_seen(first).ids == {first}
    assert library.mark_seen(first) == ChangeSet()
    assert library.set_note(first, "x").ids == {first}
    assert library.set_note(first, "x") == ChangeSet()
    assert library.mark_seen(999) == ChangeSet()


@pytest.mark.parametrize("number", [0, -1, 999, 2**63, 10**30])
def test_an_unknown_content_is_told(library, number):
    with pytest.raises(UserError) as refused:
        library.entry(number)
    assert refused.value.key == "library.errors.unknown"


def test_a_page_shows_lines_and_places(library, tmp_path):
    write(tmp_path, {"a.md": post("Rénover une école", "**Trois** semaines de [travaux](https://example.org).")})
    library.import_paths([tmp_path])
    page = library.search(LibraryQuery("travaux"))
    assert (page.total, page.bounded) == (1, False)
    match = page.matches[0]
    assert match.snippet == "Trois semaines de travaux."
    assert [match.snippet[start:end] for start, end in match.snippet_spans] == ["travaux"]
    assert library.highlights("Des écoles", "école ") == ((4, 10),)
    assert library.search(LibraryQuery("hydrogène")).total == 0


def test_themes_are_known_by_any_case_and_accent(library, tmp_path):
    library.import_paths([write(tmp_path, {"a.md": post("A", tags="[Énergie]")})])
    assert library.themes_like(["energie", "autre"]) == ("Énergie", "autre")


# Power cuts


def test_a_killed_import_leaves_whole_items(library, services, tmp_path):
    body = "Phrase assez longue pour peser. " * 60
    write(tmp_path / "blog", {f"{number:04}.md": post(f"Plan {number}", body) for number in range(1500)})
    root = services.foundation.paths.root
    services.close()
    words = ["-m", "advocate_desktop", "--profile", str(root), "library", "import", str(tmp_path / "blog")]
    importing = subprocess.Popen([sys.executable, *words], stdout=subprocess.DEVNULL)
    path = root / "advocate.db"
    deadline = time.monotonic() + 60
    while importing.poll() is None and time.monotonic() < deadline and _rows(path) < 100:
        with suppress(subprocess.TimeoutExpired):
            importing.wait(0.01)
    importing.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    importing.wait()
    kept = _rows(path)
    assert 100 <= kept < 1500
    assert examine(path) == DatabaseHealth(SCHEMA_VERSION)
    assert _rows(path) == kept


def _rows(path: Path) -> int:
    try:
        connection = sqlite3.connect(path)
        try:
            return int(connection.execute("SELECT count(*) FROM content").fetchone()[0])
        finally:
            connection.close()
    except sqlite3.DatabaseError:
        return 0
