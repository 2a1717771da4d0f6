"""Hears who opens a file, whatever library does it and however it does (Linux): inotify, through the C library."""

import ctypes
import os
import select

_OPENED = 0x20
_NON_BLOCKING = os.O_NONBLOCK | os.O_CLOEXEC


class WatchedFile:
    """A file of the person's; `was_opened` says whether anything has opened it since it was watched."""

    def __init__(self, path):
        libc = ctypes.CDLL(None, use_errno=True)
        self._handle = libc.inotify_init1(_NON_BLOCKING)
        assert self._handle >= 0
        assert libc.inotify_add_watch(self._handle, os.fsencode(path), _OPENED) >= 0

    def was_opened(self):
        return bool(select.select([self._handle], [], [], 0)[0]) and bool(os.read(self._handle, 4096))

    def close(self):
        os.close(self._handle)
