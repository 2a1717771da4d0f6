"""Who holds a case."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Holder:
    """The person (as they call themselves), since when (UTC, ISO 8601), and the process on which computer."""

    actor: str
    since: str
    host: str = ""
    pid: int = 0
