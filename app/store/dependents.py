"""Names what rests on a text, an original, an article, a passage or a claim."""
# ruff: noqa: S608  (what is put into SQL are this file's own conditions)

from app.store.connection import Connection

_CLAIMS = """
SELECT coalesce(incident.ref, figure.ref, evidence.claim) FROM passage
JOIN evidence ON evidence.passage = passage.id
LEFT JOIN incident ON incident.id = evidence.claim LEFT JOIN figure ON figure.id = evidence.claim
WHERE {condition}
"""


class Dependents:
    """Looks up references that people know."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def on_original(self, sha256: str) -> tuple[str, ...]:
        """Return the articles with these bytes, and the claims that rest on their words."""
        return self._on(
            "SELECT ref FROM article WHERE sha256 = ?", "passage.article IN {articles}", sha256, "sha256"
        )

    def on_text(self, sha256: str) -> tuple[str, ...]:
        """Return the articles that show this text, and the claims that rest on its words."""
        return self._on("SELECT ref FROM article WHERE text_sha256 = ?", "passage.text_sha256 = ?", sha256)

    def on_passage(self, passage_id: str) -> tuple[str, ...]:
        """Return the claims that rest on a passage."""
        return self._claims("passage.id = ?", passage_id)

    def on_row(self, entity: str, id_: str) -> tuple[str, ...]:
        """Return what rests on a row of values."""
        if entity == "article":
            return self._claims("passage.article = ?", id_)
        if entity == "passage":
            return self.on_passage(id_)
        if entity == "evidence":
            return self._claims("evidence.id = ?", id_)
        if entity in ("incident", "figure"):
            return self._claims("evidence.claim = ?", id_)
        return ()

    def _on(self, articles: str, condition: str, value: str, column: str = "") -> tuple[str, ...]:
        inner = f"(SELECT id FROM article WHERE {column} = ?)"
        references = [ref for (ref,) in self._connection.rows(articles, (value,))]
        return (*references, *self._claims(condition.format(articles=inner), value))

    def _claims(self, condition: str, value: str) -> tuple[str, ...]:
        rows = self._connection.rows(_CLAIMS.format(condition=condition), (value,))
        return tuple(sorted({ref for (ref,) in rows}))
