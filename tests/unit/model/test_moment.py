"""Claims about moments: sorting never invents a day."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.model.errors import CaseError, ErrorCode
from app.model.moment import UNKNOWN_MOMENT, Moment
from app.model.vocabulary import Precision

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9990, 1, 1))
MARKS = st.sampled_from(["", "?", "~", "%"])


@st.composite
def spans(draw):
    first = draw(DAYS)
    last = first + timedelta(days=draw(st.integers(0, 800)))
    return f"{first.isoformat()}{draw(MARKS)}/{last.isoformat()}{draw(MARKS)}"


TEXTS = st.one_of(
    st.builds(lambda day, mark: day.isoformat() + mark, DAYS, MARKS),
    st.builds(lambda day, mark: day.isoformat()[:7] + mark, DAYS, MARKS),
    st.builds(lambda day, mark: day.isoformat()[:4] + mark, DAYS, MARKS),
    st.builds(lambda day, season: f"{day.isoformat()[:4]}-{season}", DAYS, st.integers(21, 24)),
    st.builds(lambda day: day.isoformat()[:3] + "X", DAYS),
    st.builds(lambda day: f"{day.isoformat()}/..", DAYS),
    st.builds(lambda day: f"../{day.isoformat()}", DAYS),
    st.builds(lambda day: f"{day.isoformat()}/", DAYS),
    st.builds(lambda day: f"/{day.isoformat()}", DAYS),
    spans(),
    st.none(),
    st.just("XXXX"),
)
MOMENTS = st.builds(lambda text: Moment(edtf=text), TEXTS)


@given(DAYS, spans())
def test_an_exact_day_comes_before_a_window_that_starts_on_it(day, span):
    window = Moment(edtf=f"{day.isoformat()}/{(day + timedelta(days=1)).isoformat()}")
    assert Moment(edtf=day.isoformat()).sort_key() < window.sort_key()
    month = Moment(edtf=day.isoformat()[:7])
    assert (Moment(edtf=f"{day.isoformat()[:7]}-01")).sort_key() < month.sort_key()
    assert month.sort_key() < Moment(edtf=f"{day.isoformat()[:7]}-01/..").sort_key()


@given(MOMENTS)
def test_an_unknown_time_comes_after_every_known_one(moment):
    assume(moment.is_known)
    assert moment.sort_key() < UNKNOWN_MOMENT.sort_key()
    assert moment.sort_key() < Moment(edtf="XXXX").sort_key()


@given(st.lists(MOMENTS, max_size=12), st.randoms())
def test_the_order_does_not_hang_on_where_a_moment_stood_before(moments, random):
    shuffled = list(moments)
    random.shuffle(shuffled)
    keys = [moment.sort_key() for moment in sorted(shuffled, key=Moment.sort_key)]
    assert keys == [moment.sort_key() for moment in sorted(moments, key=Moment.sort_key)]


@given(MOMENTS, MOMENTS)
def test_two_moments_with_equal_keys_cover_the_same_days(one, other):
    if one.sort_key() == other.sort_key() and one.is_known:
        assert (one.earliest, one.latest) == (other.earliest, other.latest)
    else:
        assert one.sort_key() < other.sort_key() or other.sort_key() < one.sort_key() or not one.is_known


def test_a_timeline_of_every_shape_stands_in_one_order():
    in_order = [
        "../2010",
        "/2019",
        "-0044-03-15",
        "198X/..",
        "1985",
        "1985-04-12",
        "2019-24",
        "2020-01-01",
        "2020-01",
        "2020-01/..",
        "2020-06-02?",
        "2020-06-02/2020-06-03",
        "Y17000",
    ]
    moments = [Moment(edtf=text) for text in reversed(in_order)]
    assert [moment.edtf for moment in sorted(moments, key=Moment.sort_key)] == in_order


@given(MOMENTS, MOMENTS)
def test_overlapping_is_mutual_and_needs_a_common_day(one, other):
    assert one.overlaps(other) == other.overlaps(one)
    if (
        one.is_known
        and other.is_known
        and None not in (one.latest, other.earliest)
        and one.latest < other.earliest
    ):
        assert not one.overlaps(other)


@given(MOMENTS)
def test_a_known_moment_overlaps_itself_and_an_unknown_one_overlaps_none(moment):
    assert moment.overlaps(moment) == moment.is_known
    assert not moment.overlaps(UNKNOWN_MOMENT)


@given(st.integers(1, 2000), DAYS)
def test_precision_follows_the_number_of_days(length, first):
    last = first + timedelta(days=length - 1)
    limits = ((1, "day"), (6, "days"), (7, "week"), (31, "month"), (366, "year"))
    expected = next((name for longest, name in limits if length <= longest), "longer")
    assert Moment(edtf=f"{first.isoformat()}/{last.isoformat()}").precision == expected


@pytest.mark.parametrize(
    ("edtf", "precision"),
    [
        (None, Precision.UNKNOWN),
        ("XXXX", Precision.UNKNOWN),
        ("2020-06-02?", Precision.DAY),
        ("2020-06", Precision.MONTH),
        ("2020-22", Precision.YEAR),
        ("2020", Precision.YEAR),
        ("202X", Precision.LONGER),
        ("2015/..", Precision.LONGER),
        ("/2015", Precision.LONGER),
    ],
)
def test_a_coded_time_has_its_precision(edtf, precision):
    assert Moment(edtf=edtf).precision is precision


@pytest.mark.parametrize("edtf", ["", "2r June", "2020-13", "2020-06-31", "soon", "../.."])
def test_a_moment_that_is_not_edtf_is_refused_by_its_value(edtf):
    with pytest.raises(CaseError) as caught:
        Moment(edtf=edtf)
    assert caught.value.code is ErrorCode.MOMENT_INVALID
    assert caught.value.facts == {"value": edtf}


def test_what_is_written_and_what_is_coded_stay_apart():
    moment = Moment(edtf="2020-06-02?", as_written="2r June", basis="typo_corrected")
    assert (moment.as_written, moment.edtf) == ("2r June", "2020-06-02?")
    assert moment.earliest == moment.latest == (2020, 6, 2)
