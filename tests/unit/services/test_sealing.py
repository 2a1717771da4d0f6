"""A sealed bag can be checked with minisign, sha256sum and sqlite3 alone, and every tamper is found."""

import re
import shutil
import subprocess

import pytest

from app.exchange.bag import manifest_lines, safe_name
from app.exchange.minisign import SigningKey
from app.exchange.seal_text import SealText
from app.model.custody_entry import CustodyKind
from app.model.errors import CaseError, ErrorCode
from app.model.identity import Identity
from app.model.incident import Incident
from app.model.passphrase import Passphrase
from app.services.casework import Casework
from app.services.checking_seals import against_head, against_seal, check_bag, read_seal
from app.services.sealing import Sealing
from app.services.signing_keys import SigningKeys
from app.services.stopped import StoppedError
from app.store.driver import driver

PERSON = Identity("Ines", "o" * 8, "1")
WORDS = "six words that nobody knows"
TEXT = "On 2 June shells hit the mill of Upper Marn. Four people died.\n"
TOOLS = ("minisign", "sha256sum", "sha512sum", "sqlite3", "sh", "find")
needs_tools = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason=f"needs {', '.join(TOOLS)}"
)


@pytest.fixture(scope="session")
def key(tmp_path_factory):
    """Return a key to sign with: locking one takes a third of a second."""
    keys = SigningKeys(tmp_path_factory.mktemp("keys"))
    keys.make("mine", Passphrase(WORDS))
    return keys.open("mine", Passphrase(WORDS))


@pytest.fixture
def case(tmp_path):
    casework = Casework.create(tmp_path / "marn.fcase", "Marn", PERSON)
    article = casework.articles.add_bytes(TEXT.encode(), "mill \u202eof: Marn?.txt").article
    casework.marking.mark(article.id, 0, 9, Incident(id="", ref="", title="The mill is hit"))
    yield casework
    casework.close()


@pytest.fixture
def bag(case, key, tmp_path):
    Sealing(case).seal(tmp_path / "bag", key)
    return tmp_path / "bag"


def steps(folder):
    """Return what the bag's own page tells a person to run."""
    page = (folder / "HOW-TO-CHECK.txt").read_text(encoding="utf-8")
    return [
        line.strip() for line in page.splitlines() if re.match(r"    (sha|test|grep|minisign|for) ?", line)
    ]


def findings(folder):
    """Run each of the page's steps as it stands; return what any of them has to say."""
    said = []
    for step in steps(folder):
        done = subprocess.run(["sh", "-c", step], cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode or done.stdout or done.stderr:
            said.append((step, done.stdout + done.stderr))
    return said


@needs_tools
def test_the_steps_on_the_page_find_the_bag_in_order(bag):
    assert len(steps(bag)) == 8
    assert findings(bag) == []


def flip(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def reseal(folder, key):
    """Forge manifests and seal anew with another key, as an insider would."""
    lines = []
    for line in (folder / "manifest-sha256.txt").read_text().splitlines():
        name = line.partition("  ")[2]
        done = subprocess.run(["sha256sum", name], cwd=folder, capture_output=True, text=True, check=True)
        lines.append(done.stdout)
    (folder / "manifest-sha256.txt").write_text("".join(lines))


TAMPERS = {
    "original": lambda bag: flip(next((bag / "data" / "originals").iterdir())),
    "timeline": lambda bag: flip(bag / "data" / "timeline.pdf"),
    "case": lambda bag: flip(bag / "data" / "case.fcase"),
    "marks": lambda bag: flip(bag / "data" / "export" / "marks.jsonl"),
    "added": lambda bag: (bag / "data" / "extra.txt").write_text("x"),
    "removed": lambda bag: (bag / "data" / "timeline.pdf").unlink(),
    "manifest": lambda bag: flip(bag / "manifest-sha256.txt"),
    "seal": lambda bag: (bag / "SEAL.txt").write_text(
        (bag / "SEAL.txt").read_text().replace("edits: 3", "edits: 4")
    ),
    "signature": lambda bag: flip(bag / "SEAL.txt.minisig"),
    "manifests forged": lambda bag: (flip(bag / "data" / "timeline.pdf"), reseal(bag, None)),
}


@needs_tools
@pytest.mark.parametrize("tamper", TAMPERS)
def test_every_tamper_is_found_with_stock_tools(bag, tamper):
    TAMPERS[tamper](bag)
    assert findings(bag)


def test_it_is_a_bag_after_rfc_8493(bag):
    assert (bag / "bagit.txt").read_text() == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    payload = {path.relative_to(bag).as_posix() for path in (bag / "data").rglob("*") if path.is_file()}
    tags = {path.name for path in bag.iterdir() if path.is_file()}
    for algorithm in ("sha256", "sha512"):
        assert manifest_lines((bag / f"manifest-{algorithm}.txt").read_text()).keys() == payload
        listed = manifest_lines((bag / f"tagmanifest-{algorithm}.txt").read_text()).keys()
        assert listed == {name for name in tags if not name.startswith("tagmanifest-")}
    info = dict(line.split(": ", 1) for line in (bag / "bag-info.txt").read_text().splitlines())
    sizes = sum((bag / name).stat().st_size for name in payload)
    assert info["Payload-Oxum"] == f"{sizes}.{len(payload)}"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", info["Bagging-Date"])


def test_it_holds_the_originals_the_case_the_timeline_and_a_plain_export(bag):
    (original,) = (bag / "data" / "originals").iterdir()
    assert original.read_bytes() == TEXT.encode()
    assert original.name == "A-1 mill _of_ Marn_.txt"
    assert (bag / "data" / "timeline.pdf").read_bytes().startswith(b"%PDF")
    assert b"The mill is hit" in (bag / "data" / "export" / "marks.jsonl").read_bytes()
    with Casework.open(bag / "data" / "case.fcase", PERSON) as sealed:
        assert sealed.verify() == ()
        head = sealed.head
    seal = SealText.read((bag / "SEAL.txt").read_text())
    assert (seal.head, seal.edits) == (head.hash, head.count)


def test_the_custody_says_that_it_was_sealed_and_the_history_verifies(case, bag):
    (entry,) = case.custody()
    assert entry.kind is CustodyKind.SEALED
    assert str(bag) not in str(entry)
    assert case.verify() == ()


def test_nothing_of_a_locked_case_is_in_the_clear_unless_asked_for(tmp_path, key):
    casework = Casework.create(tmp_path / "l.fcase", "Secret mill", PERSON, passphrase=Passphrase(WORDS))
    casework.articles.add_bytes(TEXT.encode(), "mill.txt")
    Sealing(casework).seal(tmp_path / "locked", key)
    written = [path for path in (tmp_path / "locked").rglob("*") if path.is_file()]
    assert not any(b"mill" in path.read_bytes().lower() or "mill" in path.name for path in written)
    Sealing(casework, in_the_clear=True).seal(tmp_path / "clear", key)
    assert next((tmp_path / "clear" / "data" / "originals").iterdir()).read_bytes() == TEXT.encode()
    assert b"mill" not in (tmp_path / "clear" / "data" / "case.fcase").read_bytes()
    casework.close()


def test_nothing_is_left_where_it_is_cancelled(case, key, tmp_path):
    calls = iter([False, False, False, True])
    with pytest.raises(StoppedError):
        Sealing(case).seal(tmp_path / "bag", key, cancelled=lambda: next(calls, True))
    assert [path.name for path in tmp_path.iterdir() if "bag" in path.name or path.name.startswith(".")] == []
    assert case.custody() == ()


def test_what_stands_at_the_place_is_never_overwritten(case, key, tmp_path):
    (tmp_path / "bag").mkdir()
    with pytest.raises(CaseError) as refused:
        Sealing(case).seal(tmp_path / "bag", key)
    assert refused.value.code is ErrorCode.OUTPUT_EXISTS
    assert list((tmp_path / "bag").iterdir()) == []


def test_an_unsigned_bag_says_nothing_of_a_signature(case, tmp_path):
    Sealing(case).seal(tmp_path / "bag", None)
    assert not (tmp_path / "bag" / "SEAL.txt.minisig").exists()
    assert not any("minisign" in step for step in steps(tmp_path / "bag"))


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("A-1 ../../etc/passwd", "A-1 .._.._etc_passwd"),
        ("A-1 غارة.html", "A-1 غارة.html"),
        ("A-1 a\nb\0c.txt", "A-1 a_b_c.txt"),
        ("A-1 " + "x" * 300 + ".pdf", "A-1 " + "x" * 73 + ".pdf"),
        ("...", "file"),
    ],
)
def test_names_of_files_are_safe_everywhere(name, safe):
    assert safe_name(name) == safe


def test_keys_are_locked_and_never_overwritten(tmp_path):
    keys = SigningKeys(tmp_path / "keys")
    made = keys.make("mine", Passphrase(WORDS))
    assert (keys.folder / "mine.key").stat().st_mode & 0o777 == 0o600
    assert [key.name for key in keys.all()] == ["mine"]
    with pytest.raises(CaseError) as again:
        keys.make("mine", Passphrase(WORDS))
    assert again.value.code is ErrorCode.KEY_EXISTS
    with pytest.raises(CaseError) as wrong:
        keys.open("mine", Passphrase("other words"))
    assert wrong.value.code is ErrorCode.KEY_PASSPHRASE_WRONG
    keys.change_passphrase("mine", Passphrase(WORDS), Passphrase("quite new words"))
    assert keys.open("mine", Passphrase("quite new words")).public == made.public
    keys.take_in("copy", keys.folder / "mine.key", Passphrase("quite new words"))
    keys.remove("mine")
    assert [key.name for key in keys.all()] == ["copy"]
    with pytest.raises(CaseError) as missing:
        keys.open("mine", Passphrase(WORDS))
    assert missing.value.code is ErrorCode.KEY_MISSING


@pytest.mark.parametrize("name", ["", "../x", "a/b", ".hidden", "a" * 61, "x\n"])
def test_names_of_keys_are_file_names(tmp_path, name):
    with pytest.raises(CaseError) as refused:
        SigningKeys(tmp_path).make(name, Passphrase(WORDS))
    assert refused.value.code is ErrorCode.VALUE_INVALID


@pytest.mark.parametrize("tamper", TAMPERS)
def test_every_tamper_is_found_by_the_program(bag, tamper):
    assert check_bag(bag).problems == ()
    TAMPERS[tamper](bag)
    assert check_bag(bag).problems


def test_a_signature_is_told_from_a_known_one(bag, key, tmp_path):
    found = check_bag(bag)
    assert (found.key, found.key_known) == (key.public.shown_name, False)
    assert check_bag(bag, key.public).key_known
    other = SigningKey.generate().public
    assert [problem.what for problem in check_bag(bag, other).problems] == ["bag_signature_wrong"]


def test_a_cut_tail_and_a_recomputed_history_are_found_against_the_seal(case, bag):
    seal = read_seal(bag)
    case.articles.add_bytes(b"later words", "later.txt")
    assert against_seal(case, seal) == ()
    path = case.path
    case.close()
    connection = driver().connect(str(path))
    for trigger in ("event_kept", "event_unchanged"):
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DELETE FROM event WHERE seq >= 3")
    connection.commit()
    connection.close()
    with Casework.open(path, PERSON) as cut:
        assert [problem.what for problem in against_seal(cut, seal)] == ["head_unknown"]


def test_an_edit_is_named_by_enough_of_its_hash_and_by_its_number(case):
    head = case.head
    assert against_head(case, head.hash, head.count) == ()
    assert against_head(case, head.hash[:16]) == ()
    assert against_head(case, head.hash[:8])
    assert against_head(case, head.hash, head.count - 1)
    assert against_head(case, "%" * 16)


def test_a_seal_of_another_case_is_told(bag, tmp_path):
    with Casework.create(tmp_path / "other.fcase", "Other", PERSON) as other:
        assert [problem.what for problem in against_seal(other, read_seal(bag))] == ["seal_of_another_case"]


@pytest.mark.parametrize("text", ["", "x", "Fieldcase seal 1\n", "Fieldcase seal 1\ncase: a\nedits: x\n"])
def test_a_seal_that_cannot_be_read_is_refused(tmp_path, text):
    (tmp_path / "SEAL.txt").write_text(text)
    with pytest.raises(CaseError) as refused:
        check_bag(tmp_path)
    assert refused.value.code is ErrorCode.SEAL_INVALID


def test_a_cut_custody_is_found_against_the_seal(case, key, tmp_path):
    Sealing(case).seal(tmp_path / "first", key)
    Sealing(case).seal(tmp_path / "second", key)
    seal = read_seal(tmp_path / "second")
    assert against_seal(case, seal) == ()
    path = case.path
    case.close()
    connection = driver().connect(str(path))
    guard = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'custody_kept'").fetchone()[0]
    connection.execute("DROP TRIGGER custody_kept")
    connection.execute("DELETE FROM custody")
    connection.execute(guard)
    connection.commit()
    connection.close()
    with Casework.open(path, PERSON) as cut:
        assert cut.verify() == (), "nothing shows it from inside"
        assert [problem.what for problem in against_seal(cut, seal)] == ["custody_unknown"]
