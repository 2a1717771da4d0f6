"""Tells from the members of a zip file which kind of document it is, wherever in the file they stand."""

from app.intake.zip_archive import ZipArchive
from app.model.errors import CaseError

_MIMETYPE = "mimetype"
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
_SHEETS = {"spreadsheet": "ods", "presentation": "odp", "graphics": "odg"}
_FOLDERS = (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx"))
_MEMBERS = (
    ("datapackage.json", "wacz"),
    ("META-INF/container.xml", "epub"),
    ("content.xml", "odt"),
)


def zip_kind(data: bytes) -> str:
    """Return `docx`, `odt`, `epub`, `wacz` and the like, "" where the members do not say or cannot be listed."""
    try:
        archive = ZipArchive(data)
        declared = _declared(archive.read(_MIMETYPE)) if _MIMETYPE in archive else ""
    except CaseError:
        return ""
    if declared:
        return declared
    names = [name.casefold() for name in archive.names]
    by_folder = (kind for folder, kind in _FOLDERS if any(name.startswith(folder) for name in names))
    by_member = (kind for member, kind in _MEMBERS if member in archive)
    return next(by_folder, "") or next(by_member, "")


def _declared(content: bytes) -> str:
    mimetype = content.decode("ascii", "replace").strip()
    if mimetype == "application/epub+zip":
        return "epub"
    if not mimetype.startswith(_OPEN_DOCUMENT):
        return ""
    family = mimetype.removeprefix(_OPEN_DOCUMENT).partition("-")[0]
    return "odt" if family == "text" else _SHEETS.get(family, "")
