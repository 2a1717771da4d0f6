"""What a number counts, from the nouns and verbs beside it."""

from typing import Generic, NamedTuple, TypeVar

from app.model.counted_reading import CountedReading
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Counts, Population, Unit
from app.suggest.families import COUNTED
from app.suggest.phrases import Phrases
from app.suggest.stretch import Stretch

Value = TypeVar("Value")
_BEFORE = 3


class _Found(NamedTuple, Generic[Value]):
    """A phrase near a number: how far, where it begins, its words, what it stands for."""

    distance: int
    start: int
    words: str
    value: Value


def read_counted(words: str, language: str, start: int = 0, end: int = 0) -> CountedReading:
    """Return what is counted in `words`: the nearest noun and the nearest verb to the number at `start` to `end`.

    Where they are equally near, or the number is not given, what comes after it, and first, is taken.
    """
    return counted_in(Stretch.of(words, language), start, end)


def counted_in(stretch: Stretch, start: int, end: int) -> CountedReading:
    """Return what the number at `start` to `end` counts, from the nouns and verbs of a stretch around it."""
    pack = stretch.pack
    nouns = _near(stretch, pack.nouns(), start, end)
    verbs = _near(stretch, pack.slots("events", "counts"), start, end)
    harmed = [
        _Found(near.distance, near.start, near.words, near.value["counts"])
        for near in nouns
        if "counts" in near.value
    ]
    noun, told = _nearest(nouns), _nearest([*harmed, *verbs])
    kind = noun.value if noun else {}
    counts = told.value if told else None
    words = dict.fromkeys(near.words for near in (noun, told) if near)
    reasons = [Reason(ReasonCode.WORD_NEAR_NUMBER, {"words": each}) for each in words]
    return CountedReading(
        counts=Counts(counts) if counts else None,
        unit=Unit(kind["unit"]) if noun else None,
        population=Population(kind["population"]) if "population" in kind else None,
        reasons=tuple(reasons),
    )


def _nearest(found: "list[_Found[Value]]") -> "_Found[Value] | None":
    return min(found, key=lambda near: (near.distance, near.start), default=None)


def _near(stretch: Stretch, phrases: Phrases[Value], start: int, end: int) -> "list[_Found[Value]]":
    """Return the phrases of a stretch; one before the number counts as thrice as far."""
    words, tokens = stretch.text, stretch.tokens
    found: list[_Found[Value]] = []
    index = 0
    while index < len(tokens):
        phrase = phrases.at(tokens, index) if tokens[index].begins & COUNTED else None
        if phrase is None:
            index += 1
            continue
        first, last = tokens[index].start, tokens[phrase[0] - 1].end
        distance = first - end if first >= end else _BEFORE * max(0, start - last)
        found.append(_Found(distance, first, words[first:last], phrase[1]))
        index = phrase[0]
    return found
