"""Words set in lines of one width, each paragraph with a look of its own, ready to be drawn again and again."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from app.ui.reader.direction import reads_right_to_left
from app.ui.theme import Theme
from app.wording.isolates import without_isolates

_LONGEST = 900
_TAIL = "…"


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph: its words, how they look, how many lines they may take, and what a click on them opens."""

    words: str
    look: str = "plain"
    lines: int = 2
    target: str = ""


class SetText:
    """Paragraphs under one another; what does not fit ends in an ellipsis."""

    def __init__(self, said: Sequence[Said], theme: Theme, width: float, *, mirrored: bool) -> None:
        self._parts: list[tuple[Said, QTextLayout, float]] = []
        self.height = 0.0
        for paragraph in said:
            layout, height = _set(
                paragraph, font_of(theme, paragraph.look), max(20.0, width), mirrored=mirrored
            )
            self._parts.append((paragraph, layout, self.height))
            self.height += height

    def draw(self, painter: QPainter, place: QPointF, theme: Theme, *, faint: bool = False) -> None:
        """Draw with the upper left corner at `place`."""
        for paragraph, layout, top in self._parts:
            painter.setPen(QColor(theme.colours.faint if faint else colour_of(theme, paragraph.look)))
            layout.draw(painter, place + QPointF(0, top))

    def target_at(self, place: QPointF) -> str:
        """Return what the words at this place (from the upper left corner) open; "" for nothing."""
        for paragraph, layout, top in self._parts:
            if paragraph.target and any(
                box.adjusted(-2, -1, 2, 1).contains(place - QPointF(0, top)) for box in _boxes(layout)
            ):
                return paragraph.target
        return ""


def font_of(theme: Theme, look: str) -> QFont:
    """Return the letters of a look."""
    small = look in ("quiet", "differs", "problem", "saved")
    pixels = theme.sizes.caption if small else theme.sizes.window
    return theme.window_font(bold=look in ("bold", "heading"), pixels=pixels)


def colour_of(theme: Theme, look: str) -> str:
    """Return the colour of a look."""
    colours = theme.colours
    return {
        "quiet": colours.quiet,
        "differs": colours.differs_text,
        "problem": colours.problem,
        "link": colours.link,
        "saved": colours.saved,
        "figure": colours.figure_text,
    }.get(look, colours.text)


def _boxes(layout: QTextLayout) -> list[QRectF]:
    return [layout.lineAt(number).naturalTextRect() for number in range(layout.lineCount())]


def _set(paragraph: Said, font: QFont, width: float, *, mirrored: bool) -> tuple[QTextLayout, float]:
    words = " ".join(paragraph.words[:_LONGEST].split())
    option = _option(words, mirrored=mirrored)
    layout, height, cut = _lay_out(words, font, option, width, paragraph.lines)
    if cut is not None:
        shown = _head(words, cut)
        while cut is not None and shown:
            shown = shown[:-3].rstrip()
            layout, height, cut = _lay_out(shown + _TAIL, font, option, width, paragraph.lines)
    return layout, height


def _lay_out(
    words: str, font: QFont, option: QTextOption, width: float, most: int
) -> tuple[QTextLayout, float, int | None]:
    """Return the layout, its height, and where (UTF-16 units) it had to stop, None where it holds all."""
    layout = QTextLayout(words, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    top, cut, number = 0.0, None, 0
    while (line := layout.createLine()).isValid():
        if number == most:
            cut = line.textStart()
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
        number += 1
    layout.endLayout()
    return layout, top, cut


def _head(words: str, units: int) -> str:
    return words.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore")


def _option(words: str, *, mirrored: bool) -> QTextOption:
    """Words keep their own direction, and stand at the edge where the window begins."""
    own = reads_right_to_left(without_isolates(words))
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if own else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
