"""Brings an older case up to date and breaks off at one statement: `python -m tests.durability.broken_migration …`.

Arguments: HOW (`dies` or `fails`), FOLDER of `sample.fcase`, FIRST, STEP, [WORDS]. Each statement's turn is taken in a
process forked for it and a copy of the folder's case; prints one line a turn: the number, and how the attempt ended
(`killed`, a code, or `done`, which ends the list).
"""

import os
import shutil
import sys
from pathlib import Path
from typing import Any

from app.model.errors import CaseError
from app.model.identity import Identity
from app.model.passphrase import Passphrase
from app.store.driver import driver, sqlite_utils
from app.wording.error_sentences import error_sentence
from tests.durability.busy_writer import tell

_FUNCTION = 31
"""What SQLite calls the use of a function; to forbid one is no failure that can happen."""
ANN = Identity("Ann", "origin-of-ann", "1")


class Breaker:
    """Counts the statements that SQLite runs, and breaks off at one of them."""

    def __init__(self, how: str, at: int) -> None:
        self._how = how
        self._at = at
        self._seen = 0

    def connect(self, *arguments: Any, **options: Any) -> Any:
        """Open a database that tells of every statement."""
        connection = self._original(*arguments, **options)
        if self._how == "dies":
            connection.set_trace_callback(self._count_and_die)
        else:
            connection.set_authorizer(self._count_and_refuse)
        return connection

    def put_in(self) -> None:
        """Stand between the program and its library."""
        self._original = driver().connect
        driver().connect = self.connect

    def _count_and_die(self, _: str) -> None:
        self._seen += 1
        if self._seen == self._at:
            os.kill(os.getpid(), 9)

    def _count_and_refuse(self, action: int, *_: object) -> int:
        if action == _FUNCTION:
            return 0
        self._seen += 1
        return 1 if self._seen == self._at else 0


def attempt(how: str, path: Path, at: int, passphrase: Passphrase | None) -> str:
    """Open the case in a process of its own; return how that ended."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        os.write(write, outcome(how, path, at, passphrase).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as said:
        words = said.read()
    _, status = os.waitpid(child, 0)
    return "killed" if os.WIFSIGNALED(status) else words


def outcome(how: str, path: Path, at: int, passphrase: Passphrase | None) -> str:
    """Open the case and break off at a statement."""
    from app.store.case_file import CaseFile

    Breaker(how, at).put_in()
    try:
        CaseFile.open(path, ANN, hold=True, passphrase=passphrase).close()
    except CaseError as error:
        return f"{error.code}" if error_sentence(error) else "?"
    except BaseException as error:  # noqa: BLE001  (whatever it is, the test has to know)
        return f"!{type(error).__name__}: {error}"
    return "done"


def main(how: str, folder: Path, first: int, step: int, words: str) -> None:
    """Take every statement's turn."""
    sqlite_utils()
    at, ended = first, ""
    while ended != "done":
        place = folder / f"at {at}"
        place.mkdir()
        shutil.copy(folder / "sample.fcase", place)
        ended = attempt(how, place / "sample.fcase", at, Passphrase(words) if words else None)
        tell(f"{at} {ended}")
        at += step


if __name__ == "__main__":
    kind, place, begin, by, *rest = sys.argv[1:]
    main(kind, Path(place), int(begin), int(by), rest[0] if rest else "")
