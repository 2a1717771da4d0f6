"""A font for the characters of one script or kind."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ScriptFont:
    """A font for the characters in `ranges` (first and last code point), `file` in the folder of `package`.

    A file with `{face}` in its name is static and there is one for each weight; others are variable. `region`
    (SC, TC, JP, KR) says whose form of the characters it draws that Chinese, Japanese and Korean share.
    """

    family: str
    package: str
    file: str
    ranges: tuple[tuple[int, int], ...]
    region: str = ""

    def draws(self, code: int) -> bool:
        """Return whether the font is there for a code point and has it; it is not opened for drawing."""
        if not any(first <= code <= last for first, last in self.ranges):
            return False
        path = self.path()
        return path is not None and code in _characters(path)

    def path(self, face: str = "Regular") -> Path | None:
        """Return where the file lies; None where the package is not installed."""
        folder = _folder_of(self.package)
        path = folder / self.file.format(face=face) if folder else None
        return path if path is not None and path.is_file() else None

    @property
    def is_variable(self) -> bool:
        """Whether all weights are in one file."""
        return "{face}" not in self.file


@cache
def _folder_of(package: str) -> Path | None:
    spec = find_spec(package)
    folder = next(iter(spec.submodule_search_locations or ()), None) if spec else None
    return Path(folder) if folder else None


@cache
def _characters(path: Path) -> AbstractSet[int]:
    import uharfbuzz

    characters: AbstractSet[int] = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))).unicodes
    return characters
