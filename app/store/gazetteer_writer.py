"""Writes a gazetteer file."""
# ruff: noqa: ANN401  (the driver is a module chosen at run time)

from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from app.model.gazetteer_entry import GazetteerEntry
from app.store.driver import driver
from app.store.gazetteer_schema import GAZETTEER_ID, GAZETTEER_SCHEMA, GAZETTEER_VERSION

_FINE = 100_000


def write_gazetteer(path: Path, entries: Iterable[GazetteerEntry], about: Mapping[str, str]) -> int:
    """Write a new file at `path`, which must not exist yet, and return how many places it holds.

    A number that occurs twice is one place, the later entry of it. Raises OSError where it cannot be written: the disk
    is full, the folder read-only.
    """
    try:
        with closing(driver().connect(str(path), isolation_level=None)) as file:
            return _filled(file, entries, about)
    except driver().OperationalError as error:
        raise OSError(str(error)) from error


def _filled(file: Any, entries: Iterable[GazetteerEntry], about: Mapping[str, str]) -> int:
    for pragma in (f"application_id={GAZETTEER_ID}", f"user_version={GAZETTEER_VERSION}"):
        file.execute(f"PRAGMA {pragma}")
    file.execute("PRAGMA journal_mode=OFF")  # a file that was not finished is thrown away
    file.execute("PRAGMA temp_store=FILE")
    file.executescript(GAZETTEER_SCHEMA)
    file.execute("BEGIN")
    _Writer(file).write(entries)
    file.executemany("INSERT INTO about VALUES (?, ?)", sorted(about.items()))
    count = int(file.execute("SELECT count(*) FROM place").fetchone()[0])
    file.execute("COMMIT")
    file.execute("VACUUM")
    return count


class _Writer:
    def __init__(self, file: Any) -> None:
        self._file = file
        self._divisions: dict[str, int] = {}

    def write(self, entries: Iterable[GazetteerEntry]) -> None:
        self._file.execute(
            "CREATE TEMP TABLE unsorted (key TEXT, place INTEGER)"
        )  # sorted they go in much faster
        self._write_places(entries)
        self._file.execute("INSERT OR IGNORE INTO name SELECT key, place FROM unsorted ORDER BY key, place")

    def _write_places(self, entries: Iterable[GazetteerEntry]) -> None:
        for entry in entries:
            one = entry.place
            self._file.execute(
                "INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(one.id, one.name, int(one.kind), one.code),
                    *(self._division(one.adm1), self._division(one.adm2)),
                    *(_fine(one.latitude), _fine(one.longitude), one.population),
                ),
            )
            self._file.execute("INSERT OR REPLACE INTO country VALUES (?, ?)", (one.code, one.country))
            self._file.executemany(
                "INSERT INTO unsorted VALUES (?, ?)", ((key, one.id) for key in entry.keys)
            )

    def _division(self, name: str) -> int:
        number = self._divisions.get(name)
        if number is None:
            number = self._divisions[name] = len(self._divisions)
            self._file.execute("INSERT INTO division VALUES (?, ?)", (number, name))
        return number


def _fine(degrees: str | None) -> int | None:
    return None if degrees is None else round(float(degrees) * _FINE)
