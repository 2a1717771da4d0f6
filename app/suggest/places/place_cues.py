"""Words around a name that say it is a place, and what kind of place."""

from dataclasses import dataclass
from functools import cache

from app.suggest.pack import Pack, pack_for
from app.suggest.text.families import PLACE
from app.suggest.text.phrases import Phrases
from app.suggest.text.tokens import Token

_LONGEST = 4
_MOST_BETWEEN = 3
SETTLEMENT, NEAR, ADM1, ADM2, SITE = "settlement", "near", "adm1", "adm2", "site"


@dataclass(frozen=True, slots=True)
class PlaceCue:
    """Tokens `start` to `end` before a name; `kind` is what they say it is, "" where they say no more than "in".

    After a `strong` one a name is a place even where no list has it.
    """

    start: int
    end: int
    kind: str = ""
    strong: bool = False


class PlaceCues:
    """The words of one language that place a name."""

    def __init__(self, pack: Pack) -> None:
        self._strong = pack.words("places", "cues")
        self._weak = pack.words("places", "weak")
        self._between = pack.words("places", "between")
        self._before = pack.slots("places", "kinds_before")
        self._after = pack.slots("places", "kinds_after")

    def before(self, tokens: list[Token], index: int) -> PlaceCue | None:
        """Return what stands before the name that begins at a token, across words such as "the northern"."""
        end = index
        for _ in range(_MOST_BETWEEN + 1):
            if found := _ending_at(self._before, tokens, end):
                return PlaceCue(found[0], end, found[1], strong=True)
            if strong := _ending_at(self._strong, tokens, end):
                return PlaceCue(strong[0], end, strong=True)
            if weak := _ending_at(self._weak, tokens, end):
                return PlaceCue(weak[0], end)
            skipped = _ending_at(self._between, tokens, end)
            if skipped is None:
                return None
            end = skipped[0]
        return None

    def at(self, tokens: list[Token], index: int) -> PlaceCue | None:
        """Return the longest cue that begins at a token, with the words between it and a name."""
        if not tokens[index].begins & PLACE:
            return None
        kind = self._before.at(tokens, index)
        strong, weak = self._strong.at(tokens, index), self._weak.at(tokens, index)
        end = max((found[0] for found in (kind, strong, weak) if found), default=index)
        if end == index:
            return None
        said = kind[1] if kind and kind[0] == end else ""
        sure = bool(said) or bool(strong and strong[0] == end)
        while skipped := self._between.at(tokens, end):
            end = skipped[0]
        # Arabic "in town Ariha"; a list has Medina, "town".
        if not said and (kind := self._before.at(tokens, end)):
            return PlaceCue(index, kind[0], kind[1], strong=True)
        return PlaceCue(index, end, said, strong=sure)

    def after(self, tokens: list[Token], index: int) -> tuple[int, str] | None:
        """Return the end and the kind of a word such as "province" at a token."""
        return self._after.at(tokens, index)

    def kind_at(self, tokens: list[Token], index: int) -> str:
        """Return the kind that one word before a name says, "" for none: "town" of "near the town of"."""
        found = self._before.at(tokens, index)
        return found[1] if found and found[0] == index + 1 else ""

    def is_between(self, tokens: list[Token], index: int) -> bool:
        """Whether a token is a word such as "northern"."""
        return self._between.at(tokens, index) is not None


def _ending_at(
    phrases: Phrases[str] | Phrases[bool], tokens: list[Token], end: int
) -> tuple[int, str] | None:
    for start in range(max(0, end - _LONGEST), end):
        if tokens[start].begins & PLACE:
            found = phrases.at(tokens, start)
            if found and found[0] == end:
                return start, str(found[1])
    return None


@cache
def place_cues(language: str) -> PlaceCues:
    """Return the words of a language; read once."""
    return PlaceCues(pack_for(language))
