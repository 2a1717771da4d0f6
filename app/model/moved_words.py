"""Finds the words of passages in another reading of their article: at one sure place, or at none."""

from collections.abc import Iterator

from app.model.move_proposal import MoveProposal, MoveReason
from app.model.passage import Passage
from app.model.word_shadow import WordShadow, shadow_words

_NEAR = 16
"""Letters of the shadow that must agree on each side of words that stand once in either text."""
_WHOLE = 24
"""Letters on one side that are enough by themselves: a page break or a menu may have come in on the other."""
_MOST_PLACES = 2_000
"""Places looked at; words that stand more often are no proof of anything."""


class MovedWords:
    """Compares shadows (`WordShadow`), so that spaces, digits of another script and case do not hide words.

    Words that stand once in the old text and once in the new one are taken for the same where the nearest 16
    letters on both sides agree (or all that was kept, where the text begins or ends there), or all of one side
    where that is 24 letters or more. Words that stand more often in either text are told apart by their
    surroundings alone: all 32 code points that a passage keeps on each side have to agree, at one place only.
    So a second "at least 12 people were killed" of another town is never taken for the first.
    """

    def __init__(self, old_text: str, new_text: str) -> None:
        self._old = WordShadow(old_text)
        self._new = WordShadow(new_text)
        self._text = new_text

    def proposal(self, passage: Passage) -> MoveProposal:
        """Return where the passage's words stand in the new text, or why no place is proposed."""
        words = shadow_words(passage.exact)
        places = list(_places(self._new.words, words)) if words else []
        if not places:
            return MoveProposal(passage, None, None, MoveReason.NOT_FOUND)
        once = len(places) == 1 and len(list(_places(self._old.words, words, most=2))) == 1
        sure = [place for place in places if self._agrees(passage, place, place + len(words), once=once)]
        if len(sure) != 1:
            several = len(places) > 1
            reason = MoveReason.SEVERAL_PLACES if several else MoveReason.OTHER_SURROUNDINGS
            return MoveProposal(passage, None, None, reason)
        start, end = self._new.place(sure[0]), self._new.end(sure[0] + len(words))
        return MoveProposal(passage, *self._with_space(passage.exact, start, end), MoveReason.FOUND)

    def _with_space(self, exact: str, start: int, end: int) -> tuple[int, int]:
        """Take in the space that was marked along with the words, where it is the same."""
        before, after = len(exact) - len(exact.lstrip()), len(exact) - len(exact.rstrip())
        same = start >= before and self._text[start - before : end + after] == exact
        return (start - before, end + after) if same else (start, end)

    def _agrees(self, passage: Passage, start: int, end: int, *, once: bool) -> bool:
        before, after = WordShadow(passage.prefix).words.rstrip(" "), WordShadow(passage.suffix).words
        left = _common(before[::-1], self._new.words[max(0, start - 99) : start].rstrip(" ")[::-1])
        right = _common(after.strip(" "), self._new.words[end : end + 99].lstrip(" "))
        kept = (len(before), len(after.strip(" ")))
        if not once:
            return (left, right) == kept
        both = left >= min(kept[0], _NEAR) and right >= min(kept[1], _NEAR)
        return both or left == kept[0] >= _WHOLE or right == kept[1] >= _WHOLE


def same_words(one: str, other: str) -> bool:
    """Return whether two stretches are the same words but for what a shadow leaves out."""
    return shadow_words(one) == shadow_words(other)


def _places(text: str, words: str, most: int = _MOST_PLACES) -> Iterator[int]:
    at = text.find(words)
    while at >= 0 and most > 0:
        yield at
        most -= 1
        at = text.find(words, at + 1)


def _common(one: str, other: str) -> int:
    """Return how many letters two stretches have in common at their beginning."""
    for number, (mine, yours) in enumerate(zip(one, other, strict=False)):
        if mine != yours:
            return number
    return min(len(one), len(other))
