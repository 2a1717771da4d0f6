"""The request leaves a bag, the answer comes back into it, and the bag stays whole."""

import shutil

import pytest

from app.exchange.seal_text import ANSWER, REQUEST, SEAL
from app.model.errors import CaseError, ErrorCode
from app.model.identity import Identity
from app.services.casework import Casework
from app.services.checking_seals import check_bag
from app.services.sealing import Sealing
from app.services.timestamping import make_request, store_answer, stored_timestamp
from app.wording.error_sentences import error_sentence
from tests.unit.exchange.test_timestamp import OPENSSL, Authority

pytestmark = pytest.mark.skipif(OPENSSL is None, reason="openssl, which plays the authority, is missing")


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("clock") / "one")


@pytest.fixture(scope="module")
def sealed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sealed")
    with Casework.create(folder / "c.fcase", "Case", Identity("Ana", "0190-test", "1")) as casework:
        casework.articles.add_bytes(b"On 2 June shells fell.\n", "marn.txt")
        Sealing(casework).seal(folder / "bag", None)
    return folder / "bag"


@pytest.fixture
def bag(sealed, tmp_path):
    return shutil.copytree(sealed, tmp_path / "bag")


def answered(bag, authority, tmp_path):
    make_request(bag, tmp_path / "ask.tsq")
    (tmp_path / "said.tsr").write_bytes(authority.answer((tmp_path / "ask.tsq").read_bytes()))
    (tmp_path / "ca.pem").write_bytes(authority.certificate)
    return tmp_path / "said.tsr"


def reason_of(action):
    with pytest.raises(CaseError) as caught:
        action()
    assert caught.value.code is ErrorCode.TIMESTAMP_INVALID
    assert caught.value.facts["reason"] not in error_sentence(caught.value).split("\u2068")
    return caught.value.facts["reason"]


def test_an_answer_is_kept_and_the_bag_stays_whole(bag, authority, tmp_path):
    stamp = store_answer(bag, answered(bag, authority, tmp_path), tmp_path / "ca.pem")
    assert stamp.is_signed
    assert stored_timestamp(bag, tmp_path / "ca.pem") == stamp
    assert not stored_timestamp(bag).is_signed
    assert check_bag(bag).problems == ()


def test_a_bag_without_an_answer_has_no_timestamp(bag):
    assert stored_timestamp(bag) is None


def test_asking_twice_asks_the_same(bag, tmp_path):
    make_request(bag, tmp_path / "one.tsq")
    make_request(bag, tmp_path / "two.tsq")
    make_request(bag, bag / REQUEST)
    assert (tmp_path / "one.tsq").read_bytes() == (tmp_path / "two.tsq").read_bytes()


def test_an_answer_to_another_bag_is_not_kept(bag, authority, tmp_path):
    answer = answered(bag, authority, tmp_path)
    text = (bag / SEAL).read_text()
    (bag / SEAL).write_text(text.replace("sealed: 20", "sealed: 19"))
    assert reason_of(lambda: store_answer(bag, answer)) == "imprint"
    (bag / REQUEST).unlink()
    make_request(bag, tmp_path / "ask.tsq")
    assert reason_of(lambda: store_answer(bag, answer)) == "imprint"
    assert not (bag / ANSWER).exists()


def test_an_answer_without_a_request_is_not_kept(bag, authority, tmp_path):
    answer = answered(bag, authority, tmp_path)
    (bag / REQUEST).unlink()
    assert reason_of(lambda: store_answer(bag, answer)) == "no_request"


def test_a_request_that_was_exchanged_is_found(bag, authority, tmp_path):
    store_answer(bag, answered(bag, authority, tmp_path))
    (bag / REQUEST).unlink()
    make_request(bag, tmp_path / "other.tsq")
    assert reason_of(lambda: stored_timestamp(bag)) == "nonce"


def test_a_folder_that_is_no_bag_is_said_to_be_none(tmp_path):
    with pytest.raises(CaseError) as caught:
        make_request(tmp_path, tmp_path / "x.tsq")
    assert caught.value.code is ErrorCode.SEAL_INVALID


def test_an_answer_of_a_gigabyte_is_not_read(bag, tmp_path):
    make_request(bag, tmp_path / "ask.tsq")
    with (tmp_path / "huge.tsr").open("wb") as file:
        file.truncate(1 << 30)
    with pytest.raises(CaseError) as caught:
        store_answer(bag, tmp_path / "huge.tsr")
    assert caught.value.code is ErrorCode.FILE_TOO_LARGE
