"""Commands that list figures which count the same thing, and what they add up to."""

import argparse
from typing import Any

from app.cli.group_values import group_values
from app.cli.opened import opened
from app.cli.output import Output
from app.cli.output_commands import timeline_options
from app.cli.words import say
from app.model.timeline import Timeline
from app.model.total import Total
from app.wording.differences import difference_parts, group_counted, reference_words
from app.wording.parts import plain_words
from app.wording.totals import member_number, not_counted_words, total_counted, total_head, total_number


def groups(arguments: argparse.Namespace, output: Output) -> None:
    """List the groups of figures that count the same thing, with who gives what and what was decided."""
    timeline = _timeline(arguments)
    entries = {entry.figure.id: entry for entry in timeline.figures}
    lines = [
        say(
            "group_line",
            figures=reference_words([figure.ref for figure in group.figures], arguments.language),
            counted=group_counted(group, arguments.language),
            words=plain_words(difference_parts(group, entries, arguments.language)),
        )
        for group in timeline.groups
    ]
    output.result(group_values(timeline.groups, timeline), lines)


def totals(arguments: argparse.Namespace, output: Output) -> None:
    """List what can be added up over incidents, with its members and what is left out."""
    timeline = _timeline(arguments)
    entries = {entry.figure.id: entry for entry in timeline.figures}
    lines = []
    for total in timeline.totals:
        lines.append(total_head(total, entries, arguments.language))
        left_out = not_counted_words(total, timeline.totals, entries, arguments.language)
        if left_out:
            lines.append(say("total_line", words=left_out))
    output.result([_total_value(total, timeline) for total in timeline.totals], lines)


def _timeline(arguments: argparse.Namespace) -> Timeline:
    with opened(arguments) as casework:
        return casework.views.timeline(timeline_options(arguments))


def _total_value(total: Total, timeline: Timeline) -> dict[str, Any]:
    entries = {entry.figure.id: entry for entry in timeline.figures}
    incidents = {entry.incident.id: entry.incident.ref for entry in (*timeline.entries, *timeline.undated)}
    return {
        "counted": total_counted(total, entries),
        "counts": str(total.counts),
        "unit": str(total.unit),
        "population": str(total.population),
        "low": total.low,
        "high": total.high,
        "about": total.is_about,
        "number": total_number(total),
        "members": [
            {
                "incident": incidents.get(member.incident),
                "figures": [entries[figure].figure.ref for figure in member.figures],
                "low": member.low,
                "high": member.high,
                "decided": member.is_decided,
                "open": member.is_open,
                "number": member_number(member),
            }
            for member in total.members
        ],
        "not_counted": [
            {"reason": str(reason), "figures": [entries[figure].figure.ref for figure in ids]}
            for reason, ids in total.not_counted
        ],
    }
