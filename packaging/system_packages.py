"""Finds the system packages that are missing and, as root on an apt system, installs them."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

LIST = Path(__file__).with_name("system-packages.txt")


def missing(*sets: str) -> list[str]:
    """Return the Debian packages of these sets whose library cannot be loaded; always none off Linux."""
    if not sys.platform.startswith("linux"):
        return []
    rows = [line.split() for line in LIST.read_text(encoding="ascii").splitlines() if line and line[0] != "#"]
    return [package for group, package, library in rows if group in sets and not loads(library)]


def loads(library: str) -> bool:
    """Tell whether the dynamic loader finds a library, the path a program (bin/…), or `/usr` a file (share/…)."""
    if library.startswith("bin/"):
        return shutil.which(library.removeprefix("bin/")) is not None
    if library.startswith("share/"):
        return Path("/usr", library).exists()
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def provide(*sets: str) -> bool:
    """Install what is missing where we may, else print the one line that does; tell whether all is there."""
    absent = missing(*sets)
    if not absent:
        return True
    if os.geteuid() == 0 and shutil.which("apt-get"):
        sys.stderr.write(f"Installing system packages: {' '.join(absent)}\n")
        install(absent)
        absent = missing(*sets)
        if not absent:
            return True
    if shutil.which("apt-get"):
        sys.stderr.write("System packages that Fieldcase needs are missing here. Install them with:\n")
        sys.stderr.write(f"    sudo apt-get install -y {' '.join(absent)}\n")
    else:
        sys.stderr.write("System packages that Fieldcase needs are missing here. Debian calls them: ")
        sys.stderr.write(f"{' '.join(absent)}\n")
    return False


def install(packages: list[str]) -> None:
    """Install packages with apt-get, first as the lists stand, then with fresh lists."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt_get = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    command = [*apt_get, "install", "-y", "--no-install-recommends", *packages]
    for attempt in (command, [*apt_get, "update"], command):
        # What apt prints is for standard error: standard output belongs to the program's answer.
        done = subprocess.run(
            attempt, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False
        )
        if attempt is command and done.returncode == 0:
            return
