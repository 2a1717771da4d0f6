"""Writes a case's marks as JSON Lines that `fieldcase import` takes back without loss beside the articles."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, BinaryIO

from app.exchange.decision_line import decision_value
from app.model.case_content import CaseContent
from app.model.claim import Claim
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.keepable import keepable
from app.model.passage import Passage
from app.model.record import to_record

_OWN = ("id",)


def write_marks(content: CaseContent, stream: BinaryIO) -> None:
    """Write a line for each piece of evidence, incidents first, then the other passages, decisions, tags.

    Lines are UTF-8. The first one on an article names its original by SHA-256 (and its part of a file with
    several), so that it is found again where it has another number. Words on an earlier reading name its text.
    """
    for written in _Lines(content).all():
        line = keepable(written)  # a case of an earlier version may hold what `import` refuses
        stream.write(json.dumps(line, ensure_ascii=False, separators=(", ", ": ")).encode("utf-8") + b"\n")


class _Lines:
    def __init__(self, content: CaseContent) -> None:
        self._content = content
        self._named: set[str] = set()
        self._links = defaultdict[str, list[Evidence]](list)
        for link in content.evidence:
            self._links[link.claim].append(link)

    def all(self) -> Iterator[dict[str, Any]]:
        claims: tuple[Claim, ...] = (*self._content.incidents.values(), *self._content.figures.values())
        for claim in claims:
            yield from self._claim_lines(claim)
        used = {link.passage for link in self._content.evidence}
        for passage in self._content.passages.values():
            if passage.id not in used:
                yield self._words(passage)
        for decision in self._content.decisions:
            figures = [self._content.figures[figure].ref for figure in decision.figures]
            yield {"decision": decision_value(to_record(decision), figures)}
        for tag in self._content.tags.values():
            yield {"tag": {name: value for name, value in to_record(tag).items() if name not in _OWN}}

    def _claim_lines(self, claim: Claim) -> Iterator[dict[str, Any]]:
        kind = "figure" if isinstance(claim, Figure) else "incident"
        for number, link in enumerate(self._links[claim.id]):
            line = self._words(self._content.passages[link.passage])
            line |= {kind: self._claim(claim)} if number == 0 else {"claim": claim.ref}
            line["stance"] = str(link.stance)
            line["attribution"] = [to_record(speaker) for speaker in link.attribution]
            if link.guessed:
                line["guessed"] = list(link.guessed)
            yield line

    def _words(self, passage: Passage) -> dict[str, Any]:
        article = self._content.articles[passage.article]
        line: dict[str, Any] = {"article": article.ref}
        if article.id not in self._named:
            self._named.add(article.id)
            line["sha256"] = article.sha256
            if article.part:
                line["part"] = article.part
        if passage.text_sha256 != article.text_sha256:
            line["text_sha256"] = passage.text_sha256
        line |= {"exact": passage.exact, "start": passage.start, "end": passage.end}
        if passage.tags:
            line["tags"] = self._tags(passage)
        if passage.note:
            line["note"] = passage.note
        return line

    def _claim(self, claim: Claim) -> dict[str, Any]:
        record = {name: value for name, value in to_record(claim).items() if name not in _OWN}
        record["tags"] = self._tags(claim)
        if isinstance(claim, Figure):
            incident = self._content.incidents.get(claim.incident or "")
            record["incident"] = incident.ref if incident else None
        return record

    def _tags(self, carrier: Claim | Passage) -> list[str]:
        return [self._content.tags[tag].name for tag in carrier.tags]
