"""Makes PDFs the way other programs do, and reads them."""

import io

from PIL import Image, ImageDraw, ImageFont
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from app.intake.pdf.pdf_reader import READER
from app.intake.read_request import ReadRequest
from app.report.font_stock import SANS, font_of

HEIGHT = A4[1]


def read(data, **choices):
    return READER.read(ReadRequest(data=data, filename="article.pdf", **choices))


def words_of(result):
    return [(block.kind.value, result.text[block.start : block.end]) for block in result.blocks]


def drawn(*pages, **about):
    """Return a PDF with a page for each function that draws on a canvas."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1, pageCompression=0)
    for name, value in about.items():
        getattr(canvas, f"set{name.title()}")(value)
    for draw in pages:
        canvas.setFont("Helvetica", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def lines(*placed, size=11, font="Helvetica"):
    """Return what draws (x, y, words) lines."""

    def draw(canvas):
        canvas.setFont(font, size)
        for x, y, words in placed:
            canvas.drawString(x, y, words)

    return draw


def paragraph(x, y, *words, size=11, step=14, indent=0):
    """Return what draws lines one under the other."""
    return lines(
        *((x + (indent if place == 0 else 0), y - place * step, line) for place, line in enumerate(words)),
        size=size,
    )


def together(*draws):
    return lambda canvas: [draw(canvas) for draw in draws] and None


def glyphs(*rows, one_by_one=True, right_first=False):
    """Return a PDF whose rows are lists of what each glyph means, from left to right on the paper.

    Every glyph looks the same: what a file says of a glyph is in its ToUnicode map, not in its shape.
    """
    font = font_of(SANS)
    glyph = font.face.charToGlyph[ord("n")]

    def draw(canvas):
        canvas.setFont(font.fontName, 12)
        for place, row in enumerate(rows):
            shown = [" " if meaning == " " else font.carrier(glyph, meaning) for meaning in row]
            y = HEIGHT - 80 - 24 * place
            if not one_by_one:
                canvas.drawString(100, y, "".join(shown))
                continue
            places, x = [], 100.0
            for letter in shown:
                places.append(x)
                x += font.width(letter) * 12
            pairs = list(zip(places, shown, strict=True))
            for x, letter in reversed(pairs) if right_first else pairs:
                canvas.drawString(x, y, letter)

    return drawn(draw)


def scan(*rows, size=48):
    """Return a PDF of one page that holds the picture of these lines."""
    picture = Image.new("L", (1654, 2339), 255)
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(size)
    for place, row in enumerate(rows):
        pen.text((160, 200 + place * size * 1.6), row, fill=0, font=font)
    stream = io.BytesIO()
    picture.save(stream, "PDF", resolution=200)
    return stream.getvalue()


def joined(*files):
    """Return one PDF of the pages of several."""
    writer = PdfWriter()
    for data in files:
        for page in PdfReader(io.BytesIO(data)).pages:
            writer.add_page(page)
    return written(writer)


def written(writer):
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()
