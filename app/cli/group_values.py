"""Groups of figures that count the same thing, as JSON: each value, who gives it, and what was decided."""

from collections.abc import Sequence
from typing import Any

from app.model.figure_group import FigureGroup, bounds
from app.model.sources import origin_name
from app.model.statement import Statement, repeated_voices, statements_of
from app.model.timeline import Citation, Timeline
from app.wording.differences import (
    Entries,
    decided_number,
    difference_parts,
    group_counted,
)
from app.wording.figures import figure_number
from app.wording.parts import plain_words


def group_value(group: FigureGroup, timeline: Timeline) -> dict[str, Any]:
    """Return a group: what is counted, whether it differs, its values with their voices, the decision."""
    return group_values((group,), timeline)[0]


def group_values(groups: Sequence[FigureGroup], timeline: Timeline) -> list[dict[str, Any]]:
    """Return several groups of one timeline."""
    entries = {entry.figure.id: entry for entry in timeline.figures}
    incidents = {entry.incident.id: entry.incident.ref for entry in (*timeline.entries, *timeline.undated)}
    return [_value(group, entries, incidents.get(group.incident or "")) for group in groups]


def citation_value(citation: Citation) -> dict[str, Any]:
    """Return where words stand, the words, and what they do to the claim."""
    return {
        "source": citation.source,
        "locator": citation.locator,
        "exact": citation.passage.exact,
        "stance": str(citation.evidence.stance),
    }


def _value(group: FigureGroup, entries: Entries, incident: str | None) -> dict[str, Any]:
    first = group.figures[0]
    return {
        "figures": [figure.ref for figure in group.figures],
        "counted": group_counted(group),
        "counts": str(first.counts),
        "unit": str(first.unit),
        "population": str(group.population),
        "measure": str(first.measure),
        "incident": incident,
        "place": first.place.label,
        "differ": group.differ,
        "open": group.is_open,
        "independent_sources": len(group.voices),
        "one_voice": [
            {"speaker": origin_name(citation.evidence) or None, "figures": list(refs)}
            for citation, refs in repeated_voices(group, entries)
        ],
        "values": [_statement_value(statement) for statement in statements_of(group, entries)],
        "decision": _decision_value(group, entries),
        "words": plain_words(difference_parts(group, entries)),
    }


def _statement_value(statement: Statement) -> dict[str, Any]:
    low, best, high = bounds(statement.figure)
    return {
        "figures": [figure.ref for figure in statement.figures],
        "value": figure_number(statement.figure),
        "low": low,
        "best": best,
        "high": high,
        "given_by": [[_spoken(citation) for citation in voice] for voice in statement.voices],
        "denied_by": [_spoken(citation) for citation in statement.denied],
        "corrected_by": [_spoken(citation) for citation in statement.corrected],
    }


def _spoken(citation: Citation) -> dict[str, Any]:
    return {**citation_value(citation), "speaker": origin_name(citation.evidence) or None}


def _decision_value(group: FigureGroup, entries: Entries) -> dict[str, Any] | None:
    decision = group.decision
    if decision is None:
        return None
    return {
        "rule": str(decision.rule),
        "low": decision.low,
        "best": decision.best,
        "high": decision.high,
        "number": decided_number(group, decision) or None,
        "reason": decision.reason,
        "who": decision.who,
        "at": decision.at,
        "figures": [entries[figure].figure.ref for figure in decision.figures if figure in entries],
        "not_named": [figure.ref for figure in group.undecided],
    }
