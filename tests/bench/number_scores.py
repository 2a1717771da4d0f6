"""How well numbers are found, against gold in the form of `gold/public/rt_number_*.jsonl`: spans with a value."""

from collections.abc import Iterable
from decimal import Decimal

from tests.bench.date_scores import Score

Found = tuple[int, int, tuple[float, ...]]
"""Start, end (exclusive) and every number that it may be taken to say."""


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
            score.valued += any(
                abs(number - mine["v"]) <= 1e-9 * max(1, abs(mine["v"])) for number in numbers
            )


def numbers_of(reading: object) -> tuple[float, ...]:
    """Return the numbers that a figure's reading says; a share also as percent."""
    names = ("low", "best", "high", "share", "base")
    values = [getattr(reading, name) for name in names if getattr(reading, name) is not None]
    share = getattr(reading, "share", None)
    return tuple(map(float, values)) + ((float(Decimal(share) * 100),) if share is not None else ())
