"""What the program proposes about a case's articles, and what a person says to it."""

from app.model.article import Article
from app.model.edtf_range import parse_edtf
from app.model.moment import Moment
from app.model.suggestion import Suggestion
from app.services.articles import Articles
from app.services.desk import Desk
from app.services.reading_language import reading_language
from app.services.suggest_job import SuggestJob


class Suggestions:
    """Proposes passages and claims; nothing is in the case before it is accepted."""

    def __init__(self, desk: Desk, articles: Articles) -> None:
        self._desk = desk
        self._articles = articles

    def of(self, article_id: str) -> tuple[Suggestion, ...]:
        """Return the suggestions about an article (id or reference) that still wait, in the order of the words."""
        return self.job(article_id).run()

    def job(self, article_id: str) -> SuggestJob:
        """Return what looks through an article without touching the case, for another thread."""
        article = self._articles.one(article_id)
        return SuggestJob(
            article=article.id,
            text=self._articles.text_of(article.text_sha256),
            text_sha256=article.text_sha256,
            language=reading_language(article),
            published=_published(article),
        )


def _published(article: Article) -> Moment | None:
    """Return the article's date, else the one its bytes propose: a reading aid, never stored as its fact."""
    if article.issued is not None:
        return article.issued
    proposed = (one.value for one in article.proposed if one.field == "issued" and not one.guessed)
    edtf = next((value for value in proposed if parse_edtf(value) is not None), None)
    return Moment(edtf=edtf) if edtf else None
