"""Makes and keeps the virtual environment in .venv: packages by hash, fonts, places, the fieldcase command."""

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
FINISHED = VENV / "finished.json"
THIS_PYTHON = f"{sys.implementation.cache_tag} {platform.machine()}"
PACKAGING = ROOT / "packaging"
REQUIREMENTS = {"run": PACKAGING / "requirements.txt", "test": PACKAGING / "requirements-dev.txt"}
TRANSLATIONS = ROOT / "resources" / "translations"
FONT_LIST = ROOT / "resources" / "fonts" / "fonts.sha256"
PLACE_LIST = ROOT / "resources" / "gazetteer" / "gazetteer.sha256"


def prepare(level: str) -> None:
    """Bring .venv to `run` or `test`; does nothing, and needs no network, where it is there already.

    Two calls at once wait for each other; one that was killed half-way is made good by the next.
    """
    if has_packages(level) and is_finished():
        return
    try:
        with only_one():
            if not has_packages(level):
                add_packages(level)
            if not is_finished():
                finish()
    except OSError as error:
        message = f"Fieldcase could not set up its environment in {VENV}: {error.strerror or error}."
        raise SetupError(message) from error


def add_packages(level: str) -> None:
    """Install what a level asks for into .venv, which is made anew unless it is known to be whole."""
    if marked(packages_mark("run")).get("python") != THIS_PYTHON or UNFINISHED.exists():
        shutil.rmtree(VENV, ignore_errors=True)
        install_packages.new_environment(VENV)
    UNFINISHED.touch()
    install_packages.install(VENV, REQUIREMENTS[level])
    # The tests' requirements hold those of the program, version by version.
    for each in ("run", "test") if level == "test" else ("run",):
        mark(packages_mark(each), wanted_packages(each))
    UNFINISHED.unlink()


def finish() -> None:
    """Build the fonts and the list of places, pack the translations and link this folder."""
    build_fonts()
    build_places()
    pack_translations()
    link()
    mark(FINISHED, wanted_finish())


def has_packages(level: str) -> bool:
    """Tell whether .venv has the very packages of a level, for this Python."""
    return PYTHON.exists() and marked(packages_mark(level)) == wanted_packages(level)


def is_finished() -> bool:
    """Tell whether the fonts and places are there and .venv is linked to where this folder lies now."""
    built = all(path.is_file() for made in (FONT_LIST, PLACE_LIST) for path in files_in(made))
    return built and marked(FINISHED) == wanted_finish()


def files_in(made: Path) -> list[Path]:
    """Return the files that a list of what is built names, beside it."""
    lines = made.read_text(encoding="ascii").splitlines()
    return [made.parent / line.split("  ", 1)[1] for line in lines]


def packages_mark(level: str) -> Path:
    """Return the file that is written when the packages of a level are all there."""
    return VENV / f"packages-{level}.json"


def wanted_packages(level: str) -> dict[str, str]:
    """Return what the mark of a level has to say."""
    return {"python": THIS_PYTHON, "requirements": digest(REQUIREMENTS[level])}


def wanted_finish() -> dict[str, str]:
    """Return what the last mark has to say."""
    translations = "".join(digest(path) for path in sorted(TRANSLATIONS.glob("*.ts")))
    lists = {"fonts": digest(FONT_LIST), "places": digest(PLACE_LIST)}
    return {**lists, "root": str(ROOT), "translations": translations}


def digest(path: Path) -> str:
    """Return the SHA-256 of a file as hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def marked(path: Path) -> dict[str, str]:
    """Return what a mark says; nothing where there is none or it cannot be read."""
    try:
        says = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return says if isinstance(says, dict) else {}


def mark(path: Path, says: dict[str, str]) -> None:
    """Write a mark whole or not at all."""
    unfinished = path.with_suffix(".part")
    unfinished.write_text(json.dumps(says), encoding="utf-8")
    unfinished.replace(path)


def build_fonts() -> None:
    """Cut the fonts from their packages, where they are not there and right already."""
    command = [str(PYTHON), "-I", str(PACKAGING / "build_fonts.py")]
    if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
        message = "Fieldcase could not build its fonts (see above). Run the same command again."
        raise SetupError(message)


def build_places() -> None:
    """Build the list of places, where it is not there and right already; without it suggestions know none."""
    command = [str(PYTHON), "-I", str(PACKAGING / "build_gazetteer.py")]
    if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
        message = "Fieldcase could not build its list of places (see above). Run the same command again."
        raise SetupError(message)


def pack_translations() -> None:
    """Pack what translators wrote into the files the window loads; without them it speaks plain English."""
    command = [str(PYTHON), "-I", str(PACKAGING / "translations.py"), "build"]
    if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
        sys.stderr.write("Fieldcase could not pack its translations (see above); it goes on in English.\n")


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
