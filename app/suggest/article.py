"""All that the program proposes about one article."""

from collections.abc import Callable, Iterator
from copy import copy

from app.model.moment import Moment
from app.model.suggestion import Suggestion
from app.suggest.dates.anchors import Anchors, is_chronicle
from app.suggest.dates.dates import moments_in
from app.suggest.incidents.incident_facts import IncidentFacts
from app.suggest.incidents.incidents import incidents_in
from app.suggest.incidents.time_before import TimeBefore
from app.suggest.numbers.figures import Moments, figures_in
from app.suggest.offers import Offers
from app.suggest.pack import pack_for
from app.suggest.places.atlas import Atlas
from app.suggest.places.place_counts import weigh
from app.suggest.places.places import places_in
from app.suggest.speakers.speakers import Readings, Speakers
from app.suggest.suggest_context import SuggestContext
from app.suggest.text.furniture import is_date_line, is_furniture, publication_day, tells_publication
from app.suggest.text.repeated import without_repetition
from app.suggest.text.sentences import sentences_of
from app.suggest.text.stretch import Stretch, lines_of

_TOP = 12
"""Lines at the head of an article in which its own date may stand."""


def suggest_article(
    text: str, context: SuggestContext, stopped: Callable[[], bool] = lambda: False
) -> tuple[Suggestion, ...]:
    """Return every suggestion about a text in the order of its words; those of a repeated sentence once.

    The time it takes is linear in the length of the text, and the tokens of one line at a time are held. `stopped` is
    asked at each line; what was stopped found nothing.
    """
    found = without_repetition(text, _all(text, context, stopped))
    return () if stopped() else found


def _all(text: str, context: SuggestContext, stopped: Callable[[], bool]) -> Iterator[Suggestion]:
    pack = pack_for(context.language)
    anchors = Anchors(context.published, is_chronicle=is_chronicle(text, context.published))
    atlas = Atlas(context.gazetteer, context.own_places)
    weigh(atlas, text, pack)
    walk = _Walk(anchors, context.published, atlas)
    for line in lines_of(text, pack):
        if stopped():
            return
        for offers in walk.along(line):
            yield from offers.suggestions()


class _Walk:
    """Goes along the lines of an article once and remembers what later ones hang on."""

    def __init__(self, anchors: Anchors, published: Moment | None, atlas: Atlas) -> None:
        self._anchors = anchors
        self._atlas = atlas
        self._published = published
        self._lines = 0
        self._is_dated = False
        self._before = TimeBefore()
        self._speakers = Speakers()

    def along(self, line: Stretch) -> Iterator[Offers]:
        """Yield what is found in each sentence of a line; of the page around the article, only its date."""
        self._lines += 1
        self._before.begin_line()
        if is_furniture(line):
            # A year beside © or in a link to another article is none that this one counts from.
            yield self._of_page(line, moments_in(line, copy(self._anchors)))
            return
        sentences = list(sentences_of(line))
        is_part = len(sentences) > 1
        for sentence, speakers in zip(sentences, self._speakers.along(sentences), strict=True):
            yield self._of_sentence(sentence, speakers, is_part=is_part)

    def _of_sentence(self, sentence: Stretch, speakers: Readings, *, is_part: bool) -> Offers:
        """Look through a sentence; one that is the whole of its line is known to say something."""
        moments = moments_in(sentence, self._anchors)
        if (is_part and is_furniture(sentence)) or is_date_line(sentence, moments):
            return self._of_page(sentence, moments)
        facts = IncidentFacts(
            moments=moments,
            figures=figures_in(sentence, moments),
            places=places_in(sentence, self._atlas),
            speakers=speakers,
            published=self._published,
            before=self._before.now,
        )
        self._before.saw(facts)
        return Offers(sentence=sentence, facts=facts, incidents=incidents_in(sentence, facts))

    def _of_page(self, line: Stretch, moments: Moments) -> Offers:
        """Offer the day in a line of the page; the first near the top may be the day of publication.

        A later one is a heading, to which the lines under it belong.
        """
        day = publication_day(line, moments)
        is_first = not self._is_dated and self._lines <= _TOP
        may_tell = day is not None and (is_first or tells_publication(line))
        self._is_dated = self._is_dated or may_tell
        is_heading = is_date_line(line, moments)
        is_own = day is not None and (self._published is None or day.moment.edtf == self._published.edtf)
        if is_heading and not (may_tell and is_own):
            self._before.heading = day
        found = moments if may_tell or is_heading else ()
        own = day if may_tell else None
        return Offers(sentence=line, facts=IncidentFacts(moments=found), publication_day=own)
