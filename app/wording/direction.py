"""Which languages are written from right to left."""

from app.wording.phrases import language_of

_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ckb", "ps", "sd", "syr", "ug", "ur", "yi"})


def runs_right_to_left(language: str) -> bool:
    """Return whether a language (a BCP 47 tag) is written from right to left."""
    return language_of(language) in _RIGHT_TO_LEFT
