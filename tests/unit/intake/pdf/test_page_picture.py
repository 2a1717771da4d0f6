"""The picture of a page, with the asked-for words framed."""

import io

import pytest
from PIL import Image

from app.intake.pdf.pdf_reader import READER
from app.intake.read_request import ReadRequest
from app.model.errors import CaseError, ErrorCode
from tests.unit.intake.pdf.made_pdf import HEIGHT, drawn, glyphs, lines, paragraph, read
from tests.unit.intake.pdf.test_broken_pdf import raw

PAGES = drawn(
    lines((72, 700, "A first page that stands before it.")),
    paragraph(72, 600, "Nothing happened on Monday, and the", "killed were not named by the monitor."),
)


def picture(data, number, words=(0, 0), **choices):
    return READER.picture(ReadRequest(data=data, **choices), number, words)


def test_words_are_framed_where_they_stand():
    text = read(PAGES).text
    start = text.index("Monday")
    image = picture(PAGES, 2, (start, start + len("Monday")))
    png = Image.open(io.BytesIO(image.png))
    assert (png.format, png.size) == ("PNG", (image.width, image.height))
    assert 1_300 <= image.height <= 1_500
    ((left, top, right, bottom),) = image.boxes
    assert (top, bottom) == pytest.approx([(HEIGHT - y) * image.height / HEIGHT for y in (608, 597)], abs=4)
    ink = png.convert("L").crop((left, top, right, bottom)).getextrema()[0]
    assert ink < 80
    assert 72 < left * HEIGHT / image.height < right * HEIGHT / image.height < 240


def test_words_over_two_lines_have_two_boxes():
    text = read(PAGES).text
    start = text.index("and the")
    boxes = picture(PAGES, 2, (start, start + len("and the\nkilled"))).boxes
    assert len(boxes) == 2
    assert boxes[0][1] < boxes[1][1]


def test_a_known_start_of_the_page_gives_the_same_boxes():
    result = read(PAGES)
    start = result.text.index("killed")
    words = (start, start + 6)
    assert (
        picture(PAGES, 2, words).boxes
        == picture(PAGES, 2, words, page_start=result.pages[1].start).boxes
        != ()
    )


def test_right_to_left_words_are_framed():
    data = glyphs(["ن", "لآ", "ا", " ", "م", "لا", "س"])
    first, second = (picture(data, 1, words).boxes[0] for words in ((0, 4), (5, 9)))
    assert first[0] > second[2]


def test_words_of_another_page_are_not_framed():
    assert picture(PAGES, 2, (0, 5)).boxes == ()


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_page_there_is_not_is_refused(number):
    with pytest.raises(CaseError) as raised:
        picture(PAGES, number)
    assert raised.value.code is ErrorCode.RANGE_INVALID


@pytest.mark.parametrize("box", ["0 0 90000000 90000000", "0 0 1 90000000", "0 0 0 0", "0 0 -5 -9"])
def test_a_page_of_any_claimed_size_makes_a_small_picture(box):
    image = picture(raw(page=f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] >>"), 1)
    assert image.width * image.height <= 4_200_000
