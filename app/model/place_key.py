"""The form in which names of places are compared."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=16_384)
def place_key(label: str) -> str:
    """Return a name without case, accents and doubled spaces: what is equal is one place."""
    letters = unicodedata.normalize("NFKD", label.casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())
