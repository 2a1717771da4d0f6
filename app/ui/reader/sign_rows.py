"""Draws page marks and places fold lines between the lines of the text."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractScrollArea

from app.ui.reader.article_document import row_height
from app.ui.reader.article_places import ArticlePlaces, Placed
from app.ui.reader.fold_button import FoldButton
from app.ui.reader.folding import Folding
from app.ui.reader.signs import Signs
from app.ui.theme import Space, Theme

_PAGE_SHARE = 0.6
"""Of a row that a page's words may take where a fold line stands in it too."""


class SignRows:
    """Keeps the fold lines in sight as buttons over the text; page marks are painted."""

    def __init__(self, theme: Theme, text: QAbstractScrollArea, turned: Callable[[int], None]) -> None:
        self._theme = theme
        self._text = text
        self._turned = turned
        self._buttons: dict[int, FoldButton] = {}
        self._spare: list[FoldButton] = []
        self.folding = Folding()
        self.above: Mapping[int, Signs] = {}
        self.below = Signs()
        self.tallest = 0
        """The height in pixels of the highest signs above a block."""

    def fill(self, folding: Folding, above: Mapping[int, Signs], below: Signs) -> None:
        """Take the signs of another text, or of other folds of the same."""
        self.folding, self.above, self.below = folding, above, below
        for button in self._buttons.values():
            button.hide()
        self._spare += self._buttons.values()
        self._buttons = {}
        self.tallest = self.height(max((signs.rows for signs in above.values()), default=0))

    def height(self, rows: int) -> int:
        """Return the pixels that some rows take, with the air around them."""
        return rows * row_height(self._theme) + Space.MEDIUM if rows else 0

    def in_area(self, places: ArticlePlaces, area: QRect) -> Iterator[tuple[Signs, float]]:
        """Return the signs in an area of the viewport, and where the words below each begin."""
        if not self.above and not self.below.rows:
            return
        tail = self.height(self.below.rows)
        last: Placed | None = None
        for last in places.visible_blocks(area.adjusted(0, -tail, 0, self.tallest)):
            block, corner = last
            if block.position() in self.above:
                yield self.above[block.position()], corner.y()
        if last is not None and tail and not places.seen_from(last[0].next()).isValid():
            yield self.below, last[1].y() + last[0].layout().boundingRect().height() + tail

    def paint(
        self, painter: QPainter, signs: Signs, bottom: float, left: int, width: int, *, mirrored: bool
    ) -> None:
        """Paint the page marks of a block whose words begin at `bottom`."""
        painter.setFont(self._theme.window_font(pixels=self._theme.sizes.caption))
        metrics, height = QFontMetricsF(painter.font()), row_height(self._theme)
        for number, words in enumerate(signs.pages):
            top = self._top(signs, bottom) + number * height
            words_width = min(metrics.horizontalAdvance(words) + 2, width)
            middle = round(top + height / 2)
            painter.setPen(QColor(self._theme.colours.rule))
            begin = left if not mirrored else left + words_width + Space.STEP
            painter.drawLine(round(begin), middle, round(begin + width - words_width - Space.STEP), middle)
            painter.setPen(QColor(self._theme.colours.faint))
            at = left + width - words_width if not mirrored else left
            box = QRectF(at, top, words_width, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def place(self, shown: Iterable[tuple[Signs, float]], left: int, width: int, *, mirrored: bool) -> None:
        """Put a button on every fold line in sight; `shown` are signs and where the words below them begin."""
        seen: dict[int, tuple[Signs, float]] = {
            signs.fold: (signs, bottom) for signs, bottom in shown if signs.fold is not None
        }
        for number in [number for number in self._buttons if number not in seen]:
            button = self._buttons.pop(number)
            if button.hasFocus():
                self._text.setFocus(Qt.FocusReason.OtherFocusReason)
            button.hide()
            self._spare.append(button)
        for number, (signs, bottom) in seen.items():
            self._place(number, signs, bottom, left, width, mirrored=mirrored)

    def button(self, number: int) -> FoldButton | None:
        """Return the line of a run, where it is in sight."""
        return self._buttons.get(number)

    def _place(
        self, number: int, signs: Signs, bottom: float, left: int, width: int, *, mirrored: bool
    ) -> None:
        button = self._buttons.get(number) or self._new(number, mirrored=mirrored)
        height = row_height(self._theme)
        room = width
        if signs.pages:
            metrics = QFontMetricsF(self._theme.window_font(pixels=self._theme.sizes.caption))
            room -= round(min(metrics.horizontalAdvance(signs.pages[0]) + Space.WIDE, width * _PAGE_SHARE))
        taken = button.fit(room)
        edge = left - Space.SMALL - 1 if not mirrored else left + width - taken + Space.SMALL + 1
        box = QRect(edge, round(self._top(signs, bottom)) + 1, taken, height - 2)
        if button.geometry() != box:
            button.setGeometry(box)
        button.show()

    def _new(self, number: int, *, mirrored: bool) -> FoldButton:
        if self._spare:
            button = self._spare.pop()
        else:
            button = FoldButton(self._theme, self._text.viewport())
            button.clicked.connect(lambda _=False, button=button: self._turned(button.number))
        button.show_fold(
            number,
            self.folding.runs[number][0],
            is_open=self.folding.is_open(number),
            kept=number in self.folding.kept_open,
            mirrored=mirrored,
        )
        self._buttons[number] = button
        return button

    def _top(self, signs: Signs, bottom: float) -> float:
        return bottom - signs.rows * row_height(self._theme) - Space.SMALL
