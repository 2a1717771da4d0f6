"""An entry of one of the two chains of a case."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChainRow:
    """An entry as it stands in its table; `body` is None where a purge took it away."""

    seq: int
    hash: str
    origin: str
    n: int
    prev: str | None
    reverses: str | None
    body: str | None
