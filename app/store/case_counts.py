"""Counts what a case holds."""

from app.store.case_session import CaseSession


class CaseCounts:
    """Answers in one query each, without reading what is counted."""

    def __init__(self, session: CaseSession) -> None:
        self._session = session

    def of_articles(self) -> dict[str, tuple[int, int, int]]:
        """Return incidents, figures and passages by article id."""
        with self._session.using():
            return self._session.reader.article_counts()

    def of_tags(self) -> dict[str, int]:
        """Return how many passages and claims carry each tag, by its id; unused ones count 0."""
        with self._session.using():
            return self._session.reader.tag_counts()

    def of_case(self) -> tuple[int, int, int]:
        """Return how many incidents, figures and passages the case holds."""
        with self._session.using():
            return self._session.reader.counts()
