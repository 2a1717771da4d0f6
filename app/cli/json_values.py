"""What the command line prints as JSON: DESIGN's field names in snake case."""

from collections.abc import Sequence
from typing import Any

from app.model.article import Article
from app.model.claim import Claim
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.file_part import FilePart
from app.model.incident import Incident
from app.model.moment import Moment
from app.model.notice import Notice
from app.model.passage import Passage
from app.model.record import to_record
from app.wording.notice_sentences import notice_sentence

_LIST_FIELDS = frozenset({"authors"})


def moment_value(moment: Moment) -> dict[str, Any]:
    """Return a moment with its derived bounds (ISO dates, null where open or unknown) and precision."""
    return {
        **to_record(moment),
        "earliest": moment.earliest.iso() if moment.earliest else None,
        "latest": moment.latest.iso() if moment.latest else None,
        "precision": str(moment.precision),
    }


def article_value(article: Article) -> dict[str, Any]:
    """Return an article's facts; `proposed` holds the best proposal of each field with where it came from."""
    value = to_record(article)
    value["issued"] = moment_value(article.issued) if article.issued else None
    proposed: dict[str, Any] = {}
    for proposal in article.proposed:
        stated: Any = proposal.value
        if proposal.field in _LIST_FIELDS:
            stated = [name.strip() for name in stated.split(";")]
        proposed.setdefault(
            proposal.field,
            {"value": stated, "as_written": proposal.as_written, "provenance": proposal.provenance},
        )
    return value | {"proposed": proposed}


def notice_values(notices: Sequence[Notice]) -> list[dict[str, Any]]:
    """Return what a person ought to know about how an article was read, with its sentence."""
    return [{**to_record(notice), "sentence": notice_sentence(notice)} for notice in notices]


def part_value(part: FilePart) -> dict[str, Any]:
    """Return one of the articles that a file holds."""
    return to_record(part)


def passage_value(
    passage: Passage, article: Article, claims: Sequence[Claim], tags: Sequence[str]
) -> dict[str, Any]:
    """Return a passage with the references of its article and of the claims on it."""
    return {
        "id": passage.id,
        "article": article.ref,
        "text_sha256": passage.text_sha256,
        "start": passage.start,
        "end": passage.end,
        "exact": passage.exact,
        "prefix": passage.prefix,
        "suffix": passage.suffix,
        "locator": str(passage.locator),
        "claims": [claim.ref for claim in claims],
        "tags": list(tags),
        "note": passage.note,
    }


def evidence_values(links: Sequence[Evidence]) -> list[dict[str, Any]]:
    """Return pieces of evidence with their speakers."""
    kept = ("passage", "stance", "attribution")
    return [{name: record[name] for name in kept} for record in map(to_record, links)]


def incident_value(
    incident: Incident, links: Sequence[Evidence], sources: int, tags: Sequence[str]
) -> dict[str, Any]:
    """Return an incident with what is derived from its evidence."""
    return {
        **to_record(incident),
        "when": moment_value(incident.when),
        "tags": list(tags),
        "independent_sources": sources,
        "passages": list(dict.fromkeys(link.passage for link in links)),
        "evidence": evidence_values(links),
    }


def figure_value(
    figure: Figure, links: Sequence[Evidence], sources: int, tags: Sequence[str], incident: str | None
) -> dict[str, Any]:
    """Return a figure; `incident` is the reference of the incident it belongs to."""
    value = to_record(figure)
    for name in ("low", "best", "high", "share", "base", "corrected"):
        value[name] = getattr(figure, name)
    return {
        **value,
        "period": moment_value(figure.period),
        "tags": list(tags),
        "incident": incident,
        "independent_sources": sources,
        "passages": list(dict.fromkeys(link.passage for link in links)),
        "attribution": [to_record(speaker) for link in links[:1] for speaker in link.attribution],
        "evidence": evidence_values(links),
    }
