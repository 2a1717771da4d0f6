"""The wording of the case's values in the language of the window."""

from collections.abc import Iterable
from enum import StrEnum

from app.model.decision import Decision
from app.model.errors import CaseError
from app.model.figure import Figure
from app.model.figure_group import FigureGroup
from app.model.moment import Moment
from app.model.place import Place
from app.ui.window_language import current_language
from app.wording.differences import decided_number, not_named_words
from app.wording.error_sentences import error_sentence
from app.wording.figures import figure_number, figure_words
from app.wording.isolates import own_direction
from app.wording.moment_readings import moment_reading
from app.wording.moments import moment_words
from app.wording.numbers import count_words, size_words
from app.wording.suggestions import place_words
from app.wording.values import kind_word, value_word

__all__ = [
    "choices_of", "decided", "error", "figure", "figure_bold", "kind", "moment", "not_named", "place", "quoted",
    "reading", "shortened", "size",
    "sources",
    "value", "value_or",
]  # fmt: skip


def value(chosen: object) -> str:
    """Return the word of a value of a closed list, with a capital letter; "" of None."""
    word = value_word(chosen, current_language()) if isinstance(chosen, StrEnum) else ""
    return word[:1].upper() + word[1:]


def value_or(nothing: str, chosen: object) -> str:
    """Return the word of a value, `nothing` of None."""
    return value(chosen) or nothing


def choices_of(values: Iterable[StrEnum]) -> list[tuple[object, str]]:
    """Return the values of a closed list with their words, in their own order."""
    return [(chosen, value(chosen)) for chosen in values]


def kind(code: str) -> str:
    """Return the word of a kind of incident, with a capital letter."""
    word = kind_word(code, current_language())
    return word[:1].upper() + word[1:]


def moment(when: Moment) -> str:
    """Return a moment in words."""
    return moment_words(when, current_language())


def reading(when: Moment) -> str:
    """Return how a moment was read, "" where it is plain."""
    return moment_reading(when, current_language())


def place(known: Place) -> str:
    """Return a place with what it lies in."""
    return place_words(known, current_language())


def figure(counted: Figure) -> str:
    """Return a figure in words: `2 or more civilians killed`."""
    return figure_words(counted, current_language())


def figure_bold(counted: Figure) -> str:
    """Return the number of a figure: the part of its words to stand out."""
    return figure_number(counted, current_language())


def decided(group: FigureGroup, decision: Decision) -> str:
    """Return the number that was decided on, "" where there is none."""
    return own_direction(decided_number(group, decision, current_language()))


def not_named(group: FigureGroup) -> str:
    """Return which figures of a group its decision does not name, "" where it names all."""
    return not_named_words(group, current_language())


def size(count: int) -> str:
    """Return a size in bytes for people."""
    return size_words(count, current_language())


def error(problem: CaseError) -> str:
    """Return the sentences about a known problem."""
    return error_sentence(problem, current_language())


def sources(count: int) -> str:
    """Return how many sources there are: `2 sources`."""
    return count_words("sources", count, current_language())


def quoted(words: str) -> str:
    """Return the words of a source between quotation marks, on one line and in their own direction."""
    return own_direction("“{}”".format(" ".join(words.split())))


def shortened(title: str, longest: int = 42) -> str:
    """Return a title or a name in its own direction, its end cut where it is long."""
    line = " ".join(title.split())
    return own_direction(line if len(line) <= longest else line[: longest - 1].rstrip() + "…")
