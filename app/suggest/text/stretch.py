"""A stretch of an article's text, cut into tokens once for everybody who looks through it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from app.suggest.pack import Pack, pack_for
from app.suggest.text.shadow import shadow_of
from app.suggest.text.tokens import Token

_START, _END = attrgetter("start"), attrgetter("end")


@dataclass(eq=False)
class Stretch:
    """Tokens in a row, mostly of one sentence; `Token.start` and `end` count code points of the whole `text`."""

    text: str
    tokens: list[Token]
    pack: Pack

    @classmethod
    def of(cls, text: str, language: str) -> "Stretch":
        """Return the whole of a text."""
        pack = pack_for(language)
        return cls(text, pack.tokens(text), pack)

    @property
    def start(self) -> int:
        """The code point where the first token begins."""
        return self.tokens[0].start if self.tokens else 0

    @property
    def end(self) -> int:
        """The code point where the last token ends."""
        return self.tokens[-1].end if self.tokens else 0

    @cached_property
    def shadow(self) -> str:
        """The shadow of the words; its first sign stands at `start`."""
        return shadow_of(self.text[self.start : self.end])

    def between(self, start: int, end: int) -> "Stretch":
        """Return the tokens that lie wholly between two code points."""
        first = self.before(start)
        last = bisect_right(self.tokens, end, first, key=_END)
        if last - first == len(self.tokens):
            return self
        return Stretch(self.text, self.tokens[first:last], self.pack)

    def before(self, place: int) -> int:
        """Return how many tokens begin before a code point: the index of the first that does not."""
        return bisect_left(self.tokens, place, key=_START)


def lines_of(text: str, pack: Pack) -> Iterator[Stretch]:
    """Return the lines of a text that hold any word, each with its tokens: one line is held at a time."""
    start = 0
    for line in text.split("\n"):
        tokens = pack.tokens(line, start)
        if tokens:
            yield Stretch(text, tokens, pack)
        start += len(line) + 1
