"""What a number counts, from the nouns and verbs beside it."""

from typing import TypeVar

from app.model.counted_reading import CountedReading
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Counts, Population, Unit
from app.suggest.families import COUNTED
from app.suggest.phrases import Phrases
from app.suggest.stretch import Stretch

Value = TypeVar("Value")
_BEFORE = 3


def read_counted(words: str, language: str, start: int = 0, end: int = 0) -> CountedReading:
    """Return what is counted in `words`: the nearest noun and the nearest verb to the number at `start` to `end`.

    Where they are equally near, or the number is not given, what comes after it, and first, is taken.
    """
    return counted_in(Stretch.of(words, language), start, end)


def counted_in(stretch: Stretch, start: int, end: int) -> CountedReading:
    """Return what the number at `start` to `end` counts, from the nouns and verbs of a stretch around it."""
    pack = stretch.pack
    noun = _nearest(stretch, pack.nouns(), start, end)
    verb = _nearest(stretch, pack.slots("events", "counts"), start, end)
    reasons = [Reason(ReasonCode.WORD_NEAR_NUMBER, {"words": found[0]}) for found in (noun, verb) if found]
    kind = noun[1] if noun else {}
    counts = kind.get("counts") or (verb[1] if verb else None)
    return CountedReading(
        counts=Counts(counts) if counts else None,
        unit=Unit(kind["unit"]) if noun else None,
        population=Population(kind["population"]) if "population" in kind else None,
        reasons=tuple(reasons),
    )


def _nearest(stretch: Stretch, phrases: Phrases[Value], start: int, end: int) -> tuple[str, Value] | None:
    """Return the words and value of the phrase nearest to a stretch; one before it counts as thrice as far."""
    words, tokens = stretch.text, stretch.tokens
    found: list[tuple[int, int, str, Value]] = []
    index = 0
    while index < len(tokens):
        phrase = phrases.at(tokens, index) if tokens[index].begins & COUNTED else None
        if phrase is None:
            index += 1
            continue
        first, last = tokens[index].start, tokens[phrase[0] - 1].end
        distance = first - end if first >= end else _BEFORE * max(0, start - last)
        found.append((distance, first, words[first:last], phrase[1]))
        index = phrase[0]
    best = min(found, key=lambda entry: entry[:2], default=None)
    return best[2:] if best else None
