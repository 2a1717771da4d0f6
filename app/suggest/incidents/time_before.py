"""The time that a sentence without one may belong to."""

from dataclasses import dataclass

from app.model.moment_reading import MomentReading
from app.suggest.incidents.incident_facts import IncidentFacts


@dataclass(slots=True)
class TimeBefore:
    """Goes along with an article: the day of the sentence just before in the same line, else of the heading above."""

    heading: MomentReading | None = None
    last: MomentReading | None = None

    def begin_line(self) -> None:
        """Forget the sentence before: it stands in another paragraph."""
        self.last = None

    def saw(self, facts: IncidentFacts) -> None:
        """Remember the day of a sentence; one without a day is not reached over."""
        self.last = facts.last_day()

    @property
    def now(self) -> MomentReading | None:
        """The time of the next sentence, if it names none."""
        return self.last or self.heading
