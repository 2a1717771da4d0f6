"""Fills a new claim in from its words; every filled field is a guess until a person touches it."""

from collections.abc import Iterable
from typing import Any

from app.model.article import Article
from app.model.claim_guess import ClaimGuess
from app.model.figure import Figure
from app.model.incident import Incident
from app.services.article_places import ArticlePlaces
from app.services.articles import Articles
from app.services.desk import Desk
from app.services.draft import Draft
from app.services.looked import Looked
from app.services.own_places import own_places
from app.services.reading_date import reading_date
from app.services.reading_language import DEFAULT_LANGUAGE, reading_language


class Drafts:
    """Makes claims from the words of articles; what stands around the words, and what the case knows, helps."""

    def __init__(self, desk: Desk, articles: Articles, looked: Looked) -> None:
        self._desk = desk
        self._articles = articles
        self._looked = looked
        self._places = ArticlePlaces()

    def incident(self, article_id: str, start: int, end: int) -> Draft:
        """Return an incident with title, time, place, actors and speakers as far as the words give them."""
        guess = self.guess(article_id, start, end)
        title = " ".join(self._articles.text(article_id)[start:end].split())
        found: dict[str, Any] = {"title": title, **guess.incident_fields()}
        return _draft(Incident(id="", ref="", guessed=tuple(found), **found), guess)

    def figure(self, article_id: str, start: int, end: int) -> Draft:
        """Return a figure with its number, what it counts, time, place and speakers, as the words tell."""
        guess = self.guess(article_id, start, end)
        written = " ".join(self._articles.text(article_id)[start:end].split())
        found: dict[str, Any] = {"value_as_written": written, **guess.figure_fields()}
        return _draft(Figure(id="", ref="", guessed=tuple(found), **found), guess)

    def guess(self, article_id: str, start: int, end: int) -> ClaimGuess:
        """Return all that words suggest for a claim on them, best first."""
        from app.suggest.claims import guess_claim, sentence_of

        article, text = self._articles.one(article_id), self._articles.text(article_id)
        language = reading_language(article)
        times = self._looked.times_in(article, *sentence_of(text, start, end, language))
        atlas = self._places.of(text, language, own_places(self._desk.content()))
        return guess_claim(text, start, end, language, reading_date(article), atlas, times)


def prepare_drafts(articles: Iterable[Article]) -> None:
    """Read the word lists of these articles' languages once; what is read stays for the process."""
    from app.suggest.claims import guess_claim

    for language in {reading_language(article) for article in articles} or {DEFAULT_LANGUAGE}:
        guess_claim("1 May", 0, 5, language, None)


def figure_of_value(value: str, language: str = "") -> Figure:
    """Return a figure of these words alone: number and quantifier as read, null where they cannot be read."""
    from app.suggest.numbers.numbers import (
        read_value,  # late: its word lists are only read when a claim is made
    )

    reading = read_value(value, language or DEFAULT_LANGUAGE)
    return Figure(
        id="",
        ref="",
        value_as_written=value,
        quantifier=reading.quantifier,
        low=reading.low,
        best=reading.best,
        high=reading.high,
        share=reading.share,
        base=reading.base,
        base_as_written=reading.base_as_written,
    )


def _draft(claim: Incident | Figure, guess: ClaimGuess) -> Draft:
    evidence: dict[str, Any] = guess.evidence_fields()
    return Draft(claim, evidence.get("attribution", ()), tuple(evidence))
