"""The form in which names of places are looked up in a gazetteer."""

import unicodedata

_GONE = "'’‘ʼʻʾʿ`´′ʹʺ״׳\u0640\u200b\u200c\u200d\u200e\u200f"
_BLANK = "-‐‑‒–—−_/.,()"
_LETTERS = {
    **dict.fromkeys("أإآٱ", "ا"),
    **dict.fromkeys("ىی", "ي"),
    "ة": "ه",
    "ک": "ك",
    "ё": "е",
    "ı": "i",
    "ə": "a",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "æ": "ae",
    "œ": "oe",
}
_ALEF_LAM = "ال"
_SHORTEST_AFTER_ARTICLE = 2


class _Folded(dict[int, str]):
    """Fills itself with the folded form of each character it is asked for."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _fold(chr(code))
        return found


def _fold(letter: str) -> str:
    if letter in _GONE:
        return ""
    if letter in _BLANK or letter.isspace():
        return " "
    low = letter.casefold()
    if low in "йї" or low in _LETTERS:
        return _LETTERS.get(low, low)
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", low) if not unicodedata.combining(sign))
    return "".join(_LETTERS.get(sign, sign) for sign in bare)


_FOLDED = _Folded()


def gazetteer_key(name: str) -> str:
    """Return a name without case, accents, apostrophes and hyphens, and Arabic words without their article.

    Names with equal keys are looked up as one: Ḥasaka and Hasaka, Al-Bāb and Al Bab, إدلب and ادلب.
    """
    return " ".join(_without_article(word) for word in name.translate(_FOLDED).split())


def _without_article(word: str) -> str:
    bare = word.removeprefix(_ALEF_LAM)
    return bare if len(bare) > _SHORTEST_AFTER_ARTICLE else word
