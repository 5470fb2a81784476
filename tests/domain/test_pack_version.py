"""Which version of a pack comes later, and which one is offered next."""

from datetime import date

import pytest

from advocate_desktop.domain.pack_version import order, raised

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("said", "known", "offered"),
    [
        ("2026.12.01", "2026.11.20", "2026.12.01"),
        ("2026.11.20", "2026.11.20", "2026.11.22"),
        ("2026.11.22", "2026.11.22", "2026.11.22.1"),
        ("2026.11.22", "2026.11.22.1", "2026.11.22.2"),
        ("2026.11.22", "2027.01.01", "2027.01.01.1"),
        ("1.9", "1.9", "1.10"),
        ("3", "7", "8"),
        ("v2-beta", "v2-beta", "v3-beta"),
        ("spring", "spring", "spring.1"),
    ],
)
def test_the_version_offered_comes_after_the_one_that_is_known(said, known, offered):
    assert raised(said, known, TODAY) == offered
    assert order(offered) > order(known)
