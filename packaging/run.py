"""What ./run does: set up, then the program; without arguments its main job on the sample case."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import environment
import system_packages
from setup_error import SetupError

COMMAND = str(environment.VENV / "bin" / "fieldcase")
NO_WINDOW = "Going on without a window: the sample case and its timeline PDF are built instead.\n"


def main(arguments: list[str]) -> int:
    """Set up what is missing and run the program; return its exit status."""
    environment.prepare("run")
    if not arguments:
        return main_job()
    if arguments[0] == "open" and not system_packages.provide(*window_needs()):
        return 1
    return fieldcase(arguments)


def main_job() -> int:
    """Open the window on the sample case; without a screen, or what Qt needs for one, do the job headless."""
    if not has_screen():
        return fieldcase(["demo"])
    if not system_packages.provide(*window_needs()):
        sys.stderr.write(NO_WINDOW)
        return fieldcase(["demo"])
    built = subprocess.run([COMMAND, "demo", "--json"], stdout=subprocess.PIPE, check=False)
    if built.returncode != 0:
        return built.returncode
    return fieldcase(["open", json.loads(built.stdout)["case"]])


def has_screen() -> bool:
    """Tell whether there is a screen to open a window on; a Mac always has one."""
    return sys.platform == "darwin" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def window_needs() -> tuple[str, ...]:
    """Return the sets of system libraries that a window needs here."""
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in {"offscreen", "minimal", "vnc"}:
        return ("run",)
    return ("run", "screen")


def fieldcase(arguments: list[str]) -> int:
    """Become the program, in the folder and with the input and output this was called with."""
    sys.stderr.flush()
    os.execv(COMMAND, [COMMAND, *arguments])  # noqa: S606


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except SetupError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(1)
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. Run the same command again to go on.\n")
        sys.exit(130)
