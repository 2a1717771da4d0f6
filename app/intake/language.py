"""Tells the language of a text from its script, its letters and its stop words; asks nobody."""

import re
from collections import Counter

from app.intake.language_marks import STOP_WORDS

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("latin", "A-Za-zÀ-ɏḀ-ỿ"),
    ("cyrillic", "Ѐ-ԯ"),
    ("arabic", "ء-ۿݐ-ݿ"),
    ("el", "Ͱ-Ͽἀ-῿"),
    ("he", "א-ת"),
    ("hy", "Ա-և"),
    ("ka", "ა-ჿ"),
    ("th", "ก-๛"),
    ("ko", "가-힣"),
    ("ja", "ぁ-ヿ"),
    ("zh", "一-鿿"),
)
_SCRIPT_OF = [(name, re.compile(f"[{ranges}]")) for name, ranges in _SCRIPTS]
_SCRIPT_LANGUAGES = {
    "latin": ("en", "fr", "es", "de", "it", "pt", "tr", "pl", "nl"),
    "cyrillic": ("ru", "uk", "bg", "be", "sr"),
    "arabic": ("ar", "fa", "ur"),
}
_LETTERS_OF = {
    "uk": "іїєґІЇЄҐ",
    "ru": "ыэъёЫЭЪЁ",
    "be": "ўЎ",
    "sr": "ђјљњћџЂЈЉЊЋЏ",
    "fa": "پچژگ",
    "ur": "ٹڈڑےں",
}
_HAS_RIVALS = ("ru", "uk", "ar")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_LETTERS = 0.6
_FEWEST_WORDS = 3
_SHARE_OF_STOP_WORDS = 0.06
_CLEAR_LEAD = 1.3
_LETTER_WEIGHT = 2
_SAMPLE = 200_000
"""Code points from which a language is plain."""


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of the language most of `text` is in, None where that is not plain."""
    text = _sampled(text)
    letters = Counter(text)
    script = _script(letters)
    if script is None or script not in _SCRIPT_LANGUAGES:
        return script
    words = Counter(_WORD.findall(text.lower()))
    scores = {code: _score(code, words, letters) for code in _SCRIPT_LANGUAGES[script]}
    (best, score), (_, second) = sorted(scores.items(), key=lambda pair: -pair[1])[:2]
    total = sum(words.values())
    if score < _FEWEST_WORDS or score < _SHARE_OF_STOP_WORDS * total or score < second * _CLEAR_LEAD:
        return None
    return best


def _sampled(text: str) -> str:
    """Return a text, or where it is long its beginning, middle and end: to count every word of a book takes seconds."""
    if len(text) <= _SAMPLE:
        return text
    third, middle = _SAMPLE // 3, len(text) // 2
    parts = (text[:third], text[middle - third // 2 : middle + third // 2], text[-third:])
    return "\n".join(parts)


def _script(letters: Counter[str]) -> str | None:
    counts: Counter[str] = Counter()
    for letter, count in letters.items():
        for name, pattern in _SCRIPT_OF:
            if pattern.match(letter):
                counts[name] += count
    total = sum(counts.values())
    if not total:
        return None
    if (
        counts["ja"] * 10 > counts["zh"] + counts["ja"]
        and counts["ja"] + counts["zh"] > _MOST_LETTERS * total
    ):
        return "ja"
    name, count = max(counts.items(), key=lambda pair: pair[1])
    return name if count >= _MOST_LETTERS * total else None


def _score(code: str, words: Counter[str], letters: Counter[str]) -> float:
    hits = sum(words[word] for word in STOP_WORDS[code])
    own = sum(letters[letter] for letter in _LETTERS_OF.get(code, ""))
    # A letter of another language of the same script speaks against this one.
    rivals = [marks for other, marks in _LETTERS_OF.items() if other != code and code in _HAS_RIVALS]
    others = sum(letters[letter] for marks in rivals for letter in marks)
    return hits + _LETTER_WEIGHT * min(own, hits) - min(others, hits)
