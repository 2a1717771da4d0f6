"""The totals: what is added up over incidents, from which members, and what is left out and why."""

from app.model.timeline import Timeline
from app.model.total import Total, TotalMember
from app.report import places
from app.report.row import Row
from app.report.sheet import Sheet
from app.report.span import Span
from app.report.table import Column, table_head, table_row
from app.report.typography import BODY, BODY_BOLD, LINK, META, TABLE
from app.wording.differences import reference_words
from app.wording.totals import member_number, not_counted_words, total_head

_MOST_ROWS = 60
"""Members of a total that stand in a table; more of them stand in lines, an entry's number and what it adds."""
_IN_A_LINE = 40


def draw_totals(sheet: Sheet) -> None:
    """Draw every total with its members; nothing where nothing can be added up."""
    timeline = sheet.timeline
    if not timeline.totals:
        return
    sheet.heading(sheet.say("totals"), places.TOTALS)
    sheet.flow.flow(sheet.rows(_about(sheet, timeline), BODY))
    for total in timeline.totals:
        sheet.flow.space(8)
        sheet.flow.lead([*sheet.rows(total_head(total, sheet.figures, sheet.language), BODY_BOLD), Row(2.0)])
        if len(total.members) <= _MOST_ROWS:
            _draw_table(sheet, total)
        else:
            _draw_lines(sheet, total)
        left_out = not_counted_words(total, timeline.totals, sheet.figures, sheet.language)
        if left_out:
            sheet.flow.flow([Row(3.0), *sheet.rows(left_out, META)])


def _about(sheet: Sheet, timeline: Timeline) -> str:
    words = sheet.say("totals_words")
    return f"{words} {sheet.say('totals_leave_out')}" if timeline.left_out.claims else words


def _draw_table(sheet: Sheet, total: Total) -> None:
    columns = [
        Column(sheet.say("total_incident"), 0.5),
        Column(sheet.say("cited_by_figures"), 0.25),
        Column(sheet.say("total_adds"), 0.25),
    ]
    head = table_head(sheet, columns)
    sheet.flow.repeated = ()
    sheet.flow.lead(head)
    for member in total.members:
        sheet.steps.go_on()
        refs = _refs(sheet, member)
        number = member_number(member, sheet.language)
        sheet.flow.add(
            table_row(
                sheet, columns, [[_incident(sheet, member)], [Span(refs, TABLE)], [Span(number, TABLE)]]
            )
        )
        sheet.flow.repeated = head
    sheet.flow.repeated = ()


def _draw_lines(sheet: Sheet, total: Total) -> None:
    for start in range(0, len(total.members), _IN_A_LINE):
        sheet.steps.go_on()
        spans: list[Span] = []
        for member in total.members[start : start + _IN_A_LINE]:
            entry = sheet.incidents.get(member.incident)
            number = member_number(member, sheet.language)
            name = str(entry.number) if entry else sheet.figures[member.figures[0]].figure.ref
            words = sheet.say("total_short", entry=name, number=number, figures=_refs(sheet, member))
            spans.append(Span(words, META, link=places.entry(entry.number) if entry else ""))
            spans.append(Span(sheet.say("differ_separator"), META, isolated=False))
        sheet.flow.flow(sheet.rows(spans if start + _IN_A_LINE < len(total.members) else spans[:-1], META))


def _refs(sheet: Sheet, member: TotalMember) -> str:
    return reference_words([sheet.figures[one].figure.ref for one in member.figures], sheet.language)


def _incident(sheet: Sheet, member: TotalMember) -> Span:
    entry = sheet.incidents.get(member.incident)
    if entry is None:
        return Span("–", TABLE)
    words = sheet.say("total_member", number=str(entry.number), title=entry.incident.title)
    return Span(words, TABLE.colored(LINK), link=places.entry(entry.number))
