"""A case is sealed in the window, with a key that is made there."""

import shutil
import subprocess

import pytest

from app.model.custody_entry import CustodyKind
from app.model.passphrase import Passphrase
from app.services.checking_seals import check_bag
from app.services.signing_keys import SigningKeys
from app.ui.dialogs.new_passphrase_dialog import NewPassphraseDialog
from app.ui.dialogs.seal_dialog import SealDialog
from app.ui.dialogs.signing_keys_dialog import SigningKeysDialog

WORDS = "six small words that nobody guesses"


@pytest.fixture
def key():
    return SigningKeys().make("mine", Passphrase(WORDS))


@pytest.fixture
def sealing(window):
    """Return the dialog over a case that is open."""
    window.actions_of_window.seal.trigger()
    return window.findChild(SealDialog)


def settled(window, qtbot):
    qtbot.waitUntil(lambda: window.jobs.job is None, timeout=30_000)


def test_a_case_is_sealed_signed_and_noted(key, sealing, window, qtbot, tmp_path, messages):
    assert sealing.chosen == "mine"
    assert not sealing.seal.isEnabled(), "the key wants its passphrase"
    sealing.place.setText(str(tmp_path / "bag"))
    sealing.words.line.setText(WORDS)
    sealing.accept()
    settled(window, qtbot)
    found = check_bag(tmp_path / "bag", key.public)
    assert (found.problems, found.key_known) == ((), True)
    (entry,) = window.controller.casework.custody()
    assert entry.kind is CustodyKind.SEALED
    assert any(found.seal.head in text for _, text in messages.told)
    if shutil.which("minisign"):
        command = ["minisign", "-V", "-q", "-p", "SEAL.pub", "-m", "SEAL.txt"]
        assert subprocess.run(command, cwd=tmp_path / "bag", check=False).returncode == 0


def test_a_wrong_passphrase_is_typed_again_and_nothing_is_written(key, sealing, tmp_path):
    sealing.place.setText(str(tmp_path / "bag"))
    sealing.words.line.setText("other words")
    sealing.accept()
    assert sealing.isVisible()
    assert "passphrase" in sealing.words.problem.text()
    assert not (tmp_path / "bag").exists()


def test_without_a_key_it_is_said_what_an_unsigned_bag_shows(sealing, window, qtbot, tmp_path):
    assert sealing.chosen == ""
    assert "anybody could make another" in sealing.said.text()
    sealing.place.setText(str(tmp_path / "bag"))
    sealing.accept()
    settled(window, qtbot)
    assert check_bag(tmp_path / "bag").key == ""


def test_what_stands_at_the_place_is_left_alone(sealing, window, qtbot, tmp_path, messages):
    (tmp_path / "bag").mkdir()
    sealing.place.setText(str(tmp_path / "bag"))
    sealing.accept()
    settled(window, qtbot)
    assert list((tmp_path / "bag").iterdir()) == []
    assert window.controller.casework.custody() == ()
    assert messages.problems


def test_a_key_is_made_shown_and_deleted(window, messages, qtbot):
    window.actions_of_window.signing_keys.trigger()
    dialog = window.findChild(SigningKeysDialog)
    assert not dialog.export.isEnabled()
    messages.texts = ["field key"]
    dialog.new.click()
    asked = window.findChild(NewPassphraseDialog)
    asked.words.line.setText(WORDS)
    asked.words.again.setText(WORDS)
    asked.accept()
    qtbot.waitUntil(lambda: dialog.chosen() == "field key")
    made = SigningKeys().one("field key")
    assert made.public.text().splitlines()[1] in dialog.shown.text()
    dialog.remove.click()
    assert dialog.chosen() == ""
    assert SigningKeys().all() == ()
