"""Puts overlapping stretches into lanes."""

from collections.abc import Sequence


def lanes_of(stretches: Sequence[tuple[float, float]], limit: int) -> list[int]:
    """Return a lane (0 to ``limit`` - 1) for each stretch.

    The first that is free there; where none is, the last.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in range(limit)]
    lanes: list[int] = []
    for start, end in stretches:
        free = (
            lane
            for lane, others in enumerate(taken)
            if all(end <= other_start or other_end <= start for other_start, other_end in others)
        )
        lane = next(free, limit - 1)
        taken[lane].append((start, end))
        lanes.append(lane)
    return lanes


def without(
    stretches: Sequence[tuple[float, float]], holes: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    """Return what is left of the stretches outside the holes."""
    left = list(stretches)
    for hole_start, hole_end in holes:
        parts = [((start, min(end, hole_start)), (max(start, hole_end), end)) for start, end in left]
        left = [part for pair in parts for part in pair if part[1] > part[0]]
    return left


def united(stretches: Sequence[tuple[float, float]], gap: float = 0.0) -> list[tuple[float, float]]:
    """Return the stretches with those that touch, or lie no more than ``gap`` apart, made one."""
    joined: list[tuple[float, float]] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1] + gap:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined
