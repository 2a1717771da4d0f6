"""What the inspector held when a case was locked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.inspector.form import Form


@dataclass(frozen=True, slots=True)
class Aside:
    """The form and the subject it showed; by form, subject and field what is typed and not saved. In memory only."""

    shown: tuple[type[Form], str] | None
    typed: dict[type[Form], dict[str, dict[int, tuple[object, str]]]]
