"""Sentences of French and English prose, and the prose of a source."""

import pytest

from advocate_desktop.composing.fact_words import fact_words
from advocate_desktop.composing.plain_source import BlockKind, source_blocks
from advocate_desktop.composing.sentences import sentences_of, split


def cut(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in split(text, fact_words(language))]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("fr", ["M. Durand a signé.", "Mme Petit aussi."]),
        ("fr", ["Le débit passe à 3,5 m³/h.", "C’est mieux."]),
        ("fr", ["On a vu des pompes, des vannes, etc.", "Le reste attend."]),
        ("fr", ["Voir p. 12 et art. 4 du contrat, env. 30 pages."]),
        ("fr", ["« Tout va bien. Presque », dit-elle.", "Puis elle repart."]),
        ("fr", ["Et après… on attend.", "Quoi ?", "Rien !"]),
        ("fr", ["Le service (créé en 2019. Fermé depuis) rouvre."]),
        ("fr", ["La S.A. Dupont livre au 1er janv. prochain."]),
        ("en", ["Dr. Poe met Mr. Lee.", "They talked."]),
        ("en", ["She lives in the U.S. and works at night."]),
        ("en", ["It moved to the U.S.", "The rest stayed."]),
        ("en", ["Version 2.4 shipped.", "It works."]),
        ("en", ["J. Doe signed.", "So did A. B. Smith."]),
        ("en", ["“Why now?” she asked.", "Nobody knew."]),
        ("en", ["Pumps, e.g. the big ones, cost 3.5 times more."]),
        ("en", ["The meeting starts at 9 a.m.", "The rest follows."]),
    ],
)
def test_sentences_end_where_they_end(language, sentences):
    assert cut(" ".join(sentences), language) == sentences


MARKDOWN = """\
Titre souligné
==============

Un premier paragraphe, avec un [lien
coupé](https://a.fr/b) et du **gras** ; il tient en deux lignes.

    du code en retrait qui ne se lit pas

```
du code encadré. Il ne se lit pas.
```

![Une photo du chantier](photo.jpg)

| a | b |
| - | - |
| Une cellule. | Une autre. |

Photo : Jean Petit, pour la ville.

* Un premier point, assez long pour compter.
* Un second point.

> Une citation mise à part, sur une ligne.

— Jeanne Petit, cheffe de chantier

<p>Un paragraphe en HTML, avec&nbsp;une entité.</p><!-- rien à lire -->
{% include menu.html %}
Crédit photo © Ville
Abonnez-vous à la newsletter pour la suite.
"""


def test_prose_is_told_from_what_surrounds_it():
    words = fact_words("fr")
    blocks = source_blocks(MARKDOWN, words)
    assert [(block.kind, block.text) for block in blocks] == [
        (BlockKind.PARAGRAPH, "Un premier paragraphe, avec un lien coupé et du gras ; il tient en deux lignes."),
        (BlockKind.ITEM, "Un premier point, assez long pour compter."),
        (BlockKind.ITEM, "Un second point."),
        (BlockKind.QUOTE, "Une citation mise à part, sur une ligne."),
        (BlockKind.SIGNATURE, "— Jeanne Petit, cheffe de chantier"),
        (BlockKind.PARAGRAPH, "Un paragraphe en HTML, avec\u00a0une entité."),
        (BlockKind.PARAGRAPH, "Abonnez-vous à la newsletter pour la suite."),
    ]
    assert not [sentence for sentence in sentences_of(blocks, words) if "Abonnez" in sentence.text]


def test_a_bare_heading_of_a_plain_text_is_no_part_of_the_paragraph_below():
    text = "Le chantier en bref\nLes équipes ont posé les premières pompes au mois de mars, sous la pluie.\n"
    (sentence,) = sentences_of(source_blocks(text, fact_words("fr")), fact_words("fr"))
    assert sentence.text.startswith("Les équipes")


@pytest.mark.parametrize(
    "text",
    [
        "une phrase qui commence en petites lettres et qui finit.",
        "Une phrase qui annonce une liste :",
        "Une (parenthèse qui reste ouverte et qui finit.",
        "Voyez https://exemple.fr/page pour tout savoir de ce chantier.",
    ],
)
def test_pieces_of_sentences_are_not_whole(text):
    words = fact_words("fr")
    assert not [sentence for sentence in sentences_of(source_blocks(text, words), words) if sentence.whole]
