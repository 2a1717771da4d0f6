"""The number one where it counts somebody: "one was killed", "killing one", "a child was killed"."""

from app.suggest.text.families import COUNTED
from app.suggest.text.stretch import Stretch

_REACH = 4
_DASH = "-"


class LoneOnes:
    """Looks at what stands beside words that are seldom numbers."""

    def __init__(self, stretch: Stretch) -> None:
        self._tokens = stretch.tokens
        self._pack = stretch.pack

    def counts(self, index: int, end: int) -> bool:
        """Whether "one" from token `index` to `end` counts: before a counted noun, or beside a word of harm."""
        if self._pack.words("numbers", "vetoes").before(self._tokens, end, 3) is not None:  # "no one"
            return False
        return self._is_noun_near(end, 2) or self._is_harm(end, 3) or self._harm_ends_at(index)

    def indefinite(self, index: int) -> int | None:
        """Return the token after an article that stands for one person who came to harm, None where it does not."""
        article = self._pack.words("numbers", "indefinite").at(self._tokens, index)
        if article is None:
            return None
        noun = self._noun_near(article[0], 3)
        if noun is None:
            return None
        return article[0] if self._is_harm(noun, _REACH) or self._harm_ends_at(index) else None

    def _is_noun_near(self, start: int, reach: int) -> bool:
        return self._noun_near(start, reach) is not None

    def _noun_near(self, start: int, reach: int) -> int | None:
        """Return the token after a counted person within `reach` words, with nothing but words between.

        "A number of men" is not one.
        """
        left, index = reach, start
        of = self._pack.words("numbers", "of")
        while left and index < len(self._tokens):
            token = self._tokens[index]
            if token.key == _DASH:
                index += 1
                continue
            if token.kind != "w" or of.at(self._tokens, index) is not None:
                return None
            found = (
                self._pack.nouns().at(self._tokens, index) if self._tokens[index].begins & COUNTED else None
            )
            if found:
                return found[0] if found[1].get("unit") == "persons" else None
            left, index = left - 1, index + 1
        return None

    def _is_harm(self, start: int, reach: int) -> bool:
        for index in range(start, min(start + reach, len(self._tokens))):
            if self._tokens[index].kind == "p" and self._tokens[index].key != ",":
                return False
            if self._pack.slots("events", "counts").at(self._tokens, index):
                return True
        return False

    def _harm_ends_at(self, index: int) -> bool:
        return self._pack.slots("events", "counts").before(self._tokens, index) is not None
