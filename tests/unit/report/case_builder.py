"""Builds a case's content by hand: articles with their texts, incidents and figures with passages."""

import hashlib
from itertools import count

from app.model.article import Article
from app.model.build_timeline import build_timeline
from app.model.case_content import CaseContent
from app.model.case_facts import CaseFacts
from app.model.claim import ClaimKind
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.incident import Incident
from app.model.locator import Locator
from app.model.moment import UNKNOWN_MOMENT, Moment
from app.model.passage import Passage
from app.model.speaker import Speaker
from app.model.timeline import HistoryHead
from app.model.vocabulary import Quantifier, SpeakerKind

HEAD = HistoryHead(hashlib.sha256(b"head").hexdigest(), 214, "2026-11-22T14:30:05Z")


def when(edtf, as_written="", **more):
    return UNKNOWN_MOMENT if edtf is None else Moment(edtf=edtf, as_written=as_written, **more)


def speaker(name, kind=SpeakerKind.MONITOR, **more):
    return Speaker(name=name, kind=kind, **more)


class CaseBuilder:
    """Collects what a case holds; `timeline()` builds what is printed."""

    def __init__(self, title="Idlib, June 2020", description="", head=HEAD):
        self.facts = CaseFacts(id="c", title=title, description=description)
        self.head = head
        self.articles, self.passages, self.incidents, self.figures = {}, {}, {}, {}
        self.evidence, self.decisions, self.tags = [], [], {}
        self._numbers = count(1)

    def article(self, title="An article", **facts):
        number = len(self.articles) + 1
        digest = hashlib.sha256(f"{title}{number}".encode()).hexdigest()
        values = {
            "sha256": digest,
            "size": 2730,
            "text_sha256": digest,
            "filename": "article.txt",
            "media_type": "text/plain",
            "added_at": "2026-11-22T10:00:00Z",
            **facts,
        }
        article = Article(id=f"a{number}", ref=f"A-{number}", title=title, **values)
        self.articles[article.id] = article
        return article

    def passage(self, article, exact, paragraph=1):
        number = next(self._numbers)
        passage = Passage(
            id=f"p{number}",
            article=article.id,
            text_sha256=article.text_sha256,
            start=number * 100,
            end=number * 100 + len(exact),
            exact=exact,
            locator=Locator(paragraph, paragraph),
        )
        self.passages[passage.id] = passage
        return passage

    def support(self, claim, *quotes, kind=ClaimKind.INCIDENT):
        """Add evidence: each quote is (article, words, paragraph) and perhaps a dict of the evidence's fields."""
        for article, words, paragraph, *more in quotes:
            link = Evidence(
                id=f"e{next(self._numbers)}",
                claim=claim.id,
                claim_kind=kind,
                passage=self.passage(article, words, paragraph).id,
                **(more[0] if more else {}),
            )
            self.evidence.append(link)
        return claim

    def incident(self, title, moment, *quotes, **facts):
        number = len(self.incidents) + 1
        incident = Incident(id=f"i{number}", ref=f"I-{number}", title=title, when=moment, **facts)
        self.incidents[incident.id] = incident
        return self.support(incident, *quotes)

    def figure(self, as_written, *quotes, **facts):
        number = len(self.figures) + 1
        values = {"quantifier": Quantifier.EXACT, **facts}
        figure = Figure(id=f"f{number}", ref=f"F-{number}", value_as_written=as_written, **values)
        self.figures[figure.id] = figure
        return self.support(figure, *quotes, kind=ClaimKind.FIGURE)

    def content(self):
        return CaseContent(
            facts=self.facts,
            head=self.head,
            articles=self.articles,
            passages=self.passages,
            incidents=self.incidents,
            figures=self.figures,
            evidence=tuple(self.evidence),
            decisions=tuple(self.decisions),
            tags=self.tags,
        )

    def timeline(self, options=None):
        return build_timeline(self.content(), options)
