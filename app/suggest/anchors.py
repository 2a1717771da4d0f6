"""The day from which an article's dates without a year are counted."""

from dataclasses import dataclass

from app.model.moment import Moment
from app.model.moment_reading import MomentReading


@dataclass(slots=True)
class Anchors:
    """Goes along with the sentences of an article: the publication date, else the last date that names its year."""

    published: Moment | None
    last: Moment | None = None

    def now(self) -> Moment | None:
        """Return the anchor of the next sentence."""
        return self.published or self.last

    def saw(self, found: tuple[tuple[MomentReading, ...], ...]) -> None:
        """Remember the last moment of a sentence that was stated with its year."""
        for group in found:
            if group[0].anchor is None and group[0].moment.latest is not None:
                self.last = group[0].moment
