"""The entries of a timeline as JSON, in printed order."""

from collections import defaultdict
from typing import Any

from app.cli.group_values import citation_value, group_values
from app.model.timeline import Timeline, TimelineEntry


def timeline_values(timeline: Timeline) -> list[dict[str, Any]]:
    """Return the entries, each with the groups of its figures that count the same thing."""
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for group, value in zip(timeline.groups, group_values(timeline.groups, timeline), strict=True):
        for incident in group.incidents:
            groups[incident].append(value)
    entries = (*timeline.entries, *timeline.undated)
    return [{**_entry_value(entry), "groups": groups.get(entry.incident.id, [])} for entry in entries]


def _entry_value(entry: TimelineEntry) -> dict[str, Any]:
    return {
        "number": entry.number,
        "ref": entry.incident.ref,
        "date": entry.incident.when.edtf,
        "title": entry.incident.title,
        "status": str(entry.incident.status),
        "verification": str(entry.incident.verification),
        "independent_sources": entry.independent_sources,
        "disputed": entry.disputed,
        "citations": [citation_value(citation) for citation in entry.citations],
        "figures": [figure.figure.ref for figure in entry.figures],
    }
