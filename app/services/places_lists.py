"""Tells which lists of places a person imported, and takes one away."""

from dataclasses import dataclass
from pathlib import Path

from app.model.errors import CaseError, ErrorCode
from app.services.gazetteer import imported_lists, imported_places
from app.store.gazetteer_about import about_gazetteer


@dataclass(frozen=True, slots=True)
class PlacesList:
    """An imported list: its country's two letters and name, how many places, the file it came from and the day (UTC).

    Of one that cannot be read only `code` and `path` are known, the others are None; suggestions pass it over.
    """

    code: str
    path: Path
    country: str | None = None
    places: int | None = None
    file: str | None = None
    imported: str | None = None


def list_places(folder: Path | None = None) -> tuple[PlacesList, ...]:
    """Return the lists in the order of their codes; `folder` is by default the person's own data folder."""
    return tuple(_list_at(path) for path in imported_lists(folder or imported_places()))


def remove_places(code: str, folder: Path | None = None) -> PlacesList:
    """Take away the list of the country with these two letters, damaged or not, and return what it was.

    What claims took from it stays. Raises CaseError: PLACES_UNKNOWN where no such list was imported, OUTPUT_UNWRITABLE
    where it cannot be taken away.
    """
    lists = list_places(folder)
    found = next((one for one in lists if one.code == code.strip().upper()), None)
    if found is None:
        raise CaseError(ErrorCode.PLACES_UNKNOWN, country=code)
    try:
        found.path.unlink()
    except OSError as error:
        raise CaseError.of_file(ErrorCode.OUTPUT_UNWRITABLE, found.path, error) from error
    return found


def _list_at(path: Path) -> PlacesList:
    about = about_gazetteer(path)
    if about is None:
        return PlacesList(path.stem, path)
    notes = about.notes
    return PlacesList(path.stem, path, about.country, about.places, notes.get("file"), notes.get("imported"))
