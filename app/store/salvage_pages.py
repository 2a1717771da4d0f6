"""The pages of a damaged case, read one by one without SQLite, which refuses the whole for the sake of one."""

import hmac
from collections.abc import Callable
from hashlib import pbkdf2_hmac, sha512
from pathlib import Path
from typing import BinaryIO, Protocol

from app.model.passphrase import Passphrase

_MAGIC = b"SQLite format 3\0"
_USUAL = 4096
_SIZES = frozenset(2**power for power in range(9, 17))
_SALT_BYTES, _KEY_BYTES, _IV_BYTES, _MAC_BYTES, _RESERVE = 16, 32, 16, 64, 80
_ROUNDS, _MAC_ROUNDS, _MAC_MASK = 256_000, 2, 0x3A
"""Of SQLCipher 4 (https://www.zetetic.net/sqlcipher/design/)."""


class Pages(Protocol):
    """Pages by their number, from 1."""

    count: int
    usable: int
    """Bytes of a page that hold content."""
    cut: bool
    """Whether the file ends within a page."""

    def page(self, number: int) -> bytes | None:
        """Return a page's bytes, None where it cannot be read."""


class PlainPages:
    """The pages of a case that is not locked, of the size that its header says, or of `page_bytes`."""

    USUAL = (4096, 8192)
    """Sizes that this program writes; the second on disks with sectors of that size."""

    def __init__(self, file: BinaryIO, size: int, page_bytes: int = 0) -> None:
        self._file = file
        self._page_bytes = self.usable = page_bytes or _page_bytes(file)
        self.count, rest = divmod(size, self._page_bytes)
        self.cut = rest > 0

    def page(self, number: int) -> bytes | None:
        """Return a page's bytes, None where it cannot be read."""
        return _read(self._file, number, self._page_bytes, self.count)


class LockedPages:
    """The pages of a locked case, each opened and checked by itself; nothing of them is written anywhere."""

    def __init__(self, file: BinaryIO, size: int, passphrase: Passphrase) -> None:
        self._file = file
        self.usable = _USUAL - _RESERVE
        self.count, rest = divmod(size, _USUAL)
        self.cut = rest > 0
        salt = (_read(file, 1, _USUAL, self.count) or bytes(_USUAL))[:_SALT_BYTES]
        words = passphrase.words().encode("utf-8")
        self._key = pbkdf2_hmac("sha512", words, salt, _ROUNDS, _KEY_BYTES)
        mac_salt = bytes(byte ^ _MAC_MASK for byte in salt)
        self._mac_key = pbkdf2_hmac("sha512", self._key, mac_salt, _MAC_ROUNDS, _KEY_BYTES)

    def page(self, number: int) -> bytes | None:
        """Return a page's content, None where it cannot be read or is not as it was written."""
        data = _read(self._file, number, _USUAL, self.count)
        if data is None:
            return None
        start = _SALT_BYTES if number == 1 else 0
        mac = data[_USUAL - _RESERVE + _IV_BYTES :][:_MAC_BYTES]
        sealed = data[start : _USUAL - _RESERVE + _IV_BYTES]
        made = hmac.new(self._mac_key, sealed + number.to_bytes(4, "little"), sha512).digest()
        if not hmac.compare_digest(made, mac):
            return None
        return bytes(start) + self._decrypted(sealed[:-_IV_BYTES], sealed[-_IV_BYTES:])

    @property
    def opened(self) -> bool:
        """Whether the passphrase opens any page; it cannot where the first 16 bytes of the file are damaged."""
        return any(self.page(number) is not None for number in range(1, self.count + 1))

    def _decrypted(self, sealed: bytes, vector: bytes) -> bytes:
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        opening = Cipher(algorithms.AES256(self._key), modes.CBC(vector)).decryptor()
        return opening.update(sealed) + opening.finalize()


def read_as_far_as_possible(source: Path, target: Path, cancelled: Callable[[], bool]) -> int:
    """Copy a file block by block; one that the disk does not give is left as zeros. Returns how many were not.

    Raises OSError where the file cannot be opened or the copy not be written.
    """
    lost = 0
    size = source.stat().st_size
    with source.open("rb", buffering=0) as old, target.open("wb") as new:
        for start in range(0, size, _USUAL):
            if cancelled():
                break
            length = min(_USUAL, size - start)
            try:
                old.seek(start)
                block = old.read(length) or b""
            except OSError:
                block, lost = b"", lost + 1
            new.write(block.ljust(length, b"\0"))
    return lost


def _page_bytes(file: BinaryIO) -> int:
    """Return the size of a page as the header says, where it does; this program writes 4096 bytes."""
    file.seek(0)
    head = file.read(18)
    said = int.from_bytes(head[16:18], "big")
    size = 65536 if said == 1 else said
    return size if head.startswith(_MAGIC) and size in _SIZES else _USUAL


def _read(file: BinaryIO, number: int, size: int, count: int) -> bytes | None:
    if not 1 <= number <= count:
        return None
    try:
        file.seek((number - 1) * size)
        data = file.read(size)
    except OSError:
        return None
    return data if len(data) == size else None
