"""Sealing a case on the command line, and checking what was sealed."""

import os
import shutil

import pytest

from app.cli.key_passphrases import VARIABLE
from app.services.signing_keys import SigningKeys
from tests.unit.exchange.test_timestamp import OPENSSL, Authority


@pytest.fixture
def words(tmp_path):
    file = tmp_path / "key-words.txt"
    file.write_text("marsh candle orbit\n")
    return file


@pytest.fixture
def key(run, words):
    return run.json("keys", "new", "ana", "--key-passphrase-file", words)


@pytest.fixture
def sealed(run, case, key, words, tmp_path):
    run.json("mark", case, "A-1", "--quote", "shells hit the mill", "--incident", "The mill")
    run.json("seal", case, "-o", tmp_path / "bag", "--key", "ana", "--key-passphrase-file", words)
    return tmp_path / "bag"


def found(run, *arguments):
    done = run("verify", *arguments, "--json")
    assert (done.status == 0) == done.value["ok"]
    return {problem["what"] for problem in done.value["problems"]}


def test_a_bag_checks_as_a_whole_and_checking_leaves_it_as_it_is(run, sealed, key, tmp_path):
    before = sorted(sealed.rglob("*"))
    run.json("keys", "export", "ana", tmp_path / "ana.pub")
    value = run.json("verify", sealed, "--public-key", tmp_path / "ana.pub")
    assert (value["ok"], value["key"], value["key_known"]) == (True, key["key"], True)
    assert sorted(sealed.rglob("*")) == before


def test_a_key_out_of_the_bag_itself_is_said_to_prove_little(run, sealed):
    done = run("verify", sealed)
    assert done.status == 0
    assert "compare it with the one you were given" in done.out


def test_another_key_is_found(run, sealed, words, tmp_path):
    run.json("keys", "new", "eve", "--key-passphrase-file", words)
    run.json("keys", "export", "eve", tmp_path / "eve.pub")
    assert found(run, sealed, "--public-key", tmp_path / "eve.pub") == {"bag_signature_wrong"}


def test_a_byte_that_changed_in_an_original_is_found(run, sealed):
    original = next((sealed / "data" / "originals").iterdir())
    data = bytearray(original.read_bytes())
    data[5] ^= 1
    original.write_bytes(data)
    assert found(run, sealed) == {"bag_file_changed"}


def test_a_bag_whose_case_is_gone_says_what_is_missing(run, sealed):
    (sealed / "data" / "case.fcase").unlink()
    done = run("verify", sealed, "--json")
    assert {problem["what"] for problem in done.value["problems"]} == {"bag_file_missing"}
    assert done.value["case_checked"] is False
    assert "There is no" in done.err


def test_a_case_that_went_on_still_holds_the_sealed_head(run, case, sealed):
    run.json("mark", case, "A-1", "--quote", "the mayor denied it", "--incident", "Denial")
    assert found(run, case, "--seal", sealed) == set()


def test_a_history_that_was_cut_off_is_found_against_the_seal(run, case, sealed, tmp_path):
    other = tmp_path / "other.fcase"
    run.json("new", other, "--title", "A valley")
    assert "seal_of_another_case" in found(run, other, "--seal", sealed)
    run.json("undo", case)
    later = run.json("history", case)[-1]
    assert found(run, sealed / "data" / "case.fcase", "--head", later["hash"]) == {"head_unknown"}


def test_a_printed_head_is_looked_for_at_its_number(run, case):
    first, last = (run.json("history", case)[place] for place in (0, -1))
    assert found(run, case, "--head", f"{last['hash']}:{last['number']}") == set()
    assert found(run, case, "--head", first["hash"][:16].upper()) == set()
    assert found(run, case, "--head", f"{first['hash']}:{last['number']}") == {"head_unknown"}
    assert run("verify", case, "--head", "not a head").status == 2


def test_a_locked_case_leaves_nothing_in_clear_unless_it_is_asked_for(run, case, words, tmp_path):
    lock = ("--passphrase-file", words)
    locked = tmp_path / "locked.fcase"
    run.json("new", locked, "--title", "A valley", "--encrypt", *lock)
    run.json("add", locked, tmp_path / "valley.txt", *lock)
    value = run.json("seal", locked, "-o", tmp_path / "bag", "--unsigned", *lock)
    assert value["in_clear"] is False
    for file in (tmp_path / "bag").rglob("*"):
        assert not file.is_file() or (
            b"shells" not in file.read_bytes() and b"valley" not in file.read_bytes()
        )
    done = run("verify", tmp_path / "bag", "--json")
    assert (done.status, done.value["case_checked"]) == (0, False)
    assert run.json("verify", tmp_path / "bag", *lock)["case_checked"] is True
    run.json("seal", locked, "-o", tmp_path / "clear", "--unsigned", "--in-clear", *lock)
    assert any(
        b"shells" in file.read_bytes() for file in (tmp_path / "clear" / "data" / "originals").iterdir()
    )


def test_sealing_wants_a_key_or_the_word_that_it_wants_none(run, case, tmp_path):
    assert run("seal", case, "-o", tmp_path / "bag").status == 2
    assert not (tmp_path / "bag").exists()


def test_a_wrong_passphrase_seals_nothing(run, case, key, tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, "other words")
    done = run("seal", case, "-o", tmp_path / "bag", "--key", "ana")
    assert done.status == 1
    assert "does not open the signing key" in done.err
    assert not (tmp_path / "bag").exists()
    assert VARIABLE not in os.environ


def test_nothing_is_ever_written_into_a_folder_that_is_there(run, case, tmp_path):
    (tmp_path / "bag").mkdir()
    assert run("seal", case, "-o", tmp_path / "bag", "--unsigned").status == 1
    assert list((tmp_path / "bag").iterdir()) == []


def test_keys_are_listed_changed_taken_in_and_removed(run, key, words, tmp_path):
    new = tmp_path / "new.txt"
    new.write_text("harbour seven lamp")
    run.json("keys", "passphrase", "ana", "--key-passphrase-file", words, "--new-key-passphrase-file", new)
    copied = shutil.copy(SigningKeys().folder / "ana.key", tmp_path / "mine.key")
    assert run("keys", "import", "two", copied, "--key-passphrase-file", words).status == 1
    assert run.json("keys", "import", "two", copied, "--key-passphrase-file", new)["key"] == key["key"]
    assert [row["name"] for row in run.json("keys")] == ["ana", "two"]
    run.json("keys", "remove", "ana")
    assert [row["name"] for row in run.json("keys")] == ["two"]
    assert run("keys", "new", "two", "--key-passphrase-file", words).status == 1
    assert run("keys", "new", "../two", "--key-passphrase-file", words).status == 1
    assert run("keys", "new").status == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps others out by the folder")
def test_nobody_else_may_read_a_secret_key(key):
    assert (SigningKeys().folder / "ana.key").stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(OPENSSL is None, reason="openssl, which plays the authority, is missing")
def test_a_timestamp_is_asked_for_and_told_by_verify(run, sealed, tmp_path):
    authority = Authority(tmp_path / "clock")
    run.json("timestamp", "request", sealed, "-o", tmp_path / "ask.tsq")
    (tmp_path / "said.tsr").write_bytes(authority.answer((tmp_path / "ask.tsq").read_bytes()))
    stored = run.json("timestamp", "store", sealed, tmp_path / "said.tsr")
    assert (stored["authority"], stored["signature_checked"]) == ("CN=Clock", False)
    assert "Nobody has checked that this authority signed it" in run("verify", sealed).out
    value = run.json("verify", sealed, "--certificate", tmp_path / "clock" / "ca.pem")
    assert value["timestamp"] == {**stored, "signature_checked": True}
    other = Authority(tmp_path / "other")
    assert other.certificate
    refused = run("verify", sealed, "--certificate", tmp_path / "other" / "ca.pem")
    assert refused.status == 1
    assert "no certificate that was given stands behind" in refused.err
    assert run("timestamp", "request", sealed).status == 2
