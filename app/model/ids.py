"""New identifiers: UUIDv7 text, sortable by the time they were made."""

import os
import threading
import time

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """Return a fresh UUID version 7 as lower-case text; each of a process sorts after the one before it.

    RFC 9562, section 5.7; order within a millisecond by its section 6.2, method 3.
    """
    stamp = _next_stamp()
    random = int.from_bytes(os.urandom(8), "big") & (1 << 62) - 1
    value = stamp >> 12 << 80 | 0x7 << 76 | (stamp & 0xFFF) << 64 | 0b10 << 62 | random
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def _next_stamp() -> int:
    """Return milliseconds since 1970 (48 bits) and their 4096ths (12 bits), above the last one given."""
    global _last  # noqa: PLW0603  (the last stamp of this process, whoever asks)
    milliseconds, rest = divmod(time.time_ns(), 1_000_000)
    with _lock:
        _last = max((milliseconds & (1 << 48) - 1) << 12 | (rest << 12) // 1_000_000, _last + 1)
        return _last
