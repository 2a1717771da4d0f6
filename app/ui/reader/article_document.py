"""Turns an article into the QTextDocument of the reader: plain text with block formats laid over it."""

import re

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from app.ui.reader.offsets import Offsets
from app.ui.reader.reader_content import ReaderContent
from app.ui.reader.widget_text import widget_text
from app.ui.theme import Theme

LINE_HEIGHT = 1.56
"""From one baseline to the next, in sizes of the letters."""
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_EMPTY_LINE = 0.25
"""How large the letters of an empty line are beside the others."""
_BLANK = re.compile(r"(?<=\n)[^\S\n]+(?=\n)")
"""A line of spaces, which is empty to the eye."""


class ArticleDocument:
    """Builds one document.

    All formats are set before it has a layout, so that only what is seen is ever laid out.
    """

    def __init__(self, content: ReaderContent, offsets: Offsets, theme: Theme) -> None:
        self._content = content
        self._offsets = offsets
        self._theme = theme

    def build(self, parent: QObject) -> QTextDocument:
        """Return a new document owned by ``parent``; its positions are the UTF-16 units of the text."""
        document = QTextDocument(parent)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._theme.reading_font())
        document.setDocumentMargin(0)
        document.setPlainText(widget_text(self._content.text))
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(self._paragraph())
        if self._content.blocks:
            self._close_ranks(document)
        self._shrink_empty_lines(document)
        for kind, start, end in self._content.blocks:
            self._dress(document, kind, start, end)
        if self._content.begins_with_title:
            _, start, end = self._content.blocks[0]
            self._dress(document, "title", start, end)
        return document

    def _paragraph(self) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setLineHeight(self._of_own_line(LINE_HEIGHT), _PROPORTIONAL)
        form.setBottomMargin(self._em(0.72))
        return form

    def _close_ranks(self, document: QTextDocument) -> None:
        """Take the gap out between the lines of one stored block."""
        tight = QTextBlockFormat()
        tight.setBottomMargin(0)
        cursor = QTextCursor(document)
        for _, start, end in self._content.blocks:
            last = self._offsets.to_units(max(start, end - 1))
            block = document.findBlock(self._offsets.to_units(start))
            while block.isValid() and block.position() + block.length() <= last:
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(tight)
                block = block.next()

    def _shrink_empty_lines(self, document: QTextDocument) -> None:
        """Empty lines stay where they are, but take no more than a breath.

        Paragraphs have their own spacing.
        """
        tight = QTextBlockFormat()
        tight.setBottomMargin(0)
        # Small letters, not a small line height: that would leave the line itself as high as any, lying over
        # the next paragraph, and a click on its first line would hit the empty one.
        small = QTextCharFormat()
        small.setFont(self._theme.reading_font(pixels=max(1, round(self._theme.sizes.reading * _EMPTY_LINE))))
        cursor = QTextCursor(document)
        places = [0] if self._content.text.startswith("\n") else []
        at = self._content.text.find("\n\n")
        while at >= 0:
            places.append(self._offsets.to_units(at + 1))
            at = self._content.text.find("\n\n", at + 1)
        for place in places:
            cursor.setPosition(place)
            cursor.mergeBlockFormat(tight)
            cursor.mergeBlockCharFormat(small)
        for blank in _BLANK.finditer(self._content.text):
            cursor.setPosition(self._offsets.to_units(blank.start()))
            cursor.setPosition(self._offsets.to_units(blank.end()), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeBlockFormat(tight)
            cursor.mergeCharFormat(small)
            cursor.mergeBlockCharFormat(small)

    def _dress(self, document: QTextDocument, kind: str, start: int, end: int) -> None:
        letters, block_form = QTextCharFormat(), QTextBlockFormat()
        if kind == "title":
            letters.setFont(self._theme.reading_font(bold=True, pixels=self._theme.sizes.title))
            block_form.setTopMargin(self._em(0.2))
            block_form.setBottomMargin(self._em(0.6))
            block_form.setLineHeight(self._of_own_line(1.36), _PROPORTIONAL)
            block_form.setHeadingLevel(1)
        elif kind.startswith("heading"):
            letters.setFont(self._theme.reading_font(bold=True, pixels=self._theme.sizes.subheading))
            block_form.setTopMargin(self._em(0.6))
            block_form.setBottomMargin(self._em(0.4))
            block_form.setLineHeight(self._of_own_line(1.36), _PROPORTIONAL)
            block_form.setHeadingLevel(2)
        elif kind in ("caption", "page", "furniture"):
            letters.setForeground(QColor(self._theme.colours.quiet))
            letters.setFont(self._theme.reading_font(pixels=round(self._theme.sizes.reading * 0.88)))
        else:
            return
        cursor = QTextCursor(document)
        cursor.setPosition(self._offsets.to_units(start))
        cursor.setPosition(self._offsets.to_units(end), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(letters)
        cursor.mergeBlockFormat(block_form)

    def _of_own_line(self, sizes: float) -> float:
        """Per cent of the font's own line, which is what Qt counts in.

        Noto's own is 1.36 sizes, others have less.
        """
        font = self._theme.reading_font()
        return 100 * sizes * font.pixelSize() / QFontMetricsF(font).height()

    def _em(self, times: float) -> float:
        return round(self._theme.sizes.reading * times)


def block_font(block: QTextBlock) -> QFont:
    """Return the font that a block's first letter is set in."""
    if block.length() > 1 and not block.begin().atEnd():
        form = block.begin().fragment().charFormat()
        if form.hasProperty(QTextCharFormat.Property.FontPixelSize):
            return form.font()
    return block.document().defaultFont()
