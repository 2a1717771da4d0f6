"""Files that ask something of a person before they can be read: which pages, which password."""

import gzip
import io
import shutil

import pytest
from PIL import Image, ImageDraw, ImageFont
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from app.model.errors import ErrorCode
from app.ui.review.review_item import ItemState
from tests.gui.agreeing import review_of, settle
from tests.gui.review.conftest import articles

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def archive(pages):
    """Return a web archive of so many pages, each record packed by itself."""
    return b"".join(map(record, range(pages)))


def record(number):
    page = f"<html><head><title>Page {number}</title></head><body><h1>Page {number}</h1><p>Words {number}</p>"
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}"
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\n"
        f"WARC-Target-URI: https://orla.example/{number}\r\nWARC-Date: 2021-06-12T10:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return gzip.compress(f"{head}{answer}\r\n\r\n".encode(), mtime=0)


@pytest.fixture
def locked():
    """Return a PDF that opens with the password `secret`."""
    plain, out = io.BytesIO(), io.BytesIO()
    canvas = Canvas(plain)
    canvas.drawString(72, 720, "Four people were killed in Upper Marn.")
    canvas.save()
    writer = PdfWriter(PdfReader(plain))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def test_pages_of_a_web_archive_are_chosen_by_keyboard(window, qtbot, write, press):
    window.cases.add_files([write("pages.warc.gz", archive(12))])
    dialog = review_of(window, qtbot)
    assert dialog.shown.state is ItemState.HAS_PARTS
    parts = dialog.pane.parts
    press(dialog)
    assert QApplication.focusWidget() is parts.narrow
    QTest.keyClicks(parts.narrow, "page 1")
    assert parts.shown.rowCount() == 3, "Page 1, Page 10, Page 11"
    press(dialog, Qt.Key.Key_Tab)
    parts.table.setFocus()
    press(dialog, Qt.Key.Key_Space, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(dialog.items) == 2, timeout=20_000)
    assert dialog.shown.title == "Page 1"
    assert dialog.add.text() == "&Add 1 article"
    dialog.accept()
    settle(window, qtbot)
    (added,) = articles(window)
    assert added.title == "Page 1"
    assert added.url == "https://orla.example/1"
    assert added.part


def test_all_pages_that_are_shown_can_be_chosen_at_once(window, qtbot, write):
    window.cases.add_files([write("a.txt", "First words"), write("pages.warc.gz", archive(5))])
    dialog = review_of(window, qtbot)
    dialog.list.choose(dialog.items[1])
    dialog.pane.parts.model.choose(range(5), chosen=True)
    dialog.pane.parts.read.click()
    qtbot.waitUntil(lambda: len(dialog.items) == 7, timeout=30_000)
    assert dialog.add.text() == "&Add 6 articles"
    dialog.accept()
    settle(window, qtbot)
    assert len(articles(window)) == 6


def test_a_locked_pdf_is_opened_with_its_password(window, qtbot, write, locked, press):
    window.cases.add_files([write("locked.pdf", locked)])
    dialog = review_of(window, qtbot)
    assert dialog.shown.state is ItemState.NEEDS_PASSWORD
    press(dialog)
    field = QApplication.focusWidget()
    assert field is dialog.pane.options.password
    QTest.keyClicks(field, "wrong")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.rereading.is_busy, timeout=20_000)
    assert dialog.shown.problem.code is ErrorCode.FILE_PASSWORD_WRONG
    QTest.keyClicks(field, "secret")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.shown.can_be_added, timeout=20_000)
    assert "Upper Marn" in dialog.pane.text.toPlainText()
    dialog.accept()
    settle(window, qtbot)
    assert len(articles(window)) == 1


def test_adding_goes_once_to_a_file_whose_pages_nobody_chose(window, qtbot, write):
    window.cases.add_files([write("a.txt", "First words"), write("pages.warc.gz", archive(3))])
    dialog = review_of(window, qtbot)
    dialog.accept()
    assert dialog.isVisible(), "an archive would have been left out without a word"
    assert dialog.shown.state is ItemState.HAS_PARTS
    assert dialog.left_out.text() == "1 file waiting for you: Add again to leave out."
    assert dialog.pane.parts.read.text() == "&Read the chosen pages"
    dialog.accept()
    settle(window, qtbot)
    assert [article.title for article in articles(window)] == ["First words"]


def test_a_locked_file_nobody_can_open_leaves_the_rest(window, qtbot, write, locked):
    window.cases.add_files([write("locked.pdf", locked), write("a.txt", "First words")])
    dialog = review_of(window, qtbot)
    assert dialog.add.text() == "&Add 1 article"
    dialog.accept()
    assert dialog.shown.state is ItemState.NEEDS_PASSWORD, "it is shown once before it is left out"
    dialog.accept()
    settle(window, qtbot)
    assert [one.title for one in articles(window)] == ["First words"]


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs Tesseract")
def test_a_scan_is_read_in_the_language_that_a_person_chooses(window, qtbot, tmp_path):
    picture = Image.new("L", (1200, 400), 255)
    letters = ImageFont.load_default(48)
    ImageDraw.Draw(picture).text((100, 100), "Four people were killed on 2 June.", fill=0, font=letters)
    picture.save(tmp_path / "scan.pdf")
    window.cases.add_files([tmp_path / "scan.pdf"])
    dialog = review_of(window, qtbot)
    assert "Four people" in dialog.pane.text.toPlainText()
    assert dialog.pane.notices.text()
    box = dialog.pane.options.scan
    assert box.isVisible()
    box.setCurrentIndex(box.findData("eng"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: dialog.shown.choice.ocr == "eng", timeout=40_000)
    assert "Four people" in dialog.pane.text.toPlainText()
