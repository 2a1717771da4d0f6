"""How fast a PDF of a thousand pages is read in the child, beside pypdf alone; run by `pytest tests/bench -s`."""

import io
import random
import time

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from app.intake.read_request import ReadRequest
from app.intake.sandbox.reader_process import ReaderProcess

PAGES, GOAL_SECONDS = 1_000, 20.0
SAMPLE = 50
"""Pages that pypdf reads; it would take minutes for all."""
SENTENCE = (
    "according to the monitor at least two civilians were killed near Brenn while shells hit its market"
)
WORDS = SENTENCE.split()


def thousand_pages():
    dice = random.Random(7)  # noqa: S311
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1)
    for number in range(PAGES):
        canvas.setFont("Helvetica", 10)
        canvas.drawString(72, 810, "The long report of the monitor")
        canvas.drawString(300, 30, str(number + 1))
        for line in range(46):
            canvas.drawString(72, 770 - 15 * line - 6 * (line // 6), " ".join(dice.choices(WORDS, k=15)))
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def test_a_thousand_pages_are_read_with_progress_and_within_a_gigabyte():
    data, told = thousand_pages(), []
    process = ReaderProcess()
    try:
        begin = time.perf_counter()
        request = ReadRequest(data=data, filename="long.pdf", advance=lambda done, _: told.append(done))
        _, result = process.read(request)
        seconds = time.perf_counter() - begin
        place = result.text.rindex("civilians")
        begin = time.perf_counter()
        image = process.picture(
            ReadRequest(data=data, filename="long.pdf", page_start=result.pages[-1].start),
            "pdf",
            PAGES,
            (place, place + 9),
        )
        drawing = time.perf_counter() - begin
    finally:
        process.close()
    begin = time.perf_counter()
    pages = PdfReader(io.BytesIO(data)).pages
    letters = sum(len(pages[number].extract_text()) for number in range(SAMPLE))
    other = (time.perf_counter() - begin) / SAMPLE
    print(  # noqa: T201
        f"\n{PAGES} pages, {len(result.text):,} letters: {seconds:.1f} s ({PAGES / seconds:.0f} pages/s); "
        f"pypdf alone {1 / other:.0f} pages/s ({letters / SAMPLE:.0f} letters a page); "
        f"the last page drawn in {drawing:.2f} s"
    )
    assert told == list(range(1, PAGES + 1))
    assert len(result.pages) == PAGES
    assert sum(block.kind == "header" for block in result.blocks) == 2 * PAGES
    assert len(image.boxes) == 1
    assert seconds < GOAL_SECONDS
