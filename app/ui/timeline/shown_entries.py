"""All incidents of a case as entries in order, kept up to date by what an edit touched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.model.build_timeline import build_timeline
from app.model.case_content import CaseContent
from app.model.errors import CaseError
from app.model.incident import Incident
from app.model.timeline import TimelineOptions
from app.model.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.model.article import Article
    from app.model.evidence import Evidence
    from app.model.figure import Figure
    from app.model.passage import Passage
    from app.model.tag import Tag
    from app.model.timeline import Citation, TimelineEntry
    from app.services.casework import Casework
    from app.services.changed import Changed

_OPTIONS = TimelineOptions(include_unverified=True)
_MOST_AT_ONCE = 40
"""An edit that touches more entries is answered by reading the case anew."""


class ShownEntries:
    """Entries by incident, excluded and unverified ones too, and the names of the tags."""

    def __init__(self) -> None:
        self._casework: Casework | None = None
        self._entries: dict[str, TimelineEntry] = {}
        self._of_passage: dict[str, set[str]] = {}
        self._of_evidence: dict[str, str] = {}
        self._of_figure: dict[str, str] = {}
        self.articles: dict[str, Article] = {}
        self.tags: dict[str, Tag] = {}

    def read(self, casework: Casework | None) -> tuple[TimelineEntry, ...]:
        """Take all entries of a case, in order."""
        self._casework = casework
        self._entries = {}
        if casework is None:
            self.articles, self.tags = {}, {}
        else:
            content = casework.views.content()
            self.articles = dict(content.articles)
            self.tags = dict(content.tags)
            self._entries = {entry.incident.id: entry for entry in _built(content, casework)}
        self._note_links()
        return self.entries()

    def entries(self) -> tuple[TimelineEntry, ...]:
        """Return all entries in the timeline's order."""
        return tuple(self._entries.values())

    def take(self, changed: Changed) -> bool:
        """Take an edit in; False where it touched nothing that is shown."""
        if self._casework is None:
            return False
        if changed.touches("article", "tag", "decision", "case", "reading"):
            return self._read_again()
        if not changed.touches("incident", "figure", "evidence", "passage"):
            return False
        touched = self._touched(self._casework, changed)
        if len(touched) > _MOST_AT_ONCE:
            return self._read_again()
        return self._refresh(self._casework, touched)

    def incident_of(self, claim_id: str) -> str | None:
        """Return the incident under which a claim stands here: itself, or that of a figure."""
        return claim_id if claim_id in self._entries else self._of_figure.get(claim_id)

    def _read_again(self) -> bool:
        before = self.entries()
        return self.read(self._casework) != before

    def _touched(self, casework: Casework, changed: Changed) -> set[str]:
        touched = set(changed.ids.get("incident", ()))
        passages = set(changed.ids.get("passage", ())) | changed.rests
        for passage_id in passages:
            touched |= self._of_passage.get(passage_id, set())
        touched |= {self._of_evidence.get(link, "") for link in changed.ids.get("evidence", ())}
        figures = set(changed.ids.get("figure", ()))
        for passage_id in passages - changed.removed:
            for claim in casework.views.claims_at(passage_id):
                (touched if isinstance(claim, Incident) else figures).add(claim.id)
        for figure_id in figures:
            touched |= {self._of_figure.get(figure_id, "")}
            touched |= {_incident_of_figure(casework, figure_id)}
        return touched - {""}

    def _refresh(self, casework: Casework, touched: set[str]) -> bool:
        content = _content_of(casework, touched, self.articles, self.tags)
        fresh = {entry.incident.id: entry for entry in _built(content, casework, whole=False)}
        before = {key: self._entries[key] for key in touched if key in self._entries}
        if {key: _order(entry) for key, entry in fresh.items()} == {
            key: _order(entry) for key, entry in before.items()
        }:
            for key, entry in fresh.items():
                self._entries[key] = replace(entry, number=before[key].number)
        else:
            kept = [entry for key, entry in self._entries.items() if key not in touched]
            self._entries = {
                entry.incident.id: entry if entry.number == number else replace(entry, number=number)
                for number, entry in enumerate(sorted([*kept, *fresh.values()], key=_order), 1)
            }
        for entry in before.values():
            self._forget_links(entry)
        for entry in fresh.values():
            self._note_link(entry)
        return any(before.get(key) != self._entries.get(key) for key in touched)

    def _note_links(self) -> None:
        self._of_passage, self._of_evidence, self._of_figure = {}, {}, {}
        for entry in self._entries.values():
            self._note_link(entry)

    def _note_link(self, entry: TimelineEntry) -> None:
        for figure in entry.figures:
            self._of_figure[figure.figure.id] = entry.incident.id
        for citation in _cited(entry):
            self._of_passage.setdefault(citation.passage.id, set()).add(entry.incident.id)
            self._of_evidence[citation.evidence.id] = entry.incident.id

    def _forget_links(self, entry: TimelineEntry) -> None:
        for figure in entry.figures:
            if self._of_figure.get(figure.figure.id) == entry.incident.id:
                del self._of_figure[figure.figure.id]
        for citation in _cited(entry):
            self._of_passage.get(citation.passage.id, set()).discard(entry.incident.id)


def _cited(entry: TimelineEntry) -> Iterator[Citation]:
    yield from entry.citations
    for figure in entry.figures:
        yield from figure.citations


def _order(entry: TimelineEntry) -> tuple[object, ...]:
    return entry.incident.when.sort_key(), int(entry.incident.ref.rpartition("-")[2])


def _incident_of_figure(casework: Casework, figure_id: str) -> str:
    try:
        claim = casework.claims.one(figure_id)
    except CaseError:
        return ""
    return "" if isinstance(claim, Incident) else claim.incident or ""


def _built(content: CaseContent, casework: Casework, *, whole: bool = True) -> tuple[TimelineEntry, ...]:
    """Build the entries; excluded incidents pass as drafts, since the timeline's builder drops them."""
    excluded = {
        incident.id: incident for incident in content.incidents.values() if incident.status is Status.EXCLUDED
    }
    if whole and not excluded:
        timeline = casework.views.timeline(_OPTIONS)
    else:
        let_in = {key: replace(incident, status=Status.DRAFT) for key, incident in excluded.items()}
        timeline = build_timeline(replace(content, incidents={**content.incidents, **let_in}), _OPTIONS)
    return tuple(
        replace(entry, incident=excluded[entry.incident.id]) if entry.incident.id in excluded else entry
        for entry in (*timeline.entries, *timeline.undated)
    )


def _content_of(
    casework: Casework, incident_ids: Iterable[str], articles: dict[str, Article], tags: dict[str, Tag]
) -> CaseContent:
    """Return only what these incidents need; the figures of one incident are compared among themselves."""
    incidents: dict[str, Incident] = {}
    figures: dict[str, Figure] = {}
    passages: dict[str, Passage] = {}
    evidence: list[Evidence] = []
    for incident_id in incident_ids:
        try:
            dossier = casework.claims.dossier(incident_id)
        except CaseError:
            continue
        if not isinstance(dossier.claim, Incident):
            continue
        incidents[incident_id] = dossier.claim
        figures.update((figure.id, figure) for figure in dossier.figures)
        rows = [*dossier.evidence]
        for figure in dossier.figures:
            rows += casework.claims.evidence_rows(figure.id)
        for row in rows:
            passages[row.passage.id] = row.passage
            evidence.append(row.evidence)
    return CaseContent(
        facts=casework.facts,
        head=casework.head,
        articles=articles,
        passages=passages,
        incidents=incidents,
        figures=figures,
        evidence=tuple(evidence),
        tags=tags,
        readings={one.id: one for one in casework.readings.facts(tuple(articles))},
    )
