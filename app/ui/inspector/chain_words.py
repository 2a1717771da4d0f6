"""A chain of speakers in a few words."""

from functools import partial

from app.model.speaker import Speaker
from app.ui.inspector import words
from app.ui.window_language import current_language
from app.wording import speakers

_LONGEST = 40


def chain_words(chain: tuple[Speaker, ...]) -> str:
    """Return who says it: `SOHR`, `SOHR, via BBC`, `unattributed`; "" where it was not said yet."""
    if not chain:
        return ""
    return speakers.chain_words(chain, current_language(), shown=partial(words.shortened, longest=_LONGEST))
