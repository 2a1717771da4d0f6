"""The embeddings and isolates that are open at a place in a paragraph (UAX 9, rules X1 to X8)."""

_DEEPEST = 125
ISOLATES = frozenset({"LRI", "RLI", "FSI"})
"""The kinds of signs that begin an isolate."""
EMBEDDINGS = {"RLE": (1, ""), "LRE": (0, ""), "RLO": (1, "R"), "LRO": (0, "L")}
"""The signs that begin an embedding: the side it runs from (1: right), and what an override makes of letters."""


class EmbeddingNest:
    """A stack of levels; what is nested too deep is counted, so that its closers close nothing else."""

    def __init__(self, base: int) -> None:
        self._base = base
        self._clear()

    def _clear(self) -> None:
        self._stack: list[tuple[int, str, bool]] = [(self._base, "", False)]
        self._lost_isolates = self._lost_embeddings = self._isolates = 0

    @property
    def level(self) -> int:
        """The level that characters have here."""
        return self._stack[-1][0]

    @property
    def override(self) -> str:
        """What an override makes of every character here: L, R, or "" where there is none."""
        return self._stack[-1][1]

    @property
    def is_full(self) -> bool:
        """Whether nothing more can be opened: the direction of what begins here does not matter."""
        return self.level == _DEEPEST or self._lost_isolates > 0 or self._lost_embeddings > 0

    def embed(self, kind: str) -> None:
        """Begin an embedding or override."""
        side, override = EMBEDDINGS[kind]
        if not self._push(side, override, isolate=False) and not self._lost_isolates:
            self._lost_embeddings += 1

    def isolate(self, *, from_right: bool) -> None:
        """Begin an isolate."""
        if self._push(int(from_right), "", isolate=True):
            self._isolates += 1
        else:
            self._lost_isolates += 1

    def close(self, kind: str) -> None:
        """Take in a character: the kinds PDI, PDF and B close what is open, others nothing."""
        if kind == "PDI":
            self._close_isolate()
        elif kind == "PDF":
            self._close_embedding()
        elif kind == "B":
            self._clear()

    def _push(self, side: int, override: str, *, isolate: bool) -> bool:
        deeper = self.level + (1 if self.level % 2 != side else 2)
        if deeper > _DEEPEST or self._lost_isolates or self._lost_embeddings:
            return False
        self._stack.append((deeper, override, isolate))
        return True

    def _close_isolate(self) -> None:
        if self._lost_isolates:
            self._lost_isolates -= 1
        elif self._isolates:
            self._isolates, self._lost_embeddings = self._isolates - 1, 0
            while not self._stack[-1][2]:
                self._stack.pop()
            self._stack.pop()

    def _close_embedding(self) -> None:
        if self._lost_isolates:
            return
        if self._lost_embeddings:
            self._lost_embeddings -= 1
        elif not self._stack[-1][2] and len(self._stack) > 1:
            self._stack.pop()
