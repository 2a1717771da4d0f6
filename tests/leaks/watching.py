"""Runs a journey in an empty home and hears from outside what it writes and whom it calls."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.hostile import good_files
from tests.leaks import known_words as w

ROOT = Path(__file__).resolve().parents[2]
JOURNEY = ROOT / "tests" / "leaks" / "journey.py"
_CALLS = (
    "trace=network,open,openat,openat2,creat,rename,renameat,renameat2,mkdir,mkdirat,"
    "link,linkat,symlink,symlinkat,mknod,mknodat,truncate,execve"
)
_WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_LOCAL_FAMILIES = ("AF_UNIX", "AF_NETLINK")
"""A family that cannot leave the machine: the screen, the session bus, and the list of its own interfaces."""


@dataclass
class Watched:
    """What a journey did."""

    home: Path
    desk: Path
    status: int
    report: dict
    errors: str
    trace: list[str] | None
    """Its system calls and those of its children; None where they could not be traced."""

    def written(self):
        """Return every path that was opened for writing, made or renamed to."""
        paths = {path for kind, path in self.report["heard"] if kind == "write"}
        for call in self.trace or ():
            paths |= written_by(call)
        return {path for path in paths if path and not path.startswith(("/dev/", "/proc/"))}

    def called(self):
        """Return every use of a socket that could leave the machine."""
        calls = [event for kind, event in self.report["heard"] if kind == "socket"]
        return calls + [call for call in self.trace or () if reaches_out(call)]

    def files(self):
        """Return every file that is left in its home and on its desk, but the articles it was given."""
        given = self.desk / "articles"
        places = (self.home, self.desk)
        return sorted(
            path
            for place in places
            for path in place.rglob("*")
            if path.is_file() and not path.is_relative_to(given)
        )


def written_by(call):
    """Return the paths that a system call, as strace prints it, writes or makes."""
    name = re.search(r"\b(\w+)\(", call)
    if name is None or re.search(r"= -1 E\w+", call):
        return set()
    paths = [path.encode().decode("unicode_escape") for path in _QUOTED.findall(call)]
    if name[1].startswith("open"):
        return set(paths[:1]) if _WRITING.search(call) else set()
    if name[1].startswith(("rename", "link", "symlink")):
        return set(paths[1:])
    return set(paths[:1]) if name[1].startswith(("creat", "mk", "truncate")) else set()


def whole_calls(trace):
    """Return the calls of a trace; those that another thread's call parted are put together again."""
    calls, begun = [], {}
    for line in trace.splitlines():
        task, _, call = line.partition(" ")
        if call.endswith("<unfinished ...>"):
            begun[task] = call.removesuffix("<unfinished ...>")
            continue
        resumed = re.match(r"\s*<\.\.\. \w+ resumed>", call)
        calls.append(f"{task} {begun.pop(task, '')}{call[resumed.end() :]}" if resumed else line)
    return calls + [f"{task} {call}" for task, call in begun.items()]


def reaches_out(call):
    """Tell whether a system call, as strace prints it, makes or uses a socket that is not the machine's own."""
    families = re.findall(r"\b(?:AF|PF)_\w+", call)
    return any(family not in _LOCAL_FAMILIES and family != "AF_UNSPEC" for family in families)


@cache
def tools():
    """Return what of strace and unshare works here."""
    found = []
    for name, trial in (
        ("unshare", ["unshare", "-rn", "true"]),
        ("strace", ["strace", "-f", "-o", os.devnull, "true"]),
    ):
        with_it = (
            shutil.which(name) and subprocess.run(trial, capture_output=True, check=False).returncode == 0
        )
        found += [name] if with_it else []
    return frozenset(found)


def articles():
    """Return files of several formats that all hold the known words, by name."""
    text = f"Shells fall on {w.PLACE}\nBy {w.AUTHOR}\n\n{w.SENTENCE}\n"
    page = (
        f"<html><head><title>{w.PLACE}</title><meta name=author content='{w.AUTHOR}'></head>"
        f"<body><article><h1>{w.PLACE}</h1><p>{w.SENTENCE}</p>"
        "<img src='http://192.0.2.1/p.png'></article></body></html>"
    )
    return {
        f"{w.FILE_STEM}.txt": text.encode(),
        f"{w.FILE_STEM}-page.html": page.encode(),
        f"{w.FILE_STEM}-word.docx": good_files.docx(f"<w:p><w:r><w:t>{w.SENTENCE}</w:t></w:r></w:p>"),
        f"{w.FILE_STEM}-mail.eml": good_files.mail(w.SENTENCE),
        f"{w.FILE_STEM}-print.pdf": good_files.pdf(f"BT /F1 12 Tf 72 700 Td ({w.SENTENCE}) Tj ET"),
        f"{w.FILE_STEM}-rich.rtf": good_files.rtf(w.SENTENCE),
    }


def watch(face, place, *, code=None, **variables):
    """Run a journey below `place`, without a network and traced where that works; return what it did."""
    home, desk = place / "home", place / "desk"
    for folder in (home / "tmp", desk / "articles", desk / "asked"):
        folder.mkdir(parents=True, exist_ok=True)
    for name, data in articles().items():
        (desk / "articles" / name).write_bytes(data)
    command = [sys.executable, "-B", str(JOURNEY), face, str(desk)]
    if code is not None:
        command = [sys.executable, "-B", "-c", code, str(ROOT), str(desk)]
    traces = place / "trace"
    if "strace" in tools():
        command = ["strace", "-f", "-qq", "-s", "4096", "-o", str(traces), "-e", _CALLS, *command]
    if "unshare" in tools():
        command = ["unshare", "-rn", *command]
    done = subprocess.run(
        command,
        env={**_environment(home), **variables},
        cwd=home,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=240,
        check=False,
    )
    errors = done.stderr.decode("utf-8", "replace")
    start = done.stdout.find(b'{"heard"')
    report = json.loads(done.stdout[start:]) if start >= 0 else {"heard": []}
    trace = whole_calls(traces.read_text(encoding="utf-8", errors="replace")) if traces.exists() else None
    return Watched(home, desk, done.returncode, report, errors, trace)


def _environment(home):
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "VIRTUAL_ENV") if name in os.environ}
    places = {
        "HOME": home,
        "TMPDIR": home / "tmp",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local/share",
        "XDG_STATE_HOME": home / ".local/state",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_RUNTIME_DIR": home / "run",
    }
    (home / "run").mkdir(mode=0o700, exist_ok=True)
    return {
        **kept,
        **{name: str(path) for name, path in places.items()},
        "QT_QPA_PLATFORM": "offscreen",
        "LOGNAME": w.ACCOUNT,
        "USER": w.ACCOUNT,
        "TZ": "Pacific/Marquesas",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
