"""The command line does what its help and the guide say: commands, options, JSON keys, exit statuses."""

import json
import re
import zipfile

import pytest

from tests.e2e.cli_runs import ARTICLE

MARK = ("--quote", "shells hit the mill", "--incident", "Shelling")


def test_every_command_explains_itself_and_takes_json(run):
    names = re.findall(r"^    ([a-z][a-z-]*)(?:\s|$)", run("--help").out, re.MULTILINE)
    assert {"open", "demo", "new", "add", "show", "mark", "import", "export", "timeline", "search"} <= set(
        names
    )
    assert {
        "decide",
        "verify",
        "undo",
        "redo",
        "history",
        "articles",
        "passages",
        "incidents",
        "figures",
    } <= set(names)
    for name in names:
        shown = run(name, "--help")
        assert (shown.status, shown.err) == (0, "")
        assert "--json" in shown.out


def test_the_help_of_mark_names_every_value_of_every_list(run):
    shown = " ".join(run("mark", "--help").out.split())
    for value in (
        "vague_word",
        "typo_corrected",
        "armed_actor",
        "combatant",
        "refuted",
        "air_drone_strike",
        "qualifies",
    ):
        assert value in shown


def test_what_is_not_built_yet_is_wrong_usage(run, case):
    assert run("merge", case).status == 2


def test_new_never_overwrites(run, case):
    before = case.read_bytes()
    again = run("new", case, "--title", "Again", "--json")
    assert (again.status, again.out, case.read_bytes()) == (1, "", before)
    assert run("new", case.with_name("t.fcase"), "--title", " ").status == 1
    assert not case.with_name("t.fcase").exists()


def test_add_tells_of_each_file_and_proposes_without_taking(run, case, tmp_path):
    twin = tmp_path / "twin.txt"
    twin.write_bytes(ARTICLE.encode().replace(b"\n", b"\r\n"))
    again, other = run.json("add", case, tmp_path / "valley.txt", twin)
    assert (again["ref"], again["reused"], again["same_text_as"]) == ("A-1", True, None)
    assert (other["ref"], other["reused"], other["same_text_as"]) == ("A-2", False, "A-1")
    assert (other["title"], other["authors"], other["issued"]) == ("twin", [], None)
    assert other["proposed"]["authors"]["value"] == ["Orla Tense"]
    assert other["proposed"]["authors"]["provenance"]
    assert other["characters"] == len(ARTICLE)
    assert {"id", "language", "sha256", "paragraphs"} <= other.keys()


def test_add_takes_facts_by_options_and_by_accepting(run, case, tmp_path):
    file = tmp_path / "other.txt"
    file.write_text(f"{ARTICLE}Second.\n", encoding="utf-8")
    facts = ("--title", "T", "--author", "A", "--author", "B", "--issued", "2021-05?", "--publisher", "P")
    (added,) = run.json("add", case, file, *facts, "--language", "en", "--accept-proposed")
    assert (added["title"], added["authors"], added["issued"]) == ("T", ["A", "B"], "2021-05?")
    assert added["proposed"] == {}
    shown = run.json("show", case, "a-2")
    assert (shown["container_title"], shown["language"], shown["unchanged"]) == ("P", "en", True)


def test_a_bad_file_in_a_batch_is_reported_and_the_rest_added(run, case, tmp_path):
    good = tmp_path / "good.txt"
    good.write_text("Something else.\n", encoding="utf-8")
    done = run("add", case, tmp_path / "none.txt", tmp_path, good, "--json")
    assert done.status == 1
    assert [item.get("error", item.get("ref")) for item in done.value] == [
        "file_missing",
        "file_is_folder",
        "A-2",
    ]
    assert len(done.err.splitlines()) == 2
    assert run("add", case, good, tmp_path / "valley.txt", "--title", "T").status == 2


def test_show_gives_the_stored_text_exactly(run, case):
    assert run("show", case, "A-1", "--text").out == ARTICLE
    assert run.json("show", case, "A-1", "--text") == {"ref": "A-1", "text": ARTICLE}
    assert run("show", case, "A-1", "--text", "--main").status == 0
    assert "sha256: " in run("show", case, "A-1").out


def test_mark_gives_reference_id_and_passage(run, case):
    marked = run.json("mark", case, "A-1", *MARK, "--when", "2021-05-03", "--as-written", "3 May 2021")
    (incident,) = run.json("incidents", case)
    (passage,) = run.json("passages", case)
    assert marked == {"ref": "I-1", "id": incident["id"], "passage": passage["id"]}
    assert incident["when"] == {
        "edtf": "2021-05-03",
        "as_written": "3 May 2021",
        "basis": "stated",
        "note": "",
        "earliest": "2021-05-03",
        "latest": "2021-05-03",
        "precision": "day",
    }
    assert (incident["status"], incident["verification"]) == ("draft", "reported")
    assert incident["passages"] == [passage["id"]]
    assert passage["claims"] == ["I-1"]
    assert (passage["article"], passage["locator"]) == ("A-1", "¶3")
    assert ARTICLE[passage["start"] : passage["end"]] == passage["exact"] == "shells hit the mill"


def test_a_figure_is_read_from_its_value_where_nothing_is_given(run, case):
    run.json("mark", case, "A-1", *MARK)
    words = ("--quote", "at least two civilians were , killed", "--figure", "at least two")
    run.json("mark", case, "A-1", *words, "--counts", "killed", "--part-of", "I-1", "--tag", "deaths")
    run.json(
        "mark",
        case,
        "A-1",
        "--quote",
        "two",
        "--figure",
        "two",
        "--low",
        "1.5",
        "--best",
        "2",
        "--high",
        "2.5",
    )
    first, second = run.json("figures", case)
    assert (first["quantifier"], first["low"], first["best"], first["high"]) == ("at_least", 2, 2, None)
    assert (first["unit"], first["population"], first["measure"]) == ("persons", "unknown", "unknown")
    assert (first["incident"], first["tags"], first["ref"]) == ("I-1", ["deaths"], "F-1")
    assert (second["low"], second["high"], second["counts"]) == (1.5, 2.5, "other")


def test_all_fields_of_a_claim_have_an_option(run, case):
    fields = {
        "--status": "accepted",
        "--verification": "verified",
        "--confidentiality": "restricted",
        "--place": "the mill",
        "--place-name": "Brenn",
        "--adm1": "Ardena",
        "--adm2": "Brenn",
        "--country": "Karsovia",
        "--latitude": "48.50",
        "--longitude": "-1.25",
        "--place-precision": "2",
        "--note": "**n**",
    }
    options = [part for pair in fields.items() for part in pair]
    speakers = ("--speaker", "The Weekly", "--speaker", "Valley Monitor", "--speaker-kind", "monitor")
    who = ("--perpetrator", "X", "--affected", "Y", "--target", "the mill", "--kind", "attack")
    run.json("mark", case, "A-1", *MARK, *options, *speakers, *who, "--stance", "corrects")
    (incident,) = run.json("incidents", case)
    assert incident["place"] == {
        "as_written": "the mill",
        "name": "Brenn",
        "adm1": "Ardena",
        "adm2": "Brenn",
        "country": "Karsovia",
        "latitude": "48.50",
        "longitude": "-1.25",
        "precision": 2,
    }
    assert (incident["status"], incident["verification"], incident["confidentiality"], incident["kind"]) == (
        "accepted",
        "verified",
        "restricted",
        "attack",
    )
    assert [actor["role"] for actor in incident["actors"]] == ["alleged_perpetrator", "affected", "target"]
    (evidence,) = incident["evidence"]
    assert evidence["stance"] == "corrects"
    assert [(one["name"], one["kind"]) for one in evidence["attribution"]] == [
        ("The Weekly", "media"),
        ("Valley Monitor", "monitor"),
    ]
    share = (
        "--share",
        "0.5",
        "--base",
        "60",
        "--base-as-written",
        "60 stalls",
        "--suspect",
        "why",
        "--corrected",
        "7",
    )
    run.json("mark", case, "A-1", "--quote", "two", "--figure", "half", *share)
    (figure,) = run.json("figures", case)
    assert (figure["share"], figure["base"], figure["base_as_written"]) == (0.5, 60, "60 stalls")
    assert (figure["suspect"], figure["suspect_reason"], figure["corrected"]) == (True, "why", 7)


def test_evidence_dresses_its_passage(run, case):
    run.json("mark", case, "A-1", *MARK)
    words = ("--quote", "the mayor denied it", "--evidence-for", "i-1", "--stance", "denies")
    marked = run.json(
        "mark", case, "A-1", *words, "--tag", "denial", "--note", "n", "--speaker-kind", "unattributed"
    )
    assert marked["ref"] == "I-1"
    passage = next(one for one in run.json("passages", case) if one["id"] == marked["passage"])
    assert (passage["tags"], passage["note"], passage["claims"]) == (["denial"], "n", ["I-1"])
    (incident,) = run.json("incidents", case)
    assert incident["evidence"][1]["attribution"][0]["kind"] == "unattributed"


def test_a_quote_that_stands_twice_needs_its_number(run, case):
    twice = run("mark", case, "A-1", "--quote", "the", "--incident", "x")
    assert (twice.status, "(3 times)" in twice.err) == (1, True)
    run.json("mark", case, "A-1", "--quote", "the", "--nth", "2", "--incident", "x")
    (passage,) = run.json("passages", case)
    assert ARTICLE[: passage["start"]].count("the") == 1
    assert run("mark", case, "A-1", "--quote", "the", "--nth", "4", "--incident", "x").status == 1


@pytest.mark.parametrize(
    "options",
    [
        ("--incident", "x"),
        ("--quote", "two"),
        ("--quote", "two", "--incident", "x", "--figure", "y"),
        ("--start", "1", "--incident", "x"),
        ("--nth", "1", "--start", "1", "--end", "2", "--incident", "x"),
        ("--quote", "two", "--nth", "0", "--incident", "x"),
        ("--quote", "two", "--nth", "x", "--incident", "x"),
        ("--quote", "two", "--incident", "x", "--low", "1"),
        ("--quote", "two", "--incident", "x", "--part-of", "I-1"),
        ("--quote", "two", "--figure", "x", "--kind", "attack"),
        ("--quote", "two", "--figure", "x", "--counts", "dead"),
        ("--quote", "two", "--evidence-for", "I-1", "--status", "accepted"),
        ("--quote", "two", "--incident", "x", "--basis", "inferred"),
        ("--quote", "two", "--incident", "x", "--speaker-kind", "monitor"),
        ("--quote", "two", "--incid", "x"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(run, case, options):
    before = case.read_bytes()
    done = run("mark", case, "A-1", *options, "--json")
    assert (done.status, done.out) == (2, "")
    assert done.err
    assert case.read_bytes() == before


@pytest.mark.parametrize(
    "options",
    [
        ("--quote", "two", "--incident", " "),
        ("--quote", "two", "--incident", "x", "--when", "soon"),
        ("--quote", "two", "--figure", "x", "--low", "nan"),
        ("--quote", "two", "--figure", "x", "--low", "1e400"),
        ("--quote", "two", "--figure", "x", "--low", "3", "--high", "2"),
        ("--quote", "two", "--figure", "x", "--part-of", "F-1"),
        ("--quote", "two", "--figure", "x", "--part-of", "I-9"),
        ("--quote", "two", "--evidence-for", "I-9"),
        ("--quote", "two", "--incident", "x", "--latitude", "91"),
        ("--quote", "two", "--incident", "x", "--tag", " "),
        ("--quote", "two ", "--start", "0", "--end", "4", "--incident", "x"),
        ("--start", "9", "--end", "9", "--incident", "x"),
        ("--start", "-1", "--end", "9", "--incident", "x"),
        ("--start", "0", "--end", "99999999999999999999", "--incident", "x"),
        ("--quote", "nowhere", "--incident", "x"),
    ],
)
def test_values_that_cannot_be_kept_change_nothing(run, case, options):
    run.json("mark", case, "A-1", "--quote", "mayor", "--figure", "one")
    before = case.read_bytes()
    done = run("mark", case, "A-1", *options, "--json")
    assert (done.status, done.out, case.read_bytes()) == (1, "", before)
    assert len(done.err.splitlines()) == 1


def test_undo_and_redo_are_edits(run, case):
    run.json("mark", case, "A-1", *MARK)
    assert run.json("undo", case) == {"kind": "mark_incident", "subject": "Shelling"}
    assert run.json("incidents", case) == []
    assert run.json("redo", case)["subject"] == "Shelling"
    history = run.json("history", case)
    assert [entry["number"] for entry in history] == [1, 2, 3, 4, 5]
    assert [entry["kind"] for entry in history][:3] == ["create_case", "add_article", "mark_incident"]
    assert {"at", "actor", "subject", "reverses", "hash"} <= history[0].keys()
    assert run.json("verify", case) == {"ok": True, "problems": []}


def test_a_decision_names_its_figures_and_reason(run, case):
    for value in ("two", "at least two"):
        run.json("mark", case, "A-1", "--quote", value, "--figure", value, "--counts", "killed")
    decided = run.json("decide", case, "F-1", "f-2", "--rule", "lowest", "--reason", "why", "--low", "1.5")
    assert (decided["figures"], decided["rule"], decided["reason"], decided["low"]) == (
        ["F-1", "F-2"],
        "lowest",
        "why",
        1.5,
    )
    for wrong in (("F-1",), ("F-1", "F-1"), ("F-1", "F-9")):
        assert run("decide", case, *wrong, "--rule", "lowest", "--reason", "why").status == 1
    assert run("decide", case, "F-1", "F-2", "--rule", "lowest", "--reason", " ").status == 1
    assert run("decide", case, "F-1", "F-2", "--rule", "loudest", "--reason", "why").status == 2
    assert run("decide", case, "F-1", "F-2", "--rule", "lowest").status == 2


def test_the_timeline_is_listed_or_printed(run, case, tmp_path):
    assert run.json("timeline", case) == []
    empty = run("timeline", case, "-o", tmp_path / "empty.pdf")
    assert (empty.status, (tmp_path / "empty.pdf").exists()) == (1, False)
    run.json("mark", case, "A-1", *MARK, "--when", "2021-05-03")
    (entry,) = run.json("timeline", case, "-o", tmp_path / "t.pdf")
    assert (entry["ref"], entry["date"], entry["title"]) == ("I-1", "2021-05-03", "Shelling")
    assert entry["citations"] == [
        {"source": 1, "locator": "¶3", "exact": "shells hit the mill", "stance": "asserts"}
    ]
    assert (tmp_path / "t.pdf").read_bytes().startswith(b"%PDF")
    assert run.json("timeline", case, "--edition", "public") == []
    assert run.json("timeline", case, "--accepted-only") == []
    assert run("timeline", case, "--language", "xx").status == 2
    assert run("timeline", case, "--edition", "secret").status == 2


def test_search_finds_text_and_claims(run, case):
    run.json("mark", case, "A-1", *MARK)
    kinds = {hit["kind"] for hit in run.json("search", case, "shelling")}
    assert "incident" in kinds
    (hit,) = (hit for hit in run.json("search", case, "القمر") if hit["kind"] == "article")
    assert ARTICLE[hit["start"] : hit["end"]]
    assert run.json("search", case, '"', "OR", "NEAR(") == []


def test_export_needs_a_format_or_a_telling_suffix(run, case, tmp_path):
    assert run("export", case, "-o", tmp_path / "out.json").status == 1
    assert run("export", case, "-o", tmp_path / "out", "--format", "xml").status == 2
    assert run.json("export", case, "-o", tmp_path / "out.zip")["path"] == str(
        (tmp_path / "out.zip").resolve()
    )
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert "README.md" in archive.namelist()
    run.json("export", case, "-o", tmp_path / "out.x", "--format", "marks")
    assert (tmp_path / "out.x").read_bytes() == b""


def test_what_is_written_replaces_a_file_but_never_a_case(run, case, tmp_path):
    run.json("mark", case, "A-1", *MARK)
    other, link, target = tmp_path / "other.fcase", tmp_path / "link.zip", tmp_path / "kept.zip"
    run.json("new", other, "--title", "Other")
    disguised = tmp_path / "disguised.zip"
    disguised.write_bytes(other.read_bytes())
    link.symlink_to(case)
    before = case.read_bytes()
    for out in (case, other, disguised, link):
        assert run("export", case, "-o", out, "--format", "csv").status == 1
        assert run("timeline", case, "-o", out).status == 1
    assert case.read_bytes() == before
    target.write_bytes(b"old")
    run.json("export", case, "-o", target)
    assert zipfile.is_zipfile(target)
    assert run("export", case, "-o", tmp_path, "--format", "csv").status == 1
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_the_sample_is_built_once_and_exports_the_same_twice(run, tmp_path):
    built = run.json("demo", "--out", tmp_path / "sample")
    assert built["new"]
    first = json.dumps(run.json("verify", built["case"]))
    assert json.loads(first)["ok"]
    with open(built["pdf"], "rb") as file:  # noqa: PTH123
        pdf = file.read()
    again = run.json("demo", "--out", tmp_path / "sample")
    assert not again["new"]
    with open(built["pdf"], "rb") as file:  # noqa: PTH123
        assert file.read() == pdf
    assert len(run.json("incidents", built["case"])) >= 8
    assert len(run.json("figures", built["case"])) >= 8


def test_what_an_article_says_cannot_steer_the_terminal(run, case):
    run.json("mark", case, "A-1", "--quote", "two", "--incident", "a\x1b]0;pwned\x07 \u202eabc\nsecond line")
    shown = run("incidents", case)
    assert len(shown.out.splitlines()) == 1
    assert not set("\x1b\x07\u202e") & set(shown.out)
    assert "\\u202eabc second line" in shown.out
    assert run.json("incidents", case)[0]["title"] == "a\x1b]0;pwned\x07 \u202eabc\nsecond line"
