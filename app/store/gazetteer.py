"""Looks places up by name in the gazetteer that comes with Fieldcase and in those a person imported."""
# ruff: noqa: ANN401  (the driver is a module chosen at run time)

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Self
from urllib.parse import quote

from app.model.gazetteer_place import GazetteerPlace, PlaceKind
from app.store.driver import driver
from app.store.gazetteer_schema import GAZETTEER_ID, GAZETTEER_VERSION

_COLUMNS = """
SELECT name.key, place.id, place.name, place.kind, place.code, country.name, one.name, two.name,
  place.population, place.latitude, place.longitude
FROM name JOIN place ON place.id = name.place JOIN country ON country.code = place.code
  JOIN division AS one ON one.id = place.adm1 JOIN division AS two ON two.id = place.adm2
WHERE name.key IN ({marks})
"""
_MOST_AT_ONCE = 64
_MOST_PLACES = 200
"""Of one name: there are more than a thousand places called San José."""
_FINE = 100_000
_PAGES = "cache_size=-1024"
_Found = dict[str, tuple[GazetteerPlace, ...]]


class Gazetteer:
    """Read-only lists of places, the later ones counting more; to be used by one thread and closed.

    A file that is missing, damaged or of another version is passed over: suggestions then know fewer places.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self._files = [file for path in paths if (file := opened_gazetteer(path)) is not None]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_problem: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        for file in self._files:
            file.close()
        self._files = []

    def find(self, keys: Sequence[str]) -> _Found:
        """Return the places under each key that any list has (`gazetteer_key`), those with most inhabitants first.

        The same place of a country in two lists is one: as the later list has it. A province that GeoNames has a number
        of stands for the one without, as the packaged list has it.
        """
        found: dict[str, dict[tuple[str, int], GazetteerPlace]] = {}
        for file in self._files:
            for start in range(0, len(keys), _MOST_AT_ONCE):
                for key, place in _rows(file, keys[start : start + _MOST_AT_ONCE]):
                    found.setdefault(key, {})[place.code, place.id] = place
        return {key: _largest_first(_once(places.values())) for key, places in found.items()}


def _once(places: Iterable[GazetteerPlace]) -> list[GazetteerPlace]:
    found = list(places)
    numbered = {(one.code, one.kind) for one in found if one.id > 0}
    return [one for one in found if one.id > 0 or (one.code, one.kind) not in numbered]


def _largest_first(places: Iterable[GazetteerPlace]) -> tuple[GazetteerPlace, ...]:
    return tuple(sorted(places, key=lambda one: (-one.population, -one.kind, one.id))[:_MOST_PLACES])


def opened_gazetteer(path: Path) -> Any:
    """Return a read-only connection, None where the file is not there or is no gazetteer of ours."""
    if not path.is_file():
        return None
    file = None
    with suppress(driver().Error, OSError):
        address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
        file = driver().connect(address, uri=True, isolation_level=None, check_same_thread=False)
        for pragma in (_PAGES, "trusted_schema=OFF", "cell_size_check=ON", "query_only=ON"):
            file.execute(f"PRAGMA {pragma}")
        known = (GAZETTEER_ID, GAZETTEER_VERSION)
        if tuple(file.execute(f"PRAGMA {name}").fetchone()[0] for name in _MARKS) == known:
            return file
    if file is not None:
        file.close()
    return None


_MARKS = ("application_id", "user_version")


def _rows(file: Any, keys: Sequence[str]) -> Iterable[tuple[str, GazetteerPlace]]:
    """Yield what can be read: a row that no gazetteer of ours holds is passed over, as a damaged file is."""
    with suppress(driver().Error):
        marks = ",".join("?" * len(keys))
        for row in file.execute(_COLUMNS.format(marks=marks), tuple(keys)).fetchall():
            with suppress(ValueError):
                yield row[0], _place(row)


def _place(row: Sequence[Any]) -> GazetteerPlace:
    if any(type(cell) is not kind for cell, kind in zip(row, _TYPES, strict=False)):
        raise ValueError(row)
    return GazetteerPlace(
        id=row[1],
        name=row[2],
        kind=PlaceKind(row[3]),
        code=row[4],
        country=row[5],
        adm1=row[6],
        adm2=row[7],
        latitude=_degrees(row[9], 90),
        longitude=_degrees(row[10], 180),
        population=row[8],
    )


_TYPES = (str, int, str, int, str, str, str, str, int)
"""Of the columns before the coordinates."""


def _degrees(fine: object, most: int) -> str | None:
    """Return decimal degrees with five digits, as many as the list has, without zeros at the end."""
    if fine is None:
        return None
    if not isinstance(fine, int) or abs(fine) > most * _FINE:
        raise ValueError(fine)
    return f"{fine / _FINE:.5f}".rstrip("0").rstrip(".")
