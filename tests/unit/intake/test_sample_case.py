"""The sample case teaches what it says it teaches, and every mark stands where its words stand."""

import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from app.intake.read_article import read_article
from app.model.edtf_range import parse_edtf
from app.model.number import number_from
from app.model.vocabulary import (
    INCIDENT_KINDS,
    ActorRole,
    Basis,
    Confidentiality,
    Counts,
    DecisionRule,
    Measure,
    Population,
    Quantifier,
    SpeakerKind,
    Stance,
    Status,
    Unit,
    Verification,
)

SAMPLE = Path(__file__).resolve().parents[3] / "casefiles" / "sample"
CASE = json.loads((SAMPLE / "case.json").read_text(encoding="utf-8"))
FILES = [article["file"] for article in CASE["articles"]]
ARTICLES = {f"A-{number}": read_article(SAMPLE / name) for number, name in enumerate(FILES, start=1)}
MAIN = ARTICLES["A-1"].text


def rows(name):
    return [json.loads(line) for line in (SAMPLE / name).read_text(encoding="utf-8").splitlines()]


MARKS = rows("marks.jsonl")
INCIDENTS = [mark["incident"] for mark in MARKS if "incident" in mark]
FIGURES = [mark["figure"] for mark in MARKS if "figure" in mark]
CLAIMS = {claim["ref"]: claim for claim in (*INCIDENTS, *FIGURES)}
MOMENTS = [*(incident["when"] for incident in INCIDENTS), *(figure["period"] for figure in FIGURES)]
STRIKE = next(
    incident["ref"] for incident in INCIDENTS if incident["title"].startswith("Drones hit the market")
)
LINE_KEYS = {
    "article",
    "exact",
    "start",
    "end",
    "incident",
    "figure",
    "claim",
    "stance",
    "attribution",
    "tags",
    "note",
}


def claim_of(mark):
    return next((mark[kind]["ref"] for kind in ("incident", "figure") if kind in mark), mark.get("claim"))


def evidence_for(ref):
    return [mark for mark in MARKS if claim_of(mark) == ref]


@pytest.mark.parametrize(
    "mark", MARKS, ids=lambda mark: f"{mark['article']}-{mark['start']}-{claim_of(mark)}"
)
def test_a_mark_stands_where_its_words_stand(mark):
    assert set(mark) <= LINE_KEYS
    assert ARTICLES[mark["article"]].text[mark["start"] : mark["end"]] == mark["exact"]
    assert mark["exact"] == mark["exact"].strip()
    assert sum(key in mark for key in ("incident", "figure", "claim")) <= 1


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure["ref"])
def test_a_figure_writes_its_value_as_its_passage_does(figure):
    passages = [mark["exact"] for mark in evidence_for(figure["ref"])]
    assert any(figure["value_as_written"] in exact for exact in passages)
    assert figure.get("base_as_written", "") in MAIN
    for field in ("low", "best", "high", "share", "base", "corrected"):
        number_from(figure.get(field), field)


def test_as_written_is_in_the_article():
    texts = "\n".join(article.text for article in ARTICLES.values())
    assert [moment["as_written"] for moment in MOMENTS if moment["as_written"] not in texts] == []
    assert [
        incident["place"]["as_written"]
        for incident in INCIDENTS
        if incident["place"]["as_written"] not in texts
    ] == []


def test_a_claim_is_used_after_it_was_made_and_nothing_has_one_name_twice():
    made = set()
    for mark in MARKS:
        for kind in ("incident", "figure"):
            if kind in mark:
                assert mark[kind]["ref"] not in made
                assert mark[kind].get("incident") in {None, *made}
                made.add(mark[kind]["ref"])
        assert mark.get("claim") in {None, *made}


@pytest.mark.parametrize(
    ("values", "known"),
    [
        ([figure["quantifier"] for figure in FIGURES], Quantifier),
        ([figure["unit"] for figure in FIGURES], Unit),
        ([figure["counts"] for figure in FIGURES], Counts),
        ([figure["population"] for figure in FIGURES], Population),
        ([figure["measure"] for figure in FIGURES], Measure),
        ([claim["status"] for claim in CLAIMS.values()], Status),
        ([claim.get("verification", "reported") for claim in CLAIMS.values()], Verification),
        ([claim.get("confidentiality", "public") for claim in CLAIMS.values()], Confidentiality),
        ([moment["basis"] for moment in MOMENTS], Basis),
        ([mark.get("stance", "asserts") for mark in MARKS], Stance),
        ([speaker["kind"] for mark in MARKS for speaker in mark.get("attribution", [])], SpeakerKind),
        ([actor["role"] for incident in INCIDENTS for actor in incident.get("actors", [])], ActorRole),
        ([incident["kind"] for incident in INCIDENTS], INCIDENT_KINDS),
        ([decision["rule"] for decision in rows("decisions.jsonl")], DecisionRule),
    ],
)
def test_every_value_is_in_its_list(values, known):
    assert set(values) <= {str(value) for value in known}


def test_every_kind_of_number_status_stance_and_check_is_shown():
    assert {figure["quantifier"] for figure in FIGURES} == {str(value) for value in Quantifier}
    assert {claim["status"] for claim in CLAIMS.values()} == {str(value) for value in Status}
    assert {mark.get("stance", "asserts") for mark in MARKS} == {str(value) for value in Stance}
    assert {claim.get("verification", "reported") for claim in CLAIMS.values()} == {
        str(v) for v in Verification
    }
    assert {"incident", "period", "cumulative", "baseline", "share"} <= {
        figure["measure"] for figure in FIGURES
    }
    assert {"stated", "relative_to_publication", "inferred", "typo_corrected"} <= {
        moment["basis"] for moment in MOMENTS
    }


@pytest.mark.parametrize(
    "shape",
    [
        r"\d{4}-\d\d-\d\d",
        r"\d{4}-\d\d-\d\d\?",
        r"\d{4}-\d\d-\d\d~",
        r"\d{4}-\d\d-\d\d%",
        r"\d{4}-\d\d-XX",
        r"\d{4}-\d\d",
        r"\d{4}-2[1-4]",
        r"\.\./.+",
        r"/.+",
        r".+/\.\.",
        r".+/",
        r"\d{4}-\d\d/\d{4}-\d\d",
    ],
)
def test_every_shape_of_a_moment_is_shown(shape):
    assert any(re.fullmatch(shape, moment["edtf"]) for moment in MOMENTS if moment["edtf"])


def test_every_moment_is_edtf_or_unknown():
    assert [moment for moment in MOMENTS if moment["edtf"] and parse_edtf(moment["edtf"]) is None] == []
    assert any(moment["edtf"] is None for moment in MOMENTS)


def test_references_are_those_that_a_new_case_gives():
    assert [incident["ref"] for incident in INCIDENTS] == [f"I-{n}" for n in range(1, len(INCIDENTS) + 1)]
    assert [figure["ref"] for figure in FIGURES] == [f"F-{n}" for n in range(1, len(FIGURES) + 1)]


def test_there_is_enough_to_learn_from():
    assert len(INCIDENTS) >= 10
    assert len(FIGURES) >= 12
    assert 2_500 <= len(MAIN) <= 3_500
    assert [read.proposed("language").value for read in ARTICLES.values()] == ["en", "en", "uk"]


def test_one_passage_serves_several_claims_and_one_claim_several_articles():
    places = Counter((mark["article"], mark["start"], mark["end"]) for mark in MARKS)
    assert max(places.values()) > 1
    assert {mark["article"] for mark in evidence_for(STRIKE)} == {"A-1", "A-2", "A-3"}
    assert any(claim_of(mark) is None for mark in MARKS)


def test_passages_overlap():
    spans = sorted({(mark["start"], mark["end"]) for mark in MARKS if mark["article"] == "A-1"})
    assert any(later[0] < earlier[1] for earlier, later in pairwise(spans))


def test_the_ukrainian_article_quotes_the_speaker_of_the_main_one():
    def speakers(article):
        return {
            m["attribution"][-1]["name"]
            for m in evidence_for(STRIKE)
            if m["article"] == article and m["stance"] == "asserts"
        }

    assert speakers("A-3") == speakers("A-1") == {"Ardena Valley Observatory (AVO)"}
    assert speakers("A-2").isdisjoint(speakers("A-1"))


def test_what_is_left_out_says_why():
    excluded = [claim for claim in CLAIMS.values() if claim["status"] == "excluded"]
    assert len(excluded) >= 2
    assert all("Excluded" in claim["note"] for claim in excluded)
    assert any(claim.get("confidentiality") == "confidential" for claim in INCIDENTS)
    assert all(claim["suspect_reason"] for claim in FIGURES if claim.get("suspect"))


@pytest.mark.parametrize("decision", rows("decisions.jsonl"))
def test_a_decision_names_figures_of_the_case_and_its_reason(decision):
    assert set(decision["figures"]) <= {figure["ref"] for figure in FIGURES}
    assert len(decision["figures"]) > 1
    assert decision["reason"]


@pytest.mark.parametrize(
    "trap",
    [
        "on 2r June army drones",
        "injured.nearly half",
        "at least four civilians were , killed",
        "In May of , 38",
        "9\u00a0March",
        "\n\u00a0\n",
        "Read 295 times",
        "the past three months",
        "on 5 June,",
        "3,333,000",
        "left;  fewer",
        "38 civilians died in the valley",
        "more than 21,000 lives",
        "United Nations office",
        "the AVO says",
    ],
)
def test_a_trap_of_real_articles_is_in_the_main_one(trap):
    assert trap in MAIN


def test_the_main_article_prints_a_caption_twice_and_signs_at_the_end():
    lines = [line for line in MAIN.split("\n") if line.strip()]
    assert [count for count in Counter(lines).values() if count > 1] == [2]
    assert lines[-1].startswith("By ")


def test_the_main_article_names_neither_publisher_nor_address():
    assert ARTICLES["A-1"].proposed("container_title") is None
    assert ARTICLES["A-1"].proposed("url") is None


@pytest.mark.parametrize("number", range(len(FILES)))
def test_the_facts_of_the_case_are_those_the_reader_proposes(number):
    facts = CASE["articles"][number]["facts"]
    article = ARTICLES[f"A-{number + 1}"]
    given = {field: "; ".join(value) if isinstance(value, list) else value for field, value in facts.items()}
    assert {field: article.proposed(field).value for field in given} == given


def test_no_address_in_the_sample_could_be_anybody_s():
    texts = "".join(article.text for article in ARTICLES.values())
    assert re.findall(r"https?://([^/\s]+)", texts) == ["orla-weekly.example"]


def test_the_readme_says_that_it_is_fiction_and_names_every_file():
    readme = (SAMPLE / "README.md").read_text(encoding="utf-8")
    assert "Nothing here is true" in readme
    named = {path.name for path in SAMPLE.iterdir()} - {"README.md"}
    assert {name for name in named if name not in readme} == set()
