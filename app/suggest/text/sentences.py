"""Where the sentence around some words begins and ends."""

from collections.abc import Iterator

from app.suggest.pack import Pack
from app.suggest.text.stretch import Stretch
from app.suggest.text.tokens import Token, touches

_ENDS = frozenset(".!?؟…。")
_CLOSING = frozenset("\"»”’')]")
_MARKS = _ENDS | _CLOSING
_MOST_MARKS = 3
"""Marks that close after one sign: looking back over more would take a text of marks quadratic time."""
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
    stops = [
        token.end
        for index, token in enumerate(tokens)
        if token.key in _MARKS and _is_stop(text, tokens, index, pack)
    ]
    first = max((stop for stop in stops if stop <= start), default=left)
    last = min((stop for stop in stops if stop >= end), default=right)
    return first, last


def sentences_of(line: Stretch) -> Iterator[Stretch]:
    """Return the sentences of a line; one of more than 400 tokens is cut, so that nothing looks too far."""
    first = 0
    for index, token in enumerate(line.tokens):
        may_stop = token.key in _MARKS and _is_stop(line.text, line.tokens, index, line.pack)
        if may_stop or index - first >= _MOST_TOKENS:
            yield Stretch(line.text, line.tokens[first : index + 1], line.pack)
            first = index + 1
    if first < len(line.tokens):
        yield Stretch(line.text, line.tokens[first:], line.pack)


def is_closed_by_sign(sentence: Stretch) -> bool:
    """Return whether a sentence ends with a sign, as headlines and entries of lists do not."""
    return bool(sentence.tokens) and _end_sign(sentence.tokens, len(sentence.tokens) - 1) is not None


def _is_stop(text: str, tokens: list[Token], index: int, pack: Pack) -> bool:
    """Whether a sentence ends with a sign: with a point, a question, or the quotation mark that closes after one."""
    sign = _end_sign(tokens, index)
    if sign is None:
        return False
    after = index + 1
    if after >= len(tokens):
        return True
    if _closes(tokens, after):
        return False
    if tokens[sign].key == "." and sign and _is_shortened(text, tokens, sign, pack):
        return False
    if touches(tokens, after):
        return sign == index and (tokens[sign].key != "." or _is_glued(tokens, index))
    return not _goes_on(text, tokens, after)


def _end_sign(tokens: list[Token], index: int) -> int | None:
    """Return the sign that may end a sentence here: this one, or the one before the marks that close."""
    for _ in range(_MOST_MARKS):
        if not _closes(tokens, index):
            break
        index -= 1
    return index if tokens[index].key in _ENDS else None


def _closes(tokens: list[Token], index: int) -> bool:
    """Whether a mark closes what stands before it; French sets » apart."""
    key = tokens[index].key
    return index > 0 and key in _CLOSING and (key == "»" or touches(tokens, index))


def _goes_on(text: str, tokens: list[Token], index: int) -> bool:
    """Whether a sentence goes on with a token: with a small letter, or a dash before one."""
    if tokens[index].key == "-" and index + 1 < len(tokens):
        index += 1
    return text[tokens[index].start].islower()


def _is_shortened(text: str, tokens: list[Token], point: int, pack: Pack) -> bool:
    """Whether a point stands behind an abbreviation, an initial, or "p.m." before a day."""
    before, after = tokens[point - 1], tokens[point + 1]
    table = pack.table("sentences")
    if before.key in table["abbreviations"] or (before.key in table["before_number"] and after.kind == "n"):
        return True
    if len(before.key) > 1 or touches(tokens, point + 1):
        return False
    is_last_of_several = point > 1 and tokens[point - 2].key == "." and touches(tokens, point - 1)
    is_before_day = any(pack.values("dates", name).at(tokens, point + 1) for name in ("months", "weekdays"))
    return text[before.start].isupper() or (is_last_of_several and is_before_day)


def _is_glued(tokens: list[Token], index: int) -> bool:
    """Whether words glued over a full stop ("killed.early") are two sentences; "U.N." and "example.org" are none."""
    before, after = tokens[index - 1], tokens[index + 1]
    glued = before.kind == after.kind == "w" and min(len(before.key), len(after.key)) > _SHORTEST_WORD
    return index > 0 and glued and after.key not in _SITES
