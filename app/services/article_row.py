"""An article in a list."""

from dataclasses import dataclass

from app.model.article import Article


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article and how many incidents, figures and passages rest in it."""

    article: Article
    incidents: int
    figures: int
    passages: int
