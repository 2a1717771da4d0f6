"""Numbers written in digits: groups, decimals, and what is unclear about them."""

from dataclasses import dataclass
from decimal import Decimal

from app.model.number import Number
from app.suggest.pack import Pack
from app.suggest.tokens import Token, touches

_GROUP = 3
_MOST_DIGITS = 18
_SEPARATORS = frozenset(",.'")
_NEIGHBOURS = frozenset(":/")
_GLUE = frozenset(":/.,'")


@dataclass(frozen=True, slots=True)
class Written:
    """A number up to token `end`; `value` None where the digits are unclear, `others` what else they may stand for."""

    end: int
    value: Number | None
    others: tuple[Number, ...] = ()


def read_digits(text: str, tokens: list[Token], index: int, pack: Pack) -> Written | None:
    """Return the number in digits that begins at a token; None where it is part of a date, a clock or a word."""
    if tokens[index].kind != "n" or _is_glued(tokens, index):
        return None
    parts, signs, end = _parts(text, tokens, index)
    if end < len(tokens) and touches(tokens, end) and tokens[end].key in _NEIGHBOURS and _is_digits(tokens, end + 1):
        return None
    if len("".join(parts)) > _MOST_DIGITS:
        return Written(end, None)
    return _value(parts, signs, index, end, pack)


def _is_glued(tokens: list[Token], index: int) -> bool:
    """Whether digits hang on a word or on digits before them ("M16", "10:30")."""
    if not touches(tokens, index):
        return False
    before = tokens[index - 1]
    if before.kind == "w":
        return len(before.key) > 1 or before.key.isascii()
    return before.key in _GLUE and touches(tokens, index - 1) and tokens[index - 2].kind == "n"


def _is_digits(tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].kind == "n" and touches(tokens, index)


def _parts(text: str, tokens: list[Token], index: int) -> tuple[list[str], list[str], int]:
    """Return the runs of digits that hang together, the signs between them, and the token after them."""
    parts, signs, end = [tokens[index].key], [], index + 1
    while True:
        if end + 1 < len(tokens) and tokens[end].key in _SEPARATORS and touches(tokens, end) and _is_digits(tokens, end + 1):
            signs.append(tokens[end].key)
            end += 1
        elif _is_spaced_group(text, tokens, end, parts, signs):
            signs.append(" ")
        else:
            return parts, signs, end
        parts.append(tokens[end].key)
        end += 1


def _is_spaced_group(text: str, tokens: list[Token], end: int, parts: list[str], signs: list[str]) -> bool:
    if end >= len(tokens) or tokens[end].kind != "n" or len(tokens[end].key) != _GROUP:
        return False
    gap = text[tokens[end - 1].end : tokens[end].start]
    follows = len(parts[-1]) == _GROUP if signs else len(parts[0]) <= _GROUP
    return len(gap) == 1 and gap != "\n" and gap.isspace() and follows and set(signs) <= {" "}


def _value(parts: list[str], signs: list[str], index: int, end: int, pack: Pack) -> Written | None:
    if not signs:
        return Written(end, int(parts[0]))
    whole = int("".join(parts))
    grouped = len(parts[0]) <= _GROUP and all(len(part) == _GROUP for part in parts[1:])
    table = pack.table("numbers")
    if len(signs) == 1:
        sign = signs[0]
        decimal = Decimal(f"{parts[0]}.{parts[1]}")
        if sign in " '":
            return Written(end, whole) if grouped else Written(index + 1, int(parts[0]))
        if grouped and parts[0] != "0":
            is_group = sign in table["group"]
            return Written(end, whole if is_group else decimal, (decimal if is_group else whole,))
        if sign == table["decimal"] or len(parts[1]) < _GROUP:
            return Written(end, decimal)
        return Written(end, None)
    if len(set(signs)) == 1:
        return Written(end, whole) if grouped else _list_or_unclear(parts, signs, index, end)
    head, last = parts[:-1], parts[-1]
    if signs[-1] in ".," and len(set(signs[:-1])) == 1 and all(len(part) == _GROUP for part in head[1:]):
        return Written(end, Decimal(f"{''.join(head)}.{last}"))
    return Written(end, None)


def _list_or_unclear(parts: list[str], signs: list[str], index: int, end: int) -> Written | None:
    """A date in dots is no number; anything else of odd groups has no value that is sure."""
    if signs[0] == "." and len(parts) == _GROUP and all(len(part) in (1, 2, 4) for part in parts):
        return None
    return Written(end, None)
