"""What was done with a case as a whole, as the command line tells it."""

import hashlib
import sqlite3

import pytest


@pytest.fixture
def marked(run, case):
    run.json("mark", case, "A-1", "--quote", "shells hit the mill", "--incident", "The mill")
    return case


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize(("name", "form"), [("out.jsonl", "marks"), ("out.zip", "csv")])
def test_an_export_stands_in_the_custody_with_its_form_and_hash(run, marked, tmp_path, name, form):
    written = run.json("export", marked, "-o", tmp_path / name)
    assert written["noted"] is True
    assert written["sha256"] == sha256(tmp_path / name)
    (entry,) = run.json("history", marked, "--custody")
    assert (entry["number"], entry["kind"]) == (1, "exported")
    assert entry["facts"] == {"form": form, "sha256": sha256(tmp_path / name)}
    assert entry["head"] == run.json("history", marked)[-1]["hash"]


def test_a_timeline_stands_in_it_with_its_edition(run, marked, tmp_path):
    pdf = tmp_path / "out.pdf"
    run.json("timeline", marked, "-o", pdf, "--edition", "partner")
    done = run("history", marked, "--custody")
    assert "exported as timeline PDF, edition for partners" in done.out
    assert sha256(pdf)[:16] in done.out
    assert run("verify", marked).status == 0


def test_where_a_file_went_never_stands_in_the_case(run, marked, tmp_path):
    folder = tmp_path / "aleppo-office"
    folder.mkdir()
    run.json("export", marked, "-o", folder / "nightjar.jsonl")
    data = marked.read_bytes()
    assert b"aleppo-office" not in data
    assert b"nightjar" not in data


def test_a_timeline_that_is_only_listed_leaves_no_entry(run, marked):
    run.json("timeline", marked)
    assert run.json("history", marked, "--custody") == []
    assert "Nothing was exported" in run("history", marked, "--custody").out


def test_an_export_that_failed_leaves_no_entry(run, marked, tmp_path):
    assert run("export", marked, "-o", tmp_path / "nowhere" / "out.zip").status == 1
    assert run.json("history", marked, "--custody") == []


def test_a_read_only_case_is_exported_without_an_entry_and_it_is_said(run, marked, tmp_path):
    with sqlite3.connect(marked) as database:
        database.execute("PRAGMA user_version = 999")
    database.close()
    before = marked.read_bytes()
    done = run("export", marked, "-o", tmp_path / "out.jsonl", "--json")
    assert (done.status, done.value["noted"]) == (0, False)
    assert "custody says nothing of it" in done.err
    assert (tmp_path / "out.jsonl").exists()
    assert marked.read_bytes() == before
