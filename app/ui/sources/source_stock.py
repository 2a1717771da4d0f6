"""The sources of a case with what cites them, and the order they are shown in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from app.model.moment import UNKNOWN_MOMENT
from app.model.sources import second_copies
from app.ui.sources.source_entry import SourceEntry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.model.case_content import CaseContent
    from app.services.casework import Casework


class SourceOrder(Enum):
    """By what the sources are sorted."""

    NUMBER = "number"
    DATE = "date"
    COMPLETENESS = "completeness"


class SourceStock:
    """Entries by article; results of checks are kept until another case is shown."""

    def __init__(self) -> None:
        self._entries: dict[str, SourceEntry] = {}

    def read(self, casework: Casework | None, *, afresh: bool = False) -> None:
        """Take in the sources of a case, or none; `afresh` forgets what was checked."""
        checked = {} if afresh else {key: entry.checked for key, entry in self._entries.items()}
        self._entries = {}
        if casework is None:
            return
        rows = casework.articles.rows()
        content = casework.views.content()
        cited = _cited(content)
        copies = second_copies(row.article for row in rows)
        readings = {(one.article, one.text_sha256): one for one in content.readings.values()}
        for row in rows:
            article = row.article
            incidents, figures = cited.get(article.id, ((), ()))
            self._entries[article.id] = SourceEntry(
                row,
                incidents,
                figures,
                twins=tuple(other.number for other in copies.get(article.id, ())),
                checked=checked.get(article.id),
                reading=readings.get((article.id, article.text_sha256)),
            )

    def note_check(self, article_id: str, result: str) -> None:
        """Keep the result of a check."""
        if article_id in self._entries:
            self._entries[article_id] = replace(self._entries[article_id], checked=result)

    def one(self, article_id: str) -> SourceEntry | None:
        """Return one source."""
        return self._entries.get(article_id)

    def entries(self, order: SourceOrder = SourceOrder.NUMBER) -> list[SourceEntry]:
        """Return the sources in an order: by date the undated come last, by completeness the poorest first."""
        found = sorted(self._entries.values(), key=lambda entry: entry.article.number)
        if order is SourceOrder.DATE:
            found.sort(key=lambda entry: (entry.article.issued or UNKNOWN_MOMENT).sort_key())
        elif order is SourceOrder.COMPLETENESS:
            found.sort(key=lambda entry: (-len(entry.missing), -entry.waiting))
        return found


def _cited(content: CaseContent) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    incidents: dict[str, dict[str, None]] = defaultdict(dict)
    figures: dict[str, dict[str, None]] = defaultdict(dict)
    for link in content.evidence:
        article = content.passages[link.passage].article
        if link.claim in content.incidents:
            incidents[article][content.incidents[link.claim].ref] = None
        elif link.claim in content.figures:
            figures[article][content.figures[link.claim].ref] = None
    return {
        article: (_sorted(incidents.get(article, ())), _sorted(figures.get(article, ())))
        for article in content.articles
    }


def _sorted(refs: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(refs, key=lambda ref: int(ref.rpartition("-")[2])))
