"""How a moment was read, in a short second line."""

import re

from app.model.edtf_range import EdtfRange
from app.model.moment import Moment
from app.model.vocabulary import Basis, Precision
from app.wording.isolates import own_direction, without_isolates
from app.wording.moments import moment_words
from app.wording.phrases import DEFAULT_LANGUAGE, phrase

_YEAR = re.compile(r"\d{4}")


def moment_reading(moment: Moment, language: str = DEFAULT_LANGUAGE) -> str:
    """Return how it was read: `day uncertain; source writes “2r June”`, `month known`; "" where plain."""
    reading = phrase("reading", _reading_key(moment), language)
    if not moment.as_written or _says_the_same(moment, language):
        return reading
    words = own_direction(
        phrase("language", "open_quote", language)
        + moment.as_written
        + phrase("language", "close_quote", language)
    )
    key = "writes" if reading else "writes_only"
    return phrase("reading", key, language).format(reading=reading, words=words)


def _says_the_same(moment: Moment, language: str) -> bool:
    """Whether the article's words are ours: they are then not repeated."""
    return (
        " ".join(moment.as_written.split()).casefold()
        == without_isolates(moment_words(moment, language)).casefold()
    )


def _reading_key(moment: Moment) -> str:
    days = moment.range
    if days is None or not moment.is_known:
        return "unknown"
    if days.uncertain:
        return "uncertain_" + _precision_name(moment)
    if moment.basis is Basis.INFERRED and moment.as_written and not _YEAR.search(moment.as_written):
        return "inferred_year"
    if moment.basis is not Basis.STATED:
        return str(moment.basis)
    return "approximate" if days.approximate else _shape_key(moment, days)


def _shape_key(moment: Moment, days: EdtfRange) -> str:
    if days.open_end:
        return "open_end"
    if days.open_start:
        return "open_start"
    if days.interval:
        return "range"
    if days.season is not None:
        return "known_season"
    if moment.precision is Precision.LONGER:
        return "known_decade"
    name = _precision_name(moment)
    return "range" if name == "other" else f"known_{name}"


def _precision_name(moment: Moment) -> str:
    names = {Precision.DAY: "day", Precision.MONTH: "month", Precision.YEAR: "year"}
    days = moment.range
    plain = days is not None and not days.interval and days.season is None
    return names.get(moment.precision, "other") if plain else "other"
