"""The subject of a verb that words between commas part from it: "Smith, a Republican, said"."""

from collections.abc import Callable

from app.suggest.speakers.name_reach import NameReach
from app.suggest.speakers.said_words import SaidWords
from app.suggest.speakers.voice import Voice
from app.suggest.speakers.voice_names import VoiceNames
from app.suggest.text.runs import is_capitalised
from app.suggest.text.stretch import Stretch

_LONGEST_ASIDE = 30


class Asides:
    """Looks back over words between commas; `ending` tells who is named just before a token."""

    def __init__(
        self,
        sentence: Stretch,
        words: SaidWords,
        reach: NameReach,
        names: VoiceNames,
        ending: Callable[..., Voice | None],
    ) -> None:
        self._text = sentence.text
        self._tokens = sentence.tokens
        self._said = words
        self._reach = reach
        self._names = names
        self._ending = ending
        self._ends = words.marks | {","}

    def subject(self, comma: int, *, clear: bool = False) -> Voice | None:
        """Return the name before words between commas ("Smith, a Republican, said"), else the one between them."""
        found: Voice | None = None
        for index in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1):
            key = self._tokens[index].key
            if key in self._said.marks:
                break
            if key != self._tokens[comma].key or self._reach.is_in_number(index):
                continue
            begins = self._reach.is_short_clause(index)
            if voice := self._ending(index, clear=clear or not begins):
                found = voice
            if begins and not self._is_description(index):
                break
        if found is not None and not self._names.is_small(found):
            return found
        return self._named_aside(comma) or found

    def between_two(self, index: int) -> Voice | None:
        """Return the subject before words between commas that end before a verb, None where there are no two."""
        keys = [token.key for token in self._tokens[max(0, index - _LONGEST_ASIDE) : index]]
        return self.subject(index - 1) if keys.count(",") > 1 else None

    def _is_description(self, comma: int) -> bool:
        """Whether the words before a comma only describe who stands before them: "Smith, based in Akron, Ohio,"."""
        begin = comma
        while begin > 0 and self._tokens[begin - 1].key not in self._ends:
            begin -= 1
        if (
            begin == 0
            or self._tokens[begin - 1].key != ","
            or is_capitalised(self._text, self._tokens[begin])
        ):
            return False
        is_phrase = self._tokens[begin].key in self._said.articles or self._reach.kind_in(begin, comma)
        return not is_phrase or self._reach.run_before(begin - 1) < begin - 1

    def _named_aside(self, comma: int) -> Voice | None:
        """Return the name alone between two commas: "her opponent, Roger Dale, said"."""
        named = self._ending(comma, clear=True)
        if named is None or self._names.is_small(named) or named.first == 0:
            return None
        is_alone = self._tokens[named.first - 1].key == self._tokens[comma].key
        return named if is_alone and is_capitalised(self._text, self._tokens[named.first]) else None
