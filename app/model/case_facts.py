"""What a case says about itself."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """Title and description of a case, its own kinds of incident, and when it was made (UTC, ISO 8601)."""

    ENTITY: ClassVar[str] = "case"

    id: str
    title: str
    description: str = ""
    incident_kinds: tuple[str, ...] = ()
    created_at: str = ""
