"""Texts that break programs: every channel counts, renders and cuts them."""

import itertools
import re
from dataclasses import replace

import pytest

from advocate_desktop.channels.counting import count, graphemes
from advocate_desktop.channels.entities import entities
from advocate_desktop.channels.ready import composer_address, ready
from advocate_desktop.channels.registry import CHANNELS, channel
from advocate_desktop.channels.threads import split_thread

NAUGHTY = [
    *(
        "",
        " ",
        "\t",
        "\n",
        "\r\n",
        "\0",
        "\x1b[31m",
        "\x7f",
        "\x85",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\ufffe",
        "\uffff",
    ),
    *("\u200b", "\u200e\u200f", "\u202e!elbisivni", "\u2066\u2067\u2069", "\u00ad", "\u180e", "\u3164", "\u115f"),
    *(
        "undefined",
        "null",
        "None",
        "NaN",
        "Infinity",
        "-0",
        "1e309",
        "0x0",
        "1/0",
        "--",
        "==",
        "<>",
        "\\",
        "\\\\n",
    ),
    *(
        "';--",
        "1 OR 1=1",
        '"',
        "''",
        "`",
        "```",
        "$(x)",
        "${x}",
        "{{x}}",
        "%s%n",
        "%d",
        "{0}",
        "<script>",
        "&amp;",
    ),
    *(
        "<!--",
        "]]>",
        "<img src=x onerror=y>",
        "javascript:x",
        "http://a/%%30%30",
        "../../etc",
        "C:\\",
        "CON",
        "file:///",
    ),
    *(
        "Ω≈ç√∫˜µ≤≥÷",
        "åß∂ƒ©˙∆˚¬…æ",
        "œ∑´®†¥¨ˆøπ“‘",
        "¡™£¢∞§¶•ªº–≠",
        "ЁЂЃЄЅІЇ",
        "٠١٢٣٤٥",
        "⁰⁴⁵₀₁₂",
        "田中さんに",
        "ﷺ",
        "﷽",
    ),
    *("مرحبا", "שלום", "หวัดดี", "नमस्ते", "ക്ഷ", "한국어", "각", "\u1100\u1161\u11a8", "ｆｕｌｌ", "𝖇𝖔𝖑𝖉", "Ṱ̺̺̕o͞ ̷", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤"),
    *(
        "e" + "\u0301" * 300,
        "👩🏽",
        "👨‍🦰",
        "👾🙇💁",
        "🐵🙈🙉",
        "❤️💔",
        "🇫🇷🇫",
        "🇺🇸🇷🇺🇸",
        "1️⃣2⃣",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "👨‍👩‍👧‍👦" * 9,
        "\u200d\u200d",
    ),
    *(
        "\ud800",
        "\udfff\ud800",
        "a\ud83d",
        "\U000e0041",
        "\U0010ffff",
        "\ue000",
        "\u0300",
        "\ufe0f",
        "\u20e3",
        "#\ufe0f",
    ),
    *(
        "#",
        "##",
        "@",
        "@@",
        "@a@",
        "#@#@",
        "http://",
        "https://.",
        "//a.b",
        "a.b.",
        ".com",
        "@.com",
        "#1",
        "[]()",
        "![](",
    ),
    *(
        "[[",
        "]]",
        "[[]]",
        "[a](b",
        "> ",
        "- ",
        "1.",
        "|",
        "|-",
        "***",
        "__a",
        "~~~",
        "# ",
        "\\[",
        "<a@b>",
        "*a _b* c_",
    ),
    *(
        "-9" * 99,
        "a" * 999,
        "é" * 501,
        "日" * 301,
        "http://a.fr/" + "b" * 900,
        "( " * 99,
        "a\u00a0" * 99,
        "mot " * 400,
    ),
]
PAIRS = [first + second for first, second in itertools.islice(itertools.permutations(NAUGHTY, 2), 0, None, 53)]
GROUPS = [(NAUGHTY + PAIRS)[start : start + 60] for start in range(0, len(NAUGHTY + PAIRS), 60)]


def bare(text):
    return re.sub(r"\s", "", text)


def test_there_are_enough_of_them():
    assert sum(map(len, GROUPS)) >= 500


@pytest.mark.parametrize("texts", GROUPS, ids=range(len(GROUPS)))
def test_every_channel_takes_every_text(texts):
    for declared in CHANNELS.values():
        for text in texts:
            plain = ready(text, declared, "fr").text
            assert count(plain, declared).count >= 0
            entities(plain, declared)
            composer_address(declared, text, "piaille.fr")
            parts = split_thread(plain, declared)
            if declared.splits_threads:
                assert all(count(part, declared).fits for part in parts), repr(text)
            numbers = [f"{number}/{len(parts)}" for number in range(1, len(parts) + 1)]
            joined = parts
            if len(parts) > 1:
                assert all(part.endswith(f" {number}") for part, number in zip(parts, numbers, strict=True))
                joined = [part.removesuffix(f" {number}") for part, number in zip(parts, numbers, strict=True)]
            assert bare("".join(joined)) == bare(plain)


# Cases after GraphemeBreakTest of Unicode 16, with ÷ at each border.
@pytest.mark.parametrize(
    "cut",
    [
        "\r\n÷\n÷\r÷a",
        "a\u0308÷b",
        "\u0001÷\u0308",
        "\u1100\u1160\u11a8÷\u1100",
        "\uac00\u11a8÷\uac01",
        "a÷\U0001f1e6\U0001f1e7÷\U0001f1e8÷b",
        "\U0001f1e6\u200d÷\U0001f1e7\U0001f1e8",
        "\U0001f476\U0001f3ff÷\U0001f476",
        "a\U0001f3ff÷\U0001f476\u200d\U0001f6d1",
        "a\u200d÷\U0001f6d1",
        "\u2764\u200d\u2764",
        "\u0915\u094d\u200d\u0924",
        "\u0915\u094d\u0924÷\u0915",
        "\u0600\u0020",
        "\u0e33÷a",
        "a\u0903",
    ],
)
def test_graphemes_are_those_of_unicode(cut):
    assert graphemes(cut.replace("÷", "")) == cut.split("÷")


def test_a_server_may_take_more_or_less():
    long = "Une phrase de chantier. " * 40
    assert len(split_thread(long.strip(), replace(channel("mastodon"), maximum=5000))) == 1
    assert len(split_thread(long.strip(), replace(channel("mastodon"), maximum=200))) > 4
