"""Where something differs, in what people know of it."""

from dataclasses import dataclass

from app.model.history_entry import HistoryEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemPlace:
    """What a `Problem.where` names; every field but `kind` may be empty, as the place itself may be damaged.

    `kind` is a table, "original", "text", "event" or "custody", and "" for what no person knows by a name.
    """

    kind: str = ""
    number: str = ""
    """Of an event or an entry of the custody."""
    reference: str = ""
    """Of the article, of the claim, or of the figures of a decision."""
    words: str = ""
    """A title, a passage's words, a tag's name."""
    article: str = ""
    """The reference of the article that a passage stands in."""
    leads_to: str = ""
    """ "article", "passage" or "claim" where it still exists, else ""."""
    id: str = ""
    """The id of what it leads to."""
    entry: HistoryEntry | None = None
