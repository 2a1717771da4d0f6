"""Who is quoted in an article: sentence by sentence, with what the sentences around tell."""

from collections.abc import Sequence

from app.model.confidence import Confidence
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.speaker import Speaker
from app.model.speaker_reading import SpeakerReading
from app.suggest.attributions import Attributions
from app.suggest.quotations import Quotations, quotations_in
from app.suggest.said_before import SaidBefore
from app.suggest.stretch import Stretch

_FEWEST_WORDS, _FEWEST_BROUGHT_IN = 4, 2
_RANK = {Confidence.HIGH: 0, Confidence.MEDIUM: 1, Confidence.LOW: 2}
Readings = tuple[SpeakerReading, ...]


def read_attribution(sentence: str, language: str) -> Readings:
    """Return who a sentence quotes, surest first; a hedge without a speaker is a reading of its own.

    Where no cue tells who speaks, known sources that it names are guesses.
    """
    stretch = Stretch.of(sentence, language)
    found = Speakers().along([stretch])[0] or Attributions(stretch, (), SaidBefore()).known()
    return tuple(sorted(found, key=lambda reading: (_RANK[reading.confidence], reading.start)))


class Speakers:
    """Goes along an article's lines and remembers who spoke last."""

    def __init__(self) -> None:
        self._before = SaidBefore()

    def along(self, sentences: Sequence[Stretch]) -> list[Readings]:
        """Return the speakers of each sentence of a line; words in quotation marks belong to whoever speaks nearby."""
        if not sentences or not sentences[0].tokens:
            return [() for _ in sentences]
        first = sentences[0]
        quotations = quotations_in(first.text, first.start, sentences[-1].end)
        earlier = self._before.last
        found: list[Readings] = []
        for sentence in sentences:
            inside = _within(quotations, sentence)
            attributions = Attributions(sentence, inside, self._before)
            readings = attributions.find()
            self._before.saw(readings, attributions.subject())
            found.append(readings)
        for place, sentence in enumerate(sentences):
            if not found[place] and (quoted := _quoted_words(sentence, quotations)):
                near = _in_quotation(found, sentences, place, quotations) or _nearest(found, place, earlier)
                found[place] = (_of_quotation(quoted, near or self._before.last),)
        return found


def _of_quotation(quoted: tuple[int, int], speaker: Speaker | None) -> SpeakerReading:
    reason = Reason(ReasonCode.QUOTATION_MARKS)
    if speaker is not None:
        reason = Reason(ReasonCode.QUOTATION_OF_SPEAKER, {"name": speaker.name})
    return SpeakerReading(
        speaker=Speaker(name=speaker.name, kind=speaker.kind) if speaker else Speaker(),
        start=quoted[0],
        end=quoted[1],
        reason=reason,
        confidence=Confidence.MEDIUM if speaker else Confidence.LOW,
        rule="speaker.quotation",
    )


def _within(quotations: Quotations, sentence: Stretch) -> Quotations:
    if not sentence.tokens:
        return ()
    return tuple(one for one in quotations if one[0] < sentence.end and sentence.start < one[1])


def _in_quotation(
    found: list[Readings], sentences: Sequence[Stretch], place: int, quotations: Quotations
) -> Speaker | None:
    """Return who speaks in a later sentence to which the quotation of this one runs on."""
    open_until = max((end for start, end in quotations if start < sentences[place].end), default=0)
    for index in range(place + 1, len(sentences)):
        if sentences[index].start >= open_until:
            return None
        if speaker := _first_named(found[index]):
            return speaker
    return None


def _nearest(found: list[Readings], place: int, earlier: Speaker | None) -> Speaker | None:
    """Return who speaks in the nearest sentence of the line before, else in the line before, else in one after."""
    before = (_first_named(found[index]) for index in range(place - 1, -1, -1))
    after = (_first_named(found[index]) for index in range(place + 1, len(found)))
    return next((one for one in (*before, earlier, *after) if one), None)


def _first_named(readings: Readings) -> Speaker | None:
    return next((one.speaker for one in readings if one.speaker.name), None)


def _quoted_words(sentence: Stretch, quotations: Quotations) -> tuple[int, int] | None:
    """Return a sentence's words in quotation marks, if they are words said and no title or single term."""
    for start, end in _within(quotations, sentence):
        words = [token for token in sentence.tokens if token.kind == "w" and start < token.start < end]
        capitals = sum(sentence.text[token.start].isupper() for token in words)
        is_brought_in = sentence.text[max(0, start - 2) : start].rstrip().endswith((":", ","))
        fewest = _FEWEST_BROUGHT_IN if is_brought_in else _FEWEST_WORDS
        if len(words) >= fewest and capitals * 2 <= len(words):
            return max(start, sentence.start), min(end, sentence.end)
    return None
