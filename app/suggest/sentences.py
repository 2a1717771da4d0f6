"""Where the sentence around some words begins and ends."""

from collections.abc import Iterator

from app.suggest.pack import Pack
from app.suggest.stretch import Stretch
from app.suggest.tokens import Token, touches

_ENDS = frozenset("!?؟…。")
_SHORTEST_WORD = 2
_SITES = frozenset({"com", "org", "net", "info", "gov", "edu", "int", "news", "html", "htm", "pdf"})
_MOST_TOKENS = 400
_LONGEST = 5000
"""Code points looked at to either side: a text without any stop is still quick."""


def sentence_around(text: str, start: int, end: int, pack: Pack) -> tuple[int, int]:
    """Return the code points of the sentence, or sentences, that hold `start` to `end`; a line end always ends one."""
    left = max(text.rfind("\n", 0, start) + 1, start - _LONGEST, 0)
    newline = text.find("\n", end)
    right = min(newline if newline >= 0 else len(text), end + _LONGEST)
    tokens = pack.tokens(text[left:right], left)
    stops = [tokens[index].end for index in range(len(tokens)) if _is_stop(text, tokens, index, pack)]
    first = max((stop for stop in stops if stop <= start), default=left)
    last = min((stop for stop in stops if stop >= end), default=right)
    return first, last


def sentences_of(line: Stretch) -> Iterator[Stretch]:
    """Return the sentences of a line; one of more than 400 tokens is cut, so that nothing looks too far."""
    first = 0
    for index in range(len(line.tokens)):
        if _is_stop(line.text, line.tokens, index, line.pack) or index - first >= _MOST_TOKENS:
            yield Stretch(line.text, line.tokens[first : index + 1], line.pack)
            first = index + 1
    if first < len(line.tokens):
        yield Stretch(line.text, line.tokens[first:], line.pack)


def _is_stop(text: str, tokens: list[Token], index: int, pack: Pack) -> bool:
    """Whether a sign ends a sentence; a point does unless it stands in a number or behind an abbreviation."""
    key = tokens[index].key
    if key in _ENDS:
        return True
    if key != "." or index == 0 or tokens[index - 1].key in pack.table("sentences")["abbreviations"]:
        return False
    if index + 1 >= len(tokens):
        return True
    if not touches(tokens, index + 1):
        single = len(tokens[index - 1].key) == 1 and text[tokens[index - 1].start].isupper()
        return not single and not text[tokens[index + 1].start].islower()
    # Words glued over a full stop ("killed.early") are two sentences; "U.N." and "example.org" are none.
    before, after = tokens[index - 1], tokens[index + 1]
    glued = before.kind == after.kind == "w" and min(len(before.key), len(after.key)) > _SHORTEST_WORD
    return glued and after.key not in _SITES
