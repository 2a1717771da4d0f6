"""What came of adding an article."""

from dataclasses import dataclass

from app.model.article import Article
from app.model.notice import Notice
from app.services.changed import Changed


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedArticle:
    """The article, whether its bytes were there already, and the reference of one with the same text."""

    article: Article
    paragraphs: int
    characters: int
    encoding: str = ""
    encoding_in_doubt: bool = False
    reused: bool = False
    same_text_as: str | None = None
    changed: Changed | None = None
    notices: tuple[Notice, ...] = ()
    pages: int = 0
