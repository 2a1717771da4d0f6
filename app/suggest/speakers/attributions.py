"""Who speaks in one sentence: cues of attribution with the names beside them, hedges."""

from collections.abc import Iterator

from app.model.confidence import Confidence
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.speaker import Speaker
from app.model.speaker_reading import SpeakerReading
from app.model.vocabulary import SpeakerKind
from app.suggest.speakers.cue import Cue, cue_lists
from app.suggest.speakers.quotations import Quotations
from app.suggest.speakers.said_around import SaidAround
from app.suggest.speakers.said_before import SaidBefore
from app.suggest.speakers.said_words import said_words
from app.suggest.speakers.voice import Voice, doubtful, likely
from app.suggest.speakers.voices import Voices
from app.suggest.text.families import SPEAKER
from app.suggest.text.stretch import Stretch

_RELAYED_WITHIN = 8


class Attributions:
    """Looks through one sentence; what stands inside `quotations` is somebody's words, and none of its cues count."""

    def __init__(self, sentence: Stretch, quotations: Quotations, before: SaidBefore) -> None:
        self._text = sentence.text
        self._tokens = sentence.tokens
        self._pack = sentence.pack
        self._said = said_words(sentence.pack)
        self._cues = cue_lists(sentence.pack)
        self._around = SaidAround(sentence, self._said)
        self._voices = Voices(sentence, self._said, before)
        self._quotations = quotations

    def find(self) -> tuple[SpeakerReading, ...]:
        """Return the speakers in the order of their words; a hedge without one is a reading of its own."""
        hedge = self._hedge()
        words = self._words(*hedge) if hedge else ""
        found = self._cued(words)
        if hedge and not found:
            reason = Reason(ReasonCode.HEDGE_ALONE, {"words": words})
            found = [
                SpeakerReading(
                    speaker=Speaker(hedge=words),
                    start=self._tokens[hedge[0]].start,
                    end=self._tokens[hedge[1] - 1].end,
                    reason=reason,
                    rule="speaker.hedge",
                )
            ]
        return tuple(found)

    def subject(self) -> str:
        """Return the name the sentence begins with, for a pronoun in the next one."""
        voice = self._voices.leading(len(self._tokens))
        return "" if voice is None or voice.name else self._named(voice)

    def known(self) -> tuple[SpeakerReading, ...]:
        """Return known sources that stand in the sentence without a cue: guesses of little weight."""
        found: list[SpeakerReading] = []
        for index in self._begun():
            listed = self._voices.listed(index, "known")
            if listed and not (found and self._tokens[index].start < found[-1].end):
                voice = Voice(first=index, last=listed[0], kind=listed[1], confidence=Confidence.LOW)
                found.append(
                    self._reading(voice, "", "", Reason(ReasonCode.KNOWN_SOURCE), "speaker.known_source")
                )
        return tuple(found)

    def _begun(self) -> Iterator[int]:
        """Yield the tokens at which a cue, a verb, a hedge or a known source may begin, outside quotations."""
        place = 0
        for index, token in enumerate(self._tokens):
            if not token.begins & SPEAKER:
                continue
            while place < len(self._quotations) and self._quotations[place][1] <= token.start:
                place += 1
            if place == len(self._quotations) or token.start <= self._quotations[place][0]:
                yield index

    def _hedge(self) -> tuple[int, int] | None:
        hedges = self._pack.words("sources", "hedges")
        for index in self._begun():
            if found := hedges.at(self._tokens, index):
                return index, found[0]
        return None

    def _cued(self, hedge: str) -> list[SpeakerReading]:
        label = self._voices.label(opens_line=self._is_line_start())
        reason = Reason(ReasonCode.CUE_WORDS, {"words": ":"})
        found = [self._reading(label, "", hedge, reason, "speaker.label")] if label else []
        after = 0
        for index in self._begun():
            cue = self._cue_at(index, bool(found)) if index >= after else None
            if cue is None:
                continue
            after = cue.end
            for named in cue.voices:
                voice = named if self._is_new(named, found) else self._voices.leading(index)
                if voice and self._is_new(voice, found):
                    found.append(self._cued_reading(index, cue, voice, hedge))
                    after = max(after, voice.last if voice.first >= cue.end else 0)
        return found

    def _is_line_start(self) -> bool:
        start = self._tokens[0].start
        return start == 0 or self._text[start - 1] == "\n"

    def _is_new(self, voice: Voice, found: list[SpeakerReading]) -> bool:
        """Whether a speaker is none of those found: neither the same words, nor a pronoun for one of them."""
        start, end = self._tokens[voice.first].start, self._tokens[voice.last - 1].end
        if voice.name and any(voice.name in one.speaker.name for one in found):
            return False
        return not any(one.start < end and start < one.end for one in found)

    def _cue_at(self, index: int, is_told: bool) -> Cue | None:
        """Return the cue that begins at a token, None where there is none; `is_told`: somebody speaks already."""
        lists = self._cues.of(self._tokens[index].forms)
        if not lists or self._around.is_in_name(index) or self._around.at("not_cues", index):
            return None
        cue: Cue | None = None
        for key, rule, phrases in lists:
            found = phrases.at(self._tokens, index)
            if found and self._holds(key, index, found[0]):
                voices = tuple(voice for voice in self._voices_of(key, index, found[0], is_told) if voice)
                cue = cue or Cue(found[0], rule, ())
                if voices:
                    return Cue(found[0], rule, voices)
        return cue

    def _holds(self, key: str, index: int, end: int) -> bool:
        """Whether the words around a verb let it be a cue, where it is one only beside some."""
        if key == "perfects":
            return self._around.is_perfect(index)
        if key == "after_quotation":
            return self._around.is_after_mark(self._voices.verb_start(index))
        if key == "feelings":
            return self._around.copula(index) is not None
        if key == "nouns":
            return self._around.at("noun_goes_on", end) > 0
        return key != "that_verbs" or self._around.goes_on(end)

    def _voices_of(self, key: str, index: int, end: int, is_told: bool) -> tuple[Voice | None, ...]:
        if key == "before":
            return (self._voices.behind(end),)
        if key in ("nouns", "own_words"):
            voices = self._voices
            return (voices.owner_of(index) if key == "nouns" else voices.spoke_last(index, end),)
        if key in ("participles", "feelings"):
            return (self._of_copula(key, index, end, is_told),)
        return self._of_speech(key, index, end)

    def _of_speech(self, key: str, index: int, end: int) -> tuple[Voice | None, ...]:
        if self._around.is_blocked(index):
            return (
                self._voices.leading(index) if self._around.is_quoting(end) else self._unreal(index, end),
            )
        if key in ("after_quotation", "verbs", "perfects"):
            return self._no_judge(index, self._of_verb(index, end)), self._relayed(index)
        voice = self._voices.ahead_of(index, clear=key != "that_verbs")
        if voice and key == "findings" and voice.kind is not SpeakerKind.MEDIA:
            return ()
        if voice is None and self._around.is_joined(key, index):
            voice = self._voices.leading(index)
        return (self._no_judge(index, voice),)

    def _of_copula(self, key: str, index: int, end: int, is_told: bool) -> Voice | None:
        """Return whose state or speech a word after "is" tells; a state alone is doubtful."""
        copula = self._around.copula(index)
        voice = None if copula is None else self._voices.ahead_of(copula, clear=True)
        if key == "participles":
            return None if is_told else voice or self._voices.leading(index)
        return voice if voice is None or self._around.goes_on(end) else doubtful(voice)

    def _unreal(self, index: int, end: int) -> Voice | None:
        """Return who would say so, or does not: doubtful ("critics will say that", "he does not expect")."""
        start = self._around.unreal_start(index)
        around = self._around
        is_active = around.is_denied(index) and around.copula(index) is None
        if start is None or not (is_active or around.goes_on(end) or around.at("doubtful", index)):
            return None
        voice = self._voices.ahead_of(start, clear=True) or self._voices.leading(start)
        return voice and doubtful(voice)

    def _no_judge(self, index: int, voice: Voice | None) -> Voice | None:
        """Return the speaker, None for a court that condemns, confirms or rejects: it judges."""
        if voice is None or voice.name or not self._around.at("judging", index):
            return voice
        is_court = any(self._around.at("courts", place) for place in range(voice.first, voice.last))
        return None if is_court else voice

    def _relayed(self, index: int) -> Voice | None:
        """Return whom a verb brings in besides its subject: "SANA quoted a source", "he told Reuters"."""
        if end := self._around.at("relays", index):
            through = self._said.relays_through
            ends = (
                place + 1
                for place in range(end, min(end + _RELAYED_WITHIN, len(self._tokens)))
                if self._tokens[place].key in through
            )
            return self._voices.behind(next(ends, end) if through else end)
        end = self._around.at("told", index)
        listed = self._voices.listed(end, "known") if end else None
        return Voice(first=end, last=listed[0], kind=listed[1]) if listed else None

    def _of_verb(self, index: int, end: int) -> Voice | None:
        """Return who says: after the verb where the clause before it is over, else before it ("X said")."""
        index = self._voices.verb_start(index)
        if (self._said.verb_first or self._is_over(index)) and (voice := self._inverted(index, end)):
            return voice
        if voice := self._voices.ahead_of(index, clear=self._said.inverts_always):
            return voice
        if self._said.inverts_always and (voice := self._inverted(index, end)):
            return voice
        if self._said.inverts_always and (voice := self._voices.ahead_of(index)):
            return voice
        return self._dropped(index, end)

    def _is_over(self, index: int) -> bool:
        """Whether what is said is over before a verb: a quotation, or, where names may follow any verb, a clause."""
        if index == 0:
            return self._said.inverts_always
        if self._around.is_after_mark(index):
            return True
        if not self._said.inverts_always:
            return self._tokens[index - 1].key == "," and self._around.at("said", index) > 0
        return self._tokens[index - 1].key in (",", "-") and self._voices.aside_of(index) is None

    def _inverted(self, index: int, end: int) -> Voice | None:
        """Return the name after a verb ("said Smith"), unless a clause of its own begins with it."""
        end = self._voices.after_medium(end)
        if self._pack.words("sources", "stops").at(self._tokens, end):
            end = self._voices.after_circumstance(end) if self._said.inverts_always else 0
            if not end:
                return None
        voice = self._voices.behind(end, clear=not self._around.is_after_mark(index))
        voice = self._voices.named_after(voice) if voice else None
        if voice is None or self._said.inverts_always or voice.last >= len(self._tokens):
            return voice
        token = self._tokens[voice.last]
        may_follow = token.kind == "p" or bool(self._around.at("after_name", voice.last))
        return voice if may_follow else None

    def _dropped(self, index: int, end: int) -> Voice | None:
        """Return the speaker of a verb without one of its own: after "and", or where the language drops it."""
        key = self._tokens[index - 1].key if index else ""
        if index and (key not in self._said.begins_clause or key in self._said.relatives):
            return None
        if voice := self._voices.leading(index):
            return voice
        drops = self._said.drops_subject and (
            self._around.goes_on(end) or self._around.ends_sentence(index, end)
        )
        return self._voices.unnamed(index, end) if drops else None

    def _cued_reading(self, index: int, cue: Cue, voice: Voice, hedge: str) -> SpeakerReading:
        words = self._words(index, cue.end)
        if (wish := self._around.at("doubtful", index)) and not self._around.goes_on(wish):
            voice = doubtful(voice)
        elif cue.rule == "speaker.verb" and self._around.is_surely_said(index, cue.end):
            voice = likely(voice)
        if not voice.name:
            return self._reading(
                voice, words, hedge, Reason(ReasonCode.CUE_WORDS, {"words": words}), cue.rule
            )
        facts = {"words": self._words(voice.first, voice.last), "name": voice.name}
        reason = Reason(ReasonCode.STANDS_FOR_SPEAKER, facts)
        return self._reading(voice, words, hedge, reason, "speaker.pronoun")

    def _reading(self, voice: Voice, words: str, hedge: str, reason: Reason, rule: str) -> SpeakerReading:
        speaker = Speaker(name=voice.name or self._named(voice), kind=voice.kind, words=words, hedge=hedge)
        return SpeakerReading(
            speaker=speaker,
            start=self._tokens[voice.first].start,
            end=self._tokens[voice.last - 1].end,
            reason=reason,
            confidence=voice.confidence,
            rule=rule,
        )

    def _named(self, voice: Voice) -> str:
        return self._words(voice.first, voice.last)

    def _words(self, begin: int, end: int) -> str:
        return self._text[self._tokens[begin].start : self._tokens[end - 1].end]
