"""The lists of places: the one that comes with Fieldcase, and those that a person imported."""

from pathlib import Path

import platformdirs

from app.resources import packaged_file
from app.store.gazetteer import Gazetteer

_SUFFIX = ".sqlite"


def open_gazetteer(folder: Path | None = None) -> Gazetteer:
    """Return all lists, to be used by one thread and closed; a list that is missing or damaged is passed over.

    `folder` is where imported lists lie: by default the person's own data folder.
    """
    return Gazetteer((*_packaged(), *imported_lists(folder or imported_places())))


def imported_places() -> Path:
    """Return the folder of the lists that a person imported; it need not be there."""
    return Path(platformdirs.user_data_dir("fieldcase", appauthor=False)) / "places"


def imported_lists(folder: Path) -> list[Path]:
    """Return the files of the imported lists in a folder, in the order of their countries' codes."""
    return sorted(path for path in folder.glob(f"*{_SUFFIX}") if path.is_file())


def places_of(code: str, folder: Path) -> Path:
    """Return where the list of the country with this code lies, or would."""
    return folder / f"{code}{_SUFFIX}"


def _packaged() -> tuple[Path, ...]:
    try:
        return (packaged_file("resources", "gazetteer", f"places{_SUFFIX}"),)
    except FileNotFoundError:
        return ()
