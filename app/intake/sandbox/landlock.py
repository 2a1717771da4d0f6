"""Closes the file system but for the program's own files (Linux 5.13 and later)."""

import ctypes
import os
import struct
from collections.abc import Iterable
from contextlib import suppress

_CREATE, _ADD_RULE, _RESTRICT = 444, 445, 446
_VERSION_FLAG, _PATH_BENEATH = 1, 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_ACCESS_BY_VERSION = ((1, 13), (2, 14), (3, 15), (5, 16))
"""How many kinds of access to files each version of Landlock knows, the lowest bits first."""
_NETWORK_SINCE, _SCOPES_SINCE = 4, 6
_BIND_AND_CONNECT = 3
_ABSTRACT_SOCKETS_AND_SIGNALS = 3


def close_file_system(
    libc: ctypes.CDLL, readable: Iterable[str], writable: Iterable[str], runnable: Iterable[str]
) -> bool:
    """Let this process open only what `readable` holds, write `writable`, start `runnable`; return whether so."""
    version = libc.syscall(_CREATE, None, 0, _VERSION_FLAG)
    if version < 1:
        return False
    bits = next(bits for since, bits in reversed(_ACCESS_BY_VERSION) if version >= since)
    network = _BIND_AND_CONNECT if version >= _NETWORK_SINCE else 0
    scopes = _ABSTRACT_SOCKETS_AND_SIGNALS if version >= _SCOPES_SINCE else 0
    rules = struct.pack("=QQQ", (1 << bits) - 1, network, scopes)
    rules = rules[: 24 if scopes else 16 if network else 8]
    handle = libc.syscall(_CREATE, rules, len(rules), 0)
    if handle < 0:
        return False
    try:
        for path in readable:
            _allow(libc, handle, path, _READ_FILE | _READ_DIR)
        for path in writable:
            _allow(libc, handle, path, _READ_FILE | _WRITE_FILE)
        for path in runnable:
            _allow(libc, handle, path, _READ_FILE | _EXECUTE)
        return bool(libc.syscall(_RESTRICT, handle, 0) == 0)
    finally:
        os.close(handle)


def _allow(libc: ctypes.CDLL, handle: int, path: str, access: int) -> None:
    with suppress(OSError):
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        try:
            wanted = access if os.path.isdir(path) else access & ~_READ_DIR  # noqa: PTH112 - one call, no Path
            libc.syscall(_ADD_RULE, handle, _PATH_BENEATH, struct.pack("=Qi", wanted, place), 0)
        finally:
            os.close(place)
