"""All that a case holds at one moment, as plain values to build views from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.model.article import Article
from app.model.case_facts import CaseFacts
from app.model.decision import Decision
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.incident import Incident
from app.model.passage import Passage
from app.model.reading_facts import ReadingFacts
from app.model.rejection import Rejection
from app.model.tag import Tag
from app.model.timeline import HistoryHead


@dataclass(frozen=True, slots=True)
class CaseContent:
    """A case's values by id, in the order they were added; articles come without their texts."""

    facts: CaseFacts
    head: HistoryHead
    articles: Mapping[str, Article] = field(default_factory=dict)
    passages: Mapping[str, Passage] = field(default_factory=dict)
    incidents: Mapping[str, Incident] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    evidence: Sequence[Evidence] = ()
    decisions: Sequence[Decision] = ()
    tags: Mapping[str, Tag] = field(default_factory=dict)
    rejections: Mapping[str, Rejection] = field(default_factory=dict)
    readings: Mapping[str, ReadingFacts] = field(default_factory=dict)
