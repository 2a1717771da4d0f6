"""The words on the pages of a printed timeline, to look others up in."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from app.wording.phrases import phrase

_SIGNS = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\x00-\x08]")
_PAGE_NUMBER = re.compile(r"\d+/\d+$")


def squeezed(text: str) -> str:
    """Return a text after NFKC without blanks and signs of direction: lines and readers break words apart."""
    return "".join(unicodedata.normalize("NFKC", _SIGNS.sub("", text)).split())


class PageWords:
    """The pages as one text, without what stands at the head and foot of each."""

    def __init__(self, pages: Sequence[str], title: str, language: str) -> None:
        foot = squeezed(phrase("timeline", "footer", language).format(title=title))
        continued = re.escape(squeezed(phrase("timeline", "continued", language).format(title="\x7f")))
        self._head = re.compile("^" + continued.replace("\x7f", ".{0,400}?"))
        self._text = "".join(self._body(squeezed(page), foot) for page in pages)
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
            self._there[wanted] = self._text.count(wanted)
        self._spent[wanted] += 1
        return self._there[wanted] >= self._spent[wanted]

    def _stands(self, wanted: str) -> bool:
        """Look first behind what was found last: words are asked for in the order of the pages."""
        place = self._text.find(wanted, self._at)
        if place < 0:
            place = self._text.find(wanted)
        self._at = max(0, place)
        return place >= 0

    @staticmethod
    def can_be_compared(words: str) -> bool:
        """Return whether words come back from a page as they were: not those read from the right."""
        return not any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in words)
