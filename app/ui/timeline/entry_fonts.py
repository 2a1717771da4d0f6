"""The letters of an entry, and how wide words are in them, measured once each."""

from PySide6.QtGui import QFont, QFontMetricsF

from app.ui.theme import Theme

_MOST_KEPT = 20_000
_SURELY_FITS, _SURELY_WIDER = 0.85, 0.2
"""Parts of the letter size: no line of words is wider a letter, or narrower, as far as it matters."""


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
        self._widths: dict[tuple[int, str], float] = {}

    def metrics(self, font: QFont) -> QFontMetricsF:
        """Return the metrics of one of these fonts."""
        return self._metrics[id(font)]

    def height(self, font: QFont) -> float:
        """Return the height of a line."""
        return self.metrics(font).height()

    def width(self, font: QFont, words: str) -> float:
        """Return the width of words on one line."""
        key = (id(font), words)
        if key not in self._widths:
            if len(self._widths) > _MOST_KEPT:
                self._widths.clear()
            self._widths[key] = self.metrics(font).horizontalAdvance(words)
        return self._widths[key]

    def fits(self, font: QFont, words: str, width: float) -> bool:
        """Return whether words fit on one line; measured only where their number leaves it open."""
        size = font.pixelSize()
        if words.isascii():
            if len(words) * size * _SURELY_FITS <= width:
                return True
            if len(words) * size * _SURELY_WIDER > width:
                return False
        return self.metrics(font).horizontalAdvance(words) <= width
