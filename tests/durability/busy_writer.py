"""Edits a case in a process of its own: `python -m tests.durability.busy_writer WAY CASE NAME TIMES [WORDS]`.

Prints what it was told is saved, a line each. The ways: `window` holds the case, `each` takes the lock for every edit,
`careless` is the control: no lock, and a transaction that begins by reading.
"""

import sys
import time
from pathlib import Path
from typing import Any

from app.model.errors import CaseError
from app.model.identity import Identity
from app.model.ids import new_id
from app.model.incident import Incident
from app.model.passphrase import Passphrase
from app.services.casework import Casework
from app.store.case_file import CaseFile
from app.store.driver import driver


def write_with_lock(way: str, path: Path, name: str, times: int, words: str) -> None:
    """Mark incidents, which get the next free number of the case."""
    passphrase = Passphrase(words) if words else None
    identity = Identity(name, f"origin-of-{name}", "1")
    hold = way == "window"
    with Casework(
        CaseFile.open(path, identity, hold=hold, wait_seconds=60, passphrase=passphrase), identity
    ) as case:
        tell(f"open {case.read_only_code}")
        if hold:
            sys.stdin.readline()
        article = case.articles.one("A-1").id
        for number in range(times):
            incident = Incident(id="", ref="", title=f"{name} {number}")
            try:
                with case.editing():
                    marked = case.marking.mark(article, number, number + 5, incident)
            except CaseError as error:
                tell(f"! {error.code}")
            else:
                tell(marked.claim.ref if marked.claim else "?")


def write_carelessly(path: Path, name: str, times: int) -> None:
    """Do the same as many programs do: read the number, then write, without holding anything in between."""
    connection: Any = driver().connect(str(path), isolation_level=None, timeout=0.05)
    tell("open None")
    for _ in range(times):
        try:
            connection.execute("BEGIN")
            number = connection.execute("SELECT count(*) FROM tag").fetchone()[0] + 1
            time.sleep(0.002)
            row = (new_id(), f"I-{number}")
            connection.execute("INSERT INTO tag VALUES (?, ?, '', '', 'v')", row)
            connection.execute("COMMIT")
            tell(row[1])
        except driver().Error as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            tell(f"! {error}")
    connection.close()


def tell(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    chosen, case, who, count, *rest = sys.argv[1:]
    if chosen == "careless":
        write_carelessly(Path(case), who, int(count))
    else:
        write_with_lock(chosen, Path(case), who, int(count), rest[0] if rest else "")
