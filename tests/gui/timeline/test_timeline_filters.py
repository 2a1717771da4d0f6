"""The filters of the timeline, which change the view and never the case."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.model.day import Day
from app.model.vocabulary import Status


def refs(place):
    return {entry.incident.ref for entry in place.shown}


def check(place, qtbot, name, words):
    """Open a button's list by keyboard and check the entry that begins with these words."""
    chip = place.filters.chips[name]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    popup = place.filters.popups[name]
    assert popup.isVisible()
    number = next(n for n in range(popup.list.count()) if words in popup.list.item(n).text())
    popup.list.setCurrentRow(number)
    qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


@pytest.mark.parametrize("name", ["tags", "sources", "kinds", "speakers"])
def test_each_choice_shows_as_many_entries_as_it_says(place, name):
    for choice in place.filters.choices(name):
        place.filters.clear()
        place.filters._ask(**{name: frozenset({choice.value}), "statuses": frozenset(Status)})
        assert len(place.shown) == choice.count


def test_a_status_is_checked_by_keyboard_and_cleared(place, qtbot):
    whole = refs(place)
    check(place, qtbot, "statuses", "Accepted")
    assert refs(place) == {e.incident.ref for e in place.shown if e.incident.status is Status.ACCEPTED}
    assert refs(place) < whole
    assert "incidents shown" in place.filters.said.text()
    qtbot.mouseClick(place.filters.reset, Qt.MouseButton.LeftButton)
    assert refs(place) == whole


def test_excluded_incidents_show_only_when_asked_for(place, sample, qtbot):
    incident = place.shown[3].incident
    place.apply_change(sample.claims.change(replace(incident, status=Status.EXCLUDED)))
    assert incident.ref not in refs(place)
    check(place, qtbot, "statuses", "Excluded")
    assert incident.ref in refs(place)
    assert all(entry.incident.status is Status.EXCLUDED for entry in place.shown)


def test_dates_keep_what_may_lie_between_them(place, qtbot):
    place.filters.dates.click()
    popup = place.filters._dates
    qtbot.keyClicks(popup.first, "2021-06")
    assert place.filters.filter.first == Day(2021, 6, 1)
    assert place.shown
    for entry in place.shown:
        latest = entry.incident.when.latest
        assert entry.is_dated
        assert latest is None or latest >= Day(2021, 6, 1)
    popup.close()


def test_a_date_that_is_not_understood_changes_nothing_and_is_marked(place, qtbot):
    before = refs(place)
    popup = place.filters._dates
    place.filters.dates.click()
    qtbot.keyClicks(popup.last, "soon")
    assert popup.last.property("wrong") is True
    assert refs(place) == before
    popup.close()


def test_only_entries_whose_figures_differ(place, qtbot):
    qtbot.mouseClick(place.filters.differing, Qt.MouseButton.LeftButton)
    assert place.shown
    assert all(any(figure.differs for figure in entry.figures) for entry in place.shown)


def test_filters_that_leave_nothing_offer_to_clear(place, qtbot):
    place.filters._ask(
        first=Day(2500, 1, 1), last=Day(2501, 1, 1), statuses=frozenset({Status.EXCLUDED.value})
    )
    assert place.shown == ()
    assert place.notice.isVisible()
    qtbot.mouseClick(place.notice.clear, Qt.MouseButton.LeftButton)
    assert place.shown
    assert not place.notice.isVisible()


def test_a_filter_writes_nothing_into_the_case(place, sample):
    before = sample.head
    place.filters._ask(kinds=frozenset({"ceasefire"}))
    place.filters.clear()
    assert sample.head == before


def test_a_long_list_can_be_searched(place, qtbot):
    popup_name = "speakers"
    place.filters.chips[popup_name].click()
    popup = place.filters.popups[popup_name]
    assert popup.words.isVisible() == (popup.list.count() > 9)
    popup.words.setText("watch")
    left = [popup.list.item(n).text() for n in range(popup.list.count()) if not popup.list.item(n).isHidden()]
    assert left
    assert all("watch" in words.casefold() for words in left)
    popup.close()


def test_the_filters_of_one_case_are_not_those_of_the_next(place, sample):
    place.filters._ask(kinds=frozenset({"ceasefire"}))
    place.show_case(sample)
    assert place.filters.filter.is_empty
    assert not place.filters.reset.isVisible()
