"""What a recogniser read on the picture of a page."""

from dataclasses import dataclass
from itertools import groupby

from app.intake.pdf.recognised_word import RecognisedWord
from app.intake.pdf.words_boxes import PixelBox, united_pixels


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
        """Return its paragraphs, each line of them on a line."""
        return [
            "\n".join(
                " ".join(word.text for word in line) for _, line in groupby(words, key=lambda word: word.line)
            )
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
