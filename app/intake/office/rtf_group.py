"""What holds within one group of an RTF file and ends with it."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.intake.office.revised_words import Revision

if TYPE_CHECKING:
    from app.intake.office.rtf_story import RtfStory


@dataclass(slots=True)
class RtfGroup:
    """The properties that words get here; `collects` names what is no text (`fonttbl`, `title`)."""

    story: "RtfStory"
    font: int = 0
    after_unicode: int = 1
    style: int = 0
    outline: int = -1
    is_list: bool = False
    in_cell: bool = False
    hidden: bool = False
    revision: Revision = Revision.NONE
    collects: str = ""
    collected: list[str] = field(default_factory=list)
    opens: bool = False
    """Whether a story or a property begins with this very group."""
    first_is_passed_over: bool = False
    """Whether the next group in it stands in for the one after that, for old programs."""

    def inner(self) -> "RtfGroup":
        """Return the properties of a group that begins here."""
        return replace(self, opens=False, first_is_passed_over=False)
