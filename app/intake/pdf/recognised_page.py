"""What a recogniser read on the picture of a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from app.intake.pdf.joined_lines import SetLine, joined
from app.intake.pdf.recognised_word import RecognisedWord
from app.intake.pdf.words_boxes import PixelBox, united_pixels

_WIDE_GAP = 2.0
"""Heights of a line's letters from which a gap between two words parts cells of a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognisedPage:
    """The words of a page in reading order; `scale` is the pixels a point of the picture they were read from."""

    words: tuple[RecognisedWord, ...]
    scale: float

    @property
    def confidence(self) -> int | None:
        """The mean confidence of its words, 0 to 100, None where it has none."""
        return round(sum(word.confidence for word in self.words) / len(self.words)) if self.words else None

    def paragraphs(self) -> list[str]:
        """Return its paragraphs, their lines put together."""
        return [
            joined([_set(list(line)) for _, line in groupby(words, key=lambda word: word.line)])
            for _, words in groupby(self.words, key=lambda word: word.line[:2])
        ]

    def boxes(self, start: int, end: int) -> list[PixelBox]:
        """Return a box for each line of its text's code points `start` to `end`, in pixels of its picture."""
        found: dict[tuple[int, int, int], PixelBox] = {}
        place = 0
        for word in self.words:
            if start < place + len(word.text) and place < end:
                found[word.line] = united_pixels(found.get(word.line, word.box), word.box)
            place += len(word.text) + 1  # one space, or one line end
        return list(found.values())


def _set(words: Sequence[RecognisedWord]) -> SetLine:
    gaps = [max(one.box[0], other.box[0]) - min(one.box[2], other.box[2]) for one, other in pairwise(words)]
    return SetLine(
        " ".join(word.text for word in words),
        min(word.box[0] for word in words),
        max(word.box[2] for word in words),
        rtl=len(words) > 1 and words[0].box[0] > words[-1].box[0],
        loose=max(gaps, default=0) > _WIDE_GAP * max(word.box[3] - word.box[1] for word in words),
    )
