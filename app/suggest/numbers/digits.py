"""Numbers written in digits: groups, decimals, and what is unclear about them."""

from dataclasses import dataclass
from decimal import Decimal

from app.model.number import Number
from app.suggest.pack import Pack
from app.suggest.text.tokens import Token, touches

_GROUP, _LAKH = 3, 2
_PARTS = frozenset({"2", "3", "4", "5", "8", "16", "32", "64"})
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
    if tokens[index].kind != "n" or _is_glued(tokens, index, pack):
        return None
    parts, signs, end = _parts(text, tokens, index)
    if (
        end < len(tokens)
        and touches(tokens, end)
        and tokens[end].key in _NEIGHBOURS
        and _is_digits(tokens, end + 1)
    ):
        return None
    if len("".join(parts)) > _MOST_DIGITS:
        return Written(end, None)
    written = _value(parts, signs, index, end, pack)
    return None if written is None else _with_fraction(text, tokens, written)


def _with_fraction(text: str, tokens: list[Token], written: Written) -> Written:
    """Add the fraction of "6 1/2", as prices were quoted."""
    over, under = written.end, written.end + 2
    if not isinstance(written.value, int) or under >= len(tokens) or tokens[over + 1].key != "/":
        return written
    gap = text[tokens[over - 1].end : tokens[over].start]
    is_fraction = gap in (" ", "\u00a0") and _is_digits(tokens, under) and touches(tokens, over + 1)
    if (
        not is_fraction
        or tokens[under].key not in _PARTS
        or not 0 < int(tokens[over].key) < int(tokens[under].key)
    ):
        return written
    return Written(under + 1, written.value + Decimal(tokens[over].key) / Decimal(tokens[under].key))


def _is_glued(tokens: list[Token], index: int, pack: Pack) -> bool:
    """Whether digits hang on a word that is no currency, or on digits before them ("M16", "10:30", but "EUR20m")."""
    if not touches(tokens, index):
        return False
    before = tokens[index - 1]
    if before.kind == "w":
        hangs = len(before.key) > 1 or before.key.isascii()
        return hangs and pack.words("numbers", "currencies").before(tokens, index, 3) is None
    return before.key in _GLUE and touches(tokens, index - 1) and tokens[index - 2].kind == "n"


def _is_digits(tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].kind == "n" and touches(tokens, index)


def _parts(text: str, tokens: list[Token], index: int) -> tuple[list[str], list[str], int]:
    """Return the runs of digits that hang together, the signs between them, and the token after them."""
    parts, signs, end = [tokens[index].key], [], index + 1
    while len(parts) <= _MOST_DIGITS:
        if (
            end + 1 < len(tokens)
            and tokens[end].key in _SEPARATORS
            and touches(tokens, end)
            and _is_digits(tokens, end + 1)
        ):
            signs.append(tokens[end].key)
            end += 1
        elif _is_spaced_group(text, tokens, end, parts, signs):
            signs.append(" ")
        else:
            break
        parts.append(tokens[end].key)
        end += 1
    return parts, signs, end


def _is_spaced_group(text: str, tokens: list[Token], end: int, parts: list[str], signs: list[str]) -> bool:
    if end >= len(tokens) or tokens[end].kind != "n" or len(tokens[end].key) != _GROUP:
        return False
    gap = text[tokens[end - 1].end : tokens[end].start]
    follows = len(parts[-1]) == _GROUP if signs else len(parts[0]) <= _GROUP
    return len(gap) == 1 and gap != "\n" and gap.isspace() and follows and set(signs) <= {" "}


def _value(parts: list[str], signs: list[str], index: int, end: int, pack: Pack) -> Written | None:
    grouped = len(parts[0]) <= _GROUP and all(len(part) == _GROUP for part in parts[1:])
    if not signs:
        return Written(end, int(parts[0]))
    if len(signs) == 1:
        return _one_sign(parts, signs[0], index, end, pack)
    if (len(set(signs)) == 1 and grouped) or (set(signs) == {","} and _is_in_lakhs(parts, pack)):
        return Written(end, int("".join(parts)))
    if len(set(signs)) == 1:
        return _list_or_unclear(parts, signs, end)
    head, last = parts[:-1], parts[-1]
    if signs[-1] in ".," and len(set(signs[:-1])) == 1 and all(len(part) == _GROUP for part in head[1:]):
        return Written(end, Decimal(f"{''.join(head)}.{last}"))
    return Written(end, None)


def _is_in_lakhs(parts: list[str], pack: Pack) -> bool:
    """Whether digits are grouped as in India: `1,50,000`."""
    return (
        "," in pack.table("numbers")["group"]
        and len(parts[0]) <= _LAKH
        and len(parts[-1]) == _GROUP
        and all(len(part) == _LAKH for part in parts[1:-1])
    )


def _one_sign(parts: list[str], sign: str, index: int, end: int, pack: Pack) -> Written:
    """Read `1,200` and its like: three digits behind a sign may be a group or a fraction, as the language has it."""
    table = pack.table("numbers")
    whole, fraction = int("".join(parts)), Decimal(".".join(parts))
    grouped = len(parts[0]) <= _GROUP and len(parts[1]) == _GROUP and parts[0] != "0"
    if sign in " '":
        return Written(end, whole) if grouped else Written(index + 1, int(parts[0]))
    if grouped and sign in table["group"]:
        return Written(end, whole, (fraction,))
    if grouped:
        return Written(end, fraction, (whole,))
    return Written(end, fraction if sign == table["decimal"] or len(parts[1]) < _GROUP else None)


def _list_or_unclear(parts: list[str], signs: list[str], end: int) -> Written | None:
    """Return no number for a date in dots, and no value, since none is sure, for any other odd groups."""
    if signs[0] == "." and len(parts) == _GROUP and all(len(part) in (1, 2, 4) for part in parts):
        return None
    return Written(end, None)
