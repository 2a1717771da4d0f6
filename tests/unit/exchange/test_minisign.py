"""What is signed here, stock minisign checks, and the other way round."""

import shutil
import subprocess

import pytest

from app.exchange.minisign import PublicKey, SigningKey, check_signature
from app.model.errors import CaseError, ErrorCode
from app.model.passphrase import Passphrase

DATA = b"b8d2  data/war.fcase\n" * 40
WORDS = Passphrase("four words are few")
MINISIGN = shutil.which("minisign")
stock = pytest.mark.skipif(MINISIGN is None, reason="stock minisign is not installed")


@pytest.fixture(scope="module")
def key():
    return SigningKey.generate()


def code_of(action):
    with pytest.raises(CaseError) as caught:
        action()
    return caught.value.code


def test_a_signature_checks_and_gives_its_comment_back(key):
    signature = key.sign(DATA, "head 4f2a · 12 edits")
    assert check_signature(DATA, signature, key.public) == "head 4f2a · 12 edits"


@pytest.mark.parametrize("line", [1, 2, 3])
def test_any_letter_that_changes_breaks_it(key, line):
    lines = key.sign(DATA, "head 4f2a").splitlines()
    for place in (20, len(lines[line]) - 6):
        old = lines[line][place]
        spoilt = lines[line][:place] + ("A" if old != "A" else "B") + lines[line][place + 1 :]
        forged = "\n".join([*lines[:line], spoilt, *lines[line + 1 :]])
        assert (
            code_of(lambda forged=forged: check_signature(DATA, forged, key.public))
            is ErrorCode.SIGNATURE_WRONG
        )


def test_other_data_or_another_key_breaks_it(key):
    signature = key.sign(DATA, "x")
    other = SigningKey.generate().public
    assert code_of(lambda: check_signature(DATA + b"x", signature, key.public)) is ErrorCode.SIGNATURE_WRONG
    assert code_of(lambda: check_signature(DATA, signature, other)) is ErrorCode.SIGNATURE_WRONG
    assert code_of(lambda: check_signature(DATA, "", key.public)) is ErrorCode.SIGNATURE_WRONG


def test_a_key_is_written_locked_and_opens_with_its_words_alone(key):
    text = key.text(WORDS)
    assert SigningKey.read(text, WORDS) == key
    assert code_of(lambda: SigningKey.read(text, None)) is ErrorCode.KEY_LOCKED
    assert code_of(lambda: SigningKey.read(text, Passphrase("x"))) is ErrorCode.KEY_PASSPHRASE_WRONG
    assert code_of(lambda: SigningKey.read(text[:90], WORDS)) is ErrorCode.KEY_INVALID
    assert PublicKey.read(key.public.text()) == key.public


def test_a_key_is_never_shown(key):
    assert key.seed.hex() not in repr(key)
    assert repr(key.seed) not in repr(key)


@stock
def test_stock_minisign_checks_our_signature(key, tmp_path):
    file, signature, public = tmp_path / "f", tmp_path / "f.minisig", tmp_path / "k.pub"
    file.write_bytes(DATA)
    signature.write_text(key.sign(DATA, "head 4f2a é"), encoding="utf-8")
    public.write_text(key.public.text())
    command = [MINISIGN, "-V", "-p", public, "-m", file]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    file.write_bytes(DATA + b"x")
    assert subprocess.run(command, capture_output=True, check=False).returncode != 0


@stock
def test_stock_minisign_signs_with_our_key(key, tmp_path):
    file, secret = tmp_path / "f", tmp_path / "k.key"
    file.write_bytes(DATA)
    secret.write_text(key.text(WORDS))
    done = subprocess.run(
        [MINISIGN, "-S", "-s", secret, "-m", file, "-t", "theirs"],
        input=WORDS.words().encode() + b"\n", capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    signature = (tmp_path / "f.minisig").read_text()
    assert check_signature(DATA, signature, key.public) == "theirs"
