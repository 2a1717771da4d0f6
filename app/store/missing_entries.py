"""Names the entries that a chain lacks."""

from collections.abc import Iterator

from app.model.problem import Problem


def missing_entries(chain: str, expected: int, found: int) -> Iterator[Problem]:
    """Yield one problem where numbers from `expected` up to `found` are missing, however many these are."""
    if expected < found:
        last = found - 1
        numbers = f"{expected}" if expected == last else f"{expected}-{last}"
        yield Problem("event_missing", f"{chain} {numbers}")
