"""What was found when an article was last looked through, for claims that are marked in it afterwards."""

from collections.abc import Iterable

from app.model.article import Article
from app.model.moment_reading import MomentReading
from app.model.suggestion import Suggestion


class Looked:
    """Remembers one article's suggestions: a sentence alone does not tell from which day its times are counted."""

    def __init__(self) -> None:
        self._about = ("", "", "")
        self._found: tuple[Suggestion, ...] = ()

    def remember(self, article: Article, found: Iterable[Suggestion]) -> None:
        """Take what was found in place of what was there."""
        self._about, self._found = _about(article), tuple(found)

    def times_in(self, article: Article, start: int, end: int) -> tuple[tuple[MomentReading, ...], ...]:
        """Return the readings of each time found between two code points; none where the article has changed."""
        if self._about != _about(article):
            return ()
        groups = (
            tuple(each for each in (one.reading, *one.alternatives) if isinstance(each, MomentReading))
            for one in self._found
            if start <= one.start and one.end <= end
        )
        return tuple(group for group in groups if group)


def _about(article: Article) -> tuple[str, str, str]:
    issued = article.issued.edtf if article.issued else None
    return article.id, article.text_sha256, issued or ""
