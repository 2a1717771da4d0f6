"""Makes a reading of what was read."""

from app.intake.read_article import ReadArticle
from app.model.article import Article
from app.model.ids import new_id
from app.model.reading import Reading


def new_reading(article: Article, read: ReadArticle, added_at: str) -> Reading:
    """Return what was read as a new reading of an article, added at a moment (UTC, ISO 8601)."""
    return Reading(
        id=new_id(),
        article=article.id,
        text_sha256=read.text_sha256,
        reader=read.reader,
        reader_version=read.reader_version,
        encoding=read.encoding,
        blocks=read.blocks,
        main=read.main,
        added_at=added_at,
        pages=read.pages,
        notices=read.notices,
    )
