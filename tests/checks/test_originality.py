"""How much of a draft stands word for word elsewhere."""

import random

import pytest
from checks.checking import excerpt, findings_of, report_of
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.checks.originality import prepare_posts, prepare_text
from advocate_desktop.domain.findings import Severity

SOURCE = (
    "Le bruit s’arrête à 8 h 45. "
    "Les perceuses tournent entre 6 h 30 et la première cloche, en accord avec les voisins. "
    "Douze panneaux de façade, fabriqués à Saint-Nazaire, ont été levés en quatre soirées. "
    "La facture de chauffage devrait baisser de 58 % dès le premier hiver, soit 3 000 euros."
)
OWN = "Moi j’ai compté les camions verts devant la grille et personne ne riait sauf une élève en retard."


def words(number, seed):
    chooser = random.Random(seed)
    return ["".join(chooser.choice("aeioubcdfglmnprst") for _ in range(7)) for _ in range(number)]


@pytest.mark.parametrize(
    ("percent", "severity"),
    [
        *[(0, None), (29, None), (30, "advice"), (49, "advice")],
        *[(50, "warning"), (79, "warning"), (80, "stop"), (100, "stop")],
    ],
)
def test_the_share_is_that_of_the_words_copied(percent, severity):
    source = words(400, seed=1)
    text = " ".join(source[100 : 100 + 2 * percent] + words(200 - 2 * percent, seed=2))
    report = report_of(text, source=prepare_text(" ".join(source)))
    assert report.originality.share == percent / 100
    assert (report.originality.words, report.originality.copied_words) == (200, 2 * percent)
    found = [finding.severity for finding in report.findings if finding.check == "originality"]
    assert found == ([severity] if severity else [])


def test_passages_are_shown_in_the_text_and_in_the_source():
    text = "Douze panneaux de façade, fabriqués à Saint-Nazaire, sont là.\n\nLe bruit s’arrête à 8 h 45. Et moi."
    originality = report_of(text, source=prepare_text(SOURCE)).originality
    assert [excerpt(text, span) for span in originality.spans] == [
        "Douze panneaux de façade, fabriqués à Saint-Nazaire",
        "Le bruit s’arrête à 8 h 45",
    ]
    assert [excerpt(SOURCE, span) for span in originality.source_spans] == [
        "Le bruit s’arrête à 8 h 45",
        "Douze panneaux de façade, fabriqués à Saint-Nazaire",
    ]


@pytest.mark.parametrize(
    "variant",
    [
        "LE BRUIT S'ARRETE A 8 H 45. LES PERCEUSES TOURNENT ENTRE 6 H 30",
        "Le bruit s'arre\u0302te a\u0300 8\u00a0h\u202f45. **Les perceuses** tournent *entre* 6 h 30",
        "Le bruit s’arrête à 8 h 45 : les per\u00adceuses tour\u200bnent entre 6 h 30",
        "𝗟𝗲 𝗯𝗿𝘂𝗶𝘁 s’arrête à 8 h 45, les perceuses tournent entre 6 h 30",
        "soit 3000 euros de chauffage devrait baisser de 58 % dès le premier hiver, soit 3\u202f000 euros",
    ],
)
def test_variants_of_spelling_are_the_same_words(variant):
    assert report_of(variant, source=prepare_text(SOURCE)).originality.share > 0.6


def test_four_words_in_a_row_are_no_copy():
    assert report_of(f"Douze panneaux de façade. {OWN}", source=prepare_text(SOURCE)).originality.share == 0


def test_an_attributed_quotation_does_not_count():
    quotation = "« Les perceuses tournent entre 6 h 30 et la première cloche, en accord avec les voisins. »"
    with_author = f"{quotation}, explique Claire Aubry. {OWN} {OWN} {OWN}"
    without = f"{quotation} {OWN} {OWN} {OWN}"
    assert report_of(with_author, source=prepare_text(SOURCE)).originality.share == 0
    assert report_of(without, source=prepare_text(SOURCE)).originality.copied_words == 16


@pytest.mark.parametrize(
    "framed",
    [
        "Selon Claire Aubry, {}. {}",
        "Claire Aubry, cheffe de projet : {} {}",
        "{}\n— Claire Aubry\n\n{}",
        "{} (Claire Aubry)\n\n{}",
        "{}, m’a dit la cheffe de projet. {}",
    ],
)
def test_ways_to_name_the_author(framed):
    quotation = "« Douze panneaux de façade, fabriqués à Saint-Nazaire, ont été levés »"
    text = framed.format(quotation, f"{OWN} {OWN}")
    assert report_of(text, source=prepare_text(SOURCE)).originality.share == 0


def test_a_signed_block_quotation_does_not_count():
    text = f"> Douze panneaux de façade, fabriqués à Saint-Nazaire, ont été levés\n> — Claire Aubry\n\n{OWN} {OWN}"
    assert report_of(text, source=prepare_text(SOURCE)).originality.share == 0
    unsigned = f"> Douze panneaux de façade, fabriqués à Saint-Nazaire, ont été levés\n\n{OWN} {OWN}"
    assert report_of(unsigned, source=prepare_text(SOURCE)).originality.copied_words == 11


def test_quotations_are_let_through_up_to_a_third_of_the_post():
    source = words(400, seed=3)
    quoted = " ".join(source[:60])
    text = f"Selon Claire : « {quoted} » " + " ".join(words(38, seed=4))
    originality = report_of(text, source=prepare_text(" ".join(source))).originality
    assert (originality.words, originality.copied_words) == (100, 30)


def test_prompts_links_and_lines_of_hashtags_are_no_words():
    text = "[[Le bruit s’arrête à 8 h 45. Les perceuses tournent]]\n\nUn mot à moi.\n\n#BTP #Energie https://exemple.fr/a-b-c"
    originality = report_of(text, source=prepare_text(SOURCE)).originality
    assert (originality.words, originality.share) == (4, 0)


def test_short_drafts():
    prepared = prepare_text(SOURCE)
    assert report_of("Douze panneaux de façade", source=prepared).originality.share == 1
    assert report_of("Douze panneaux", source=prepared).originality.share == 0
    assert report_of("Douze panneaux de verre", source=prepared).originality.share == 0
    assert report_of("", source=prepared).originality.share == 0


def test_suggested_texts_and_earlier_posts_count_too():
    suggested = report_of(SOURCE, suggested=(prepare_text(SOURCE),))
    earlier = report_of(SOURCE, earlier=prepare_posts([OWN, SOURCE]))
    for report in (suggested, earlier):
        assert report.originality.share == 1
        assert report.originality.source_spans == ()
        (finding,) = report.stops
        assert finding.overridable
        assert "publications" in finding.message


def test_it_can_be_switched_off_but_is_still_measured():
    report = report_of(SOURCE, source=prepare_text(SOURCE), disabled=frozenset({"originality"}))
    assert report.originality.share == 1
    assert not report.stops


def test_the_remark_counts_passages():
    text = f"Douze panneaux de façade, fabriqués à Saint-Nazaire. {OWN[:40]}"
    (finding,) = findings_of("originality", text, source=prepare_text(SOURCE), interface="en")
    assert finding.severity is Severity.WARNING
    assert finding.message.endswith("% taken from the source, in one passage.")


@settings(max_examples=60)
@given(st.text(max_size=120), st.text(max_size=120))
def test_any_two_texts_can_be_compared(text, source):
    originality = report_of(text, source=prepare_text(source)).originality
    assert 0 <= originality.share <= 1
    for span in originality.spans:
        assert 0 <= span.start < span.end <= len(text)
    for span in originality.source_spans:
        assert 0 <= span.start < span.end <= len(source)
