"""One place where searched words were found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchHit:
    """What was found: `kind` is article, passage, incident, figure, decision or note, `id` whose it is.

    For an article's text and for passages `article_id`, `start` and `end` (code points, end exclusive) give
    the place. `matches` are (start, end) in `snippet`. `where` is a reference people know: `A-1 ¶5`, `I-7`.
    """

    kind: str
    id: str
    article_id: str | None
    start: int | None
    end: int | None
    snippet: str
    where: str = ""
    matches: tuple[tuple[int, int], ...] = ()
    field: str = ""
    entity: str = ""
