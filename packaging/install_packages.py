"""Makes a virtual environment and installs pinned packages, on whatever Python and pip the machine has."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from setup_error import SetupError

BASE_PYTHON: str = getattr(sys, "_base_executable", sys.executable)
NO_PIP = (
    "Python is here but pip is not, and Fieldcase's packages cannot be installed without it. "
    "On Debian or Ubuntu: apt install python3-pip"
)
FAILED = (
    "The packages Fieldcase is made of could not be installed (see above). "
    "The first time this needs a network and about 1 GB of disk; "
    "run the same command again when they are there."
)


def new_environment(venv: Path) -> None:
    """Make an empty environment; Debian's python3-venv, which only carries pip for it, is not needed."""
    sys.stderr.write("Setting up Fieldcase. This happens once and takes a few minutes.\n")
    command = [BASE_PYTHON, "-I", "-m", "venv", "--without-pip", str(venv)]
    if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
        message = "Python could not make a virtual environment (see above)."
        raise SetupError(message)


def install(venv: Path, requirements: Path) -> None:
    """Install a requirement file into the environment, wheels only, each checked by its hash.

    The file names everything, so nothing is left to work out; pip before 23.3 fails over `lxml[html_clean]`
    beside `lxml[html-clean]`, as two of ours ask for it.
    """
    command = [
        *pip(venv), "install", "--require-hashes", "--no-deps", "--only-binary=:all:", "--no-warn-script-location",
        "--disable-pip-version-check", "--no-input", "-r", str(requirements),
    ]  # fmt: skip
    if not sys.stderr.isatty():
        command.append("--quiet")
    if subprocess.run(command, env=variables(), stdout=sys.stderr, check=False).returncode != 0:
        raise SetupError(FAILED)
    shutil.rmtree(venv / "first-pip", ignore_errors=True)


def pip(venv: Path) -> list[str]:
    """Return a command line for a pip that installs into the environment, or raise SetupError."""
    python = str(venv / "bin" / "python")
    if runs([python, "-I", "-m", "pip", "--version"]):
        return [python, "-I", "-m", "pip"]
    if runs([BASE_PYTHON, "-m", "pip", "--python", python, "--version"]):
        return [BASE_PYTHON, "-m", "pip", "--python", python]
    if find_spec("ensurepip") and runs([python, "-I", "-m", "ensurepip", "--default-pip"]):
        return [python, "-I", "-m", "pip"]
    if runs([BASE_PYTHON, "-m", "pip", "--version"]):
        # A pip before 22.3 knows no --python: let it fetch the pinned, newer one and go on with that.
        return fetched_pip(venv)
    raise SetupError(NO_PIP)


def fetched_pip(venv: Path) -> list[str]:
    """Put the pip that the requirements pin beside the environment's packages and return how to call it."""
    folder, pins = venv / "first-pip", venv / "first-pip.txt"
    lines = Path(__file__).with_name("requirements.txt").read_text(encoding="ascii").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("pip=="))
    end = next(number for number in range(start, len(lines)) if not lines[number].endswith("\\"))
    pins.write_text("\n".join(lines[start : end + 1]) + "\n", encoding="ascii")
    command = [BASE_PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", f"--target={folder}"]
    if not runs([*command, "-r", str(pins)]):
        raise SetupError(FAILED)
    return [str(venv / "bin" / "python"), str(folder / "pip")]


def runs(command: list[str]) -> bool:
    """Tell whether a command succeeds; what it prints is of no interest."""
    done = subprocess.run(
        command, env=variables(), stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return done.returncode == 0


def variables() -> dict[str, str]:
    """Return this process's environment without what a person's own settings would do to pip."""
    unwanted = {"PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_USER", "PIP_REQUIRE_VIRTUALENV"}
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**kept, "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}
