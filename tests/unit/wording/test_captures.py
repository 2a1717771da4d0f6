"""Claims about when an article was captured, and how that is said."""

import pytest

from app.model.article import Article
from app.model.capture_time import capture_time
from app.model.notice import Notice
from app.model.page import Page
from app.model.reading_facts import ReadingFacts, confidence_of
from app.wording.bibliography import citation_words
from app.wording.captures import capture_words, machine_words, part_words
from app.wording.notice_sentences import notice_sentence


def article(**facts):
    return Article(id="a", ref="A-1", title="T", sha256="0", size=1, text_sha256="1", **facts)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2026-03-04", "2026-03-04"),
        ("2026-03-04T12:00:00Z", "2026-03-04 12:00 UTC"),
        ("2026-03-04 12:00", "2026-03-04 12:00"),
        ("2026-03-04T01:30:59.123+03:00", "2026-03-03 22:30 UTC"),
        ("2024-02-29T23:59:59Z", "2024-02-29 23:59 UTC"),
    ],
)
def test_a_capture_time_is_a_day_or_a_day_and_time(written, words):
    assert capture_time(written).words == words


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "2026",
        "2026-03",
        "20260304",
        "2026-W10-3",
        "2026-13-01",
        "2026-02-30",
        "04.03.2026",
        "2026-03-04T25:00Z",
        "2026-03-04X12:00",
        "٢٠٢٦-٠٣-٠٤",
        "0001-01-01T00:00+14:00",
        "2026-03-04T",
    ],
)
def test_anything_else_is_none(written):
    assert capture_time(written) is None


def test_a_time_is_a_capture_and_a_bare_day_a_visit():
    assert capture_words(article()) == ""
    assert (
        capture_words(article(accessed="2026-03-04T12:00:00Z")) == "captured \u20662026-03-04 12:00 UTC\u2069"
    )
    assert capture_words(article(accessed="2026-03-04")) == "accessed \u20664 March 2026\u2069"
    archived = article(accessed="2026-03-04", archive_url="https://archive.example/1")
    assert capture_words(archived) == "captured \u20662026-03-04\u2069"
    assert capture_words(article(accessed="2026-03-04", part="7")) == "captured \u20662026-03-04\u2069"
    assert capture_words(article(accessed="in March")) == "accessed \u2068in March\u2069"
    assert part_words(article(part="7")) == "Part of the file: \u20667\u2069"


def test_a_citation_to_paste_names_the_capture():
    cited = citation_words(article(url="https://a.example/x", accessed="2026-03-04T12:00:00Z"))
    assert "https://a.example/x, captured 2026-03-04 12:00 UTC." in cited


def test_machine_read_words_say_so_and_how_surely():
    pages = (Page(1, 0, 300, confidence=90), Page(2, 300, 400, confidence=80), Page(3, 400, 900))
    assert confidence_of(pages) == 87
    assert confidence_of(pages[2:]) is None
    reading = ReadingFacts(
        id="r", article="a", text_sha256="1", reader="pdf", reader_version="1 tesseract 5.3.0", confidence=87
    )
    assert machine_words(reading) == "Read by machine, \u2066tesseract 5.3.0\u2069, 87 % sure"
    assert machine_words(None) == ""


def test_a_notice_of_a_newer_version_is_shown_by_its_code():
    assert notice_sentence(Notice("from_the_future", "3")) == "from_the_future: \u20683\u2069"
