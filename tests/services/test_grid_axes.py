"""The grids take their rows and columns from the line."""

from datetime import UTC, datetime

from advocate_desktop.domain.cards import Card, Family
from advocate_desktop.domain.grids import Axes, GridForm
from advocate_desktop.domain.line import EditorialLine, Pillar
from advocate_desktop.services.fitting import topic_words
from advocate_desktop.services.grid_axes import axes_of


def test_pillars_are_rows_and_kept_forms_columns():
    topic = Card("topics.site", Family.TOPICS, "Les métiers du chantier", phrase="l’IA et la vie du chantier")
    audience, intent = Card("a", Family.AUDIENCES, "Apprentis"), Card("i", Family.INTENTS, "Recruter")
    line = EditorialLine(
        1,
        datetime(2026, 11, 19, tzinfo=UTC),
        "fr",
        "J’écris.",
        (Pillar(3, "Vu de l’intérieur", topic, audience, intent),),
        {Family.FORMS: (Card("forms.story", Family.FORMS, "Une histoire vécue", icon="book-open-text"),)},
    )
    axes = axes_of(line)
    assert [(pillar.id, pillar.name) for pillar in axes.pillars] == [(3, "Vu de l’intérieur")]
    assert axes.forms == (GridForm("forms.story", "Une histoire vécue", "book-open-text"),)
    assert set(topic_words(axes.pillars[0])) == {"intérieur", "chantier", "vie", "ia"}


def test_without_a_line_there_is_no_grid():
    assert axes_of(None) == Axes()
