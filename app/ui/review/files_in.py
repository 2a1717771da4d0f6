"""The files that a drop or a clipboard carries."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def files_in(carried: QMimeData) -> list[Path]:
    """Return the files and folders that are carried."""
    return [Path(url.toLocalFile()) for url in carried.urls() if url.isLocalFile()]
