"""Proposes an article's facts from what a PDF says about itself."""

import io
import re
from typing import TYPE_CHECKING

from app.intake.pdf.xmp_facts import xmp_facts
from app.intake.read_request import ReadRequest
from app.model.proposal import Proposal

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_DATE = re.compile(r"(?:D:)?(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")
_NO_TITLE = re.compile(
    r"(?:microsoft word|microsoft powerpoint|untitled|document\d*|без имени|sans titre|sin título|"
    r"slide \d+|powerpoint presentation|layout \d+|print|null|none)\b.*|"
    r".*\.(?:docx?|odt|rtf|indd|qxd|pdf|tex|html?|pptx?)",
    re.IGNORECASE | re.DOTALL,
)
_NOBODY = re.compile(
    r"(?:admin(?:istrator)?|user|owner|root|author|anonymous|unknown|unspecified|\(?unspecified\)?|pc|home|"
    r"microsoft.*|hewlett-packard.*|null|none|\W*)",
    re.IGNORECASE,
)
_PADDING = "\0\ufffd\ufeff \t\r\n\f\v\u00a0"
"""What some programs leave around a value: ends of C strings, what became of such an end, space."""
_SEARCHED = 4_000
"""Code points at the head of the text in which a title that is one stands."""

_FAULTS = (ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError, OSError)


def title_and_rest(
    request: ReadRequest, document: "PdfDocument", text: str
) -> tuple[list[Proposal], list[Proposal]]:
    """Return the file's own title where the article begins with those words, and everything else it says.

    Titles are often left over from a template, and authors are often whoever owned the computer: what the text
    itself says comes before them. The day the file was made is not a day of publication: it is a guess.
    """
    facts = [*_info(document), *_catalogue(request)]
    head = _letters(text[:_SEARCHED])
    first: list[Proposal] = []
    rest: list[Proposal] = []
    for fact in facts:
        stands = fact.field == "title" and _letters(fact.value) in head
        (first if stands else rest).append(fact)
    return first, rest


def _letters(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def _info(document: "PdfDocument") -> list[Proposal]:
    """Return what the file's information dictionary says."""
    names = ("Title", "Author", "CreationDate")
    said = {name: document.get_metadata_value(name).strip(_PADDING) for name in names}
    found = []
    if _is_title(said["Title"]):
        found.append(_proposal("title", said["Title"], "pdf_info"))
    if said["Author"] and not _NOBODY.fullmatch(said["Author"]):
        found.append(_proposal("authors", said["Author"], "pdf_info"))
    if made := _DATE.match(said["CreationDate"]):
        found.append(
            Proposal(
                field="issued",
                value=f"{made['year']}-{made['month']}-{made['day']}",
                as_written=said["CreationDate"],
                provenance="file_made",
            )
        )
    return found


def _catalogue(request: ReadRequest) -> list[Proposal]:
    """Return what the file's XMP record and its catalogue say; PDFium shows neither."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    try:
        reader = PdfReader(io.BytesIO(request.data), password=request.password, strict=False)
        root = reader.root_object
        record = root.get("/Metadata")
        packet = record.get_object().get_data() if record is not None else b""
        language = str(root.get("/Lang") or "")
    # Whatever is wrong in such a file has been said of its pages already; pypdf meets it in these ways.
    except (PyPdfError, DependencyError, *_FAULTS):
        return []
    found = [fact for fact in xmp_facts(packet) if fact.field != "title" or _is_title(fact.value)]
    if code := _LANGUAGE.match(language.strip()):
        found.append(
            Proposal(field="language", value=code[0].lower(), as_written=language, provenance="pdf_info")
        )
    return found


def _is_title(words: str) -> bool:
    return bool(words) and not _NO_TITLE.fullmatch(words)


def _proposal(field: str, value: str, provenance: str) -> Proposal:
    return Proposal(field=field, value=" ".join(value.split()), as_written=value, provenance=provenance)
