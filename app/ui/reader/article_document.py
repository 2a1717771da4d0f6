"""Turns an article into the QTextDocument of the reader: plain text with block formats laid over it."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from app.ui.reader.block_dress import PROPORTIONAL, BlockDress, of_own_line
from app.ui.reader.folding import Folding
from app.ui.reader.offsets import Offsets
from app.ui.reader.reader_content import ReaderContent
from app.ui.reader.signs import Signs
from app.ui.reader.widget_text import widget_text
from app.ui.theme import Theme

LINE_HEIGHT = 1.56
"""From one baseline to the next, in sizes of the letters."""
_EMPTY_LINE = 0.25
"""How large the letters of an empty line are beside the others."""
_BLANK = re.compile(r"(?<=\n)[^\S\n]+(?=\n)")
"""A line of spaces, which is empty to the eye."""


class ArticleDocument:
    """Builds one document.

    All formats are set before it has a layout, so that only what is seen is ever laid out.
    """

    def __init__(
        self,
        content: ReaderContent,
        offsets: Offsets,
        theme: Theme,
        folding: Folding | None = None,
        signs: Mapping[int, Signs] = MappingProxyType({}),
        width: int = 0,
    ) -> None:
        self._content = content
        self._offsets = offsets
        self._theme = theme
        self._folding = folding or Folding()
        self._signs = signs
        self._dress = BlockDress(content, offsets, theme, width)

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
        self._shrink_empty_lines(document)
        self._dress.put_on(document)
        self._close_ranks(document)
        self._grey(document)
        self._make_room(document)
        for start, end in self._folding.hidden:
            _hide(document, start, end)
        return document

    def _paragraph(self) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setLineHeight(of_own_line(self._theme, LINE_HEIGHT), PROPORTIONAL)
        form.setBottomMargin(self._em(0.72))
        return form

    def _close_ranks(self, document: QTextDocument) -> None:
        """Take the gap out between the lines of one stored block."""
        tight, follows = QTextBlockFormat(), QTextBlockFormat()
        tight.setBottomMargin(0)
        follows.setTopMargin(0)
        cursor = QTextCursor(document)
        for _, start, end in self._content.blocks:
            last = self._offsets.to_units(max(start, end - 1))
            block = document.findBlock(self._offsets.to_units(start))
            while block.isValid() and block.position() + block.length() <= last:
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(tight)
                block = block.next()
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(follows)

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

    def _grey(self, document: QTextDocument) -> None:
        """Set what is not the article proper in quiet letters."""
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(self._theme.colours.quiet))
        cursor = QTextCursor(document)
        for _, (start, end) in self._folding.runs:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(quiet)

    def _make_room(self, document: QTextDocument) -> None:
        """Leave room above a block for the signs that stand there."""
        cursor = QTextCursor(document)
        for unit, signs in self._signs.items():
            form = QTextBlockFormat()
            form.setTopMargin(signs.rows * row_height(self._theme) + self._em(0.72))
            cursor.setPosition(unit)
            cursor.mergeBlockFormat(form)

    def _em(self, times: float) -> float:
        return round(self._theme.sizes.reading * times)


def _hide(document: QTextDocument, start: int, end: int) -> None:
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        block.setVisible(False)
        block = block.next()


def row_height(theme: Theme) -> int:
    """Return the height of one row of signs."""
    return round(2.4 * theme.sizes.caption)


def block_font(block: QTextBlock) -> QFont:
    """Return the font that a block's first letter is set in."""
    if block.length() > 1 and not block.begin().atEnd():
        form = block.begin().fragment().charFormat()
        if form.hasProperty(QTextCharFormat.Property.FontPixelSize):
            return form.font()
    return block.document().defaultFont()
