"""The axis on the first page: the same layout as the window's, every mark a way to its entry."""

from itertools import pairwise

import pytest

from tests.unit.report.case_builder import CaseBuilder, when
from tests.unit.report.printed import links_of, pages_of, printed


def case_of(*texts):
    case = CaseBuilder()
    article = case.article()
    for number, text in enumerate(texts, start=1):
        case.incident(f"Strike no. {number}", when(text), (article, f"words {number}", number))
    return case


def glance_of(data):
    page = pages_of(data)[0]
    return page[page.index("At a glance") :]


def test_every_mark_leads_to_its_entry():
    data = printed(case_of("2020-01-01", "2020-02", "2020-03-05?", "2020-04/..", "../2020-05", "2020-06-02~"))
    links = [link for link in links_of(data) if link[0] == 0 and "Strike no." in link[1]]
    assert len(links) == 6
    for _, words, there in links:
        title = words[words.index("Strike") :].splitlines()[0]
        assert title in there


def test_a_dozen_of_one_day_are_all_named():
    glance = glance_of(printed(case_of(*["2020-06-02"] * 12)))
    assert all(f"{number} Strike no. {number}" in glance for number in range(1, 13))


def test_a_crowd_says_how_many_and_what_that_means():
    glance = glance_of(printed(case_of(*["2020-06-02"] * 300)))
    assert "×300" in glance
    assert "one stands for several" in glance


def test_periods_without_a_lane_are_explained():
    glance = glance_of(printed(case_of(*["2020-06/.."] * 60)))
    assert "stroke" in glance
    assert "stroke" not in glance_of(printed(case_of("2020-06/..")))


@pytest.mark.parametrize("text", ["2020-06-02", "Y170000002", "-9999", "0000", "../2020", "2020/", "XXXX"])
def test_any_one_date_is_drawn(text):
    assert "At a glance" in pages_of(printed(case_of(text, "2020-06-02")))[0]


def test_the_same_case_gives_the_same_axis():
    texts = [f"20{10 + day % 10}-{1 + day % 12:02}-{1 + day % 28:02}" for day in range(200)]
    pages = [printed(case_of(*texts)) for _ in range(2)]
    assert all(one == other for one, other in pairwise(pages))
