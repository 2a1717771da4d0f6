"""The date templates of a language, by the slot that each may begin with."""

from functools import cache

from app.suggest.grammar import Element, elements_of
from app.suggest.pack import Pack

Form = tuple[Element, ...]


@cache
def forms_by_start(language: str, name: str) -> dict[str, tuple[Form, ...]]:
    """Return the templates of the list `name` of a language under each slot that may stand first in them."""
    found: dict[str, list[Form]] = {}
    for text in Pack(language).table("dates")[name]:
        form = elements_of(text)
        for start in _starts(form):
            found.setdefault(start, []).append(form)
    return {start: tuple(forms) for start, forms in found.items()}


def _starts(form: Form) -> list[str]:
    """Return the slots that may be the first of a template: those up to the first that may not be missing."""
    starts = []
    for element in form:
        if not element.literal:
            starts.append(element.name)
        if not element.optional:
            break
    return starts
