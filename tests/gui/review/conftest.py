"""The window of tests/gui/window, and files of several kinds to add."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.window.conftest import article, case_path, make_window, messages, window

__all__ = ["article", "case_path", "make_window", "messages", "window"]

PAGE = """<html lang="en"><head><title>Drones hit the market</title>
<link rel="canonical" href="https://orla.example/2021/06/12/drones">
<meta property="og:site_name" content="Orla Weekly"><meta name="author" content="Vera Lund">
<meta property="article:published_time" content="2021-06-12"></head>
<body><nav>Home News</nav><article><h1>Drones hit the market</h1>
<p>On 2 June drones hit the market of Upper Marn and killed four people, witnesses said.</p>
<p>Nine more were wounded, the monitor said on 12 June.</p></article></body></html>"""


@pytest.fixture
def write(tmp_path):
    """Return a function that writes a file of a name with words or bytes in it."""

    def put(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return put


@pytest.fixture
def press(qtbot):
    """Return a function that presses a key on whatever has the focus in a dialog."""

    def key(dialog, *keys):
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        for one in keys:
            QTest.keyClick(QApplication.focusWidget() or dialog, one)

    return key


def articles(window):
    """Return the articles of the open case, without the one it began with."""
    return [row.article for row in window.controller.casework.articles.rows()][1:]
