"""Takes a person who is named in a case, or a whole article, out of it for good."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.model.article import Article
from app.model.errors import CaseError, ErrorCode
from app.model.history_entry import HistoryEntry
from app.model.keepable import keepable
from app.model.name_finder import NameFinder
from app.model.purge_preview import PurgePreview
from app.services.articles import Articles
from app.services.desk import Desk
from app.services.required import require_text
from app.store.migrations import copies_before_migration


@dataclass(frozen=True, slots=True)
class Purged:
    """What went, and the entry of the history that says so (None: nothing of it was there)."""

    preview: PurgePreview
    entry: HistoryEntry | None


class Purging:
    """Looks first, then removes; what lies outside the case file (exports, seals, other copies) stays as it is."""

    def __init__(self, desk: Desk, articles: Articles) -> None:
        self._desk = desk
        self._articles = articles

    def preview(self, names: Sequence[str]) -> PurgePreview:
        """Return every place where one of these spellings stands; raises CaseError(VALUE_INVALID) for one too short."""
        return self._desk.file.purging.preview(_finder(names))

    def run(self, names: Sequence[str], reason: str) -> Purged:
        """Take these spellings out of everything for good, and say so in the history with the `reason`.

        Undo never goes behind it. Raises CaseError(VALUE_INVALID) for a name that is too short, a missing reason or
        one with the name in it, and what an edit raises; the case is then as it was.
        """
        finder = _finder(names)
        require_text("reason", reason)
        if finder.is_in(reason):
            raise CaseError(ErrorCode.VALUE_INVALID, field="reason", value=finder.taken_out(reason))
        preview = self._desk.file.purging.preview(finder)
        return Purged(preview, self._desk.file.purging.purge(finder, keepable(reason)))

    def run_article(self, article: Article, reason: str) -> Purged:
        """Remove an article with all that rests on it, then whatever history and file still hold of that.

        Raises CaseError as `run` does; where only the second step fails, it is removed as by `Articles.remove`.
        """
        require_text("reason", reason)
        removed = self._articles.remove(article.id).removed
        purging = self._desk.file.purging
        preview = purging.preview(None, removed)
        return Purged(preview, purging.purge(None, keepable(reason), removed))

    def old_copies(self) -> tuple[Path, ...]:
        """Return the copies that bringing the case up to date left beside it: they hold what was removed."""
        return copies_before_migration(self._desk.file.path)


def _finder(names: Sequence[str]) -> NameFinder:
    try:
        return NameFinder(names)
    except ValueError:
        shown = ", ".join(names)
        raise CaseError(ErrorCode.VALUE_INVALID, field="name", value=shown) from None
