"""Reads the text layer of one page."""

from typing import TYPE_CHECKING

from app.intake.pdf.columns import in_columns
from app.intake.pdf.letters import NOT_A_LETTER, Letters
from app.intake.pdf.line import Line
from app.intake.pdf.page_lines import join, page_rows
from app.intake.pdf.pdf_page import Layer, PdfPage
from app.intake.pdf.recogniser import Recogniser

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument
    from pypdfium2 import PdfPage as PdfiumPage

_DOUBTFUL = 0.1
"""Share of glyphs without a meaning from which a page's words cannot be trusted."""
_LOOKED_AT = 200
_SAMPLES = 5
_PRIVATE = (range(0xE000, 0xF900), range(0xF0000, 0x110000))


def read_page(document: "PdfDocument", number: int, recogniser: Recogniser | None) -> PdfPage:
    """Return page `number` (from 1), read by the recogniser, where there is one, if it holds a picture alone.

    A page that PDFium cannot open is unreadable, and has no words.
    """
    import pypdfium2

    label = document.get_page_label(number - 1)
    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        return PdfPage(number=number, label=label, layer=Layer.UNREADABLE)
    try:
        return _read(page, number, label, recogniser)
    except pypdfium2.PdfiumError:
        return PdfPage(number=number, label=label, layer=Layer.UNREADABLE)
    finally:
        page.close()


def lines_of(letters: Letters) -> tuple[Line, ...]:
    """Return the lines of a page's letters in the order in which they are read."""
    return tuple(join(row) for row in in_columns(page_rows(letters)))


def is_picture(page: "PdfiumPage", letters: Letters) -> bool:
    """Return whether a page shows something but holds no letter of it."""
    from pypdfium2 import raw

    if any(character.strip() for character in letters.characters):
        return False
    return bool(raw.FPDFPage_CountObjects(page.raw) > 0)


def _read(page: "PdfiumPage", number: int, label: str, recogniser: Recogniser | None) -> PdfPage:
    textpage = page.get_textpage()
    try:
        letters = Letters(textpage)
        lines = lines_of(letters)
        seen = [place for place, character in enumerate(letters.characters) if character.strip()]
        layer = Layer.EMPTY
        if seen:
            layer = Layer.RECOGNISED if _is_recognised(letters, seen) else Layer.TEXT
        elif is_picture(page, letters):
            layer = Layer.PICTURE
        doubtful = bool(seen) and _share_without_meaning(letters, seen) > _DOUBTFUL
    finally:
        textpage.close()
    return PdfPage(
        number=number,
        label=label,
        height=page.get_height(),
        lines=lines,
        layer=layer,
        doubtful=doubtful,
        recognised=recogniser.read(page) if recogniser and layer is Layer.PICTURE else None,
    )


def _is_recognised(letters: Letters, seen: list[int]) -> bool:
    step = max(1, len(seen) // _SAMPLES)
    samples = seen[::step]
    return sum(map(letters.is_invisible, samples)) * 2 > len(samples)


def _share_without_meaning(letters: Letters, seen: list[int]) -> float:
    looked_at = seen[:: max(1, len(seen) // _LOOKED_AT)]
    lost = sum(
        letters.characters[place] == NOT_A_LETTER
        or _is_private(letters.characters[place])
        or letters.has_no_meaning(place)
        for place in looked_at
    )
    return lost / len(looked_at)


def _is_private(character: str) -> bool:
    return character >= "\ue000" and any(ord(character) in span for span in _PRIVATE)
