"""A label of plain text that breaks even the longest word and never pushes its pane wider."""

import re

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.reader.direction import reads_right_to_left

_ISOLATED = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")
_NARROWEST = 40
_USUAL = 200


class WrappingLabel(QLabel):
    """Plain words in their own direction, wrapped anywhere; beyond `lines` (0: no end) they end in an ellipsis."""

    def __init__(
        self, words: str = "", *, role: str = "", lines: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._lines = lines
        self._bold = (0, 0)
        if role:
            self.setProperty("role", role)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(words)

    def show_words(self, words: str, bold: str = "") -> None:
        """Show these words, the first occurrence of `bold` in them in bold letters."""
        at = words.find(bold) if bold else -1
        self._bold = (at, len(bold)) if at >= 0 else (0, 0)
        self.setText(words)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = self._laid_out(width).boundingRect().height()
        margins = self.contentsMargins()
        return round(height + 0.49) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        widest = max(_NARROWEST, min(_USUAL, self.fontMetrics().horizontalAdvance(self.text()) + 2))
        return QSize(widest, self.heightForWidth(widest))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        inside = self.contentsRect()
        layout = self._laid_out(inside.width())
        layout.draw(painter, QPointF(inside.topLeft()))

    def _laid_out(self, width: int) -> QTextLayout:
        words = self.text().replace("\n", "\u2028")
        layout = self._layout_of(words, width)
        if self._lines and layout.lineCount() > self._lines:
            shown = _shortened(layout, words, self._lines)
            layout = self._layout_of(shown, width)
            while layout.lineCount() > self._lines and len(shown) > 1:
                shown = shown[:-2].rstrip() + "…"
                layout = self._layout_of(shown, width)
        return layout

    def _layout_of(self, words: str, width: int) -> QTextLayout:
        layout = QTextLayout(words, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self._direction(words))
        right_to_left = option.textDirection() is Qt.LayoutDirection.RightToLeft
        option.setAlignment(Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft)
        layout.setTextOption(option)
        if self._bold[1]:
            span = QTextLayout.FormatRange()
            span.start, span.length = self._bold
            bold = QTextCharFormat()
            bold.setFontWeight(700)
            span.format = bold
            layout.setFormats([span])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _direction(self, words: str) -> Qt.LayoutDirection:
        """Let a sentence of ours follow its own letters, not those of names and quotes that are isolated in it."""
        ours = _ISOLATED.sub("", words)
        deciding = ours if any(character.isalpha() for character in ours) else words
        if reads_right_to_left(deciding):
            return Qt.LayoutDirection.RightToLeft
        has_letters = any(character.isalpha() for character in deciding)
        return Qt.LayoutDirection.LeftToRight if has_letters else self.layoutDirection()


def _shortened(layout: QTextLayout, words: str, lines: int) -> str:
    """Cut the words where the last line that is shown ends (Qt counts UTF-16 units)."""
    line = layout.lineAt(lines - 1)
    units = words.encode("utf-16-le", "surrogatepass")[: 2 * (line.textStart() + line.textLength())]
    return units.decode("utf-16-le", "ignore").rstrip()[:-1].rstrip() + "…"
