"""A fact about an article that its bytes suggest and nobody has confirmed yet."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One proposed fact: its `field` of the article, its value (EDTF for `issued`), the words, and where they stood (`first_line`, `byline`, …)."""

    field: str
    value: str
    as_written: str = ""
    provenance: str = ""
