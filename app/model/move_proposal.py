"""Where the words of a passage stand in another reading of its article, as far as that can be said."""

from dataclasses import dataclass
from enum import StrEnum

from app.model.passage import Passage


class MoveReason(StrEnum):
    """Why there is a place, or none."""

    FOUND = "found"
    NOT_FOUND = "not_found"
    OTHER_SURROUNDINGS = "other_surroundings"
    """The words are there, but not between the words they stood between: it may be another sentence."""
    SEVERAL_PLACES = "several_places"


@dataclass(frozen=True, slots=True)
class MoveProposal:
    """A passage and the code points (end exclusive) of its words in the text now shown, None where unknown."""

    passage: Passage
    start: int | None
    end: int | None
    reason_code: MoveReason

    @property
    def has_place(self) -> bool:
        """Whether a place is proposed."""
        return self.start is not None and self.end is not None
