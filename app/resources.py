"""Finds the files that come with Fieldcase, wherever it was installed."""

import sys
from pathlib import Path


def packaged_file(*parts: str) -> Path:
    """Return the path of a packaged file or folder: `packaged_file("resources", "fonts")`.

    It is looked for beside the package (a checkout, an editable install), inside it (a wheel), and in the
    folder a frozen program unpacks to. Raises FileNotFoundError when it is in none of them, ValueError for a
    path that leads out of them.
    """
    relative = Path(*parts)
    if relative.is_absolute() or ".." in relative.parts:
        message = f"{relative} is not a packaged file"
        raise ValueError(message)
    package = Path(__file__).resolve().parent
    places = [package.parent, package / "_packaged"]
    if frozen := getattr(sys, "_MEIPASS", None):
        places.insert(0, Path(frozen))
    for place in places:
        if (found := place / relative).exists():
            return found
    message = f"{relative} did not come with this installation of Fieldcase"
    raise FileNotFoundError(message)
