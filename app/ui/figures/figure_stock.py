"""All figures of a case, brought together in groups and kept up to date by what an edit touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.build_totals import build_totals
from app.model.decided_bounds import best_rating
from app.model.errors import CaseError
from app.model.figure import Figure
from app.model.figure_group import group_figures
from app.model.incident import Incident
from app.model.sources import giving_links, independent_sources
from app.model.timeline import Citation
from app.model.vocabulary import Status
from app.ui.figures.figure_line import FigureLine
from app.ui.figures.shown_group import ShownGroup, evidence_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.article import Article
    from app.model.case_content import CaseContent
    from app.model.decision import Decision
    from app.model.evidence import Evidence
    from app.model.reading_facts import ReadingFacts
    from app.model.total import Total
    from app.services.casework import Casework
    from app.services.changed import Changed

_MOST_AT_ONCE = 40
"""An edit that touches more figures is answered by reading the case anew."""


class FigureStock:
    """Lines by figure, in the order the figures were made; drafts, unverified and excluded ones too."""

    def __init__(self) -> None:
        self._casework: Casework | None = None
        self.lines: dict[str, FigureLine] = {}
        self.articles: dict[str, Article] = {}
        self._readings: tuple[ReadingFacts, ...] = ()
        self.decisions: tuple[Decision, ...] = ()
        self._incidents: dict[str, Incident] = {}
        self.groups: tuple[ShownGroup, ...] = ()
        self.totals: tuple[Total, ...] = ()

    def read(self, casework: Casework | None) -> None:
        """Take in a whole case, or none."""
        self._casework = casework
        self.lines, self.articles, self._incidents = {}, {}, {}
        self.decisions, self.groups, self.totals = (), (), ()
        if casework is not None:
            content = casework.views.content()
            self.articles = dict(content.articles)
            self._readings = tuple(content.readings.values())
            self._incidents = dict(content.incidents)
            self.decisions = tuple(content.decisions)
            self.lines = _lines_of(content)
            self._group()

    def take(self, changed: Changed) -> bool:
        """Take an edit in; False where it touched nothing that is shown."""
        casework = self._casework
        if casework is None or not changed.touches(
            "figure", "incident", "evidence", "passage", "decision", "article"
        ):
            return False
        touched = self._touched(casework, changed)
        if changed.touches("decision", "article") or len(touched) > _MOST_AT_ONCE:
            self.read(casework)
            return True
        regrouping = self._take_incidents(casework, changed)
        if not touched and not regrouping:
            return False
        before = {key: self.lines.get(key) for key in touched}
        for figure_id in touched:
            self._refresh(casework, figure_id)
        if before == {key: self.lines.get(key) for key in touched} and not regrouping:
            return False
        if any(figure_id not in before for figure_id in self.lines) or any(
            line is None for line in before.values()
        ):
            self.lines = dict(sorted(self.lines.items(), key=lambda item: _number(item[1].figure.ref)))
        self._group()
        return True

    def group_of(self, figure_id: str) -> ShownGroup | None:
        """Return the group that a figure stands in."""
        return next((group for group in self.groups if figure_id in group.ids), None)

    def voices(self, figures: Sequence[Figure]) -> int:
        """Return how many independent sources give any of these figures."""
        return self._voices(tuple(self.lines[figure.id] for figure in figures if figure.id in self.lines))

    def trust(self, figure: Figure) -> int | None:
        """Return the rank of the most reliable article that gives a figure, None where none was rated."""
        line = self.lines.get(figure.id)
        cited = [] if line is None else line.citations
        giving = giving_links(citation.evidence for citation in cited)
        homes = {citation.evidence.id: citation.passage.article for citation in cited}
        return best_rating(self.articles[homes[link.id]].reliability for link in giving)

    def _touched(self, casework: Casework, changed: Changed) -> set[str]:
        touched = set(changed.ids.get("figure", ()))
        incidents = changed.ids.get("incident", frozenset())
        passages = changed.ids.get("passage", frozenset()) | changed.rests
        for figure_id, line in self.lines.items():
            if line.figure.incident in incidents or any(
                citation.passage.id in passages for citation in line.citations
            ):
                touched.add(figure_id)
        for passage_id in passages - changed.removed:
            claims = casework.views.claims_at(passage_id)
            touched |= {claim.id for claim in claims if isinstance(claim, Figure)}
        return touched

    def _take_incidents(self, casework: Casework, changed: Changed) -> bool:
        """Take over incidents, whose place and time say where loose figures belong; True where one changed."""
        before = {key: self._incidents.get(key) for key in changed.ids.get("incident", ())}
        for key in before:
            known = None if key in changed.removed else casework.claims.one(key)
            if isinstance(known, Incident):
                self._incidents[key] = known
            else:
                self._incidents.pop(key, None)
        return before != {key: self._incidents.get(key) for key in before}

    def _refresh(self, casework: Casework, figure_id: str) -> None:
        try:
            figure = casework.claims.one(figure_id)
            rows = casework.claims.evidence_rows(figure_id)
            incident = (
                casework.claims.one(figure.incident)
                if isinstance(figure, Figure) and figure.incident
                else None
            )
        except CaseError:
            self.lines.pop(figure_id, None)
            return
        if isinstance(figure, Figure):
            cited = [Citation(row.article.number, row.passage, row.evidence) for row in rows]
            known = incident if isinstance(incident, Incident) else None
            self.lines[figure_id] = FigureLine(figure, known, tuple(sorted(cited, key=_place_of)))

    def _group(self) -> None:
        figures = [line.figure for line in self.lines.values()]
        found = group_figures(figures, self.decisions, self._incidents.values())
        kept = {group.ids: group for group in self.groups}
        self.groups = tuple(
            self._shown(
                tuple(self.lines[figure.id] for figure in group.figures), group.differ, group.decision, kept
            )
            for group in found
        )
        printed = [figure for figure in figures if figure.status is not Status.EXCLUDED]
        self.totals = build_totals(printed, (group.group for group in self.groups))

    def _shown(
        self,
        lines: tuple[FigureLine, ...],
        differ: bool,
        decision: Decision | None,
        kept: dict[tuple[str, ...], ShownGroup],
    ) -> ShownGroup:
        old = kept.get(tuple(line.figure.id for line in lines))
        if old is not None and old.lines == lines and old.decision == decision:
            return old
        return ShownGroup(lines, differ, decision, self._voices)

    def _voices(self, lines: tuple[FigureLine, ...]) -> int:
        passages = {
            citation.passage.id: citation.passage.article for line in lines for citation in line.citations
        }
        return independent_sources(evidence_of(lines), self.articles, passages, self._readings)


def _lines_of(content: CaseContent) -> dict[str, FigureLine]:
    cited: dict[str, list[Evidence]] = {}
    for link in content.evidence:
        if link.claim in content.figures:
            cited.setdefault(link.claim, []).append(link)
    return {
        figure.id: FigureLine(
            figure,
            content.incidents.get(figure.incident) if figure.incident else None,
            _citations(cited.get(figure.id, ()), content),
        )
        for figure in content.figures.values()
    }


def _citations(links: Sequence[Evidence], content: CaseContent) -> tuple[Citation, ...]:
    cited = []
    for link in links:
        passage = content.passages[link.passage]
        cited.append(Citation(content.articles[passage.article].number, passage, link))
    return tuple(cited) if len(cited) == 1 else tuple(sorted(cited, key=_place_of))


def _place_of(citation: Citation) -> tuple[int, int, int]:
    return citation.source, citation.passage.start, citation.passage.end


def _number(ref: str) -> int:
    return int(ref.rpartition("-")[2])
