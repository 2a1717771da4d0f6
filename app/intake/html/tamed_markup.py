"""Cuts from a page's markup what would stop or stall a parser: depth, floods of attributes, endless pieces."""

import re
from itertools import islice

from app.intake.html.html_elements import BREAKING, RAW_TEXT, VOID

_PICTURE = re.compile(r"""(?<=["'])data:[a-z0-9+.-]+/[^"'<>]{100000,}""", re.IGNORECASE)
_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']++|"[^"]*(?:"|\Z)|'[^']*(?:'|\Z))*+(?:>|\Z)""")
"""A start tag as the HTML standard reads it; one that never ends goes on to the end of the page."""
_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""[^\s"'=>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?""")
_MOST_ATTRIBUTES = 256
"""The parser compares each attribute with all before it."""
_SHORT_TAG = 1_000
_LONGEST_TAG = 5_000_000
_DEEPEST = 200
_LONGEST_PIECE = 1_000_000
_CLOSED_BY_ITSELF = frozenset({"p", "li", "dt", "dd", "option", "tr", "td", "th"})


def without_pictures(markup: str) -> str:
    """Return the markup without the bytes of large pictures that stand in its attributes."""
    return _PICTURE.sub("data:,", markup) if "data:" in markup else markup


def has_flood(markup: str) -> bool:
    """Return whether a tag has so many attributes that they would keep the parser busy."""
    long = (tag for tag in _TAG.finditer(markup) if tag.end() - tag.start() > _SHORT_TAG)
    return any(_is_flood(tag[0]) for tag in long)


def _is_flood(tag: str) -> bool:
    if len(tag) <= _SHORT_TAG:
        return False
    attributes = islice(_ATTRIBUTE.finditer(tag), _MOST_ATTRIBUTES, None)
    return len(tag) > _LONGEST_TAG or next(attributes, None) is not None


def tamed(markup: str) -> str:
    """Return the markup with at most 200 elements open, no flood of attributes, and no piece above a megabyte.

    Words stay; scripts and styles, which nobody reads, go where they are long. One pass over the markup.
    """
    return TamedMarkup(markup).written()


class TamedMarkup:
    """One pass; it keeps the names of the elements that are open."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._pieces: list[str] = []
        self._open: list[str] = []
        self._counts: dict[str, int] = {}

    def written(self) -> str:
        """Return the whole of it."""
        place = 0
        while place < len(self._markup):
            following = self._markup.find("<", place)
            if following < 0:
                following = len(self._markup)
            self._text(self._markup[place:following])
            place = self._markup_at(following) if following < len(self._markup) else following
        return "".join(self._pieces)

    def _text(self, words: str) -> None:
        for start in range(0, len(words), _LONGEST_PIECE):
            if start:
                self._pieces.append("<wbr>")
            self._pieces.append(words[start : start + _LONGEST_PIECE])

    def _markup_at(self, place: int) -> int:
        """Take what begins with the `<` at `place`; return where it ends."""
        following = self._markup[place + 1 : place + 2]
        if following.isascii() and following.isalpha():
            return self._start_tag(place)
        if following == "/":
            return self._end_tag(place)
        if following in ("!", "?"):
            return self._comment(place)
        self._pieces.append("&lt;")
        return place + 1

    def _start_tag(self, place: int) -> int:
        tag = _TAG.match(self._markup, place)
        if tag is None or not tag[0].endswith(">"):
            return len(self._markup)
        name = _NAME.match(tag[0])[1].lower()  # type: ignore[index]
        if name in _CLOSED_BY_ITSELF and self._open and self._open[-1] == name:
            self._close(name)
        if len(self._open) < _DEEPEST or name in VOID or name in RAW_TEXT:
            self._pieces.append(f"<{name}>" if _is_flood(tag[0]) else tag[0])
        elif name in BREAKING:
            self._pieces.append("<br>")
        if name in RAW_TEXT:
            return self._raw_text(name, tag.end())
        if name not in VOID:
            self._open.append(name)
            self._counts[name] = self._counts.get(name, 0) + 1
        return tag.end()

    def _raw_text(self, name: str, start: int) -> int:
        """Take the content of an element in which no tag begins, and its end tag."""
        end_tag = re.compile(rf"</{re.escape(name)}(?=[\s/>])[^>]*>", re.IGNORECASE).search(
            self._markup, start
        )
        end = end_tag.start() if end_tag else len(self._markup)
        if end - start <= _LONGEST_PIECE:
            self._pieces.append(self._markup[start:end])
        self._pieces.append(f"</{name}>")
        return end_tag.end() if end_tag else end

    def _end_tag(self, place: int) -> int:
        end = self._markup.find(">", place)
        name = _NAME.match(self._markup, place)
        if end < 0:
            return len(self._markup)
        if name is not None and self._counts.get(name[1].lower()):
            self._close(name[1].lower())
        elif name is not None and name[1].lower() in ("br", "p"):
            self._pieces.append("<br>")
        return end + 1

    def _close(self, name: str) -> None:
        """Close the innermost open element of that name with all that is open in it."""
        while self._open:
            ended = self._open.pop()
            self._counts[ended] -= 1
            if len(self._open) < _DEEPEST:
                self._pieces.append(f"</{ended}>")
            elif ended in BREAKING:
                self._pieces.append("<br>")
            if ended == name:
                break

    def _comment(self, place: int) -> int:
        is_comment = self._markup.startswith("<!--", place)
        end = self._markup.find("-->" if is_comment else ">", place + 2 * is_comment)
        if end < 0:
            return len(self._markup)
        end += 3 if is_comment else 1
        if end - place <= _LONGEST_PIECE:
            self._pieces.append(self._markup[place:end])
        return end
