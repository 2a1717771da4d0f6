"""What an archive holds of one page."""

from dataclasses import dataclass

from app.intake.web_archive.capture import Capture


@dataclass(frozen=True, slots=True, kw_only=True)
class CapturedPage:
    """A capture with its bytes as the server sent them, unpacked; what does not fit is said."""

    capture: Capture
    data: bytes
    checksum_fails: bool = False
    is_cut: bool = False
