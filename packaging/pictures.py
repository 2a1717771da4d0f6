#!/usr/bin/env python3
"""Makes the pictures in docs/images anew, from the sample case: `.venv/bin/python packaging/pictures.py`.

Draws without a screen, in a home of its own, and shows nobody's settings. Needs what `./test` installs.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
LARGE, SMALL = (1440, 900), (1024, 700)
PAGE_SCALE = 1.1
COLOURS = 255


def main() -> int:
    """Draw everything; return the exit status."""
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(QT_QPA_PLATFORM="offscreen", HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home)
        IMAGES.mkdir(parents=True, exist_ok=True)
        _draw(Path(home))
    return 0


def _draw(home: Path) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from app.model.identity import Identity
    from app.services.demo import build_sample

    app = QApplication([])
    sample = build_sample(home / "sample", Identity("", "0", "0"))
    _save_pages(sample.pdf)
    first = _window(app, LARGE)
    _shoot(app, first, "first")
    first.close()
    window = _window(app, LARGE)
    window.controller.open_case(sample.case)
    window.navigation.show_claim(window.controller.casework.claims.one("I-5").id)
    _shoot(app, window, "read")
    for place in ("timeline", "figures", "sources"):
        window.navigation.go(place)
        _shoot(app, window, place)
    window.close()
    for name, size, language, scheme in (
        ("read-dark", SMALL, "en", Qt.ColorScheme.Dark),
        ("read-right-to-left", LARGE, "ar", Qt.ColorScheme.Light),
    ):
        window = _window(app, size, language, scheme)
        window.controller.open_case(sample.case)
        window.navigation.show_claim(window.controller.casework.claims.one("I-5").id)
        _shoot(app, window, name)
        window.close()


def _window(app, size, language="en", scheme=None):  # noqa: ANN001, ANN202  (Qt is imported late)
    from app.services.preferences import Preferences
    from app.ui.application import make_window

    window = make_window(app, Preferences(origin="0", language=language))
    window.settings._theme.force_scheme(scheme)  # noqa: SLF001
    window.resize(*size)
    window.show()
    return window


def _shoot(app, window, name: str) -> None:  # noqa: ANN001
    from PySide6.QtCore import QBuffer
    from PySide6.QtTest import QTest

    QTest.qWait(900)
    app.processEvents()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    _save(bytes(buffer.data().data()), name)


def _save_pages(pdf: Path) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    for number in range(min(4, len(document))):
        image = io.BytesIO()
        document[number].render(scale=PAGE_SCALE).to_pil().save(image, "PNG")
        _save(image.getvalue(), f"pdf-page-{number + 1}")


def _save(png: bytes, name: str) -> None:
    """Save a picture with few colours, so that the repository stays small."""
    from PIL import Image

    picture = Image.open(io.BytesIO(png)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    picture.save(IMAGES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    sys.exit(main())
