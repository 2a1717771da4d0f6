"""Prints a timeline and reads the PDF back, as whoever receives it would."""

import io
import re

from pypdf import PdfReader
from pypdfium2 import PdfDocument

from app.exchange.timeline_json import NAME, timeline_json
from app.report.timeline_pdf import write_timeline_pdf


def printed(case, options=None, **how):
    """Return the PDF's bytes, its data attached as an export does."""
    stream, timeline = io.BytesIO(), case.timeline(options)
    attached = NAME, timeline_json(timeline, how.get("language", "en"))
    write_timeline_pdf(timeline, stream, attached=attached, **how)
    return stream.getvalue()


def pages_of(data):
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def text_of(data):
    return "\n".join(pages_of(data))


def bare(text):
    """Return a text without any white space, so that line ends and page breaks do not matter."""
    return re.sub(r"\s+", "", text)


def links_of(data):
    """Return (page number, words of the link, words at the place it leads to) of every link."""
    reader, shown = PdfReader(io.BytesIO(data)), PdfDocument(data)
    numbers = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages)}
    texts = [page.get_textpage() for page in shown]
    found = []
    for number, page in enumerate(reader.pages):
        for annotation in page.get("/Annots", ()):
            link = annotation.get_object()
            assert link["/Subtype"] == "/Link"
            assert "/A" not in link, "a link must never open an address"
            words = texts[number].get_text_bounded(*map(float, link["/Rect"]))
            target, kind, _, top, _ = link["/Dest"]
            assert kind == "/XYZ"
            there = texts[numbers[target.idnum]].get_text_bounded(0, float(top) - 50, 600, float(top))
            found.append((number, words.strip(), there))
    return found
