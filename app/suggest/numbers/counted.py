"""What a number counts, from the nouns and verbs beside it."""

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from app.model.counted_reading import CountedReading
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Counts, Population, Unit
from app.suggest.numbers.counted_head import CountedHead, Head
from app.suggest.text.families import COUNTED
from app.suggest.text.phrases import Phrases
from app.suggest.text.stretch import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Value = TypeVar("Value")
_BEFORE = 3
"""What stands before a number counts as so many times as far as what stands after it."""
_PASSIVE = 3
"""And a verb before it whose own subject came to harm ("was killed, and three were hurt") as so many times again."""
_STANDING = frozenset({Counts.POPULATION, Counts.AFFECTED})
"""What people are rather than what befell them: said before a number it says nothing of that number's noun."""
_REACH = 2
"""Words that may stand between a number, or a noun that no list has, and a word of harm."""


class _Near(NamedTuple, Generic[Value]):
    """A phrase near a number: how far, its tokens (`first` to before `after`), its place, words and meaning."""

    distance: int
    first: int
    after: int
    start: int
    words: str
    value: Value


def read_counted(words: str, language: str, start: int = 0, end: int = 0) -> CountedReading:
    """Return what is counted in `words` by the number at `start` to `end`: the noun it has, the nearest verb."""
    return counted_in(Stretch.of(words, language), start, end)


def counted_in(stretch: Stretch, start: int, end: int) -> CountedReading:
    """Return what the number at `start` to `end` counts, from the nouns and verbs of a stretch around it."""
    return _Counter(stretch, start, end).read()


class _Counter:
    def __init__(self, stretch: Stretch, start: int, end: int) -> None:
        self._stretch = stretch
        self._start, self._end = start, end
        self._head = CountedHead(stretch, end)

    def read(self) -> CountedReading:
        pack = self._stretch.pack
        nouns = list(self._near(pack.nouns()))
        verbs = [near for near in self._near(pack.slots("events", "counts")) if self._may_tell(near)]
        told = _nearest([*self._harmed(nouns), *(self._weighed(near) for near in verbs)])
        noun = _nearest([near for near in nouns if self._may_be_noun(near)])
        kind = noun.value if noun else {}
        words = dict.fromkeys(near.words for near in (noun, told) if near)
        reasons = [Reason(ReasonCode.WORD_NEAR_NUMBER, {"words": each}) for each in words]
        return CountedReading(
            counts=Counts(told.value) if told else None,
            unit=Unit(kind["unit"]) if noun else None,
            population=Population(kind["population"]) if "population" in kind else None,
            reasons=tuple(reasons),
        )

    def _near(self, phrases: Phrases[Value]) -> "Iterator[_Near[Value]]":
        """Yield the phrases of the stretch."""
        words, tokens = self._stretch.text, self._stretch.tokens
        index = 0
        while index < len(tokens):
            phrase = phrases.at(tokens, index) if tokens[index].begins & COUNTED else None
            if phrase is None:
                index += 1
                continue
            first, last = tokens[index].start, tokens[phrase[0] - 1].end
            far = first - self._end if first >= self._end else _BEFORE * max(0, self._start - last)
            yield _Near(far, index, phrase[0], first, words[first:last], phrase[1])
            index = phrase[0]

    def _harmed(self, nouns: "list[_Near[Mapping[str, str]]]") -> "Iterator[_Near[str]]":
        """Yield the nouns that tell of harm themselves: "the bodies of seven men"."""
        for near in nouns:
            own = near.start >= self._end or not self._head.is_cut_off_from(near.after)
            if (
                "counts" in near.value
                and own
                and self._head.kind is not Head.UNKNOWN
                and self._is_meant(near.value["counts"], near.start)
            ):
                yield _Near(*near[:5], near.value["counts"])

    def _is_meant(self, counts: str, start: int) -> bool:
        """Whether a word may be about the number: of those named before it only harm, where it has its own noun."""
        return start >= self._end or self._head.kind is Head.NONE or counts not in _STANDING

    def _may_be_noun(self, near: "_Near[Value]") -> bool:
        """Whether a noun may be what is counted: one before the number only where it has none of its own."""
        if self._head.kind is Head.UNKNOWN:
            return False
        return near.start >= self._end or self._head.kind is Head.NONE

    def _may_tell(self, near: "_Near[str]") -> bool:
        """Whether a word of harm may be about the number: "killing five" counts what follows it only."""
        words = self._stretch.pack.words
        if near.start >= self._end:
            is_ahead = words("events", "ahead").at(self._stretch.tokens, near.first) is not None
            if is_ahead and self._end > self._start:
                return False
            return self._head.kind is not Head.UNKNOWN or near.first - self._head.end <= _REACH
        if self._head.kind is Head.UNKNOWN:
            return self._head.begin - near.after <= _REACH + 1
        return self._is_meant(near.value, near.start) and not self._head.is_cut_off_from(near.after)

    def _weighed(self, near: "_Near[str]") -> "_Near[str]":
        """Return a verb before the number as farther off where it says what befell its own subject."""
        if near.start >= self._end or not self._head.is_passive(near.first):
            return near
        return near._replace(distance=near.distance * _PASSIVE)


def _nearest(found: "list[_Near[Value]]") -> "_Near[Value] | None":
    return min(found, key=lambda near: (near.distance, near.start), default=None)
