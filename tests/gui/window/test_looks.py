import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from app.ui.crash_dialog import crash_report
from tests.gui.window.conftest import ARTICLE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PLACES = ("read", "timeline", "figures", "sources")


@pytest.mark.parametrize("size", [QSize(1024, 700), QSize(1920, 1080)])
def test_all_of_the_top_bar_is_seen_at_every_size(window, size):
    window.resize(size)
    bar = window.top_bar
    for widget in (*bar.places.values(), bar.search, bar.add, bar.export):
        assert bar.rect().contains(widget.geometry())
        assert widget.width() >= widget.minimumSizeHint().width()
    assert window.width() == size.width()


@pytest.mark.parametrize("place", PLACES)
def test_everything_that_takes_the_focus_has_a_name(window, place):
    window.navigation.go(place)
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit)
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
        and not is_labelled(window, widget)
    ]
    assert nameless == []


def is_labelled(window, widget):
    from PySide6.QtWidgets import QLabel

    return any(label.buddy() is widget for label in window.findChildren(QLabel))


def test_ctrl_and_digits_go_through_the_places(window, qtbot):
    for number, place in enumerate(PLACES, start=1):
        qtbot.keyClick(window, str(number), Qt.KeyboardModifier.ControlModifier)
        assert window.places.place == place


def test_a_right_to_left_window_is_mirrored(make_window, case_path):
    window = make_window(case_path, language="ar")
    assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side, centre = window.read_place.side, window.read_place.reader
    assert side.mapTo(window, side.rect().topLeft()).x() > centre.mapTo(window, centre.rect().topLeft()).x()
    assert window.inspector.mapTo(window, window.inspector.rect().topLeft()).x() < window.places.x() + 400
    assert window.top_bar.export.x() < window.top_bar.search.x() < window.top_bar.title.x()


def test_dark_colours_reach_the_window_and_are_kept(window):
    window.actions_of_window.themes["dark"].trigger()
    assert window._preferences.theme == "dark"
    assert window.palette().window().color().lightness() < 80
    window.actions_of_window.themes["light"].trigger()
    assert window.palette().window().color().lightness() > 200


def test_zoom_is_shown_kept_and_taken_back(window):
    window.actions_of_window.zoom_in.trigger()
    assert window.status.zoom.text() == "110 %"
    assert window._preferences.zoom == pytest.approx(1.1)
    window.actions_of_window.zoom_normal.trigger()
    assert window.status.zoom.text() == "100 %"


def test_a_crash_report_holds_the_place_and_no_word_of_the_case():
    secret = ARTICLE
    try:
        int(secret)
    except ValueError as error:
        report = crash_report(type(error), error.__traceback__)
    assert "ValueError" in report
    assert "test_looks.py" in report
    assert not any(line in report for line in secret.splitlines())


def test_no_list_is_built_anew_for_an_edit(window, qtbot):
    """An edit redraws one row; it never resets the lists."""
    resets = []
    window.read_place.side.articles.model().modelReset.connect(lambda: resets.append("articles"))
    text = window.read_place.reader.text
    text.put_cursor(0, 6)
    window.read_place.mark("I")
    assert resets == []
