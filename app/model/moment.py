"""A time as precise as it is known, with what the article writes beside how it is read."""

from dataclasses import dataclass
from functools import lru_cache

from app.model.day import Day
from app.model.edtf_range import EdtfRange, parse_edtf
from app.model.errors import CaseError, ErrorCode
from app.model.vocabulary import Basis, Precision

_BEFORE_ALL = Day(-(10**9), 1, 1)
_AFTER_ALL = Day(10**9, 12, 31)
_WIDTHS = (
    (1, Precision.DAY),
    (6, Precision.DAYS),
    (7, Precision.WEEK),
    (31, Precision.MONTH),
    (366, Precision.YEAR),
)
"""Days up to which a moment is called so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time: `edtf` as coded (EDTF level 1, None where unknown), `as_written`, `basis` of the reading."""

    edtf: str | None = None
    as_written: str = ""
    basis: Basis = Basis.STATED
    note: str = ""

    def __post_init__(self) -> None:
        if self.edtf is not None and parse_edtf(self.edtf) is None:
            raise CaseError(ErrorCode.MOMENT_INVALID, value=self.edtf)

    @property
    def range(self) -> EdtfRange | None:
        """The days this moment may cover, None where the time is not known at all."""
        return None if self.edtf is None else parse_edtf(self.edtf)

    @property
    def is_known(self) -> bool:
        """Whether at least one bound is known."""
        days = self.range
        return days is not None and (days.earliest is not None or days.latest is not None)

    @property
    def earliest(self) -> Day | None:
        """The first day it may cover; None where open or unknown."""
        return self.range.earliest if self.range else None

    @property
    def latest(self) -> Day | None:
        """The last day it may cover; None where open or unknown."""
        return self.range.latest if self.range else None

    @property
    def precision(self) -> Precision:
        """How wide it is, after UCDP GED's date_prec."""
        return Precision.UNKNOWN if self.edtf is None else _precision(self.edtf)

    def sort_key(self) -> tuple[int, Day, Day]:
        """Return the order in a timeline: by first day, exact before wide, open start first, unknown last."""
        if not self.is_known:
            return 1, _BEFORE_ALL, _BEFORE_ALL
        return 0, self.earliest or _BEFORE_ALL, self.latest or _AFTER_ALL

    def overlaps(self, other: "Moment") -> bool:
        """Return whether both may cover one and the same day; an unknown moment overlaps none."""
        if not self.is_known or not other.is_known:
            return False
        _, first, last = self.sort_key()
        _, other_first, other_last = other.sort_key()
        return first <= other_last and other_first <= last


UNKNOWN_MOMENT = Moment()
"""A time of which nothing is known."""


@lru_cache(maxsize=4096)
def _precision(edtf: str) -> Precision:
    days = parse_edtf(edtf)
    if days is None or days.earliest is days.latest is None:
        return Precision.UNKNOWN
    if days.earliest is None or days.latest is None:
        return Precision.LONGER
    return _width_class(days.latest.number() - days.earliest.number() + 1)


def _width_class(days: int) -> Precision:
    return next((precision for longest, precision in _WIDTHS if days <= longest), Precision.LONGER)
