"""What the review bar says of a suggestion."""

from app.model.suggestion import SuggestedReading, Suggestion
from app.ui.window_language import current_language
from app.wording.reasons import reason_sentence
from app.wording.suggestions import reading_words, suggestion_kind_word

_LONGEST = 160


def kind_words(one: Suggestion) -> str:
    """Return the kind of a suggestion."""
    return suggestion_kind_word(one.kind, current_language())


def said_words(reading: SuggestedReading) -> str:
    """Return what a reading says, in its own direction."""
    return f"\u2068{reading_words(reading, current_language())}\u2069"


def why_words(reading: SuggestedReading) -> str:
    """Return the reason of a reading."""
    return reason_sentence(reading.reason, current_language())


def quoted(text: str, one: Suggestion) -> str:
    """Return a suggestion's words on one line, long ones cut."""
    words = " ".join(text[one.start : one.end].split())
    return f"\u2068{words if len(words) <= _LONGEST else words[: _LONGEST - 1] + '…'}\u2069"
