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
    imported = sorted((folder or imported_places()).glob(f"*{_SUFFIX}"))
    return Gazetteer((*_packaged(), *imported))


def imported_places() -> Path:
    """Return the folder of the lists that a person imported; it need not be there."""
    return Path(platformdirs.user_data_dir("fieldcase", appauthor=False)) / "places"


def _packaged() -> tuple[Path, ...]:
    try:
        return (packaged_file("resources", "gazetteer", f"places{_SUFFIX}"),)
    except FileNotFoundError:
        return ()
