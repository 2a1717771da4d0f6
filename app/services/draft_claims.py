"""Fills a new claim in from its words; every filled field is a guess until a person touches it."""

from collections.abc import Iterable
from typing import Any

from app.model.article import Article
from app.model.claim_guess import ClaimGuess
from app.model.figure import Figure
from app.model.incident import Incident
from app.services.articles import Articles
from app.services.draft import Draft
from app.services.gazetteer import open_gazetteer
from app.services.reading_date import reading_date
from app.services.reading_language import DEFAULT_LANGUAGE, reading_language


def draft_incident(articles: Articles, article_id: str, start: int, end: int) -> Draft:
    """Return an incident with title, time, place, actors and speakers as far as the words give them."""
    words, guess = _read(articles, article_id, start, end)
    found: dict[str, Any] = {"title": words, **guess.incident_fields()}
    return _draft(Incident(id="", ref="", guessed=tuple(found), **found), guess)


def draft_figure(articles: Articles, article_id: str, start: int, end: int) -> Draft:
    """Return a figure with its number, what it counts, time, place and speakers, as the words tell."""
    words, guess = _read(articles, article_id, start, end)
    found: dict[str, Any] = {"value_as_written": words, **guess.figure_fields()}
    return _draft(Figure(id="", ref="", guessed=tuple(found), **found), guess)


def prepare_drafts(articles: Iterable[Article]) -> None:
    """Read the word lists of these articles' languages once; what is read stays for the process."""
    from app.suggest.claims import guess_claim

    for language in {reading_language(article) for article in articles} or {DEFAULT_LANGUAGE}:
        guess_claim("1 May", 0, 5, language, None)


def figure_of_value(value: str, language: str = "") -> Figure:
    """Return a figure of these words alone: number and quantifier as read, null where they cannot be read."""
    from app.suggest.numbers import read_value  # late: its word lists are only read when a claim is made

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


def _read(articles: Articles, article_id: str, start: int, end: int) -> tuple[str, ClaimGuess]:
    from app.suggest.atlas import Atlas
    from app.suggest.claims import guess_claim

    article, text = articles.one(article_id), articles.text(article_id)
    with open_gazetteer() as gazetteer:
        atlas = Atlas(gazetteer)
        guess = guess_claim(text, start, end, reading_language(article), reading_date(article), atlas)
    return " ".join(text[start:end].split()), guess
