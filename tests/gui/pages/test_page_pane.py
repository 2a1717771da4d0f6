"""The picture of a page beside the words, from a real PDF through the real reader."""

import io
import zipfile

import pypdf
import pytest
from PySide6.QtCore import Qt
from reportlab.pdfgen import canvas

from app.model.identity import Identity
from app.model.page_image import PageImage
from app.model.read_choice import ReadChoice
from app.services.casework import Casework
from app.ui.pages.drawn_page import drawn_page
from app.ui.reader.read_place import ReadPlace
from app.ui.theme import Theme

WAIT = 10_000
IDENTITY = Identity("Vera", "0190-test", "1")

EPUB = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    "b.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>'
    '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="a"/></spine></package>',
    "a.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
    '<p><span epub:type="pagebreak" id="p1" title="1"/>Shells hit the mill.</p>'
    '<p><span epub:type="pagebreak" id="p2" title="2"/>Four people were killed.</p></body></html>',
}


def pdf(pages=4, password=None):
    made = io.BytesIO()
    page = canvas.Canvas(made)
    for number in range(1, pages + 1):
        for line in range(20):
            page.drawString(70, 760 - 18 * line, f"Page {number}, line {line}: two civilians were killed.")
        page.showPage()
    page.save()
    if password is None:
        return made.getvalue()
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(made.getvalue()))
    writer.encrypt(password, algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    return locked.getvalue()


@pytest.fixture
def casework(tmp_path):
    with Casework.create(tmp_path / "c.fcase", "Case", IDENTITY) as casework:
        yield casework
        casework.reading_in.close()


@pytest.fixture
def place(qtbot, qapp):
    theme = Theme(qapp)
    theme.apply(qapp)
    place = ReadPlace(theme)
    qtbot.addWidget(place)
    place.resize(1300, 800)
    place.show()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    return place


def add(casework, data, filename="report.pdf", password=None):
    read = casework.reading_in.read_bytes(data, filename, ReadChoice(password=password))
    return casework.articles.add_read(read).article.id


def wait_for(qtbot, place, *, page, boxes):
    def there():
        shown = place.page.sheet._page
        return shown is not None and shown.number == page and bool(shown.boxes) == boxes

    qtbot.waitUntil(there, timeout=WAIT)


@pytest.fixture
def opened(casework, place, qtbot):
    article = add(casework, pdf())
    place.show_case(casework)
    place.open_article(article)
    place.focus_text()
    qtbot.waitUntil(place.reader.text.hasFocus)
    return place


def test_p_shows_the_page_at_the_top_of_the_view_and_hides_it_again(qtbot, opened):
    assert opened.page.isHidden()
    qtbot.keyClick(opened.reader.text, Qt.Key.Key_P)
    wait_for(qtbot, opened, page=1, boxes=False)
    assert "1" in opened.page.name.text()
    assert not opened.page.previous.isEnabled()
    assert opened.page.next.isEnabled()
    qtbot.keyClick(opened.reader.text, Qt.Key.Key_P)
    assert opened.page.isHidden()


def test_the_chosen_passage_is_framed_on_its_page(qtbot, casework, opened):
    text = casework.articles.text(opened.article_id)
    start = text.index("Page 3, line 4")
    passage = casework.marking.mark_passage(opened.article_id, start, start + 14, tags=("x",))
    opened.apply_change(passage.changed)
    opened.open_passage(passage.passage.id)
    qtbot.mouseClick(opened.reader.head.page, Qt.MouseButton.LeftButton)
    wait_for(qtbot, opened, page=3, boxes=True)
    framed = opened.page.sheet.framed()
    # The fifth of twenty lines that begin at the top of the page.
    assert 0.05 < framed.center().y() / opened.page.sheet.height() < 0.3
    assert framed.width() < opened.page.sheet.width() / 2
    other = text.index("Page 2, line 1:")
    opened.reader.text.put_cursor(other, other + 14)
    wait_for(qtbot, opened, page=2, boxes=True)


def test_pages_are_turned_by_hand(qtbot, opened):
    opened.pages.show_pane(shown=True)
    wait_for(qtbot, opened, page=1, boxes=False)
    for number in (2, 3, 4):
        qtbot.mouseClick(opened.page.next, Qt.MouseButton.LeftButton)
        wait_for(qtbot, opened, page=number, boxes=False)
    assert not opened.page.next.isEnabled()


def test_the_page_fits_the_width_and_grows_on_demand(qtbot, opened):
    opened.pages.show_pane(shown=True)
    wait_for(qtbot, opened, page=1, boxes=False)
    room = opened.page.area.viewport().width()
    assert room - 40 < opened.page.sheet.width() <= room
    qtbot.mouseClick(opened.page.larger, Qt.MouseButton.LeftButton)
    assert opened.page.sheet.width() > room
    qtbot.mouseClick(opened.page.fit, Qt.MouseButton.LeftButton)
    assert opened.page.sheet.width() <= room


def test_an_article_without_pages_has_no_pane(qtbot, casework, opened):
    opened.pages.show_pane(shown=True)
    plain = add(casework, b"A plain text.\nOf two lines.", "plain.txt")
    opened.open_article(plain)
    assert opened.page.isHidden()
    qtbot.keyClick(opened.reader.text, Qt.Key.Key_P)
    assert opened.page.isHidden()


def test_pages_that_cannot_be_drawn_offer_no_picture(casework, opened):
    assert opened.reader.head.page.isVisible()
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w") as packed:
        for name, words in EPUB.items():
            packed.writestr(name, words)
    article = add(casework, book.getvalue(), "book.epub")
    assert casework.articles.reading(article).pages
    opened.open_article(article)
    assert not opened.reader.head.page.isVisible()
    opened.pages.show_pane(shown=True)
    assert opened.page.isHidden()


def test_a_locked_file_asks_for_its_password_in_the_pane(qtbot, casework, place):
    article = add(casework, pdf(password="quiet river"), password="quiet river")
    place.show_case(casework)
    place.open_article(article)
    place.pages.show_pane(shown=True)
    qtbot.waitUntil(place.page.password.isVisible, timeout=WAIT)
    assert place.page.said.text()
    qtbot.keyClicks(place.page.password, "wrong")
    qtbot.keyClick(place.page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(place.page.password.isVisible, timeout=WAIT)
    qtbot.keyClicks(place.page.password, "quiet river")
    qtbot.keyClick(place.page.password, Qt.Key.Key_Return)
    wait_for(qtbot, place, page=1, boxes=False)
    assert not place.page.password.isVisible()


def test_closing_the_case_while_a_page_is_drawn_shows_nothing_of_it(qtbot, opened):
    opened.pages.show_pane(shown=True)
    job = opened.pages.pictures._job
    with qtbot.waitSignal(job.ended, timeout=WAIT):
        opened.show_case(None)
    assert opened.page.sheet._page is None


def test_text_and_page_stand_over_each_other_where_it_is_narrow(qtbot, opened):
    opened.pages.show_pane(shown=True)
    assert opened.page.x() > 100
    opened.resize(800, 800)
    qtbot.waitUntil(lambda: opened.page.y() > 100)
    assert opened.reader.width() > 400


@pytest.mark.parametrize("png", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_what_is_no_picture_is_not_drawn(png):
    assert drawn_page(PageImage(number=1, png=png, width=10, height=10)) is None


def test_a_picture_that_says_it_is_endless_is_not_decoded():
    header = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (60_000).to_bytes(4) * 2 + b"\x08\x02\0\0\0"
    assert drawn_page(PageImage(number=1, png=header + b"\0" * 100, width=10, height=10)) is None
