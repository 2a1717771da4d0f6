"""What the two dates of a range take from one another."""

from app.suggest.dates.grammar import Values


def ends_of_range(values: Values) -> tuple[Values, Values] | None:
    """Return the slots of both dates: the first takes the year that only the second names, a bare day the month too.

    A bare day ("18") is one only after an opening word, "from" or "between"; None where either names no date.
    """
    first, second = values["date"], values["date2"]
    if not isinstance(first, dict) or not isinstance(second, dict):
        return None
    if "season" in first and second.keys() == {"year"}:
        return None  # one winter: "the winter of 2014-2015"
    is_bare = first.keys() == {"day"}
    if is_bare and "from" not in values and "between" not in values:
        return None
    taken = ("year", "month") if is_bare else ("year",)
    filled = {name: value for name, value in second.items() if name in taken} | first
    if any("day" in date and "month" not in date for date in (filled, second)):
        return None
    return filled, second
