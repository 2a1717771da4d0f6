"""A good file of each format that is cut, that goes on as noise, or that bears a wrong name is read or refused."""

import sys
import time
from pathlib import Path

import pytest

from app.intake.read_request import ReadRequest
from app.intake.registry import READERS
from app.model.errors import CaseError, ErrorCode

sys.path.insert(0, str(Path(__file__).parent))
from good_files import GOOD, WORDS

NOT_SAID_OF_A_FILE = {ErrorCode.FILE_STOPPED_READER, ErrorCode.FILE_TOOK_TOO_LONG}
CUTS = (0.1, 0.5, 0.9, 0.99)


def outcome(reading, data, filename):
    """Return the reader's name and text, or the code of the known problem; whatever else fails the test."""
    start = time.monotonic()
    try:
        name, result = reading.read(ReadRequest(data=data, filename=filename))
        found = name, result.text
    except CaseError as error:
        found = error.code, ""
    assert time.monotonic() - start < 20
    assert found[0] not in NOT_SAID_OF_A_FILE
    return found


def parts_of(reading, data, filename):
    try:
        return reading.parts(ReadRequest(data=data, filename=filename))
    except CaseError as error:
        return error.code


@pytest.mark.parametrize("filename", GOOD)
def test_each_format_is_read_in_the_child(reading, filename):
    assert WORDS in outcome(reading, GOOD[filename], filename)[1]


def test_there_is_a_good_file_for_each_reader(reading):
    assert {outcome(reading, data, name)[0] for name, data in GOOD.items()} == {
        reader.name for reader in READERS
    }


@pytest.mark.parametrize("filename", GOOD)
def test_a_file_that_breaks_off_is_read_or_refused(reading, filename):
    data = GOOD[filename]
    for part in CUTS:
        outcome(reading, data[: int(len(data) * part)], filename)


@pytest.mark.parametrize("filename", GOOD)
def test_a_file_that_only_begins_well_is_read_or_refused(reading, filename):
    data = GOOD[filename]
    for noise in (bytes(range(256)) * 40, b"\0" * 10_000, b"\xff\xfe" * 5_000, b"<" * 10_000):
        outcome(reading, data[:64] + noise, filename)
        outcome(reading, data[:512] + noise + data[-128:], filename)


@pytest.mark.parametrize("filename", GOOD)
def test_a_file_under_a_wrong_name_is_read_or_refused(reading, filename):
    for other in ("a.pdf", "a.docx", "a.html", "a.txt", "a", ""):
        outcome(reading, GOOD[filename], other)


@pytest.mark.parametrize("filename", [name for name in GOOD if name.endswith((".warc", ".wacz", ".pdf"))])
def test_pages_of_a_broken_file_are_listed_or_refused(reading, filename):
    data = GOOD[filename]
    for part in (*CUTS, 1.0):
        found = parts_of(reading, data[: int(len(data) * part)], filename)
        assert found not in NOT_SAID_OF_A_FILE


def test_a_page_whose_head_never_ends_keeps_its_words(reading):
    page = f"<title>A valley</title><meta name=x><style>a {{}}</style><article><p>{WORDS}</p></article>"
    assert outcome(reading, page.encode(), "a.html") == ("html", WORDS)


def test_an_old_word_file_is_not_said_to_be_locked(reading):
    old = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1_000) + "WordDocument".encode("utf-16-le") + bytes(1_000)
    )
    assert outcome(reading, old, "a.docx")[0] is ErrorCode.FORMAT_UNSUPPORTED
    assert (
        outcome(reading, old + "EncryptedPackage".encode("utf-16-le"), "a.docx")[0] is ErrorCode.FILE_LOCKED
    )
    assert outcome(reading, b"\xd0\xcf\x11\xe0" + bytes(1_000), "a.docx")[0] not in (
        ErrorCode.FILE_LOCKED,
        "docx",
    )


def test_a_letter_in_an_encoding_that_is_no_text_keeps_its_words(reading):
    letter = GOOD["a.eml"].replace(b"charset=utf-8", b"charset=bz2_codec")
    assert WORDS in outcome(reading, letter, "a.eml")[1]


def test_an_article_of_more_letters_than_ten_books_is_refused(reading):
    for line in (b"word " * 4_000_000, "слово ".encode() * 2_000_000):
        assert outcome(reading, line, "a.txt")[0] is ErrorCode.FILE_TOO_COMPLEX
