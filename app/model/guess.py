"""One guessed field of a new claim."""

from dataclasses import dataclass

from app.model.reason import Reason


@dataclass(frozen=True, slots=True)
class Guess:
    """The value proposed for `field`, why, and the code points of the article's text it was read from."""

    field: str
    value: object
    reason: Reason
    start: int
    end: int
