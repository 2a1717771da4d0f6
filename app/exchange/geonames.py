"""A country file of GeoNames: tab-separated lines, as download.geonames.org describes them in its readme."""

import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO, NamedTuple

from app.model.errors import CaseError, ErrorCode
from app.model.gazetteer_entry import GazetteerEntry
from app.model.gazetteer_key import gazetteer_key
from app.model.gazetteer_place import GazetteerPlace, PlaceKind

_COLUMNS = 19
_LONGEST_LINE, _LONGEST_NAME, _MOST_NAMES = 100_000, 200, 500
_LARGEST = 2_000_000_000
"""Bytes that a file in an archive may come to: the largest country has a quarter of it."""
_DIVISIONS = {"ADM1": PlaceKind.ADM1, "ADM2": PlaceKind.ADM2}
_GONE = frozenset({"PPLH", "PPLQ", "PPLW", "ADM1H", "ADM2H"})
"""Historical, abandoned and destroyed places are kept too, but give way to others of their name."""
_COUNTRIES = frozenset({"PCLI", "PCLD", "PCLF", "PCLS", "PCL", "PCLIX", "TERR"})
_Codes = tuple[str, str]


class _Line(NamedTuple):
    """What of a line is taken."""

    id: int
    name: str
    others: str
    latitude: str
    longitude: str
    feature: str
    kind: PlaceKind
    code: str
    adm1: str
    adm2: str
    population: int


def read_geonames(path: Path) -> tuple[GazetteerEntry, ...]:
    """Return settlements, provinces and districts of a country file, as text or in the archive it comes in.

    Raises CaseError(FILE_UNREADABLE) where it cannot be opened, PLACES_INVALID where it is no such file or holds none.
    """
    try:
        with _opened(path) as lines:
            kept = tuple(_kept(lines, path))
    except (OSError, zipfile.BadZipFile, UnicodeDecodeError, NotImplementedError, RuntimeError) as error:
        if isinstance(error, OSError):
            raise CaseError.of_file(ErrorCode.FILE_UNREADABLE, path, error) from error
        raise CaseError(ErrorCode.PLACES_INVALID, path=path.name, line=0) from error
    if not kept:
        raise CaseError(ErrorCode.PLACES_INVALID, path=path.name, line=0)
    return tuple(_entries(kept))


@contextmanager
def _opened(path: Path) -> Iterator[Iterable[str]]:
    if not zipfile.is_zipfile(path):
        with path.open(encoding="utf-8", errors="strict", newline="\n") as stream:
            yield stream
        return
    with zipfile.ZipFile(path) as archive:
        names = [
            info
            for info in archive.infolist()
            if info.filename.endswith(".txt") and info.filename.lower() != "readme.txt"
        ]
        if len(names) != 1 or names[0].file_size > _LARGEST:
            raise CaseError(ErrorCode.PLACES_INVALID, path=path.name, line=0)
        with archive.open(names[0]) as raw:
            yield _text(raw)


def _text(raw: IO[bytes]) -> TextIOWrapper:
    return TextIOWrapper(raw, encoding="utf-8", errors="strict", newline="\n")


def _kept(lines: Iterable[str], path: Path) -> Iterator[_Line]:
    for number, line in enumerate(lines, start=1):
        cells = line.rstrip("\r\n").split("\t")
        if len(line) > _LONGEST_LINE or len(cells) != _COLUMNS:
            raise CaseError(ErrorCode.PLACES_INVALID, path=path.name, line=number)
        kind = _kind(cells[6], cells[7])
        if kind is None:
            continue
        try:
            yield _line(cells, kind)
        except ValueError:
            raise CaseError(ErrorCode.PLACES_INVALID, path=path.name, line=number) from None


def _kind(feature_class: str, feature: str) -> PlaceKind | None:
    if feature_class == "P":
        return PlaceKind.SETTLEMENT
    if feature_class != "A":
        return None
    return PlaceKind.COUNTRY if feature in _COUNTRIES else _DIVISIONS.get(feature)


def _line(cells: list[str], kind: PlaceKind) -> _Line:
    latitude, longitude = float(cells[4]), float(cells[5])
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):  # noqa: PLR2004  (degrees)
        raise ValueError(cells[4])
    return _Line(
        id=int(cells[0]),
        name=cells[1][:_LONGEST_NAME],
        others=f"{cells[2]},{cells[3]}",
        latitude=f"{latitude:.5f}",
        longitude=f"{longitude:.5f}",
        feature=cells[7],
        kind=kind,
        code=cells[8],
        adm1=cells[10],
        adm2=cells[11],
        population=0 if cells[7] in _GONE else int(cells[14] or 0),
    )


def _entries(lines: tuple[_Line, ...]) -> Iterator[GazetteerEntry]:
    countries = {line.code: line.name for line in lines if line.kind is PlaceKind.COUNTRY}
    provinces = {(line.code, line.adm1): line.name for line in lines if line.kind is PlaceKind.ADM1}
    districts = {
        (line.code, line.adm1, line.adm2): line.name for line in lines if line.kind is PlaceKind.ADM2
    }
    for line in lines:
        place = GazetteerPlace(
            id=line.id,
            name=line.name,
            kind=line.kind,
            code=line.code,
            country=countries.get(line.code, line.code),
            adm1=provinces.get((line.code, line.adm1), ""),
            adm2=districts.get((line.code, line.adm1, line.adm2), ""),
            latitude=line.latitude,
            longitude=line.longitude,
            population=line.population,
        )
        if keys := _keys(line):
            yield GazetteerEntry(place, keys)


def _keys(line: _Line) -> tuple[str, ...]:
    names = [line.name, *line.others.split(",")[:_MOST_NAMES]]
    return tuple(sorted({key for name in names if len(key := gazetteer_key(name[:_LONGEST_NAME])) > 1}))
