"""How a passphrase locks a minisign key: libsodium's `crypto_pwhash_scryptsalsa208sha256`."""

import hashlib

from app.model.errors import CaseError, ErrorCode
from app.model.passphrase import Passphrase

LOCK_BYTES = 104
"""How much is locked: the key's name, the secret key and its checksum."""
_OPERATIONS, _MEMORY = 4_194_304, 134_217_728
"""What a new key is locked with: 128 MiB and about a third of a second; stock minisign takes 1 GiB."""
_MOST_MEMORY = 1 << 30
_R = 8
_LARGEST_R_TIMES_P = 0x3FFFFFFF


def locking_stream(
    passphrase: Passphrase, salt: bytes, operations: int = _OPERATIONS, memory: int = _MEMORY
) -> tuple[bytes, int, int]:
    """Return the bytes that lock a key, with the limits (operations, bytes) they were made with.

    Raises CaseError(KEY_INVALID) for limits that no key has: they come from a file.
    """
    exponent, p = _parameters(operations, memory)
    n = 1 << exponent
    room = 128 * _R * (n + p + 2)
    if room > _MOST_MEMORY + (1 << 26):
        raise CaseError(ErrorCode.KEY_INVALID)
    words = passphrase.words().encode("utf-8")
    stream = hashlib.scrypt(words, salt=salt, n=n, r=_R, p=p, maxmem=room + (1 << 20), dklen=LOCK_BYTES)
    return stream, operations, memory


def _parameters(operations: int, memory: int) -> tuple[int, int]:
    """Return log2 of scrypt's N, and its p, as libsodium's `pickparams` takes them from the limits."""
    operations = max(operations, 32768)
    if operations < memory // 32:
        return _exponent(operations // (_R * 4)), 1
    exponent = _exponent(memory // (_R * 128))
    rounds = min((operations // 4) // (1 << exponent), _LARGEST_R_TIMES_P)
    return exponent, max(1, rounds // _R)


def _exponent(most: int) -> int:
    return next((exponent for exponent in range(1, 63) if (1 << exponent) > most // 2), 63)
