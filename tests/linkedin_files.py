"""Writes the tables of LinkedIn archives in the dialects they have had, from what they must yield."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def number_of(moment: datetime, offset: int = 0) -> int:
    """Give a number as LinkedIn makes them from the clock."""
    return (int((moment - EPOCH).total_seconds() * 1000) + offset) << 22 | 4242


@dataclass(frozen=True)
class Post:
    """A post as it went out."""

    at: datetime
    text: str
    shared: str = ""
    media: str = ""
    visibility: str = "MEMBER_NETWORK"
    kind: str = "share"

    @property
    def urn(self) -> str:
        return f"urn:li:{self.kind}:{number_of(self.at)}"

    @property
    def link(self) -> str:
        return "https://www.linkedin.com/feed/update/" + self.urn.replace(":", "%3A")


@dataclass(frozen=True)
class Comment:
    """A comment as it went out."""

    at: datetime
    text: str
    urn: str = "urn:li:activity:7401794121226567681"

    @property
    def link(self) -> str:
        return "https://www.linkedin.com/feed/update/" + self.urn.replace(":", "%3A")


def stamp(moment: datetime, style: str = "%Y-%m-%d %H:%M:%S") -> str:
    return moment.strftime(style)


def quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def plain_or_quoted(text: str, empty: str = "", separator: str = ",") -> str:
    if not text:
        return empty
    return quoted(text) if any(mark in text for mark in (separator, '"', "\n", "\r")) else text


def wrapped(text: str) -> str:
    return text.replace("\n", '"\n"')


def shares_2018(posts: Sequence[Post]) -> bytes:
    names = (
        "Date", "Share Title", "Share Description", "Share Link", "Share Commentary", "Shared URL", "Media URL",
        "Type", "Visibility",
    )  # fmt: skip
    rows = [names]
    rows += [
        (stamp(post.at, "%Y/%m/%d %H:%M:%S UTC"), "", "", post.link, wrapped(post.text), post.shared, post.media,
         "Homepage", post.visibility)
        for post in posts
    ]  # fmt: skip
    return b"\xff\xfe" + "".join("\t".join(map(quoted, row)) + "\n" for row in rows).encode("utf-16-le")


def shares(posts: Sequence[Post], header: str, empty: str, line_end: str) -> bytes:
    lines = [header]
    for post in posts:
        cells = [stamp(post.at), post.link, wrapped(post.text), post.shared, post.media, post.visibility]
        lines.append(",".join(plain_or_quoted(cell, empty) for cell in cells))
    return (line_end.join(lines) + line_end).encode()


def shares_2021(posts: Sequence[Post]) -> bytes:
    return shares(posts, "Date,ShareLink,ShareCommentary,SharedURL,MediaURL,Visibility", "", "\r\n")


def shares_2024(posts: Sequence[Post]) -> bytes:
    return shares(posts, "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility", '""', "\n")


def shares_resaved(posts: Sequence[Post]) -> bytes:
    """As a French spreadsheet writes a table again: semicolons, days first, UTF-16 and 'NA'."""
    lines = ["Date;ShareLink;ShareCommentary;SharedUrl;MediaUrl;Visibility"]
    for post in posts:
        cells = [stamp(post.at, "%d/%m/%Y %H:%M"), post.link, wrapped(post.text), post.shared, post.media]
        cells = [cell or "NA" for cell in cells] + [post.visibility]
        lines.append(";".join(plain_or_quoted(cell, "NA", ";") for cell in cells))
    return b"\xff\xfe" + ("\r\n".join(lines) + "\r\n").encode("utf-16-le")


SHARES = {"2018": shares_2018, "2021": shares_2021, "2024": shares_2024, "resaved": shares_resaved}


def comments_2021(comments: Sequence[Comment]) -> bytes:
    """Quotes are doubled; a text of several lines without a comma or a quote has none around it."""
    lines = ["Date,Link,Message"]
    for comment in comments:
        text = quoted(comment.text) if "," in comment.text or '"' in comment.text else comment.text
        lines.append(f"{stamp(comment.at)},{comment.link},{text}")
    return ("\r\n".join(lines) + "\r\n").encode()


def comments_2025(comments: Sequence[Comment]) -> bytes:
    """Quotes stand behind a backslash."""
    lines = ["Date,Link,Message"]
    for comment in comments:
        text = comment.text
        if any(mark in text for mark in ',"\n'):
            text = '"' + text.replace('"', '\\"') + '"'
        lines.append(f"{stamp(comment.at)},{comment.link},{text}")
    return ("\n".join(lines) + "\n").encode()


def comments_rfc(comments: Sequence[Comment]) -> bytes:
    lines = ["Date,Link,Message"]
    lines += [f"{stamp(each.at)},{each.link},{quoted(each.text)}" for each in comments]
    return ("\n".join(lines) + "\n").encode()


COMMENTS = {"2021": comments_2021, "2025": comments_2025, "rfc": comments_rfc}


def zip_bytes(files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def write_zip(path: Path, files: Mapping[str, bytes]) -> Path:
    path.write_bytes(zip_bytes(files))
    return path
