"""What an article that was read would repeat."""

from dataclasses import dataclass

from app.model.article import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Twins:
    """The article of the same bytes (and the same part of them), and those that show the same text."""

    same_bytes: Article | None = None
    same_text: tuple[Article, ...] = ()
