"""Something that was done with a case, as opposed to in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class CustodyKind(StrEnum):
    """What was done."""

    EXPORTED = "exported"
    SEALED = "sealed"
    PASSPHRASE_CHANGED = "passphrase_changed"  # noqa: S105
    PURGED = "purged"
    RECOVERED = "recovered"


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyEntry:
    """Number `number` of the custody chain: at (UTC), who, what, with which facts, and its hash.

    `head` is the hash of the last edit that the case held then. Facts name forms and hashes, never paths.
    """

    number: int
    at: str
    actor: str
    kind: CustodyKind
    facts: Mapping[str, str]
    head: str
    hash: str
