"""How the reading child is started: from a checkout, an installed wheel, or a frozen program."""

import os
import sys
from pathlib import Path

CHILD_ARGUMENT = "--read-for-fieldcase"
"""The one argument by which `app.main` of a frozen program is asked to be the child."""

_ROOT = Path(__file__).resolve().parents[3]
_START = (
    "import sys; sys.path[:] = sys.argv[1:]; from app.intake.sandbox.child import serve; sys.exit(serve())"
)
_KEPT = ("PATH", "TESSDATA_PREFIX", "SYSTEMROOT")
"""What the child may know of the environment: where programs, Tesseract's data and (on Windows) libraries lie."""


def child_command() -> list[str]:
    """Return the command that starts the child, looking for modules where this process finds them."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    places = dict.fromkeys([str(_ROOT), *filter(os.path.isabs, sys.path)])
    return [sys.executable, "-s", "-S", "-P", "-B", "-X", "utf8", "-c", _START, *places]


def child_environment() -> dict[str, str]:
    """Return the child's environment: nothing of the person's, hashes alike each time, one thread a program."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | {"PYTHONHASHSEED": "0", "OMP_THREAD_LIMIT": "1"}
