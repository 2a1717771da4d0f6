"""An article as read, under a name that the faces may use."""

from app.intake.read_article import ReadArticle as ArticleAsRead

__all__ = ["ArticleAsRead"]
