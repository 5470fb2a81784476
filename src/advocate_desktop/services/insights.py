"""What works for one person: their posts with pillars and figures, grouped."""

from collections.abc import Callable, Sequence
from datetime import date

from advocate_desktop.domain.grids import Idea
from advocate_desktop.domain.insights import Dimension, Insight, MeasuredPost, Month, insight, over_time
from advocate_desktop.domain.results import Metric
from advocate_desktop.domain.routine import once_each
from advocate_desktop.services.results import ResultsService
from advocate_desktop.services.routine import RoutineService


class InsightsService:
    """Insights of one profile; `ideas` gives the ideas, which know the pillar of the post they became."""

    def __init__(
        self, routine: RoutineService, results: ResultsService, ideas: Callable[[], Sequence[Idea]]
    ) -> None:
        self._routine = routine
        self._results = results
        self._ideas = ideas

    def posts(self, first: date | None = None, last: date | None = None) -> list[MeasuredPost]:
        """Give the posts of a time, each once however many networks it went to, with pillar and figures.

        The figures of one draft's posts are those of the first that has any.
        """
        ideas = self._ideas()
        by_draft = {idea.draft_id: idea.pillar_id for idea in ideas if idea.draft_id is not None}
        by_post = {idea.publication_id: idea.pillar_id for idea in ideas if idea.publication_id is not None}
        values = self._results.of_posts()
        published = [
            each
            for each in self._routine.summary().publications
            if (first is None or each.local_date >= first) and (last is None or each.local_date <= last)
        ]
        of_draft = {
            each.draft_id: values[each.id]
            for each in reversed(published)
            if each.draft_id is not None and each.id in values
        }
        found = []
        for post in once_each(published):
            pillar = by_post.get(post.id)
            if pillar is None and post.draft_id is not None:
                pillar = by_draft.get(post.draft_id)
            held = values.get(post.id) or (of_draft.get(post.draft_id) if post.draft_id is not None else None)
            found.append(MeasuredPost(post, pillar, held or {}))
        return found

    def insights(
        self, metric: Metric = Metric.IMPRESSIONS, first: date | None = None, last: date | None = None
    ) -> dict[Dimension, Insight]:
        """Give what works by every dimension, for one figure."""
        posts = self.posts(first, last)
        return {dimension: insight(posts, dimension, metric) for dimension in Dimension}

    def over_time(self, metric: Metric = Metric.IMPRESSIONS) -> tuple[Month, ...]:
        """Give the sum of a figure month by month."""
        return over_time(self.posts(), metric)
