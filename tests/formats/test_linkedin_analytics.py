"""Workbooks of figures give every number and day, in three languages and all layouts, and tell the rest."""

import zipfile
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linkedin_files import number_of
from workbook_files import write_workbook

from advocate_desktop.domain.results import Metric, Scope
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.analytics_cells import number_of as number_in
from advocate_desktop.formats.linkedin_analytics import read_analytics

START = date(2026, 4, 28)
POSTED = datetime(2026, 5, 7, 12, tzinfo=UTC)
ONE = f"https://www.linkedin.com/feed/update/urn:li:activity:{number_of(POSTED)}"
TWO = f"https://www.linkedin.com/feed/update/urn:li:activity:{number_of(POSTED - timedelta(days=3))}"

WORDS = {
    "en": {
        "sheets": ("DISCOVERY", "ENGAGEMENT", "TOP POSTS", "FOLLOWERS", "DEMOGRAPHICS"),
        "discovery": ("Overall Performance", "Impressions", "Members reached"),
        "days": ("Date", "Impressions", "Engagements"),
        "limit": "Maximum of 50 posts available to include in this list",
        "post": ("Post URL", "Post Publish Date", "Engagements", "Impressions"),
        "followers": ("Total followers on", "New followers"),
        "audience": ("Top Demographics", "Value", "Percentage"),
        "day": lambda day: f"{day.month}/{day.day}/{day.year}",
        "less": "< 1%",
        "thousands": lambda number: f"{number:,}",
    },
    "fr": {
        "sheets": ("DÉCOUVERTE", "ENGAGEMENT", "MEILLEURS POSTS", "ABONNÉS", "DONNÉES DÉMOGRAPHIQUES SUR L’AU"),
        "discovery": ("Performance globale ", "Impressions ", "Membres touchés "),
        "days": ("Date", "Impressions", "Interactions"),
        "limit": "50 posts disponibles au maximum",
        "post": ("URL du post", "Date de publication du post", "Interactions", "Impressions"),
        "followers": ("Nombre total d’abonnés le", "Nouveaux abonnés"),
        "audience": ("Principales données démographiques", "Valeur", "Pourcentage"),
        "day": lambda day: f"{day:%d/%m/%Y}",
        "less": "< 1 %",
        "thousands": lambda number: f"{number:,}".replace(",", "\u202f"),
    },
    "pt": {
        "sheets": (
            "Descoberta", "Engajamento", "Publicações mais em alta", "Seguidores", "Dados demográficos do público"
        ),
        "discovery": ("Desempenho geral", "Impressões", "Usuários alcançados"),
        "days": ("Data", "Impressões", "Engajamentos"),
        "limit": "No máximo 50 publicações",
        "post": ("URL da publicação", "Data de publicação", "Engajamentos", "Impressões"),
        "followers": ("Total de seguidores em", "Novos seguidores"),
        "audience": ("Principais dados demográficos", "Valor", "Porcentagem"),
        "day": lambda day: f"{day:%d/%m/%Y}",
        "less": "menos de 1%",
        "thousands": lambda number: f"{number:,}".replace(",", "."),
    },
}  # fmt: skip


def personal(language, *, text=True, days=14, start=START):
    words = WORDS[language]
    number = words["thousands"] if text else (lambda value: value)
    day = words["day"]
    dates = [start + timedelta(days=at) for at in range(days)]
    url, published, engagements, impressions = words["post"]
    return dict(
        zip(
            words["sheets"],
            (
                [
                    [words["discovery"][0], f"{day(dates[0])} - {day(dates[-1])}"],
                    [words["discovery"][1], number(14321)],
                    [words["discovery"][2], number(1234)],
                ],
                [words["days"], *([day(each), number(1000 + at), at - 2] for at, each in enumerate(dates))],
                [
                    [words["limit"]],
                    [],
                    [url, published, engagements, "", url, published, impressions],
                    [ONE, day(date(2026, 5, 7)), number(30), "", TWO, day(date(2026, 5, 4)), number(9000)],
                    ["", "", "", "", ONE, day(date(2026, 5, 7)), number(600)],
                ],
                [
                    [f"{words['followers'][0]} {day(dates[-1])}", number(1005)],
                    [],
                    [words["days"][0], words["followers"][1]],
                    *([day(each), at] for at, each in enumerate(dates)),
                ],
                [
                    words["audience"],
                    ["Lieux", "Lyon", "12%" if text else 0.12],
                    ["Lieux", "Nantes", words["less"]],
                ],
            ),
            strict=True,
        )
    )


@pytest.mark.parametrize("text", [True, False])
@pytest.mark.parametrize("language", WORDS)
def test_a_persons_workbook_is_read_in_every_language(tmp_path, language, text):
    read, made_at = read_analytics(
        write_workbook(tmp_path / "a.xlsx", personal(language, text=text), made="2026-05-12T06:00:00Z")
    )
    assert made_at == datetime(2026, 5, 12, 6, tzinfo=UTC)
    assert (read.scope, read.first, read.last) == (Scope.ME, START, START + timedelta(days=13))
    assert read.totals == {Metric.IMPRESSIONS: 14321, Metric.REACHED: 1234}
    assert {post.url: (post.published, dict(post.values)) for post in read.posts} == {
        ONE: (date(2026, 5, 7), {Metric.ENGAGEMENTS: 30, Metric.IMPRESSIONS: 600}),
        # Only in one of the two lists: its engagements are unknown, not zero.
        TWO: (date(2026, 5, 4), {Metric.IMPRESSIONS: 9000}),
    }
    days = {(figure.day, figure.metric): figure.value for figure in read.days}
    assert days[START, Metric.ENGAGEMENTS] == -2
    assert days[date(2026, 5, 3), Metric.IMPRESSIONS] == 1005
    assert days[START + timedelta(days=13), Metric.FOLLOWERS] == 1005
    assert days[START + timedelta(days=4), Metric.NEW_FOLLOWERS] == 4
    assert [(each.label, each.share, each.at_most) for each in read.audience] == [
        ("Lyon", 0.12, False),
        ("Nantes", 0.01, True),
    ]
    assert read.ignored == ()


@pytest.mark.parametrize("language", WORDS)
def test_the_order_of_day_and_month_is_right_where_no_day_settles_it(tmp_path, language):
    sheets = personal(language, days=6, start=date(2026, 4, 3))
    read, _ = read_analytics(write_workbook(tmp_path / "a.xlsx", sheets))
    assert (read.first, read.last) == (date(2026, 4, 3), date(2026, 4, 8))


def test_a_language_nobody_has_seen_is_read_by_its_places(tmp_path):
    names = iter(("発見", "反応", "投稿", "フォロワー", "属性"))
    sheets = {}
    for rows in personal("fr").values():
        told = [[*row] for row in rows]
        for row in told:
            for at, cell in enumerate(row):
                if isinstance(cell, str) and cell and not any(mark.isdigit() for mark in cell):
                    row[at] = "語"
        sheets[next(names)] = told
    sheets["フォロワー"][0][0] = "合計 11/05/2026"
    read, _ = read_analytics(write_workbook(tmp_path / "a.xlsx", sheets))
    assert read.totals == {Metric.IMPRESSIONS: 14321, Metric.REACHED: 1234}
    assert {post.url: dict(post.values) for post in read.posts} == {
        ONE: {Metric.ENGAGEMENTS: 30, Metric.IMPRESSIONS: 600},
        TWO: {Metric.IMPRESSIONS: 9000},
    }
    days = {(figure.day, figure.metric): figure.value for figure in read.days}
    assert days[START, Metric.ENGAGEMENTS] == -2
    assert days[START + timedelta(days=4), Metric.NEW_FOLLOWERS] == 4
    assert days[START + timedelta(days=13), Metric.FOLLOWERS] == 1005
    assert read.ignored


def test_sheets_and_columns_that_are_not_understood_are_told(tmp_path):
    sheets = personal("en") | {"MYSTERY": [["a", "b"], ["c", "d"]]}
    sheets["ENGAGEMENT"] = [[*row, "x"] for row in sheets["ENGAGEMENT"]]
    sheets["ENGAGEMENT"][0][3] = "Sparkle"
    sheets["DISCOVERY"].append(["Glitter", 5])
    read, _ = read_analytics(write_workbook(tmp_path / "a.xlsx", sheets))
    assert set(read.ignored) == {"MYSTERY", "ENGAGEMENT: Sparkle", "DISCOVERY: Glitter"}


def test_one_post_of_both_layouts(tmp_path):
    url = f"https://www.linkedin.com/feed/update/urn:li:share:{number_of(POSTED)}"
    figures = [
        ["Impressions", "1,316"],
        ["Members reached", "900"],
        ["Profile viewers from this post", "4"],
        ["Followers gained from this post", "2"],
        ["Social engagements", "31"],
        ["Reactions", "20"],
        ["Comments", "6"],
        ["Reposts", "5"],
        ["Saves", "3"],
        ["Sends on LinkedIn", "1"],
        ["Link engagements", "12"],
    ]
    people = [["Job title", "Engineer", 0.31], ["Job title", "Buyer", "< 1%"]]
    first = {
        "PERFORMANCE": [
            ["Post URL", url], ["Post Date", "May 7, 2026"], ["Post Publish Time", "11:53 AM"], [], *figures
        ],
        "TOP DEMOGRAPHICS": [["Category", "Value", "Percentage"], *people],
    }  # fmt: skip
    second = {
        "Post analytics": [
            ["Post URL", url], ["Post Date", "5/7/2026"], *figures, [],
            ["Post viewer demographics"], ["Category", "Value", "%"], *people,
        ]
    }  # fmt: skip
    for name, sheets in (("first", first), ("second", second)):
        read, _ = read_analytics(write_workbook(tmp_path / f"{name}.xlsx", sheets))
        (post,) = read.posts
        assert (post.url, post.published) == (url, date(2026, 5, 7))
        assert post.values[Metric.IMPRESSIONS] == 1316
        assert post.values[Metric.SOCIAL_ENGAGEMENTS] == 31
        assert post.values[Metric.CLICKS] == 12
        assert post.values[Metric.SENDS] == 1
        assert len(post.values) == 11
        assert len(read.audience) == 2


PAGE_DAYS = ["Date"] + [
    f"{name} ({part})"
    for name, parts in (
        ("Impressions", ("organic", "sponsored", "total")),
        ("Unique impressions", ("organic",)),
        ("Clicks", ("organic", "sponsored", "total")),
        ("Reactions", ("organic", "sponsored", "total")),
        ("Comments", ("organic", "sponsored", "total")),
        ("Reposts", ("organic", "sponsored", "total")),
        ("Engagement rate", ("organic", "sponsored", "total")),
    )
    for part in parts
]
PAGE_POSTS = [
    "Post title", "Post link", "Post type", "Campaign name", "Posted by", "Created date", "Campaign start date",
    "Campaign end date", "Audience", "Impressions", "Views (Excluding offsite video views)", "Offsite Views",
    "Clicks", "Click through rate (CTR)", "Likes", "Comments", "Reposts", "Follows", "Engagement rate",
    "Content Type",
]  # fmt: skip
PAGE_LINK = f"https://www.linkedin.com/feed/update/urn:li:share:{number_of(POSTED)}"
PAGE_ROW = [
    "Le texte entier\ndu post", PAGE_LINK, "Organic", "", "Ada", "05/07/2026", "", "", "All followers", 900, 70, 5,
    44, 0.05, 30, 4, 2, 1, 0.09, "Image",
]  # fmt: skip


def page(header_days, header_posts):
    day = ["05/13/2026", *range(100, 116), 0.1, 0.2, 0.3]
    return {
        "Metrics": [["A long description of what this sheet holds."], header_days, day],
        "All posts": [["Another long description."], header_posts, PAGE_ROW],
    }


@pytest.mark.parametrize("known", [True, False])
def test_a_company_page_is_read_by_name_and_else_by_place(tmp_path, known):
    header_days = PAGE_DAYS if known else ["Date", *(f"?{at}" for at in range(19))]
    header_posts = PAGE_POSTS if known else [f"?{at}" for at in range(20)]
    read, _ = read_analytics(write_workbook(tmp_path / "p.xlsx", page(header_days, header_posts)))
    assert read.scope is Scope.PAGE
    (post,) = read.posts
    assert (post.url, post.text, post.published) == (PAGE_LINK, PAGE_ROW[0], date(2026, 5, 7))
    assert post.values == {
        Metric.IMPRESSIONS: 900, Metric.VIEWS: 70, Metric.CLICKS: 44, Metric.REACTIONS: 30, Metric.COMMENTS: 4,
        Metric.REPOSTS: 2, Metric.NEW_FOLLOWERS: 1,
    }  # fmt: skip
    assert {figure.metric: figure.value for figure in read.days} == {
        Metric.IMPRESSIONS: 102, Metric.REACHED: 103, Metric.CLICKS: 106, Metric.REACTIONS: 109,
        Metric.COMMENTS: 112, Metric.REPOSTS: 115,
    }  # fmt: skip
    assert all(figure.day == date(2026, 5, 13) for figure in read.days)
    # What was read by its place alone is shown to be so.
    assert read.ignored == (() if known else ("Metrics", "All posts"))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,316", 1316), ("1\u202f316", 1316), ("1.316", 1316), ("-28", -28), ("−28", -28), ("12", 12),
        ("12.0", 12),
        ("2%", None), ("", None), ("a12", None), ("1.5", None), ("12/05/2026", None), (3.0, 3), (0.5, None),
        (float("nan"), None), (True, None),
    ],
)  # fmt: skip
def test_numbers_as_they_are_written(text, number):
    assert number_in(text) == number


def test_a_workbook_saved_as_text_is_read_all_the_same(tmp_path):
    path = tmp_path / "content.xls"
    lines = ["A long description, with a comma.", ",".join(PAGE_DAYS)]
    lines.append("05/13/2026," + ",".join(str(each) for each in range(100, 119)))
    path.write_text("\n".join(lines))
    read, _ = read_analytics(path)
    assert {figure.day for figure in read.days} == {date(2026, 5, 13)}


HOSTILE_CELL = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    "</sheetData></worksheet>"
)


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (lambda path: path.write_bytes(b""), "formats.errors.zip_empty"),
        (lambda path: path.write_text("<html><body>Log in</body></html>"), "results.errors.no_workbook"),
        (lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600)), "results.errors.no_workbook"),
        (lambda path: path.write_bytes(b"\x00\x01\x02"), "results.errors.no_workbook"),
        (lambda path: path.write_text("no table at all"), "results.errors.no_workbook"),
        (lambda path: write_workbook(path, {"A": [["a", "b"]]}), "results.errors.no_figures"),
        (lambda path: write_workbook(path, {"A": []}, raw=HOSTILE_CELL), "results.errors.too_large"),
        (lambda path: write_workbook(path, {"A": []}, raw="<worksheet"), "results.errors.no_workbook"),
        (lambda path: zipfile.ZipFile(path, "w").close(), "formats.errors.zip_no_files"),
    ],
)
def test_what_is_no_workbook_is_refused_in_a_sentence(tmp_path, make, key):
    path = tmp_path / "a.xlsx"
    make(path)
    with pytest.raises(Refusal) as refused:
        read_analytics(path)
    assert refused.value.key == key
    assert str(refused.value)


CELLS = st.one_of(
    st.none(), st.integers(-5, 10**7), st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(
        ["Date", "Impressions", "Post URL", ONE, "5/7/2026", "07/05/2026", "1,316", "< 1%", "Post link"]
    )
)  # fmt: skip


@given(rows=st.lists(st.lists(CELLS, max_size=8), max_size=8))
def test_any_table_is_read_or_refused(tmp_path_factory, rows):
    path = write_workbook(tmp_path_factory.mktemp("any") / "a.xlsx", {"DISCOVERY": rows, "B": rows})
    try:
        read_analytics(path)
    except Refusal as refusal:
        assert refusal.key == "results.errors.no_figures"  # noqa: PT017
