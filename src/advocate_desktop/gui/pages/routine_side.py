"""The rhythm over time and the pauses, past and to come."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.domain.routine import Pause, Rhythm, week_start
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.forms.ui_routine import Ui_RoutinePage
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.pages.routine_view import RoutineView, weeks_paused
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.fields import IconButton
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.gui.words import number
from advocate_desktop.settings import SLOT_DAYS, SLOT_TIME

_SHOWN = 4


class _Row(QWidget):
    """Two lines and what can be done with them."""

    def __init__(self, first: str, second: str, buttons: list[IconButton], parent: QWidget) -> None:
        super().__init__(parent)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Text(first, role="small", wrap=True, parent=self))
        if second:
            texts.addWidget(Text(second, role="cap", color="ink3", wrap=True, parent=self))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(2)
        row.addLayout(texts, 1)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)


class SidePanel(QObject):
    """Fills both cards; tells which change of rhythm or which pause is to be changed or taken back."""

    rhythm_removed = Signal(object)
    pause_edited = Signal(object)
    pause_removed = Signal(object)

    def __init__(self, ui: Ui_RoutinePage, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._ui, self._context = ui, context
        self._all = {"rhythms": False, "pauses": False}
        self._view: RoutineView | None = None

    def show(self, view: RoutineView) -> None:
        """Show rhythm and pauses."""
        self._view = view
        self._show_rhythm(view)
        self._show_pauses(view)

    # Rhythm

    def _show_rhythm(self, view: RoutineView) -> None:
        ui, now = self._ui, view.state.rhythm
        ui.rhythmNow.setText(words.rhythm_words(now.posts, now.comments))
        ui.rhythmSlots.setText(self._slots())
        ui.rhythmSlots.setVisible(bool(ui.rhythmSlots.text()))
        changes = sorted(view.rhythms, key=lambda known: known.first_day, reverse=True)
        if len(changes) == 1 and changes[0].first_day <= view.today:
            changes = []  # a rhythm that was set once and holds is said above already
        self._fill("rhythms", [self._rhythm_row(rhythm, view) for rhythm in changes])

    def _slots(self) -> str:
        days = [day for day in self._context.settings.get(SLOT_DAYS) if isinstance(day, int)]
        if not days:
            return ""
        around = words.clock_words(self._context.settings.get(SLOT_TIME))
        return self.tr("{days}, around {hour}").format(days=words.weekday_names(days), hour=around)

    def _rhythm_row(self, rhythm: Rhythm, view: RoutineView) -> QWidget:
        said = words.rhythm_words(rhythm.posts, rhythm.comments)
        day = words.day_words(week_start(rhythm.first_day, view.first_day), view.today)
        since = self.tr("from {day} on") if rhythm.first_day > view.today else self.tr("since {day}")
        name = self.tr("Take back: {what}").format(what=f"{said}, {since.format(day=day)}")
        button = IconButton(name, icon="x", side=28, parent=self._ui.rhythmCard)
        button.clicked.connect(partial(self._on_rhythm_removed, rhythm))
        return _Row(said, since.format(day=day), [button], self._ui.rhythmCard)

    # Pauses

    def _show_pauses(self, view: RoutineView) -> None:
        pauses = sorted(view.pauses, key=lambda pause: (pause.first_day, pause.id), reverse=True)
        self._ui.pausesNone.setVisible(not pauses)
        self._fill("pauses", [self._pause_row(pause, view) for pause in pauses])

    def _pause_row(self, pause: Pause, view: RoutineView) -> QWidget:
        span = words.span_words(pause.first_day, pause.last_day, view.today)
        edit = IconButton(
            self.tr("Edit the pause: {days}").format(days=span),
            icon="pencil-simple",
            side=28,
            parent=self._ui.pausesCard,
        )
        edit.clicked.connect(partial(self._on_pause_edited, pause))
        remove = IconButton(
            self.tr("Remove the pause: {days}").format(days=span), icon="x", side=28, parent=self._ui.pausesCard
        )
        remove.clicked.connect(partial(self._on_pause_removed, pause))
        return _Row(span, self._standing(pause, view), [edit, remove], self._ui.pausesCard)

    def _standing(self, pause: Pause, view: RoutineView) -> str:
        if pause.first_day > view.today:
            when = self.tr("to come")
        elif pause.last_day < view.today:
            when = self.tr("over")
        else:
            when = self.tr("now")
        others = [other for other in view.pauses if other is not pause]
        spared = weeks_paused(pause.first_day, pause.last_day, others, view.first_day)
        said = self.tr("too short to pause a week")
        if spared:
            said = self.tr("%n week(s) on a pause", "", len(spared))
        return f"{when} · {said}"

    # Rows

    def _fill(self, name: str, rows: list[QWidget]) -> None:
        layout = self._ui.rhythmRows if name == "rhythms" else self._ui.pauseRows
        card = self._ui.rhythmCard if name == "rhythms" else self._ui.pausesCard
        while (item := layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        whole = self._all[name] or len(rows) <= _SHOWN + 1
        for index, row in enumerate(rows):
            layout.addWidget(row)
            row.setVisible(whole or index < _SHOWN)
        if not whole:
            said = self.tr("Show all {count}").format(count=number(len(rows)))
            more = Button(said, kind="ghost", small=True, parent=card)
            more.clicked.connect(partial(self._show_all, name))
            layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self, name: str, _checked: bool = False) -> None:
        self._all[name] = True
        if self._view is not None:
            self.show(self._view)

    def _on_rhythm_removed(self, rhythm: Rhythm, _checked: bool = False) -> None:
        self.rhythm_removed.emit(rhythm)

    def _on_pause_edited(self, pause: Pause, _checked: bool = False) -> None:
        self.pause_edited.emit(pause)

    def _on_pause_removed(self, pause: Pause, _checked: bool = False) -> None:
        self.pause_removed.emit(pause)
