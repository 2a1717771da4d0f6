"""A fact about an article that its bytes suggest and nobody has confirmed yet."""

from dataclasses import dataclass

GUESSES = frozenset({"address_date", "date_in_text", "file_made"})
"""Provenances of what no part of the file says in so many words: a date in an address, a date found in the text,
the day a file was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One proposed fact: the article's `field` and its value (EDTF for `issued`).

    `as_written` are its words, `provenance` where they stood (`first_line`, `byline`, `json_ld`,
    `meta`, `mail_header`, …). A `guessed` one was worked out, not read: it never becomes a fact unasked.
    """

    field: str
    value: str
    as_written: str = ""
    provenance: str = ""

    @property
    def guessed(self) -> bool:
        """Whether it was worked out rather than read."""
        return self.provenance in GUESSES
