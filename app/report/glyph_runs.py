"""Turns characters into what a font draws: plain letters as they are, others shaped, the rest as codes."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.report.font_stock import font_for, font_of
from app.report.glyph_font import GlyphFont
from app.report.shaping import shape
from app.report.typography import TextStyle

_WITHOUT_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
_OVERRIDES = frozenset("\u202d\u202e")
_SIMPLE = re.compile(
    r"[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff"
    r"\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u214f]*"
)


Look = tuple[str, str, str]
"""Family, face and region of a style: what the choice of a font goes by."""
_Part = tuple[GlyphFont, str, bool]
"""A font, what it draws, and whether that are the codes of characters that no font draws."""


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """What is drawn in one font, at size 1: its width, and how far shaped letters reach up and down."""

    font: GlyphFont
    text: str
    width: float
    height: float = 0.0
    depth: float = 0.0


def glyph_runs(
    text: str, style: TextStyle, missing: Counter[str], *, right_to_left: bool = False
) -> tuple[GlyphRun, ...]:
    """Return the runs of `text` from left to right; what no font draws is counted in `missing`."""
    runs, lost = _cached_runs(text, (style.family, style.face, style.region), right_to_left)
    if lost:
        missing.update(lost)
    return runs


@lru_cache(maxsize=32_768)
def _cached_runs(text: str, look: Look, right_to_left: bool) -> tuple[tuple[GlyphRun, ...], tuple[str, ...]]:
    if _SIMPLE.fullmatch(text) and not right_to_left:
        font = font_of(look[0], look[1])
        if all(map(font.covers, text)):
            return (GlyphRun(font, *font.simple(text)),), ()
    return _mixed_runs(text, look, right_to_left)


def _mixed_runs(text: str, look: Look, right_to_left: bool) -> tuple[tuple[GlyphRun, ...], tuple[str, ...]]:
    pieces: list[_Part] = []
    lost: list[str] = []
    for cluster in _clusters(text):
        for font, shown, is_code in _drawable(cluster, look, pieces, lost):
            if pieces and pieces[-1][0] is font and pieces[-1][2] == is_code:
                pieces[-1] = font, pieces[-1][1] + shown, is_code
            else:
                pieces.append((font, shown, is_code))
    ordered = reversed(pieces) if right_to_left else pieces
    runs = (
        _shaped(font, shown, right_to_left=right_to_left and not is_code) for font, shown, is_code in ordered
    )
    return tuple(run for run in runs if run is not None), tuple(lost)


def _drawable(cluster: str, look: Look, before: Sequence[_Part], lost: list[str]) -> Iterator[_Part]:
    """Give the parts of a cluster: drawn whole where a font can; signs that its letter's font lacks as codes."""
    seen = "".join(letter for letter in cluster if not _is_invisible(letter))
    if not seen:
        yield (before[-1][0] if before else font_of(look[0], look[1])), cluster, False
        return
    font = font_for(seen, *look) or font_for(unicodedata.normalize("NFC", seen), *look)
    if font is not None:
        yield font, cluster, False
        return
    font = font_for(seen[0], *look)
    coded = [letter for letter in seen if font is None or not font.covers(letter)]
    if font is not None:
        yield font, "".join(letter for letter in cluster if letter not in coded), False
    lost.extend(coded)
    yield font_of(look[0], look[1]), "".join(f"[U+{ord(letter):04X}]" for letter in coded), True


def _is_invisible(letter: str) -> bool:
    """Whether a character shows nothing of its own: formats, joiners, variation selectors; not overrides."""
    if letter in _OVERRIDES:
        return False
    return unicodedata.category(letter) == "Cf" or 0xFE00 <= ord(letter) <= 0xFE0F  # noqa: PLR2004


def _clusters(text: str) -> list[str]:
    """Keep marks, joiners and selectors with the letter before them."""
    clusters: list[str] = []
    for letter in text:
        joins = unicodedata.category(letter) in ("Mn", "Me", "Mc") or letter in "\u200d\ufe0f\ufe0e"
        if clusters and joins:
            clusters[-1] += letter
        else:
            clusters.append(letter)
    return clusters


def _shaped(font: GlyphFont, text: str, *, right_to_left: bool) -> GlyphRun | None:
    if _SIMPLE.fullmatch(text) and not right_to_left:
        return GlyphRun(font, *font.simple(text))
    drawn = text.translate(_WITHOUT_ISOLATES)
    return GlyphRun(font, *shape(font, drawn, right_to_left=right_to_left)) if drawn else None
