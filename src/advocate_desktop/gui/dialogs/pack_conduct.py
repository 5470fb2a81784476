"""Beside the contents of a pack: its values, charter and sensitive topics, and what changed since another file."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from advocate_desktop.domain.guide import SensitiveTopic
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.pack_sheet import Sheet
from advocate_desktop.gui.pages.library_body import ReaderBody
from advocate_desktop.gui.pages.library_render import pieces_of
from advocate_desktop.gui.pages.library_words import language_words, long_day, moment_words
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.messages import Messages
from advocate_desktop.services.pack_look import PackChanges, PackView

_NAMED = 200


class GuideView(Sheet):
    """The guide of a pack, language by language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_guide(self, view: PackView, context: AppContext) -> None:
        """Show values, charter and sensitive topics."""
        guide = view.guide
        self.empty()
        self.setAccessibleName(self.tr("Guide"))
        if not guide.texts and not guide.topics:
            words = self.tr(
                "This pack has no guide. guide/values.md, guide/charter.md and guide/topics.toml would make one."
            )
            self.say(words, color="ink2")
            return
        names = {"values": self.tr("Values"), "charter": self.tr("Charter")}
        for text, html in zip(guide.texts, view.pages, strict=True):
            title = text.title or names.get(text.name, text.name)
            said = [title, language_words(text.lang)] if text.lang else [title]
            self._head(" · ".join(said))
            body = ReaderBody(self.ground)
            body.show_html(pieces_of(html), {})
            self.column.addWidget(body)
            body.show()
        if guide.topics:
            self._head(self.tr("Sensitive topics"))
        for topic in guide.topics:
            self.say(", ".join((*topic.words, *topic.names, *topic.patterns)), "bodyM")
            self.say(self._about(topic, context), "small", "ink2")

    def _head(self, words: str) -> None:
        self.say(words, "h2").setContentsMargins(0, 10 if self.column.count() > 1 else 0, 0, 0)

    def _about(self, topic: SensitiveTopic, context: AppContext) -> str:
        now = context.clock.now()
        until = self.tr("Without an end")
        if topic.until is not None:
            if isinstance(topic.until, datetime):
                words = moment_words(topic.until, now)
            else:
                words = long_day(topic.until, now.date())
            until = self.tr("Until {moment}").format(moment=words)
        return " · ".join(part for part in (until, topic.reason(context.language)) if part)


class ChangesView(Sheet):
    """What changes for those who have an earlier file."""

    compare_asked = Signal()

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self.show_changes(None)

    def show_changes(self, changes: PackChanges | None, problem: str = "") -> None:
        """Show what is new, changed and withdrawn, or why it cannot be told."""
        self.empty()
        self.setAccessibleName(self.tr("Changes"))
        if changes is None:
            self.say(problem or self.tr("No earlier file of this pack is known yet."), color="ink2")
        else:
            words = self.tr("Compared with {name}, version {version}")
            self.say(words.format(name=changes.path.name, version=changes.version), "small", "ink2")
            self._tell(changes)
        self.button = Button(
            self.tr("Compare with another file…"), icon="git-diff", small=True, parent=self.ground
        )
        self.button.clicked.connect(self.compare_asked)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.button.show()

    def _tell(self, changes: PackChanges) -> None:
        if changes.same:
            self.say(self.tr("Nothing changed since."))
        elif not (changes.new or changes.changed or changes.withdrawn):
            self.say(self.tr("The articles are the same; pictures, guide, cards or pack.toml are not."))
        self._list(self.tr("%n new article(s)", "", len(changes.new)), changes.new)
        self._list(self.tr("%n changed article(s)", "", len(changes.changed)), changes.changed)
        self._list(self.tr("%n withdrawn article(s)", "", len(changes.withdrawn)), changes.withdrawn)
        if changes.charter:
            self.say(self._messages("packs.charter_changed"), "bodyM")

    def _list(self, title: str, names: Sequence[str]) -> None:
        if not names:
            return
        self.say(title, "h2").setContentsMargins(0, 10, 0, 0)
        for name in names[:_NAMED]:
            self.say(name)
        if len(names) > _NAMED:
            self.say(self.tr("and %n more", "", len(names) - _NAMED), "small", "ink2")
