"""Days told by both calendars, the Julian one first: "12 (24) April 1877", "27 January (9 February) 1918"."""

from app.suggest.dates.date_slots import DayNumber
from app.suggest.dates.grammar import Values

_LEAST_APART, _MOST_APART = 10, 13
_SHORTEST_MONTH, _LONGEST_MONTH = 28, 31
_OF_A_DAY = ("day", "month", "year")


def of_new_style(values: Values) -> Values:
    """Return the slots of the Gregorian day where both are told; of another pair of days those of the first.

    From 1582 to 2100 the two calendars are 10 to 13 days apart.
    """
    if "day2" not in values or "join" in values:
        return values
    first, second = values["day"], values["day2"]
    if not (isinstance(first, DayNumber) and isinstance(second, DayNumber)):
        return values
    apart = second.number - first.number
    if values.get("month2", values.get("month")) != values.get("month"):
        is_new = _SHORTEST_MONTH - _MOST_APART <= -apart <= _LONGEST_MONTH - _LEAST_APART
    else:
        is_new = _LEAST_APART <= apart <= _MOST_APART
    single = {name: value for name, value in values.items() if not name.endswith("2")}
    newer = {name: values[f"{name}2"] for name in _OF_A_DAY if f"{name}2" in values}
    return single | newer if is_new else single
