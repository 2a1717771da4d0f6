"""The words on the drawn axis and their widths."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetricsF

from app.model.day import Day
from app.model.timeline import TimelineEntry
from app.model.vocabulary import Precision
from app.ui.theme import Theme
from app.ui.timeline import entry_words as words
from app.wording.isolates import own_direction


class AxisLabels:
    """Measures in the caption's letters; made anew when the theme or the language changes."""

    def __init__(self, theme: Theme) -> None:
        self.font = theme.window_font(pixels=theme.sizes.caption)
        self._metrics = QFontMetricsF(self.font)
        self._widths: dict[str, float] = {}
        self._made: dict[tuple[object, ...], str] = {}
        self.height = self._metrics.height()

    def measure(self, text: str) -> float:
        """Return the width of a text, 0 of none."""
        if not text:
            return 0.0
        if text not in self._widths:
            self._widths[text] = self._metrics.horizontalAdvance(text) + 1
        return self._widths[text]

    def of(self, entry: TimelineEntry, longest: float, *, dated: bool) -> str:
        """Return `Ceasefire agreed, 5 Mar 2020`, the title at most `longest` pixels wide."""
        key = (entry.incident.title, entry.incident.when, longest, dated)
        if key not in self._made:
            self._made[key] = self._words(entry, longest, dated=dated)
        return self._made[key]

    def _words(self, entry: TimelineEntry, longest: float, *, dated: bool) -> str:
        title = words.title_words(entry)[:80]
        title = own_direction(self._metrics.elidedText(title, Qt.TextElideMode.ElideRight, longest))
        if not dated:
            return title
        form = QCoreApplication.translate("AxisLabels", "{title}, {date}")
        return form.format(title=title, date=own_direction(words.short_date(entry)))

    @staticmethod
    def none(_entry: TimelineEntry) -> str:
        """Return no label: what a mark is shows when it is pointed at."""
        return ""

    def tick(self, day: Day, precision: Precision) -> str:
        """Return the words of a date under the axis; isolated, so that it is never a bare number."""
        return words.tick_words(day, precision)
