"""A suggestion that a person does not want to see again."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """Where in a text, named by `text_sha256`, a suggestion of this `kind` was rejected; it holds no words.

    `start` to `end` are code points of that text, end exclusive; `kind` is a `SuggestionKind`.
    """

    ENTITY: ClassVar[str] = "rejection"

    id: str
    article: str
    text_sha256: str
    kind: str
    start: int
    end: int
