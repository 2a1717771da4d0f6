"""Whole and decimal numbers in the digits and groups of a language."""

from decimal import Decimal, localcontext

from app.model.number import Number
from app.wording.phrases import DEFAULT_LANGUAGE, language_of, phrase

_FRACTIONS = {
    Decimal("0.5"): "half",
    Decimal("0.25"): "quarter",
    Decimal("0.75"): "three_quarters",
    Decimal("0.33"): "third",
    Decimal("0.333"): "third",
    Decimal("0.3333"): "third",
    Decimal("0.67"): "two_thirds",
    Decimal("0.667"): "two_thirds",
    Decimal("0.6667"): "two_thirds",
}
_STEP, _THREE_DIGITS = 1000, 100
_DIGITS = 80
_PLURALS = ("zero", "one", "two", "few", "many", "other")
_UNITS = ("B", "kB", "MB", "GB")


def number_words(value: Number, language: str = DEFAULT_LANGUAGE) -> str:
    """Return a number exactly, in ASCII digits, grouped as the language does: `380,000`."""
    from babel.core import UnknownLocaleError
    from babel.numbers import format_decimal

    with localcontext(prec=_DIGITS):
        try:
            return str(
                format_decimal(
                    value, locale=language_of(language), decimal_quantization=False, numbering_system="latn"
                )
            )
        except (UnknownLocaleError, ValueError):
            return str(format_decimal(value, locale=DEFAULT_LANGUAGE, decimal_quantization=False))


def share_words(share: Number, language: str = DEFAULT_LANGUAGE) -> str:
    """Return a share (a fraction of 1) in words where there is a word (`half`), else in percent."""
    exact = Decimal(share)
    if exact in _FRACTIONS:
        return phrase("number", _FRACTIONS[exact], language)
    return percent_words(exact * 100, language)


def percent_words(percent: Number, language: str = DEFAULT_LANGUAGE) -> str:
    """Return a number of percent: `12.5 %`."""
    exact = Decimal(percent)
    whole = int(exact) if exact == exact.to_integral_value() else exact.normalize()
    return phrase("number", "percent", language).format(n=number_words(whole, language))


def count_words(key: str, n: int, language: str = DEFAULT_LANGUAGE) -> str:
    """Return how many of `key` (section `plural` of the vocabularies) there are: `3 sources`.

    A language's forms stand in the order of the CLDR's categories: zero, one, two, few, many, other.
    """
    from app.wording.phrases import own_phrase

    forms = own_phrase("plural", key, language)
    locale = language_of(language) if forms else DEFAULT_LANGUAGE
    chosen = _plural_form((forms or phrase("plural", key)).split("|"), n, locale)
    return chosen.format(n=number_words(n, language))


def size_words(size: int, language: str = DEFAULT_LANGUAGE) -> str:
    """Return a size in bytes for people: `2.7 kB` (1 kB = 1,000 B)."""
    value, unit = Decimal(size), 0
    while value >= _STEP and unit < len(_UNITS) - 1:
        value, unit = value / _STEP, unit + 1
    rounded = (
        value.quantize(Decimal(1)) if unit == 0 or value >= _THREE_DIGITS else value.quantize(Decimal("0.1"))
    )
    return f"{number_words(rounded, language)} {_UNITS[unit]}"


def _plural_form(forms: list[str], n: int, locale: str) -> str:
    from babel.core import Locale

    rule = Locale(locale).plural_form
    order = [tag for tag in _PLURALS if tag in {*rule.tags, "other"}]
    place = order.index(str(rule(n)))
    return forms[min(place, len(forms) - 1)]


def spelled_number(n: int, language: str = DEFAULT_LANGUAGE) -> str:
    """Return a small number as a word where the language's vocabulary spells it, else in digits."""
    from app.wording.phrases import own_phrase

    return own_phrase("spelled", str(n), language) or number_words(n, language)
