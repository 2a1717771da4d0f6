"""What is known about an article before its words are looked through."""

from dataclasses import dataclass

from app.model.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestContext:
    """`language` is a BCP 47 tag; `published` the article's date, None where it is not known."""

    language: str
    published: Moment | None = None
