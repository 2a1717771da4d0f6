"""Words that tell that something happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.suggest.pack import Pack
from app.suggest.text.families import EVENT
from app.suggest.text.phrases import Phrases
from app.suggest.text.runs import is_capitalised
from app.suggest.text.stretch import Stretch

_CLAUSE = frozenset(',;:()«»“”"—،؛')
_LOOKED_BACK = 8
_NEGATED_WITHIN = 4
_HARM = "harm"
_UNREAL, _NEGATIONS, _TIMES = "unreal", "negations", "times"
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
        index = 0
        while index < len(self._tokens):
            found = self._at(index) if self._tokens[index].begins & EVENT else None
            if found is not None and (trigger := self._read(index, found[0], *found[1])):
                yield trigger
            index = found[0] if found else index + 1

    def _at(self, index: int) -> tuple[int, tuple[int, str]] | None:
        """Return the longer of a deed and a name of one that begin at a token; the deed if they are equally long."""
        deed = _deeds(self._pack.language).at(self._tokens, index)
        named = _names(self._pack.language).at(self._tokens, index)
        return deed if named is None or (deed is not None and deed[0] >= named[0]) else named

    def _read(self, index: int, end: int, weight: int, kind: str) -> Trigger | None:
        """Return what words of this weight and kind tell here; None where they only look so, or tell a time."""
        denied = self._denied(index)
        if weight == DENIED or (weight == NOUN and denied == _TIMES):
            return None
        points_back = self._points_back(index)
        weight = NOUN if points_back else weight
        weight = DENIED if denied not in ("", _TIMES) else weight
        doubtful = self._pack.words("events", "ambiguous").at(self._tokens, index)
        is_ambiguous = doubtful is not None and doubtful[0] >= end
        first, last = self._tokens[index].start, self._tokens[end - 1].end
        return Trigger(first, last, "" if kind == _HARM else kind, weight, points_back, is_ambiguous)

    def _denied(self, index: int) -> str:
        """Return which list holds a word a little before a token, in its clause; "" where none does."""
        words = _before(self._pack.language)
        found = ""
        for place in range(index - 1, max(-1, index - _LOOKED_BACK - 1), -1):
            if self._tokens[place].key in _CLAUSE:
                break
            word = words.at(self._tokens, place)
            if word is None or word[0] > index or self._is_month(place):
                continue
            if word[1] == _TIMES:
                found = found or _TIMES
            elif word[1] != _NEGATIONS or index - place <= _NEGATED_WITHIN:
                return word[1]
        return found

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


@cache
def _deeds(language: str) -> Phrases[tuple[int, str]]:
    """Return the verbs with their weight and kind, and what only looks like them, which weighs nothing."""
    table = Pack(language).table("events")
    entries = [(word, (DENIED, "")) for word in table["vetoes"]]
    return Phrases(
        [*entries, *((word, (VERB, kind)) for kind, words in table["verbs"].items() for word in words)]
    )


@cache
def _names(language: str) -> Phrases[tuple[int, str]]:
    nouns = Pack(language).table("events")["nouns"]
    return Phrases((word, (NOUN, kind)) for kind, words in nouns.items() for word in words)


@cache
def _before(language: str) -> Phrases[str]:
    """Return the words before an incident that deny, plan or fear it, or make it a mere time, with their list."""
    table = Pack(language).table("events")
    return Phrases((word, name) for name in (_UNREAL, _NEGATIONS, _TIMES) for word in table[name])
