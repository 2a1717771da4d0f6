"""The data of a printed timeline as JSON: what is attached to the PDF, so that it can be checked by a program.

Everything comes from the frozen timeline, so nothing is in it that the edition leaves out. Field names and values
are those of the case (docs/timeline-pdf.md has the whole list).
"""

import json
from collections.abc import Iterator
from typing import Any

import app
from app.model.errors import CaseError, ErrorCode
from app.model.figure_group import FigureGroup
from app.model.record import to_record
from app.model.timeline import Citation, FigureEntry, Timeline, TimelineEntry, TimelineSource
from app.wording.figures import figure_words
from app.wording.isolates import without_isolates

NAME = "fieldcase-timeline.json"
FORMAT, VERSION = "fieldcase-timeline", 1
PROGRAM = f"Fieldcase {app.__version__}"
_ARTICLE = (
    "ref", "title", "authors", "container_title", "issued", "url", "archive_url", "accessed", "language", "kind",
    "filename", "media_type", "size", "sha256", "added_at", "reliability",
)  # fmt: skip
_NOT_PRINTED = ("id", "guessed", "tags", "confidentiality")


def timeline_json(timeline: Timeline, language: str) -> bytes:
    """Return the data of a timeline printed in `language`; the same bytes for the same timeline."""
    refs = {entry.figure.id: entry.figure.ref for entry in timeline.figures}
    incidents = {entry.incident.id: entry.incident.ref for entry in (*timeline.entries, *timeline.undated)}
    lists = {
        "sources": (_source(source) for source in timeline.sources),
        "entries": (_entry(entry) for entry in (*timeline.entries, *timeline.undated)),
        "figures": (_figure(entry, incidents, language) for entry in timeline.figures),
        "groups": (_group(group, refs) for group in timeline.groups),
    }
    head = _text(_head(timeline, language)).removesuffix("}")
    parts = [head, *(part for name, values in lists.items() for part in _listed(name, values)), "}\n"]
    return "".join(parts).encode("utf-8", "backslashreplace")


def read_timeline_json(data: bytes) -> dict[str, Any]:
    """Return the data of a timeline; raises CaseError(TIMELINE_DATA_INVALID) where they are none that we write."""
    try:
        read = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise CaseError(ErrorCode.TIMELINE_DATA_INVALID) from error
    if not isinstance(read, dict) or read.get("format") != FORMAT or read.get("version") != VERSION:
        raise CaseError(ErrorCode.TIMELINE_DATA_INVALID)
    return read


def _head(timeline: Timeline, language: str) -> dict[str, Any]:
    left = timeline.left_out
    return {
        "format": FORMAT,
        "version": VERSION,
        "program": PROGRAM,
        "language": language,
        "title": timeline.title,
        "description": timeline.description,
        "edition": str(timeline.options.edition),
        "accepted_only": timeline.options.accepted_only,
        "include_unverified": timeline.options.include_unverified,
        "history": {"head": timeline.head.hash, "edits": timeline.head.count, "at": timeline.head.at},
        "left_out": {"claims": left.claims, "passages_without_claim": left.passages_without_claim},
    }


def _listed(name: str, values: Iterator[dict[str, Any]]) -> Iterator[str]:
    """Give a list value by value: of ten thousand entries none is kept but as text."""
    yield f', "{name}": ['
    for number, value in enumerate(values):
        yield (",\n" if number else "\n") + _text(value)
    yield "]"


def _text(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _source(source: TimelineSource) -> dict[str, Any]:
    if source.withheld:
        return {"number": source.number, "withheld": True}
    article = to_record(source.article)
    return {"number": source.number, "withheld": False, **{name: article[name] for name in _ARTICLE}}


def _entry(entry: TimelineEntry) -> dict[str, Any]:
    return {
        "number": entry.number,
        **_claim(entry.incident),
        "tags": list(entry.tags),
        "independent_sources": entry.independent_sources,
        "disputed": entry.disputed,
        "citations": [_citation(citation) for citation in entry.citations],
        "figures": [figure.figure.ref for figure in entry.figures],
    }


def _figure(entry: FigureEntry, incidents: dict[str, str], language: str) -> dict[str, Any]:
    claim = _claim(entry.figure)
    claim["incident"] = incidents.get(entry.figure.incident or "")
    return {
        **claim,
        "printed": without_isolates(figure_words(entry.figure, language)),
        "tags": list(entry.tags),
        "independent_sources": entry.independent_sources,
        "citations": [_citation(citation) for citation in entry.citations],
    }


def _claim(claim: object) -> dict[str, Any]:
    return {name: value for name, value in to_record(claim).items() if name not in _NOT_PRINTED}


def _citation(citation: Citation) -> dict[str, Any]:
    passage, evidence = citation.passage, citation.evidence
    whole = len(passage.exact) == passage.end - passage.start  # else roles stand for names in it
    return {
        "source": citation.source,
        "locator": citation.locator,
        "exact": passage.exact,
        "start": passage.start if whole else None,
        "end": passage.end if whole else None,
        "text_sha256": passage.text_sha256,
        "stance": str(evidence.stance),
        "attribution": [to_record(speaker) for speaker in evidence.attribution],
    }


def _group(group: FigureGroup, refs: dict[str, str]) -> dict[str, Any]:
    decision = None
    if group.decision is not None:
        decision = {
            name: value for name, value in to_record(group.decision).items() if name not in ("id", "figures")
        }
    return {
        "figures": [refs[figure.id] for figure in group.figures if figure.id in refs],
        "differ": group.differ,
        "decision": decision,
    }
