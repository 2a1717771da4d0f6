"""Claims about sources in the PDF: captures, second copies, machine-read words, earlier readings, pages."""

from dataclasses import replace

import pytest

from app.model.locator import Locator
from app.model.notice import Notice
from app.model.reading_facts import ReadingFacts
from app.model.timeline import TimelineOptions
from app.model.vocabulary import Confidentiality, Edition
from tests.unit.report.case_builder import CaseBuilder, when
from tests.unit.report.printed import bare, printed, text_of


class ReadCase(CaseBuilder):
    """A case whose articles have readings."""

    def __init__(self):
        super().__init__()
        self.readings = {}

    def read(self, article, **facts):
        number = f"r{len(self.readings)}"
        values = {"reader": "pdf", "reader_version": "1", "text_sha256": article.text_sha256, **facts}
        self.readings[number] = ReadingFacts(id=number, article=article.id, **values)

    def content(self):
        return replace(super().content(), readings=self.readings)


@pytest.fixture
def case():
    made = ReadCase()
    scan = made.article("A scan", url="https://a.example/1", accessed="2026-03-04T12:00:00Z", text_sha256="t")
    made.article(
        "Its second copy", text_sha256="t", archive_url="https://archive.example/2", accessed="2026-03-05"
    )
    made.article("A page of an archive", part="https://a.example/p?1", confidentiality=Confidentiality.PUBLIC)
    made.read(scan, text_sha256="older", reader_version="0", notices=(Notice("not_of_this_text", ""),))
    made.read(
        scan,
        reader_version="1 tesseract 5.3.0",
        confidence=87,
        notices=(Notice("from_the_future", "pages 3–4"),),
    )
    incident = made.incident("Shelling", when("2026-03-01"), (scan, "two houses were hit", 3))
    passage = made.passages[made.evidence[0].passage]
    made.passages[passage.id] = replace(passage, locator=Locator(3, 4, "12 [xii]"))
    assert incident
    return made


def test_the_source_says_when_it_was_captured_and_how_it_was_read(case):
    text = bare(text_of(printed(case)))
    assert bare("Address: https://a.example/1, captured 2026-03-04 12:00 UTC") in text
    assert bare("Archived: https://archive.example/2, captured 2026-03-05") in text
    assert bare("Part of the file: https://a.example/p?1.") in text
    assert bare("Read by machine, tesseract 5.3.0, 87 % sure.") in text
    assert bare("from_the_future: pages 3–4.") in text
    assert "not_of_this_text" not in text


def test_a_second_copy_is_told_from_both_sides(case):
    text = bare(text_of(printed(case)))
    assert bare("The same text as [2]: a second copy, not another source.") in text
    assert bare("The same text as [1]: a second copy, not another source.") in text


def test_a_citation_names_page_printed_label_and_paragraphs(case):
    assert bare("[1] p. 12 [xii] ¶3–4") in bare(text_of(printed(case)))


def test_words_quoted_from_an_earlier_reading_are_counted_at_their_source(case):
    assert "earlierreading" not in bare(text_of(printed(case)))
    for passage in case.passages.values():
        case.passages[passage.id] = replace(passage, text_sha256="older")
    text = bare(text_of(printed(case)))
    assert (
        bare("Quoted from an earlier reading of this article, which is kept in the case: 1 passage.") in text
    )
    assert bare("“two houses were hit”") in text


def test_of_a_withheld_source_nothing_of_this_is_told(case):
    secret = replace(case.articles["a1"], confidentiality=Confidentiality.CONFIDENTIAL)
    case.articles["a1"] = secret
    case.incident("Another", when("2026-03-02"), (case.articles["a2"], "a bridge", 1))
    text = bare(text_of(printed(case, TimelineOptions(edition=Edition.PARTNER))))
    for told in ("tesseract", "from_the_future", "Thesametextas", "a.example/1"):
        assert told not in text


def test_scans_without_words_are_no_copies_of_each_other():
    case = ReadCase()
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    case.article("One", text_sha256=empty)
    case.article("Two", text_sha256=empty)
    assert [source.same_text_as for source in case.timeline().sources] == [(), ()]


def test_the_same_bytes_are_printed_twice(case):
    assert printed(case) == printed(case)
