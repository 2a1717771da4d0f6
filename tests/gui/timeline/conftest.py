"""The timeline's place over real cases."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.model.identity import Identity
from app.services.casework import Casework
from app.services.demo import build_sample
from app.ui.theme import Theme
from app.ui.timeline.timeline_place import TimelinePlace

IDENTITY = Identity("Vera", "0190-test", "1")


@pytest.fixture(scope="session")
def sample_path(tmp_path_factory):
    return build_sample(tmp_path_factory.mktemp("sample"), IDENTITY).case


@pytest.fixture
def sample(sample_path, tmp_path):
    """The sample case, in a copy of its own."""
    copy = tmp_path / "sample.fcase"
    copy.write_bytes(sample_path.read_bytes())
    with Casework.open(copy, IDENTITY) as casework:
        yield casework


@pytest.fixture
def theme(qapp):
    theme = Theme(qapp)
    theme.apply(qapp)
    yield theme
    theme.force_scheme(None)
    qapp.setStyleSheet("")


@pytest.fixture
def make_place(qtbot, theme):
    """Return a function that shows a case's timeline."""

    def make(casework, *, direction=Qt.LayoutDirection.LeftToRight):
        place = TimelinePlace(theme)
        place.setLayoutDirection(direction)
        qtbot.addWidget(place)
        place.resize(1085, 790)
        place.show()
        qtbot.waitExposed(place)
        place.show_case(casework)
        place.axis.lay_out()
        QApplication.processEvents()
        return place

    return make


@pytest.fixture
def place(make_place, sample):
    return make_place(sample)
