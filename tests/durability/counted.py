"""Runs a harness of this folder in a process of its own and gives what it counted."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_LONGEST_S = 3600


def counted(module: str, said: str, *arguments: object) -> tuple[dict[str, int], str]:
    """Return what `python -m tests.durability.MODULE ARGUMENTS` prints as JSON, and its messages; `said` names it."""
    command = [sys.executable, "-m", f"tests.durability.{module}", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=_LONGEST_S)
    found = json.loads(done.stdout)
    sys.stdout.write(f"{said}: {found}\n")
    return found, done.stderr
