"""Takes a country file of GeoNames into the lists of places that suggestions know."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from app.exchange.geonames import GeonamesFile
from app.model.errors import CaseError, ErrorCode
from app.model.gazetteer_key import gazetteer_key
from app.model.gazetteer_place import GazetteerPlace, PlaceKind
from app.services.gazetteer import imported_places, open_gazetteer, places_of
from app.store.gazetteer_writer import write_gazetteer
from app.store.left_parts import half_written, sweep_parts


@dataclass(frozen=True, slots=True)
class ImportedPlaces:
    """Where the list lies, of which country it is, and how many places it holds."""

    path: Path
    country: str
    places: int


def import_places(
    source: Path, folder: Path | None = None, *, progress: Callable[[int, int], None] | None = None
) -> ImportedPlaces:
    """Write the places of a country file into a list of their own, in place of one of the same country.

    `folder` is where the lists lie: by default the person's own data folder. `progress` is told how many of the file's
    lines are done. Raises CaseError as `GeonamesFile` does, and OUTPUT_UNWRITABLE where the list cannot be written; a
    list that was there then stays as it was.
    """
    file = GeonamesFile(source)
    if not file.code:
        raise CaseError(ErrorCode.PLACES_INVALID, path=source.name, line=0)
    target = places_of(file.code, folder or imported_places())
    country = _known_country(file)
    reached = None if progress is None else partial(_tell, progress, file.lines)
    about = {
        "source": "GeoNames, CC BY 4.0",
        "file": source.name,
        "imported": datetime.now(UTC).date().isoformat(),
    }
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        sweep_parts(target.parent)
        with half_written(target) as unfinished:
            count = write_gazetteer(unfinished, file.entries(country, reached), about)
            unfinished.replace(target)
    except OSError as error:
        raise CaseError.of_file(ErrorCode.OUTPUT_UNWRITABLE, target, error) from error
    return ImportedPlaces(target, country, count)


def find_places_named(name: str) -> tuple[GazetteerPlace, ...]:
    """Return the places of all lists that are called so, those with most inhabitants first."""
    key = gazetteer_key(name)
    with open_gazetteer() as gazetteer:
        return gazetteer.find([key]).get(key, ()) if key else ()


def _tell(progress: Callable[[int, int], None], total: int, done: int) -> None:
    progress(done, total)


def _known_country(file: GeonamesFile) -> str:
    """Return what the other lists call the country, so that it has one name in a case."""
    with open_gazetteer() as gazetteer:
        listed = [place for found in gazetteer.find(file.country_keys).values() for place in found]
    same = (one for one in listed if one.kind is PlaceKind.COUNTRY and one.code == file.code)
    return next((one.name for one in same), file.country)
