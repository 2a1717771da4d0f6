"""A figure with all that its line in the table says."""

from dataclasses import dataclass

from app.model.figure import Figure
from app.model.incident import Incident
from app.model.moment import Moment
from app.model.timeline import Citation


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure, the incident it belongs to, and its citations in the order of the sources."""

    figure: Figure
    incident: Incident | None
    citations: tuple[Citation, ...]

    @property
    def when(self) -> Moment:
        """The time it is as of: its own, else that of its incident."""
        if self.figure.period.is_known or self.incident is None:
            return self.figure.period
        return self.incident.when
