"""Fills a new claim in from its words; every filled field is a guess until a person touches it."""

from typing import Any

from app.model.figure import Figure
from app.model.incident import Incident
from app.model.place import Place
from app.services.articles import Articles
from app.services.draft import Draft
from app.suggest.claim_guess import ClaimGuess
from app.suggest.guess_claim import guess_claim


def draft_incident(articles: Articles, article_id: str, start: int, end: int) -> Draft:
    """Return an incident with title, time, place and speakers as the words give them."""
    words, guess = _read(articles, article_id, start, end)
    found: dict[str, Any] = {"title": guess.title or words}
    if guess.moment is not None:
        found["when"] = guess.moment
    if guess.place:
        found["place"] = Place(as_written=guess.place)
    return Draft(Incident(id="", ref="", guessed=tuple(found), **found), guess.attribution)


def draft_figure(articles: Articles, article_id: str, start: int, end: int) -> Draft:
    """Return a figure with its number, what it counts, time, place and speakers as the words give them."""
    words, guess = _read(articles, article_id, start, end)
    found: dict[str, Any] = {"value_as_written": words, **guess.figure_fields()}
    if guess.moment is not None:
        found["period"] = guess.moment
    if guess.place:
        found["place"] = Place(as_written=guess.place)
    guessed = tuple(name for name in found if name != "value_as_written")
    return Draft(Figure(id="", ref="", guessed=guessed, **found), guess.attribution)


def _read(articles: Articles, article_id: str, start: int, end: int) -> tuple[str, ClaimGuess]:
    article, text = articles.one(article_id), articles.text(article_id)
    guess = guess_claim(text, start, end, article.language or "en", article.issued)
    return " ".join(text[start:end].split()), guess
