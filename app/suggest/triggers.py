"""Words that tell that something happened."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.suggest.families import EVENT
from app.suggest.runs import is_capitalised
from app.suggest.stretch import Stretch

_CLAUSE = frozenset(',;:()«»“”"—،؛')
_LOOKED_BACK = 8
_NEGATED_WITHIN = 4
_HARM = "harm"
VERB, NOUN, DENIED = 2, 1, 0


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words at code points `start` to `end`; `kind` is "" where they tell harm and not its kind.

    `weight` is 2 for words that tell it by themselves, 1 for a name of it, 0 where it is denied, planned or feared; one
    that `points_back` ("the attack") was told before. What `is_ambiguous` ("sank") tells only in its context.
    """

    start: int
    end: int
    kind: str
    weight: int
    points_back: bool = False
    is_ambiguous: bool = False


def triggers_in(sentence: Stretch) -> tuple[Trigger, ...]:
    """Return the words of a sentence that tell that something happened, or that it did not."""
    return tuple(_Finder(sentence).find())


class _Finder:
    def __init__(self, sentence: Stretch) -> None:
        self._text = sentence.text
        self._tokens = sentence.tokens
        self._pack = sentence.pack
        self._prefixes = tuple(sentence.pack.table("events")["definite_prefixes"])

    def find(self) -> Iterator[Trigger]:
        vetoes = self._pack.words("events", "vetoes")
        index = 0
        while index < len(self._tokens):
            if not self._tokens[index].begins & EVENT:
                index += 1
            elif veto := vetoes.at(self._tokens, index):
                index = veto[0]
            else:
                end, trigger = self._at(index)
                if trigger:
                    yield trigger
                index = end

    def _at(self, index: int) -> tuple[int, Trigger | None]:
        verb = self._pack.slots("events", "verbs").at(self._tokens, index)
        noun = self._pack.slots("events", "nouns").at(self._tokens, index)
        found = noun if verb is None or (noun is not None and noun[0] > verb[0]) else verb
        if found is None:
            return index + 1, None
        if found is noun and self._follows(index, "times", _LOOKED_BACK):
            return found[0], None
        points_back = self._points_back(index)
        weight = VERB if found is verb and not points_back else NOUN
        weight = DENIED if self._is_unreal(index) else weight
        kind = "" if found[1] == _HARM else found[1]
        tokens = self._tokens
        doubtful = self._pack.words("events", "ambiguous").at(tokens, index)
        is_ambiguous = doubtful is not None and doubtful[0] >= found[0]
        start, end = tokens[index].start, tokens[found[0] - 1].end
        return found[0], Trigger(start, end, kind, weight, points_back, is_ambiguous)

    def _is_unreal(self, index: int) -> bool:
        return self._follows(index, "unreal", _LOOKED_BACK) or self._follows(
            index, "negations", _NEGATED_WITHIN
        )

    def _follows(self, index: int, name: str, within: int) -> bool:
        """Return whether one of these words stands a little before a token, in its clause."""
        words = self._pack.words("events", name)
        for place in range(index - 1, max(-1, index - within - 1), -1):
            if self._tokens[place].key in _CLAUSE:
                return False
            found = words.at(self._tokens, place)
            if found and found[0] <= index and not self._is_month(place):
                return True
        return False

    def _is_month(self, place: int) -> bool:
        """Whether a word that may mean more is the name of a month here: "May"."""
        token = self._tokens[place]
        is_named = self._pack.values("dates", "months").at(self._tokens, place) is not None
        return is_named and is_capitalised(self._text, token)

    def _points_back(self, index: int) -> bool:
        forms = self._tokens[index].forms
        if self._prefixes and any(form.startswith(self._prefixes) for form in forms):
            return True
        return self._pack.words("events", "definite").before(self._tokens, index, longest=2) is not None
