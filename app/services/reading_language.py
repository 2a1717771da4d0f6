"""The language whose words an article's claims are read with."""

from app.model.article import Article

DEFAULT_LANGUAGE = "en"


def reading_language(article: Article) -> str:
    """Return its language (BCP 47), else the one its text suggests: a reading aid, never stored as its fact."""
    proposed = (proposal.value for proposal in article.proposed if proposal.field == "language")
    return article.language or next(proposed, "") or DEFAULT_LANGUAGE
