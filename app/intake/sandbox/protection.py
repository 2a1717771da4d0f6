"""Takes from the reading child what it does not need, layer by layer; a layer the system lacks is left out."""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from app.intake.sandbox.landlock import close_file_system
from app.intake.sandbox.seccomp import refuse_network_calls, refuse_programs

_PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 4, 38
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_OPEN_FILES = 64
_SYSTEM = ("/usr", "/lib", "/lib64", "/lib32", "/bin", "/sbin", "/etc/ld.so.cache", "/dev/urandom")
_PROGRAM = Path(__file__).resolve().parents[3]


def protect() -> tuple[str, ...]:
    """Give up files, network and privileges for good; return the names of the layers that hold."""
    layers = [name for name, layer in (("limits", _limit_files), ("linux", _linux)) if layer()]
    if "linux" not in layers:
        return tuple(layers)
    layers.remove("linux")
    libc = ctypes.CDLL(None, use_errno=True)
    tried = (
        ("privileges", lambda: libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0),
        ("namespace", lambda: libc.unshare(_NEW_USER | _NEW_NETWORK) == 0),
        ("files", lambda: close_file_system(libc, _readable(), ("/dev/null",), _runnable())),
        ("calls", lambda: refuse_network_calls(libc)),
        ("programs", lambda: shutil.which("tesseract") is None and refuse_programs(libc)),
    )
    return (*layers, *(name for name, layer in tried if layer()))


def _linux() -> bool:
    return sys.platform == "linux"


def _limit_files() -> bool:
    """Let no file be written, few be opened, and no memory be dumped."""
    try:
        import resource
    except ImportError:  # Windows
        return False
    limits = {resource.RLIMIT_FSIZE: 0, resource.RLIMIT_CORE: 0, resource.RLIMIT_NOFILE: _OPEN_FILES}
    for limit, value in limits.items():
        with suppress(OSError, ValueError):
            resource.setrlimit(limit, (value, value))
    return True


def _readable() -> Iterator[str]:
    """Name what the readers are made of: Python, its packages, this program, Tesseract where it is installed."""
    yield from _SYSTEM
    yield from {sys.prefix, sys.base_prefix, sys.exec_prefix}
    for place in sys.path:
        if Path(place).name in ("site-packages", "dist-packages") or place.endswith(".zip"):
            yield place
    yield from (str(_PROGRAM / "app"), str(_PROGRAM / "resources"))
    if frozen := getattr(sys, "_MEIPASS", ""):
        yield from (frozen, str(Path(sys.executable).parent))
    yield from _tesseract()


def _runnable() -> Iterator[str]:
    """Name the one program that reads pictures, and what the system starts programs with."""
    if found := shutil.which("tesseract"):
        yield from (found, str(Path(found).resolve()), *map(str, Path("/").glob("lib*/ld-*.so*")))
        yield from map(str, Path("/lib").glob("*/ld-*.so*"))


def _tesseract() -> Iterator[str]:
    if data := os.environ.get("TESSDATA_PREFIX"):
        yield data
    if found := shutil.which("tesseract"):
        folder = Path(found).resolve().parent
        yield from map(str, (Path(found).parent, folder, folder.parent / "lib", folder.parent / "share"))
