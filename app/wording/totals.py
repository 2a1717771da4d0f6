"""A total for people: its number, its members, and what it leaves out and why."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from app.model.figure import Figure
from app.model.number import Number
from app.model.total import NotCounted, Total, TotalMember
from app.model.vocabulary import Population
from app.wording.figures import bounds_words, counted_words, figure_number
from app.wording.numbers import count_words
from app.wording.phrases import DEFAULT_LANGUAGE, phrase
from app.wording.values import value_word


class HasFigure(Protocol):
    """What holds a figure: an entry of a timeline, a line of a table."""

    @property
    def figure(self) -> Figure:
        """The figure."""


Entries = Mapping[str, HasFigure]
"""What holds the figures, by their ids."""


def total_head(total: Total, entries: Entries, language: str = DEFAULT_LANGUAGE) -> str:
    """Return `Civilians killed: 6 – 8 in 2 incidents`."""
    counted = total_counted(total, entries, language)
    incidents = len({member.incident for member in total.members})
    return _say("total_head", language).format(
        counted=counted[:1].upper() + counted[1:],
        number=total_number(total, language),
        incidents=count_words("incidents", incidents, language),
    )


def total_counted(total: Total, entries: Entries, language: str = DEFAULT_LANGUAGE) -> str:
    """Return what a total counts: `civilians killed`."""
    figures = [entries[figure].figure for member in total.members for figure in member.figures]
    stating = (figure for figure in figures if figure.population is total.population)
    return counted_words(next(stating, figures[0]), language)


def total_number(total: Total, language: str = DEFAULT_LANGUAGE) -> str:
    """Return a total's number: `6 – 8`, `6 or more`, `about 550`."""
    return _span(total.low, total.high, language, about=total.is_about)


def member_number(member: TotalMember, language: str = DEFAULT_LANGUAGE) -> str:
    """Return what a member adds, and whether that was decided, is open, or a draft."""
    words = _span(member.low, member.high, language, about=member.is_about)
    remarks = {
        "total_decided": member.is_decided,
        "undecided": member.is_open,
        "total_draft": member.is_draft,
    }
    for key, holds in remarks.items():
        if holds:
            words = _say("value_remarked", language).format(figure=words, remark=_say(key, language))
    return words


def not_counted_words(
    total: Total, totals: Sequence[Total], entries: Entries, language: str = DEFAULT_LANGUAGE
) -> str:
    """Return what a total (one of `totals`) leaves out, by reason; "" for nothing."""
    others = {
        figure
        for other in totals
        if other is not total
        for member in other.members
        for figure in member.figures
    }
    reasons, elsewhere = [], 0
    for reason, ids in total.not_counted:
        named = [entries[figure].figure for figure in ids if figure not in others]
        elsewhere += len(ids) - len(named)
        if named:
            told = _say("differ_separator", language).join(
                _left_out(figure, reason, language) for figure in named
            )
            why = _say(f"not_counted_{reason}", language)
            reasons.append(_say("total_reason", language).format(reason=why, figures=told))
    if elsewhere:
        figures = count_words("figures", elsewhere, language)
        reasons.append(_say("total_elsewhere", language).format(figures=figures))
    joined = _say("differ_separator", language).join(reasons)
    return _say("total_not_counted", language).format(reasons=joined) if reasons else ""


def _left_out(figure: Figure, reason: NotCounted, language: str) -> str:
    number = figure_number(figure, language)
    what = _WHAT.get(reason)
    words = what(figure, language) if what is not None else ""
    key = "total_figure_of" if words else "total_figure"
    return _say(key, language).format(ref=figure.ref, number=number, what=words)


def _whom(figure: Figure, language: str) -> str:
    if figure.population is Population.UNKNOWN:
        return _say("value_of_whom", language)
    return value_word(figure.population, language)


_WHAT: dict[NotCounted, Callable[[Figure, str], str]] = {
    NotCounted.OTHER_MEASURE: lambda figure, language: value_word(figure.measure, language),
    NotCounted.OTHER_UNIT: lambda figure, language: value_word(figure.unit, language),
    NotCounted.OTHER_POPULATION: _whom,
}


def _span(low: Number, high: Number | None, language: str, *, about: bool) -> str:
    words = bounds_words(low, None, high, language)
    return phrase("number", "about", language).format(n=words) if about else words


def _say(key: str, language: str) -> str:
    return phrase("timeline", key, language)
