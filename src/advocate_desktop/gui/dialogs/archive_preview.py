"""What an archive or a workbook would bring, before anything is taken in."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.gui.words import number
from advocate_desktop.messages import Messages

if TYPE_CHECKING:
    from advocate_desktop.domain.archive import ArchiveCounts
    from advocate_desktop.services.archive_import import ArchivePreview
    from advocate_desktop.services.results import AnalyticsPreview

_NAMED = 4


class ArchivePreviewDialog(Dialog):
    """Says what an archive holds, how much of it is new, what becomes of the streak, and what is never read."""

    def __init__(self, preview: "ArchivePreview", messages: Messages, parent: QWidget) -> None:
        super().__init__(parent, icon="package", tone="accent", width=600)
        self._messages = messages
        self.set_texts(self.tr("Your LinkedIn archive"), self._holds(preview.counts))
        if preview.is_new:
            said = [messages("archive.added", count=preview.total_added)]
            said += [messages(f"archive.{kind}", count=count) for kind, count in _others(preview) if count]
            self.add_point(", ".join(said) + ".")
            self.add_point(self._streak(preview))
        else:
            self.add_point(self.tr("Everything in it stands in your log already."))
        self.add_point(messages("archive.only_these"))
        if preview.is_new:
            self.add_point(self.tr("You can take it back as a whole, at any time."))
        if preview.undated:
            self._remark(self.tr("%n entry(ies) without a date are left out.", "", preview.undated))
        remarks = [error.message(messages) for _, error in preview.refused]
        remarks += [f"{path}: {warning.text(messages)}" for path, warning in preview.warnings]
        for remark in remarks[:_NAMED]:
            self._remark(remark)
        if len(remarks) > _NAMED:
            self._remark(self.tr("%n more remark(s).", "", len(remarks) - _NAMED))
        later = self.tr("Not now") if preview.is_new else self.tr("Close")
        self.add_choice(Choice("later", later, "secondary" if preview.is_new else "primary", safe=True))
        if preview.is_new:
            self.add_choice(Choice("take", self.tr("Take it in"), "primary", icon="download-simple"))

    def _holds(self, counts: "ArchiveCounts") -> str:
        kinds = ("posts", "reposts", "comments", "reactions")
        said = [
            self._messages(f"archive.counts.{kind}", count=getattr(counts, kind))
            for kind in kinds
            if getattr(counts, kind)
        ]
        if counts.first_year is None:
            return self.tr("Nothing in it has a date.")
        if counts.first_year == counts.last_year:
            return self.tr("{what}, in {year}.").format(what=", ".join(said), year=counts.first_year)
        return self.tr("{what}, {first} to {last}.").format(
            what=", ".join(said), first=counts.first_year, last=counts.last_year
        )

    def _streak(self, preview: "ArchivePreview") -> str:
        before, after = preview.before, preview.after
        if before.streak == after.streak:
            said = self._messages("archive.streak_stays", count=after.streak)
        else:
            said = self._messages("archive.streak_becomes", count=after.streak, before=f"{before.streak}")
        if after.best != before.best:
            best = self.tr("Your best becomes %n week(s).", "", after.best)
            said = f"{said} {best}"
        return said

    def _remark(self, words: str) -> None:
        self.body.addWidget(Text(words, role="small", color="ink2", wrap=True, parent=self))


class FiguresPreviewDialog(Dialog):
    """Says what a workbook tells, which posts it tells it of, and what of it was not understood."""

    def __init__(self, preview: "AnalyticsPreview", messages: Messages, parent: QWidget) -> None:
        super().__init__(parent, icon="chart-line-up", tone="accent", width=600)
        analytics, join = preview.analytics, preview.join
        days = len({figure.day for figure in analytics.days})
        self.set_texts(
            self.tr("Figures from LinkedIn"),
            messages(
                "results.looked",
                name=preview.path.name,
                posts=messages("results.posts", count=len(analytics.posts)),
                days=messages("results.days", count=days),
                joined=messages("results.joined", count=len(join.joined)),
            ),
        )
        if preview.known:
            self.add_point(self.tr("This very export was taken in before."))
        else:
            self.add_point(self.tr("A newer export overrides an older one. What it does not tell stays unknown."))
            self.add_point(self.tr("You can take it back as a whole, at any time."))
        if join.questions and not preview.known:
            said = self.tr(
                "%n figure(s) may belong to one of several posts: you are asked which.", "", len(join.questions)
            )
            self._remark(said.replace(str(len(join.questions)), number(len(join.questions))))
        if join.strangers:
            self._remark(messages("results.strangers", count=len(join.strangers)))
        if analytics.ignored:
            self._remark(messages("results.ignored", names=", ".join(analytics.ignored)))
        known = preview.known
        self.add_choice(
            Choice(
                "later",
                self.tr("Close") if known else self.tr("Not now"),
                "primary" if known else "secondary",
                safe=True,
            )
        )
        if not known:
            self.add_choice(Choice("take", self.tr("Take them in"), "primary", icon="download-simple"))

    def _remark(self, words: str) -> None:
        self.body.addWidget(Text(words, role="small", color="ink2", wrap=True, parent=self))


def _others(preview: "ArchivePreview") -> list[tuple[str, int]]:
    return [("updated", preview.updated), ("unchanged", preview.unchanged)]
