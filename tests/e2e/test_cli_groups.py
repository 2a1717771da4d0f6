"""Figures that count the same thing, on the command line and in the PDF that leaves it."""

import pytest

from tests.unit.report.printed import bare, links_of, text_of

FIRST = (
    "Strikes\n\nWarplanes hit the market. At least two civilians were killed, the Observatory (OHR) said.\n\n"
    "In May 71 died."
)
SECOND = (
    "Hit\n\nTwo or more were killed, OHR reported.\n\nThe army denies that anybody died.\n\n"
    "A monitor counted 4 dead."
)
MADE = {}
KILLED = ("--counts", "killed", "--population", "civilian", "--measure", "incident", "--part-of", "I-1")


@pytest.fixture
def case(run, tmp_path):
    """Return a case in which two articles quote one speaker, a third number differs, and the army denies."""
    path = tmp_path / "case.fcase"
    if "case" not in MADE:
        make(run, path, tmp_path)
        MADE["case"] = path.read_bytes()
    path.write_bytes(MADE["case"])
    return path


def make(run, path, tmp_path):
    run.json("new", path, "--title", "Strikes")
    for name, text in (("one.txt", FIRST), ("two.txt", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        run.json("add", path, tmp_path / name)

    def mark(article, quote, *options):
        return run.json("mark", path, article, "--quote", quote, *options)["ref"]

    mark(
        "A-1",
        "Warplanes hit the market",
        "--incident",
        "Market hit",
        "--when",
        "2020-06-06",
        "--place",
        "Ariha",
    )
    mark(
        "A-1", "At least two civilians", "--figure", "At least two", *KILLED, "--speaker", "Observatory (OHR)"
    )
    least = ("--quantifier", "at_least", "--low", "2", "--best", "2")
    mark("A-2", "Two or more were killed", "--figure", "Two or more", *least, *KILLED, "--speaker", "OHR")
    mark("A-2", "A monitor counted 4", "--figure", "4", *KILLED, "--speaker", "local monitor")
    mark("A-2", "The army denies", "--evidence-for", "F-3", "--stance", "denies", "--speaker", "the army")


def decide(run, case, *options):
    return run.json("decide", case, "F-1", "F-2", "F-3", "--reason", "Both may be right.", *options)


WORDS = (
    "(sources differ: 2 or more, Observatory (OHR) [1] ¶2, [2] ¶2; "
    "4, local monitor [2] ¶4, denied by the army [2] ¶3)"
)


def test_a_group_names_its_values_voices_and_denials(run, case):
    (group,) = run.json("groups", case)
    assert (group["figures"], group["counted"]) == (["F-1", "F-2", "F-3"], "civilians killed")
    assert (group["differ"], group["open"], group["independent_sources"]) == (True, True, 2)
    assert group["one_voice"] == [{"speaker": "Observatory (OHR)", "figures": ["F-1", "F-2"]}]
    first, second = group["values"]
    assert (first["figures"], first["value"], first["low"], first["high"]) == (
        ["F-1", "F-2"],
        "2 or more",
        2,
        None,
    )
    assert [[cited["source"] for cited in voice] for voice in first["given_by"]] == [[1, 2]]
    assert [cited["speaker"] for cited in second["denied_by"]] == ["the army"]
    assert group["words"] == f"not decided {WORDS}"
    (entry,) = run.json("timeline", case)
    assert entry["groups"] == [group]
    assert entry["disputed"]


@pytest.mark.parametrize(
    ("rule", "bounds", "words"),
    [
        (("range",), (2, None, 4), "2 – 4"),
        (("lowest",), (2, 2, None), "2 or more"),
        (("majority",), (None, None, None), "no number decided"),
        (("source_hierarchy", "--go-by", "F-3"), (4, 4, 4), "4"),
        (("source_hierarchy",), (None, None, None), "no number decided"),
        (("range", "--low", "3"), (3, None, None), "3 or more"),
        (("pending",), (None, None, None), "not decided"),
    ],
)
def test_a_decision_takes_the_numbers_of_its_rule(run, case, rule, bounds, words):
    made = decide(run, case, "--rule", *rule)
    assert (made["low"], made["best"], made["high"]) == bounds
    assert made["group"]["words"] == f"{words} {WORDS}"
    assert run.json("verify", case)["ok"]


@pytest.mark.parametrize("rule", ["majority", "source_hierarchy"])
def test_a_rule_that_gives_no_number_says_so(run, case, rule):
    tied = run("decide", case, "F-1", "F-2", "F-3", "--rule", rule, "--reason", "r")
    assert tied.status == 0
    assert "without one" in tied.err
    assert run.json("groups", case)[0]["decision"]["number"] is None


def test_not_the_same_event_lets_each_number_stand(run, case):
    made = decide(run, case, "--rule", "not_the_same_event")
    assert made["group"]["words"].startswith("not the same event (each stands: 2 or more, Observatory")
    assert not made["group"]["open"]


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (("--rule", "lowest", "--go-by", "F-9"), 1),
        (("--rule", "lowest", "--go-by", "I-1"), 2),
        (("--rule", "lowest", "--go-by", "F-3", "--low", "1"), 2),
        (("--rule", "lowest", "--low", "4", "--high", "2"), 1),
    ],
)
def test_a_decision_that_cannot_stand_changes_nothing(run, case, options, status):
    before = run.json("history", case)
    failed = run("decide", case, "F-1", "F-3", "--reason", "r", *options)
    assert (failed.status, failed.out) == (status, "")
    assert run.json("history", case) == before


def test_one_number_for_figures_that_count_other_things_is_refused(run, case):
    month = ("--counts", "killed", "--population", "civilian", "--measure", "period", "--when", "2020-05")
    run.json("mark", case, "A-1", "--quote", "71 died", "--figure", "71", *month)
    refused = run("decide", case, "F-3", "F-4", "--rule", "range", "--reason", "r")
    assert refused.status == 1
    assert "F-3 and F-4 do not count the same" in refused.err
    assert run("decide", case, "F-3", "F-4", "--rule", "not_the_same_event", "--reason", "r").status == 0


def test_whom_a_decision_does_not_name_is_said(run, case):
    made = run("decide", case, "F-1", "F-3", "--rule", "range", "--reason", "r")
    assert made.status == 0
    assert "does not name F-2" in made.err
    (group,) = run.json("groups", case)
    assert group["decision"]["not_named"] == ["F-2"]


def test_a_total_names_its_members_and_what_it_leaves_out(run, case):
    assert run.json("totals", case) == []
    decide(run, case, "--rule", "range")
    run.json("mark", case, "A-1", "--quote", "In May", "--incident", "Second strike", "--when", "2020-05")
    second = ("--counts", "killed", "--population", "civilian", "--measure", "incident", "--part-of", "I-2")
    run.json("mark", case, "A-1", "--quote", "71 died", "--figure", "71", *second)
    month = ("--counts", "killed", "--population", "civilian", "--measure", "period", "--when", "2020-05")
    run.json("mark", case, "A-1", "--quote", "In May 71", "--figure", "71", *month)
    (total,) = run.json("totals", case)
    assert (total["low"], total["high"], total["number"]) == (73, 75, "73 – 75")
    assert {member["incident"] for member in total["members"]} == {"I-1", "I-2"}
    assert total["not_counted"] == [{"reason": "other_measure", "figures": ["F-5"]}]


def test_the_pdf_prints_groups_decisions_and_totals_with_links(run, case, tmp_path):
    decide(run, case, "--rule", "range")
    run.json("mark", case, "A-1", "--quote", "In May", "--incident", "Second strike", "--when", "2020-05")
    second = ("--counts", "killed", "--population", "civilian", "--measure", "incident", "--part-of", "I-2")
    run.json("mark", case, "A-1", "--quote", "71 died", "--figure", "71", *second)
    out = tmp_path / "t.pdf"
    run.json("timeline", case, "-o", out)
    text = bare(text_of(out.read_bytes()))
    assert text.count(bare(f"2 – 4 {WORDS}")) == 2, "on the cover and beside the incident"
    assert text.count(bare("F-1, F-2 repeat one speaker, Observatory (OHR).")) == 2
    assert text.count(bare("Decided")) >= 2
    assert bare("Denies: the army: “The army denies” [2] ¶3") in text
    assert bare("Civilians killed: 73 – 75 in 2 incidents") in text
    assert bare("Market hit F-1, F-2, F-3 2 – 4 (decided)") in text
    told = [words for _, words, there in links_of(out.read_bytes()) if "¶3" in words and "two" in there]
    assert told, "a citation in the box leads to its source"


def test_groups_and_totals_speak_the_language_and_hold_the_edition_asked_for(run, case):
    assert "(les sources diffèrent" in run("groups", case, "--language", "fr").out
    for command in ("groups", "totals"):
        assert run(command, case, "--language", "xx").status == 2
        assert run.json(command, case, "--edition", "public") == []
