"""One place of a country file of GeoNames: the columns are those that the readme of download.geonames.org gives."""

import re
import unicodedata
from typing import NamedTuple, Self

from app.model.gazetteer_key import gazetteer_key
from app.model.gazetteer_place import PlaceKind

COLUMNS = 19
_LONGEST_NAME, _MOST_NAMES = 200, 500
_LARGEST_ID, _LARGEST_POPULATION = 2**63 - 1, 10**11
"""What SQLite can store; more people than ever lived."""
_DIVISIONS = {"ADM1": PlaceKind.ADM1, "ADM2": PlaceKind.ADM2}
_GONE = frozenset({"PPLH", "PPLQ", "PPLW", "ADM1H", "ADM2H"})
"""Historical, abandoned and destroyed places are kept too, but give way to others of their name."""
_COUNTRIES = frozenset({"PCLI", "PCLD", "PCLF", "PCLS", "PCL", "PCLIX", "TERR"})
_DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,20})?")
_CODE = re.compile(r"[A-Z]{2}")
_JOINERS = "\u200c\u200d"
"""Part of how Persian, Urdu and other words are written; other signs without a shape are not part of a name."""


class GeonamesLine(NamedTuple):
    """What of a line is taken; `keys` are `gazetteer_key` of its names, coordinates decimal degrees (WGS 84)."""

    id: int
    name: str
    keys: tuple[str, ...]
    latitude: str
    longitude: str
    kind: PlaceKind
    code: str
    adm1: str
    adm2: str
    population: int

    @classmethod
    def read(cls, cells: list[str]) -> Self | None:
        """Return the place of a line's 19 cells; None where it is no settlement, province, district or country.

        Raises ValueError where a cell holds what it cannot: no number, a number out of range, no code of a country.
        """
        kind = _kind(cells[6], cells[7])
        if kind is None:
            return None
        return cls(
            id=_number(cells[0], 1, _LARGEST_ID),
            name=_checked(_clean(cells[1])),
            keys=_keys([cells[1], cells[2], *cells[3].split(",")[:_MOST_NAMES]]),
            latitude=_degrees(cells[4], 90),
            longitude=_degrees(cells[5], 180),
            kind=kind,
            code=_code(cells[8]),
            adm1=cells[10],
            adm2=cells[11],
            population=0 if cells[7] in _GONE else _number(cells[14] or "0", 0, _LARGEST_POPULATION),
        )


def _kind(feature_class: str, feature: str) -> PlaceKind | None:
    if feature_class == "P":
        return PlaceKind.SETTLEMENT
    if feature_class != "A":
        return None
    return PlaceKind.COUNTRY if feature in _COUNTRIES else _DIVISIONS.get(feature)


def _number(cell: str, least: int, most: int) -> int:
    if not (cell.isascii() and cell.isdigit() and len(cell) <= len(str(most)) and least <= int(cell) <= most):
        raise ValueError(cell)
    return int(cell)


def _degrees(cell: str, most: int) -> str:
    if not _DEGREES.fullmatch(cell) or abs(float(cell)) > most:
        raise ValueError(cell)
    return f"{float(cell):.5f}"


def _code(cell: str) -> str:
    if not _CODE.fullmatch(cell):
        raise ValueError(cell)
    return cell


def _checked(name: str) -> str:
    if not name:
        raise ValueError(name)
    return name


def _keys(names: list[str]) -> tuple[str, ...]:
    return tuple(sorted({key for name in names if len(key := gazetteer_key(_clean(name))) > 1}))


def _clean(name: str) -> str:
    """Return a name without controls, marks of direction and line ends, which change the words around it."""
    shown = name if name.isprintable() else "".join(map(_shown, name))
    return " ".join(shown.split())[:_LONGEST_NAME].strip()


def _shown(letter: str) -> str:
    if letter in _JOINERS:
        return letter
    category = unicodedata.category(letter)
    if category == "Cf":
        return ""
    return " " if category[0] in "CZ" else letter
