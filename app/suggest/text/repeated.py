"""A sentence that stands twice in an article is proposed once, with all its places."""

from collections.abc import Iterable
from dataclasses import replace

from app.model.suggestion import Suggestion, SuggestionKind

_Key = tuple[str, SuggestionKind, int, int]


def without_repetition(text: str, suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Return the suggestions in their order; one whose sentence was there before becomes a place of the first."""
    first: dict[_Key, Suggestion] = {}
    further: dict[_Key, list[tuple[int, int]]] = {}
    for one in suggestions:
        key = _key(text, one)
        if first.setdefault(key, one) is not one:
            further.setdefault(key, []).append((one.start, one.end))
    return tuple(
        replace(one, also=tuple(further[key])) if key in further else one for key, one in first.items()
    )


def _key(text: str, one: Suggestion) -> _Key:
    sentence = text[one.sentence_start : one.sentence_end]
    return sentence, one.kind, one.start - one.sentence_start, one.end - one.sentence_start
