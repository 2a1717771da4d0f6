"""A total as the table shows it: its number, what it is made of, and what it leaves out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from app.model.total import Total, TotalMember
from app.ui.figures.figure_line import FigureLine
from app.ui.window_language import current_language
from app.wording.isolates import left_to_right, own_direction
from app.wording.totals import member_number, not_counted_words, total_head

translate = QCoreApplication.translate

_MOST_MEMBERS = 60
"""Members that are named; more of them stand in the PDF and on the command line."""


@dataclass(frozen=True)
class ShownTotal:
    """A total, whose sentences are made in the language of the window when they are looked at."""

    total: Total
    totals: Sequence[Total] = field(compare=False, repr=False)
    lines: Mapping[str, FigureLine] = field(compare=False, repr=False)

    @property
    def key(self) -> tuple[str, ...]:
        """What no other total of the case is of."""
        return self.total.counts, self.total.unit, self.total.population

    @cached_property
    def head(self) -> str:
        """The number and what it counts."""
        return total_head(self.total, self.lines, current_language())

    @cached_property
    def made_of(self) -> str:
        """The incidents and what each adds."""
        members = [_member(member, self.lines) for member in self.total.members[:_MOST_MEMBERS]]
        if len(self.total.members) > _MOST_MEMBERS:
            members.append("…")
        joined = translate("ShownTotal", "; ").join(members)
        return translate("ShownTotal", "Made of {members}").format(members=joined)

    @cached_property
    def left_out(self) -> str:
        """What is not counted, and why; "" for nothing."""
        return not_counted_words(self.total, self.totals, self.lines, current_language())

    @property
    def spoken(self) -> str:
        """All of it, as a screen reader says it."""
        return translate("ShownTotal", ". ").join(filter(None, (self.head, self.made_of, self.left_out)))


def shown_totals(totals: Sequence[Total], lines: Mapping[str, FigureLine]) -> tuple[ShownTotal, ...]:
    """Return all totals to be shown; `lines` by figure."""
    return tuple(ShownTotal(total, totals, lines) for total in totals)


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
