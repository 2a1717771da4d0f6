"""Finds the one incident that a place and a time point to."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate

from app.model.day import Day
from app.model.incident import Incident
from app.model.moment import Moment
from app.model.place import Place
from app.model.place_key import place_key
from app.model.vocabulary import Status

_Known = tuple[Day, Day, str]
"""The first and last day that an incident may cover, and its id."""


class IncidentFinder:
    """Holds incidents by place and time; excluded ones and those without either are not found."""

    def __init__(self, incidents: Iterable[Incident]) -> None:
        self._at: dict[str, list[_Known]] = defaultdict(list)
        for incident in incidents:
            place = place_key(incident.place.label)
            if place and incident.when.is_known and incident.status is not Status.EXCLUDED:
                _, first, last = incident.when.sort_key()
                self._at[place].append((first, last, incident.id))
        self._until: dict[str, list[Day]] = {}
        for place, there in self._at.items():
            there.sort()
            self._until[place] = list(accumulate((last for _, last, _ in there), max))

    def only_one(self, place: Place, when: Moment) -> str | None:
        """Return the id of the only incident at this place whose time overlaps; None for none or several."""
        key = place_key(place.label)
        there = self._at.get(key)
        if not there or not when.is_known:
            return None
        _, start, end = when.sort_key()
        found: list[str] = []
        at = bisect_right(there, end, key=lambda one: one[0]) - 1
        while at >= 0 and len(found) <= 1 and self._until[key][at] >= start:
            if there[at][1] >= start:
                found.append(there[at][2])
            at -= 1
        return found[0] if len(found) == 1 else None


NO_INCIDENTS = IncidentFinder(())
"""Where nothing is known of incidents."""
