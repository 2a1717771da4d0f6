"""The letters of an entry, and how wide words are in them, measured once each."""

from PySide6.QtGui import QFont, QFontMetricsF

from app.ui.theme import Theme

_MOST_KEPT = 20_000
_NEARLY = 0.03
"""How far the sum of its letters may be from the width of a line: kerning and the like."""


class EntryFonts:
    """Made anew when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        sizes = theme.sizes
        self.date = theme.window_font(bold=True)
        self.title = theme.window_font(bold=True, pixels=sizes.window + 1)
        self.quote = theme.reading_font(pixels=sizes.window + 1)
        self.small = theme.window_font(pixels=sizes.caption)
        self.small_bold = theme.window_font(bold=True, pixels=sizes.caption)
        self.heading = theme.reading_font(bold=True, pixels=sizes.reading)
        self._metrics = {
            id(font): QFontMetricsF(font)
            for font in (self.date, self.title, self.quote, self.small, self.small_bold, self.heading)
        }
        self._heights = {key: metrics.height() for key, metrics in self._metrics.items()}
        self._tables: dict[int, list[float]] = {}
        self._widths: dict[tuple[int, str], float] = {}

    def metrics(self, font: QFont) -> QFontMetricsF:
        """Return the metrics of one of these fonts."""
        return self._metrics[id(font)]

    def height(self, font: QFont) -> float:
        """Return the height of a line."""
        return self._heights[id(font)]

    def width(self, font: QFont, words: str) -> float:
        """Return the width of words on one line."""
        key = (id(font), words)
        if key not in self._widths:
            if len(self._widths) > _MOST_KEPT:
                self._widths.clear()
            self._widths[key] = self.metrics(font).horizontalAdvance(words)
        return self._widths[key]

    def about(self, font: QFont, words: str) -> float:
        """Return the width of words within some percent; quick for ASCII, never measured twice for the rest."""
        if not words.isascii():
            return self.width(font, words)
        table = self._tables.get(id(font))
        if table is None:
            metrics = self.metrics(font)
            table = self._tables[id(font)] = [metrics.horizontalAdvance(chr(code)) for code in range(128)]
        return sum(map(table.__getitem__, words.encode()))

    def fits(self, font: QFont, words: str, width: float) -> bool:
        """Return whether words fit on one line; measured only where the sum of their letters leaves it open."""
        if words.isascii() and len(words) * font.pixelSize() < width:
            return True
        about = self.about(font, words)
        if not words.isascii() or abs(about - width) > width * _NEARLY:
            return about <= width
        return self.width(font, words) <= width

    def lines(self, font: QFont, words: str, width: float) -> int:
        """Return on about how many lines words stand that break between words."""
        space, lines, x = self.width(font, " "), 1, 0.0
        for word in words.split(" "):
            need = self.about(font, word)
            if x and x + space + need > width:
                lines, x = lines + 1, 0.0
            x += need + (space if x else 0)
            lines += int(x // width)
            x %= width
        return lines
