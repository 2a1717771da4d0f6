"""Words set on a few lines of one width, in the direction of their own letters."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from app.ui.reader.direction import reads_right_to_left

_ELLIPSIS = "…"


class SetLines:
    """At most `most` lines; what does not fit ends in …, a closing quotation mark is kept behind it."""

    def __init__(
        self, words: str, font: QFont, width: float, most: int, *, mirrored: bool, end: bool = False
    ) -> None:
        """Set words; `end` sets them at the trailing edge."""
        self.width = max(1.0, width)
        self._option = _option(words, mirrored=mirrored, end=end)
        self._font = font
        self._layout, rest = self._set(words, most)
        if rest is not None:
            self._layout, _ = self._set(self._shortened(words, rest), most)
        lines = self._layout.lineCount()
        self.height = sum(self._layout.lineAt(number).height() for number in range(lines))
        self.natural = max(
            (self._layout.lineAt(number).naturalTextWidth() for number in range(lines)), default=0.0
        )

    def draw(self, painter: QPainter, left: float, top: float, colour: str) -> None:
        """Draw with the upper left corner of the lines' box at this place."""
        painter.setPen(QColor(colour))
        self._layout.draw(painter, QPointF(left, top))

    def _set(self, words: str, most: int) -> tuple[QTextLayout, int | None]:
        """Return the layout, and where its last line starts (UTF-16 units) if words are left over."""
        layout = QTextLayout(words, self._font)
        layout.setTextOption(self._option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        top, start, rest = 0.0, 0, None
        for number in range(most + 1):
            line = layout.createLine()
            if not line.isValid():
                break
            if number == most:
                rest = start
                break
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, top))
            top += line.height()
            start = line.textStart()
        layout.endLayout()
        return layout, rest

    def _shortened(self, words: str, start: int) -> str:
        raw = words.encode("utf-16-le", "surrogatepass")
        before = raw[: 2 * start].decode("utf-16-le", "surrogatepass")
        after = raw[2 * start :].decode("utf-16-le", "surrogatepass")
        metrics = QFontMetricsF(self._font)
        tail = words[-1] if words.endswith("”") else ""
        room = self.width - metrics.horizontalAdvance(tail) - 2
        cut = metrics.elidedText(after.removesuffix(tail), Qt.TextElideMode.ElideRight, room)
        return before + cut.rstrip() + tail


def _option(words: str, *, mirrored: bool, end: bool) -> QTextOption:
    own = reads_right_to_left(words)
    at_right = own or mirrored
    if end:
        at_right = not mirrored
    option = QTextOption(
        (Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft)
        | Qt.AlignmentFlag.AlignAbsolute
    )
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if own else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
