"""What decoding made of an article's bytes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The characters, the Python name of the encoding, whether it is in doubt, and what else it may be."""

    text: str
    encoding: str
    in_doubt: bool = False
    alternatives: tuple[str, ...] = ()


NOT_DECODED = Decoded(text="", encoding="")
"""Of a format that says itself how its letters are coded."""
