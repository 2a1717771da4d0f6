"""A calendar day, month or year in the words of a language, by the Unicode CLDR (through Babel)."""

import re
from datetime import date
from functools import lru_cache

from app.model.day import Day
from app.wording.phrases import language_of, own_phrase, phrase

DAY, DAY_OF_YEAR, MONTH = "day", "day_of_year", "month"
DAY_SHORT, MONTH_SHORT, MONTH_NAME_SHORT = "day_short", "month_short", "month_name_short"
_SKELETONS = {
    DAY_OF_YEAR: "MMMMd",
    MONTH: "yMMMM",
    DAY_SHORT: "yMMMd",
    MONTH_SHORT: "yMMM",
    MONTH_NAME_SHORT: "LLL",
}
_UNQUOTED_YEAR = re.compile(r"'[^']*'|y+")


def calendar_words(day: Day, form: str, language: str) -> str:
    """Return `day` in one of the forms above; any year, those before 1 as years before Christ."""
    pattern = _UNQUOTED_YEAR.sub(
        lambda match: f"'{year_words(day.year, language)}'" if match[0][0] == "y" else match[0],
        _pattern(form, language_of(language)),
    )
    return _formatted(date(2000 + day.year % 400, day.month, day.day), pattern, language_of(language))


def year_words(year: int, language: str) -> str:
    """Return a year of the astronomical count: `2020`, `45 BC` for -44."""
    if year > 0:
        return str(year)
    return phrase("moment", "before_christ", language).format(year=1 - year)


@lru_cache(maxsize=64)
def _pattern(form: str, language: str) -> str:
    own = own_phrase("language", form, language)
    if own:
        return own
    locale = _locale(language)
    if locale.language != language:
        return phrase("language", form)
    if form == DAY:
        return str(locale.date_formats["long"].pattern)
    skeleton = _SKELETONS[form]
    return str(
        locale.datetime_skeletons[skeleton].pattern if skeleton in locale.datetime_skeletons else skeleton
    )


@lru_cache(maxsize=4096)
def _formatted(day: date, pattern: str, language: str) -> str:
    from babel.dates import parse_pattern

    return str(parse_pattern(pattern).apply(day, _locale(language)))


@lru_cache(maxsize=16)
def _locale(language: str):  # type: ignore[no-untyped-def]  # noqa: ANN202  (Babel is imported late)
    from babel.core import Locale, UnknownLocaleError

    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale("en")
