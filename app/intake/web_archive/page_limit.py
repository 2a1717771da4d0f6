"""How much one page of an archive may unpack to."""

MOST_BYTES = 64 << 20
"""64 MiB."""
MOST_RATIO = 1_000
_SMALL = 1 << 20


def most_bytes(body: bytes) -> int:
    """Return how many bytes `body` may become."""
    return min(MOST_BYTES, max(_SMALL, MOST_RATIO * len(body)))
