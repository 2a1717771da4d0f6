"""Something that `verify` found to differ."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """What differs (a code of `app.wording`), where (table and id, or event number), what rests on it."""

    what: str
    where: str
    rests_on: tuple[str, ...] = ()
