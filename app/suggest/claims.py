"""A new claim filled in from its words and their sentence; every field a guess."""

from app.model.claim_guess import ClaimGuess
from app.model.figure_reading import FigureReading
from app.model.guess import Guess
from app.model.moment import Moment
from app.model.moment_reading import MomentReading
from app.model.place_reading import PlaceReading
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.speaker_reading import SpeakerReading
from app.suggest.dates.anchors import Anchors
from app.suggest.dates.dates import moments_in
from app.suggest.incidents.incident_kinds import kind_of
from app.suggest.incidents.triggers import DENIED, triggers_in
from app.suggest.numbers.figures import Moments, figures_in
from app.suggest.numbers.owner import owner_of
from app.suggest.pack import pack_for
from app.suggest.places.atlas import NO_ATLAS, Atlas
from app.suggest.places.places import places_in
from app.suggest.speakers.speakers import attribution_of
from app.suggest.text.sentences import sentence_around
from app.suggest.text.stretch import Stretch

_TITLE = 80
_LONGEST = 4000
"""Code points of a selection that are looked at: a claim's words are a sentence or two, never a whole article."""
_FIELDS = (
    *("value_as_written", "quantifier", "low", "best", "high", "share", "base", "base_as_written"),
    *("counts", "unit", "population", "measure"),
)
_LOOKED_AT = 4
"""How many values of a selection are tried for one that counts something."""


def guess_claim(
    text: str,
    start: int,
    end: int,
    language: str,
    anchor: Moment | None,
    atlas: Atlas = NO_ATLAS,
    times: tuple[tuple[MomentReading, ...], ...] = (),
) -> ClaimGuess:
    """Return what the words from code point `start` to `end` of an article's text suggest for a claim on them.

    What the words themselves do not say is looked for in their sentence. `times` are what the whole article tells of
    the times in it; without them a date without a year is counted back from `anchor`, and without that not guessed.
    A range that is empty or outside gives no guess.
    """
    if not _is_range(text, start, end):
        return ClaimGuess()
    pack = pack_for(language)
    first, last = sentence_of(text, start, end, language)
    sentence = Stretch(text, pack.tokens(text[first:last], first), pack)
    groups = times or tuple(
        group for group in moments_in(sentence, Anchors(anchor)) if group[0].moment.is_known
    )
    return _Guesser(sentence, start, _near_end(text, start, end), groups, atlas).guess()


def sentence_of(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """Return the code points of the sentences around some words; nothing (0, 0) of an empty range or one outside."""
    if not _is_range(text, start, end):
        return 0, 0
    return sentence_around(text, start, _near_end(text, start, end), pack_for(language))


def _is_range(text: str, start: int, end: int) -> bool:
    return 0 <= start < end <= len(text) and bool(text[start:end].strip())


def _near_end(text: str, start: int, end: int) -> int:
    """Return where a selection ends, or, of a very long one, the last white space that is still looked at."""
    first = end - len(text[start:end].lstrip())
    limit = first + _LONGEST
    if end <= limit:
        return end
    blank = max(text.rfind(" ", first, limit), text.rfind("\n", first, limit))
    return blank if blank > first else limit


class _Guesser:
    def __init__(self, sentence: Stretch, start: int, end: int, groups: Moments, atlas: Atlas) -> None:
        self._text = sentence.text
        self._start, self._end = start, end
        self._sentence = sentence
        self._atlas = atlas
        self._groups = groups

    def guess(self) -> ClaimGuess:
        """Put the readings together, best first."""
        every = self._every_value()
        values = tuple(one for one in every if self._is_inside(one))
        self._counted = [(one.start, one.end) for one in every if one.counts or one.unit]
        moments = self._moments()
        places = self._by_nearness(list(places_in(self._sentence, self._atlas)))
        speakers = attribution_of(self._sentence)
        where = [_guess("place", place.place, place) for place in places[:1]]
        return ClaimGuess(
            incident=(
                *(self._title(), *self._kind()),
                *(_guess("when", one.moment, one) for one in moments[:1]),
                *where,
            ),
            figure=(*_figure(values, moments), *where) if values else (),
            evidence=tuple(_guess("attribution", (one.speaker,), one) for one in speakers[:1]),
            moments=moments,
            places=tuple(places),
            values=values,
            speakers=tuple(speakers),
        )

    def _moments(self) -> tuple[MomentReading, ...]:
        """Return the times in the selection first, then those of the sentence, the narrower before the wider.

        Those that belong to another number than the one selected come last.
        """
        groups = sorted(
            self._groups,
            key=lambda group: (
                not self._is_inside(group[0]),
                self._is_of_another(group[0]),
                _width(group[0]),
                self._distance(group[0]),
            ),
        )
        return tuple(reading for group in groups for reading in group)

    def _every_value(self) -> tuple[FigureReading, ...]:
        """Return the values of the sentence with what they count; digits of a date are none."""
        found = figures_in(self._sentence, self._groups)
        if not found and self._text[self._sentence.start : self._sentence.end] == self._words():
            found = figures_in(self._sentence, self._groups, whole_text=True)
        return tuple(found)

    def _title(self) -> Guess:
        title = _trimmed(" ".join(self._words().split()))
        return Guess("title", title, Reason(ReasonCode.WORDS_OF_PASSAGE), self._start, self._end)

    def _kind(self) -> list[Guess]:
        """Guess the kind of incident from the words that tell one: those in the selection, else of its sentence."""
        told = [one for one in triggers_in(self._sentence) if one.weight > DENIED]
        inside = [one for one in told if self._start <= one.start < self._end]
        triggers = tuple(inside if kind_of(tuple(inside)) else told)
        kind = kind_of(triggers)
        if not kind:
            return []
        first, last = triggers[0].start, triggers[-1].end
        words = next(self._text[one.start : one.end] for one in triggers if one.kind == kind)
        return [Guess("kind", kind, Reason(ReasonCode.TELLS_INCIDENT, {"words": words}), first, last)]

    def _words(self) -> str:
        return self._text[self._start : self._end].strip()

    def _by_nearness(self, places: list[PlaceReading]) -> list[PlaceReading]:
        return sorted(
            places, key=lambda one: (not self._is_inside(one), self._is_of_another(one), self._distance(one))
        )

    def _is_of_another(self, reading: MomentReading | PlaceReading) -> bool:
        """Whether a reading belongs to another number than the only one that is selected."""
        selected = [
            at for at, (start, end) in enumerate(self._counted) if self._start <= start < end <= self._end
        ]
        if len(selected) != 1:
            return False
        return owner_of(self._text, self._counted, (reading.start, reading.end)) != selected[0]

    def _is_inside(self, reading: MomentReading | PlaceReading | FigureReading) -> bool:
        return self._start <= reading.start and reading.end <= self._end

    def _distance(self, reading: MomentReading | PlaceReading) -> int:
        return max(0, reading.start - self._end, self._start - reading.end)


def _width(reading: MomentReading) -> int:
    days = reading.moment.range
    if days is None or days.earliest is None or days.latest is None:
        return 10**9
    return days.latest.number() - days.earliest.number()


def _guess(
    field: str, value: object, reading: MomentReading | PlaceReading | FigureReading | SpeakerReading
) -> Guess:
    return Guess(field, value, reading.reason, reading.start, reading.end)


def _figure(values: tuple[FigureReading, ...], moments: tuple[MomentReading, ...]) -> list[Guess]:
    """Guess a figure's fields from the first number that counts something, before "3" of a "3 June" without a year."""
    value = next((one for one in values[:_LOOKED_AT] if one.counts or one.unit), values[0])
    guesses = [
        _guess(name, getattr(value, name), value)
        for name in _FIELDS
        if getattr(value, name) not in (None, "")
    ]
    if value.suspect and value.suspect_reason:
        guesses.append(Guess("suspect", True, value.suspect_reason, value.start, value.end))
    return guesses + [_guess("period", one.moment, one) for one in moments[:1]]


def _trimmed(words: str) -> str:
    """Cut a title to 80 characters at a word, with an ellipsis; a single longer word is cut where it must be."""
    if len(words) <= _TITLE:
        return words
    head = words[:_TITLE]
    cut = head.rfind(" ")
    return f"{head[: cut if cut > 0 else _TITLE - 1].rstrip()}…"
