"""The files that a person means by files and folders they chose."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from app.services.file_kinds import may_be_article
from app.services.stopped import StoppedError, never

_PAGES = frozenset({".htm", ".html", ".xhtml", ".shtml"})
_COMPANIONS = [
    "_files",
    ".files",
    "_archivos",
    "_arquivos",
    "_bestanden",
    "_bylos",
    "_datoteke",
    "_dosyalar",
    "_elemei",
    "_failid",
    "_fails",
    "_fajlovi",
    "_ficheiros",
    "_fichiers",
    "_file",
    "_fitxategiak",
    "_fitxers",
    "_pliki",
    "_soubory",
    "_tiedostot",
    "-dateien",
    "_dateien",
    "-filer",
]
"""What browsers put behind the name of a saved page to name the folder of its pictures, by language."""


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """The files to read, in order, and the names of those in folders that no reader knows."""

    files: tuple[Path, ...]
    left_out: tuple[str, ...] = ()


def found_files(paths: Iterable[Path], cancelled: Callable[[], bool] = never) -> FoundFiles:
    """Return the files at `paths`; a folder stands for the articles in it and below it, sorted by name.

    Hidden files, links to folders and the folders of a saved page's pictures are passed over; a file that was
    named itself is always taken. Raises StoppedError once `cancelled` says so.
    """
    files: dict[Path, None] = {}
    left_out: list[str] = []
    for path in paths:
        if not path.is_dir():
            files[path] = None
            continue
        for file in _files_below(path, cancelled):
            if may_be_article(file):
                files[file] = None
            else:
                left_out.append(file.name)
    return FoundFiles(tuple(files), tuple(left_out))


def _files_below(folder: Path, cancelled: Callable[[], bool]) -> Iterable[Path]:
    for place, folders, names in os.walk(folder):
        if cancelled():
            raise StoppedError
        pages = {Path(name).stem.lower() for name in names if Path(name).suffix.lower() in _PAGES}
        folders[:] = sorted(name for name in folders if not _is_passed_over(name, pages))
        for name in sorted(names):
            if cancelled():
                raise StoppedError
            if not name.startswith("."):
                yield Path(place, name)


def _is_passed_over(name: str, pages: set[str]) -> bool:
    low = name.lower()
    return low.startswith(".") or any(
        low.endswith(ending) and low.removesuffix(ending) in pages for ending in _COMPANIONS
    )
