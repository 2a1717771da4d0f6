"""A new claim filled in from its words and their sentence; every field a guess."""

from dataclasses import replace

from app.model.claim_guess import ClaimGuess
from app.model.figure_reading import FigureReading
from app.model.guess import Guess
from app.model.moment import Moment
from app.model.moment_reading import MomentReading
from app.model.place_reading import PlaceReading
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.speaker_reading import SpeakerReading
from app.model.vocabulary import Measure
from app.suggest.counted import read_counted
from app.suggest.dates import find_moments
from app.suggest.incident_kinds import kind_of
from app.suggest.numbers import find_values
from app.suggest.pack import pack_for
from app.suggest.places import find_places
from app.suggest.sentences import sentence_around
from app.suggest.speakers import read_attribution
from app.suggest.stretch import Stretch
from app.suggest.triggers import DENIED, triggers_in

_TITLE = 80
_LONGEST = 4000
"""Code points of a selection that are looked at: a claim's words are a sentence or two, never a whole article."""
_LOOKED_AT = 4
"""How many values of a selection are tried for one that counts something."""
_CLAUSE_ENDS = ".;!?؟؛\n"


def guess_claim(text: str, start: int, end: int, language: str, anchor: Moment | None) -> ClaimGuess:
    """Return what the words from code point `start` to `end` of an article's text suggest for a claim on them.

    What the words themselves do not say is looked for in their sentence. `anchor` is the day a date without a year
    is counted back from; without one such dates are not guessed. A range that is empty or outside gives no guess.
    """
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        return ClaimGuess()
    return _Guesser(text, start, _near_end(text, start, end), language, anchor).guess()


def _near_end(text: str, start: int, end: int) -> int:
    """Return where a selection ends, or, of a very long one, the last white space that is still looked at."""
    first = end - len(text[start:end].lstrip())
    limit = first + _LONGEST
    if end <= limit:
        return end
    blank = max(text.rfind(" ", first, limit), text.rfind("\n", first, limit))
    return blank if blank > first else limit


class _Guesser:
    def __init__(self, text: str, start: int, end: int, language: str, anchor: Moment | None) -> None:
        self._text = text
        self._start, self._end = start, end
        self._language = language
        self._first, self._last = sentence_around(text, start, end, pack_for(language))
        self._sentence = text[self._first : self._last]
        self._groups = find_moments(self._sentence, language, anchor)

    def guess(self) -> ClaimGuess:
        """Put the readings together, best first."""
        moments = self._moments()
        places = self._by_nearness([_moved_place(place, self._first) for place in self._find_places()])
        values = self._values()
        speakers = [
            _moved_speaker(one, self._first) for one in read_attribution(self._sentence, self._language)
        ]
        where = [_guess("place", place.place, place) for place in places[:1]]
        return ClaimGuess(
            incident=(
                *(self._title(), *self._kind()),
                *(_guess("when", one.moment, one) for one in moments[:1]),
                *where,
            ),
            figure=(*self._figure(values, moments), *where) if values else (),
            evidence=tuple(_guess("attribution", (one.speaker,), one) for one in speakers[:1]),
            moments=moments,
            places=tuple(places),
            values=values,
            speakers=tuple(speakers),
        )

    def _moments(self) -> tuple[MomentReading, ...]:
        """Return the times in the selection first, then those of the sentence, the narrower before the wider."""
        groups = [
            tuple(replace(one, start=one.start + self._first, end=one.end + self._first) for one in group)
            for group in self._groups
        ]
        groups.sort(
            key=lambda group: (not self._is_inside(group[0]), _width(group[0]), self._distance(group[0]))
        )
        return tuple(reading for group in groups for reading in group)

    def _find_places(self) -> list[PlaceReading]:
        return list(find_places(self._sentence, self._language))

    def _values(self) -> tuple[FigureReading, ...]:
        """Return the values in the selection; digits of a date are none."""
        found = find_values(self._sentence, self._language)
        found = found or find_values(
            self._sentence, self._language, whole_text=self._sentence.strip() == self._words()
        )
        moved = [replace(one, start=one.start + self._first, end=one.end + self._first) for one in found]
        taken = [(group[0].start + self._first, group[0].end + self._first) for group in self._groups]
        return tuple(
            one
            for one in moved
            if self._start <= one.start
            and one.end <= self._end
            and all(one.end <= first or last <= one.start for first, last in taken)
        )

    def _figure(self, values: tuple[FigureReading, ...], moments: tuple[MomentReading, ...]) -> list[Guess]:
        # A number that counts something, before "3" of a "3 June" that no year made a date.
        value = next((one for one in values[:_LOOKED_AT] if self._counted(one)), values[0])
        names = ("value_as_written", "quantifier", "low", "best", "high", "share", "base", "base_as_written")
        guesses = [
            _guess(name, getattr(value, name), value)
            for name in names
            if getattr(value, name) not in (None, "")
        ]
        guesses += self._counted(value)
        if value.share is not None:
            guesses.append(_guess("measure", Measure.SHARE, value))
        if value.suspect and value.suspect_reason:
            guesses.append(Guess("suspect", True, value.suspect_reason, value.start, value.end))
        period = moments[:1]
        return guesses + [_guess("period", one.moment, one) for one in period]

    def _counted(self, value: FigureReading) -> list[Guess]:
        """Look for what is counted up to the next number, and back to the one before."""
        first, last = self._clause(value)
        counted = read_counted(self._text[first:last], self._language, value.start - first, value.end - first)
        reason = counted.reasons[0] if counted.reasons else Reason(ReasonCode.NUMBER_AS_WRITTEN)
        unit = value.unit or counted.unit
        found = {"counts": counted.counts, "unit": unit, "population": counted.population}
        return [Guess(name, said, reason, first, last) for name, said in found.items() if said is not None]

    def _clause(self, value: FigureReading) -> tuple[int, int]:
        others = find_values(self._sentence, self._language)
        starts = [one.start + self._first for one in others]
        ends = [one.end + self._first for one in others]
        last = min((start for start in starts if start >= value.end), default=self._last)
        first = max((end for end in ends if end <= value.start), default=self._first)
        return first, last

    def _title(self) -> Guess:
        title = _trimmed(" ".join(self._words().split()))
        return Guess("title", title, Reason(ReasonCode.WORDS_OF_PASSAGE), self._start, self._end)

    def _kind(self) -> list[Guess]:
        """Guess the kind of incident from the words that tell one: those in the selection, else of its sentence."""
        told = [one for one in triggers_in(Stretch.of(self._sentence, self._language)) if one.weight > DENIED]
        inside = [one for one in told if self._start <= one.start + self._first < self._end]
        triggers = tuple(inside if kind_of(tuple(inside)) else told)
        kind = kind_of(triggers)
        if not kind:
            return []
        first, last = triggers[0].start + self._first, triggers[-1].end + self._first
        words = next(self._sentence[one.start : one.end] for one in triggers if one.kind == kind)
        return [Guess("kind", kind, Reason(ReasonCode.TELLS_INCIDENT, {"words": words}), first, last)]

    def _words(self) -> str:
        return self._text[self._start : self._end].strip()

    def _by_nearness(self, places: list[PlaceReading]) -> list[PlaceReading]:
        return sorted(places, key=lambda one: (not self._is_inside(one), self._distance(one)))

    def _is_inside(self, reading: MomentReading | PlaceReading) -> bool:
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


def _moved_place(reading: PlaceReading, by: int) -> PlaceReading:
    return replace(reading, start=reading.start + by, end=reading.end + by)


def _moved_speaker(reading: SpeakerReading, by: int) -> SpeakerReading:
    return replace(reading, start=reading.start + by, end=reading.end + by)


def _trimmed(words: str) -> str:
    """Cut a title to 80 characters at a word, with an ellipsis; a single longer word is cut where it must be."""
    if len(words) <= _TITLE:
        return words
    head = words[:_TITLE]
    cut = head.rfind(" ")
    return f"{head[: cut if cut > 0 else _TITLE - 1].rstrip()}…"
