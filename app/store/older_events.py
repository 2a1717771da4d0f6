"""Reads what older versions wrote into the history as this one would have written it."""

from app.model.record import Json
from app.store.schema import LATER_FIELDS


def completed_change(change: dict[str, Json]) -> dict[str, Json]:
    """Return a change of an event with the fields that came after it, where it holds a whole record.

    The event itself, and so its hash, stays as it is.
    """
    later = LATER_FIELDS.get(change["entity"])
    if later is None or (change["before"] is not None and change["after"] is not None):
        return change
    whole = {name: change[name] and {**later, **change[name]} for name in ("before", "after")}
    return {**change, **whole}
