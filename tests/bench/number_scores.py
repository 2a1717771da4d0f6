"""How well numbers are found, against gold as in `gold/public/rt_number_*.jsonl` and `gold/quantities_*.jsonl`."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from tests.bench.date_scores import Score

Found = tuple[int, int, tuple[float, ...]]
"""Start, end (exclusive) and every number that it may be taken to say."""
Qualified = tuple[int, int, tuple[float, ...], str]
"""The same with the qualifier, in the words of the gold."""
_QUALIFIERS = {"exact": "none", "share": "none", "nearly": "about", "vague_word": "vague"}


@dataclass
class QuantityScore(Score):
    """A score of news quantities; `qualified` are right in place, value and qualifier."""

    qualified: int = 0

    @property
    def with_qualifier(self) -> float:
        """F1 of spans that touch and have the right value and qualifier."""
        return self.f1(self.qualified)


def add_text(score: Score, entry: dict, found: Iterable[Found]) -> None:
    """Count one text: what touches gold is in place, and of value where one of its numbers is the gold's."""
    left = list(entry["gold"])
    score.wanted += len(left)
    for start, end, numbers in found:
        score.offered += 1
        mine = next((gold for gold in left if start < gold["e"] and gold["s"] < end), None)
        if mine is not None:
            left.remove(mine)
            score.placed += 1
            score.valued += any(_same(number, mine["v"]) for number in numbers)


def add_quantities(score: QuantityScore, entry: dict, found: Iterable[Qualified]) -> list[str]:
    """Count one text of news; what touches only optional words counts neither way. Return what went wrong."""
    wrong = []
    left = list(entry["gold"])
    score.wanted += len(left)
    for start, end, numbers, qualifier in found:
        touching = [gold for gold in left if start < gold["e"] and gold["s"] < end]
        mine = max(touching, key=lambda gold: _rank(gold, start, end, numbers), default=None)
        words = entry["text"][start:end]
        if mine is None:
            if not any(start < last and first < end for first, last in entry.get("optional", ())):
                score.offered += 1
                wrong.append(f"extra  {words!r}")
            continue
        left.remove(mine)
        score.offered += 1
        score.placed += 1
        is_valued = _has_value(mine, numbers, qualifier)
        is_qualified = is_valued and mine["q"] in (None, qualifier)
        score.valued += is_valued
        score.qualified += is_qualified
        if not is_qualified:
            gold = entry["text"][mine["s"] : mine["e"]]
            wrong.append(
                f"{'qual ' if is_valued else 'value'}  {words!r} {numbers} {qualifier}, gold {gold!r}"
            )
    wrong += [f"missed {entry['text'][gold['s'] : gold['e']]!r}" for gold in left]
    return wrong


def _rank(gold: dict, start: int, end: int, numbers: tuple[float, ...]) -> tuple[bool, int]:
    return _has_value(gold, numbers, ""), min(end, gold["e"]) - max(start, gold["s"])


def _has_value(gold: dict, numbers: tuple[float, ...], qualifier: str) -> bool:
    if gold["v"] is None:
        return qualifier == "vague"
    wanted = gold["v"] if isinstance(gold["v"], list) else [gold["v"]]
    return all(any(_same(number, value) for number in numbers) for value in wanted)


def _same(number: float, value: float) -> bool:
    return abs(number - value) <= 1e-6 * max(1, abs(value))


def numbers_of(reading: object) -> tuple[float, ...]:
    """Return the numbers that a figure's reading says; a share also as percent."""
    names = ("low", "best", "high", "share", "base")
    values = [getattr(reading, name) for name in names if getattr(reading, name) is not None]
    share = getattr(reading, "share", None)
    return tuple(map(float, values)) + ((float(Decimal(share) * 100),) if share is not None else ())


def qualifier_of(reading: object) -> str:
    """Return a reading's quantifier as gold has it: a plain number none, nearly about."""
    quantifier = str(getattr(reading, "quantifier", None) or "none")
    return _QUALIFIERS.get(quantifier, quantifier)
