"""The words on the pages of a printed timeline, to look others up in."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from app.wording.direction import runs_right_to_left
from app.wording.phrases import phrase

_SIGNS = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\x00-\x08]")
_PAGE_NUMBER = re.compile(r"\d+/\d+$")
_BETWEEN_NUMBERS = re.compile(r"(?<=\d)\s+(?=\d)")
_BLANK = "\x1f"
_PAGE_END = re.compile(f"(?<!\\d){_BLANK}|{_BLANK}(?!\\d)")


def squeezed(text: str) -> str:
    """Return a text after NFKC without blanks and signs of direction: lines and readers break words apart.

    A blank between two digits stays as one sign: 1 4 is not 14.
    """
    plain = unicodedata.normalize("NFKC", _SIGNS.sub("", text)).replace(_BLANK, " ")
    return "".join(_BETWEEN_NUMBERS.sub("\0", plain).split()).replace("\0", _BLANK)


class PageWords:
    """The pages as one text, without what stands at the head and foot of each."""

    def __init__(self, pages: Sequence[str], title: str, language: str) -> None:
        foot = squeezed(phrase("timeline", "footer", language).format(title=title))
        continued = re.escape(squeezed(phrase("timeline", "continued", language).format(title="\x7f")))
        self._head = re.compile("^" + continued.replace("\x7f", ".{0,400}?"))
        self._mirrored = runs_right_to_left(language)
        bodies = _BLANK.join(self._body(squeezed(page), foot) for page in pages)
        self._text = _PAGE_END.sub("", bodies)
        self._there: dict[str, int] = {}
        self._spent = Counter[str]()
        self._at = 0

    def _body(self, page: str, foot: str) -> str:
        body = _PAGE_NUMBER.sub("", page)
        return self._head.sub("", body.removesuffix(foot))

    def holds(self, words: str, *, spend: bool = False) -> bool:
        """Return whether words stand on the pages; with `spend` so often that each who asks has their own."""
        wanted = squeezed(words)
        if not wanted:
            return True
        if not spend:
            return self._stands(wanted)
        if wanted not in self._there:
            self._there[wanted] = sum(1 for _ in self._places(wanted, 0))
        self._spent[wanted] += 1
        return self._there[wanted] >= self._spent[wanted]

    def can_be_compared(self, words: str) -> bool:
        """Return whether words come back from a page as they were.

        Not those read from the right, nor what shares a line with them: readers put such lines in another order.
        """
        return not self._mirrored and not any(
            unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in words
        )

    def _stands(self, wanted: str) -> bool:
        """Look first behind what was found last: words are asked for in the order of the pages."""
        place = next(self._places(wanted, self._at), None)
        if place is None:
            place = next(self._places(wanted, 0), None)
        self._at = place or 0
        return place is not None

    def _places(self, wanted: str, start: int) -> Iterator[int]:
        """Give where words stand by themselves: 4 killed does not stand in 14 killed."""
        place = self._text.find(wanted, start)
        while place >= 0:
            before, after = (
                self._text[max(0, place - 1) : place],
                self._text[place + len(wanted) : place + len(wanted) + 1],
            )
            if not (_is_number(before, wanted[0]) or _is_number(wanted[-1], after)):
                yield place
            place = self._text.find(wanted, place + 1)


def _is_number(left: str, right: str) -> bool:
    return left.isdigit() and right.isdigit()
