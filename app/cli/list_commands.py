"""Commands that list what a case holds."""

import argparse
from collections import defaultdict

from app.cli.json_values import article_value, figure_value, incident_value, passage_value
from app.cli.opened import opened
from app.cli.output import Output
from app.cli.words import say
from app.model.case_content import CaseContent
from app.model.claim import Claim
from app.model.evidence import Evidence
from app.model.history_entry import HistoryEntry
from app.model.passage import Passage
from app.model.sources import independent_sources
from app.wording.custody import custody_hash, custody_words
from app.wording.figures import figure_words
from app.wording.moments import moment_short
from app.wording.values import edit_words


def articles(arguments: argparse.Namespace, output: Output) -> None:
    """List the articles."""
    with opened(arguments) as casework:
        rows = casework.articles.rows()
    values = [
        {
            **article_value(row.article),
            "issued": row.article.issued.edtf if row.article.issued else None,
            "incidents": row.incidents,
            "figures": row.figures,
            "passages": row.passages,
        }
        for row in rows
    ]
    lines = [
        say(
            "article_line",
            ref=row.article.ref,
            title=row.article.title,
            incidents=row.incidents,
            figures=row.figures,
        )
        for row in rows
    ]
    output.result(values, lines)


def passages(arguments: argparse.Namespace, output: Output) -> None:
    """List the passages."""
    view = _View(_content(arguments))
    content = view.content
    ordered = sorted(
        content.passages.values(),
        key=lambda passage: (content.articles[passage.article].number, passage.start),
    )
    values = [
        passage_value(passage, content.articles[passage.article], view.claims_on(passage), view.tags(passage))
        for passage in ordered
    ]
    lines = [
        say(
            "passage_line",
            article=value["article"],
            locator=value["locator"],
            exact=value["exact"],
            claims=", ".join(value["claims"]),
        )
        for value in values
    ]
    output.result(values, lines)


def incidents(arguments: argparse.Namespace, output: Output) -> None:
    """List the incidents."""
    view = _View(_content(arguments))
    found = view.content.incidents.values()
    values = [
        incident_value(incident, view.links[incident.id], view.sources(incident), view.tags(incident))
        for incident in found
    ]
    lines = [
        say("incident_line", ref=incident.ref, when=moment_short(incident.when), title=incident.title)
        for incident in found
    ]
    output.result(values, lines)


def figures(arguments: argparse.Namespace, output: Output) -> None:
    """List the figures."""
    view = _View(_content(arguments))
    known = view.content.incidents
    values, lines = [], []
    for figure in view.content.figures.values():
        incident = known[figure.incident].ref if figure.incident and figure.incident in known else None
        sources, tags = view.sources(figure), view.tags(figure)
        values.append(figure_value(figure, view.links[figure.id], sources, tags, incident))
        lines.append(
            say("figure_line", ref=figure.ref, words=figure_words(figure), written=figure.value_as_written)
        )
    output.result(values, lines)


def history(arguments: argparse.Namespace, output: Output) -> None:
    """List the edits, oldest first, or what was done with the case as a whole."""
    if arguments.custody:
        _custody(arguments, output)
        return
    with opened(arguments) as casework:
        entries = casework.history()[::-1]
    values = [
        {
            "number": entry.number,
            "at": entry.at,
            "actor": entry.actor,
            "kind": str(entry.kind),
            "subject": entry.subject,
            "reverses": entry.reverses,
            "hash": entry.hash,
            "removed": entry.is_removed,
        }
        for entry in entries
    ]
    lines = [
        say(
            _history_line(entry),
            number=entry.number,
            at=entry.at,
            actor=entry.actor,
            edit=edit_words(entry.kind, entry.subject),
            hash=entry.hash[:16],
        )
        for entry in entries
    ]
    output.result(values, lines)


def _custody(arguments: argparse.Namespace, output: Output) -> None:
    with opened(arguments) as casework:
        entries = casework.custody()
    values = [
        {
            "number": entry.number,
            "at": entry.at,
            "actor": entry.actor,
            "kind": str(entry.kind),
            "facts": dict(entry.facts),
            "head": entry.head,
            "hash": entry.hash,
        }
        for entry in entries
    ]
    lines = [
        say(
            "custody_line",
            number=entry.number,
            at=entry.at,
            actor=entry.actor,
            what=custody_words(entry),
            sha256=custody_hash(entry),
        )
        for entry in entries
    ]
    output.result(values, lines or [say("custody_empty")])


def _history_line(entry: HistoryEntry) -> str:
    if entry.is_removed:
        return "history_line_removed"
    return "history_line_reversed" if entry.reverses else "history_line"


def search(arguments: argparse.Namespace, output: Output) -> None:
    """List where words occur."""
    with opened(arguments) as casework:
        hits = casework.views.search(" ".join(arguments.words))
    values = [
        {
            "kind": hit.kind,
            "id": hit.id,
            "article": hit.article_id,
            "start": hit.start,
            "end": hit.end,
            "snippet": hit.snippet,
        }
        for hit in hits
    ]
    output.result(
        values, [say("hit_line", kind=hit.kind, snippet=" ".join(hit.snippet.split())) for hit in hits]
    )


class _View:
    """A case's content with its evidence by claim and by passage."""

    def __init__(self, content: CaseContent) -> None:
        self.content = content
        self.links = defaultdict[str, list[Evidence]](list)
        self._by_passage = defaultdict[str, list[Evidence]](list)
        for link in content.evidence:
            self.links[link.claim].append(link)
            self._by_passage[link.passage].append(link)
        self._claims: dict[str, Claim] = {**content.incidents, **content.figures}
        self._articles = dict(content.articles)
        self._homes = {passage.id: passage.article for passage in content.passages.values()}

    def claims_on(self, passage: Passage) -> list[Claim]:
        ids = dict.fromkeys(link.claim for link in self._by_passage[passage.id])
        return [self._claims[claim_id] for claim_id in ids]

    def sources(self, claim: Claim) -> int:
        readings = self.content.readings.values()
        return independent_sources(self.links[claim.id], self._articles, self._homes, readings)

    def tags(self, carrier: Claim | Passage) -> list[str]:
        return [self.content.tags[tag].name for tag in carrier.tags if tag in self.content.tags]


def _content(arguments: argparse.Namespace) -> CaseContent:
    with opened(arguments) as casework:
        return casework.views.content()
