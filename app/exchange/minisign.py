"""Keys and signatures in minisign's format (https://jedisct1.github.io/minisign/), which stock minisign checks."""

import base64
import binascii
import hashlib
import os
import struct
from dataclasses import dataclass
from typing import Any

from app.exchange.minisign_lock import locking_stream
from app.model.errors import CaseError, ErrorCode
from app.model.passphrase import Passphrase

_KEY = b"Ed"
_PREHASHED = b"ED"
_KDF, _NO_KDF, _CHECKSUM = b"Sc", b"\0\0", b"B2"
_SECRET = struct.Struct("<2s2s2s32sQQ104s")
_LOCKED_PART = struct.Struct("<8s64s32s")
_PUBLIC = struct.Struct("<2s8s32s")
_SIGNATURE = struct.Struct("<2s8s64s")
_LINES = 4
"""Of a signature: a comment, the signature, a signed comment, and the signature over both."""
_COMMENT, _TRUSTED = "untrusted comment: ", "trusted comment: "


@dataclass(frozen=True, slots=True)
class PublicKey:
    """An Ed25519 key and the 8 bytes that name it."""

    name: bytes
    key: bytes

    @property
    def shown_name(self) -> str:
        """The name as minisign shows it: 16 hexadecimal digits."""
        return self.name[::-1].hex().upper()

    def text(self) -> str:
        """Return what stands in a `.pub` file."""
        packed = base64.b64encode(self.line()).decode("ascii")
        return f"{_COMMENT}minisign public key {self.shown_name}\n{packed}\n"

    def line(self) -> bytes:
        """Return the bytes that name and hold the key."""
        return _PUBLIC.pack(_KEY, self.name, self.key)

    @classmethod
    def read(cls, text: str) -> "PublicKey":
        """Return the key of a `.pub` file or of its second line alone; raises CaseError(KEY_INVALID)."""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        kind, name, key = _unpacked(_PUBLIC, lines[-1] if lines else "")
        if kind != _KEY:
            raise CaseError(ErrorCode.KEY_INVALID)
        return cls(name, key)


@dataclass(frozen=True, slots=True, repr=False)
class SigningKey:
    """A secret key; it signs, and is written only locked with a passphrase."""

    name: bytes
    seed: bytes

    @classmethod
    def generate(cls) -> "SigningKey":
        """Return a new key."""
        return cls(os.urandom(8), os.urandom(32))

    @property
    def public(self) -> PublicKey:
        """The key that checks its signatures."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return PublicKey(
            self.name, Ed25519PrivateKey.from_private_bytes(self.seed).public_key().public_bytes_raw()
        )

    def sign(self, data: bytes, trusted_comment: str) -> str:
        """Return the `.minisig` of `data`; the comment is signed with it and must be one line."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        if not trusted_comment.isprintable():
            raise CaseError(ErrorCode.VALUE_INVALID, field="comment", value=trusted_comment)
        key = Ed25519PrivateKey.from_private_bytes(self.seed)
        signature = key.sign(_digest(data))
        whole = key.sign(signature + trusted_comment.encode("utf-8"))
        packed = base64.b64encode(_SIGNATURE.pack(_PREHASHED, self.name, signature)).decode("ascii")
        return (
            f"{_COMMENT}signature from minisign secret key\n{packed}\n"
            f"{_TRUSTED}{trusted_comment}\n{base64.b64encode(whole).decode('ascii')}\n"
        )

    def text(self, passphrase: Passphrase) -> str:
        """Return what stands in a `.key` file, locked with the passphrase."""
        salt = os.urandom(32)
        secret = self.seed + self.public.key
        check = hashlib.blake2b(_KEY + self.name + secret, digest_size=32).digest()
        stream, operations, memory = locking_stream(passphrase, salt)
        locked = _xor(_LOCKED_PART.pack(self.name, secret, check), stream)
        packed = _SECRET.pack(_KEY, _KDF, _CHECKSUM, salt, operations, memory, locked)
        return f"{_COMMENT}minisign encrypted secret key\n{base64.b64encode(packed).decode('ascii')}\n"

    @classmethod
    def read(cls, text: str, passphrase: Passphrase | None) -> "SigningKey":
        """Return the key of a `.key` file, of ours or of stock minisign's.

        Raises CaseError: KEY_INVALID, KEY_LOCKED (no passphrase), PASSPHRASE_WRONG.
        """
        lines = text.splitlines()
        kind, kdf, checksum, salt, operations, memory, part = _unpacked(_SECRET, "".join(lines[1:2]).strip())
        if kind != _KEY or checksum != _CHECKSUM or kdf not in (_KDF, _NO_KDF):
            raise CaseError(ErrorCode.KEY_INVALID)
        if kdf == _KDF:
            if passphrase is None:
                raise CaseError(ErrorCode.KEY_LOCKED)
            part = _xor(part, locking_stream(passphrase, salt, operations, memory)[0])
        name, secret, check = _LOCKED_PART.unpack(part)
        if hashlib.blake2b(_KEY + name + secret, digest_size=32).digest() != check:
            raise CaseError(ErrorCode.KEY_PASSPHRASE_WRONG if kdf == _KDF else ErrorCode.KEY_INVALID)
        return cls(name, secret[:32])


def check_signature(data: bytes, signature: str, public: PublicKey) -> str:
    """Return the trusted comment of a `.minisig` that `public` made over `data`; raises SIGNATURE_WRONG."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    lines = signature.splitlines()
    if len(lines) < _LINES or not lines[2].startswith(_TRUSTED):
        raise CaseError(ErrorCode.SIGNATURE_WRONG)
    comment = lines[2].removeprefix(_TRUSTED)
    try:
        kind, name, signed = _unpacked(_SIGNATURE, lines[1])
        whole = base64.b64decode(lines[3], validate=True)
        key = Ed25519PublicKey.from_public_bytes(public.key)
        key.verify(signed, _digest(data) if kind == _PREHASHED else data)
        key.verify(whole, signed + comment.encode("utf-8"))
    except (CaseError, InvalidSignature, binascii.Error, ValueError):
        raise CaseError(ErrorCode.SIGNATURE_WRONG) from None
    if name != public.name or kind not in (_PREHASHED, _KEY):
        raise CaseError(ErrorCode.SIGNATURE_WRONG)
    return comment


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=64).digest()


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(left ^ right for left, right in zip(one, other, strict=True))


def _unpacked(form: struct.Struct, line: str) -> tuple[Any, ...]:
    try:
        return form.unpack(base64.b64decode(line, validate=True))
    except (struct.error, binascii.Error, ValueError):
        raise CaseError(ErrorCode.KEY_INVALID) from None
