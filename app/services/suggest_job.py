"""Looking through one article for suggestions, apart from the case: it may run in another thread."""

from collections.abc import Callable
from dataclasses import dataclass

from app.model.moment import Moment
from app.model.place import Place
from app.model.suggestion import Suggestion
from app.services.gazetteer import open_gazetteer


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestJob:
    """An article's text and what is known of it; needs no case to run.

    `published` is the day from which dates without a year are counted, `language` a BCP 47 tag, `own_places` those that
    the case has already.
    """

    article: str
    text: str
    text_sha256: str
    language: str
    published: Moment | None
    own_places: tuple[Place, ...] = ()

    def run(self, stopped: Callable[[], bool] = lambda: False) -> tuple[Suggestion, ...]:
        """Return all that the words suggest, whatever a person did with it before; in the order of the words.

        It asks `stopped` at each line, and returns nothing where it was.
        """
        from app.suggest.article import (
            suggest_article,  # late: its word lists are read when they are first needed
        )
        from app.suggest.suggest_context import SuggestContext

        with open_gazetteer() as gazetteer:
            context = SuggestContext(
                language=self.language,
                published=self.published,
                gazetteer=gazetteer,
                own_places=self.own_places,
            )
            return suggest_article(self.text, context, stopped)
