"""What can be undone and redone, worked out from the history alone."""

from collections.abc import Iterable


class UndoStacks:
    """Follows the history: a fresh edit can be undone, taking back the top of one stack feeds the other.

    Fed with (hash, reverses) in order. The first event makes the case and is never undone.
    """

    def __init__(self) -> None:
        self.seen = 0
        self.undo: list[str] = []
        self.redo: list[str] = []

    def follow(self, events: Iterable[tuple[str, str | None]]) -> None:
        """Take in the events that came after those already seen."""
        for address, reverses in events:
            self.seen += 1
            if reverses is not None:
                self._reverse(address, reverses)
            elif self.seen > 1:
                self.undo.append(address)
                self.redo.clear()

    def _reverse(self, address: str, reverses: str) -> None:
        if self.undo and self.undo[-1] == reverses:
            self.undo.pop()
            self.redo.append(address)
        elif self.redo and self.redo[-1] == reverses:
            self.redo.pop()
            self.undo.append(address)
        else:
            self.undo.append(address)
            self.redo.clear()
