"""Light Markdown as it is pasted."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.channels.registry import CHANNELS, channel
from advocate_desktop.channels.rendering import render

LINKEDIN = channel("linkedin")

CASES = [
    ("**gras** et *italique*", "gras et italique"),
    ("__gras__, _italique_ et ***les deux***.", "gras, italique et les deux."),
    ("**un *deux* trois**", "un deux trois"),
    ("l’**idée** (**bonne**) « **vraie** » **« vraie »**", "l’idée (bonne) « vraie » « vraie »"),
    ("**Note** : **🚀 vite** **#Tag** **3,5 %**", "Note : 🚀 vite #Tag 3,5 %"),
    ("**à cheval\nsur deux lignes**", "à cheval\nsur deux lignes"),
    ("**jamais fermé", "**jamais fermé"),
    ("2*3*4 et 2 * 3 * 4", "2*3*4 et 2 * 3 * 4"),
    ("a*(b+c)*d, (a)*b + c*(d)", "a*(b+c)*d, (a)*b + c*(d)"),
    ("snake_case et un_nom_long", "snake_case et un_nom_long"),
    ("C# et F# et #Tag", "C# et F# et #Tag"),
    ("#Tag en début de ligne", "#Tag en début de ligne"),
    ("^_^ et ^_^, *_* et -_-", "^_^ et ^_^, *_* et -_-"),
    ("prix* TTC et délai*", "prix* TTC et délai*"),
    ("(*) sous conditions (*)", "(*) sous conditions (*)"),
    ("@nom_ et #mot_cle_ _vu_", "@nom_ et #mot_cle_ vu"),
    ("# Titre", "Titre"),
    ("### Titre ###\ntexte", "Titre\ntexte"),
    ("# Le langage C#", "Le langage C#"),
    ("Titre\n=====\n\ntexte", "Titre\n\ntexte"),
    ("un\n\n---\n\ndeux", "un\n\ndeux"),
    ("un\n\n\n\n\ndeux", "un\n\ndeux"),
    ("- un\n- **deux**\n  - trois", "• un\n• deux\n  • trois"),
    ("* un\n+ deux", "• un\n• deux"),
    ("1. un\n2) *deux*", "1. un\n2) deux"),
    ("- un [lien\nlong](https://a.fr)\n- **gras\nici**", "• un lien\nlong (https://a.fr)\n• gras\nici"),
    (r"[t](https://exemple.fr/a\_b)", "t (https://exemple.fr/a_b)"),
    ("- 12 °C ce matin", "- 12 °C ce matin"),
    ("+ 12 % de visites", "+ 12 % de visites"),
    ("- 12 vis\n- 13 clous", "• 12 vis\n• 13 clous"),
    ("— Bonjour, dit-elle.", "— Bonjour, dit-elle."),
    ("[le site](https://exemple.fr/a_b_c)", "le site (https://exemple.fr/a_b_c)"),
    ("[https://exemple.fr](https://exemple.fr/)", "https://exemple.fr/"),
    ("[exemple.fr](https://exemple.fr)", "https://exemple.fr"),
    ("[**gras**](https://exemple.fr)", "gras (https://exemple.fr)"),
    ("**[lien](https://exemple.fr)**", "lien (https://exemple.fr)"),
    ('[t](https://exemple.fr "Titre")', "t (https://exemple.fr)"),
    ("[t](https://fr.wikipedia.org/wiki/A_(b))", "t (https://fr.wikipedia.org/wiki/A_(b))"),
    ("[ancre](#partie) [moi](mailto:a@b.fr)", "ancre moi (a@b.fr)"),
    ("<https://exemple.fr/_x_> et <a@b.fr>", "https://exemple.fr/_x_ et <a@b.fr>"),
    ("[le site][1]\n\n[1]: https://exemple.fr", "le site (https://exemple.fr)"),
    ("une note [1]\n\n[1]: https://exemple.fr", "une note [1]\n\n[1]: https://exemple.fr"),
    ("https://exemple.fr/a_b_*c*_d", "https://exemple.fr/a_b_*c*_d"),
    ("**https://exemple.fr/a_b**", "https://exemple.fr/a_b"),
    ("avant\n![photo](a.png)\naprès", "avant\naprès"),
    ("![photo](a.png) légende", "légende"),
    ("[![alt](a.png)](https://exemple.fr)", "https://exemple.fr"),
    ("`a_b_c` et ``x`y`` et `seul", "a_b_c et x`y et `seul"),
    ("```py\n# *x*\n- y\n```", "# *x*\n- y"),
    ("```\nnon fermé", "```\nnon fermé"),
    ("| a | b |\n|---|:-:|\n| **c** | d\\|e |", "a — b\nc — d|e"),
    ("a | b\nc | d", "a | b\nc | d"),
    (r"\*pas gras\* et \#", "*pas gras* et #"),
    (r"C:\dossier et \\serveur\part", r"C:\dossier et \\serveur\part"),
    ("une ligne\\\nune autre  \nfin", "une ligne\nune autre\nfin"),
    ("> 50 % des foyers", "> 50 % des foyers"),
    ("[[Qu’avez-vous *vu* _là_ ?]] et *moi*", "[[Qu’avez-vous *vu* _là_ ?]] et moi"),
    ("[À vous : *quoi* ?]", "[À vous : *quoi* ?]"),
    ("<3 et a < b > c", "<3 et a < b > c"),
    ("a\r\nb\rc", "a\nb\nc"),
    ("\u00a0\n\u202f", "\u00a0\n\u202f"),
    ("👨‍👩‍👧‍👦 1️⃣ e\u0301", "👨‍👩‍👧‍👦 1️⃣ e\u0301"),
    ("", ""),
]


@pytest.mark.parametrize(("markdown", "plain"), CASES)
def test_rendering(markdown, plain):
    assert render(markdown, LINKEDIN, "fr") == plain


@pytest.mark.parametrize(
    ("lang", "plain"),
    [
        ("fr", "«\u00a0Un\ndeux\u00a0»\n— Marie"),
        ("en", "“Un\ndeux”\n— Marie"),
        ("", "“Un\ndeux”\n— Marie"),
    ],
)
def test_quotations_take_the_marks_of_the_language(lang, plain):
    assert render("> **Un**\n> deux\n> — Marie", LINKEDIN, lang) == plain


def test_a_quotation_that_has_its_marks_keeps_them():
    assert render("> « Un »", LINKEDIN, "fr") == "« Un »"


def test_x_gets_the_light_french_typography():
    text = "Vraiment\u202f? Oui… «\u202f1\u202f284\u202f» […] https://exemple.fr/… [[Et vous…\u202f?]]"
    expected = "Vraiment\u00a0? Oui... «\u00a01\u00a0284\u00a0» […] https://exemple.fr/… [[Et vous…\u202f?]]"
    assert render(text, channel("x"), "fr") == expected
    assert render(text, LINKEDIN, "fr") == text


PLAIN = st.text(
    st.characters(exclude_characters="\\*_`[]<>#|~-+=\r\n .)", exclude_categories=("Cs",)), min_size=1, max_size=12
)


@settings(max_examples=150)
@given(st.lists(st.lists(PLAIN, min_size=1, max_size=5).map(" ".join), max_size=5))
def test_plain_text_comes_out_as_it_went_in(lines):
    text = "\n\n".join(line.rstrip(" \t") or "x" for line in lines)
    for declared in CHANNELS.values():
        if declared.narrow_spaces:
            assert render(text, declared, "fr") == text


@settings(max_examples=200)
@given(st.text(st.sampled_from("ab1 \n*_`[]()!#>|~-+=\\<:/.é…«»🚀\u202f"), max_size=60))
def test_no_markdown_fails_and_words_stay(text):
    for channel_id in ("linkedin", "x"):
        plain = render(text, channel(channel_id), "fr")
        assert "\n\n\n" not in plain
        assert not plain.startswith("\n")


@settings(max_examples=150)
@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_no_text_fails(text):
    for declared in CHANNELS.values():
        render(text, declared, "en")


@pytest.mark.parametrize(
    "piece",
    [
        *("*a", "**a ", " _a", "*a _b ", "[", "[a](", "![", "> ", "> a\n", "```a\n", "` ", "|a\n|-", "- ", "# "),
        *("<https://", "[a][b]", "[[", "\\[", "https://", "~~~~x\n"),
    ],
)
def test_hostile_text_takes_linear_time(piece):
    text = piece * (100_000 // len(piece))
    before = time.process_time()
    render(text, LINKEDIN, "fr")
    render("[a " * 20_000 + "](b)" * 20_000, LINKEDIN, "fr")
    assert time.process_time() - before < 5
