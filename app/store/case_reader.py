"""Reads values out of a case file."""
# ruff: noqa: S608  (the names put into SQL are the schema's own, never anybody's words)

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from app.model.article import Article
from app.model.case_content import CaseContent
from app.model.case_facts import CaseFacts
from app.model.claim import Claim
from app.model.decision import Decision
from app.model.errors import CaseError, ErrorCode
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.incident import Incident
from app.model.notice import Notice
from app.model.page import Page
from app.model.passage import Passage
from app.model.reading import Reading
from app.model.reading_facts import ReadingFacts, confidence_of
from app.model.record import from_record
from app.model.tag import Tag
from app.model.timeline import HistoryHead
from app.store.canonical_json import canonical_json, parsed_field
from app.store.connection import Connection
from app.store.content_links import check_links
from app.store.entity_table import table_of

_RESTS_ON_IT = "EXISTS (SELECT 1 FROM evidence AS e WHERE e.passage = p.id AND e.claim_kind = '{kind}')"
_MARKS = f"""
SELECT p.id, p.start, p."end",
  CASE WHEN {_RESTS_ON_IT.format(kind="incident")} THEN 'I' ELSE '' END ||
  CASE WHEN {_RESTS_ON_IT.format(kind="figure")} THEN 'F' ELSE '' END
FROM passage AS p WHERE p.article = ?
  AND p.text_sha256 = coalesce(?, (SELECT text_sha256 FROM article WHERE id = ?)) ORDER BY p.start, p."end", p.id
"""
_COUNTS = """
SELECT article.id,
  (SELECT count(DISTINCT incident_claim) FROM passage JOIN evidence ON evidence.passage = passage.id
    WHERE passage.article = article.id),
  (SELECT count(DISTINCT figure_claim) FROM passage JOIN evidence ON evidence.passage = passage.id
    WHERE passage.article = article.id),
  (SELECT count(*) FROM passage WHERE passage.article = article.id)
FROM article
"""
_TAG_COUNTS = " UNION ALL ".join(
    f"SELECT item.value AS tag FROM {entity}, json_each({entity}.tags) AS item WHERE {entity}.tags <> '[]'"
    for entity in ("passage", "incident", "figure")
)


class CaseReader:
    """Answers from the tables; in order of id, which is the order in which things were added."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def content(self, head: HistoryHead) -> CaseContent:
        """Return everything but texts and originals; raises CaseError(CASE_DAMAGED) where it does not hang together."""
        content = CaseContent(
            facts=self.facts(),
            head=head,
            articles={value.id: value for value in self._all("article")},
            passages={value.id: value for value in self._all("passage")},
            incidents={value.id: value for value in self._all("incident")},
            figures={value.id: value for value in self._all("figure")},
            evidence=tuple(self._all("evidence")),
            decisions=tuple(self._all("decision")),
            tags={value.id: value for value in self._all("tag")},
            rejections={value.id: value for value in self._all("rejection")},
            readings={value.id: value for value in self.reading_facts()},
        )
        check_links(content)
        return content

    def facts(self) -> CaseFacts:
        """Return what the case says about itself."""
        facts: CaseFacts | None = self._one("case", "ORDER BY id", ())
        if facts is None:
            raise CaseError(ErrorCode.CASE_DAMAGED, reason="case")
        return facts

    def articles(self) -> tuple[Article, ...]:
        """Return all articles."""
        return tuple(self._all("article"))

    def article(self, article_id: str) -> Article | None:
        """Return one article by its id."""
        found: Article | None = self._one("article", "WHERE id = ?", (article_id,))
        return found

    def articles_with_sha256(self, sha256: str) -> tuple[Article, ...]:
        """Return the articles in files of these bytes, one for each part of them that was added."""
        return tuple(self._all("article", "WHERE sha256 = ? ORDER BY id", (sha256,)))

    def articles_with_text(self, text_sha256: str) -> tuple[Article, ...]:
        """Return the articles that show this text."""
        return tuple(self._all("article", "WHERE text_sha256 = ?", (text_sha256,)))

    def reading(self, article_id: str, text_sha256: str | None = None) -> Reading:
        """Return an article's newest reading of a text, None meaning the text that it shows.

        Raises CaseError(REFERENCE_UNKNOWN) where there is none.
        """
        text = "coalesce(?, (SELECT text_sha256 FROM article WHERE id = ?))"
        where = f"WHERE article = ? AND text_sha256 = {text} ORDER BY id DESC"
        found: Reading | None = self._one("reading", where, (article_id, text_sha256, article_id))
        if found is None:
            raise CaseError(ErrorCode.REFERENCE_UNKNOWN, reference=article_id)
        return found

    def readings(self, article_id: str) -> tuple[Reading, ...]:
        """Return all readings of an article, newest last."""
        return tuple(self._all("reading", "WHERE article = ? ORDER BY id", (article_id,)))

    def reading_id(self, article_id: str, text_sha256: str) -> str | None:
        """Return which reading `reading` would return, without reading it."""
        row = self._connection.row(
            "SELECT max(id) FROM reading WHERE article = ? AND text_sha256 = ?", (article_id, text_sha256)
        )
        return None if row is None else row[0]

    def marks(self, article_id: str, text_sha256: str | None = None) -> list[tuple[str, int, int, str]]:
        """Return passage id, start, end and kinds ("IF", "I", "F", "") in the order they start.

        Those of one text only, None meaning the one that the article shows: offsets belong to a text.
        """
        return self._connection.rows(_MARKS, (article_id, text_sha256, article_id))

    def article_counts(self) -> dict[str, tuple[int, int, int]]:
        """Return incidents, figures and passages by article id."""
        rows = self._connection.rows(_COUNTS)
        return {id_: (incidents, figures, passages) for id_, incidents, figures, passages in rows}

    def counts(self) -> tuple[int, int, int]:
        """Return how many incidents, figures and passages the case holds."""
        ((incidents, figures, passages),) = self._connection.rows(
            "SELECT (SELECT count(*) FROM incident), (SELECT count(*) FROM figure), (SELECT count(*) FROM passage)"
        )
        return incidents, figures, passages

    def passage(self, passage_id: str) -> Passage | None:
        """Return one passage."""
        found: Passage | None = self._one("passage", "WHERE id = ?", (passage_id,))
        return found

    def passages(self, article_id: str) -> tuple[Passage, ...]:
        """Return an article's passages in the order they start."""
        return tuple(self._all("passage", 'WHERE article = ? ORDER BY start, "end", id', (article_id,)))

    def passage_at(self, article_id: str, text_sha256: str, start: int, end: int) -> Passage | None:
        """Return the passage at exactly this place of an article's text."""
        where = 'WHERE article = ? AND start = ? AND "end" = ? AND text_sha256 = ? ORDER BY id'
        found: Passage | None = self._one("passage", where, (article_id, start, end, text_sha256))
        return found

    def incident(self, incident_id: str) -> Incident | None:
        """Return one incident by its id."""
        found: Incident | None = self._one("incident", "WHERE id = ?", (incident_id,))
        return found

    def figure(self, figure_id: str) -> Figure | None:
        """Return one figure by its id."""
        found: Figure | None = self._one("figure", "WHERE id = ?", (figure_id,))
        return found

    def claim(self, id_or_ref: str) -> Claim | None:
        """Return the claim with this id, reference or older reference (`i-7` as well as `I-7`)."""
        return (
            self.incident(id_or_ref)
            or self.figure(id_or_ref)
            or self._claim_where("ref = ?", id_or_ref)
            or self._claim_where(
                "aliases <> '[]' AND EXISTS (SELECT 1 FROM json_each(aliases) WHERE upper(value) = ?)",
                id_or_ref,
            )
        )

    def passages_elsewhere(self, article_id: str, text_sha256: str) -> int:
        """Return how many passages of an article stand on another text than this."""
        query = "SELECT count(*) FROM passage WHERE article = ? AND text_sha256 <> ?"
        return int(self._connection.value(query, (article_id, text_sha256)))

    def reading_facts(self, articles: Sequence[str] | None = None) -> list[ReadingFacts]:
        """Return the readings of these articles (None: of all) without their blocks, which may be long."""
        fields = ("id", "article", "text_sha256", "reader", "reader_version", "notices", "pages")
        facts = []
        with _as_written("reading"):
            for row in self._connection.rows(
                f"SELECT {', '.join(fields)} FROM reading"
                " WHERE ?1 IS NULL OR article IN (SELECT value FROM json_each(?1)) ORDER BY id",
                (None if articles is None else canonical_json(list(articles)),),
            ):
                *plain, notices, pages = row
                facts.append(
                    ReadingFacts(
                        **dict(zip(fields, plain, strict=False)),
                        notices=tuple(from_record(Notice, one) for one in parsed_field(notices)),
                        confidence=confidence_of([from_record(Page, one) for one in parsed_field(pages)]),
                    )
                )
        return facts

    def _claim_where(self, condition: str, reference: str) -> Claim | None:
        wanted = (reference.strip().upper(),)
        found: Claim | None = self._one("incident", f"WHERE {condition}", wanted) or self._one(
            "figure", f"WHERE {condition}", wanted
        )
        return found

    def evidence_of_claim(self, claim_id: str) -> tuple[Evidence, ...]:
        """Return what a claim rests on."""
        return tuple(self._all("evidence", "WHERE claim = ? ORDER BY id", (claim_id,)))

    def evidence_of_passage(self, passage_id: str) -> tuple[Evidence, ...]:
        """Return what a passage does to claims."""
        return tuple(self._all("evidence", "WHERE passage = ? ORDER BY id", (passage_id,)))

    def figures_of_incident(self, incident_id: str) -> tuple[Figure, ...]:
        """Return the figures that belong to an incident."""
        return tuple(self._all("figure", "WHERE incident = ? ORDER BY id", (incident_id,)))

    def decisions(self) -> tuple[Decision, ...]:
        """Return all decisions."""
        return tuple(self._all("decision"))

    def tags(self) -> tuple[Tag, ...]:
        """Return all tags."""
        return tuple(self._all("tag"))

    def tag_counts(self) -> dict[str, int]:
        """Return how many passages and claims carry each tag, by its id; unused ones count 0."""
        counts = dict(self._connection.rows("SELECT id, 0 FROM tag ORDER BY id"))
        counts.update(self._connection.rows(f"SELECT tag, count(*) FROM ({_TAG_COUNTS}) GROUP BY tag"))
        return counts

    def _all(self, entity: str, rest: str = "ORDER BY id", values: Sequence[object] = ()) -> list[Any]:
        table = table_of(entity)
        rows = self._connection.rows(table.select_sql(rest), values)
        with _as_written(entity):
            return [table.entity_of(row) for row in rows]

    def _one(self, entity: str, rest: str, values: Sequence[object]) -> Any:  # noqa: ANN401
        table = table_of(entity)
        row = self._connection.row(table.select_sql(f"{rest} LIMIT 1"), values)
        with _as_written(entity):
            return None if row is None else table.entity_of(row)


@contextmanager
def _as_written(entity: str) -> Iterator[None]:
    """Say of values that no edit can have written, and no entity can have, that the case is damaged."""
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError, CaseError) as error:
        raise CaseError(ErrorCode.CASE_DAMAGED, reason=entity) from error
