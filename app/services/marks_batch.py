"""Gathers the marks of a file into the changes of one edit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.exchange.decision_line import DecisionLine
from app.exchange.marks_line import MarksLine
from app.exchange.tag_line import TagLine
from app.model.article import Article
from app.model.claim import Claim, ClaimKind, kind_of
from app.model.decision import Decision
from app.model.edit import Change
from app.model.errors import CaseError, ErrorCode
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.ids import new_id
from app.model.incident import Incident
from app.model.passage import Passage
from app.model.reading import Reading
from app.services.casework import Casework
from app.services.find_words import place_of
from app.services.incident_kinds import new_kinds
from app.services.marking import PREFIX
from app.store.utc_now import utc_now

_REFERENCE = re.compile(r"([IF])-([1-9][0-9]{0,8})")


@dataclass(slots=True)
class _Source:
    """An article's text and reading, its passages by place, and those that were there before."""

    text: str
    reading: Reading
    passages: dict[tuple[int, int], Passage] = field(default_factory=dict)
    old: dict[tuple[int, int], Passage] = field(default_factory=dict)


class MarksBatch:
    """Takes lines one by one; `changes` gives what they come to. The same place is one passage."""

    def __init__(self, casework: Casework) -> None:
        self._casework = casework
        self._file = casework.desk.file
        self._originals = {(article.sha256, article.part): article for article in self._file.articles()}
        self._ids: dict[str, str] = {}
        self._sources: dict[tuple[str, str], _Source] = {}
        self._book = casework.tags.book()
        self._claims: dict[str, Claim] = {}
        self._local: dict[str, Claim] = {}
        self._evidence: list[Evidence] = []
        self._decisions: list[Decision] = []
        self._first = {prefix: self._file.next_number(prefix) for prefix in PREFIX.values()}
        self._next = dict(self._first)
        self._taken: set[str] = set()

    def take(self, line: MarksLine | DecisionLine | TagLine) -> None:
        """Take one line in; raises CaseError where it does not fit the case."""
        if isinstance(line, DecisionLine):
            self._decisions.append(self._decision(line))
        elif isinstance(line, TagLine):
            self._book.describe(line.name, line.color, line.note)
        else:
            self._take_mark(line)

    def _take_mark(self, line: MarksLine) -> None:
        source = self._source(line)
        passage = self._passage(source, line)
        claim = self._claim_of(line)
        if claim is None:
            return
        link = Evidence(
            id=new_id(),
            claim=claim.id,
            claim_kind=kind_of(claim),
            passage=passage.id,
            stance=line.stance,
            attribution=line.attribution,
            guessed=line.guessed,
        )
        self._evidence.append(link)

    def counts(self) -> tuple[int, int, int, int, int]:
        """Return how many passages, incidents, figures, pieces of evidence and decisions are new."""
        passages = sum(len(source.passages) - len(source.old) for source in self._sources.values())
        kinds = [kind_of(claim) for claim in self._claims.values()]
        incidents, figures = kinds.count(ClaimKind.INCIDENT), kinds.count(ClaimKind.FIGURE)
        return passages, incidents, figures, len(self._evidence), len(self._decisions)

    def changes(self) -> list[Change | None]:
        """Return the changes in an order in which nothing is named before it exists."""
        kinds = new_kinds(self._file.facts(), self._claims.values())
        changes: list[Change | None] = [*self._book.changes(), kinds]
        for source in self._sources.values():
            for place, passage in source.passages.items():
                old = source.old.get(place)
                changes.append(Change.insert(passage) if old is None else Change.update(old, passage))
        incidents_first = sorted(self._claims.values(), key=lambda claim: isinstance(claim, Figure))
        changes += [Change.insert(claim) for claim in incidents_first]
        changes += [Change.insert(link) for link in self._evidence]
        changes += [Change.insert(decision) for decision in self._decisions]
        return changes

    def _source(self, line: MarksLine) -> _Source:
        name = line.article
        if name not in self._ids:
            self._ids[name] = self._article(line).id
        elif line.sha256 is not None and self._article(line).id != self._ids[name]:
            raise CaseError(ErrorCode.VALUE_INVALID, field="sha256", value=line.sha256)
        article = self._casework.articles.one(self._ids[name])
        place = (article.id, line.text_sha256 or article.text_sha256)
        if place not in self._sources:
            self._sources[place] = self._read_source(line, *place)
        return self._sources[place]

    def _article(self, line: MarksLine) -> Article:
        """Return the article of this name, or where its original is named, the one with those bytes."""
        if line.sha256 is None:
            return self._casework.articles.one(line.article)
        article = self._originals.get((line.sha256, line.part or ""))
        if article is None:
            raise CaseError(ErrorCode.REFERENCE_UNKNOWN, reference=f"{line.article} (SHA-256 {line.sha256})")
        return article

    def _read_source(self, line: MarksLine, article_id: str, text_sha256: str) -> _Source:
        """Return a text of an article; raises MARKS_TEXT_MISSING where no reading of it gave that text."""
        try:
            reading = self._casework.articles.reading_of(article_id, text_sha256)
        except CaseError:
            raise CaseError(
                ErrorCode.MARKS_TEXT_MISSING, article=line.article, text_sha256=text_sha256
            ) from None
        there = {
            (passage.start, passage.end): passage
            for passage in self._file.passages(article_id)
            if passage.text_sha256 == text_sha256
        }
        return _Source(self._casework.articles.text_of(text_sha256), reading, dict(there), there)

    def _passage(self, source: _Source, line: MarksLine) -> Passage:
        start, end = place_of(source.text, line.exact, line.nth, (line.start, line.end), article=line.article)
        passage = source.passages.get((start, end))
        if passage is None:
            passage = Passage.cut(source.reading, source.text, start, end)
        tags = tuple(dict.fromkeys((*passage.tags, *self._book.ids(line.tags))))
        note = passage.note if line.note is None else line.note
        if (tags, note) != (passage.tags, passage.note):
            passage = replace(passage, tags=tags, note=note)
        source.passages[(start, end)] = passage
        return passage

    def _claim_of(self, line: MarksLine) -> Claim | None:
        if line.claim is not None:
            return self._named(line.claim)
        if line.incident is not None:
            return self._add(Incident, line.incident, line, required="title")
        if line.figure is not None:
            return self._add(Figure, line.figure, line, required="value_as_written")
        return None

    def _add(self, kind: type[Claim], stated: Mapping[str, Any], line: MarksLine, *, required: str) -> Claim:
        values = dict(stated)
        if not values.get(required, "").strip():
            raise CaseError(ErrorCode.VALUE_INVALID, field=required, value=values.get(required))
        given = values.pop("ref", "")
        if given and given in self._local:
            raise CaseError(ErrorCode.VALUE_INVALID, field="ref", value=given)
        values["tags"] = self._book.ids(values.get("tags", line.tags))
        if values.get("incident"):
            values["incident"] = self._incident_id(values["incident"])
        prefix = "I" if kind is Incident else "F"
        ref = self._reference(prefix, given)
        aliases = tuple(values.pop("aliases", ()))
        if _REFERENCE.fullmatch(given) and given != ref:
            aliases = (*aliases, given)
        claim: Claim = kind(id=new_id(), ref=ref, aliases=aliases, **values)
        self._claims[claim.id] = claim
        self._local[given or ref] = claim
        return claim

    def _reference(self, prefix: str, given: str) -> str:
        """Keep a reference that this case has never used; else give the next one."""
        match = _REFERENCE.fullmatch(given)
        if match and match[1] == prefix and int(match[2]) >= self._first[prefix] and given not in self._taken:
            ref, number = given, int(match[2])
        else:
            number = self._next[prefix]
            ref = f"{prefix}-{number}"
        self._taken.add(ref)
        self._next[prefix] = max(self._next[prefix], number + 1)
        return ref

    def _decision(self, line: DecisionLine) -> Decision:
        figures = tuple(dict.fromkeys(self._figure_id(name) for name in line.figures))
        return Decision(
            id=new_id(),
            figures=figures,
            rule=line.rule,
            reason=line.reason,
            low=line.low,
            best=line.best,
            high=line.high,
            who=self._casework.identity.actor if line.who is None else line.who,
            at=utc_now() if line.at is None else line.at,
        )

    def _figure_id(self, name: str) -> str:
        claim = self._named(name)
        if not isinstance(claim, Figure):
            raise CaseError(ErrorCode.VALUE_INVALID, field="figures", value=name)
        return claim.id

    def _named(self, name: str) -> Claim:
        return self._local.get(name) or self._casework.claims.one(name)

    def _incident_id(self, name: str) -> str:
        claim = self._named(name)
        if not isinstance(claim, Incident):
            raise CaseError(ErrorCode.REFERENCE_UNKNOWN, reference=name)
        return claim.id
