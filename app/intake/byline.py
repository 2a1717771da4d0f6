"""Finds who signed an article in a line that says so."""

import re

from app.intake.month_names import MONTHS, WEEKDAYS

_LABEL = re.compile(
    r"(?:written by|reported by|reporting by|story by|text by|authors?|author\(s\)|byline|"
    r"auteurs?|autrices?|autor(?:a|es|as)?|escrito por|écrit par|"
    r"автор[ыи]?|авторка|автор тексту|автор текста|"
    r"بقلم|الكاتبة?|المؤلفة?|إعداد|كتابة)\s*[:：]\s*(?P<names>.+)",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"(?:By|BY|Written by|Reported by|Par|PAR|Por|POR|بقلم)\s+(?P<names>.+)")
_CUTS = re.compile(r"\s+[|•·–—-]\s+|\s*\|\s*")
_PLACE = re.compile(r"\s+(?:in|at|à|en|в|у|em)\s+(?=[^\W\d_a-zа-яёіїєґ]).*")
_BETWEEN_NAMES = re.compile(r"\s*;\s*|\s+(?:and|et|y|и|та|і|й|و|AND|ET|Y)\s+|\s*&\s*")
_PARTICLES = frozenset({
    "de", "del", "della", "di", "da", "dos", "du", "la", "le", "les", "el", "al", "bin", "ibn", "bint", "abu",
    "van", "von", "der", "den", "ter", "zu", "ben", "of", "y", "the", "our",
})  # fmt: skip
_NO_NAMES = frozenset((*MONTHS, *WEEKDAYS)) - {
    "may",
    "mar",
    "sun",
    "mai",
    "dic",
    "jan",
    "april",
    "june",
    "avril",
}
_LONGEST = 120
_MOST_WORDS = 6
_PAIR = 2
_JOINER = "; "


def read_byline(line: str, *, is_first: bool = False) -> str | None:
    """Return the names in a byline, joined by `; `, or None where `line` is no byline.

    A first line counts only with a colon: "By Any Means" is a title.
    """
    text = _unmarked(" ".join(line.split()))
    if len(text) > _LONGEST:
        return None
    match = _LABEL.fullmatch(text) or (None if is_first else _PLAIN.fullmatch(text))
    if match is None:
        return None
    names = _names(_PLACE.sub("", _CUTS.split(match["names"])[0]))
    return _JOINER.join(names) if names and all(map(_is_name, names)) else None


def _unmarked(text: str) -> str:
    """Return the line without the emphasis Markdown and old news wires put round it."""
    return text.strip("*_ ").strip()


def _names(text: str) -> list[str]:
    parts = _BETWEEN_NAMES.split(text.strip(" .,،"))
    return [name for part in parts for name in _by_commas(part, is_list=len(parts) > 1)]


def _by_commas(part: str, *, is_list: bool) -> list[str]:
    """Keep `Lee, Ann`; of `Ann Lee, Daily News` and `Ann Lee, our reporter` keep the name alone."""
    pieces = [piece.strip() for piece in re.split(r"[,،]", part) if piece.strip()]
    if len(pieces) <= 1 or len(pieces[0].split()) == 1:
        return [", ".join(pieces)] if pieces else []
    all_are_names = all(len(piece.split()) > 1 and _is_name(piece) for piece in pieces)
    return pieces if all_are_names and (is_list or len(pieces) > _PAIR) else pieces[:1]


def _is_arabic(text: str) -> bool:
    return any("\u0620" <= char <= "\u06ff" for char in text)


def _is_name(name: str) -> bool:
    words = name.replace(",", "").split()
    if not 1 <= len(words) <= _MOST_WORDS or any(char.isdigit() or char in "?!:/@" for char in name):
        return False
    if any(word.strip(".,").lower() in _NO_NAMES for word in words):
        return False
    return any(word[0].isupper() or _is_arabic(word) for word in words) and all(map(_is_name_word, words))


def _is_name_word(word: str) -> bool:
    starts_big = word.lstrip("'’\"«“(")[:1]
    return bool(starts_big) and (
        starts_big.isupper()
        or _is_arabic(word)
        or word.lower() in _PARTICLES
        or word.lower().startswith(("al-", "el-", "d'", "d’"))
    )
