"""Who signs a post that an article shows: "Sad! — Jane Hill (@janehill) June 11, 2016"."""

from app.suggest.speakers.name_reach import NameReach
from app.suggest.text.stretch import Stretch

_HANDLE = "(@"


def signed_by(sentence: Stretch, reach: NameReach) -> tuple[int, int] | None:
    """Return the tokens of the name before a handle in brackets that follows a dash, None where there is none."""
    place = sentence.text.find(_HANDLE, sentence.start, sentence.end)
    if place < 0:
        return None
    last = next(index for index, token in enumerate(sentence.tokens) if token.start == place)
    first = reach.run_before(last)
    is_after_dash = first > 0 and sentence.tokens[first - 1].key == "-"
    return (first, last) if first < last and is_after_dash else None
