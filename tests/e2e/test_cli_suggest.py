"""`fieldcase suggest`: what is printed can be read by a program, and nothing is written."""

import pytest

TEXT = """Strikes go on

6 June 2020

According to SOHR, at least two civilians were , killed on  2r June in the town of Ariha. In May of , 71 died.
Read 295 times
"""
KEYS = ("article", "start", "end", "exact", "kind", "reading", "alternatives", "confidence", "reason", "rule")


@pytest.fixture
def case(run, tmp_path):
    path = tmp_path / "case.fcase"
    (tmp_path / "strikes.txt").write_text(TEXT, encoding="utf-8")
    run.json("new", path, "--title", "Strikes")
    run.json("add", path, tmp_path / "strikes.txt")
    return path


def of_kind(found, kind):
    return [one for one in found if one["kind"] == kind]


def test_every_suggestion_has_its_words_its_reading_and_a_reason(run, case):
    text = run("show", case, "A-1", "--text").out
    found = run.json("suggest", case)
    assert {one["kind"] for one in found} >= {"moment", "figure", "speaker", "place", "incident"}
    for one in found:
        assert set(KEYS) <= one.keys()
        assert one["reason"]
        assert one["rule"]
        assert one["confidence"] in ("high", "medium", "low")
        assert text[one["start"] : one["end"]] == one["exact"]


def test_the_readings_hold_the_fields_of_their_kind(run, case):
    found = run.json("suggest", case, "A-1")
    (typo,) = [one for one in of_kind(found, "moment") if one["exact"] == "2r June"]
    assert (typo["reading"]["edtf"], typo["reading"]["basis"]) == ("2020-06-02?", "typo_corrected")
    assert {"earliest", "latest", "as_written", "anchor"} <= typo["reading"].keys()
    (killed,) = [one for one in of_kind(found, "figure") if one["exact"] == "at least two"]
    reading = killed["reading"]
    assert (reading["quantifier"], reading["low"], reading["best"], reading["high"]) == (
        "at_least",
        2,
        2,
        None,
    )
    assert (reading["counts"], reading["unit"], reading["population"]) == ("killed", "persons", "civilian")
    (speaker,) = of_kind(found, "speaker")
    assert speaker["reading"]["name"] == "SOHR"
    assert speaker["reading"]["kind"] == "monitor"
    incident = of_kind(found, "incident")[0]["reading"]
    assert incident["when"]["edtf"] == "2020-06-02?"
    assert incident["place"]["as_written"] == "Ariha"
    assert incident["figures"][0]["counts"] == "killed"


def test_a_date_alone_may_be_the_day_of_publication_and_no_incident(run, case):
    found = run.json("suggest", case)
    (date,) = [one for one in found if one["exact"] == "6 June 2020"]
    assert date["publication_date"]
    assert not [one for one in of_kind(found, "incident") if one["start"] <= date["start"] < one["end"]]


def test_the_counter_of_the_page_is_no_figure(run, case):
    assert "295" not in [one["exact"] for one in run.json("suggest", case)]


def test_looking_writes_nothing(run, case):
    before = run.json("history", case)
    run.json("suggest", case)
    assert run.json("history", case) == before


def test_reasons_come_in_the_language_asked_for(run, case):
    french = run.json("suggest", case, "--language", "fr")
    english = run.json("suggest", case)
    assert [one["exact"] for one in french] == [one["exact"] for one in english]
    assert [one["reason"] for one in french] != [one["reason"] for one in english]


def test_what_is_marked_already_is_not_suggested_again(run, case):
    run.json(
        *("mark", case, "A-1", "--quote", "at least two", "--figure", "at least two"),
        *("--counts", "killed"),
    )
    figures = of_kind(run.json("suggest", case), "figure")
    assert "at least two" not in [one["exact"] for one in figures]


def test_an_unknown_article_is_told(run, case):
    result = run("suggest", case, "A-9")
    assert result.status == 1
    assert "A-9" in result.err


def test_an_empty_case_has_none(run, tmp_path):
    run.json("new", tmp_path / "empty.fcase", "--title", "Empty")
    assert run.json("suggest", tmp_path / "empty.fcase") == []
