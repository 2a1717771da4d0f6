"""Where something happened, as the article writes it and as it is coded."""

import re
from dataclasses import dataclass
from decimal import Decimal

from app.model.errors import CaseError, ErrorCode

_DEGREES = re.compile(r"[+-]?\d{1,3}(?:\.\d{1,30})?", re.ASCII)
_PRECISIONS = range(1, 8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place; coordinates are decimal degrees (WGS 84) as text (`35.8639`), never as a float.

    `precision` is UCDP GED's where_prec, 1 (exact) to 7 (international waters).
    """

    as_written: str = ""
    name: str = ""
    adm1: str = ""
    adm2: str = ""
    country: str = ""
    latitude: str | None = None
    longitude: str | None = None
    precision: int | None = None

    def __post_init__(self) -> None:
        _check_degrees("latitude", self.latitude, 90)
        _check_degrees("longitude", self.longitude, 180)
        if self.precision is not None and self.precision not in _PRECISIONS:
            raise CaseError(ErrorCode.VALUE_INVALID, field="precision", value=self.precision)

    @property
    def is_stated(self) -> bool:
        """Whether anything at all is said about the place."""
        return self != NO_PLACE

    @property
    def label(self) -> str:
        """The name for people: as coded, else as written."""
        return self.name or self.as_written


def _check_degrees(field: str, text: object, limit: int) -> None:
    if text is None:
        return
    if not isinstance(text, str) or not _DEGREES.fullmatch(text) or abs(Decimal(text)) > limit:
        raise CaseError(ErrorCode.VALUE_INVALID, field=field, value=text)


NO_PLACE = Place()
"""A place of which nothing is said."""
