"""Where in an article a passage stands, for a citation."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Locator:
    """Paragraphs `first` to `last` (from 1; 0 where the passage lies in none), and the printed page."""

    first: int = 0
    last: int = 0
    page: str | None = None

    def __str__(self) -> str:
        """Return the citation's text: `¶5`, `¶5–6`, `p. 2 ¶3`."""
        paragraphs = ""
        if self.first:
            paragraphs = f"¶{self.first}" if self.first == self.last else f"¶{self.first}–{self.last}"
        page = f"p. {self.page}" if self.page else ""
        return " ".join(part for part in (page, paragraphs) if part)


NO_LOCATOR = Locator()
"""The place of a passage that lies in no paragraph."""
