"""How a field and the case meet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.casework import Casework
    from app.services.changed import Changed
    from app.ui.inspector.field import Field


@dataclass(frozen=True, slots=True)
class Binding:
    """`read` takes a field's value out of the subject shown; `write` hands a value over to the case, as one edit.

    `guess` is the name under which the subject lists it among its guesses.
    """

    field: Field
    read: Callable[[Any], object]
    write: Callable[[Casework, str, Any], Changed | None]
    guess: str = ""
