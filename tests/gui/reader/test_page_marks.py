"""Where a page begins is said, and quotes carry their page."""

from dataclasses import replace

from app.model.page import Page
from app.ui.reader.article_document import row_height
from app.ui.reader.page_words import page_marks
from app.ui.reader.passage_rows import PASSAGE_ID
from tests.gui.reader.articles import read, span

TEXT = "First page words\nmore of them\nSecond page words\nFourth page words"
SECOND, FOURTH = TEXT.index("Second"), TEXT.index("Fourth")
PAGES = (
    Page(1, 0, SECOND),
    Page(2, SECOND, FOURTH, "xii", 87),
    Page(3, FOURTH, FOURTH),
    Page(4, FOURTH, len(TEXT)),
    Page(5, len(TEXT), len(TEXT)),
    Page(6, len(TEXT), len(TEXT)),
)


def bare(words):
    return words.replace("\u2068", "").replace("\u2069", "")


def test_a_page_says_its_number_its_label_and_how_sure_a_machine_was():
    assert [(place, bare(words)) for place, words in page_marks(PAGES, TEXT)] == [
        (0, "page 1"),
        (SECOND, "page 2 [xii] · read by a machine, 87 % sure"),
        (FOURTH, "page 3 holds a picture without text"),
        (FOURTH, "page 4"),
        (len(TEXT), "pages 5 to 6 hold pictures without text"),
    ]


def test_marks_take_room_above_the_first_line_of_their_page(view):
    view.show_article(read(TEXT))
    without = view.text.places.line_top(FOURTH)
    view.show_article(read(TEXT, pages=PAGES))
    assert view.text.places.line_top(FOURTH) > without + 60
    assert view.text.toPlainText() == TEXT


def test_a_passage_is_named_by_page_and_paragraph(qtbot, view):
    view.show_article(read(TEXT, pages=PAGES, spans=(span(TEXT, "Second page"),)))
    view.show_passages(shown=True)
    row = view.passages.model().index(0, 0)
    assert row.data(PASSAGE_ID) == "Second page"
    assert "p. 2 [xii] ¶3" in row.data()
    view.text.put_cursor(SECOND, SECOND + 6)
    assert bare(view.bar.place.text()).strip("\u2066\u2069") == "p. 2 [xii] ¶3"
    assert view.bar.place.isVisible()


def test_the_first_pages_mark_stands_below_the_head(view):
    view.show_article(read(TEXT, pages=PAGES))
    head = view.head.geometry()
    assert view.text.places.line_top(0) - view.text.places.up >= head.bottom() + row_height(view._theme)


def test_only_an_article_with_pages_offers_their_pictures(view):
    view.show_article(read(TEXT))
    assert view.head.page.isHidden()
    content = read(TEXT, pages=PAGES)
    view.show_article(replace(content, reading=replace(content.reading, reader="pdf")))
    assert not view.head.page.isHidden()
