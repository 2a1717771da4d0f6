"""Sentences whose places are filled with words and with things that a page draws in its own way."""

from collections.abc import Iterable, Sequence
from string import Formatter

from app.model.timeline import Citation
from app.wording.isolates import left_to_right, own_direction


class Given(str):
    """Words that are put into a sentence of ours and keep their own direction there."""

    __slots__ = ()


Part = str | Citation
"""Words of ours, `Given` ones, or a citation that a page makes a link of."""


def filled(template: str, **given: Sequence[Part] | str) -> list[Part]:
    """Return a phrase as parts, its `{places}` filled with words or parts."""
    parts: list[Part] = []
    for literal, name, _, _ in Formatter().parse(template):
        if literal:
            parts.append(literal)
        if name:
            value = given[name]
            parts += [Given(value)] if isinstance(value, str) else value
    return parts


def joined(separator: str, items: Iterable[Sequence[Part]]) -> list[Part]:
    """Return the parts of all items with a separator between them."""
    parts: list[Part] = []
    for item in items:
        if parts:
            parts.append(separator)
        parts += item
    return parts


def plain_words(parts: Iterable[Part]) -> str:
    """Return parts as text, a citation as `[1] ¶5`."""
    return "".join(part if isinstance(part, str) else citation_words(part) for part in parts)


def isolated_words(parts: Iterable[Part]) -> str:
    """Return parts as text in which what is given and cited keeps its direction, for the window."""
    return "".join(
        left_to_right(citation_words(part))
        if isinstance(part, Citation)
        else own_direction(part)
        if isinstance(part, Given)
        else part
        for part in parts
    )


def citation_words(citation: Citation) -> str:
    """Return `[1] ¶5`."""
    return f"[{citation.source}] {citation.locator}".rstrip()
