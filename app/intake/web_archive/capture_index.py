"""What pages an archive holds."""

from dataclasses import dataclass

from app.intake.web_archive.capture import Capture


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureIndex:
    """The pages of an archive in its order; `broken_after` records it could be read no further (None: whole)."""

    captures: tuple[Capture, ...]
    broken_after: int | None = None
    wrong_members: tuple[str, ...] = ()
