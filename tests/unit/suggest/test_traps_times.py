"""The traps of real articles about times, in six languages: tests/unit/suggest/traps."""

from app.model.reason_code import ReasonCode
from app.model.suggestion import SuggestionKind

MOMENT, INCIDENT = SuggestionKind.MOMENT, SuggestionKind.INCIDENT


def test_a_day_alone_on_its_line_may_be_the_day_of_publication_and_is_no_incident(trapped):
    [day] = trapped.touching("date_line", MOMENT)
    assert (day.reading.moment.edtf, day.is_publication_date) == ("2020-06-06", True)
    assert not trapped.touching("date_line", INCIDENT)
    told = [one.reading.when for one in trapped.suggestions if one.kind is INCIDENT]
    assert not [when for when in told if when and when.start == day.start]


def test_a_day_without_its_year_takes_the_one_before_the_publication_and_says_so(trapped):
    [day] = trapped.touching("double_space", MOMENT)
    assert day.reading.moment.edtf == "2020-03-05"
    assert (day.reason.code, day.reading.anchor) == (ReasonCode.YEAR_BEFORE_ANCHOR, "2020-06-06")


def test_a_slip_in_a_day_is_read_with_doubt_and_stays_as_written(trapped):
    [day] = trapped.touching("typo", MOMENT)
    assert (day.reading.moment.edtf, day.confidence) == ("2020-06-02?", "low")
    assert day.reading.moment.as_written == trapped.words["typo"]


def test_a_number_behind_a_month_is_no_year(trapped):
    [month] = trapped.touching("month", MOMENT)
    assert month.reading.moment.edtf == "2020-05"
    assert not trapped.touching("month_count", MOMENT)
    assert not [
        one for one in trapped.suggestions if one.kind is MOMENT and "1971" in one.reading.moment.edtf
    ]


def test_the_past_months_end_at_the_publication(trapped):
    [months] = trapped.touching("past", MOMENT)
    assert (months.reading.moment.edtf, months.reading.anchor) == ("2020-03-06/2020-06-06", "2020-06-06")


def test_since_a_year_is_a_time_that_goes_on(trapped):
    [since] = trapped.touching("since", MOMENT)
    assert since.reading.moment.edtf == "2015/.."


def test_what_is_counted_from_a_ceasefire_is_no_new_ceasefire(trapped):
    assert not trapped.beside("ceasefire", INCIDENT)
    told = [one.reading for one in trapped.suggestions if one.kind is INCIDENT]
    assert [one.when.moment.edtf for one in told if one.kind == "ceasefire"] == ["2020-03-05"]
