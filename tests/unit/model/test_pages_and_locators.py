"""Claims about where a passage stands in an article with pages."""

import pytest

from app.model.block import Block, BlockKind
from app.model.locator import NO_LOCATOR
from app.model.page import Page
from app.model.reading import Reading

PAGES = (Page(1, 0, 10), Page(2, 10, 20, "ii"), Page(3, 20, 30, "3"), Page(4, 30, 30))


def reading(pages=PAGES, *blocks):
    return Reading(
        id="r",
        article="a",
        text_sha256="t",
        reader="pdf",
        reader_version="1",
        blocks=tuple(Block(BlockKind.PARAGRAPH, start, end) for start, end in blocks),
        pages=pages,
    )


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 3, "p. 1 ¶1"),
        (12, 14, "p. 2 [ii] ¶3"),
        (21, 24, "p. 3 ¶4"),
        (6, 14, "p. 1–2 [ii] ¶2–3"),
        (14, 24, "p. 2 [ii]–3 ¶3–4"),
        (0, 30, "p. 1–3 ¶1–5"),
        (28, 30, "p. 3 ¶5"),
    ],
)
def test_a_citation_names_the_page_its_printed_number_and_the_paragraphs(start, end, words):
    blocks = ((0, 4), (5, 9), (10, 19), (20, 25), (26, 30))
    assert str(reading(PAGES, *blocks).locator(start, end)) == words


def test_a_passage_between_paragraphs_has_its_page_still():
    assert str(reading(PAGES, (0, 4), (8, 9)).locator(5, 7)) == "p. 1"


def test_an_article_without_pages_has_none():
    assert reading(()).locator(0, 3) == NO_LOCATOR
    assert str(reading((), (0, 9)).locator(0, 3)) == "¶1"


def test_a_place_before_the_first_page_or_after_the_last_stands_on_the_nearest():
    assert reading((Page(1, 5, 9),)).page_at(2) is None
    assert reading((Page(1, 5, 9),)).page_at(20) == Page(1, 5, 9)
