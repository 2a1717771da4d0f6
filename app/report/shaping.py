"""Shapes words of any script with HarfBuzz, so that they copy out as they were written.

A cluster (a letter with its signs, joined letters) is drawn as one glyph. On a line from right to left readers of PDF
turn the characters round one by one, so there each of a cluster's characters has a glyph of its own: the leftmost draws
the cluster and stands for its last character, blanks beside it stand for those before.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from app.report.cluster_glyph import ClusterGlyph

if TYPE_CHECKING:
    import uharfbuzz

    from app.report.glyph_font import GlyphFont

_FARTHEST = 0x7FFF
_FEATURES = {"kern": True, "liga": True}
_FEATURES_RIGHT_TO_LEFT = {"kern": False, "liga": True}
"""Kerning would make a glyph of every pair of joined letters."""


def shape(font: "GlyphFont", text: str, *, right_to_left: bool) -> tuple[str, float, float, float]:
    """Return the carriers of shaped text from left to right; their width, height and depth at size 1."""
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if right_to_left else "ltr"
    uharfbuzz.shape(font.shaper, buffer, _FEATURES_RIGHT_TO_LEFT if right_to_left else _FEATURES)
    glyphs = list(_clusters(text, buffer, right_to_left=right_to_left))
    width = sum(glyph.advance for glyph in glyphs)
    boxes = [
        (font.shaper.get_glyph_extents(number), y) for cluster in glyphs for number, _, y in cluster.parts
    ]
    high = max((y + box.y_bearing for box, y in boxes if box), default=0)
    low = min((y + box.y_bearing + box.height for box, y in boxes if box), default=0)
    drawn = "".join(map(font.cluster, glyphs))
    return drawn, width / font.units, high / font.units, -low / font.units


def _clusters(text: str, buffer: "uharfbuzz.Buffer", *, right_to_left: bool) -> Iterator[ClusterGlyph]:
    drawn = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
    ends = _ends(drawn, len(text))
    for start, glyphs in groupby(drawn, key=lambda glyph: bisect_right(ends, glyph[0].cluster)):
        pen, parts = 0, []
        for info, place in glyphs:
            parts.append((info.codepoint, _near(pen + place.x_offset), _near(place.y_offset)))
            pen += place.x_advance
        meaning = text[ends[start - 1] if start else 0 : ends[start]]
        cluster = ClusterGlyph(tuple(parts), min(_FARTHEST, max(0, pen)), meaning)
        yield from _parted(cluster) if right_to_left and len(meaning) > 1 else (cluster,)


def _ends(drawn: "Iterable[tuple[uharfbuzz.GlyphInfo, uharfbuzz.GlyphPosition]]", length: int) -> list[int]:
    """Return where each cluster's characters end; what is drawn without a width belongs to the cluster before."""
    widths: dict[int, int] = {}
    for info, place in drawn:
        widths[info.cluster] = widths.get(info.cluster, 0) + place.x_advance
    starts = sorted(widths)
    wide = [start for start in starts if widths[start]] or starts[:1]
    return [*wide[1:], length]


def _parted(cluster: ClusterGlyph) -> Iterator[ClusterGlyph]:
    """Give each character of a cluster its part of the width, the last one first."""
    before, last = cluster.meaning[:-1], cluster.meaning[-1]
    part = cluster.advance // len(cluster.meaning)
    yield ClusterGlyph(cluster.parts, cluster.advance - part * len(before), last)
    for letter in reversed(before):
        yield ClusterGlyph((), part, letter)


def _near(distance: int) -> int:
    return max(-_FARTHEST, min(_FARTHEST, distance))
