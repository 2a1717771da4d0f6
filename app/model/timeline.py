"""The timeline: what is printed and shown, in order, each line with the words it rests on."""

from dataclasses import dataclass

from app.model.article import Article
from app.model.day import Day
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.figure_group import FigureGroup
from app.model.incident import Incident
from app.model.passage import Passage
from app.model.reading_facts import ReadingFacts
from app.model.total import Total
from app.model.vocabulary import Edition, Stance


@dataclass(frozen=True, slots=True)
class Citation:
    """One piece of evidence as it is printed: the words, where they stand, and in which numbered source."""

    source: int
    passage: Passage
    evidence: Evidence

    @property
    def locator(self) -> str:
        """The place in the source: `¶5`."""
        return str(self.passage.locator)


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """A figure with its citations, the tags' names, and whether it stands in a group whose figures differ."""

    figure: Figure
    citations: tuple[Citation, ...]
    independent_sources: int
    differs: bool = False
    tags: tuple[str, ...] = ()

    @property
    def is_denied(self) -> bool:
        """Whether words deny it."""
        return any(citation.evidence.stance is Stance.DENIES for citation in self.citations)


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """An incident as it is printed under `number`, with its citations and figures."""

    number: int
    incident: Incident
    citations: tuple[Citation, ...]
    figures: tuple[FigureEntry, ...]
    independent_sources: int
    articles: int
    disputed: bool
    tags: tuple[str, ...] = ()

    @property
    def corroborated(self) -> bool:
        """Whether two independent sources support it."""
        return self.independent_sources > 1

    @property
    def is_dated(self) -> bool:
        """Whether its time is known at all."""
        return self.incident.when.is_known


@dataclass(frozen=True, slots=True)
class TimelineSource:
    """A numbered source with the numbers of the entries, and the references of the figures, that cite it.

    Of a `withheld` source the article's facts are blank. `reading` is what gave the text now shown,
    `same_text_as` the numbers of sources with the same text, `on_earlier_reading` how many of the passages
    cited stand on another text of it than the one now shown.
    """

    number: int
    article: Article
    cited_in: tuple[int, ...]
    cited_by_figures: tuple[str, ...]
    withheld: bool = False
    reading: ReadingFacts | None = None
    same_text_as: tuple[int, ...] = ()
    on_earlier_reading: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is not printed, by reason: claims (by reference) and the numbers of articles and passages.

    `names` counts names that roles stand for, `places` those that are printed coarser.
    """

    excluded: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    confidential: tuple[str, ...] = ()
    restricted: tuple[str, ...] = ()
    uncited_articles: tuple[int, ...] = ()
    passages_without_claim: int = 0
    names: int = 0
    places: int = 0

    @property
    def claims(self) -> int:
        """How many claims are not printed."""
        return sum(
            len(refs)
            for refs in (
                self.excluded,
                self.unverified,
                self.drafts,
                self.confidential,
                self.restricted,
            )
        )


@dataclass(frozen=True, slots=True)
class HistoryHead:
    """The end of a case's history: the last edit's hash, how many edits there are, when it was made (UTC)."""

    hash: str
    count: int
    at: str


@dataclass(frozen=True, slots=True)
class TimelineOptions:
    """What a person asked to see; roles that stand for names are in `language`."""

    edition: Edition = Edition.INTERNAL
    accepted_only: bool = False
    include_unverified: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Timeline:
    """All that a timeline shows, frozen: entries in order, undated ones, figures, sources, the left out."""

    title: str
    description: str
    options: TimelineOptions
    head: HistoryHead
    entries: tuple[TimelineEntry, ...]
    undated: tuple[TimelineEntry, ...]
    figures: tuple[FigureEntry, ...]
    groups: tuple[FigureGroup, ...]
    sources: tuple[TimelineSource, ...]
    left_out: LeftOut
    totals: tuple[Total, ...] = ()

    @property
    def differing(self) -> tuple[FigureGroup, ...]:
        """The groups whose figures differ, or were decided to be of several events."""
        return tuple(group for group in self.groups if group.differ or group.is_parted)

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be printed."""
        return not (self.entries or self.undated or self.figures)

    @property
    def passages(self) -> int:
        """How many different passages are cited."""
        cited = {
            citation.passage.id for entry in (*self.entries, *self.undated) for citation in entry.citations
        }
        cited |= {citation.passage.id for entry in self.figures for citation in entry.citations}
        return len(cited)

    @property
    def period(self) -> tuple[Day | None, Day | None]:
        """The first and last known day of the dated entries."""
        firsts = [entry.incident.when.earliest or entry.incident.when.latest for entry in self.entries]
        lasts = [entry.incident.when.latest or entry.incident.when.earliest for entry in self.entries]
        first = min((day for day in firsts if day), default=None)
        return first, max((day for day in lasts if day), default=None)
