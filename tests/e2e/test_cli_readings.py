"""An article is read again from the command line, and its passages are moved when that is wanted."""

import pytest

LETTER = "The café at the mill\n\nAt the café two were killed, the mayor said.\nThe road stayed open.\n"
WRONG = LETTER.encode().decode("cp437")


@pytest.fixture
def letters(run, tmp_path):
    """Make a case whose one article was read in the wrong encoding; one of its two passages can be moved."""
    path, file = tmp_path / "letters.fcase", tmp_path / "letter.txt"
    file.write_text(LETTER, encoding="utf-8")
    run.json("new", path, "--title", "Letters")
    run.json("add", path, file, "--encoding", "cp437")
    run.json("mark", path, "A-1", "--quote", "two were killed", "--figure", "two")
    run.json("mark", path, "A-1", "--quote", WRONG.splitlines()[0], "--incident", "Shelling")
    return path


def texts_of_passages(run, case):
    return {one["exact"]: one["text_sha256"] for one in run.json("passages", case)}


def test_reading_again_says_what_changed_and_leaves_passages_where_they_are(run, letters):
    before = texts_of_passages(run, letters)
    value = run.json("read-again", letters, "A-1")
    assert (value["changed"], value["same_text"]) == (True, False)
    assert (value["before"]["encoding"], value["after"]["encoding"]) == ("cp437", "utf-8")
    assert (value["before"]["characters"], value["after"]["characters"]) == (len(WRONG), len(LETTER))
    assert (value["passages_on_earlier_readings"], value["passages_with_a_place"]) == (2, 1)
    assert run("show", letters, "A-1", "--text").out == LETTER
    assert texts_of_passages(run, letters) == before
    assert run.json("show", letters, "A-1")["passages_on_earlier_readings"] == 2


def test_reading_again_to_the_same_is_no_edit(run, letters):
    history = run.json("history", letters)
    value = run.json("read-again", letters, "A-1", "--encoding", "cp437")
    assert (value["changed"], value["before"]) == (False, value["after"])
    assert run.json("history", letters) == history


def test_moves_are_only_listed_until_they_are_wanted(run, letters):
    run.json("read-again", letters, "A-1")
    before, history = texts_of_passages(run, letters), run.json("history", letters)
    done = run("move", letters, "A-1", "--json")
    assert "--yes" in done.err
    assert [one["reason"] for one in done.value["passages"]] == ["not_found", "found"]
    assert (texts_of_passages(run, letters), run.json("history", letters)) == (before, history)


def test_what_has_a_place_is_moved_in_one_edit_and_the_rest_stays(run, letters):
    shown = run.json("read-again", letters, "A-1")["after"]["text_sha256"]
    before, edits = texts_of_passages(run, letters), len(run.json("history", letters))
    assert run.json("move", letters, "A-1", "--yes")["moved"] == 1
    after = texts_of_passages(run, letters)
    assert after == before | {"two were killed": shown}
    assert len(run.json("history", letters)) == edits + 1
    assert run.json("move", letters, "A-1", "--yes")["moved"] == 0
    run.json("undo", letters)
    assert texts_of_passages(run, letters) == before
    assert run("verify", letters).status == 0


def test_an_article_read_once_has_nothing_to_move(run, case):
    done = run("move", case, "A-1", "--yes")
    assert (done.status, done.out) == (0, "")
    assert "A-1" in done.err


@pytest.mark.parametrize("options", [("A-9",), ("A-1", "--encoding", "nonsense")])
def test_what_cannot_be_read_again_changes_nothing(run, letters, options):
    before = letters.read_bytes()
    done = run("read-again", letters, *options)
    assert (done.status, done.out, letters.read_bytes()) == (1, "", before)


def test_a_password_is_taken_from_a_file(run, letters, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("open\n", encoding="utf-8")
    assert run.json("read-again", letters, "A-1", "--document-password-file", secret)["changed"]
    assert run("read-again", letters, "A-1", "--document-password-file", tmp_path / "none").status == 1
