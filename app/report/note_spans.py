"""The words of a note in the looks of the page."""

from dataclasses import replace

from app.model.note_block import NoteSpan, NoteWords
from app.report.font_stock import BOLD, BOLD_ITALIC, ITALIC, MONO
from app.report.span import Span
from app.report.typography import TextStyle


def note_spans(words: NoteWords, style: TextStyle) -> list[Span]:
    """Return words of a note as spans: they run on as one text."""
    return [Span(span.text, _look(span, style), isolated=False) for span in words]


def _look(span: NoteSpan, style: TextStyle) -> TextStyle:
    look = replace(style, struck=span.struck)
    if span.code:
        return replace(look, family=MONO, size=style.size * 0.95)
    bold = span.bold or style.face == BOLD
    face = BOLD_ITALIC if bold and span.italic else BOLD if bold else ITALIC if span.italic else style.face
    return replace(look, face=face)
