"""An entry of the log: a post or a comment that went out, new or corrected."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDateTime, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.domain.routine import REPOST, Publication, PublicationKind
from advocate_desktop.gui.dialogs.form_room import FormRoom
from advocate_desktop.gui.dialogs.link import is_link
from advocate_desktop.gui.forms.ui_log_entry import Ui_LogEntryForm
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.pages.routine_acts import Entry
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.chips import FilterChip
from advocate_desktop.gui.widgets.dialog import Choice, Dialog

_FIRST = QDateTime(2003, 1, 1, 0, 0, 0)
_ABOUT_AT_MOST = 120


class _ChannelChip(FilterChip):
    """A network, on or off: by Space, since Enter is the dialog's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)


class LogEntryDialog(Dialog):
    """What, when and where; the rest if one likes. Nothing is accepted before it is right."""

    def __init__(
        self,
        parent: QWidget,
        now: datetime,
        channel: str,
        *,
        entry: Publication | None = None,
        at: datetime | None = None,
    ) -> None:
        """Ask about a new entry at a moment (now unless told), or about one that is there."""
        super().__init__(parent, icon="calendar-check", tone="accent", width=600)
        title = self.tr("Log a post or a comment") if entry is None else self.tr("Correct an entry")
        self.set_texts(title, self.tr("It stays on this laptop. Only what and when are needed."))
        self._now, self.entry = now, entry
        self._chips: dict[str, FilterChip] = {}
        holder = QWidget(self)
        self.ui = Ui_LogEntryForm()
        self.ui.setupUi(holder)
        self._room = FormRoom(self, holder, self.ui.scroll, self.ui.fields)
        self._fill_choices()
        self._fill(entry, channel)
        self._begin = words.lived(entry) if entry is not None else at or now
        self._set_moment(self._begin)
        self._asked = self.moment()
        self.ui.kind.changed.connect(self._on_kind)
        self.ui.at.dateTimeChanged.connect(self._on_moment)
        self.ui.form.activated.connect(self._on_form)
        self.ui.link.textChanged.connect(self._on_link)
        self.add_choice(Choice("cancel", self.tr("Cancel"), "ghost", safe=True))
        self.add_choice(Choice("keep", self.tr("Log it") if entry is None else self.tr("Keep it"), "primary"))
        self._on_kind()
        self._show_problem("")
        ui = self.ui
        fields = [ui.at, *self._chips.values(), ui.about.edit, ui.link.edit, ui.rung, ui.form]
        self.set_stops([*ui.kind.findChildren(QAbstractButton), *fields, *self.findChildren(Button)])

    # Filling

    def _fill_choices(self) -> None:
        ui = self.ui
        ui.kind.setOptions(
            [(PublicationKind.POST.value, self.tr("Post")), (PublicationKind.COMMENT.value, self.tr("Comment"))]
        )
        ui.at.setDisplayFormat(self.tr("ddd d MMM yyyy, HH:mm"))
        ui.at.setMinimumDateTime(_FIRST)
        for known in CHANNELS.values():
            chip = _ChannelChip(known.name, parent=ui.channels)
            self._chips[known.id] = chip
            ui.channels.add(chip)
        ui.about.setCaption(self.tr("What it was about, if you like"))
        ui.link.setCaption(self.tr("Link, if you like"))
        ui.link.setPlaceholder("https://")
        ui.rung.addItem(self.tr("Not said"), None)
        for number, name in words.rung_words().items():
            ui.rung.addItem(name, number)
        ui.form.addItem(self.tr("Not said"), "")
        for form, name in words.form_words().items():
            ui.form.addItem(name, form)
        ui.zone.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        side = theme().icon_px(15)
        ui.whenMark.setPixmap(pixmap("warning-circle", "fill", "danger", side))
        ui.whenMark.setFixedSize(QSize(side, side))

    def _fill(self, entry: Publication | None, channel: str) -> None:
        ui = self.ui
        if entry is None:
            ui.kind.setCurrent(PublicationKind.POST.value)
            if channel in self._chips:
                self._chips[channel].setChecked(True)
            return
        ui.kind.setCurrent(entry.kind.value)
        for name in entry.channels:
            if name not in self._chips:  # a network this version does not know is kept
                continue
            self._chips[name].setChecked(True)
        ui.link.setText(entry.url)
        ui.rung.setCurrentIndex(max(0, ui.rung.findData(entry.rung)))
        if ui.form.findData(entry.form) < 0:
            ui.form.addItem(entry.form, entry.form)
        ui.form.setCurrentIndex(ui.form.findData(entry.form))
        if self._is_short(entry.text):
            ui.about.setText(entry.text)
        else:  # the whole text of a post has no place on one line; it stays as it is
            ui.about.hide()

    @staticmethod
    def _is_short(text: str) -> bool:
        return "\n" not in text and len(text) <= _ABOUT_AT_MOST

    def _set_moment(self, moment: datetime) -> None:
        self.ui.at.setDateTime(QDateTime(moment.year, moment.month, moment.day, moment.hour, moment.minute, 0))
        self._say_zone()

    def _say_zone(self) -> None:
        moment = self.moment()
        if self.entry is not None and words.zone_of(self.entry.zone) is not None:
            name = self.entry.zone
        else:
            name = moment.tzinfo.key if isinstance(moment.tzinfo, ZoneInfo) else words.machine_zone()
        self.ui.zone.setText(words.zone_words(moment, name))

    # Answer

    def moment(self) -> datetime:
        """Give the moment asked for, aware, in the zone it is lived in."""
        found = self.ui.at.dateTime()
        day, time = found.date(), found.time()
        zone = words.zone_of(self.entry.zone) if self.entry is not None else None
        if zone is None and isinstance(self._now.tzinfo, ZoneInfo):
            zone = self._now.tzinfo
        naive = datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())  # noqa: DTZ001  zone below
        # The machine's own zone is asked for that day: its distance from UTC changes with the season.
        return naive.replace(tzinfo=zone) if zone is not None else naive.astimezone()

    def answer(self) -> Entry:
        """Give what was said; the moment is None where it is left as it was."""
        ui = self.ui
        kind = PublicationKind(ui.kind.current())
        rung = ui.rung.currentData() if kind is PublicationKind.POST else None
        form = str(ui.form.currentData() or "") if kind is PublicationKind.POST else ""
        moment = self.moment()
        text = ui.about.text().strip()
        if self.entry is not None and not self._is_short(self.entry.text):
            text = self.entry.text
        at: datetime | None = moment
        if self.entry is not None and moment == self._asked:
            at = None
        elif self.entry is None and moment == self._asked and self._begin == self._now:
            at = self._now  # to the second, and never later than the present
        return Entry(kind, at, self._channels(), rung, ui.link.text().strip(), text, form)

    def corrected(self) -> Publication | None:
        """Give the entry as corrected, but for its moment; None for a new one."""
        if self.entry is None:
            return None
        said = self.answer()
        return replace(
            self.entry,
            kind=said.kind,
            channels=said.channels,
            rung=said.rung,
            url=said.url,
            text=said.text,
            form=said.form,
        )

    def _channels(self) -> tuple[str, ...]:
        chosen = [name for name, chip in self._chips.items() if chip.isChecked()]
        before = self.entry.channels if self.entry is not None else ()
        return (*chosen, *(name for name in before if name not in self._chips))

    def accept(self) -> None:
        """Close, unless something is wrong: it is said beside its field then."""
        if self.chosen == "keep" and not self._is_right():
            self.chosen = ""
            return
        super().accept()

    def _is_right(self) -> bool:
        ui = self.ui
        later = self._moment_problem()
        self._show_problem(later)
        link = ui.link.text().strip()
        wrong = self.tr("A link begins with https:// or http://.") if link and not is_link(link) else ""
        ui.link.setError(wrong)
        if later:
            ui.at.setFocus()
        elif wrong:
            ui.link.setFocus()
        self._room.fit()
        return not later and not wrong

    def _moment_problem(self) -> str:
        if self.entry is not None and self.moment() == self._asked:
            return ""
        return self.tr("This moment is still to come.") if self.moment() > self._now else ""

    def _show_problem(self, problem: str) -> None:
        self.ui.whenWords.setText(problem)
        self.ui.whenProblem.setVisible(bool(problem))
        self.ui.at.setAccessibleDescription(problem)

    # What hangs together

    @Slot()
    def _on_kind(self) -> None:
        post = self.ui.kind.current() == PublicationKind.POST
        for widget in (self.ui.rungLabel, self.ui.rung, self.ui.formLabel, self.ui.form):
            widget.setVisible(post)
        self._room.fit()

    @Slot()
    def _on_moment(self) -> None:
        self._say_zone()
        if self.ui.whenProblem.isVisibleTo(self):
            self._show_problem(self._moment_problem())
            self._room.fit()

    @Slot()
    def _on_form(self) -> None:
        """A repost is the first rung, unless the person says otherwise."""
        if self.ui.form.currentData() == REPOST and self.ui.rung.currentData() is None:
            self.ui.rung.setCurrentIndex(self.ui.rung.findData(1))

    @Slot(str)
    def _on_link(self, text: str) -> None:
        if self.ui.link.error() and (not text.strip() or is_link(text.strip())):
            self.ui.link.setError("")
            self._room.fit()
