"""Timestamps by an authority that openssl plays here."""

import shutil
import subprocess

import pytest

from app.exchange.timestamp import check_request, check_timestamp, timestamp_request
from app.model.errors import CaseError, ErrorCode

DATA = b"Fieldcase seal 1\nhead: 4f2a\n" * 9
OPENSSL = shutil.which("openssl")
pytestmark = pytest.mark.skipif(OPENSSL is None, reason="openssl, which plays the authority, is missing")
CONFIG = """
[req]
distinguished_name = name
prompt = no
[name]
CN = nobody
[ca]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
[tsa]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[server]
basicConstraints = critical, CA:false
extendedKeyUsage = critical, serverAuth
[answers]
serial = serial
default_policy = 1.2.3.4
digests = sha256, sha512
signer_digest = sha256
ess_cert_id_alg = sha256
"""
NEW_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-config", "o.cnf")


class Authority:
    """Answers requests in a folder of its own, as one that is certified by `ca.pem` there."""

    def __init__(self, folder, purpose="tsa"):
        self.folder = folder
        folder.mkdir()
        (folder / "o.cnf").write_text(CONFIG)
        (folder / "serial").write_text("01")
        self._run("req", "-x509", *NEW_KEY, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Ca",
                  "-days", "30", "-extensions", "ca")  # fmt: skip
        self._run("req", "-new", *NEW_KEY, "-keyout", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=Clock")
        self._run("x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                  "-out", "tsa.pem", "-days", "20", "-extfile", "o.cnf", "-extensions", purpose)  # fmt: skip
        self.certificate = (folder / "ca.pem").read_bytes()

    def answer(self, request):
        (self.folder / "a.tsq").write_bytes(request)
        self._run("ts", "-reply", "-queryfile", "a.tsq", "-signer", "tsa.pem", "-inkey", "tsa.key",
                  "-config", "o.cnf", "-section", "answers", "-out", "a.tsr")  # fmt: skip
        return (self.folder / "a.tsr").read_bytes()

    def verifies(self, request, answer):
        (self.folder / "b.tsq").write_bytes(request)
        (self.folder / "b.tsr").write_bytes(answer)
        said = self._run("ts", "-verify", "-queryfile", "b.tsq", "-in", "b.tsr", "-CAfile", "ca.pem")
        return "Verification: OK" in said

    def _run(self, *words):
        done = subprocess.run([OPENSSL, *words], cwd=self.folder, capture_output=True, text=True, check=True)
        return done.stdout + done.stderr


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("clock") / "one")


def reason_of(action):
    with pytest.raises(CaseError) as caught:
        action()
    assert caught.value.code is ErrorCode.TIMESTAMP_INVALID
    return caught.value.facts["reason"]


def test_an_answer_says_when_and_by_whom(authority):
    request = timestamp_request(DATA)
    answer = authority.answer(request)
    assert authority.verifies(request, answer)
    stamp = check_timestamp(answer, DATA, request=request, certificates=authority.certificate)
    assert (stamp.authority, stamp.is_signed) == ("CN=Clock", True)
    assert stamp.at.utcoffset().total_seconds() == 0


def test_without_a_certificate_it_is_said_that_the_signature_was_not_checked(authority):
    answer = authority.answer(timestamp_request(DATA))
    assert not check_timestamp(answer, DATA).is_signed


def test_an_answer_of_something_else_is_refused(authority):
    answer = authority.answer(timestamp_request(DATA + b"x"))
    assert reason_of(lambda: check_timestamp(answer, DATA)) == "imprint"


def test_an_answer_to_another_request_is_refused(authority):
    answer = authority.answer(timestamp_request(DATA))
    other = timestamp_request(DATA)
    assert reason_of(lambda: check_timestamp(answer, DATA, request=other)) == "nonce"


def test_two_requests_never_have_the_same_nonce():
    assert timestamp_request(DATA) != timestamp_request(DATA)


def test_a_request_for_something_else_is_refused(authority):
    answer, other = authority.answer(timestamp_request(DATA)), timestamp_request(b"else")
    assert reason_of(lambda: check_timestamp(answer, DATA, request=other)) == "request"
    assert reason_of(lambda: check_request(b"\x30\x00", DATA)) == "request"


def test_an_authority_that_nobody_certified_is_refused(authority, tmp_path):
    other = Authority(tmp_path / "other")
    answer = authority.answer(timestamp_request(DATA))
    assert reason_of(lambda: check_timestamp(answer, DATA, certificates=other.certificate)) == "signature"


def test_a_time_that_was_changed_is_found(authority):
    answer = authority.answer(timestamp_request(DATA))
    year = str(check_timestamp(answer, DATA).at.year).encode()
    spoilt = answer.replace(b"\x18\x0f" + year, b"\x18\x0f" + str(int(year) - 1).encode(), 1)
    assert spoilt != answer
    assert check_timestamp(spoilt, DATA).at.year == int(year) - 1
    assert reason_of(lambda: check_timestamp(spoilt, DATA, certificates=authority.certificate)) == "signature"


@pytest.mark.parametrize("data", [b"", b"no certificate", b"-----BEGIN CERTIFICATE-----\nAAAA\n"])
def test_a_file_that_is_no_certificate_is_said_to_be_none(authority, data):
    answer = authority.answer(timestamp_request(DATA))
    assert reason_of(lambda: check_timestamp(answer, DATA, certificates=data)) == "certificate"


def test_a_refusal_is_said_to_be_one():
    refusal = bytes.fromhex("30053003020102")  # a status of 2, rejection, and no token
    assert reason_of(lambda: check_timestamp(refusal, DATA)) == "refused"


def test_whatever_is_no_answer_is_said_to_be_none(authority):
    answer = authority.answer(timestamp_request(DATA))
    for end in range(0, len(answer), 97):
        assert reason_of(lambda end=end: check_timestamp(answer[:end], DATA)) == "answer"
