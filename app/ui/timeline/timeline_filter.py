"""What of the timeline a person wants to see; a matter of the view, never of the case."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields

from app.model.day import Day
from app.model.timeline import TimelineEntry
from app.model.vocabulary import Status

NOBODY = ""
"""Stands for evidence of which nobody has noted who is speaking."""


@dataclass(frozen=True, slots=True)
class TimelineFilter:
    """Empty sets and None let everything through; without a status asked for, excluded entries stay away.

    `first` and `last` are the first and last day of interest; an entry stays that may lie between them.
    """

    first: Day | None = None
    last: Day | None = None
    tags: frozenset[str] = field(default_factory=frozenset)
    statuses: frozenset[str] = field(default_factory=frozenset)
    sources: frozenset[str] = field(default_factory=frozenset)
    kinds: frozenset[str] = field(default_factory=frozenset)
    speakers: frozenset[str] = field(default_factory=frozenset)
    differing: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked for."""
        return all(not getattr(self, each.name) for each in fields(self))

    def keeps(self, entry: TimelineEntry) -> bool:
        """Return whether an entry is shown."""
        status = entry.incident.status
        if status not in self.statuses if self.statuses else status is Status.EXCLUDED:
            return False
        if self.kinds and entry.incident.kind not in self.kinds:
            return False
        if self.differing and not differs(entry):
            return False
        asked: tuple[tuple[frozenset[str], Callable[[TimelineEntry], frozenset[str]]], ...] = (
            (self.tags, tags_of),
            (self.sources, sources_of),
            (self.speakers, speakers_of),
        )
        return all(not wanted or wanted & values(entry) for wanted, values in asked) and self._in_time(entry)

    def _in_time(self, entry: TimelineEntry) -> bool:
        if self.first is None and self.last is None:
            return True
        when = entry.incident.when
        if not when.is_known:
            return False
        begins_in_time = self.last is None or when.earliest is None or when.earliest <= self.last
        return begins_in_time and (self.first is None or when.latest is None or when.latest >= self.first)


def differs(entry: TimelineEntry) -> bool:
    """Return whether figures of an entry differ between sources."""
    return any(figure.differs for figure in entry.figures)


def tags_of(entry: TimelineEntry) -> frozenset[str]:
    """Return the ids of the tags on an incident, its figures and their passages."""
    tags = {*entry.incident.tags}
    for figure in entry.figures:
        tags.update(figure.figure.tags)
    for citations in (entry.citations, *(figure.citations for figure in entry.figures)):
        for citation in citations:
            tags.update(citation.passage.tags)
    return frozenset(tags)


def sources_of(entry: TimelineEntry) -> frozenset[str]:
    """Return the ids of the articles that an entry or its figures cite."""
    cited = (entry.citations, *(figure.citations for figure in entry.figures))
    return frozenset(citation.passage.article for citations in cited for citation in citations)


def speakers_of(entry: TimelineEntry) -> frozenset[str]:
    """Return the names of all who speak in an entry's evidence and that of its figures."""
    names: set[str] = set()
    for citations in (entry.citations, *(figure.citations for figure in entry.figures)):
        for citation in citations:
            chain = citation.evidence.attribution
            names.update(_names(speaker.name for speaker in chain))
    return frozenset(names or {NOBODY})


def _names(names: Iterable[str]) -> Iterable[str]:
    return (" ".join(name.split()) for name in names if name.strip())
