"""A person's own label on passages and claims."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A label; `color` is the name of a slot in the palette, not a value."""

    ENTITY: ClassVar[str] = "tag"

    id: str
    name: str
    color: str = ""
    note: str = ""
