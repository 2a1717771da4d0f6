"""All that the program proposes about one article."""

from collections.abc import Iterator

from app.model.suggestion import Suggestion
from app.suggest.anchors import Anchors
from app.suggest.dates import moments_in
from app.suggest.figures import figures_in
from app.suggest.offers import Offers
from app.suggest.pack import pack_for
from app.suggest.places import places_in
from app.suggest.repeated import without_repetition
from app.suggest.sentences import sentences_of
from app.suggest.speakers import speakers_in
from app.suggest.stretch import Stretch, lines_of
from app.suggest.suggest_context import SuggestContext


def suggest_article(text: str, context: SuggestContext) -> tuple[Suggestion, ...]:
    """Return every suggestion about a text in the order of its words; those of a repeated sentence once.

    The time it takes is linear in the length of the text, and the tokens of one line at a time are held.
    """
    return without_repetition(text, _all(text, context))


def _all(text: str, context: SuggestContext) -> Iterator[Suggestion]:
    pack = pack_for(context.language)
    anchors = Anchors(context.published)
    for line in lines_of(text, pack):
        for sentence in sentences_of(line):
            yield from _of_sentence(sentence, anchors).suggestions()


def _of_sentence(sentence: Stretch, anchors: Anchors) -> Offers:
    moments = moments_in(sentence, anchors.now())
    anchors.saw(moments)
    return Offers(
        sentence=sentence,
        moments=moments,
        figures=figures_in(sentence, moments),
        speakers=speakers_in(sentence),
        places=places_in(sentence),
    )
