"""Originals and texts, each kept once under its own SHA-256 and never taken away by an undo."""

from collections.abc import Mapping
from hashlib import sha256

from app.model.errors import CaseError, ErrorCode
from app.store.connection import Connection

LARGEST_ORIGINAL = 200 * 1024 * 1024
"""Bytes."""
_TEXTS_KEPT = 4


class BlobStore:
    """Adds and reads originals and texts; the last texts read are remembered."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._texts: dict[str, str] = {}

    def add_originals(self, originals: Mapping[str, bytes]) -> None:
        """Keep these bytes; raises CaseError for more than 200 MB, or where they have another hash."""
        for address, data in originals.items():
            if len(data) > LARGEST_ORIGINAL:
                raise CaseError(ErrorCode.FILE_TOO_LARGE, size=len(data), limit=LARGEST_ORIGINAL)
            _check(address, data, "sha256")
            if self._connection.value("SELECT 1 FROM original WHERE sha256 = ?", (address,)) is None:
                self._add_original(address, data)

    def _add_original(self, address: str, data: bytes) -> None:
        # Room first, then the bytes: a driver that is handed 200 MB copies them more than once.
        self._connection.execute(
            "INSERT INTO original (sha256, bytes) VALUES (?, zeroblob(?))", (address, len(data))
        )
        row = self._connection.value("SELECT rowid FROM original WHERE sha256 = ?", (address,))
        self._connection.fill_blob("original", "bytes", row, data)

    def add_texts(self, texts: Mapping[str, str]) -> dict[str, str]:
        """Keep these texts and return those that were not there; raises CaseError as `add_originals`."""
        new = {}
        for address, text in texts.items():
            try:
                _check(address, text.encode("utf-8"), "text_sha256")
            except UnicodeEncodeError:
                raise CaseError(ErrorCode.VALUE_INVALID, field="text", value="\ufffd") from None
            if self._connection.value("SELECT 1 FROM text WHERE sha256 = ?", (address,)) is None:
                self._connection.execute("INSERT INTO text (sha256, text) VALUES (?, ?)", (address, text))
                new[address] = text
        return new

    def text(self, address: str) -> str:
        """Return a text; raises CaseError(REFERENCE_UNKNOWN) where the case has none of that hash."""
        known = self._texts.get(address)
        if known is None:
            known = self._connection.value("SELECT text FROM text WHERE sha256 = ?", (address,))
            if known is None:
                raise CaseError(ErrorCode.REFERENCE_UNKNOWN, reference=address)
            while len(self._texts) >= _TEXTS_KEPT:
                del self._texts[next(iter(self._texts))]
            self._texts[address] = known
        return known

    def forget(self) -> None:
        """Let go of the texts that are remembered."""
        self._texts.clear()

    def original(self, address: str) -> bytes:
        """Return an original's bytes; raises CaseError(REFERENCE_UNKNOWN)."""
        data = self._connection.value("SELECT bytes FROM original WHERE sha256 = ?", (address,))
        if data is None:
            raise CaseError(ErrorCode.REFERENCE_UNKNOWN, reference=address)
        return bytes(data)


def _check(address: str, data: bytes, field: str) -> None:
    if sha256(data).hexdigest() != address:
        raise CaseError(ErrorCode.VALUE_INVALID, field=field, value=address)
