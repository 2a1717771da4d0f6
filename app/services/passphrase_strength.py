"""How long a passphrase would hold against somebody who has the file and guesses."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LOOKED_AT = 64
"""Characters; zxcvbn takes 30 ms for these, and its time grows with their square. What is longer is not weaker."""
_GUESSES = (6.0, 9.0, 14.0, 17.0)
"""Powers of ten where the next strength begins: what one computer tries in two minutes and in a day, what a thousand
try in four months and in three hundred years, at 10,000 guesses a second each. SQLCipher 4 asks for 256,000 rounds of
PBKDF2-HMAC-SHA512 a guess, of which a good graphics card of 2024 does fewer than that."""


class Strength(IntEnum):
    """From what falls at once to what nobody can guess."""

    VERY_WEAK = 0
    WEAK = 1
    FAIR = 2
    GOOD = 3
    STRONG = 4


def strength_of(words: str, known: Iterable[str] = ()) -> Strength:
    """Return how strong `words` are; `known` is what anybody would try first: the case's title, a person's name."""
    if not words:
        return Strength.VERY_WEAK
    from zxcvbn import zxcvbn

    looked_at = words[:_LOOKED_AT]
    found = zxcvbn(looked_at, user_inputs=[name for name in known if name], max_length=_LOOKED_AT)
    power = float(found["guesses_log10"])
    return Strength(sum(power >= limit for limit in _GUESSES))
