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

_FEWEST_WORDS = 4
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
                found[place] = (self._of_quotation(quoted, _nearest(found, place), earlier),)
        return found

    def _of_quotation(
        self, quoted: tuple[int, int], near: Speaker | None, earlier: Speaker | None
    ) -> SpeakerReading:
        speaker = near or earlier or self._before.last
        start, end = quoted
        reason = Reason(ReasonCode.QUOTATION_MARKS)
        if speaker is not None:
            reason = Reason(ReasonCode.QUOTATION_OF_SPEAKER, {"name": speaker.name})
        return SpeakerReading(
            speaker=Speaker(name=speaker.name, kind=speaker.kind) if speaker else Speaker(),
            start=start,
            end=end,
            reason=reason,
            confidence=Confidence.MEDIUM if near else Confidence.LOW,
            rule="speaker.quotation",
        )


def _within(quotations: Quotations, sentence: Stretch) -> Quotations:
    if not sentence.tokens:
        return ()
    return tuple(one for one in quotations if one[0] < sentence.end and sentence.start < one[1])


def _nearest(found: list[Readings], place: int) -> Speaker | None:
    """Return who speaks in the next sentence of the line or the nearest one before, else the nearest after."""
    order = [*range(place - 1, -1, -1), *range(place + 1, len(found))]
    for index in order:
        speakers: list[Speaker] = [reading.speaker for reading in found[index] if reading.speaker.name]
        if speakers:
            return speakers[0]
    return None


def _quoted_words(sentence: Stretch, quotations: Quotations) -> tuple[int, int] | None:
    """Return a sentence's words in quotation marks, if they are words said and no title or single term."""
    for start, end in _within(quotations, sentence):
        words = [token for token in sentence.tokens if token.kind == "w" and start < token.start < end]
        capitals = sum(sentence.text[token.start].isupper() for token in words)
        if len(words) >= _FEWEST_WORDS and capitals * 2 <= len(words):
            return max(start, sentence.start), min(end, sentence.end)
    return None
