"""A country file of GeoNames: tab-separated lines, as text or in the archive that download.geonames.org gives."""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO

from app.exchange.geonames_line import COLUMNS, GeonamesLine
from app.model.errors import CaseError, ErrorCode
from app.model.gazetteer_entry import GazetteerEntry
from app.model.gazetteer_place import GazetteerPlace, PlaceKind

_LONGEST_LINE, _MOST_PLACES = 100_000, 3_000_000
"""Characters; the largest country has a quarter of these settlements."""
_LARGEST = 2_000_000_000
"""Bytes that a file in an archive may come to: the largest country has a quarter of it."""
_DAMAGED = (
    *(zipfile.BadZipFile, NotImplementedError, RuntimeError),
    *(zlib.error, lzma.LZMAError, EOFError, struct.error, ValueError, OverflowError),
)
"""What an archive that is damaged, locked or packed in a way of its own is met with, and text that is no UTF-8."""


def read_geonames(path: Path) -> tuple[GazetteerEntry, ...]:
    """Return settlements, provinces and districts of a country file, as text or in the archive it comes in.

    Raises CaseError(FILE_UNREADABLE) where it cannot be opened, PLACES_INVALID where it is no such file or holds none.
    """
    try:
        with _opened(path) as stream:
            kept = tuple(_kept(stream, path))
    except OSError as error:
        if error.errno is None:  # not the system's: what unpacks tells so of damaged data
            raise _invalid(path) from error
        raise CaseError.of_file(ErrorCode.FILE_UNREADABLE, path, error) from error
    except _DAMAGED as error:
        raise _invalid(path) from error
    found = tuple(_entries(kept))
    if not found:
        raise _invalid(path)
    return found


def _invalid(path: Path, line: int = 0) -> CaseError:
    return CaseError(ErrorCode.PLACES_INVALID, path=path.name, line=line)


@contextmanager
def _opened(path: Path) -> Iterator[IO[str]]:
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
            raise _invalid(path)
        with archive.open(names[0]) as raw:
            yield TextIOWrapper(raw, encoding="utf-8", errors="strict", newline="\n")


def _kept(stream: IO[str], path: Path) -> Iterator[GeonamesLine]:
    kept = 0
    for number, line in enumerate(_lines(stream), start=1):
        cells = line.rstrip("\r\n").split("\t")
        if len(line) > _LONGEST_LINE or len(cells) != COLUMNS:
            raise _invalid(path, number)
        try:
            place = GeonamesLine.read(cells)
        except ValueError:
            raise _invalid(path, number) from None
        if place is not None:
            kept += 1
            if kept > _MOST_PLACES:
                raise _invalid(path, number)
            yield place


def _lines(stream: IO[str]) -> Iterator[str]:
    """Yield lines without ever holding much more than the longest that is allowed."""
    while line := stream.readline(_LONGEST_LINE + 1):
        yield line


def _entries(lines: tuple[GeonamesLine, ...]) -> Iterator[GazetteerEntry]:
    countries = {line.code: line.name for line in lines if line.kind is PlaceKind.COUNTRY}
    provinces = {(line.code, line.adm1): line.name for line in lines if line.kind is PlaceKind.ADM1}
    districts = {
        (line.code, line.adm1, line.adm2): line.name for line in lines if line.kind is PlaceKind.ADM2
    }
    for line in lines:
        if not line.keys:
            continue
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
        yield GazetteerEntry(place, line.keys)
