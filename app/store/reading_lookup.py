"""Looks up the readings of an article, of which there may be several."""

from collections.abc import Sequence

from app.model.reading import Reading
from app.model.reading_facts import ReadingFacts
from app.store.case_session import CaseSession


class ReadingLookup:
    """Answers about readings that an open case file holds."""

    def __init__(self, session: CaseSession) -> None:
        self._session = session

    def of(self, article_id: str) -> tuple[Reading, ...]:
        """Return all readings of an article, newest last."""
        with self._session.using():
            return self._session.reader.readings(article_id)

    def facts(self, article_ids: Sequence[str]) -> list[ReadingFacts]:
        """Return what is known of the readings of these articles, without their blocks."""
        with self._session.using():
            return self._session.reader.reading_facts(article_ids)

    def newest_id(self, article_id: str, text_sha256: str) -> str | None:
        """Return the id of the newest reading that gave a text, without reading it; None where there is none."""
        with self._session.using():
            return self._session.reader.reading_id(article_id, text_sha256)

    def passages_elsewhere(self, article_id: str, text_sha256: str) -> int:
        """Return how many passages of an article stand on another text than this."""
        with self._session.using():
            return self._session.reader.passages_elsewhere(article_id, text_sha256)
