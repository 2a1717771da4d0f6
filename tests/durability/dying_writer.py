"""Writes into a case, and dies in the middle of it: `python -m tests.durability.dying_writer CASE WORDS`.

Pages of the edit are in the file by then, as they were before in the journal beside it.
"""

import os
import subprocess
import sys
from pathlib import Path

from app.model.passphrase import Passphrase
from app.store.connection import Connection

ROOT = Path(__file__).resolve().parents[2]


def die_in_the_middle(path: Path, passphrase: Passphrase | None = None) -> None:
    """Leave the case at `path` as a pulled plug leaves it in the middle of an edit."""
    words = [passphrase.words()] if passphrase is not None else []
    command = [sys.executable, "-m", "tests.durability.dying_writer", str(path), *words]
    subprocess.run(command, cwd=ROOT, check=False)


def main(path: str, words: str = "") -> None:
    """Write more than fits into memory, then die."""
    connection = Connection(Path(path), read_only=False, passphrase=Passphrase(words) if words else None)
    connection.execute("PRAGMA cache_size = 5")
    connection.execute("PRAGMA cache_spill = 5")
    with connection.writing():
        connection.execute("UPDATE tag SET note = 'half done'")
        for number in range(400):
            row = (number + 1000, "x" * 3000)
            connection.execute("INSERT INTO search_unit VALUES (?, 'tag', 'x', 'x', 0, 1, ?)", row)
        os.kill(os.getpid(), 9)


if __name__ == "__main__":
    main(*sys.argv[1:])
