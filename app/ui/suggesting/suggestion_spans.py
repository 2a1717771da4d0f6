"""Suggestions as the reader underlines them."""

from collections.abc import Iterable

from app.model.suggestion import Suggestion, SuggestionKind
from app.ui.reader.span import Span

_PREFIX = "suggestion:"


def suggestion_id(one: Suggestion) -> str:
    """Return the name of a suggestion among the spans of its article."""
    return f"{_PREFIX}{one.kind}:{one.start}:{one.end}"


def suggestion_spans(suggestions: Iterable[Suggestion], label: str) -> list[Span]:
    """Return dotted underlines; an incident, which is its whole sentence, gets none. `label` takes {words}' place."""
    return [
        Span(suggestion_id(one), one.start, one.end, frozenset({"suggestion"}), label)
        for one in suggestions
        if one.kind is not SuggestionKind.INCIDENT
    ]
