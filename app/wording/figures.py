"""A figure for people: its number with what bounds it, and what it counts."""

from collections.abc import Callable

from app.model.figure import Figure
from app.model.number import Number
from app.model.vocabulary import Counts, Population, Quantifier, Unit
from app.wording.numbers import number_words, percent_words, share_words
from app.wording.phrases import DEFAULT_LANGUAGE, has_phrase, own_phrase, phrase


def figure_words(figure: Figure, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the whole figure: `2 or more civilians killed`."""
    number, counted = figure_number(figure, language), counted_words(figure, language)
    if not counted:
        return number
    key = "words" if _is_read(figure) else "vague"
    return phrase("figure", key, language).format(number=number, counted=counted)


def figure_number(figure: Figure, language: str = DEFAULT_LANGUAGE) -> str:
    """Return its number with its quantifier: `more than 380,000`; as written where no number was read."""
    if figure.share is not None:
        return _share(figure, language)
    if figure.quantifier is Quantifier.BETWEEN and figure.low is not None and figure.high is not None:
        ends = {"low": _number(figure, figure.low, language), "high": _number(figure, figure.high, language)}
        return phrase("number", "between", language).format(**ends)
    value = _main_value(figure)
    if value is None or not _is_read(figure):
        return figure.value_as_written
    key = str(figure.quantifier) if figure.quantifier is not Quantifier.BETWEEN else "exact"
    return phrase("number", key, language).format(n=_number(figure, value, language))


def bounds_words(
    low: Number | None,
    best: Number | None,
    high: Number | None,
    language: str = DEFAULT_LANGUAGE,
    *,
    said: Callable[[Number, str], str] = number_words,
) -> str:
    """Return bounds that a person decided on: `4`, `2 – 4`, `2 or more`, `up to 4`; "" for none.

    `said` turns a number into words, where it is a share or one of percent.
    """
    if low is not None and high is not None and low != high:
        ends = {"low": said(low, language), "high": said(high, language)}
        return phrase("number", "between", language).format(**ends)
    if best is not None and low is None and high is None:
        return said(best, language)
    if low is not None:
        key = "exact" if low == high else "at_least"
        return phrase("number", key, language).format(n=said(low, language))
    if high is not None:
        return phrase("number", "at_most", language).format(n=said(high, language))
    return ""


def counted_words(figure: Figure, language: str = DEFAULT_LANGUAGE) -> str:
    """Return what it counts: `civilians killed`, `households displaced`; "" where nobody has said."""
    who = _who_key(figure)
    for key in (f"{who}_{figure.counts}", f"{figure.counts}_{who}"):
        exact = own_phrase("counted", key, language)
        if exact is None and own_phrase("counted", str(figure.counts), language) is None:
            exact = phrase("counted", key) if has_phrase("counted", key) else None
        if exact is not None:
            return exact
    is_of_nobody = figure.unit is Unit.PERSONS and figure.population is Population.UNKNOWN
    if figure.counts is Counts.OTHER and (is_of_nobody or figure.unit is Unit.PERCENT):
        return ""
    return phrase("counted", str(figure.counts), language).format(who=phrase("who", who, language)).strip()


def _who_key(figure: Figure) -> str:
    return str(figure.population if figure.unit is Unit.PERSONS else figure.unit)


def _main_value(figure: Figure) -> Number | None:
    """Return the number beside the quantifier's word: of at least N it is low, of up to N high."""
    order = {
        Quantifier.AT_LEAST: (figure.low, figure.best),
        Quantifier.MORE_THAN: (figure.low, figure.best),
        Quantifier.AT_MOST: (figure.high, figure.best),
        Quantifier.LESS_THAN: (figure.high, figure.best),
    }.get(figure.quantifier or Quantifier.EXACT, (figure.best, figure.low, figure.high))
    return next((value for value in order if value is not None), None)


def _is_read(figure: Figure) -> bool:
    """Tell whether the words were read as a number; else they are given as they stand."""
    if figure.share is not None:
        return True
    unread = (None, Quantifier.VAGUE, Quantifier.SHARE)
    return figure.quantifier not in unread and _main_value(figure) is not None


def _number(figure: Figure, value: Number, language: str) -> str:
    return percent_words(value, language) if figure.unit is Unit.PERCENT else number_words(value, language)


def _share(figure: Figure, language: str) -> str:
    share = share_words(figure.share or 0, language)
    if figure.base is None:
        return share
    base = number_words(figure.base, language)
    return phrase("number", "share_of", language).format(share=share, base=base)
