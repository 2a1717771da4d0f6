"""What is known about an article before its words are looked through."""

from dataclasses import dataclass

from app.model.moment import Moment
from app.model.place import Place
from app.suggest.places.atlas import Gazetteer


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestContext:
    """`language` is a BCP 47 tag; `published` the article's date, None where it is not known.

    `own_places` are those that the case has already, `gazetteer` what knows others.
    """

    language: str
    published: Moment | None = None
    gazetteer: Gazetteer | None = None
    own_places: tuple[Place, ...] = ()
