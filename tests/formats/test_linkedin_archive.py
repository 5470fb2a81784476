"""A LinkedIn archive gives every post, date and text exactly as it was, in each dialect, and nothing else."""

import os
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linkedin_files import (
    COMMENTS,
    EPOCH,
    SHARES,
    Comment,
    Post,
    comments_2025,
    shares_2021,
    shares_2024,
    write_zip,
    zip_bytes,
)

from advocate_desktop.domain.archive import EntryKind
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.linkedin_archive import read_linkedin_archive
from advocate_desktop.formats.linkedin_columns import ArchiveTable
from advocate_desktop.formats.linkedin_table import read_linkedin_table

NOON = datetime(2024, 5, 7, 12, 0, 7, tzinfo=UTC)
POSTS = [
    Post(NOON, 'Trois idées, « et » une "citation".\n\n1. Lire\n"2. Relire"\n\n\nFin."', "https://a.fr/?b=1,2"),
    Post(NOON - timedelta(days=1), "Une ligne"),
    Post(NOON - timedelta(days=9), "", "https://example.org/reposted"),
    Post(NOON - timedelta(days=400), "=SOMME(A1) ; 𝗚𝗥𝗔𝗦\u00a0\u200b\\n C:\\temp\n- tiret\n", kind="ugcPost"),
]


def facts(entries):
    return [
        (entry.key, entry.instant, entry.text, entry.shared, entry.media[0] if entry.media else "")
        for entry in entries
    ]


def expected(posts):
    return [(post.urn, post.at, post.text, post.shared, post.media) for post in posts]


@pytest.mark.parametrize("dialect", SHARES)
def test_each_dialect_gives_every_post_back(dialect):
    read = read_linkedin_table("Shares.csv", SHARES[dialect](POSTS), ArchiveTable.SHARES)
    assert facts(read.entries) == expected(POSTS)
    assert [entry.kind for entry in read.entries] == ["post", "post", "repost", "post"]


# What the writers of tables change themselves is not part of a text: control characters and lone carriage returns.
LETTERS = st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n")
MARKS = st.sampled_from(
    ['"', '""', "\n", '"\n', '\n"', ",", ";", "\\", "\\ ", "é", "👩🏽‍💻", "2024-05-07 12:00:00,", " "]
)
TEXTS = st.lists(st.one_of(MARKS, st.text(LETTERS, max_size=6)), max_size=12).map("".join)
MOMENTS = st.integers(1_300_000_000, 1_900_000_000).map(lambda second: EPOCH + timedelta(seconds=second))


@pytest.mark.parametrize("dialect", ["2018", "2021", "2024"])
@given(texts=st.lists(TEXTS, min_size=1, max_size=6), moments=st.sets(MOMENTS, min_size=6, max_size=6))
def test_any_text_comes_back_from_a_table_of_posts(dialect, texts, moments):
    posts = [Post(at, text) for at, text in zip(sorted(moments), texts, strict=False)]
    read = read_linkedin_table("Shares.csv", SHARES[dialect](posts), ArchiveTable.SHARES)
    assert facts(read.entries) == expected(posts)


# A text without quotes around it cannot end in a line feed, nor look like a row.
PLAIN_MARKS = MARKS.filter(lambda mark: "\\" not in mark and "2024" not in mark)
PLAIN_LETTERS = st.text(LETTERS.filter(lambda letter: letter != "\\"), max_size=6)
SAFE = st.lists(st.one_of(PLAIN_MARKS, PLAIN_LETTERS), max_size=12).map(lambda parts: "".join(parts).strip())


@pytest.mark.parametrize("dialect", COMMENTS)
@given(texts=st.lists(SAFE, min_size=1, max_size=6), moments=st.sets(MOMENTS, min_size=6, max_size=6))
def test_any_text_comes_back_from_a_table_of_comments(dialect, texts, moments):
    comments = [Comment(at, text) for at, text in zip(sorted(moments), texts, strict=False)]
    read = read_linkedin_table("Comments.csv", COMMENTS[dialect](comments), ArchiveTable.COMMENTS)
    assert [(entry.instant, entry.text) for entry in read.entries] == [(each.at, each.text) for each in comments]


@pytest.mark.parametrize(
    "text", ["C:\\temp, or D:\\", 'a "quoted" \\ slash', "\\o/ bravo", 'ends with "', '"', "x\n2024-05-07, a date"]
)
@pytest.mark.parametrize("dialect", COMMENTS)
def test_backslashes_and_quotes_of_a_comment_stay(dialect, text):
    comments = [Comment(NOON, text), Comment(NOON - timedelta(hours=1), 'Bravo, "chapeau"')]
    read = read_linkedin_table("Comments.csv", COMMENTS[dialect](comments), ArchiveTable.COMMENTS)
    assert [entry.text for entry in read.entries] == [text, 'Bravo, "chapeau"']


def test_a_row_inside_a_comment_is_no_row():
    text = 'He wrote:\n2024-05-07 12:00:00,https://www.linkedin.com/feed/,"hi"\nand left'
    comments = [Comment(NOON, text), Comment(NOON - timedelta(hours=1), "ok")]
    for dialect in ("2025", "rfc"):
        read = read_linkedin_table("Comments.csv", COMMENTS[dialect](comments), ArchiveTable.COMMENTS)
        assert [entry.text for entry in read.entries] == [text, "ok"]


def test_doubled_rows_are_one_post_with_all_its_pictures():
    post = POSTS[0]
    rows = [
        Post(post.at, post.text, post.shared, media) for media in ("https://m/1", "https://m/2", "https://m/1")
    ]
    (entry,) = read_linkedin_table("Shares.csv", shares_2024(rows * 27), ArchiveTable.SHARES).entries
    assert entry.media == ("https://m/1", "https://m/2")
    again = read_linkedin_table("Comments.csv", comments_2025([Comment(NOON, "Oui")] * 3), ArchiveTable.COMMENTS)
    assert len(again.entries) == 1


def test_a_text_whose_line_feeds_have_no_quotes_is_left_as_it_is():
    plain = f'Date,ShareLink,ShareCommentary\n{"2024-05-07 12:00:07"},{POSTS[0].link},"a""\nb\nc"\n'
    (entry,) = read_linkedin_table("Shares.csv", plain.encode(), ArchiveTable.SHARES).entries
    assert entry.text == 'a"\nb\nc'


def test_the_number_of_a_post_dates_it_where_its_row_does_not():
    csv = f"Date,ShareLink,ShareCommentary\n,{POSTS[0].link},Sans date\n"
    (entry,) = read_linkedin_table("Shares.csv", csv.encode(), ArchiveTable.SHARES).entries
    assert (entry.instant, entry.guessed) == (NOON, True)
    link = "https://www.linkedin.com/posts/ada_travail-share-7387527938654691329-AbCd"
    csv = f"Date,ShareLink,ShareCommentary\n,{link},Sans date\n"
    (entry,) = read_linkedin_table("Shares.csv", csv.encode(), ArchiveTable.SHARES).entries
    assert entry.instant == datetime(2025, 10, 24, 16, 38, 34, tzinfo=UTC)
    assert entry.key == "urn:li:share:7387527938654691329"


def test_a_comment_without_a_date_is_dated_between_its_neighbours():
    lines = ["Date,Link,Message"]
    link = Comment(NOON, "").link
    lines += [f"2026-05-08 09:00:00,{link},a", f",{link},sans date", f"2026-01-05 08:00:00,{link},c"]
    read = read_linkedin_table("Comments.csv", "\n".join(lines).encode(), ArchiveTable.COMMENTS)
    assert [(entry.text, entry.guessed) for entry in read.entries] == [
        ("a", False), ("sans date", True), ("c", False)
    ]  # fmt: skip
    assert read.entries[1].instant == datetime(2026, 1, 5, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        ("6/18/24, 9:05 PM", datetime(2024, 6, 18, 21, 5, tzinfo=UTC)),
        ("18-Jun-24", datetime(2024, 6, 18, 12, tzinfo=UTC)),
        ("16/06/2021 15:00", datetime(2021, 6, 16, 15, tzinfo=UTC)),
        ("2021-06-16T15:00:02+02:00", datetime(2021, 6, 16, 13, 0, 2, tzinfo=UTC)),
        ("2021-06-16T15:00:02.123Z", datetime(2021, 6, 16, 15, 0, 2, tzinfo=UTC)),
        ("Wed May 05 10:11:12 UTC 2021", datetime(2021, 5, 5, 10, 11, 12, tzinfo=UTC)),
    ],
)
def test_dates_a_spreadsheet_rewrote_are_understood(written, instant):
    csv = f'Date,Link,Message\n"{written}",https://www.linkedin.com/feed/,Oui\n'
    (entry,) = read_linkedin_table("Comments.csv", csv.encode(), ArchiveTable.COMMENTS).entries
    assert entry.instant == instant


def test_the_order_of_day_and_month_is_settled_once_a_table():
    days = ["03/04/2024 10:00", "13/04/2024 10:00"]
    rows = "".join(f"{day},https://www.linkedin.com/feed/,Oui {day}\n" for day in days)
    read = read_linkedin_table("c.csv", f"Date,Link,Message\n{rows}".encode())
    assert [entry.instant.month for entry in read.entries] == [4, 4]


@pytest.mark.parametrize(
    "header",
    [
        "Date,Lien de partage,Commentaire du partage,URL partagée,URL du média,Visibilité",
        "Fecha,Enlace compartido,Comentario compartido,URL compartida,URL multimedia,Visibilidad",
        "日付,リンク,本文,共有,メディア,公開範囲",
    ],
)
def test_a_header_in_another_language_is_understood(header):
    data = header.encode() + b"\n" + shares_2024(POSTS).split(b"\n", 1)[1]
    assert facts(read_linkedin_table("Shares.csv", data, ArchiveTable.SHARES).entries) == expected(POSTS)


def test_a_table_alone_is_known_by_its_columns_whatever_its_name(tmp_path):
    rows = b"".join(
        line + b"\n"
        for line in (b"Date,ShareLink,ShareCommentary", f"2024-05-07 12:00:07,{POSTS[0].link},Un".encode())
    )
    for name in ("Shares.csv", "mes posts.csv"):
        (tmp_path / name).write_bytes(rows)
        assert [entry.kind for entry in read_linkedin_archive(tmp_path / name).entries] == ["post"]
    (tmp_path / "x.csv").write_bytes(COMMENTS["2025"]([Comment(NOON, "Oui")]))
    assert [entry.kind for entry in read_linkedin_archive(tmp_path / "x.csv").entries] == ["comment"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_spreadsheet_may_write_it_again_in_any_way(encoding, separator):
    lines = [separator.join(("Date", "ShareLink", "ShareCommentary", "SharedUrl"))]
    texts = ['Été ; déjà, « oui »\tet\n\nnon "cité"', "Simple"]
    posts = [Post(NOON - timedelta(days=day * 20), text) for day, text in enumerate(texts)]
    for post in posts:
        text = '"' + post.text.replace("\n", '"\n"').replace('"', '""') + '"'
        lines.append(separator.join((f"{post.at:%d/%m/%Y %H:%M}", post.link, text, "NA")))
    data = ("\ufeff" if encoding == "utf-16-be" else "") + "\r\n".join(lines)
    read = read_linkedin_table("Shares.csv", data.encode(encoding), ArchiveTable.SHARES)
    assert facts(read.entries) == expected(posts)
    assert "dates_resaved" in [warning.key for warning in read.warnings]


def test_an_unquoted_comma_in_a_link_costs_no_row():
    link = "https://www.linkedin.com/feed/update/urn:li:articleSegment:(urn:li:linkedInArticle:7,3)"
    data = (
        f"Date,Type,Link\n2024-05-07 12:00:00,LIKE,{link}\n2024-05-06 12:00:00,PRAISE,https://www.linkedin.com/x\n"
    )
    read = read_linkedin_table("Reactions.csv", data.encode(), ArchiveTable.REACTIONS)
    assert [(entry.detail, entry.url[-3:]) for entry in read.entries] == [("LIKE", ",3)"), ("PRAISE", "m/x")]


def test_windows_1252_and_utf_16_without_a_mark_are_read():
    posts = [Post(NOON, "Été à la française"), Post(NOON - timedelta(days=1), "Déjà")]
    data = shares_2021(posts).decode()
    assert facts(read_linkedin_table("Shares.csv", data.encode("cp1252")).entries) == expected(posts)
    assert facts(read_linkedin_table("Shares.csv", data.encode("utf-16-le")).entries) == expected(posts)


def test_reactions_and_bare_reposts(tmp_path):
    link = "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7401794121226567681"
    archive = write_zip(
        tmp_path / "a.zip",
        {
            "Shares_181682616.csv": shares_2024(POSTS),
            "Reactions_181682616.csv": f"Date,Type,Link\n2024-01-02 03:04:05,PRAISE,{link}\n".encode(),
            # The second is one of Shares already.
            "InstantReposts_181682616.csv": (
                f"Date,Link\n2023-01-02 03:04:05,{link}\n{POSTS[2].at:%Y-%m-%d %H:%M:%S},{link}\n"
            ).encode(),
        },
    )
    read = read_linkedin_archive(archive)
    kinds = [entry.kind for entry in read.entries]
    assert kinds.count(EntryKind.REPOST) == 2
    assert [entry.detail for entry in read.entries if entry.kind is EntryKind.REACTION] == ["PRAISE"]


FILES = {"Shares.csv": shares_2021(POSTS)}
# Opening any of these would fail the import, or never come back.
TRAP = b"\x00\xff not to be read"


@pytest.mark.parametrize("shape", ["zip", "nested", "zip in zip", "mac", "folder", "csv", "windows"])
def test_every_container_is_opened(tmp_path, shape):
    path = tmp_path / "renamed.zip"
    if shape == "zip":
        write_zip(path, FILES)
    elif shape == "nested":
        write_zip(path, {f"Complete_LinkedInDataExport_06-12-2026/{name}": data for name, data in FILES.items()})
    elif shape == "zip in zip":
        write_zip(path, {"export.zip": zip_bytes(FILES)})
    elif shape == "mac":
        write_zip(path, {**FILES, "__MACOSX/._Shares.csv": TRAP, "Shares_backup.csv": TRAP})
    elif shape == "windows":
        with zipfile.ZipFile(path, "w") as archive:
            info = zipfile.ZipInfo("x")
            info.filename = "Export\\Shares.csv"
            archive.writestr(info, FILES["Shares.csv"])
    elif shape == "folder":
        path = tmp_path / "unpacked"
        (path / "inner").mkdir(parents=True)
        (path / "inner/Shares.csv").write_bytes(FILES["Shares.csv"])
    else:
        path = tmp_path / "mes posts.csv"
        path.write_bytes(FILES["Shares.csv"])
    assert facts(read_linkedin_archive(path).entries) == expected(POSTS)


def test_messages_and_contacts_are_never_opened(tmp_path, monkeypatch):
    others = [
        "messages.csv",
        "Connections.csv",
        "Profile.csv",
        "Invitations.csv",
        "Shares_backup.csv",
        "Votes.csv",
    ]
    archive = write_zip(tmp_path / "a.zip", {**FILES, **dict.fromkeys(others, b"name,text\n" + TRAP)})
    opened = []
    really = zipfile.ZipFile.open

    def watched(self, name, *rest, **options):
        opened.append(getattr(name, "filename", name))
        return really(self, name, *rest, **options)

    monkeypatch.setattr(zipfile.ZipFile, "open", watched)
    assert len(read_linkedin_archive(archive).entries) == len(POSTS)
    assert opened == ["Shares.csv"]


def test_a_folder_is_walked_without_opening_anything_else(tmp_path):
    (tmp_path / "Shares.csv").write_bytes(FILES["Shares.csv"])
    for name in ("messages.csv", "Comments.csv"):
        # Opening a pipe would wait for ever; where there are none, a folder cannot be opened at all.
        (os.mkfifo if hasattr(os, "mkfifo") else os.mkdir)(tmp_path / name)
    assert len(read_linkedin_archive(tmp_path).entries) == len(POSTS)


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("a.zip", zip_bytes({"messages.csv": b"a,b"}), "archive.errors.no_tables"),
        ("a.zip", zip_bytes({"a.zip": zip_bytes({"b.zip": zip_bytes(FILES)})}), "archive.errors.no_tables"),
        ("a.zip", b"<html>log in</html>", "formats.errors.zip_not"),
        ("a.zip", zip_bytes(FILES)[:-30], "formats.errors.zip_cut"),
        ("a.zip", b"", "formats.errors.zip_empty"),
        ("Shares.csv", b"\x00\x01\x02", "formats.errors.binary"),
        ("Shares.csv", b"", "archive.errors.no_table"),
        (
            "a.csv",
            b"First Name,Last Name,URL,Connected On\nA,B,https://x,16 Jun 2021\n",
            "archive.errors.no_table",
        ),
        ("Comments.csv", b"Date,Link,Message\nx,y,z\n", "archive.errors.no_rows"),
    ],
)
def test_what_is_no_archive_is_refused_in_a_sentence(tmp_path, name, data, key):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(Refusal) as refused:
        read_linkedin_archive(path)
    assert refused.value.key == key
    assert str(refused.value)


def test_a_bomb_is_not_unpacked(tmp_path):
    path = write_zip(tmp_path / "a.zip", {"Shares.csv": bytes(30 * 1024 * 1024)})
    with pytest.raises(Refusal):
        read_linkedin_archive(path)


def test_one_damaged_table_does_not_cost_the_others(tmp_path):
    path = write_zip(tmp_path / "a.zip", {**FILES, "Comments.csv": b"\x00\x01"})
    read = read_linkedin_archive(path)
    assert len(read.entries) == len(POSTS)
    assert [name for name, _ in read.refused] == ["Comments.csv"]


@given(data=st.binary(max_size=300), dialect=st.sampled_from(["2021", "2024"]), at=st.integers(0, 600))
def test_hostile_bytes_are_read_or_refused(data, dialect, at):
    whole = SHARES[dialect](POSTS)
    for name, table in (("Shares.csv", ArchiveTable.SHARES), ("a.csv", None)):
        try:
            read_linkedin_table(name, whole[:at] + data + whole[at:], table)
        except Refusal:
            continue
