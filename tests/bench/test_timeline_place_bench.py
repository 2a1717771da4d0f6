"""How long the timeline takes with 5,000 incidents; run by `pytest tests/bench`, printed with -s."""

import statistics
import time
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.theme import Theme
from app.ui.timeline.timeline_place import TimelinePlace
from tests.gui.timeline.many_incidents import case_of

COUNT = 5_000


def milliseconds(act):
    """Time the work of this thread: other programs on the machine do not count."""
    begin = time.thread_time()
    act()
    return (time.thread_time() - begin) * 1000


@pytest.fixture
def place(qtbot):
    theme = Theme()
    theme.apply(QApplication.instance())
    place = TimelinePlace(theme)
    qtbot.addWidget(place)
    place.resize(1085, 800)
    place.show()
    qtbot.waitExposed(place)
    return place


def test_a_large_case_is_shown_and_answers_at_once(place, tmp_path):
    with case_of(COUNT, tmp_path) as casework:
        read = milliseconds(casework.views.content)
        built = milliseconds(lambda: place._all.read(casework))
        show = place.list.viewport().repaint
        shown = milliseconds(lambda: (place.show_case(casework), show())) - milliseconds(
            lambda: place._all.read(casework)
        )
        axis = milliseconds(lambda: (place.axis.lay_out(), place.axis.viewport().repaint()))
        bar = place.list.verticalScrollBar()
        frames = [milliseconds(lambda: (bar.setValue(bar.value() + 40), show())) for _ in range(200)]
        bar.setValue(bar.maximum() // 2)
        show()
        edits = [milliseconds(lambda n=n: edit_one(place, casework, n)) for n in range(10)]
        zoomed = [
            milliseconds(
                lambda: (place.axis.set_zoom(place.axis.zoom * 1.5), place.axis.viewport().repaint())
            )
            for _ in range(12)
        ]
        along = place.axis.horizontalScrollBar()
        moved = [
            milliseconds(lambda: (along.setValue(along.value() - 60), place.axis.viewport().repaint()))
            for _ in range(100)
        ]
        print(f"\n{COUNT:,} incidents, milliseconds of processor time:")  # noqa: T201
        print(f"  case read {read:.0f}   entries built {built:.0f} (both below the window)")  # noqa: T201
        print(f"  shown {shown:.0f}   axis afterwards {axis:.0f}")  # noqa: T201
        for name, times in {"scroll": frames, "edit": edits, "zoom": zoomed, "move": moved}.items():
            print(f"  {name:7} median {statistics.median(times):.1f}   longest {max(times):.1f}")  # noqa: T201
        place.show_case(None)
    assert shown < 300
    assert statistics.median(frames) < 16
    assert statistics.median(zoomed) < 50
    assert statistics.median(moved) < 16


def edit_one(place, casework, number):
    """Rename the incident in the middle and let the place take it in."""
    entry = place.shown[COUNT // 2 + number]
    changed = casework.claims.change(replace(entry.incident, title=f"Renamed {number}"))
    place.apply_change(changed)
    place.list.viewport().repaint()
