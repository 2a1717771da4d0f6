#!/usr/bin/env python3
"""Makes the pictures in docs/images anew from the sample case: `.venv/bin/python packaging/pictures.py`.

Draws without a screen, in a home of its own, at a time that stands still: what is drawn alike is the same file.
Needs what `./test` installs.
"""

from __future__ import annotations

import io
import itertools
import os
import random
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from page_pictures import draw_pages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from app.ui.main_window import MainWindow
    from app.ui.review.review_dialog import ReviewDialog

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
LARGE, SMALL = (1440, 900), (1024, 700)
PAGES = {1: "pdf-page-1", 2: "pdf-page-2", 3: "pdf-page-3", 5: "pdf-page-5"}
PAGE_SCALE = 1.3
COLOURS = 255
LARGEST = 250_000
CHOSEN = "I-5"
UNMARKED = ROOT / "casefiles" / "sample" / "ardena-valley.txt"
SELECTED = "The Highland Front calls the strike “a declaration of war”"
NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
ARABIC = """غارات على سوق مارن العليا
وكالة الوادي للأنباء
3 يونيو 2021

قال مرصد وادي أردينا إن أربعة مدنيين على الأقل قُتلوا يوم 2 يونيو في غارات بطائرات مسيّرة على سوق مارن العليا.
ونزحت نحو 300 عائلة ليلة 3 يونيو إلى بلدة ليسك، بحسب سكان من القرية.
"""
PAGE = """<html lang="en"><head><title>Five minutes at the market</title>
<link rel="canonical" href="https://orla-weekly.example/2021/06/five-minutes">
<meta property="og:site_name" content="Orla Weekly"><meta name="author" content="Ena Holt">
</head><body><article><h1>Five minutes at the market</h1>
<p>Those who were there on 2 June tell of two drones and of a bridge that was full of people.</p>
<p>“We had just opened the stall”, says a woman who sells fish. Nine people were taken to Lesk.</p></article></body>
"""
ARABIC_WORDS = "أربعة مدنيين على الأقل قُتلوا يوم 2 يونيو"


def main() -> int:
    """Draw everything; return the exit status: 1 where a picture is larger than the repository should carry."""
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(QT_QPA_PLATFORM="offscreen", HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home)
        IMAGES.mkdir(parents=True, exist_ok=True)
        _stop_the_clock()
        _draw(Path(home))
    large = [path.name for path in IMAGES.glob("*.png") if path.stat().st_size > LARGEST]
    if large:
        sys.stderr.write(f"Larger than {LARGEST} bytes: {', '.join(large)}\n")
    return 1 if large else 0


def _stop_the_clock() -> None:
    """Give times, ids and salts that are the same in every run, so that hashes in the pictures are too."""
    import app.model.ids
    import app.store.utc_now

    seconds = itertools.count(int(NOW.timestamp()))
    os.urandom = random.Random(1).randbytes  # noqa: S311  (nothing here is a secret)
    app.model.ids.time = SimpleNamespace(time_ns=lambda: int(NOW.timestamp()) * 10**9)  # type: ignore[assignment]
    app.store.utc_now.datetime = SimpleNamespace(  # type: ignore[assignment,misc]
        now=lambda zone: datetime.fromtimestamp(next(seconds), zone)
    )


def _draw(home: Path) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from app.model.identity import Identity
    from app.services.demo import build_sample

    app = QApplication([])
    app.setCursorFlashTime(0)
    sample = build_sample(home / "sample", Identity("", "0", "0"))
    _save_pages(sample.pdf)
    draw_pages(sample.case, home, _save)
    first = _window(app, LARGE)
    _shoot(app, first, "first")
    first.close()
    window = _opened(app, LARGE, sample.case)
    _shoot(app, window, "read")
    for place in ("timeline", "figures", "sources"):
        window.navigation.go(place)
        _shoot(app, window, place)
    window.navigation.go("read")
    _select(window, SELECTED)
    _shoot(app, window, "selection")
    _review(app, home, window)
    window.close()
    _suggestions(app, home)
    window = _opened(app, SMALL, sample.case)
    _shoot(app, window, "read-small")
    window.close()
    window = _opened(app, LARGE, sample.case)
    window.settings._theme.force_scheme(Qt.ColorScheme.Dark)  # noqa: SLF001
    _shoot(app, window, "read-dark")
    window.close()
    window = _opened(app, LARGE, sample.case, language="ar")
    _mark_in_arabic(app, home, window)
    _shoot(app, window, "read-right-to-left")
    window.close()


def _window(app: QApplication, size: tuple[int, int], language: str = "en") -> MainWindow:
    from PySide6.QtCore import Qt

    from app.services.preferences import Preferences
    from app.ui.application import make_window

    window = make_window(app, Preferences(origin="0", language=language))
    window.settings._theme.force_scheme(Qt.ColorScheme.Light)  # noqa: SLF001
    window.resize(*size)
    window.show()
    return window


def _opened(app: QApplication, size: tuple[int, int], case: Path, *, language: str = "en") -> MainWindow:
    """Return a window on the case, at the first words of the chosen incident."""
    window = _window(app, size, language)
    window.controller.open_case(case)
    claim = window.controller.casework.claims.one(CHOSEN)
    words = window.controller.casework.claims.evidence_rows(claim.id)[0].passage
    _settle(app)
    window.navigation.open_passage(words.id)
    window.navigation.show_claim(claim.id)
    return window


def _select(window: MainWindow, words: str) -> None:
    """Select words in the text, as a person would."""
    text = window.read_place.reader.findChild(object, "readerText")
    text.setTextCursor(text.document().find(words))
    text.ensureCursorVisible()


def _suggestions(app: QApplication, home: Path) -> None:
    """Show the review of suggestions, at the first figure of an article in which nothing is marked yet."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from app.model.suggestion import SuggestionKind

    window = _window(app, LARGE)
    window.controller.new_case(home / "new.fcase", "Ardena valley, June 2021")
    window.cases.add_files([UNMARKED])
    _reviewed(app, window).accept()
    while window.suggesting.stock.is_looking:
        _settle(app)
    window.actions_of_window.review.trigger()
    while window.suggesting.walk.current().kind is not SuggestionKind.FIGURE:
        QTest.keyClick(window.suggesting.bar, Qt.Key.Key_J)
    _shoot(app, window, "suggestions")
    window.close()


def _review(app: QApplication, home: Path, window: MainWindow) -> None:
    """Show what is read of two new articles and one that the case has."""
    page, note = home / "market.html", home / "مارن.txt"
    page.write_text(PAGE, encoding="utf-8")
    note.write_text(ARABIC, encoding="utf-8")
    known = home / "upper-marn.md"
    known.write_bytes(window.controller.casework.articles.original(_article_of(window, known.name)))
    window.cases.add_files([page, note, known])
    dialog = _reviewed(app, window)
    dialog.resize(980, 620)
    dialog.list.view.setFocus()
    _shoot(app, dialog, "review")
    dialog.reject()


def _article_of(window: MainWindow, name: str) -> str:
    rows = window.controller.casework.articles.rows()
    return next(row.article.id for row in rows if row.article.filename == name)


def _reviewed(app: QApplication, window: MainWindow) -> ReviewDialog:
    """Wait until articles are read, and return the dialog that shows them."""
    from app.ui.review.review_dialog import ReviewDialog

    for _ in range(20):
        _settle(app)
        shown = [dialog for dialog in window.findChildren(ReviewDialog) if dialog.isVisible()]
        if shown:
            return shown[0]
    raise TimeoutError


def _mark_in_arabic(app: QApplication, home: Path, window: MainWindow) -> None:
    """Add an article in Arabic to the open case and mark an incident in it."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    path = home / "مارن.txt"
    path.write_text(ARABIC, encoding="utf-8")
    window.cases.add_files([path])
    _reviewed(app, window).accept()
    _settle(app)
    _select(window, ARABIC_WORDS)
    QTest.keyClick(window.read_place.reader.findChild(object, "readerText"), Qt.Key.Key_I)


def _settle(app: QApplication) -> None:
    """Let what is done in quiet moments be done."""
    from PySide6.QtTest import QTest

    QTest.qWait(900)
    app.processEvents()


def _shoot(app: QApplication, window: QWidget, name: str) -> None:
    from PySide6.QtCore import QBuffer

    _settle(app)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    _save(bytes(buffer.data().data()), name)


def _save_pages(pdf: Path) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    for number, name in PAGES.items():
        image = io.BytesIO()
        document[number - 1].render(scale=PAGE_SCALE).to_pil().save(image, "PNG")
        _save(image.getvalue(), name)


def _save(png: bytes, name: str) -> None:
    """Save a picture with few colours, so that the repository stays small."""
    from PIL import Image

    picture = (
        Image.open(io.BytesIO(png))
        .convert("RGB")
        .quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    )
    picture.save(IMAGES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    sys.exit(main())
