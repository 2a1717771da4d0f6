"""Whether two lists of entries are drawn alike, so that an edit elsewhere lays nothing out anew."""

from collections.abc import Sequence

from app.model.timeline import TimelineEntry


def look_alike(old: Sequence[TimelineEntry], new: Sequence[TimelineEntry]) -> bool:
    """Return whether the same marks would stand at the same places, with the same words."""
    if len(old) != len(new):
        return False
    for one, other in zip(old, new, strict=True):
        if one is other:
            continue
        mine, its = one.incident, other.incident
        if (one.number, mine.id, mine.when, mine.title) != (other.number, its.id, its.when, its.title):
            return False
    return True
