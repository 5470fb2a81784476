import unicodedata

import pytest

from advocate_desktop.storage.stems import clean, fold, index_stems, spelt_names, stem, stems_of_query


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("cheval", "chevaux", "fr"),
        ("national", "nationales", "fr"),
        ("rénovation", "rénovations", "fr"),
        ("heureux", "heureuse", "fr"),
        ("œuvre", "œuvres", "fr"),
        ("renovation", "renovations", "en"),
        ("running", "runs", "en"),
    ],
)
def test_forms_of_a_word_have_one_stem(one, other, lang):
    assert stem(one, lang) == stem(other, lang)


def test_a_language_without_stemmer_folds_only():
    assert stem("Häuser", "de") == "hauser"


@pytest.mark.parametrize(
    ("text", "folded"), [("ÉCOLE", "ecole"), ("Œuvre", "oeuvre"), ("ﬁn", "fin"), ("naïf", "naif")]
)
def test_accents_case_and_ligatures_fold(text, folded):
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


def test_invisible_marks_and_half_characters_go():
    assert clean("ré\u00adno\u200bvation\ud800") == "rénovation\ufffd"
    assert clean("e\u0301cole") == "école"


def test_names_with_signs_are_words_of_their_own():
    assert spelt_names("du C++, du C# et du C") == "du Cplusplus, du Csharp et du C"
    assert spelt_names("#RSE a+b") == "#RSE a+b"


def test_the_index_keeps_only_what_the_words_do_not_say():
    assert index_stems("Le cheval", "il court vite", "fr").split() == ["vit"]
    assert {"oeuvre", "oeuvr", "cplusplus"} <= set(index_stems("Œuvre", "en C++", "fr").split())


def test_a_query_has_the_stems_of_both_languages():
    assert "cheval" in stems_of_query("chevaux")
    assert "renov" in stems_of_query("renovating")
