"""Who is quoted in an article: sentence by sentence, with what the sentences around tell."""

from bisect import bisect_right
from collections.abc import Sequence

from app.model.confidence import Confidence
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.speaker import Speaker
from app.model.speaker_reading import SpeakerReading
from app.model.vocabulary import SpeakerKind
from app.suggest.speakers.attributions import Attributions
from app.suggest.speakers.quotations import Quotations, quotations_in
from app.suggest.speakers.said_before import SaidBefore
from app.suggest.speakers.said_words import said_words
from app.suggest.text.stretch import Stretch

_FEWEST_WORDS, _FEWEST_BROUGHT_IN = 4, 2
_MINDS = frozenset(("speaker.feeling", "speaker.weak_verb", "speaker.noun"))
_RANK = {Confidence.HIGH: 0, Confidence.MEDIUM: 1, Confidence.LOW: 2}
Readings = tuple[SpeakerReading, ...]


def read_attribution(sentence: str, language: str) -> Readings:
    """Return who a sentence quotes, surest first; a hedge without a speaker is a reading of its own.

    Where no cue tells who speaks, known sources that it names are guesses.
    """
    return attribution_of(Stretch.of(sentence, language))


def attribution_of(stretch: Stretch) -> Readings:
    """Return who a sentence of an article quotes, as `read_attribution` does."""
    found = Speakers().along([stretch])[0] or Attributions(stretch, (), SaidBefore()).known()
    return tuple(sorted(found, key=lambda reading: (_RANK[reading.confidence], reading.start)))


def surest(readings: Readings) -> SpeakerReading | None:
    """Return who is surest to be telling what a sentence tells; nobody of whom it only tells a wish or a mood."""
    telling = [
        one
        for one in readings
        if one.speaker.name and not (one.confidence is Confidence.LOW and one.rule in _MINDS)
    ]
    return min(telling, key=lambda one: _RANK[one.confidence], default=None)


class Speakers:
    """Goes along an article's lines and remembers who spoke last."""

    def __init__(self) -> None:
        self._before: SaidBefore | None = None

    def along(self, sentences: Sequence[Stretch]) -> list[Readings]:
        """Return the speakers of each sentence of a line; words in quotation marks belong to whoever speaks nearby."""
        if not sentences or not sentences[0].tokens:
            return [() for _ in sentences]
        first = sentences[0]
        words = said_words(first.pack)
        before = self._before = self._before or SaidBefore(
            words.names, words.feminine_endings, words.masculine_endings
        )
        earlier = before.last
        quotations = quotations_in(first.text, first.start, sentences[-1].end)
        inside = [_within(quotations, sentence) for sentence in sentences]
        found: list[Readings] = []
        subjects: list[str] = []
        for sentence, quoted in zip(sentences, inside, strict=True):
            attributions = Attributions(sentence, quoted, before)
            found.append(attributions.find())
            subjects.append(attributions.subject())
            before.saw(found[-1], subjects[-1])
        if not quotations:
            return found
        for place, quoted in enumerate(inside):
            if not found[place] and subjects[place] and quoted:
                found[place] = _brought_in(sentences[place], quoted, subjects[place], before)
        return _with_quotations(sentences, inside, found, earlier)


def _with_quotations(
    sentences: Sequence[Stretch], inside: list[Quotations], found: list[Readings], earlier: Speaker | None
) -> list[Readings]:
    """Give each sentence without a speaker whose words stand in quotation marks the one who speaks nearby.

    That is who speaks where the same quotation ends, else who spoke last, in this line or before it, else who speaks
    next. A quotation of nobody named is left out.
    """
    following = _following(found)
    last = earlier
    result: list[Readings] = []
    for place, (sentence, readings) in enumerate(zip(sentences, found, strict=True)):
        last = _first_named(readings) or last
        quoted = None if readings else _quoted_words(sentence, inside[place])
        if quoted is None:
            result.append(readings)
            continue
        ahead = following[place]
        runs_on = ahead < len(found) and sentences[ahead].start < inside[place][-1][1]
        speaker = _first_named(found[ahead]) if ahead < len(found) and (runs_on or last is None) else last
        result.append((_of_quotation(quoted, speaker),) if speaker else ())
    return result


def _brought_in(sentence: Stretch, quotations: Quotations, subject: str, before: SaidBefore) -> Readings:
    """Return the subject of a sentence as the speaker of the words in quotation marks that follow it."""
    quoted = _quoted_words(sentence, quotations)
    if quoted is None or quoted[0] <= sentence.start:
        return ()
    kind = before.kind_of(subject) or SpeakerKind.WITNESS
    return (_of_quotation(quoted, Speaker(name=subject, kind=kind)),)


def _following(found: list[Readings]) -> list[int]:
    """Return for each sentence the next one in which somebody is named; past the end where there is none."""
    following, ahead = [len(found)] * len(found), len(found)
    for place in range(len(found) - 1, -1, -1):
        following[place] = ahead
        if _first_named(found[place]):
            ahead = place
    return following


def _of_quotation(quoted: tuple[int, int], speaker: Speaker) -> SpeakerReading:
    return SpeakerReading(
        speaker=Speaker(name=speaker.name, kind=speaker.kind),
        start=quoted[0],
        end=quoted[1],
        reason=Reason(ReasonCode.QUOTATION_OF_SPEAKER, {"name": speaker.name}),
        confidence=Confidence.MEDIUM,
        rule="speaker.quotation",
    )


def _within(quotations: Quotations, sentence: Stretch) -> Quotations:
    """Return the quotations that share signs with a sentence; they are in order and apart."""
    first = bisect_right(quotations, sentence.start, key=lambda one: one[1])
    last = bisect_right(quotations, sentence.end - 1, key=lambda one: one[0])
    return quotations[first:last]


def _first_named(readings: Readings) -> Speaker | None:
    return next((one.speaker for one in readings if one.speaker.name), None)


def _quoted_words(sentence: Stretch, quotations: Quotations) -> tuple[int, int] | None:
    """Return a sentence's words in quotation marks, if they are words said and no title or single term."""
    for start, end in quotations:
        words = [token for token in sentence.tokens if token.kind == "w" and start < token.start < end]
        capitals = sum(sentence.text[token.start].isupper() for token in words)
        is_brought_in = sentence.text[max(0, start - 2) : start].rstrip().endswith((":", ","))
        fewest = _FEWEST_BROUGHT_IN if is_brought_in else _FEWEST_WORDS
        if len(words) >= fewest and capitals * 2 <= len(words):
            return max(start, sentence.start), min(end, sentence.end)
    return None
