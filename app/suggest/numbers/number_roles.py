"""What a word may begin in a value, looked up once a word, so that no list is tried where none of it can stand."""

from functools import cache

from app.suggest.pack import Pack
from app.suggest.text.tokens import Token

WORD, SCALE, ARTICLE, HALF, MINUS, FRACTION, VAGUE, SIGN, BEFORE, VETO, WEAK, INDEFINITE, DIGITS = (
    1 << place for place in range(13)
)
PERCENT, JOIN, AFTER, AND_HALF, UNIT, BELOW, OUT_OF = (1 << place for place in range(13, 20))
NUMERIC = WORD | SCALE | ARTICLE | HALF | MINUS | DIGITS
"""What a number may begin with."""
_WORDS = (
    (HALF, "numbers", ("half_units", "one_and_half", "halves")),
    (ARTICLE, "numbers", ("article",)),
    (MINUS, "numbers", ("minus",)),
    (VAGUE, "numbers", ("vague",)),
    (SIGN, "numbers", ("currencies",)),
    (VETO, "numbers", ("vetoes",)),
    (WEAK, "numbers", ("weak",)),
    (INDEFINITE, "numbers", ("indefinite",)),
    (PERCENT, "numbers", ("percent",)),
    (AND_HALF, "numbers", ("and_half",)),
    (BELOW, "numbers", ("below_zero",)),
    (OUT_OF, "numbers", ("out_of",)),
    (JOIN, "qualifiers", ("range_joins", "range_bare")),
    (UNIT, "units", ("measures",)),
)
_TABLES = ((WORD, "words"), (SCALE, "scales"), (FRACTION, "fractions"))
_MOST_KNOWN = 50_000


class NumberRoles:
    """Tells for tokens which lists of numbers hold a phrase that begins with them."""

    def __init__(self, pack: Pack) -> None:
        self._lists = [
            *((role, pack.words(name, key).may_begin) for role, name, keys in _WORDS for key in keys),
            *((role, pack.values("numbers", key).may_begin) for role, key in _TABLES),
            (BEFORE, pack.slots("qualifiers", "before").may_begin),
            (AFTER, pack.slots("qualifiers", "after").may_begin),
            (UNIT, pack.date_words("unit").may_begin),
        ]
        self._known: dict[str, int] = {}

    def of(self, token: Token) -> int:
        """Return the roles of a token, remembered by its word."""
        if token.kind == "n":
            return DIGITS
        known = self._known.get(token.forms[0])
        return self._look(token) if known is None else known

    def of_all(self, tokens: list[Token]) -> list[int]:
        """Return the roles of tokens in a row, and 0 for what is behind them."""
        known = self._known
        found = [DIGITS if token.kind == "n" else known.get(token.forms[0], -1) for token in tokens]
        if -1 in found:
            found = [self.of(token) for token in tokens]
        found.append(0)
        return found

    def _look(self, token: Token) -> int:
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        found = 0
        for role, may_begin in self._lists:
            if may_begin(token.forms):
                found |= role
        self._known[token.forms[0]] = found
        return found


@cache
def roles_for(pack: Pack) -> NumberRoles:
    """Return the roles of the words of a pack."""
    return NumberRoles(pack)
