"""The words that lock a case."""

import re
import unicodedata
from typing import Self

from app.model.errors import CaseError, ErrorCode

_UNUSABLE = re.compile("[\0\ud800-\udfff]")
_LINE_ENDS = ("\r\n", "\n", "\r")


class Passphrase:
    """Words in Unicode's NFC form, so that one keyboard's letters open what another's locked.

    They are never printed: neither `repr` nor an error holds them, and nothing writes them down.
    """

    __slots__ = ("_words",)

    def __init__(self, words: str) -> None:
        """Raise CaseError(PASSPHRASE_UNUSABLE) for no words at all, and for what SQLite would cut off at."""
        normal = unicodedata.normalize("NFC", words)
        if not normal or _UNUSABLE.search(normal):
            raise CaseError(ErrorCode.PASSPHRASE_UNUSABLE)
        self._words = normal

    @classmethod
    def from_file(cls, data: bytes) -> Self:
        """Return the passphrase that a file holds: UTF-8, one line end at its end removed and nothing else.

        Raises CaseError(PASSPHRASE_UNUSABLE).
        """
        try:
            words = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise CaseError(ErrorCode.PASSPHRASE_UNUSABLE) from None
        end = next((end for end in _LINE_ENDS if words.endswith(end)), "")
        return cls(words.removesuffix(end))

    def words(self) -> str:
        """Return the words, to be handed to the driver and nobody else."""
        return self._words

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Passphrase) and other._words == self._words

    def __hash__(self) -> int:
        return hash(self._words)

    def __repr__(self) -> str:
        return "Passphrase(…)"
