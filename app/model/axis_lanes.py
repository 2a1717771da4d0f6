"""The lanes of the drawn axis and what stands in them."""

from bisect import bisect_right, insort
from math import inf

_GAP = 8.0


class AxisLanes:
    """Rooms from left to right in lanes, of which none touches another; each belongs to a block of the axis."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._rooms: list[list[tuple[float, float, int]]] = []

    @property
    def used(self) -> int:
        """How many lanes hold something."""
        return len(self._rooms)

    def take(self, start: float, end: float, block: int, below: int | None = None) -> int | None:
        """Take room in the lowest lane (of those under `below`) that has it; None where none has."""
        most = self.most if below is None else min(below, self.most)
        for lane, rooms in enumerate(self._rooms[:most]):
            if _is_free(rooms, start, end):
                insort(rooms, (start, end, block))
                return lane
        if len(self._rooms) >= most:
            return None
        self._rooms.append([(start, end, block)])
        return len(self._rooms) - 1

    def take_in(self, lane: int, start: float, end: float, block: int) -> bool:
        """Take room in this very lane; False where it is not free."""
        if lane >= self.most:
            return False
        while len(self._rooms) <= lane:
            self._rooms.append([])
        if not _is_free(self._rooms[lane], start, end):
            return False
        insort(self._rooms[lane], (start, end, block))
        return True

    def widen(self, lane: int, room: tuple[float, float], wider: tuple[float, float], block: int) -> bool:
        """Give what takes `room` in a lane a wider one, if nothing stands in it."""
        rooms = self._rooms[lane]
        rooms.remove((*room, block))
        free = _is_free(rooms, *wider)
        insort(rooms, (*(wider if free else room), block))
        return free

    def space_around(self, lane: int, start: float, end: float) -> float:
        """Return how much is free in a lane on the freer side of what stands from `start` to `end`."""
        rooms = self._rooms[lane]
        place = bisect_right(rooms, (start, end, -1))
        before = start - rooms[place - 1][1] if place else start
        after = rooms[place + 1][0] - end if place + 1 < len(rooms) else inf
        return max(before, after) - _GAP

    def blocks_between(self, start: float, end: float) -> set[int]:
        """Return the blocks of all that stands in the way from `start` to `end`."""
        found = set()
        for rooms in self._rooms:
            place = bisect_right(rooms, (end + _GAP,))
            while place and rooms[place - 1][1] + _GAP > start:
                place -= 1
                found.add(rooms[place][2])
        return found


def _is_free(rooms: list[tuple[float, float, int]], start: float, end: float) -> bool:
    place = bisect_right(rooms, (start, end))
    before = place == 0 or rooms[place - 1][1] + _GAP <= start
    return before and (place == len(rooms) or end + _GAP <= rooms[place][0])
