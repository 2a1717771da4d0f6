"""Draws the rows of the table that reach over all columns: headings and decisions with their buttons."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from app.ui.figures import group_words
from app.ui.figures.set_text import Said, SetText, font_of
from app.ui.figures.shown_group import ShownGroup
from app.ui.figures.shown_total import ShownTotal
from app.ui.figures.table_row import RowKind, TableRow
from app.ui.theme import Space, Theme

translate = QCoreApplication.translate

_MOST_LINES = 4
"""Lines of a total's members, and of what it leaves out; all of them stand in its tip."""


class Act(Enum):
    """What a button under a group does."""

    DECIDE = "decide"
    TAKE_BACK = "take_back"


@dataclass(frozen=True, slots=True)
class PaintedButton:
    """A button in a row: where it stands, what it says, what it does."""

    box: QRect
    words: str
    act: Act


class RowPainter:
    """Sets and draws what reaches over all columns; `editable` leaves the buttons away where it is false."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.editable = True

    def height(self, row: TableRow, width: int) -> int:
        """Return how high a row is."""
        heading = QFontMetrics(font_of(self._theme, "heading")).height()
        small = QFontMetrics(font_of(self._theme, "quiet")).height()
        if row.total is not None:
            return round(self._total(row.total, width, mirrored=False).height) + 2 * Space.STEP
        if row.group is None:
            return heading + 2 * Space.LARGE
        if row.kind is RowKind.HEADING:
            return heading + (1 + _repeats(row.group)) * small + Space.LARGE + Space.STEP
        if row.group.decision is None:
            return max(small, self._button_height()) + 2 * Space.STEP + Space.SMALL
        words = self._decision(row.group, self._words_width(row.group, width), mirrored=False)
        return max(round(words.height), self._button_height()) + 2 * Space.STEP + Space.SMALL

    def draw(
        self, painter: QPainter, row: TableRow, rect: QRect, *, mirrored: bool, hovered: Act | None
    ) -> None:
        """Draw a row into `rect`."""
        if row.total is not None:
            self._total(row.total, rect.width(), mirrored=mirrored).draw(
                painter, QPointF(rect.left() + Space.STEP, rect.top() + Space.STEP), self._theme
            )
        elif row.kind in (RowKind.SECTION, RowKind.TOTALS):
            alone = translate("RowPainter", "Figures that stand alone")
            words = alone if row.kind is RowKind.SECTION else translate("RowPainter", "Totals")
            said = (Said(words, "heading", 1),)
            SetText(said, self._theme, rect.width() - 2 * Space.STEP, mirrored=mirrored).draw(
                painter, QPointF(rect.left() + Space.STEP, rect.top() + Space.LARGE), self._theme
            )
        elif row.kind is RowKind.HEADING and row.group is not None:
            self._draw_heading(painter, row.group, rect, mirrored=mirrored)
        elif row.group is not None:
            self._draw_decision(painter, row.group, rect, mirrored=mirrored, hovered=hovered)

    def buttons(self, row: TableRow, rect: QRect, *, mirrored: bool) -> list[PaintedButton]:
        """Return the buttons of a row that is drawn into `rect`, the last one at the far edge."""
        if row.kind is not RowKind.DECISION or row.group is None or not self.editable:
            return []
        made = []
        right = rect.right() - Space.MEDIUM
        metrics = QFontMetrics(font_of(self._theme, "quiet"))
        for words, act in reversed(list(_acts(row.group))):
            width = metrics.horizontalAdvance(words) + 2 * Space.MEDIUM
            box = QRect(right - width, rect.top() + Space.STEP, width, self._button_height())
            if mirrored:
                box.moveLeft(rect.left() + rect.right() - box.right())
            made.append(PaintedButton(box, words, act))
            right -= width + Space.STEP
        return made

    def _total(self, total: ShownTotal, width: int, *, mirrored: bool) -> SetText:
        said = [Said(total.head, "bold", 2), Said(total.made_of, "quiet", _MOST_LINES)]
        if total.left_out:
            said.append(Said(total.left_out, "quiet", _MOST_LINES))
        return SetText(said, self._theme, width - 2 * Space.STEP, mirrored=mirrored)

    def _heading(self, group: ShownGroup, width: int, *, mirrored: bool) -> SetText:
        said = [Said(group_words.title(group), "heading", 1)]
        words = group_words.tally(group)
        said.append(
            Said(
                translate("RowPainter", "{tally} · {agreement}").format(
                    tally=words, agreement=group_words.agreement(group)
                ),
                "differs" if group.differ else "saved",
                1,
            )
        )
        if _repeats(group):
            said.append(Said(group_words.one_voice(group), "quiet", 1))
        return SetText(said, self._theme, width - 2 * Space.MEDIUM - Space.SMALL, mirrored=mirrored)

    def _draw_heading(self, painter: QPainter, group: ShownGroup, rect: QRect, *, mirrored: bool) -> None:
        colours = self._theme.colours
        inner = rect.adjusted(0, Space.STEP, 0, 0)
        if group.is_open:
            painter.fillRect(inner, QColor(colours.differs_ground))
        words = self._heading(group, rect.width(), mirrored=mirrored)
        left = inner.left() + Space.MEDIUM + (0 if mirrored else Space.SMALL)
        words.draw(painter, QPointF(left, inner.top() + Space.SMALL + 2), self._theme)

    def _decision(self, group: ShownGroup, width: int, *, mirrored: bool) -> SetText:
        look = "differs" if group.is_open else "quiet"
        said = [Said(group_words.decision_words(group), look, 6 if group.decision is not None else 1)]
        later = group_words.came_later(group)
        if later:
            said.append(Said(later, "differs", 2))
        return SetText(said, self._theme, width, mirrored=mirrored)

    def _draw_decision(
        self, painter: QPainter, group: ShownGroup, rect: QRect, *, mirrored: bool, hovered: Act | None
    ) -> None:
        colours = self._theme.colours
        width = self._words_width(group, rect.width())
        left = rect.right() - Space.LARGE - width if mirrored else rect.left() + Space.LARGE
        words = self._decision(group, width, mirrored=mirrored)
        top = rect.top() + Space.STEP + max(0, (self._button_height() - words.height) / 2)
        words.draw(painter, QPointF(left, top), self._theme)
        painter.setFont(font_of(self._theme, "quiet"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = TableRow(RowKind.DECISION, group=group)
        for button in self.buttons(row, rect, mirrored=mirrored):
            painter.setPen(QPen(QColor(colours.border)))
            painter.setBrush(QColor(colours.hover if button.act is hovered else colours.page))
            painter.drawRoundedRect(QRectF(button.box).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            painter.setPen(QColor(colours.text))
            painter.drawText(button.box, Qt.AlignmentFlag.AlignCenter, button.words)

    def _words_width(self, group: ShownGroup, width: int) -> int:
        taken = 0
        if self.editable:
            metrics = QFontMetrics(font_of(self._theme, "quiet"))
            taken = sum(
                metrics.horizontalAdvance(words) + 2 * Space.MEDIUM + Space.STEP for words, _ in _acts(group)
            )
        return max(80, width - 2 * Space.LARGE - taken)

    def _button_height(self) -> int:
        return QFontMetrics(font_of(self._theme, "quiet")).height() + Space.STEP


def _repeats(group: ShownGroup) -> bool:
    """Return whether several of the figures quote one speaker."""
    return bool(group.same_voices)


def _acts(group: ShownGroup) -> Iterator[tuple[str, Act]]:
    if group.decision is None:
        yield translate("RowPainter", "Decide…"), Act.DECIDE
    else:
        yield translate("RowPainter", "Change…"), Act.DECIDE
        yield translate("RowPainter", "Take back"), Act.TAKE_BACK
