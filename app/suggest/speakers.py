"""Who is quoted: cues of attribution, known sources, hedges."""

from collections.abc import Iterator

from app.model.confidence import Confidence
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.speaker import Speaker
from app.model.speaker_reading import SpeakerReading
from app.model.vocabulary import SpeakerKind
from app.suggest.families import SPEAKER
from app.suggest.runs import is_capitalised, run_before, run_from, small_words
from app.suggest.stretch import Stretch

_MOST_ARABIC_WORDS = 5
_LONGEST_NAME = 10
_IN_BRACKETS = 3
_UNKNOWN_KIND = SpeakerKind.WITNESS
"""A named voice of no institution we know speaks for itself."""
_RANK = {Confidence.HIGH: 0, Confidence.MEDIUM: 1, Confidence.LOW: 2}
_Name = tuple[int, int, SpeakerKind, Confidence]


def read_attribution(sentence: str, language: str) -> tuple[SpeakerReading, ...]:
    """Return who a sentence quotes, surest first; a hedge without a speaker is a reading of its own.

    Sure: a cue and a known source. Less so: a cue and a name, or a known source in a sentence without any cue.
    """
    return speakers_in(Stretch.of(sentence, language))


def speakers_in(sentence: Stretch) -> tuple[SpeakerReading, ...]:
    """Return who a sentence of an article quotes, surest first."""
    return _Finder(sentence).find()


class _Finder:
    def __init__(self, stretch: Stretch) -> None:
        self._text = stretch.text
        self._pack = stretch.pack
        self._tokens = stretch.tokens
        self._inside = small_words(stretch.pack, "sources")

    def find(self) -> tuple[SpeakerReading, ...]:
        hedge = self._hedge()
        words = self._words(*hedge) if hedge else ""
        found = self._cued(words)
        found += [] if found else self._named_only(words)
        if hedge and not found:
            start, end = self._tokens[hedge[0]].start, self._tokens[hedge[1] - 1].end
            reason = Reason(ReasonCode.HEDGE_ALONE, {"words": words})
            found = [SpeakerReading(speaker=Speaker(hedge=words), start=start, end=end, reason=reason)]
        return tuple(sorted(found, key=lambda reading: (_RANK[reading.confidence], reading.start)))

    def _begun(self) -> Iterator[int]:
        """Yield the tokens at which a cue, a verb, a hedge or a known source may begin."""
        return (index for index, token in enumerate(self._tokens) if token.begins & SPEAKER)

    def _hedge(self) -> tuple[int, int] | None:
        hedges = self._pack.words("sources", "hedges")
        for index in self._begun():
            if found := hedges.at(self._tokens, index):
                return index, found[0]
        return None

    def _cued(self, hedge: str) -> list[SpeakerReading]:
        found: list[SpeakerReading] = []
        after = 0
        for index in self._begun():
            if index < after:
                continue
            cue = self._pack.words("sources", "before").at(self._tokens, index)
            verb = None if cue else self._pack.words("sources", "verbs").at(self._tokens, index)
            end = (cue or verb or (index + 1, True))[0]
            name = self._name_at(end) if cue else self._name_beside(index, end) if verb else None
            if name and all(reading.start != self._tokens[name[0]].start for reading in found):
                reason = Reason(ReasonCode.CUE_WORDS, {"words": self._words(index, end)})
                found.append(self._reading(name, self._words(index, end), hedge, reason))
            after = max(end, name[1] if name and cue else 0)
        return found

    def _named_only(self, hedge: str) -> list[SpeakerReading]:
        """Return known sources that stand in the sentence without a cue."""
        found: list[SpeakerReading] = []
        for index in self._begun():
            known = self._listed(index, "known")
            if known and not (found and self._tokens[index].start < found[-1].end):
                name = (index, known[0], known[1], Confidence.LOW)
                found.append(self._reading(name, "", hedge, Reason(ReasonCode.KNOWN_SOURCE)))
        return found

    def _reading(self, name: _Name, words: str, hedge: str, reason: Reason) -> SpeakerReading:
        first, last, kind, confidence = name
        start, end = self._tokens[first].start, self._tokens[last - 1].end
        speaker = Speaker(name=self._text[start:end], kind=kind, words=words, hedge=hedge)
        return SpeakerReading(speaker=speaker, start=start, end=end, reason=reason, confidence=confidence)

    def _name_beside(self, index: int, end: int) -> _Name | None:
        """Return the name before a verb ("X said"), else after it ("dijo X")."""
        return self._name_ending(index) or (None if self._pack.language == "en" else self._name_at(end))

    def _name_ending(self, index: int) -> _Name | None:
        index = self._without_brackets(index)
        for table in ("known", "generic"):
            listed = self._pack.slots("sources", table).before(self._tokens, index, longest=_LONGEST_NAME)
            if listed and self._listed(listed[0], table):
                sure = Confidence.HIGH if table == "known" else Confidence.MEDIUM
                return self._with_brackets((listed[0], index, SpeakerKind(listed[1]), sure))
        start = run_before(self._text, self._tokens, index, self._inside)
        return self._with_brackets((start, index, *self._kind_of(start, index))) if start < index else None

    def _name_at(self, index: int) -> _Name | None:
        article = self._pack.words("sources", "articles").at(self._tokens, index)
        bare = article[0] if article else index
        kind = self._pack.slots("sources", "kind_words").at(self._tokens, bare)
        for begin in (index, bare, kind[0] if kind else bare):
            for table, sure in (("known", Confidence.HIGH), ("generic", Confidence.MEDIUM)):
                if listed := self._listed(begin, table):
                    return self._with_brackets((begin, listed[0], listed[1], sure))
        begin = bare
        if begin >= len(self._tokens):
            return None
        end = self._free_name(begin)
        return self._with_brackets((begin, end, *self._kind_of(begin, end))) if end > begin else None

    def _free_name(self, begin: int) -> int:
        if self._pack.language != "ar":
            capital = is_capitalised(self._text, self._tokens[begin])
            return run_from(self._text, self._tokens, begin, self._inside) if capital else begin
        end, stops = begin, self._pack.words("sources", "stops")
        while end < len(self._tokens) and end - begin < _MOST_ARABIC_WORDS:
            if self._tokens[end].kind != "w" or stops.at(self._tokens, end):
                break
            end += 1
        return end

    def _listed(self, index: int, table: str) -> tuple[int, SpeakerKind] | None:
        """Return a listed source; a short one in capitals ("AP", "WHO") only where the text has capitals too."""
        found = self._pack.slots("sources", table).at(self._tokens, index)
        if found is None:
            return None
        cased = any(letter.isupper() for letter in self._words(index, found[0]))
        caseless = self._pack.language == "ar"
        return (found[0], SpeakerKind(found[1])) if cased or caseless or table == "generic" else None

    def _kind_of(self, begin: int, end: int) -> tuple[SpeakerKind, Confidence]:
        kinds = self._pack.slots("sources", "kind_words")
        for index in range(begin, end):
            if found := kinds.at(self._tokens, index):
                return SpeakerKind(found[1]), Confidence.MEDIUM
        return _UNKNOWN_KIND, Confidence.LOW

    def _with_brackets(self, name: _Name) -> _Name:
        """Take an acronym in brackets into the name: "Syrian Observatory for Human Rights (SOHR)"."""
        first, last, kind, confidence = name
        tokens = self._tokens
        if last + 2 < len(tokens) and tokens[last].key == "(" and tokens[last + 2].key == ")":
            return first, last + _IN_BRACKETS, kind, confidence
        return name

    def _without_brackets(self, index: int) -> int:
        tokens = self._tokens
        bracketed = index > _IN_BRACKETS and (tokens[index - _IN_BRACKETS].key, tokens[index - 1].key) == (
            "(",
            ")",
        )
        return index - _IN_BRACKETS if bracketed else index

    def _words(self, begin: int, end: int) -> str:
        return self._text[self._tokens[begin].start : self._tokens[end - 1].end]
