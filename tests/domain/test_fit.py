"""'What fits?': what is usable, about the pillar and of the right kind comes first, with its reasons."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.content import ContentItem, ContentSource, Kind, LibraryEntry, SourceKind, Standing
from advocate_desktop.domain.fit import Candidate, FitReason, Wanted, rank
from advocate_desktop.domain.material import Material, MaterialKind, as_written

SOURCE = ContentSource(1, SourceKind.PACK, "pack:h", "Héliane")
TOPIC = {"chantier": frozenset({"chanti", "chantier"}), "sécurité": frozenset({"secur"})}
WANTED = Wanted(TOPIC, {Kind.TESTIMONY: 3, Kind.ARTICLE: 1}, "fr")
AT = datetime(2026, 11, 19, tzinfo=UTC)


def candidate(number, *, title="", kind=Kind.ARTICLE, standing=Standing.FRESH, drafts=0, not_for_me=False):
    item = ContentItem(str(number), title, "", date(2026, 11, 1), "fr", kind)
    entry = LibraryEntry(number, SOURCE, item, drafts=drafts, not_for_me=not_for_me)
    return Candidate(entry, standing, frozenset(title.split()), frozenset())


def test_the_topic_decides_first_then_the_form_then_freshness():
    ranked = rank(
        [
            candidate(1, title="", kind=Kind.TESTIMONY),
            candidate(2, title="chanti", standing=Standing.OLDER, drafts=1),
            candidate(3, title="chanti"),
            candidate(4, title="chanti", kind=Kind.TESTIMONY),
        ],
        WANTED,
    )
    assert [fit.entry.id for fit in ranked] == [4, 3, 2, 1]
    assert ranked[0].reasons == (FitReason.TOPIC, FitReason.FORM, FitReason.FRESH, FitReason.UNUSED)
    assert ranked[0].words == ("chantier",)
    assert ranked[2].reasons == (FitReason.TOPIC, FitReason.USED)


@given(
    st.lists(
        st.builds(
            candidate,
            st.integers(1, 50),
            title=st.sampled_from(["", "chanti", "chanti secur"]),
            kind=st.sampled_from(Kind),
            standing=st.sampled_from(Standing),
            drafts=st.integers(0, 2),
            not_for_me=st.booleans(),
        ),
        max_size=12,
    )
)
def test_only_what_may_be_used_is_proposed_and_always_with_a_reason(candidates):
    ranked = rank(candidates, WANTED, limit=50)
    usable = [
        each
        for each in candidates
        if not each.entry.not_for_me
        and each.standing not in (Standing.WITHDRAWN, Standing.EMBARGO, Standing.EXPIRED)
    ]
    assert len(ranked) == len(usable)
    assert all(fit.reasons for fit in ranked)
    assert [bool(fit.words) for fit in ranked] == sorted((bool(fit.words) for fit in ranked), reverse=True)


def test_a_quote_is_taken_up_between_the_marks_of_its_language():
    quote = Material(1, MaterialKind.QUOTE, "On ferme à midi", AT, "Awa")
    assert as_written(quote, "fr") == "«\u00a0On ferme à midi\u00a0» (Awa)"
    assert as_written(quote, "en") == "“On ferme à midi” (Awa)"
    assert as_written(Material(1, MaterialKind.FIGURE, "12 panels", AT), "en") == "12 panels"
