"""Words about time, read into moments."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from app.model.confidence import Confidence
from app.model.edtf_range import parse_edtf
from app.model.moment import Moment
from app.model.moment_reading import MomentReading
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Basis, Precision
from app.suggest.dates.anchors import Anchors
from app.suggest.dates.bare_dates import BareDates
from app.suggest.dates.coded import Coded
from app.suggest.dates.date_context import DateContext
from app.suggest.dates.date_forms import date_grammar
from app.suggest.dates.date_lists import DateLists
from app.suggest.dates.date_ranges import ends_of_range
from app.suggest.dates.date_slots import DateSlots
from app.suggest.dates.date_values import code_date
from app.suggest.dates.date_vetoes import DateVetoes
from app.suggest.dates.grammar import Values
from app.suggest.dates.numeric_dates import numeric_dates
from app.suggest.dates.open_dates import OpenDates
from app.suggest.dates.tense import Tense
from app.suggest.dates.year_frame import YearFrame
from app.suggest.dates.year_spans import YearSpans
from app.suggest.pack import pack_for
from app.suggest.text.stretch import Stretch
from app.suggest.text.tokens import touches

_RANK = {precision: rank for rank, precision in enumerate(Precision)}
_TOLD = frozenset({"year", "day_word", "ago", "earlier", "past", "just_past", "recent"})
"""What lies where it lies whatever the tense."""
_LONE = "date.lone_year"
_DATED = frozenset({"month", "season", "day", "weekday", "part", "of", "the", "day2", "join"})
_Found = tuple[int, int, tuple[Coded, ...]]
_Moments = tuple[tuple[MomentReading, ...], ...]


def read_moment(words: str, language: str, anchor: Moment | None) -> tuple[MomentReading, ...]:
    """Return how words about time are read, best first: an exact day before a month before an open period.

    A date without a year needs the anchor (the day it is counted back from): without one it has no reading.
    """
    found = find_moments(words, language, anchor) or _year_alone(words, language)
    best = sorted(found, key=lambda group: _RANK[group[0].moment.precision])
    return tuple(reading for group in best for reading in group)


def find_moments(text: str, language: str, anchor: Moment | None) -> _Moments:
    """Return every time named in `text` in order, each with its readings, best first."""
    return moments_in(Stretch.of(text, language), Anchors(anchor))


def moments_in(stretch: Stretch, anchors: Anchors) -> _Moments:
    """Return every time named in a stretch in order, each with its readings, best first; `anchors` learn of them."""
    found = _Finder(stretch, anchors).find()
    return tuple(
        tuple(_reading(stretch.text, start, end, coded) for coded in readings)
        for start, end, readings in found
    )


def _year_alone(words: str, language: str) -> _Moments:
    """Read words that are nothing but a year, which elsewhere might be any number."""
    pack = pack_for(language)
    tokens = pack.tokens(words)
    year = DateSlots(words, tokens, pack).match("year", 0)
    if year is None or year[0] != len(tokens):
        return ()
    coded = Coded(f"{year[1]:04}", Basis.STATED, Reason(ReasonCode.AS_STATED), rule="date.year")
    return ((_reading(words, tokens[0].start, tokens[-1].end, coded),),)


def _reading(text: str, start: int, end: int, coded: Coded) -> MomentReading:
    words = text[start:end]
    reason = coded.reason
    if reason.code is ReasonCode.TYPO_IN_DAY:
        reason = Reason(reason.code, {**reason.facts, "written": words, "read": coded.edtf or ""})
    return MomentReading(
        moment=Moment(edtf=coded.edtf, as_written=words, basis=coded.basis),
        start=start,
        end=end,
        reason=reason,
        confidence=coded.confidence,
        rule=coded.rule,
        anchor=reason.facts.get("anchor"),
    )


class _Finder:
    def __init__(self, stretch: Stretch, anchors: Anchors) -> None:
        self._stretch = stretch
        self._pack = stretch.pack
        self._tokens = stretch.tokens
        self._anchors = anchors
        self._slots = DateSlots(stretch.text, self._tokens, self._pack)
        self._context = DateContext(stretch)
        self._vetoes = DateVetoes(stretch)
        self._tense = Tense(stretch)
        self._spans = YearSpans(stretch)
        self._bare = BareDates(self._tokens, self._slots, self._vetoes)
        self._lists = DateLists(self._tokens, self._slots, self._values)
        self._frame = YearFrame(stretch)
        self._matched: dict[int, tuple[int, Values] | None] = {}
        self._forms = date_grammar(self._pack.language, "forms")
        self._ranges = date_grammar(self._pack.language, "ranges")
        self._opens = OpenDates(
            self._slots,
            lambda at: self._slot_or_date("date", at),
            self._code,
            lambda at: self._range(at) is not None,
        )

    def find(self) -> list[_Found]:
        """Return what is found, leftmost first; of two that overlap the earlier, if they begin together the longer."""
        self._anchors.begin_sentence()
        kept: list[_Found] = []
        for entry in sorted([*self._numeric(), *self._in_words()], key=lambda entry: (entry[0], -entry[1])):
            if not kept or entry[0] >= kept[-1][1]:
                kept.append(entry)
        if kept and kept[-1][2][0].rule != _LONE:
            self._saw(kept[-1][2][0])
        return kept

    def _numeric(self) -> list[_Found]:
        if not any(token.kind == "n" for token in self._tokens):
            return []
        order = self._pack.table("dates")["numeric_order"]
        begin = self._stretch.start
        found = numeric_dates(self._stretch.shadow, order, self._anchors.now)
        return [(start + begin, end + begin, readings) for start, end, readings in found]

    def _in_words(self) -> Iterator[_Found]:
        index = 0
        while index < len(self._tokens):
            if not self._slots.may_begin(index):
                index += 1
                continue
            if self._slots.leads_nowhere(index):
                found = self._spans.at(index)
            else:
                found = (
                    self._opens.at(index) or self._range(index) or self._spans.at(index) or self._date(index)
                )
            if found is None:
                yield from self._listed(index)
                index = self._after_no_date(index)
                continue
            begin, end, coded = found
            if not self._is_aside(begin, coded):
                self._saw(coded)
            self._join(begin, end)
            self._frame.see(begin, end, coded)
            yield self._tokens[begin].start, self._tokens[end - 1].end, (coded,)
            index = max(end, index + 1)

    def _is_aside(self, begin: int, coded: Coded) -> bool:
        """Whether a year stands in brackets far from what is told: that of a book, of a law."""
        if coded.rule != _LONE or begin == 0 or self._tokens[begin - 1].key != "(":
            return False
        return coded.edtf is not None and self._anchors.is_aside(int(coded.edtf))

    def _saw(self, coded: Coded) -> None:
        if coded.edtf is not None and coded.rule != "date.compared":
            self._anchors.saw(_moment(coded.edtf), stated="anchor" not in coded.reason.facts)

    def _code(self, values: Values, index: int) -> Coded | None:
        if not _TOLD.isdisjoint(values):
            return code_date(values, self._anchors)
        is_dated = "month" in values or "relative" in values
        return code_date(
            values, self._anchors, self._tense.way(index, is_dated=is_dated, is_weekday="weekday" in values)
        )

    def _join(self, begin: int, end: int) -> None:
        """Let the time after "and" or a comma ("Tuesday and Wednesday") go the way of the one before it."""
        after = self._lists.after_join(end)
        if after is not None and after < len(self._tokens) and self._slots.may_begin(after):
            self._tense.lead(after, begin)

    def _after_no_date(self, index: int) -> int:
        """Step over a day that its month does not have ("31 February"), so that the month is not taken for it."""
        found = self._values(index)
        return found[0] if found and "day" in found[1] and "month" in found[1] else index + 1

    def _date(self, index: int) -> tuple[int, int, Coded] | None:
        found = self._values(index)
        if found is None:
            lone = self._context.lone_year(index, self._slots)
            return (index, lone[0], _stated_year(lone[1])) if lone else None
        coded = None if self._context.is_name(index, found) else self._code(self._with_year(found), index)
        return (self._after_words(index, found), found[0], coded) if coded else None

    def _framed(self, values: Values, index: int) -> Values:
        """Give an end of a range the year that opens the sentence, where it names a month and no year."""
        year = self._frame.at(index) if "month" in values and "year" not in values else None
        return values if year is None else values | {"year": year}

    def _with_year(self, found: tuple[int, Values]) -> Values:
        """Give a month or season without a year the one that another joined to it names ("in March and April 1990")."""
        end, values = found
        if values.keys().isdisjoint(("month", "season")) or "year" in values or not values.keys() <= _DATED:
            return values
        year = self._lists.year(end) or self._frame.at(end)
        return values if year is None else values | {"year": year}

    def _listed(self, index: int) -> Iterator[_Found]:
        """Yield the first of days that share their month ("12 and 15 May")."""
        if self._tokens[index].kind != "n" or not (days := self._lists.days(index)):
            return
        begin, end, values = days[0]
        if coded := self._code(values, begin):
            self._join(begin, end)
            yield self._tokens[begin].start, self._tokens[end - 1].end, (coded,)

    def _after_words(self, begin: int, found: tuple[int, Values]) -> int:
        """Leave the preposition of a bare year out of the words ("in 2015")."""
        if "year_before" not in found[1]:
            return begin
        before = self._slots.match("year_before", begin)
        return before[0] if before else begin

    def _values(self, index: int) -> tuple[int, Values] | None:
        """Return the longest template that matches at a token."""
        if index not in self._matched:
            self._matched[index] = self._longest(index)
        return self._matched[index]

    def _longest(self, index: int) -> tuple[int, Values] | None:
        if index >= len(self._tokens):
            return None
        if touches(self._tokens, index) and self._tokens[index - 1].kind == "n":
            return None
        matches = self._forms.matches(self._slots.match, self._slots.names, self._tokens, index)
        return next((found for found in matches if self._is_read(index, found)), None)

    def _is_read(self, index: int, found: tuple[int, Values]) -> bool:
        """Whether words are a time; a day without a month ("mardi 15") only where there was such a day."""
        if self._vetoes.refuse(index, found) or not self._context.is_time(index, found):
            return False
        values = found[1]
        return "day" not in values or "month" in values or self._code(values, index) is not None

    def _range(self, index: int) -> tuple[int, int, Coded] | None:
        for found in self._ranges.matches(self._slot_or_day, self._names_and_date, self._tokens, index):
            coded = self._between(found.values, index)
            if coded:
                return self._skip(index, next(iter(found.values))), found.end, coded
        return None

    def _skip(self, index: int, slot: str) -> int:
        """Leave the opening word ("from", "of") out of the words of a range."""
        opening = self._slots.match("year_before" if slot == "date" else slot, index)
        return opening[0] if opening else index

    def _slot_or_date(self, name: str, index: int) -> tuple[int, object] | None:
        if name != "date":
            return self._slots.match(name, index)
        return self._values(index) or self._bare.year(index)

    def _slot_or_day(self, name: str, index: int) -> tuple[int, object] | None:
        return self._slot_or_date(name, index) or (self._bare.day(index) if name == "date" else None)

    def _names_and_date(self, index: int) -> tuple[str, ...]:
        return (*self._slots.names(index), "date")

    def _between(self, values: Values, index: int) -> Coded | None:
        ends = ends_of_range(values)
        if ends is None:
            return None
        start, end = (self._code(self._framed(one, index), index) for one in ends)
        if start is None or end is None or start.edtf is None or end.edtf is None:
            return None
        first, last = start.edtf.split("/"), end.edtf.split("/")
        if len(first) + len(last) > 2 and not all("part" in one for one in ends):  # noqa: PLR2004  (two single dates)
            return None
        edtf = f"{first[0]}/{last[-1]}"
        return replace(end, edtf=edtf, rule="date.range") if parse_edtf(edtf) else None


@lru_cache(maxsize=1024)
def _moment(edtf: str) -> Moment:
    return Moment(edtf=edtf)


def _stated_year(year: int) -> Coded:
    reason = Reason(ReasonCode.AS_STATED)
    return Coded(f"{year:04}", Basis.STATED, reason, Confidence.MEDIUM, _LONE)
