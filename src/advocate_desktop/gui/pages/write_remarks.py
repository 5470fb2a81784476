"""What can be done about a remark: mend it, put it aside, take a word for right; each with its way back."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from advocate_desktop.bootstrap import Services
from advocate_desktop.checks.spelling import bare
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.findings import Finding, Fix, Offer, Span
from advocate_desktop.domain.ignoring import Ignored, IgnoreScope, can_be_ignored
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.put_aside import PutAsideDialog
from advocate_desktop.gui.pages.write_finding_item import places
from advocate_desktop.services.checking import PreparedChecks
from advocate_desktop.services.spelling import suggestions

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.write_studio import Studio

_LONGEST_WORDS = 40


class Remarks(QObject):
    """Does what the person answers to a remark, from the panel, the text or the keyboard."""

    def __init__(self, context: AppContext, studio: "Studio") -> None:
        super().__init__(studio)
        self._context, self._studio = context, studio
        self._menu: QMenu | None = None
        self._waiting: QAction | None = None
        self._asked = 0  # how often words were looked for: a late answer is known by it
        panel, editor = studio.ui.checks, studio.ui.editor
        panel.fix_asked.connect(self._fix_first)
        panel.menu_asked.connect(self.open_menu)
        panel.mend_asked.connect(self.mend_all)
        panel.aside_asked.connect(self.show_put_aside)
        editor.slip_clicked.connect(self._on_slip)
        editor.menu_filling.connect(self._fill_editor_menu)

    # Mending

    @Slot(object)
    def _fix_first(self, finding: Finding) -> None:
        if finding.fix is not None:
            self.make(finding.fix)
        elif finding.offer is Offer.SLEEP_ON_IT:
            self._studio.before_out.sleep()

    def make(self, fix: Fix) -> None:
        """Make a fix; one that was found in another text is left alone."""
        studio = self._studio
        # A fix belongs to the text it was made for: after another key the checks give it anew.
        if studio.report is None or studio.report.text != studio.ui.editor.draft_text():
            return
        studio.ui.editor.replace_span(fix.span, fix.replacement)
        studio.ui.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def mend_all(self) -> None:
        """Make every fix that changes no meaning, in one step that can be undone."""
        opened = self._studio.opened
        if opened is not None:
            text = self._studio.ui.editor.draft_text()
            self._context.tasks.run(partial(_mended, opened.checks, text), self._on_mended)

    @Slot(object)
    def _on_mended(self, answer: tuple[str, str]) -> None:
        before, after = answer
        editor = self._studio.ui.editor
        if editor.draft_text() != before or before == after:
            return
        cursor = editor.cursor_index()
        editor.replace_span(Span(0, len(before)), after)
        editor.set_cursor(min(cursor, len(after)))
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._context.toast(self.tr("Spaces and marks are mended."), editor.undo_edit)

    def _replace(self, place: Span, word: str, replacement: str) -> None:
        text = self._studio.ui.editor.draft_text()
        if text[place.start : place.end] == word:
            self.make(Fix(place, replacement, ""))

    # The menu of a remark

    def at(self, index: int) -> tuple[Finding, Span] | None:
        """Give the remark at a place of the text, a slip of spelling before any other, and where it stands."""
        report = self._studio.report
        if report is None or report.text != self._studio.ui.editor.draft_text():
            return None
        found = [
            (finding, span)
            for finding in report.report.findings
            for span in places(finding)
            if span.start <= index <= span.end
        ]
        return min(found, key=lambda pair: (pair[0].check != "spelling", _length(pair[1])), default=None)

    @Slot()
    def open_here(self) -> None:
        """Open the menu of the remark at the cursor; without one there, go to the next remark."""
        editor = self._studio.ui.editor
        found = self.at(editor.selected().start)
        if found is None:
            self._studio.checking.next_finding()
        else:
            self._open(found[0], found[1], editor.below(found[1]))

    @Slot(int)
    def _on_slip(self, index: int) -> None:
        found = self.at(index)
        if found is not None:
            self._open(found[0], found[1], self._studio.ui.editor.below(found[1]))

    @Slot(object, QPoint)
    def open_menu(self, finding: Finding, place: QPoint) -> None:
        """Open the menu of a remark at a place of the screen."""
        self._open(finding, finding.span, place)

    def _open(self, finding: Finding, place: Span, at: QPoint) -> None:
        menu = QMenu(self._studio)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu, finding, place)
        if menu.actions():
            if finding.fix is not None:
                menu.setActiveAction(menu.actions()[0])
            menu.popup(at)

    @Slot(int, object)
    def _fill_editor_menu(self, index: int, menu: QMenu) -> None:
        found = self.at(index)
        if found is not None:
            self._fill(menu, *found)
            menu.addSeparator()

    def _fill(self, menu: QMenu, finding: Finding, place: Span) -> None:
        fixes = [fix for fix in (finding.fix, *finding.alternatives) if fix is not None]
        for fix in fixes:
            menu.addAction(fix.label).triggered.connect(partial(self.make, fix))
        if finding.offer is Offer.SLEEP_ON_IT:
            words = self.tr("Sleep on it until tomorrow")
            menu.addAction(words).triggered.connect(self._studio.before_out.sleep)
        if menu.actions():
            menu.addSeparator()
        word = finding.reference if finding.check == "spelling" else ""
        if word:
            taught = bare(word, self._lang())
            words = self.tr("“{word}” is right").format(word=taught)
            menu.addAction(words).triggered.connect(partial(self.learn, taught))
        if can_be_ignored(finding):
            self._add_scopes(menu, finding, spelling=bool(word))
        if word:
            self._add_suggestions(menu, place, word)

    def _add_scopes(self, menu: QMenu, finding: Finding, *, spelling: bool) -> None:
        said = self._words(finding.span)
        entries = [(IgnoreScope.HERE, self.tr("Put aside in this draft"))]
        if said and not spelling:
            words = self.tr("Put aside for “{words}”, in every draft").format(words=said)
            entries.append((IgnoreScope.WORDS, words))
        if not spelling:
            entries.append((IgnoreScope.ALWAYS, self.tr("Never make this remark again")))
        for scope, words in entries:
            menu.addAction(words).triggered.connect(partial(self.put_aside, finding, scope))

    def _words(self, span: Span) -> str:
        said = " ".join(self._studio.ui.editor.draft_text()[span.start : span.end].split())
        return said if len(said) <= _LONGEST_WORDS and any(map(str.isalnum, said)) else ""

    # Words looked up for the menu that is open

    def _add_suggestions(self, menu: QMenu, place: Span, word: str) -> None:
        menu.addSeparator()
        self._menu = menu
        # Last in the menu: what arrives moves nothing that may be under the pointer.
        self._waiting = menu.addAction(self.tr("Looking for words…"))
        self._waiting.setEnabled(False)
        menu.aboutToHide.connect(self._forget_menu)
        self._asked += 1
        work = partial(_suggested, self._asked, place, word, self._lang())
        self._context.tasks.run(work, self._on_suggested)

    def _lang(self) -> str:
        return self._studio.draft.lang if self._studio.draft is not None else self._context.language

    @Slot(object)
    def _on_suggested(self, answer: tuple[int, Span, str, tuple[str, ...]]) -> None:
        asked, place, word, found = answer
        menu = self._menu
        if asked != self._asked or menu is None or self._waiting is None:
            return
        for replacement in found:
            action = QAction(replacement, menu)
            action.triggered.connect(partial(self._replace, place, word, replacement))
            menu.insertAction(self._waiting, action)
            if menu.activeAction() is None:
                menu.setActiveAction(action)  # the likeliest word is one Enter away
        self._waiting.setText(self.tr("No word comes near"))
        self._waiting.setVisible(not found)
        screen = QGuiApplication.screenAt(menu.pos())
        if menu.isVisible() and screen is not None:
            below = menu.pos().y() + menu.sizeHint().height() - screen.availableGeometry().bottom()
            menu.move(menu.pos() - QPoint(0, max(0, below)))

    @Slot()
    def _forget_menu(self) -> None:
        self._menu = self._waiting = None

    def learn(self, word: str) -> None:
        """Take a word for right from now on."""
        lang = self._lang()
        self._context.write(partial(_learn, word, lang))
        words = self.tr("“{word}” is in your dictionary.").format(word=word)
        self._context.toast(words, partial(self._forget_word, word, lang))

    def _forget_word(self, word: str, lang: str) -> None:
        self._context.write(partial(_forget_word, word, lang))

    # Putting aside

    def put_aside(self, finding: Finding, scope: IgnoreScope) -> None:
        """Keep that a remark is waved away."""
        studio = self._studio
        if studio.report is None:
            return
        work = partial(_put_aside, studio.draft_id(), finding, studio.report.text, scope)
        self._context.read(work, self._on_put_aside)

    @Slot(object)
    def _on_put_aside(self, answer: tuple[Ignored, ChangeSet]) -> None:
        ignored, changes = answer
        self._context.announce(changes)
        self._studio.checking.renew()
        words = {
            IgnoreScope.HERE: self.tr("Put aside in this draft."),
            IgnoreScope.WORDS: self.tr("Put aside for these words."),
            IgnoreScope.ALWAYS: self.tr("This remark is not made again."),
        }[ignored.scope]
        self._context.toast(words, partial(self.take_back, ignored.id))

    def take_back(self, ignored_id: int) -> None:
        """Have a remark made again."""
        self._context.read(partial(_forget, ignored_id), self._on_taken_back)

    @Slot(object)
    def _on_taken_back(self, changes: ChangeSet) -> None:
        self._context.announce(changes)
        self._studio.checking.renew()

    @Slot()
    def show_put_aside(self) -> None:
        """List what was put aside for this draft and for all."""
        draft_id = self._studio.draft_id()
        if draft_id:
            self._context.read(partial(_ignored, draft_id), self._on_list)

    @Slot(object)
    def _on_list(self, found: list) -> None:  # type: ignore[type-arg]  # of Ignored; a slot takes no generics
        for ignored in PutAsideDialog.choose(self._studio, found, self._context.messages):
            self.take_back(ignored.id)


def _mended(checks: PreparedChecks, text: str) -> tuple[str, str]:
    return text, checks.fix_all(text)


def _length(span: Span) -> int:
    return span.end - span.start


def _suggested(asked: int, place: Span, word: str, lang: str) -> tuple[int, Span, str, tuple[str, ...]]:
    # Right words come with either apostrophe: the one of the text is kept.
    found = [one.replace("'", "’") if "’" in word else one.replace("’", "'") for one in suggestions(word, lang)]
    return asked, place, word, tuple(dict.fromkeys(found))


def _learn(word: str, lang: str, services: Services) -> ChangeSet:
    return services.checking.learn_word(word, lang)


def _forget_word(word: str, lang: str, services: Services) -> ChangeSet:
    return services.checking.forget_word(word, lang)


def _put_aside(
    draft_id: int, finding: Finding, text: str, scope: IgnoreScope, services: Services
) -> tuple[Ignored, ChangeSet]:
    return services.checking.ignore(draft_id, finding, text, scope)


def _forget(ignored_id: int, services: Services) -> ChangeSet:
    return services.checking.forget(ignored_id)


def _ignored(draft_id: int, services: Services) -> list[Ignored]:
    return services.checking.ignored(draft_id)
