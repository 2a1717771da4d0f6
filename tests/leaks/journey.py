"""A person's whole hour with the program, run in a process of its own so that it can be watched from outside.

`journey.py cli DESK` and `journey.py window DESK`: DESK is a folder with the articles; what is asked for is written
to DESK/asked. A report of what the process heard of itself goes to standard output as JSON.
"""

import json
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
HEARD = []
_WATCHED = ("socket.", "open", "os.rename", "os.mkdir", "os.link", "os.symlink", "subprocess.Popen")


def _hear(event, arguments):
    if not event.startswith(_WATCHED):
        return
    if event == "open":
        path, _mode, flags = arguments
        writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) if isinstance(flags, int) else 0
        if writes and not isinstance(path, int):
            HEARD.append(["write", os.fsdecode(path)])
    elif event.startswith("socket."):
        HEARD.append(["socket", event])
    elif event == "subprocess.Popen":
        HEARD.append(["child", json.dumps([arguments[1], dict(arguments[3] or os.environ)], default=str)])
    else:
        HEARD.append([event, repr(arguments[:2])])


def main(face, desk):
    sys.addaudithook(_hear)
    steps = {"cli": run_cli, "window": run_window}
    more = steps[face](desk) or {}
    network = [
        name
        for name in sys.modules
        if name.partition(".")[0] in {"http", "ssl", "_ssl", "ftplib", "requests", "urllib3", "httpx"}
        or name.startswith(("PySide6.QtNetwork", "PySide6.QtWeb", "urllib.request"))
    ]
    libraries = []
    if Path("/proc/self/maps").exists():
        maps = Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace")
        libraries = sorted({line.rpartition("/")[2] for line in maps.splitlines() if "Network" in line})
    report = {"heard": HEARD, "network_modules": network, "network_libraries": libraries, **more}
    sys.__stdout__.write(json.dumps(report))
    sys.__stdout__.flush()


def run_cli(desk):
    from app.main import main as fieldcase
    from tests.leaks import known_words as w

    case, asked = desk / "asked" / "scripted.fcase", desk / "asked"
    statuses = {}

    def run(*arguments):
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
            kept, sys.stdout = sys.stdout, nowhere
            try:
                statuses[arguments[0]] = fieldcase([str(argument) for argument in arguments])
            finally:
                sys.stdout = kept

    run("new", case, "--title", w.TITLE)
    run("add", case, *sorted(desk.glob("articles/*")), "--author", w.AUTHOR)
    run("mark", case, "A-1", "--quote", f"shells fell on {w.PLACE}", "--incident", w.TITLE, "--when", "2020-06-02",
        "--speaker", w.WITNESS, "--tag", w.TAG, "--note", w.NOTE, "--status", "accepted")  # fmt: skip
    run("mark", case, "A-1", "--quote", "four people were killed", "--figure", "four", "--part-of", "I-1",
        "--counts", "killed")  # fmt: skip
    for name in ("articles", "passages", "incidents", "figures", "history", "verify"):
        run(name, case)
    run("search", case, w.PLACE)
    run("timeline", case, "-o", asked / "scripted.pdf")
    run("export", case, "-o", asked / "scripted.jsonl")
    run("export", case, "-o", asked / "scripted.zip")
    run("undo", case)
    run("show", case, "A-99")
    return {"statuses": statuses}


def run_window(desk):
    from tests.leaks.window_steps import run_window_steps

    return run_window_steps(desk)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
