"""Adds every file of a folder to a case as a program would, and says what came of each: run as a process of its own."""

import json
import sys
import time
import traceback
from contextlib import suppress
from pathlib import Path

from app.model.errors import CaseError
from app.model.identity import Identity
from app.services.casework import Casework
from app.wording.error_sentences import error_sentence

SECRET = "kept by nobody else"
"""Words of the person's own file, which no article may hold."""
WHO = Identity(actor="Tester", origin="0" * 32, app_version="test")


def main(case, *folders):
    """Print a JSON line for each file, and one with the greatest memory of this process."""
    files = [path for folder in folders for path in sorted(Path(folder).rglob("*")) if path.is_file()]
    with Casework.create(Path(case), "Hostile files", WHO) as casework:
        for path in files:
            sys.stdout.write(json.dumps(added(casework, path)) + "\n")
            sys.stdout.flush()
        memory = most_memory("self")
        problems = [problem.what for problem in casework.verify()]
    sys.stdout.write(json.dumps({"parent": memory, "problems": problems}) + "\n")


def added(casework, path):
    """Return what came of one file: `ref` or the `code` and `sentence` of a known problem; else a `fault`."""
    start = time.monotonic()
    outcome = {"name": f"{path.parent.name}/{path.name}"}
    try:
        read = casework.articles.read(path)
        outcome["read"] = time.monotonic() - start
        outcome["characters"] = len(read.text)
        outcome["told"] = SECRET in read.text
        outcome["ref"] = casework.articles.add_read(read).article.ref
    except CaseError as error:
        outcome |= {"code": str(error.code), "sentence": error_sentence(error)}
    except Exception:  # noqa: BLE001
        outcome["fault"] = traceback.format_exc()
    outcome["seconds"] = time.monotonic() - start
    outcome["parent"] = most_memory("self")
    outcome["child"] = most_memory(casework.reading_in._articles.pid)
    outcome["protection"] = sorted(casework.reading_in.protection)
    return outcome


def most_memory(process):
    """Return the megabytes that a process has held at most, and count anew; 0 where the system does not say."""
    with suppress(OSError, ValueError):
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024
    return 0


if __name__ == "__main__":
    main(*sys.argv[1:])
