"""The drawn axis: in order of time, nothing covering anything, fast with thousands of incidents."""

import statistics
import time
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.model.axis_item import LabelSide
from app.model.axis_plan import AxisPlan
from app.model.axis_words import AxisWords
from app.model.day import Day
from app.model.incident import Incident
from app.model.moment import Moment
from app.model.timeline import TimelineEntry
from app.model.vocabulary import Precision

WIDTH = 480.0


def entries(*texts):
    return [
        TimelineEntry(number, Incident(id=str(number), ref=f"I-{number}", title=f"Incident {number}",
                                       when=Moment(edtf=text)), (), (), 1, 1, disputed=False)
        for number, text in enumerate(texts, start=1)
    ]  # fmt: skip


def measure(text):
    return len(text) * 4.0


def tick_label(day, precision):
    return {Precision.YEAR: f"{day.year}", Precision.MONTH: f"{day.month}/{day.year}"}.get(
        precision, day.iso()
    )


def title(entry):
    return f"{entry.number} {entry.incident.title}"


WORDS = AxisWords(measure, (title, lambda entry: str(entry.number)), tick_label)


def axis_of(*texts, width=WIDTH, **more):
    return AxisPlan(entries(*texts)).lay_out(width, WORDS, **more)


def room_of(item):
    """The stretch of its lane that an item takes with its label."""
    ends = [item.start, item.end, item.label_x, item.label_x + measure(item.label)]
    return min(ends), max(ends)


def test_nothing_dated_gives_an_empty_axis():
    axis = axis_of()
    assert (axis.items, axis.ticks, axis.lanes) == ((), (), 0)


def test_a_day_is_a_point_and_a_range_a_bar():
    day, month, open_end, until = axis_of("2020-06-02", "2020-06", "2019/..", "../2020").items
    assert day.is_point
    assert not month.is_point
    assert (open_end.end, open_end.open_end) == (WIDTH, True)
    assert (until.start, until.open_start) == (0.0, True)


def test_doubts_are_flagged():
    uncertain, approximate, both = axis_of("2020-06-02?", "2019~", "2018%").items
    assert (uncertain.uncertain, uncertain.approximate) == (True, False)
    assert (approximate.uncertain, approximate.approximate) == (False, True)
    assert both.uncertain
    assert both.approximate


def test_of_a_range_with_one_doubtful_end_only_that_end_is_doubtful():
    start, end, both = axis_of("2020-01-04?/2020-03-01", "2020-01/2020-04-30~", "2020-01?/2020-05?").items
    assert (start.doubtful_start, start.doubtful_end, start.is_doubtful) == (True, False, False)
    assert (end.doubtful_start, end.doubtful_end, end.is_doubtful) == (False, True, False)
    assert (both.doubtful_start, both.doubtful_end, both.is_doubtful) == (True, True, True)


def test_a_decade_does_not_hide_a_week():
    axis = axis_of("2011/..", "2019-09", "2020-03-05", "2020-06-02", "2020-06-05")
    places = [item.start for item in axis.items if item.is_point]
    assert min(b - a for a, b in pairwise(places)) > 25
    assert not axis.linear


def test_an_even_time_stays_even():
    axis = axis_of(*(f"2020-{month:02}-01" for month in range(1, 13)))
    steps = [b.start - a.start for a, b in pairwise(axis.items)]
    assert axis.linear
    assert max(steps) / min(steps) < 1.2


def test_one_day_alone_stands_in_the_middle():
    (item,) = axis_of("2020-06-02").items
    assert abs(item.start - WIDTH / 2) < 1


def test_ticks_never_touch_and_stay_inside():
    axis = axis_of("2011/..", "2019-09", "2020-03-05", "2020-06-02")
    assert len(axis.ticks) >= 4
    for one, other in pairwise(axis.ticks):
        assert one.label_x + measure(one.label) < other.label_x
    assert axis.ticks[0].label_x >= 0
    assert axis.ticks[-1].label_x + measure(axis.ticks[-1].label) <= WIDTH


days = st.dates().map(lambda day: day.isoformat())
spans = st.tuples(st.dates(), st.dates()).map(lambda ends: "/".join(sorted(day.isoformat() for day in ends)))
moments = st.one_of(days, spans, days.map(lambda day: f"{day}/.."), days.map(lambda day: f"../{day}"))


def assert_nothing_covered(items):
    lanes = {}
    for item in items:
        lanes.setdefault(item.lane, []).append(room_of(item))
    for taken in lanes.values():
        for one, other in pairwise(sorted(taken)):
            assert one[1] <= other[0]


crowded_days = st.dates(date(2020, 1, 1), date(2020, 3, 1)).map(lambda day: day.isoformat())


@given(st.lists(st.one_of(moments, crowded_days), min_size=1, max_size=120), st.integers(4, 10))
def test_labels_and_marks_never_cover_one_another_and_none_is_lost(texts, most_lanes):
    axis = axis_of(*texts, most_lanes=most_lanes)
    assert sorted(number for item in axis.items for number in item.numbers) == list(range(1, len(texts) + 1))
    assert axis.lanes <= most_lanes
    assert_nothing_covered(axis.items)


@given(
    st.lists(st.one_of(moments, crowded_days), min_size=1, max_size=120),
    st.floats(0, 0.95),
    st.integers(1, 200),
)
def test_in_a_stretch_too_nothing_is_covered_and_every_day_in_it_is_there(texts, begin, zoom):
    width = WIDTH * zoom
    left, right = begin * width, min(width, begin * width + WIDTH)
    plan = AxisPlan(entries(*texts))
    axis = plan.lay_out(width, WORDS, seen=(left, right))
    assert_nothing_covered(axis.items)
    shown = {number for item in axis.items for number in item.numbers}
    for number in range(1, len(texts) + 1):
        if left <= plan.mark_of(number).anchor * width <= right:
            assert number in shown
    for one, other in pairwise(axis.ticks):
        assert one.label_x + measure(one.label) < other.label_x


def test_a_crowded_week_takes_no_titles_from_an_empty_year():
    week = [f"2020-06-{1 + day % 7:02}" for day in range(200)]
    axis = axis_of(*(f"2020-{month:02}-01" for month in range(1, 6)), *week, "2020-12-01")
    titled = {item.numbers[0] for item in axis.items if "Incident" in item.label and not item.is_crowd}
    assert axis.crowded
    assert {1, 2, 206} <= titled


def test_titles_appear_as_one_zooms_in():
    texts = [f"2020-{1 + day % 12:02}-{1 + day // 12:02}" for day in range(300)]
    assert axis_of(*texts).crowded
    near = axis_of(*texts, width=WIDTH * 100, seen=(WIDTH * 50, WIDTH * 51))
    assert near.items
    assert all("Incident" in item.label for item in near.items)


def test_what_stays_in_sight_stays_in_its_lane():
    texts = [f"2020-{1 + day % 12:02}-{1 + day // 12:02}" for day in range(120)]
    plan, width = AxisPlan(entries(*texts)), WIDTH * 12
    before = plan.lay_out(width, WORDS, seen=(WIDTH * 3, WIDTH * 6))
    lanes = {item.numbers[0]: item.lane for item in before.items if not item.is_crowd}
    after = plan.lay_out(width, WORDS, seen=(WIDTH * 4, WIDTH * 7), kept=lanes)
    both = [item for item in after.items if not item.is_crowd and item.numbers[0] in lanes]
    assert len(both) > 10
    assert all(item.lane == lanes[item.numbers[0]] for item in both)


def test_a_long_bar_carries_its_title_however_crowded_it_is():
    axis = axis_of("2019/2021", *(f"2020-06-{1 + day % 28:02}" for day in range(300)), width=900.0)
    assert axis.crowded
    assert next(item for item in axis.items if item.numbers == (1,)).label == "1 Incident 1"


def test_ranges_that_find_no_lane_stand_where_they_begin():
    axis = axis_of(*(f"2020-{1 + month % 12:02}/.." for month in range(400)))
    crowds = [item for item in axis.items if item.is_crowd]
    assert crowds
    assert all(item.begins for item in crowds)
    assert max(item.start for item in crowds) < WIDTH
    assert min(item.start for item in crowds) < WIDTH / 8


@given(st.lists(days, min_size=2, max_size=40))
def test_later_days_stand_further_right(texts):
    axis = axis_of(*texts)
    points = {
        number: item.start
        for item in axis.items
        if item.is_point and not item.is_crowd
        for number in item.numbers
    }
    in_order = [
        points[number]
        for _, number in sorted((text, n) for n, text in enumerate(texts, 1))
        if number in points
    ]
    assert in_order == sorted(in_order)


def test_many_incidents_become_numbers_and_then_crowds_and_none_is_lost():
    numbers = axis_of(*(f"2020-{1 + day // 28:02}-{1 + day % 28:02}" for day in range(60)))
    assert not numbers.crowded
    assert {item.label.split()[0] for item in numbers.items} == {str(number) for number in range(1, 61)}
    assert sum(item.label.isdigit() for item in numbers.items) > 50
    crowd = axis_of(
        *(f"20{10 + day // 280 % 10}-{1 + day // 28 % 10:02}-{1 + day % 28:02}" for day in range(5_000))
    )
    assert crowd.crowded
    assert sorted(number for item in crowd.items for number in item.numbers) == list(range(1, 5_001))
    assert crowd.lanes <= 8
    assert all(item.label_side is not LabelSide.NONE for item in crowd.items)


def test_five_thousand_incidents_are_laid_out_in_a_blink():
    texts = [
        f"20{10 + day % 10}-{1 + day % 12:02}-{1 + day % 28:02}" + ("/.." if day % 9 == 0 else "")
        for day in range(5_000)
    ]
    axis_of(*texts[:50])
    start = time.process_time()
    axis = axis_of(*texts)
    assert time.process_time() - start < 1.5
    assert axis.crowded


def test_a_zoom_step_over_five_thousand_incidents_takes_no_time():
    plan = AxisPlan(
        entries(*(f"20{10 + day % 10}-{1 + day % 12:02}-{1 + day // 12 % 28:02}" for day in range(5_000)))
    )
    steps = []
    for zoom in (1, 2, 4, 8, 16, 32, 64, 128):
        width = WIDTH * zoom
        begin = time.process_time()
        plan.lay_out(width, WORDS, seen=(max(0, width / 2 - WIDTH), min(width, width / 2 + WIDTH)))
        steps.append(time.process_time() - begin)
    assert statistics.median(steps) < 0.05


@given(st.integers(-(10**8), 10**9))
def test_a_day_is_found_by_its_number(number):
    assert Day.of_number(number).number() == number


def test_a_pointer_finds_the_item_under_it():
    axis = axis_of("2020-06-02", "2020-01/2020-03")
    for item in axis.items:
        assert axis.item_at((item.start + item.end) / 2, item.lane) is item
    assert axis.item_at(-100, 0) is None
