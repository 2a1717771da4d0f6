"""What the words of a speaker's name tell: whether it is listed, and its kind."""

from app.model.confidence import Confidence
from app.model.vocabulary import SpeakerKind
from app.suggest.speakers.name_reach import NameReach
from app.suggest.speakers.said_before import SaidBefore
from app.suggest.speakers.said_words import SaidWords
from app.suggest.speakers.signatures import signed_by
from app.suggest.speakers.voice import Voice
from app.suggest.text.runs import is_capitalised
from app.suggest.text.stretch import Stretch


class VoiceNames:
    """Makes voices of the tokens of one sentence."""

    def __init__(self, sentence: Stretch, words: SaidWords, before: SaidBefore, reach: NameReach) -> None:
        self._sentence = sentence
        self._text = sentence.text
        self._tokens = sentence.tokens
        self._pack = sentence.pack
        self._said = words
        self._before = before
        self._reach = reach

    def listed(self, index: int, table: str) -> tuple[int, SpeakerKind] | None:
        """Return a listed source; a short one in capitals ("AP", "WHO") only where the text has capitals too."""
        found = self._pack.slots("sources", table).at(self._tokens, index)
        if found is None:
            return None
        words = self._text[self._tokens[index].start : self._tokens[found[0] - 1].end]
        cased = self._said.caseless or table == "generic" or any(letter.isupper() for letter in words)
        return (found[0], SpeakerKind(found[1])) if cased else None

    def signature(self) -> Voice | None:
        """Return who signs a post: "Sad! — Jane Hill (@janehill)"."""
        found = signed_by(self._sentence, self._reach)
        return found and self.of_run(*found)

    def is_name(self, index: int, word: str) -> bool:
        """Whether a single word that begins the sentence is known for a name from elsewhere in the article."""
        known = self._before.kind_of(word) is not None
        return known or self._before.is_named(self._text, word, self._tokens[index].start)

    def with_brackets(self, voice: Voice) -> Voice:
        """Take an acronym in brackets into the name: "Syrian Observatory for Human Rights (SOHR)"."""
        tokens, last = self._tokens, voice.last
        if last + 2 < len(tokens) and (tokens[last].key, tokens[last + 2].key) == ("(", ")"):
            return Voice(first=voice.first, last=last + 3, kind=voice.kind, confidence=voice.confidence)
        return voice

    def is_small(self, voice: Voice) -> bool:
        """Whether a speaker is named in small letters only: "her opponent"."""
        return not any(
            is_capitalised(self._text, token) for token in self._tokens[voice.first + 1 : voice.last]
        )

    def of_run(self, first: int, last: int) -> Voice:
        """Return the speaker that some tokens name, of the kind its words tell or had before."""
        kind = self._reach.kind_in(first, last) or self._reach.kind_near(first, last)
        if kind is None:
            name = self._text[self._tokens[first].start : self._tokens[last - 1].end]
            kind = self._before.kind_of(name) or SpeakerKind.WITNESS
        return Voice(first=first, last=last, kind=kind)

    def caseless(self, first: int, last: int) -> Voice:
        """Return words that no capital shows to be a name: doubtful, unless one tells a kind of speaker."""
        voice = self.of_run(first, last)
        says = self._pack.words("sources", "that_words").at(self._tokens, last) is not None
        is_sure = says or voice.kind is not SpeakerKind.WITNESS
        sure = Confidence.MEDIUM if is_sure else Confidence.LOW
        return Voice(first=first, last=last, kind=voice.kind, confidence=sure)
