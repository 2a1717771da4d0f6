"""Changes the passphrase of a locked case: `python -m tests.durability.changing_words CASE TOLD WAY`.

Tells in the file TOLD that it begins, and that it is done.
"""

import os
import sys
from pathlib import Path

from app.model.passphrase import Passphrase
from tests.durability.held_case import HeldCase
from tests.durability.working_writer import tell, work_in

NEW_WORDS = Passphrase("lantern gravel 山 orchid")


def main(case: str, told_to: str, way: str) -> None:
    """Change it once."""
    work_in(way)
    held = HeldCase.again(Path(case), locked=True)
    told = os.open(told_to, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    tell(told, 0, "begins")
    held.file.keeping.change_passphrase(NEW_WORDS)
    tell(told, 0, "done")
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
