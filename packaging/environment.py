"""Makes and keeps the virtual environment in .venv: packages by hash, fonts, the fieldcase command."""

from __future__ import annotations

import fcntl
import hashlib
import json
import platform
import shlex
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import install_packages
from setup_error import SetupError

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UNFINISHED = VENV / "unfinished"
PACKAGING = ROOT / "packaging"
REQUIREMENTS = {"run": PACKAGING / "requirements.txt", "test": PACKAGING / "requirements-dev.txt"}
FONT_LIST = ROOT / "resources" / "fonts" / "fonts.sha256"


def prepare(level: str) -> None:
    """Bring .venv to `run` or `test`; does nothing, and needs no network, where it is there already.

    Two calls at once wait for each other; one that was killed half-way is made good by the next.
    """
    if is_ready(level):
        return
    try:
        with only_one():
            if not is_ready(level):
                make(level)
    except OSError as error:
        message = f"Fieldcase could not set up its environment in {VENV}: {error.strerror or error}."
        raise SetupError(message) from error


def is_ready(level: str) -> bool:
    """Tell whether the environment carries what the requirement files ask for, for this folder and Python."""
    try:
        mark = json.loads(marker(level).read_text(encoding="utf-8"))
        names = [line.split("  ", 1)[1] for line in FONT_LIST.read_text(encoding="ascii").splitlines()]
    except (OSError, ValueError):
        return False
    fonts_are_there = all((FONT_LIST.parent / name).is_file() for name in names)
    return bool(
        PYTHON.exists() and mark == {"fingerprint": fingerprint(level), "root": str(ROOT)} and fonts_are_there
    )


def marker(level: str) -> Path:
    """Return the file that is written last, when a level is complete."""
    return VENV / f"ready-{level}.json"


def fingerprint(level: str) -> str:
    """Return a hash of everything the level was made from: its requirements, the fonts' list, the Python."""
    files = [REQUIREMENTS[level], FONT_LIST]
    python = f"{sys.version_info[:2]} {sys.implementation.cache_tag} {platform.machine()}"
    return hashlib.sha256(b"\0".join([python.encode(), *(path.read_bytes() for path in files)])).hexdigest()


def make(level: str) -> None:
    """Install, build the fonts, link this folder, and mark the level as complete."""
    if not installed(level):
        if not can_be_added_to():
            shutil.rmtree(VENV, ignore_errors=True)
            install_packages.new_environment(VENV)
        UNFINISHED.touch()
        install_packages.install(VENV, REQUIREMENTS[level])
        UNFINISHED.unlink()
    build_fonts()
    link()
    for each in ("run", "test") if level == "test" else ("run",):
        mark = json.dumps({"fingerprint": fingerprint(each), "root": str(ROOT)})
        unfinished = marker(each).with_suffix(".part")
        unfinished.write_text(mark, encoding="utf-8")
        unfinished.replace(marker(each))


def installed(level: str) -> bool:
    """Tell whether the packages of a level are there, fonts and the folder's name aside."""
    try:
        mark = json.loads(marker(level).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(PYTHON.exists() and mark["fingerprint"] == fingerprint(level))


def can_be_added_to() -> bool:
    """Tell whether .venv is whole, so that the packages for the tests may come on top."""
    return installed("run") and not UNFINISHED.exists()


def build_fonts() -> None:
    """Cut the fonts from their packages, where they are not there and right already."""
    command = [str(PYTHON), "-I", str(PACKAGING / "build_fonts.py")]
    if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
        message = "Fieldcase could not build its fonts (see above). Run the same command again."
        raise SetupError(message)


def link() -> None:
    """Make `app` importable and .venv/bin/fieldcase runnable from wherever this folder lies now."""
    [site] = VENV.glob("lib/python3.*/site-packages")
    (site / "fieldcase.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    command = VENV / "bin" / "fieldcase"
    start = "import sys; from app.main import main; sys.exit(main())"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(str(PYTHON))} -c "{start}" "$@"\n', encoding="utf-8")
    command.chmod(0o755)


@contextmanager
def only_one() -> Iterator[None]:
    """Hold the folder's set-up lock, which the system drops with this process; wait for it if need be."""
    with (ROOT / ".venv.lock").open("a", encoding="ascii") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.stderr.write("Another set-up is under way in this folder; waiting for it.\n")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
