import sqlcipher3.dbapi2
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.storage.query_text import match_expression, read_query

NAUGHTY = [
    '"', "''", "-", "--", "*", "a*", "NEAR(a b)", "a AND", "OR", "NOT", "title:x", "^a", "{a b}: c", "a + b",
    "(", ")", "-x", '"a', '-"a b"', "l'entreprise", "R&D", "C++", "#RSE",
    "💥", "\x00", "\ud800", "a\x00b", "' OR 1=1; --",
    "% _ %", "\u202eabc", "ﷺ", "é" * 5000, "a " * 5000, "%s %d {0}", "«»", "“", "¯\\_(ツ)_/¯",
    "Ω≈ç√∫", "田中さん", "и",
]  # fmt: skip


def index():
    connection = sqlcipher3.dbapi2.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE i USING fts5(title, body, stem, tokenize='unicode61')")
    return connection


def test_no_typed_text_is_ever_refused_by_the_index():
    connection = index()
    for text in NAUGHTY:
        expression = match_expression(read_query(text))
        if expression:
            connection.execute("SELECT * FROM i WHERE i MATCH ?", (expression,)).fetchall()


@given(st.text(max_size=60))
def test_whatever_is_typed_makes_a_sound_query(text):
    expression = match_expression(read_query(text))
    if expression:
        index().execute("SELECT * FROM i WHERE i MATCH ?", (expression,)).fetchall()


def words(text):
    return [term.words for term in read_query(text).terms]


def test_elisions_and_possessives_leave_the_word():
    assert words("l’équipe d'énergie qu’Anne") == [("équipe",), ("énergie",), ("Anne",)]
    assert words("company's ") == [("company",)]


def test_words_written_together_are_asked_for_together():
    assert words("Saint-Nazaire R&D z,b ") == [("Saint", "Nazaire"), ("R", "D"), ("z",), ("b",)]


def test_quotation_marks_make_a_phrase():
    assert words("« mise en œuvre »") == [("mise", "en", "œuvre")]


def test_the_last_word_is_begun_until_a_space_follows():
    assert [term.begun for term in read_query("belle réno").terms] == [False, True]
    assert [term.begun for term in read_query("belle réno ").terms] == [False, False]
    assert not read_query('"réno"').terms[0].begun


def test_one_letter_is_a_word_alone_and_waits_for_more_behind_others():
    assert not read_query("c").terms[0].begun
    assert words("plan c") == [("plan",)]
    assert words("plan c ") == [("plan",), ("c",)]


def test_words_of_every_text_are_asked_for_only_alone():
    assert words("comment réduire la facture ") == [("réduire",), ("facture",)]
    assert words("IT in the US ") == [("IT",), ("US",)]
    assert words("qui sommes nous ") == [("qui",), ("sommes",), ("nous",)]
    assert read_query("qui sommes nous ").common
    assert words('"la facture" de ') == [("la", "facture")]


def test_minus_leaves_a_word_out_unless_it_is_all_there_is():
    query = read_query("plan -retard")
    assert [term.words for term in query.excluded] == [("retard",)]
    assert words("-retard") == [("retard",)]
    assert words("Jean-Macé ") == [("Jean", "Macé")]


def test_blank_is_told_from_unanswerable():
    assert read_query("  ").blank
    assert read_query('"').blank
    assert not read_query("🚀").blank
    assert not read_query("🚀").terms
