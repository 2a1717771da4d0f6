"""Taking a person out of a case on the command line."""

import pytest

from app.model.name_finder import BLOCK

WORDS = "On 2 June Samira Haddad saw the strike. Four people died.\n"
NAME = ("--name", "Samira Haddad")
WHY = ("--reason", "A witness asked for it")


@pytest.fixture
def case(run, tmp_path):
    path = tmp_path / "marn.fcase"
    article = tmp_path / "samira haddad.txt"
    article.write_text(WORDS)
    assert run("new", path, "--title", "Marn").status == 0
    assert run("add", path, article).status == 0
    assert run("mark", path, "A-1", "--quote", "saw the strike", "--incident", "Strike").status == 0
    return path


def test_a_preview_shows_each_place_and_changes_nothing(run, case):
    before = case.read_bytes()
    done = run("purge", case, *NAME, "--preview")
    assert done.status == 0
    assert "A-1  text: On 2 June Samira Haddad saw the strike." in done.out
    assert "The files of A-1 give way" in done.out
    assert "Nothing was changed" in done.out
    assert case.read_bytes() == before


def test_a_person_is_gone_and_the_case_verifies_and_says_so(run, case):
    done = run("purge", case, *NAME, *WHY, "--yes", "--json")
    assert done.status == 0
    assert done.value["removed"] is True
    assert done.value["articles"] == ["A-1"]
    assert b"samira" not in case.read_bytes().lower()
    checked = run("verify", case)
    assert checked.status == 0
    assert "remove for good: A witness asked for it" in checked.out, (
        "in order does not mean that nothing is gone"
    )
    shown = run("show", case, "A-1", "--text").out
    assert f"On 2 June {BLOCK * 6} {BLOCK * 6} saw" in shown
    history = run("history", case)
    assert "remove for good: A witness asked for it" in history.out
    assert "its words were removed for good" in history.out
    assert run("undo", case).status == 1


def test_an_article_is_gone_with_all_that_rested_on_it(run, case):
    done = run("purge", case, "--article", "A-1", *WHY, "--yes")
    assert done.status == 0
    assert "exports" in done.out
    assert b"saw the strike" not in case.read_bytes()
    assert run("incidents", case, "--json").value == []
    assert run("verify", case).status == 0


def test_backups_that_still_hold_it_are_named_and_deleted_where_asked(run, case):
    from app.services.backups import Backups
    from app.services.casework import Casework
    from app.services.preferences import Preferences, identity

    with Casework.open(case, identity(Preferences.load())) as casework:
        made = Backups(casework).make().path
    done = run("purge", case, *NAME, *WHY, "--yes", "--json")
    assert done.value["copies"] == [str(made)]
    assert made.exists()
    done = run("purge", case, "--name", "Four people", *WHY, "--yes", "--delete-backups", "--json")
    assert done.value["deleted"] == [str(made)]
    assert not made.exists()


@pytest.mark.parametrize(
    "options",
    [
        NAME,
        WHY,
        (*NAME, "--article", "A-1", *WHY),
        (*NAME, *WHY),
    ],
)
def test_what_is_missing_is_wrong_usage_and_changes_nothing(run, case, options):
    before = case.read_bytes()
    done = run("purge", case, *options)
    assert done.status == 2, "nobody can be asked in a script either"
    assert case.read_bytes() == before


@pytest.mark.parametrize(
    "options",
    [
        ("--name", "x", *WHY),
        (*NAME, "--reason", "Samira Haddad asked"),
        ("--article", "A-9", *WHY),
    ],
)
def test_a_name_too_short_or_a_reason_that_names_her_is_refused(run, case, options):
    before = case.read_bytes()
    done = run("purge", case, *options, "--yes")
    assert done.status == 1
    assert "Nothing was changed" in done.err or "no such" in done.err.lower() or "A-9" in done.err
    assert "Samira" not in done.err
    assert case.read_bytes() == before


def test_a_backup_that_an_earlier_passphrase_locks_is_named_too(run, tmp_path):
    from app.model.passphrase import Passphrase
    from app.services.backups import Backups
    from app.services.casework import Casework
    from app.services.preferences import Preferences, identity

    path, who = tmp_path / "locked.fcase", identity(Preferences.load())
    old, new = Passphrase("six old words"), Passphrase("six new words")
    with Casework.create(path, "Marn", who, passphrase=old) as casework:
        casework.articles.add_bytes(WORDS.encode(), "a.txt")
        made = Backups(casework).make().path
        casework.change_passphrase(new)
    key = tmp_path / "key"
    key.write_text("six new words")
    done = run("purge", path, *NAME, *WHY, "--yes", "--delete-backups", "--passphrase-file", key, "--json")
    assert done.value["copies"] == [str(made)]
    assert made.exists()
