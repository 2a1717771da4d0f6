"""Who makes edits, from which installation."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Identity:
    """The name a person chose ("" where none), the id of this installation, the program's version."""

    actor: str
    origin: str
    app_version: str
