"""Builds the timeline from a case's content: pure, and the same for window, PDF and JSON."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.model.build_totals import build_totals
from app.model.case_content import CaseContent
from app.model.claim import Claim
from app.model.decision import Decision
from app.model.edition_view import RoleWords, edition_view
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.figure_group import FigureGroup, group_figures, without_hidden_numbers
from app.model.incident import Incident
from app.model.selection import ClaimSelection, select_claims, withheld
from app.model.sources import giving_links, independent_sources, second_copies, voices_of
from app.model.timeline import (
    Citation,
    FigureEntry,
    LeftOut,
    Timeline,
    TimelineEntry,
    TimelineOptions,
    TimelineSource,
)
from app.model.vocabulary import Edition, Stance, Verification
from app.model.withheld_names import withheld_names


def build_timeline(
    content: CaseContent, options: TimelineOptions | None = None, words: RoleWords = str
) -> Timeline:
    """Return the timeline of `content`, its entries sorted as `Moment.sort_key` says and numbered from 1.

    `words` gives what stands for a name that the edition withholds (see `edition_view`).
    """
    chosen = options or TimelineOptions()
    timeline = _Builder(content, chosen).build()
    printed = {entry.incident.id for entry in (*timeline.entries, *timeline.undated)}
    printed |= {entry.figure.id for entry in timeline.figures}
    names = withheld_names(content, chosen.edition, frozenset(printed))
    left_out = replace(timeline.left_out, names=len(names.people), places=len(names.places))
    return edition_view(replace(timeline, left_out=left_out), names, words)


class _Builder:
    def __init__(self, content: CaseContent, options: TimelineOptions) -> None:
        self._content = content
        self._options = options
        self._evidence: dict[str, list[Evidence]] = defaultdict(list)
        for link in content.evidence:
            self._evidence[link.claim].append(link)
        self._passage_articles = {passage.id: passage.article for passage in content.passages.values()}
        self._selection = select_claims(content, self._evidence, options)
        self._shown = self._shown_evidence()
        self._articles = dict(content.articles)
        groups = group_figures(self._selection.figures, self._shown_decisions(), self._selection.incidents)
        if options.edition is not Edition.INTERNAL:
            groups = tuple(without_hidden_numbers(group) for group in groups)
        self._groups = tuple(replace(group, voices=self._voices(group)) for group in groups)
        self._differing = {figure.id for group in self._groups if group.disputes for figure in group.figures}

    def build(self) -> Timeline:
        """Put the parts together."""
        figures = {figure.id: self._figure_entry(figure) for figure in self._selection.figures}
        entries = self._entries(figures)
        return Timeline(
            title=self._content.facts.title,
            description=self._content.facts.description,
            options=self._options,
            head=self._content.head,
            entries=tuple(entry for entry in entries if entry.is_dated),
            undated=tuple(entry for entry in entries if not entry.is_dated),
            figures=tuple(figures.values()),
            groups=self._groups,
            sources=self._sources(entries, figures.values()),
            left_out=self._left_out(self._selection),
            totals=build_totals(self._selection.figures, self._groups),
        )

    def _shown_evidence(self) -> dict[str, list[Evidence]]:
        """Return the evidence by claim, without that from articles nobody may see: it must not count either."""
        hidden = self._selection.hidden_articles
        if not hidden:
            return self._evidence
        shown: dict[str, list[Evidence]] = defaultdict(list)
        for claim, links in self._evidence.items():
            shown[claim] = [link for link in links if self._passage_articles[link.passage] not in hidden]
        return shown

    def _shown_decisions(self) -> Sequence[Decision]:
        """Return the decisions; the public sees what was decided, not by whom and in what words."""
        if self._options.edition is not Edition.PUBLIC:
            return self._content.decisions
        return [replace(decision, reason="", who="") for decision in self._content.decisions]

    def _entries(self, figures: dict[str, FigureEntry]) -> list[TimelineEntry]:
        by_incident: dict[str, list[FigureEntry]] = defaultdict(list)
        for entry in figures.values():
            if entry.figure.incident:
                by_incident[entry.figure.incident].append(entry)
        ordered = sorted(
            self._selection.incidents,
            key=lambda incident: (incident.when.sort_key(), _number(incident.ref)),
        )
        return [
            self._entry(number, incident, by_incident[incident.id])
            for number, incident in enumerate(ordered, start=1)
        ]

    def _entry(self, number: int, incident: Incident, figures: Sequence[FigureEntry]) -> TimelineEntry:
        links = self._shown[incident.id]
        return TimelineEntry(
            number=number,
            incident=incident,
            citations=self._citations(incident),
            figures=tuple(figures),
            independent_sources=self._independent(incident),
            articles=len({self._passage_articles[link.passage] for link in links}),
            disputed=_is_disputed(incident, links)
            or any(entry.differs or entry.is_denied for entry in figures),
            tags=self._tag_names(incident),
        )

    def _figure_entry(self, figure: Figure) -> FigureEntry:
        return FigureEntry(
            figure=figure,
            citations=self._citations(figure),
            independent_sources=self._independent(figure),
            differs=figure.id in self._differing,
            tags=self._tag_names(figure),
        )

    def _citations(self, claim: Claim) -> tuple[Citation, ...]:
        cited = [
            Citation(self._content.articles[passage.article].number, passage, link)
            for link in self._shown[claim.id]
            for passage in (self._content.passages[link.passage],)
        ]
        return tuple(
            sorted(
                cited,
                key=lambda citation: (
                    citation.source,
                    citation.passage.start,
                    citation.passage.end,
                ),
            )
        )

    def _independent(self, claim: Claim) -> int:
        return independent_sources(
            self._shown[claim.id], self._articles, self._passage_articles, self._content.readings.values()
        )

    def _voices(self, group: FigureGroup) -> tuple[frozenset[str], ...]:
        """Return the ids of the evidence of each independent voice that gives a figure of the group."""
        giving = [link for figure in group.figures for link in giving_links(self._shown[figure.id])]
        readings = self._content.readings.values()
        voices = voices_of(giving, self._articles, self._passage_articles, readings)
        return tuple(frozenset(link.id for link in voice) for voice in voices)

    def _tag_names(self, claim: Claim) -> tuple[str, ...]:
        if self._options.edition is Edition.PUBLIC:
            return ()
        return tuple(self._content.tags[tag].name for tag in claim.tags if tag in self._content.tags)

    def _sources(
        self, entries: Iterable[TimelineEntry], figures: Iterable[FigureEntry]
    ) -> tuple[TimelineSource, ...]:
        numbers: dict[int, list[int]] = defaultdict(list)
        cited: list[Citation] = []
        for entry in entries:
            own = (
                *entry.citations,
                *(citation for figure in entry.figures for citation in figure.citations),
            )
            cited += own
            for source in {citation.source for citation in own}:
                numbers[source].append(entry.number)
        refs: dict[int, list[str]] = defaultdict(list)
        for figure in figures:
            cited += figure.citations
            for source in {citation.source for citation in figure.citations}:
                refs[source].append(figure.figure.ref)
        articles = sorted(self._content.articles.values(), key=lambda article: article.number)
        hidden = self._selection.hidden_articles
        if self._options.edition is not Edition.INTERNAL:
            # One that nothing printed rests on would tell what the withheld claims rest on.
            hidden |= {one.id for one in articles if not (numbers[one.number] or refs[one.number])}
        copies = second_copies(article for article in articles if article.id not in hidden)
        earlier = self._on_earlier_readings(cited)
        # In the order they were made: the newest reading of a text is the one that stays.
        readings = {(one.article, one.text_sha256): one for one in self._content.readings.values()}
        return tuple(
            TimelineSource(article.number, withheld(article), (), (), withheld=True)
            if article.id in hidden
            else TimelineSource(
                number=article.number,
                article=article,
                cited_in=tuple(numbers[article.number]),
                cited_by_figures=tuple(refs[article.number]),
                reading=readings.get((article.id, article.text_sha256)),
                same_text_as=tuple(other.number for other in copies.get(article.id, ())),
                on_earlier_reading=earlier[article.id],
            )
            for article in articles
        )

    def _on_earlier_readings(self, cited: Iterable[Citation]) -> Counter[str]:
        """Return by article how many of the passages cited stand on another text than the one now shown."""
        passages = {citation.passage.id: citation.passage for citation in cited}
        return Counter(
            passage.article
            for passage in passages.values()
            if passage.text_sha256 != self._content.articles[passage.article].text_sha256
        )

    def _left_out(self, selection: ClaimSelection) -> LeftOut:
        claims: tuple[Claim, ...] = (*selection.incidents, *selection.figures)
        cited = {
            self._passage_articles[link.passage] for claim in claims for link in self._evidence[claim.id]
        }
        used = {link.passage for link in self._content.evidence}
        uncited = sorted(
            article.number for article in self._content.articles.values() if article.id not in cited
        )
        return replace(
            selection.left_out,
            uncited_articles=tuple(uncited),
            passages_without_claim=sum(passage not in used for passage in self._content.passages),
        )


def _is_disputed(incident: Incident, links: Iterable[Evidence]) -> bool:
    return incident.verification is Verification.REFUTED or any(
        link.stance is Stance.DENIES for link in links
    )


def _number(ref: str) -> int:
    return int(ref.rpartition("-")[2])
