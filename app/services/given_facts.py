"""What a person says about an article while adding it."""

from dataclasses import dataclass

from app.model.vocabulary import ArticleKind


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFacts:
    """Facts for a new article; None is "not said". `issued` is EDTF, `issued_as_written` the words of it."""

    title: str | None = None
    authors: tuple[str, ...] | None = None
    issued: str | None = None
    issued_as_written: str = ""
    container_title: str | None = None
    url: str | None = None
    language: str | None = None
    archive_url: str | None = None
    accessed: str | None = None
    kind: ArticleKind | None = None
