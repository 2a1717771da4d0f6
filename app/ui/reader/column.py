"""The measure of the reading column."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

CHARACTERS = 75
_SAMPLE = (
    "As a result of a series of talks the two leaders agreed a ceasefire for the region, and the truce had "
    "brought to a halt a three-month campaign; however, in the beginning of June the attacks resumed. "
)


@dataclass(frozen=True, slots=True)
class Column:
    """Widths in pixels: ``margin`` holds bars and paragraph numbers, ``far`` is the other side."""

    text: int
    margin: int
    far: int

    @classmethod
    def fit(cls, available: int, font: QFont, zoom: float) -> "Column":
        """Return the widest column of at most 75 characters a line that fits ``available``."""
        margin = round(80 + 24 * (zoom - 1))
        far = 28
        metrics = QFontMetricsF(font)
        widest = round(metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * CHARACTERS)
        return cls(max(120, min(widest, available - margin - far)), margin, far)

    @property
    def whole(self) -> int:
        """Text and both sides."""
        return self.text + self.margin + self.far
