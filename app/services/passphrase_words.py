"""Passphrases that a machine chose: nobody guesses what nobody thought of."""

import importlib.resources
import math
import secrets
from functools import cache

OFFERED_WORDS = 6


def offered_words() -> str:
    """Return six words of the list, each chosen by the system's own chance, a space between two."""
    words = _words()
    return " ".join(secrets.choice(words) for _ in range(OFFERED_WORDS))


def offered_bits() -> int:
    """Return how many bits of chance are in them, rounded down."""
    return math.floor(OFFERED_WORDS * math.log2(len(_words())))


@cache
def _words() -> tuple[str, ...]:
    """Return the 7776 words of the EFF's long list (https://www.eff.org/dice), as `diceware` carries it."""
    text = (importlib.resources.files("diceware") / "wordlists" / "wordlist_en_eff.txt").read_text("utf-8")
    return tuple(line.split("\t")[1] for line in text.splitlines() if "\t" in line)
