"""Sets spans into lines of a width; words are kept whole where they fit."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.report.bidi_text import AUTO, LEFT_TO_RIGHT
from app.report.cjk_region import region_of
from app.report.compose_line import compose_line
from app.report.line import Line
from app.report.long_word import parts_of_long_word
from app.report.piece import Piece
from app.report.pieces import pieces_of
from app.report.span import Span
from app.report.typography import TextStyle


def set_lines(
    spans: Sequence[Span], width: float, missing: Counter[str], *, direction: str = LEFT_TO_RIGHT
) -> list[Line]:
    """Return the lines of spans, `width` points wide; with AUTO each paragraph runs as its first letter does."""
    spans = [_with_region(span) for span in spans]
    if direction != AUTO or not any("\n" in span.text for span in spans):
        return _set_paragraph(spans, width, missing, direction)
    return [line for part in _paragraphs(spans) for line in _set_paragraph(part, width, missing, direction)]


def _paragraphs(spans: Sequence[Span]) -> list[list[Span]]:
    """Part spans where a new line begins; a paragraph of blanks is none."""
    found: list[list[Span]] = [[]]
    for span in spans:
        first, *others = [span.text] if span.whole else span.text.split("\n")
        found[-1].append(replace(span, text=first))
        found.extend([replace(span, text=text)] for text in others)
    return [part for part in found if any(span.text.strip() for span in part)] or found[:1]


def _set_paragraph(spans: Sequence[Span], width: float, missing: Counter[str], direction: str) -> list[Line]:
    pieces, base = pieces_of(spans, missing, direction)
    lines: list[Line] = []
    current: list[Piece] = []
    used = 0.0
    for word in _words(pieces):
        total = sum(piece.width for piece in word)
        gap = word[0].space if current else 0.0
        if word[0].breaks or (current and used + gap + total > width):
            lines.append(compose_line(current, spans, width, base))
            current, used, gap = [], 0.0, 0.0
        if total > width:
            for part in parts_of_long_word(word, width):
                part_width = sum(piece.width for piece in part)
                if current:
                    lines.append(compose_line(current, spans, width, base))
                current, used = part, part_width
            continue
        current.extend(word)
        used += gap + total
    if current or not lines:
        lines.append(compose_line(current, spans, width, base))
    return lines


def _with_region(span: Span) -> Span:
    region = region_of(span.text)
    return replace(span, style=replace(span.style, region=region)) if region else span


def line_width(spans: Sequence[Span], missing: Counter[str]) -> float:
    """Return the width of spans that stand in one line."""
    pieces, _ = pieces_of(spans, missing, LEFT_TO_RIGHT)
    return sum(piece.width + piece.space for piece in pieces)


def fitted_line(text: str, style: TextStyle, width: float, missing: Counter[str]) -> Line:
    """Return one line of text, shortened with an ellipsis where it is wider than `width`."""
    shown = " ".join(text.split())[: int(width)]
    if len(shown) < width:
        lines = set_lines([Span(shown or " ", style)], width, missing, direction=AUTO)
        if len(lines) == 1:
            return _at_left(lines[0])
    while shown and line_width([Span(shown + "…", style)], Counter()) > width:
        shown = shown[: -max(1, len(shown) // 16)].rstrip()
    return _at_left(set_lines([Span(shown + "…", style, whole=True)], width, missing, direction=AUTO)[0])


def _at_left(line: Line) -> Line:
    """Return a right-to-left line moved to the left edge."""
    shift = min((fragment.x for fragment in line.fragments), default=0.0)
    moved = tuple(replace(fragment, x=fragment.x - shift) for fragment in line.fragments)
    return replace(line, fragments=moved, column=line.width)


def _words(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Group what may not be parted: pieces without a blank between them."""
    word: list[Piece] = []
    for piece in pieces:
        if word and not piece.glued:
            yield word
            word = []
        word.append(piece)
    if word:
        yield word
