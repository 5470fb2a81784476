"""The heads of a grid: pillars or weeks at the left, forms, rungs or days above; they stay while it scrolls."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text, text_width
from advocate_desktop.gui.widgets.note_model import GridHead, NoteTableModel
from advocate_desktop.gui.widgets.note_paint import draw_words

GAP = 6
_STEP = 16


class _Heads(QHeaderView):
    """What both kinds of head share."""

    def __init__(self, orientation: Qt.Orientation, model: NoteTableModel, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.notes = model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSectionSize(20)
        follow(self._restyle)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the heads in sight, on the ground of the page."""
        painter, area = QPainter(self.viewport()), self.viewport().rect()
        across = self.orientation() == Qt.Orientation.Horizontal
        for number in range(self.count()):
            start, length = self.sectionViewportPosition(number), self.sectionSize(number)
            box = QRect(start, 0, length, area.height()) if across else QRect(0, start, area.width(), length)
            if box.intersects(area):
                self.paintSection(painter, box, number)

    def _restyle(self) -> None:
        self.viewport().setAutoFillBackground(False)
        self.viewport().update()


class RowHeads(_Heads):
    """A number, a name in the reading face, counts and steps."""

    def __init__(self, model: NoteTableModel, parent: QWidget) -> None:
        """Make the heads of the rows."""
        super().__init__(Qt.Orientation.Vertical, model, parent)
        self._wide = 150

    def set_wide(self, width: int) -> None:
        """Take another width, in px."""
        self._wide = width
        self.setFixedWidth(width)
        self.updateGeometries()

    def sizeHint(self) -> QSize:
        """Give the width of the heads."""
        return QSize(self._wide, 0)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Paint a head."""
        look, head = theme(), self.notes.table.rows[logical_index]
        left = rect.left()
        top = rect.top() + (12 if head.number else 8)
        if head.number:
            place = QRect(left, top, look.px(20), look.line_height("title3"))
            draw_line_text(painter, place, head.number, look.font("title3"), look.color("ink3"))
            left += look.px(20)
        box = QRect(left, top, rect.right() - left - 10, rect.height())
        role = "title3" if head.number else "h3"
        height = look.line_height(role)
        room = rect.bottom() - top - (look.line_height("cap") if head.foot or head.details else 0)
        lines = max(1, min(3, room // height))
        top += height * draw_words(painter, box, head.title, role, look.color("ink"), lines=lines)
        cap = look.line_height("cap")
        for words in (head.details, head.foot):
            if words and top + cap + 4 <= rect.bottom():
                place = QRect(left, top + 4, box.width(), cap)
                draw_line_text(painter, place, words, look.font("cap", True), look.color("ink2"))
                top += cap + 4
            if words is head.details and head.share[1]:
                top = self._paint_share(painter, QRect(left, top + 8, box.width(), 5), head)

    def _paint_share(self, painter: QPainter, box: QRect, head: GridHead) -> int:
        done, total = head.share
        look = theme()
        step = min(16, (box.width() + 3) // total)
        for number in range(total):
            part = QRect(box.left() + number * step, box.top(), step - 3, 5)
            draw_box(painter, part, 2, look.color("accent" if number < done else "track"), None)
        return box.bottom() + 2


class ColumnHeads(_Heads):
    """An icon and a name, or rising steps with what they mean."""

    def __init__(self, model: NoteTableModel, parent: QWidget) -> None:
        """Make the heads of the columns."""
        super().__init__(Qt.Orientation.Horizontal, model, parent)

    def height_wanted(self) -> int:
        """Give the height for what is shown."""
        look = theme()
        return look.px(104) + 4 * _STEP if self.notes.table.stairs else look.px(42)

    def sizeHint(self) -> QSize:
        """Give the height of the heads."""
        return QSize(0, self.height_wanted())

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Paint a head."""
        head, look = self.notes.table.columns[logical_index], theme()
        box = rect.adjusted(0, 0, -GAP, -2)
        if self.notes.table.stairs:
            self._paint_step(painter, box, head, logical_index)
            return
        side = look.icon_px(18) if head.icon else 0
        left = box.left() + (9 if side else 4)
        if side:
            icon = pixmap(head.icon, "duotone", "ink2", side, self.devicePixelRatioF())
            painter.drawPixmap(left, box.center().y() - side // 2, icon)
            left += side + 7
        height = look.line_height("cap")
        words = QRect(left, box.top(), box.right() - left, box.height())
        if head.details:
            upper = QRect(words.left(), box.center().y() - height, words.width(), height)
            draw_line_text(painter, upper, head.title, look.font("smallM"), look.color("ink"))
            draw_line_text(
                painter, upper.translated(0, height), head.details, look.font("cap"), look.color("ink3")
            )
            return
        wide = text_width(head.title, look.font("smallM")) > words.width()
        height = look.line_height("smallM")
        words.setTop(box.center().y() - (height if wide else height // 2))
        draw_words(painter, words, head.title, "smallM", look.color("ink2"), lines=2)

    def _paint_step(self, painter: QPainter, box: QRect, head: GridHead, number: int) -> None:
        look = theme()
        step = box.adjusted(0, (self.count() - 1 - number) * _STEP, 0, -6)
        fill = _step_color(number)
        line = look.color("lineStrong") if look.name == "contrast" else None
        draw_box(painter, step, look.radius("cell"), fill, line)
        side, height = look.icon_px(20), look.line_height("title3")
        left = step.left() + 12
        # Where both have no room, the name matters more than its icon.
        if left + side + 8 + text_width(head.title, look.font("title3")) <= step.right() - 4:
            ink = look.color("ink" if look.is_dark and number > 2 else "accentInk")
            icon = pixmap(head.icon, "duotone", ink, side, self.devicePixelRatioF())
            painter.drawPixmap(left, step.top() + 10 + (height - side) // 2, icon)
            left += side + 8
        words = QRect(left, step.top() + 10, step.right() - left - 4, height)
        draw_line_text(painter, words, head.title, look.font("title3"), look.color("ink"))
        cap = look.line_height("cap")
        below = QRect(step.left() + 12, words.bottom() + 7, step.width() - 20, step.height())
        lines = max(1, (step.bottom() - below.top()) // cap)
        draw_words(painter, below, head.details, "cap", look.color("ink"), lines=min(4, lines))


def _step_color(number: int) -> QColor:
    look = theme()
    if look.name == "contrast":
        return look.color("surface")
    pairs = (("cover1", 0.0), ("cover2", 0.0), ("cover2", 0.6), ("cover3", 0.4), ("cover4", 0.4))
    token, share = pairs[min(number, 4)]
    after = {"cover1": "cover2", "cover2": "cover3", "cover3": "cover4", "cover4": "cover4"}[token]
    return look.mix(token, after, share)
