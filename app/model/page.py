"""One page of an article that has pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """Page `number` of the file, from 1, and the code points of the text that it covers (end exclusive).

    `label` is the number printed on it or kept in the file (`xii`), "" where there is none; `confidence` (0 to
    100) is how sure a machine was of the words it read from a picture, None where the file holds them as text.
    """

    number: int
    start: int
    end: int
    label: str = ""
    confidence: int | None = None

    def __str__(self) -> str:
        """Return what a citation calls it: `12`, or `12 [xii]` where the printed number differs."""
        return (
            f"{self.number} [{self.label}]" if self.label not in ("", str(self.number)) else str(self.number)
        )
