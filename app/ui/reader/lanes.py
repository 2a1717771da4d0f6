"""Puts overlapping stretches into lanes."""

from collections.abc import Sequence


def lanes_of(stretches: Sequence[tuple[float, float]], limit: int) -> list[int]:
    """A lane (0 to ``limit`` - 1) for each stretch, given by rising start; where all are taken, the one that frees first."""
    ends: list[float] = []
    lanes: list[int] = []
    for start, end in stretches:
        for lane, busy_until in enumerate(ends):
            if busy_until <= start:
                break
        else:
            lane = len(ends)
            if lane == limit:
                lane = ends.index(min(ends))
            else:
                ends.append(end)
        ends[lane] = max(ends[lane], end)
        lanes.append(lane)
    return lanes


def united(stretches: Sequence[tuple[float, float]], gap: float = 0.0) -> list[tuple[float, float]]:
    """The stretches with those that touch, or lie no more than ``gap`` apart, made one."""
    joined: list[tuple[float, float]] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1] + gap:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined
