"""Whatever is done with a case, run in a process of its own so that every byte it writes can be looked at.

`locked_journey.py DESK PASSPHRASE` (PASSPHRASE "-": an open case). It ends by killing itself in the middle of a write,
with the journal on the disk. A thread reads all files meanwhile; what it found in them goes to standard output.
"""

import json
import os
import signal
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.e2e.telling_words import ARTICLE, FILE, NAMES, NOTE, PERSON, TAG, TITLE, found_in  # noqa: E402


class Reader(threading.Thread):
    """Reads every file on the desk and in the home again and again: what is there for a moment only, too."""

    def __init__(self, places):
        super().__init__(daemon=True)
        self.places, self.found, self.rounds, self.over = places, set(), 0, False

    def run(self):
        while not self.over:
            for place in self.places:
                for path in place.rglob("*"):
                    self.look(path)
            self.rounds += 1
            time.sleep(0.002)

    def look(self, path):
        try:
            data = path.read_bytes() if path.is_file() else b""
        except OSError:
            return
        self.found |= {f"{path.name}: {word}" for word in found_in(data + os.fsencode(path.name))}


def main(desk, words):
    from app.model.identity import Identity
    from app.model.passphrase import Passphrase
    from app.services.backups import Backups
    from app.services.casework import Casework

    who = Identity(PERSON, "0190-test", "1")
    first, second = (Passphrase(words), Passphrase(words + " 2")) if words != "-" else (None, None)
    reader = Reader([desk, Path(os.environ["HOME"])])
    reader.start()
    path = desk / "case.fcase"
    casework = Casework.create(path, TITLE, who, description=NOTE, hold=True, passphrase=first)
    added = casework.articles.add_bytes(ARTICLE.encode(), FILE).article
    start = ARTICLE.index(NAMES[0])
    draft = casework.marking.draft_incident(added.id, start, start + 40)
    casework.marking.mark_draft(added.id, start, start + 40, draft)
    casework.marking.mark_passage(added.id, 0, 12, tags=[TAG], note=NOTE)
    steps = ["marked"]
    if any(hit.kind == "article" for hit in casework.views.search(NAMES[0])):
        steps.append("found")
    casework.undo()
    casework.redo()
    if casework.verify() == ():
        steps.append("verified")
    with casework.again() as own:
        Backups(own).make()
    if second is not None:
        casework.change_passphrase(second)
        casework.copy_to(desk / "copy.fcase", first)
        steps.append("changed")
    casework.close()
    casework = Casework.open(path, who, hold=True, passphrase=second)
    tell(reader, steps)
    threading.Thread(target=die_at_journal, args=(path,), daemon=True).start()
    while True:  # until the journal is seen
        casework.articles.add_bytes((ARTICLE * 400 + str(time.monotonic_ns())).encode(), FILE)


def tell(reader, steps):
    reader.over = True
    reader.join()
    report = {"found": sorted(reader.found), "rounds": reader.rounds, "steps": steps}
    sys.stdout.write(json.dumps(report))
    sys.stdout.flush()


def die_at_journal(path):
    """Kill the process as soon as pages stand in the journal."""
    journal = path.with_name(path.name + "-journal")
    while True:
        try:
            if journal.stat().st_size > 8192:
                os.kill(os.getpid(), signal.SIGKILL)
        except FileNotFoundError:
            pass


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
