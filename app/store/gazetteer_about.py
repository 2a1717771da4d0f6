"""What a file of places says of itself."""

from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from app.store.driver import driver
from app.store.gazetteer import opened_gazetteer


@dataclass(frozen=True, slots=True)
class GazetteerAbout:
    """Of which country a list is, how many places it holds, and what was noted when it was made."""

    country: str
    places: int
    notes: Mapping[str, str]


def about_gazetteer(path: Path) -> GazetteerAbout | None:
    """Return what a list says of itself; None where it is missing, damaged or of another version."""
    file = opened_gazetteer(path)
    if file is None:
        return None
    with closing(file), suppress(driver().Error, TypeError):
        country = str(file.execute("SELECT name FROM country ORDER BY code").fetchone()[0])
        places = int(file.execute("SELECT count(*) FROM place").fetchone()[0])
        notes = {str(name): str(value) for name, value in file.execute("SELECT name, value FROM about")}
        return GazetteerAbout(country, places, notes)
    return None
