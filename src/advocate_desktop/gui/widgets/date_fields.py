"""Fields for a day, or a day and hour, with a calendar that drops down."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QDateTimeEdit, QToolButton, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme


class DateTimeField(QDateTimeEdit):
    """A day and hour to type, to step through with the arrows, or to pick from a calendar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a field with a calendar."""
        super().__init__(parent)
        self.setCalendarPopup(True)
        follow(self._restyle)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then the caret of its calendar."""
        super().paintEvent(event)
        _paint_caret(self)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Leave the field by Tab: the arrows walk from day to month to year, and change them."""
        return QWidget.focusNextPrevChild(self, forward)

    def _restyle(self) -> None:
        _dress(self)


class DateField(QDateEdit):
    """A day to type, to step through with the arrows, or to pick from a calendar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a field with a calendar."""
        super().__init__(parent)
        self.setCalendarPopup(True)
        follow(self._restyle)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then the caret of its calendar."""
        super().paintEvent(event)
        _paint_caret(self)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Leave the field by Tab: the arrows walk from day to month to year, and change them."""
        return QWidget.focusNextPrevChild(self, forward)

    def _restyle(self) -> None:
        _dress(self)


def _paint_caret(field: QDateTimeEdit) -> None:
    side = theme().icon_px(16)
    ink = "ink2" if field.isEnabled() else "disabled"
    picture = pixmap("calendar-blank", "regular", ink, side, field.devicePixelRatioF())
    QPainter(field).drawPixmap(field.width() - side - 11, (field.height() - side) // 2, picture)


def _dress(field: QDateTimeEdit) -> None:
    look = theme()
    field.setFont(look.font("body"))
    calendar = field.calendarWidget()
    if calendar is None:
        return
    calendar.setFont(look.font("small"))
    calendar.setGridVisible(False)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for name, arrow in (("qt_calendar_prevmonth", "caret-left"), ("qt_calendar_nextmonth", "caret-right")):
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(QIcon(pixmap(arrow, "regular", "ink2", look.icon_px(16), field.devicePixelRatioF())))
    plain = QTextCharFormat()
    plain.setForeground(look.color("ink2"))
    # Weekends are days like others here: Qt would paint them red.
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    heads = QTextCharFormat()
    heads.setForeground(look.color("ink3"))
    heads.setBackground(look.color("surface"))
    calendar.setHeaderTextFormat(heads)
