"""A total as the table shows it: its number, what it is made of, and what it leaves out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.model.total import Total, TotalMember
from app.ui.figures.figure_line import FigureLine
from app.ui.window_language import current_language
from app.wording.isolates import left_to_right, own_direction
from app.wording.totals import member_number, not_counted_words, total_head

translate = QCoreApplication.translate

_MOST_MEMBERS = 200
"""Members that are named; more of them stand in the PDF and on the command line."""


@dataclass(frozen=True, slots=True)
class ShownTotal:
    """The sentences of one total, in the language of the window."""

    key: tuple[str, ...]
    head: str
    made_of: str
    left_out: str

    @property
    def spoken(self) -> str:
        """All of it, as a screen reader says it."""
        return translate("ShownTotal", ". ").join(filter(None, (self.head, self.made_of, self.left_out)))


def shown_totals(totals: Sequence[Total], lines: Mapping[str, FigureLine]) -> tuple[ShownTotal, ...]:
    """Return the sentences of all totals; `lines` by figure."""
    return tuple(_shown(total, totals, lines) for total in totals)


def _shown(total: Total, totals: Sequence[Total], lines: Mapping[str, FigureLine]) -> ShownTotal:
    language = current_language()
    members = [_member(member, lines) for member in total.members[:_MOST_MEMBERS]]
    if len(total.members) > _MOST_MEMBERS:
        members.append("…")
    return ShownTotal(
        (total.counts, total.unit, total.population),
        total_head(total, lines, language),
        translate("ShownTotal", "Made of {members}").format(
            members=translate("ShownTotal", "; ").join(members)
        ),
        not_counted_words(total, totals, lines, language),
    )


def _member(member: TotalMember, lines: Mapping[str, FigureLine]) -> str:
    incident = next((found for one in member.figures if (found := lines[one].incident) is not None), None)
    number = own_direction(member_number(member, current_language()))
    if incident is None:
        return number
    return translate("ShownTotal", "{reference} {title}: {number}").format(
        reference=left_to_right(incident.ref),
        title=own_direction(" ".join(incident.title.split())[:80]),
        number=number,
    )
