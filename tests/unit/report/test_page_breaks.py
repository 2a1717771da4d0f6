"""Where pages may end: never between what belongs together."""

import re

import pytest

from tests.unit.report.case_builder import CaseBuilder, speaker, when
from tests.unit.report.printed import pages_of, printed

COUNTS = tuple(range(1, 40, 4))
ADDRESS = "an address "


def case_of(count, words=lambda number: f"quote{number} "):
    """Return a case with an article an entry, so that its list of sources breaks as its entries do."""
    case = CaseBuilder()
    for number in range(count):
        article = case.article(
            f"article{number} " + "of a long name " * (number % 7),
            url="https://example.org/" + "part/" * (number % 23),
            authors=("Author " * (number % 5),),
        )
        case.incident(f"title{number}.", when(f"{1990 + number // 3}"), (article, words(number), 1))
        case.figure(f"{number}", (article, f"figure{number}.", 2, {"attribution": (speaker("SOHR"),)}))
    return case


@pytest.mark.parametrize("count", COUNTS)
def test_what_belongs_together_stands_on_one_page(count):
    pages = pages_of(printed(case_of(count, lambda number: f"quote{number} " * (1 + number * 5 % 60))))
    for page in pages[1:]:
        for number in range(count):
            begins = re.search(rf"\b{number + 1} +title{number}\.", page)
            assert not begins or f"quote{number} " in page, f"title {number} without its first words"


@pytest.mark.parametrize("count", COUNTS)
def test_no_heading_stands_alone_at_the_foot_of_a_page(count):
    headings = (
        "All figures",
        "Sources",
        "What was left out",
        "History of this case file",
        *map(str, range(1990, 2004)),
    )
    for page in pages_of(printed(case_of(count))):
        lines = [line for line in page.splitlines() if line.strip()]
        body = [
            line for line in lines if "sourced timeline" not in line and not re.fullmatch(r"\d+ / \d+", line)
        ]
        assert not body or body[-1].strip() not in headings


@pytest.mark.parametrize("count", COUNTS)
def test_a_source_keeps_its_hash(count):
    case = case_of(count)
    pages = pages_of(printed(case))
    for article in case.articles.values():
        (page,) = [page for page in pages if article.sha256 in page.replace("\n", "").replace(" ", "")]
        assert f"“{article.title.strip()}" in " ".join(page.split()), f"{article.title} left its hash"


def test_the_heads_of_a_table_stand_on_each_of_its_pages():
    pages = pages_of(printed(case_of(60)))
    tables = [page for page in pages if "figure0." in page or "figure59." in page]
    assert len(tables) > 1
    assert all("Attributed to" in page for page in tables)
