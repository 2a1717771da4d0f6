"""Sets quotes on a page as the timeline does, and reads them back with three readers of PDF."""

import io
import shutil
import subprocess
import unicodedata
from collections import Counter

from pypdf import PdfReader
from pypdfium2 import PdfDocument

from app.report.bidi_text import AUTO
from app.report.paragraph import set_lines
from app.report.pdf_canvas import PdfCanvas
from app.report.span import Span
from app.report.text_code import TextCode
from app.report.typography import CITATION, COLUMN, COLUMN_WIDTH, LEFT, PAGE_HEIGHT, PAGE_WIDTH, QUOTE

_UNSEEN = dict.fromkeys([0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def lines_of(text, width=COLUMN_WIDTH, style=QUOTE):
    return set_lines([Span(text, style)], width, Counter(), direction=AUTO)


def page_of(*paragraphs, beside=()):
    """Return a PDF of quotes, each between its marks and its citation, under lines of other words."""
    stream = io.BytesIO()
    canvas = PdfCanvas(stream, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, pageCompression=1)
    code = TextCode(canvas.document)
    top = PAGE_HEIGHT - 40
    for x, spans in (
        *((LEFT, [Span(words, QUOTE)]) for words in beside),
        *((COLUMN, _quote(words)) for words in paragraphs),
    ):
        for line in set_lines(spans, COLUMN_WIDTH, Counter(), direction=AUTO):
            canvas.write(code.line(line.fragments, x, top - line.ascent))
            top -= line.height
        top -= 10
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _quote(words):
    return [Span("“", QUOTE), Span(words, QUOTE), Span("”", QUOTE), Span(" [1] ¶5", CITATION, whole=True)]


def by_pypdf(data):
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def by_pdfium(data):
    return "\n".join(page.get_textpage().get_text_range() for page in PdfDocument(data))


def by_poppler(data):
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


def readers():
    found = {"pypdf": by_pypdf, "pdfium": by_pdfium}
    return found | ({"poppler": by_poppler} if shutil.which("pdftotext") else {})


def plain(text):
    """Return text as two are compared: NFKC, without the characters that only turn others round."""
    return unicodedata.normalize("NFKC", text).translate(_UNSEEN)


def squeezed(text):
    return "".join(plain(text).split())


def share_of_words(text, read):
    """Return how much of a text's words stand in what a reader gave back."""
    there = Counter(plain(read).replace("“", " ").replace("”", " ").split())
    words = Counter(plain(text).split())
    return sum((words & there).values()) / words.total()
