"""The day from which an article's dates without a year are counted."""

from app.model.article import Article
from app.model.edtf_range import parse_edtf
from app.model.moment import Moment


def reading_date(article: Article) -> Moment | None:
    """Return the article's date, else the one its bytes propose: a reading aid, never stored as its fact."""
    if article.issued is not None:
        return article.issued
    proposed = (one.value for one in article.proposed if one.field == "issued" and not one.guessed)
    edtf = next((value for value in proposed if parse_edtf(value) is not None), None)
    return Moment(edtf=edtf) if edtf else None
