"""A fact about an article that its bytes suggest and nobody has confirmed yet."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One proposed fact: the article's `field` and its value (EDTF for `issued`).

    `as_written` are its words, `provenance` where they stood (`first_line`, `byline`, …).
    """

    field: str
    value: str
    as_written: str = ""
    provenance: str = ""
