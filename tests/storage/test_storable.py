"""Text as the database can keep it."""

from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.storage.storable import storable


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_comes_out_as_utf8_without_nul_and_good_text_stays(text):
    kept = storable(text)
    assert "\x00" not in kept.encode().decode()
    if "\x00" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text):
        assert kept == text
