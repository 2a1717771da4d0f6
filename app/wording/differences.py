"""What the sources of a group of figures give, and what was decided: `2 – 4 (sources differ: 2 or more, …)`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.model.alike_figures import same_kind
from app.model.day import Day
from app.model.decision import Decision
from app.model.figure import Figure
from app.model.figure_group import FigureGroup, bounds
from app.model.number import Number
from app.model.sources import origin_name
from app.model.statement import (
    Statement,
    periods_differ,
    repeated_voices,
    statements_of,
)
from app.model.timeline import Citation, FigureEntry
from app.model.vocabulary import DecisionRule, Population, Unit
from app.wording.figures import bounds_words, counted_words, figure_number, figure_words
from app.wording.moments import day_words, moment_short
from app.wording.numbers import count_words, number_words, percent_words
from app.wording.parts import Part, filled, joined
from app.wording.phrases import DEFAULT_LANGUAGE, phrase
from app.wording.speakers import chain_words, speaker_words
from app.wording.values import value_word

Entries = Mapping[str, FigureEntry]
"""A timeline's figures by id."""
_SHORTEST_RUN = 4


def group_counted(group: FigureGroup, language: str = DEFAULT_LANGUAGE) -> str:
    """Return what a group counts: `civilians killed`; said so where nobody has said.

    Figures of several events may count several things: then each is named.
    """
    if not _counts_one_thing(group):
        counted = (counted_words(figure, language) for figure in group.figures)
        return _say("list_comma", language).join(dict.fromkeys(filter(None, counted)))
    first = next((one for one in group.figures if one.population is group.population), group.figures[0])
    return counted_words(first, language) or phrase("counted", "nothing_said", language)


def difference_parts(group: FigureGroup, entries: Entries, language: str = DEFAULT_LANGUAGE) -> list[Part]:
    """Return `2 – 4 (sources differ: 2 or more, SOHR [1] ¶5; 4, local monitor [3] ¶2)`.

    Before the brackets stands what was decided; where nothing was, that it is not decided.
    """
    key = "sources_differ" if group.differ else "sources_agree"
    if group.is_parted:
        key = "not_same_event"
    telling = _Telling(language, group.population, periods_differ(group), not _counts_one_thing(group))
    items = [_given(statement, telling) for statement in statements_of(group, entries)]
    values = joined(_say("differ_separator", language), items)
    return filled(_say(key, language), decided=shown_words(group, language), values=values)


def shown_words(group: FigureGroup, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the number that was decided on, or that none was."""
    if group.decision is None or group.decision.rule is DecisionRule.PENDING:
        return figure_number(group.figures[0], language) if not group.differ else _say("undecided", language)
    if group.is_parted:
        return _say("parted", language)
    return decided_number(group, group.decision, language) or _say("decided_without_number", language)


def decided_number(group: FigureGroup, decision: Decision, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the bounds of a decision, as the figure that gives them says it; "" where it has none."""
    decided = decision.low, decision.best, decision.high
    if decided == (None, None, None):
        return ""
    alike = [figure for figure in group.figures if bounds(figure) == decided]
    if alike:
        return figure_number(alike[0], language)
    return bounds_words(*decided, language, said=_counted_as(group))


def voices_parts(group: FigureGroup, entries: Entries, language: str = DEFAULT_LANGUAGE) -> list[Part]:
    """Return how many figures and voices there are, and which figures repeat one voice."""
    parts = filled(
        _say("figures_of_voices", language),
        figures=count_words("figures", len(group.figures), language),
        voices=count_words("voices", len(group.voices), language),
    )
    loose = [figure.ref for figure in group.figures if group.incident and figure.incident is None]
    if loose:
        refs = reference_words(loose, language)
        parts += [" ", *filled(_say("without_incident", language), refs=refs)]
    for citation, repeating in repeated_voices(group, entries):
        names = reference_words(repeating, language)
        speaker, key = origin_words(citation, language), "one_voice"
        if not origin_name(citation.evidence):
            key = "one_unnamed_voice"
        parts += [" ", *filled(_say(key, language), refs=names, speaker=speaker)]
    return parts


def decision_parts(group: FigureGroup, language: str = DEFAULT_LANGUAGE) -> list[Part]:
    """Return what was decided, when, by whom and why, and which figures it does not name; nothing for none."""
    decision = group.decision
    if decision is None:
        return []
    number = decided_number(group, decision, language)
    key = "decision_bounds" if number else "decision"
    parts = filled(
        _say("decision_pending" if decision.rule is DecisionRule.PENDING else key, language),
        day=day_of(decision.at, language),
        rule=value_word(decision.rule, language),
        bounds=number,
        reason=decision.reason,
    )
    if decision.who:
        parts = filled(_say("decision_by", language), decision=parts, who=decision.who)
    for more in (not_named_words(group, language), _beside_words(group, language)):
        parts += [" ", more] if more else []
    return parts


def not_named_words(group: FigureGroup, language: str = DEFAULT_LANGUAGE) -> str:
    """Return which figures a decision does not name; "" where it names all."""
    refs = reference_words([figure.ref for figure in group.undecided], language)
    return _say("decision_not_named", language).format(refs=refs) if refs else ""


def _beside_words(group: FigureGroup, language: str) -> str:
    if not group.beside:
        return ""
    figures = count_words("figures", group.beside, language)
    return _say("decision_beside", language).format(figures=figures)


def origin_words(citation: Citation, language: str = DEFAULT_LANGUAGE) -> str:
    """Return who said it first, without through whom; through whom where nobody is named."""
    named = next((one for one in reversed(citation.evidence.attribution) if one.name.strip()), None)
    if named is None:
        return chain_words(citation.evidence.attribution, language)
    return speaker_words(named, language)


def cited_by(citations: Sequence[Citation], language: str = DEFAULT_LANGUAGE) -> list[Part]:
    """Return one voice with all its citations: `SOHR [1] ¶4, [2] ¶2`."""
    places = {(one.source, one.locator): one for one in reversed(citations)}
    marks = joined(_say("list_comma", language), [[one] for one in reversed(places.values())])
    speaker = origin_words(citations[0], language)
    return filled(_say("speaker_cited", language), speaker=speaker, citations=marks)


def day_of(at: str, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the day of a UTC time (ISO 8601) in words; the text itself where it is none."""
    try:
        return day_words(Day(int(at[:4]), int(at[5:7]), int(at[8:10])), language)
    except ValueError:
        return at


def reference_words(refs: Sequence[str], language: str = DEFAULT_LANGUAGE) -> str:
    """Return references in their order, four or more that follow one another as `F-5 – F-61`."""
    runs: list[list[str]] = []
    for ref in refs:
        if runs and _number(runs[-1][-1]) + 1 == _number(ref):
            runs[-1].append(ref)
        else:
            runs.append([ref])
    named: list[str] = []
    for run in runs:
        if len(run) < _SHORTEST_RUN:
            named += run
        else:
            named.append(phrase("number", "between", language).format(low=run[0], high=run[-1]))
    return _say("list_comma", language).join(named)


def _number(ref: str) -> int:
    return int(ref.rpartition("-")[2])


@dataclass(frozen=True, slots=True)
class _Telling:
    """How the values of a group are told: who is counted, whether each must say its time and what it counts."""

    language: str
    population: Population
    several_times: bool
    several_things: bool


def _given(statement: Statement, telling: _Telling) -> list[Part]:
    """Return one value with who gives it, and what is to be known about it."""
    language = telling.language
    comma = _say("list_comma", language)
    voices = joined(comma, [cited_by(voice, language) for voice in statement.voices])
    item = filled(
        _say("value_given", language),
        figure=_value(statement.figure, telling),
        speakers=voices or _say("value_by_nobody", language),
    )
    for key, citations in (("value_denied", statement.denied), ("value_corrected", statement.corrected)):
        if citations:
            others = joined(comma, [cited_by((citation,), language) for citation in citations])
            item = filled(_say(key, language), value=item, speakers=others)
    return item


def _value(figure: Figure, telling: _Telling) -> str:
    language = telling.language
    words = (figure_words if telling.several_things else figure_number)(figure, language)
    if telling.several_times and figure.period.is_known:
        when = moment_short(figure.period, language)
        words = _say("value_when", language).format(figure=words, when=when)
    remarks = [_say("value_doubtful", language)] if figure.suspect else []
    unsaid = figure.population is Population.UNKNOWN and telling.population is not Population.UNKNOWN
    if unsaid and not telling.several_things:
        remarks.append(_say("value_of_whom", language))
    for remark in remarks:
        words = _say("value_remarked", language).format(figure=words, remark=remark)
    return words


def _counted_as(group: FigureGroup) -> Callable[[Number, str], str]:
    """Return how a number of the group is said: shares and percents are no plain numbers."""

    def share(number: Number, language: str) -> str:
        return percent_words(number * 100, language)

    if all(_is_share(figure) for figure in group.figures):
        return share
    return percent_words if group.figures[0].unit is Unit.PERCENT else number_words


def _counts_one_thing(group: FigureGroup) -> bool:
    """Whether all figures count the same: else it was decided that they are not of the same event."""
    return all(same_kind(group.figures[0], figure) for figure in group.figures)


def _is_share(figure: Figure) -> bool:
    return figure.share is not None and figure.best is None


def _say(key: str, language: str) -> str:
    return phrase("timeline", key, language)
