"""A reader on the offscreen screen."""

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.reader.reader_view import ReaderView
from app.ui.theme import Theme


@pytest.fixture
def theme(qapp):
    theme = Theme()
    theme.apply(QApplication.instance())
    return theme


@pytest.fixture
def view(qtbot, theme):
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.resize(820, 700)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.text.setFocus()
    qtbot.waitUntil(view.text.hasFocus)
    return view
