"""A place as a gazetteer lists it."""

from dataclasses import dataclass
from enum import IntEnum

from app.model.place import Place


class PlaceKind(IntEnum):
    """What a listed place is; the numbers are stored."""

    SETTLEMENT = 1
    SITE = 2
    ADM2 = 3
    ADM1 = 4
    COUNTRY = 5


_PRECISION = {
    PlaceKind.SETTLEMENT: 1,
    PlaceKind.SITE: 1,
    PlaceKind.ADM2: 3,
    PlaceKind.ADM1: 4,
    PlaceKind.COUNTRY: 6,
}
"""UCDP GED's where_prec of something that happened there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerPlace:
    """`id` is GeoNames' number, `code` the country's two letters (ISO 3166-1), `country` its name in English.

    Coordinates are decimal degrees (WGS 84) as text, None where the list has none; `population` is 0 where unknown.
    """

    id: int
    name: str
    kind: PlaceKind
    code: str
    country: str
    adm1: str = ""
    adm2: str = ""
    latitude: str | None = None
    longitude: str | None = None
    population: int = 0

    def place(self, as_written: str, precision: int | None = None) -> Place:
        """Return it as the place of a claim; `precision` is where_prec, where words make it less sure."""
        return Place(
            as_written=as_written,
            name=self.name,
            adm1=self.adm1,
            adm2=self.adm2,
            country=self.country,
            latitude=self.latitude,
            longitude=self.longitude,
            precision=max(precision or 0, _PRECISION[self.kind]),
        )
