"""Encrypted, broken, mislabelled and hostile PDFs: what can be read, or one sentence."""

import io
import zlib

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.errors import DependencyError

from app.model.errors import CaseError, ErrorCode
from app.model.notice import Notice
from tests.unit.intake.pdf.made_pdf import drawn, glyphs, lines, read, written

WORDS = "Two civilians were killed"
PLAIN = drawn(lines((72, 700, WORDS)))


def locked(user, owner="owner", algorithm="AES-256"):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(PLAIN)))
    writer.encrypt(user, owner, algorithm=algorithm)
    return written(writer)


def refused(data, **choices):
    with pytest.raises(CaseError) as raised:
        read(data, **choices)
    return raised.value.code


def outcome(data):
    """Return how many pages were read, or the code of the refusal."""
    try:
        return len(read(data).pages)
    except CaseError as error:
        return error.code


def raw(*objects, page="<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>", kids="[3 0 R]", count=1):
    """Return a PDF of these objects from number 4 on, without a cross-reference table."""
    head = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids {kids} /Count {count} >>",
        page,
    )
    body = b"".join(
        b"%d 0 obj\n%s\nendobj\n" % (number, one if isinstance(one, bytes) else one.encode())
        for number, one in enumerate((*head, *objects), start=1)
    )
    return b"%PDF-1.7\n" + body + b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256"])
def test_a_password_opens(algorithm):
    data = locked("secret", algorithm=algorithm)
    assert refused(data) is ErrorCode.FILE_NEEDS_PASSWORD
    assert refused(data, password="wrong") is ErrorCode.FILE_PASSWORD_WRONG
    assert read(data, password="secret").text == WORDS
    assert read(data, password="owner").text == WORDS


def test_where_aes_is_missing_the_words_are_read_and_the_facts_left_out(monkeypatch):
    data = locked("secret", algorithm="AES-256")

    def missing(*_args, **_options):
        raise DependencyError("cryptography>=3.1 is required for AES algorithm")

    monkeypatch.setattr("pypdf.PdfReader", missing)
    assert read(data, password="secret").text == WORDS


def test_a_password_may_be_of_any_letters():
    assert read(locked("пароль 密"), password="пароль 密").text == WORDS


@pytest.mark.parametrize("password", ["\ud800", "x" * 100_000, "\0"])
def test_a_password_that_cannot_be_one_is_wrong(password):
    assert refused(locked("secret"), password=password) is ErrorCode.FILE_PASSWORD_WRONG


def test_an_empty_user_password_opens_unasked():
    assert read(locked("")).text == WORDS


def test_a_lost_table_of_references_is_found_again():
    result = read(PLAIN.replace(b"startxref", b"startxxxx"))
    assert (result.text, result.notices) == (WORDS, ())


def test_a_file_without_its_end_is_read_as_far_as_it_goes():
    result = read(PLAIN[: PLAIN.index(b"xref")])
    assert (result.text, result.notices) == (WORDS, (Notice("pdf_cut_off"),))


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7", b"%PDF-1.7\n" + b"\0" * 5000, PLAIN[:300], b"%PDF-" + b"x" * 9999]
)
def test_what_is_left_of_a_file_is_refused(data):
    assert refused(data) is ErrorCode.FILE_BROKEN


def test_no_pages_are_no_article():
    assert refused(raw(kids="[]", count=0)) is ErrorCode.FILE_BROKEN


def test_each_place_at_which_a_file_breaks_off_gives_words_or_a_sentence():
    found = [outcome(PLAIN[:end]) for end in range(0, len(PLAIN), 97)]
    assert set(found) == {1, ErrorCode.FILE_BROKEN}


def test_a_damaged_page_leaves_the_others():
    data = raw(page="<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>", kids="[3 0 R 99 0 R]", count=2)
    result = read(data)
    assert [page.number for page in result.pages] == [1, 2]
    assert result.notices == (Notice("pdf_pages_unreadable", "2"),)


@pytest.mark.parametrize("count", [2_000_000_000, -1])
def test_a_count_that_lies_is_no_reason_to_wait(count):
    assert outcome(raw(count=count)) in (1, ErrorCode.FILE_TOO_COMPLEX, ErrorCode.FILE_BROKEN)


@pytest.mark.parametrize("kids", ["[2 0 R]", "[3 0 R 2 0 R]", "[" + "3 0 R " * 5_000 + "]"])
def test_pages_that_hold_themselves_end(kids):
    assert outcome(raw(kids=kids)) in (1, 5_000, ErrorCode.FILE_TOO_COMPLEX, ErrorCode.FILE_BROKEN)


def test_scripts_are_neither_run_nor_read():
    data = PLAIN.replace(
        b"/Type /Catalog", b"/Type /Catalog /OpenAction << /S /JavaScript /JS (while(true){}) >>"
    )
    assert read(data).text == WORDS


def test_a_stream_that_unpacks_to_gigabytes_is_no_text():
    packed = zlib.compress(b"\0" * 200_000_000, 9)
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)
    data = raw(stream, page="<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>")
    assert read(data).text == ""


@pytest.mark.parametrize("length", ["999999999", "-5", "0", "4 0 R"])
def test_a_length_that_lies_costs_no_other_page(length):
    content = f"<< /Length {length} >>\nstream\nBT ET\nendstream"
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>"
    assert len(read(raw(content, page=page)).pages) == 1


def test_glyphs_without_a_meaning_make_a_page_doubtful():
    result = read(glyphs(["\ue001", "\ue002", "a", "\ue003"]))
    assert result.notices == (Notice("pdf_text_doubtful", "1"),)


def test_a_glyphs_number_is_no_control_character():
    assert read(glyphs(["a", "\x05", "b", "\x85", "c"])).text == "a\ufffdb\ufffdc"
