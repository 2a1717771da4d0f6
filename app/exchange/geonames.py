"""A country file of GeoNames: tab-separated lines, as text or in the archive that download.geonames.org gives."""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
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


class GeonamesFile:
    """The settlements, provinces and districts of a country file; it is read twice, and never held as a whole.

    Making it and reading its entries raise CaseError(FILE_UNREADABLE) where it cannot be opened, PLACES_INVALID where
    it is no such file, holds places of several countries, or none.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._provinces: dict[str, str] = {}
        self._districts: dict[tuple[str, str], str] = {}
        self.code = ""
        """The two letters of its country."""
        self.country = ""
        """Its country's name; the two letters where no line gives it."""
        self.country_keys: tuple[str, ...] = ()
        """`gazetteer_key` of the country's names."""
        self.lines = 0
        """How many lines it has."""
        for line in self._lines(only_regions=True):
            self._note(line)
        self.country = self.country or self.code

    def entries(self, country: str, reached: Callable[[int], None] | None = None) -> Iterator[GazetteerEntry]:
        """Yield each place with what it is found under; `country` is what the country is to be called.

        `reached` is told each line's number.
        """
        found = False
        for line in self._lines(reached):
            if line.code != self.code:
                raise _invalid(self._path)
            if line.keys:
                found = True
                yield GazetteerEntry(self._place(line, country), line.keys)
        if not found:
            raise _invalid(self._path)

    def _count(self, number: int) -> None:
        self.lines = number

    def _note(self, line: GeonamesLine) -> None:
        self.code = self.code or line.code
        if line.kind is PlaceKind.COUNTRY:
            self.country, self.country_keys = line.name, line.keys
        elif line.kind is PlaceKind.ADM1:
            self._provinces[line.adm1] = line.name
        elif line.kind is PlaceKind.ADM2:
            self._districts[line.adm1, line.adm2] = line.name

    def _place(self, line: GeonamesLine, country: str) -> GazetteerPlace:
        return GazetteerPlace(
            id=line.id,
            name=line.name,
            kind=line.kind,
            code=line.code,
            country=country,
            adm1=self._provinces.get(line.adm1, ""),
            adm2=self._districts.get((line.adm1, line.adm2), ""),
            latitude=line.latitude,
            longitude=line.longitude,
            population=line.population,
        )

    def _lines(
        self, reached: Callable[[int], None] | None = None, *, only_regions: bool = False
    ) -> Iterator[GeonamesLine]:
        """Yield the lines that are taken; with `only_regions` no settlement but the first, which tells the country."""
        try:
            with _opened(self._path) as stream:
                yield from _kept(stream, self._path, reached or self._count, only_regions=only_regions)
        except OSError as error:
            if error.errno is None:  # not the system's: what unpacks tells so of damaged data
                raise _invalid(self._path) from error
            raise CaseError.of_file(ErrorCode.FILE_UNREADABLE, self._path, error) from error
        except _DAMAGED as error:
            raise _invalid(self._path) from error


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


def _kept(
    stream: IO[str], path: Path, reached: Callable[[int], None], *, only_regions: bool
) -> Iterator[GeonamesLine]:
    kept = 0
    for number, line in enumerate(_lines(stream), start=1):
        reached(number)
        cells = line.rstrip("\r\n").split("\t")
        if len(line) > _LONGEST_LINE or len(cells) != COLUMNS:
            raise _invalid(path, number)
        if only_regions and kept and cells[6] == "P":
            continue
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
