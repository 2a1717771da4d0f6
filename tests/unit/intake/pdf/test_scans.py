"""Pages that hold a picture alone: read by Tesseract where it is installed, said so where it is not."""

import io
import shutil
import stat
import sys

import pytest
from PIL import Image

from app.intake.pdf.pdf_notices import page_ranges
from app.model.notice import Notice
from tests.unit.intake.pdf.made_pdf import drawn, joined, lines, read, scan

WORDS = lines((72, 700, "Words that the file holds as text."))
ROWS = ("Two civilians were killed near Brenn", "on 6 June 2020, the monitor said.")
needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")


@pytest.fixture
def no_program(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.fixture
def program(monkeypatch, tmp_path):
    """Put a program called tesseract on PATH that answers as the real one does; return what sets its table."""
    if sys.platform == "win32":
        pytest.skip("a script is no program there")

    def install(table="", languages="eng\nara\nosd\n", status=0):
        path = tmp_path / "tesseract"
        path.write_text(
            f"#!{sys.executable}\n"
            "import sys\n"
            "arguments = sys.argv[1:]\n"
            "if '--version' in arguments: print('tesseract 5.9.1'); sys.exit()\n"
            f"if '--list-langs' in arguments: print('List of languages (3):'); print({languages!r}); sys.exit()\n"
            "assert sys.stdin.buffer.read(4) == b'\\x89PNG'\n"
            "if '0' in arguments: print('Script: Arabic'); sys.exit()\n"
            f"sys.stdout.write({table!r}); sys.exit({status})\n"
        )
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", str(tmp_path))

    return install


HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"


def row(word, text, confidence, line=1, paragraph=1):
    return f"5\t1\t1\t{paragraph}\t{line}\t{word}\t{100 * word}\t{50 * line}\t90\t30\t{confidence}\t{text}\n"


def test_pages_that_hold_pictures_are_said_to(no_program):
    result = read(joined(drawn(WORDS), scan(*ROWS), scan(*ROWS), drawn(WORDS), scan(*ROWS)))
    assert result.notices == (Notice("pdf_pictures_no_program", "2–3, 5"),)
    assert [page.number for page in result.pages] == [1, 2, 3, 4, 5]
    assert [page.start == page.end for page in result.pages] == [False, True, True, False, True]
    assert result.version == ""


def test_what_a_machine_read_is_marked_as_such(program):
    program(
        HEAD + row(1, "Two", 96.5) + row(2, "killed", 90) + row(1, "near", 88, 2) + row(1, "End", 80, 3, 2)
    )
    result = read(joined(drawn(WORDS), scan(*ROWS)), ocr="eng")
    assert result.text == "Words that the file holds as text.\nTwo killed near\nEnd"
    assert [page.confidence for page in result.pages] == [None, 89]
    assert result.version == "tesseract 5.9.1 eng"
    assert result.notices == (
        Notice("pdf_read_by_machine", "2"),
        Notice("pdf_recognised_with", "tesseract 5.9.1 eng"),
    )


def test_languages_fit_the_script_that_is_seen(program):
    program(HEAD + row(1, "قتل", 70))
    assert read(scan(*ROWS)).version == "tesseract 5.9.1 ara+eng"


def test_of_languages_asked_for_those_installed_are_used(program):
    program(HEAD + row(1, "Two", 70))
    assert read(scan(*ROWS), ocr="eng+xyz").version == "tesseract 5.9.1 eng"
    result = read(scan(*ROWS), ocr="xyz")
    assert (result.text, result.notices) == ("", (Notice("pdf_pictures_unread", "1"),))


def test_no_language_is_a_switch_of_the_program(program):
    program(HEAD + row(1, "Two", 70))
    assert read(scan(*ROWS), ocr="--psm").notices == (Notice("pdf_pictures_unread", "1"),)


def test_a_picture_without_words_is_said_to_be_one(program):
    program(HEAD)
    result = read(scan(*ROWS))
    assert result.notices == (Notice("pdf_pictures_wordless", "1"),)
    assert result.pages[0].confidence is None


@pytest.mark.parametrize("table", ["", "no table", HEAD + "5\t1\tx\n", HEAD + row(1, "Two", "nan")])
def test_a_program_that_answers_nonsense_costs_no_page(program, table):
    program(table)
    assert len(read(scan(*ROWS)).pages) == 1


def test_a_program_that_fails_is_said_to(program):
    program(status=1)
    assert read(scan(*ROWS)).notices == (Notice("pdf_pictures_unread", "1"),)


def test_a_text_layer_that_a_recogniser_laid_over_a_scan_is_said_to_be_one(no_program):
    def invisible(canvas):
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(3)
        text.textOut("Two civi1ians were kil1ed")
        canvas.drawText(text)

    result = read(drawn(WORDS, invisible))
    assert result.notices == (Notice("pdf_recognised_before", "2"),)
    assert "Two civi1ians" in result.text


@needs_tesseract
def test_a_scan_is_read():
    result = read(scan(*ROWS), ocr="eng")
    assert "killed near Brenn" in result.text
    assert result.pages[0].confidence > 80


def test_a_huge_page_is_read_small(no_program):
    picture = io.BytesIO()
    Image.new("L", (40, 40), 128).save(picture, "PDF", resolution=0.003)
    assert len(read(picture.getvalue()).pages) == 1


def test_ranges_of_pages_are_short():
    assert page_ranges([3, 7, 8, 9, 11]) == "3, 7–9, 11"
    assert page_ranges([]) == ""
