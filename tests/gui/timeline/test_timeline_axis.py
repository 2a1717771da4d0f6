"""The drawn axis: what is under the pointer, walking it by keyboard, zooming and mirroring."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from app.model.moment import Moment
from tests.gui.timeline.many_incidents import case_of


def dated(place):
    return [entry for entry in place.shown if entry.is_dated]


def click(place, qtbot, entry):
    where = place.axis.place_of(entry.incident.id).center().toPoint()
    qtbot.mouseClick(place.axis.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_a_click_on_a_mark_chooses_its_incident(place, qtbot):
    for entry in dated(place):
        place.choose(None)
        place.choose(entry.incident.id)
        place.choose(None)
        with qtbot.waitSignal(place.claim_chosen) as told:
            click(place, qtbot, entry)
        assert told.args == [entry.incident.id]
        assert place.list.chosen == entry.incident.id


def assert_labels_apart(axis):
    boxes = [axis._label_box(placed) for placed in axis.picture.placed]
    for one, other in combinations([box for box in boxes if box.width()], 2):
        assert not one.adjusted(0, 2, 0, -2).intersects(other.adjusted(0, 2, 0, -2))


def test_labels_never_cover_one_another(place):
    assert_labels_apart(place.axis)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_labels_stay_apart_however_far_one_zooms_and_moves(make_place, tmp_path, direction):
    with case_of(300, tmp_path) as casework:
        place = make_place(casework, direction=direction)
        bar = place.axis.horizontalScrollBar()
        titles = 0
        for zoom in (1, 2, 5, 20, 100):
            place.axis.set_zoom(zoom)
            for part in (0.0, 0.31, 0.7, 1.0):
                bar.setValue(round(bar.maximum() * part))
                assert_labels_apart(place.axis)
                titles = sum("Strike" in placed.item.label for placed in place.axis.picture.placed)
        assert titles > 0
        place.show_case(None)


def test_every_incident_can_be_brought_into_sight_at_any_zoom(make_place, tmp_path):
    with case_of(300, tmp_path) as casework:
        place = make_place(casework)
        place.axis.set_zoom(30)
        for entry in dated(place)[::23]:
            place.choose(entry.incident.id)
            box = place.axis.place_of(entry.incident.id)
            assert box is not None
            assert box.right() > 0
            assert box.left() < place.axis.viewport().width()
        place.show_case(None)


def test_the_axis_keeps_its_height_while_it_is_moved(make_place, tmp_path):
    with case_of(300, tmp_path) as casework:
        place = make_place(casework)
        place.axis.set_zoom(40)
        bar = place.axis.horizontalScrollBar()
        heights = []
        for part in range(11):
            bar.setValue(round(bar.maximum() * part / 10))
            heights.append(place.axis.height())
        assert heights == sorted(heights)
        assert heights[-1] <= place.height() * 0.37
        place.show_case(None)


@pytest.mark.parametrize("size", [(1024 - 320, 700 - 100), (1920 - 420, 1080 - 100)])
def test_all_lanes_find_room_in_the_window(make_place, tmp_path, size):
    with case_of(300, tmp_path) as casework:
        place = make_place(casework)
        place.resize(*size)
        place.axis.lay_out()
        assert place.axis.verticalScrollBar().maximum() == 0
        place.show_case(None)


def test_a_dozen_of_one_day_have_their_titles_and_are_scrolled(make_place, tmp_path):
    with case_of(12, tmp_path) as casework:
        for incident in casework.claims.incidents():
            casework.claims.change(replace(incident, when=Moment(edtf="2020-06-02")))
        place = make_place(casework)
        assert not place.axis.picture.axis.crowded
        assert all("Strike" in placed.item.label for placed in place.axis.picture.placed)
        assert place.axis.verticalScrollBar().maximum() > 0
        entry = place.shown[-1]
        place.choose(entry.incident.id)
        assert place.axis.place_of(entry.incident.id).top() >= 0
        place.show_case(None)


def test_what_is_pointed_at_is_framed(place, qtbot):
    entry = dated(place)[2]
    where = place.axis.place_of(entry.incident.id).center()
    before = place.axis.viewport().grab().toImage()
    qtbot.mouseMove(place.axis.viewport(), where.toPoint())
    assert place.axis.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert place.axis.viewport().grab().toImage() != before
    qtbot.mouseMove(place.axis.viewport(), QPoint(1, 1))
    assert place.axis.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_double_click_on_a_crowd_zooms_in_on_it(make_place, tmp_path, qtbot):
    with case_of(400, tmp_path) as casework:
        place = make_place(casework)
        crowd = next(placed for placed in place.axis.picture.placed if placed.item.is_crowd)
        where = place.axis._box(crowd.mark).center().toPoint()
        qtbot.mouseDClick(place.axis.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert place.axis.zoom > 2
        place.show_case(None)


def test_the_tooltip_says_date_and_title(place):
    entry = dated(place)[3]
    said = place.axis.tooltip_at(place.axis.place_of(entry.incident.id).center())
    assert entry.incident.title in said
    assert place.axis.tooltip_at(QPointF(2, 2)) == ""


def test_arrows_walk_the_entries_and_enter_opens_the_first_citation(place, qtbot):
    entries = dated(place)
    place.axis.setFocus()
    qtbot.keyClick(place.axis, Qt.Key.Key_Right)
    qtbot.keyClick(place.axis, Qt.Key.Key_Right)
    assert place.list.chosen == entries[1].incident.id
    assert entries[1].incident.title in place.axis.accessibleDescription()
    with qtbot.waitSignal(place.passage_opened) as opened:
        qtbot.keyClick(place.axis, Qt.Key.Key_Return)
    assert opened.args == [entries[1].citations[0].passage.id]
    qtbot.keyClick(place.axis, Qt.Key.Key_Left)
    assert place.list.chosen == entries[0].incident.id


def test_plus_zooms_and_home_and_end_move(place, qtbot):
    place.axis.setFocus()
    for _ in range(4):
        qtbot.keyClick(place.axis, Qt.Key.Key_Plus)
    assert place.axis.zoom > 4
    bar = place.axis.horizontalScrollBar()
    qtbot.keyClick(place.axis, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    qtbot.keyClick(place.axis, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() < bar.maximum()
    qtbot.keyClick(place.axis, Qt.Key.Key_Home)
    assert bar.value() == 0
    qtbot.keyClick(place.axis, Qt.Key.Key_0)
    assert place.axis.zoom == 1


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_wheel_zooms_about_what_it_points_at(make_place, sample, direction):
    place = make_place(sample, direction=direction)
    entry = dated(place)[len(dated(place)) // 2]
    where = place.axis.place_of(entry.incident.id).center()
    turn = QWheelEvent(
        where, where, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(place.axis.viewport(), turn)
    assert place.axis.zoom == pytest.approx(1.5)
    assert abs(place.axis.place_of(entry.incident.id).center().x() - where.x()) < 60


def test_a_drag_moves_the_period_and_chooses_nothing(place, qtbot):
    place.axis.set_zoom(6)
    bar = place.axis.horizontalScrollBar()
    before, chosen = bar.value(), place.list.chosen
    view = place.axis.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(600, 30))
    qtbot.mouseMove(view, QPoint(500, 30))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(500, 30))
    assert bar.value() == before + 100
    assert place.list.chosen == chosen


def test_time_runs_from_the_right_in_a_right_to_left_window(make_place, sample):
    place = make_place(sample, direction=Qt.LayoutDirection.RightToLeft)
    points = [entry for entry in dated(place) if entry.incident.when.earliest is not None]
    first, last = (place.axis.place_of(entry.incident.id) for entry in (points[0], points[-1]))
    assert first.right() > last.right()


def test_the_axis_takes_at_most_some_third_of_the_place(make_place, tmp_path):
    with case_of(400, tmp_path) as casework:
        place = make_place(casework)
        assert place.axis.height() <= place.height() * 0.37
        place.show_case(None)


def test_a_mark_that_stands_for_several_chooses_one_after_the_other(make_place, tmp_path, qtbot):
    with case_of(400, tmp_path) as casework:
        place = make_place(casework)
        crowd = next(placed for placed in place.axis.picture.placed if placed.item.is_crowd)
        chosen = []
        place.claim_chosen.connect(chosen.append)
        where = place.axis._box(crowd.mark).center().toPoint()
        for _ in range(3):
            qtbot.mouseClick(place.axis.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert len(set(chosen)) == min(3, len(crowd.item.numbers))
        place.show_case(None)
