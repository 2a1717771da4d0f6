"""The recipe of docs/case-file-format.md: other programs open a locked case with its passphrase."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from app.model.case_facts import CaseFacts
from app.model.identity import Identity
from app.model.ids import new_id
from app.model.passphrase import Passphrase
from app.store.case_file import CaseFile
from app.store.utc_now import utc_now

WORDS = Passphrase('it\'s a "long" Überraschung 山 🚑 قفل')
GUIDE = Path(__file__).parents[3] / "docs" / "case-file-format.md"


@pytest.fixture
def locked(tmp_path):
    path = tmp_path / "war.fcase"
    facts = CaseFacts(id=new_id(), title="Kafr Nabl", created_at=utc_now())
    who = Identity(actor="Vera", origin="0190-test", app_version="1")
    CaseFile.create(path, facts, who, passphrase=WORDS).close()
    return path


def recipe(language):
    """Return the lines of the guide's block in one language, with this test's words for the example's."""
    text = GUIDE.read_text(encoding="utf-8")
    section = text[text.index("## Locked cases") :]
    found = re.search(rf"```{language}\n(.*?)```", section, re.DOTALL)
    assert found
    return found.group(1)


def test_sqlite3_multiple_ciphers_opens_it_by_the_documented_recipe(locked, monkeypatch):
    apsw = pytest.importorskip("apsw", reason="apsw-sqlite3mc is not installed")
    if not hasattr(apsw, "mc_version"):
        pytest.skip("this apsw is the one without ciphers")
    names = {}
    code = recipe("python").replace("war.fcase", str(locked)).replace('"the words"', repr(WORDS.words()))
    exec(code, names)  # noqa: S102
    assert names["title"] == "Kafr Nabl"
    assert names["checked"] == "ok"


def test_sqlite3_multiple_ciphers_refuses_other_words(locked):
    apsw = pytest.importorskip("apsw", reason="apsw-sqlite3mc is not installed")
    code = recipe("python").replace("war.fcase", str(locked)).replace('"the words"', '"other words"')
    with pytest.raises(apsw.NotADBError):
        exec(code, {})  # noqa: S102


def test_the_command_line_of_sqlcipher_opens_it_by_the_documented_recipe(locked):
    program = shutil.which("sqlcipher")
    if program is None:
        pytest.skip("sqlcipher is not installed")
    version = subprocess.run(
        [program, ":memory:", "PRAGMA cipher_version"], capture_output=True, text=True, check=False
    )
    if not version.stdout.startswith("4."):
        pytest.skip(f"sqlcipher {version.stdout.split(' ')[0].strip()} is older than 4, which cannot open it")
    words = WORDS.words().replace("'", "''")
    commands = recipe("sql").replace("the words", words)
    ran = subprocess.run(
        [program, str(locked)], input=commands, capture_output=True, text=True, timeout=30, check=False
    )
    assert "Kafr Nabl" in ran.stdout
    assert "ok" in ran.stdout
